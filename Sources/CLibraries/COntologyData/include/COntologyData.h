#pragma once
#include <stddef.h>

// The files of ontology/ as the build found them, schema.ttl and shapes.ttl first.
struct birlik_ontology_file {
  // The path below ontology/.
  const char *path;
  const unsigned char *bytes;
  size_t size;
};
extern const struct birlik_ontology_file *const birlik_ontology_files;
extern const size_t birlik_ontology_file_count;
