#pragma once
#include <stddef.h>

// The tagger's weights, made by the recipe in the Makefile (`make train`).
extern const unsigned char birlik_tagger_model[];
extern const size_t birlik_tagger_model_size;
