#include "CTaggerModel.h"

static const unsigned char model[] = {
#embed "tagger.model"
};

const unsigned char *birlik_tagger_model_start(void) { return model; }
const size_t birlik_tagger_model_size = sizeof model;
