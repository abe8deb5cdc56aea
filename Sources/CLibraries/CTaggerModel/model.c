#include "CTaggerModel.h"

const unsigned char birlik_tagger_model[] = {0};
const size_t birlik_tagger_model_size = 0;
