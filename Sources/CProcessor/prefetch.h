// What Swift has no word for: a hint to the processor to fetch a line of memory before it is read.
#ifndef BUURTSIM_CPROCESSOR_PREFETCH_H
#define BUURTSIM_CPROCESSOR_PREFETCH_H

/// Asks for the line at an address; nothing but speed changes, whatever the address.
static inline __attribute__((always_inline)) void buurtsim_prefetch(const void *address) {
  __builtin_prefetch(address, 0, 3);
}

#endif
