#include "cmemory.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#define CMEMORY_AVX2 __attribute__((target("avx2,bmi,bmi2")))
#endif

/// Two masks of 64 bytes: which may begin a longer name, and which a shorter one.
typedef struct {
  uint64_t longer, shorter;
} starts;

static inline uint64_t eight_bytes(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

/// Notes those of the starts in 64 bytes of which the first six bytes are those of a name; a place whose uppermost bit
/// is set may begin a short one. Without branches but for short names, which are few.
static inline __attribute__((always_inline)) size_t note(
    cmemory_bits six, const uint8_t *bytes, uint32_t at, starts found, uint32_t *places, size_t count) {
  uint64_t rest = found.longer | found.shorter;
  if (__builtin_expect(found.shorter == 0, 1)) {
    while (rest) {
      const uint32_t offset = (uint32_t)__builtin_ctzll(rest);
      rest &= rest - 1;
      places[count] = at + offset;
      count += cmemory_bit(six, cmemory_hash_six(eight_bytes(bytes + offset)));
    }
    return count;
  }
  while (rest) {
    const uint32_t offset = (uint32_t)__builtin_ctzll(rest);
    rest &= rest - 1;
    const uint32_t is_short = (uint32_t)(found.shorter >> offset) & 1;
    places[count] = (at + offset) | is_short << 31;
    count += cmemory_bit(six, cmemory_hash_six(eight_bytes(bytes + offset))) | is_short;
  }
  return count;
}

/// The bits below `left` where fewer than 64 bytes are left, else all.
static inline starts within(starts found, size_t left) {
  if (left < 64) {
    const uint64_t mask = ((uint64_t)1 << left) - 1;
    found.longer &= mask;
    found.shorter &= mask;
  }
  return found;
}

static size_t first_six(const cmemory_heads *heads, const uint8_t *bytes, size_t size, uint32_t *places) {
  const uint8_t *const table = heads->first;
  size_t count = 0;
  for (size_t at = 0; at < size; at += 64) {
    starts found = {0, 0};
    for (int i = 0; i < 64; i++) {
      const uint8_t first = bytes[at + i], second = bytes[at + i + 1];
      const uint8_t groups = table[32 + (first & 15)] & table[48 + (first >> 4)] & table[64 + (second & 15)]
          & table[80 + (second >> 4)];
      found.longer |= (uint64_t)(table[(first >> 7) * 16 + (first & 15)] >> (first >> 4 & 7) & 1) << i;
      found.shorter |= (uint64_t)(groups != 0) << i;
    }
    count = note(heads->six, bytes + at, (uint32_t)at, within(found, size - at), places, count);
  }
  return count;
}

#ifdef CMEMORY_AVX2
/// The bytes of which a bit is set, one bit for each.
CMEMORY_AVX2 static inline uint64_t nonzero(__m256i bytes) {
  return (uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_setzero_si256()));
}

CMEMORY_AVX2 static size_t first_six_avx2(
    const cmemory_heads *heads, const uint8_t *bytes, size_t size, uint32_t *places) {
  const __m256i half = _mm256_set1_epi8(15);
  const __m256i bit = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128));
  __m256i table[6];
  for (int i = 0; i < 6; i++)
    table[i] = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(heads->first + 16 * i)));
  size_t count = 0;
  for (size_t at = 0; at < size; at += 64) {
    starts found = {0, 0};
    for (int i = 0; i < 2; i++) {
      const uint8_t *const place = bytes + at + 32 * i;
      const __m256i first = _mm256_loadu_si256((const __m256i *)place);
      const __m256i second = _mm256_loadu_si256((const __m256i *)(place + 1));
      const __m256i low = _mm256_and_si256(first, half);
      const __m256i high = _mm256_and_si256(_mm256_srli_epi16(first, 4), half);
      const __m256i row = _mm256_blendv_epi8(
          _mm256_shuffle_epi8(table[0], low), _mm256_shuffle_epi8(table[1], low), first);
      const __m256i group = _mm256_and_si256(
          _mm256_and_si256(_mm256_shuffle_epi8(table[2], low), _mm256_shuffle_epi8(table[3], high)),
          _mm256_and_si256(
              _mm256_shuffle_epi8(table[4], _mm256_and_si256(second, half)),
              _mm256_shuffle_epi8(table[5], _mm256_and_si256(_mm256_srli_epi16(second, 4), half))));
      found.longer |= nonzero(_mm256_and_si256(row, _mm256_shuffle_epi8(bit, high))) << (32 * i);
      found.shorter |= nonzero(group) << (32 * i);
    }
    count = note(heads->six, bytes + at, (uint32_t)at, within(found, size - at), places, count);
  }
  return count;
}
#endif

enum { BATCH = 256 };

/// Keeps those of the `count` places whose first nine bytes, or six of a name of no more than eight, are those of a name.
/// The bits are asked for before they are read, since of millions of names they lie far away.
static inline __attribute__((always_inline)) size_t keep(
    const cmemory_heads *heads, const uint8_t *bytes, uint32_t *places, size_t count) {
  uint64_t six[BATCH], nine[BATCH];
  size_t kept = 0;
  for (size_t start = 0; start < count; start += BATCH) {
    const size_t size = count - start < BATCH ? count - start : BATCH;
    for (size_t i = 0; i < size; i++) {
      const uint8_t *const place = bytes + (places[start + i] & 0x7FFFFFFF);
      const uint64_t head = eight_bytes(place);
      six[i] = cmemory_hash_six(head);
      nine[i] = cmemory_hash_nine(head, place[8]);
      cmemory_prefetch(heads->nine.words + (nine[i] >> heads->nine.shift));
    }
    for (size_t i = 0; i < size; i++) {
      const uint32_t place = places[start + i];
      places[kept] = place & 0x7FFFFFFF;
      kept += cmemory_bit(heads->nine, nine[i]) | cmemory_bit(heads->eight, six[i]) | place >> 31;
    }
  }
  return kept;
}

#ifdef CMEMORY_AVX2
CMEMORY_AVX2 static size_t filter_avx2(
    const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places) {
  return keep(heads, bytes, places, first_six_avx2(heads, bytes, count, places));
}
#endif

size_t cmemory_filter(const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places) {
#ifdef CMEMORY_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return filter_avx2(heads, bytes, count, places);
#endif
  return keep(heads, bytes, places, first_six(heads, bytes, count, places));
}
