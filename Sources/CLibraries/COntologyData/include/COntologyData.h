#pragma once
#include <stddef.h>

// The files of ontology/ as the build found them.
extern const unsigned char birlik_ontology_schema[];
extern const size_t birlik_ontology_schema_size;
extern const unsigned char birlik_ontology_shapes[];
extern const size_t birlik_ontology_shapes_size;
