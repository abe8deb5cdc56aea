#include "COntologyData.h"

const unsigned char birlik_ontology_schema[] = {
#embed "../../../ontology/schema.ttl"
};
const size_t birlik_ontology_schema_size = sizeof birlik_ontology_schema;

const unsigned char birlik_ontology_shapes[] = {
#embed "../../../ontology/shapes.ttl"
};
const size_t birlik_ontology_shapes_size = sizeof birlik_ontology_shapes;

static const unsigned char lexicon_acts[] = {
#embed "../../../ontology/lexicon/acts.lex"
};

static const unsigned char lexicon_bodies[] = {
#embed "../../../ontology/lexicon/bodies.lex"
};

static const unsigned char lexicon_clauses[] = {
#embed "../../../ontology/lexicon/clauses.lex"
};

static const unsigned char lexicon_events[] = {
#embed "../../../ontology/lexicon/events.lex"
};

static const unsigned char lexicon_people[] = {
#embed "../../../ontology/lexicon/people.lex"
};

static const unsigned char lexicon_places[] = {
#embed "../../../ontology/lexicon/places.lex"
};

static const unsigned char lexicon_posts[] = {
#embed "../../../ontology/lexicon/posts.lex"
};

static const unsigned char lexicon_relations[] = {
#embed "../../../ontology/lexicon/relations.lex"
};

static const unsigned char lexicon_time[] = {
#embed "../../../ontology/lexicon/time.lex"
};

const struct birlik_lexicon_file birlik_lexicon_files[] = {
    {"acts.lex", lexicon_acts, sizeof lexicon_acts},
    {"bodies.lex", lexicon_bodies, sizeof lexicon_bodies},
    {"clauses.lex", lexicon_clauses, sizeof lexicon_clauses},
    {"events.lex", lexicon_events, sizeof lexicon_events},
    {"people.lex", lexicon_people, sizeof lexicon_people},
    {"places.lex", lexicon_places, sizeof lexicon_places},
    {"posts.lex", lexicon_posts, sizeof lexicon_posts},
    {"relations.lex", lexicon_relations, sizeof lexicon_relations},
    {"time.lex", lexicon_time, sizeof lexicon_time},
};
const size_t birlik_lexicon_file_count = sizeof birlik_lexicon_files / sizeof *birlik_lexicon_files;
