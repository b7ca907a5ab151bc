#ifndef RECOLLECT_CLIBXML2_SHIM_H
#define RECOLLECT_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, and its headers would bring ICU's declarations, of which Foundation has its own: the
// two do not go together in one program. None of what we use has them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
