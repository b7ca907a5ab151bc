#ifndef RECOLLECT_CREADLINE_SHIM_H
#define RECOLLECT_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>

#endif
