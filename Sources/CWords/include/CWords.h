/* The packed word list that typed answers are checked against; Scripts/pack-words describes its form. */
#ifndef CWORDS_H
#define CWORDS_H

#include <stddef.h>

const unsigned char *recollect_words(void);
size_t recollect_words_size(void);

#endif
