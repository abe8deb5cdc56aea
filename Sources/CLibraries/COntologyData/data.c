#include "COntologyData.h"

const unsigned char birlik_ontology_schema[] = {
#embed "../../../ontology/schema.ttl"
};
const size_t birlik_ontology_schema_size = sizeof birlik_ontology_schema;

const unsigned char birlik_ontology_shapes[] = {
#embed "../../../ontology/shapes.ttl"
};
const size_t birlik_ontology_shapes_size = sizeof birlik_ontology_shapes;
