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

// MARK: Letters

/// How many bytes the code point has that a byte begins, where it is one that is read here: ASCII, and three bytes but for
/// those of which fewer bytes could have been written (E0).
static const uint8_t lengths[256] = {
    [0x00 ... 0x7F] = 1,
    [0xE1 ... 0xEF] = 3,
};

static inline __attribute__((always_inline)) uint32_t wide_scalar(uint32_t bytes) {
  return (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F);
}

static inline __attribute__((always_inline)) cmemory_progress read_letters(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
  const cmemory_letters run = *out;
  size_t at = from.at, count = from.count;
  uint32_t gap = from.gap;
  while (end - at >= 80) {
    uint64_t mask = cmemory_starts(bytes + at);
    if (!(mask & 1)) break;
    for (;;) {
      const uint32_t offset = (uint32_t)__builtin_ctzll(mask);
      mask &= mask - 1;
      if (!mask) {
        // Where the last ends is not seen from here; nor anywhere, if 63 bytes that begin nothing follow it.
        if (offset == 0) goto stopped;
        at += offset;
        break;
      }
      const size_t place = at + offset;
      const uint32_t length = (uint32_t)__builtin_ctzll(mask) - offset;
      uint32_t head;
      memcpy(&head, bytes + place, sizeof head);
      const uint32_t lead = head & 0xFF;
      const uint32_t cell = cells[length == 1 ? lead : wide_scalar(head)];
      const uint32_t value = cell >> 16;
      const uint32_t is_letter = (value & 0xF800) != 0xD800;
      const uint32_t is_space = value == CMEMORY_SPACE;
      const uint32_t is_blank = is_space | (value == CMEMORY_LINE_END);
      // After the end of a line a letter that was wide may go on a word; whoever calls sees to it.
      const uint32_t may_go_on = (gap == CMEMORY_LINE_GAP) & (length != 1) & (value < 0x80);
      const uint32_t is_plain = (is_letter & !may_go_on) | (is_blank & !gap);
      if (__builtin_expect(!is_plain | (lengths[lead] != length), 0)) {
        at = place;
        goto stopped;
      }
      run.letters[count] = value;
      run.codes[count] = (uint16_t)cell;
      run.gaps[count] = (uint8_t)gap;
      run.starts[count] = (uint32_t)place;
      run.ends[count] = (uint32_t)(place + length);
      count += is_letter;
      gap = is_letter ? 0 : is_space ? CMEMORY_SPACE_GAP : CMEMORY_LINE_GAP;
    }
  }
stopped:
  return (cmemory_progress){at, count, (uint8_t)gap};
}

#ifdef CMEMORY_AVX2
CMEMORY_AVX2 static cmemory_progress read_avx2(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
  return read_letters(cells, bytes, end, out, from);
}
#endif

cmemory_progress cmemory_read(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
#ifdef CMEMORY_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return read_avx2(cells, bytes, end, out, from);
#endif
  return read_letters(cells, bytes, end, out, from);
}

// MARK: Codes

static inline uint32_t two_codes(const uint16_t *codes) {
  uint32_t value;
  memcpy(&value, codes, sizeof value);
  return value;
}

static inline uint32_t pair_bits(const cmemory_codes *heads, uint64_t hash) {
  const uint64_t pair = hash >> heads->pair_shift;
  return heads->pairs[pair >> 2] >> ((pair & 3) * 2);
}

static inline uint32_t is_single(const cmemory_codes *heads, uint32_t code) {
  return pair_bits(heads, cmemory_hash_pair(code, 0)) >> 1 & 1;
}

static inline uint32_t is_latin(uint32_t letter) { return (letter - 0x61 < 26) | (letter - 0x30 < 10); }

static inline __attribute__((always_inline)) size_t filter_codes(
    const cmemory_codes *heads, const cmemory_letters *run, size_t start, size_t end, uint32_t *places) {
  const uint16_t *const codes = run->codes;
  size_t count = 0;
  // Without branches, since whether a place passes cannot be foreseen.
  if (heads->has_singles) {
    for (size_t at = start; at < end; at++) {
      const uint32_t bits = pair_bits(heads, (uint64_t)two_codes(codes + at) * 0x9E3779B97F4A7C15u);
      places[count] = (uint32_t)at;
      count += (bits | bits >> 1 | is_single(heads, codes[at])) & 1;
    }
  } else {
    for (size_t at = start; at < end; at++) {
      const uint32_t bits = pair_bits(heads, (uint64_t)two_codes(codes + at) * 0x9E3779B97F4A7C15u);
      places[count] = (uint32_t)at;
      count += (bits | bits >> 1) & 1;
    }
  }
  size_t kept = 0;
  uint64_t triples[BATCH];
  for (size_t first = 0; first < count; first += BATCH) {
    const size_t size = count - first < BATCH ? count - first : BATCH;
    for (size_t i = 0; i < size; i++) {
      const uint32_t at = places[first + i];
      triples[i] = cmemory_hash_triple(two_codes(codes + at) | (uint64_t)codes[at + 2] << 32);
      cmemory_prefetch(heads->triples.words + (triples[i] >> heads->triples.shift));
    }
    for (size_t i = 0; i < size; i++) {
      const uint32_t at = places[first + i];
      const uint32_t bits = pair_bits(heads, (uint64_t)two_codes(codes + at) * 0x9E3779B97F4A7C15u);
      uint32_t is_head = (uint32_t)(bits & cmemory_bit(heads->triples, triples[i])) | bits >> 1;
      if (heads->has_singles) is_head |= is_single(heads, codes[at]);
      const uint32_t before = at > 0 ? run->letters[at - 1] : 0;
      const uint32_t is_inside =
          (run->gaps[at] == 0) & is_latin(run->letters[at]) & is_latin(before) & (before != 0x78);
      places[kept] = at;
      kept += is_head & (codes[at] != 0) & !is_inside & 1;
    }
  }
  return kept;
}

#ifdef CMEMORY_AVX2
CMEMORY_AVX2 static size_t filter_codes_avx2(
    const cmemory_codes *heads, const cmemory_letters *run, size_t start, size_t end, uint32_t *places) {
  return filter_codes(heads, run, start, end, places);
}
#endif

size_t cmemory_filter_codes(
    const cmemory_codes *heads, const cmemory_letters *run, size_t start, size_t end, uint32_t *places) {
#ifdef CMEMORY_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    return filter_codes_avx2(heads, run, start, end, places);
#endif
  return filter_codes(heads, run, start, end, places);
}
