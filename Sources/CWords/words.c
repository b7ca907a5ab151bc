#include "CWords.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char packed[] = {
#embed "words.packed"
};

const unsigned char *recollect_words(void) { return packed; }

size_t recollect_words_size(void) { return sizeof packed; }
