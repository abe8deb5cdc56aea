#pragma once
#include <stddef.h>

// The files of ontology/ as the build found them.
extern const unsigned char birlik_ontology_schema[];
extern const size_t birlik_ontology_schema_size;
extern const unsigned char birlik_ontology_shapes[];
extern const size_t birlik_ontology_shapes_size;

// The files of ontology/lexicon/, by name.
struct birlik_lexicon_file {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};
extern const struct birlik_lexicon_file birlik_lexicon_files[];
extern const size_t birlik_lexicon_file_count;
