#pragma once
#include <stddef.h>

// The tagger's weights, made by the recipe in the Makefile (`make train`).
const unsigned char *birlik_tagger_model_start(void);
extern const size_t birlik_tagger_model_size;
