// What Swift's view of the C library leaves out: how the allocator keeps freed memory.
#ifndef BUURTSIM_CPROCESSOR_MEMORY_H
#define BUURTSIM_CPROCESSOR_MEMORY_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// From now on blocks of `bytes` and more go back to the system when they are freed; nothing without glibc.
///
/// Left alone glibc raises that bound with each large block that is freed, and keeps the smaller ones.
static inline void buurtsim_return_blocks(size_t bytes) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, (int)bytes);
#endif
}

#endif
