#ifndef CMEMORY_H
#define CMEMORY_H

#include <stdint.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Asks for the cache line of `address` before it is read. Any address is allowed; nothing is read.
static inline void cmemory_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

/// One bit for each of the 64 bytes at `bytes`: whether it begins a code point of UTF-8, being no continuation byte.
static inline uint64_t cmemory_starts(const uint8_t *bytes) {
#ifdef __SSE2__
  const __m128i last = _mm_set1_epi8((char)0xBF);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i piece = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpgt_epi8(piece, last)) << (16 * i);
  }
  return mask;
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)((bytes[i] & 0xC0) != 0x80) << i;
  return mask;
#endif
}

#endif
