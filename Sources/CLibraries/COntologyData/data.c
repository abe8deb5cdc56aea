#include "COntologyData.h"

// One array a file, then the table of them.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char schema[] = {
#embed "../../../ontology/schema.ttl"
};

static const unsigned char shapes[] = {
#embed "../../../ontology/shapes.ttl"
};

static const unsigned char lexicon_acts[] = {
#embed "../../../ontology/lexicon/acts.lex"
};

static const unsigned char lexicon_bodies[] = {
#embed "../../../ontology/lexicon/bodies.lex"
};

static const unsigned char lexicon_clauses[] = {
#embed "../../../ontology/lexicon/clauses.lex"
};

static const unsigned char lexicon_confidence[] = {
#embed "../../../ontology/lexicon/confidence.lex"
};

static const unsigned char lexicon_english[] = {
#embed "../../../ontology/lexicon/english.lex"
};

static const unsigned char lexicon_events[] = {
#embed "../../../ontology/lexicon/events.lex"
};

static const unsigned char lexicon_kazakh[] = {
#embed "../../../ontology/lexicon/kazakh.lex"
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

static const unsigned char lexicon_questions[] = {
#embed "../../../ontology/lexicon/questions.lex"
};

static const unsigned char lexicon_relations[] = {
#embed "../../../ontology/lexicon/relations.lex"
};

static const unsigned char lexicon_time[] = {
#embed "../../../ontology/lexicon/time.lex"
};

static const unsigned char lexicon_translations[] = {
#embed "../../../ontology/lexicon/translations.lex"
};

static const struct birlik_ontology_file files[] = {
    {"schema.ttl", schema, sizeof schema},
    {"shapes.ttl", shapes, sizeof shapes},
    {"lexicon/acts.lex", lexicon_acts, sizeof lexicon_acts},
    {"lexicon/bodies.lex", lexicon_bodies, sizeof lexicon_bodies},
    {"lexicon/clauses.lex", lexicon_clauses, sizeof lexicon_clauses},
    {"lexicon/confidence.lex", lexicon_confidence, sizeof lexicon_confidence},
    {"lexicon/english.lex", lexicon_english, sizeof lexicon_english},
    {"lexicon/events.lex", lexicon_events, sizeof lexicon_events},
    {"lexicon/kazakh.lex", lexicon_kazakh, sizeof lexicon_kazakh},
    {"lexicon/people.lex", lexicon_people, sizeof lexicon_people},
    {"lexicon/places.lex", lexicon_places, sizeof lexicon_places},
    {"lexicon/posts.lex", lexicon_posts, sizeof lexicon_posts},
    {"lexicon/questions.lex", lexicon_questions, sizeof lexicon_questions},
    {"lexicon/relations.lex", lexicon_relations, sizeof lexicon_relations},
    {"lexicon/time.lex", lexicon_time, sizeof lexicon_time},
    {"lexicon/translations.lex", lexicon_translations, sizeof lexicon_translations},
};

const struct birlik_ontology_file *const birlik_ontology_files = files;
const size_t birlik_ontology_file_count = sizeof files / sizeof *files;
