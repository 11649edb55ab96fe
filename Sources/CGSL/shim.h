// All of GSL that Swift sees. The functions below exist because Swift cannot reach
// what they return; none of them does arithmetic.
#ifndef BUURTSIM_CGSL_SHIM_H
#define BUURTSIM_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_version.h>

/// The library's version as it was linked; the global of GSL is a mutable pointer, which Swift 6 refuses.
static inline const char *buurtsim_gsl_version(void) { return gsl_version; }

#endif
