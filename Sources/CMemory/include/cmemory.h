#ifndef CMEMORY_H
#define CMEMORY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
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

/// Whether the first `count` bytes of both are the same, at most 32, where both have 32.
static inline int cmemory_equal(const uint8_t *left, const uint8_t *right, uint32_t count) {
#ifdef __SSE2__
  uint64_t same = 0;
  for (int i = 0; i < 2; i++) {
    const __m128i a = _mm_loadu_si128((const __m128i *)(left + 16 * i));
    const __m128i b = _mm_loadu_si128((const __m128i *)(right + 16 * i));
    same |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, b)) << (16 * i);
  }
  return (~same & (((uint64_t)1 << count) - 1)) == 0;
#else
  return memcmp(left, right, count) == 0;
#endif
}

/// A set of bits by hash: words of 64 bits, a power of two of them, of which the topmost bits of a hash choose one and
/// the six bits below them a bit.
typedef struct {
  const uint64_t *words;
  /// 64 less the bits that choose a word; from 6 to 63, so that no hash leads beyond the words.
  uint32_t shift;
} cmemory_bits;

static inline uint64_t cmemory_bit(cmemory_bits bits, uint64_t hash) {
  return bits.words[hash >> bits.shift] >> ((hash >> (bits.shift - 6)) & 63) & 1;
}

/// How names begin as they are written. Sets may have more in them than is so, never less.
typedef struct {
  /// `CMEMORY_FIRST` bytes: sets of first bytes by their halves, 16 bytes a table. Tables 0 and 1: of a byte below and
  /// above 0x80 that begins a name of six and more bytes, the bit of its upper half at its lower half. Tables 2 to 5:
  /// of the lower and upper half of the first and of the second byte of shorter names, the bits of eight groups of them.
  const uint8_t *first;
  /// By the first six bytes: all names of six and more bytes, and those of six to eight.
  cmemory_bits six;
  cmemory_bits eight;
  /// By the first nine bytes: names of nine and more.
  cmemory_bits nine;
} cmemory_heads;

enum { CMEMORY_FIRST = 96 };

/// The hash of the first six of the eight bytes in `bytes`, the first in the lowest bits.
static inline uint64_t cmemory_hash_six(uint64_t bytes) { return bytes * 0x7F4A7C15F39C0000u; }

/// The hash of the eight bytes in `bytes` and of the `ninth`.
static inline uint64_t cmemory_hash_nine(uint64_t bytes, uint8_t ninth) {
  const uint64_t mixed = (bytes + ninth * 0xC2B2AE3D27D4EB4Fu) * 0x9E3779B97F4A7C15u;
  return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93u;
}

/// Notes in `places` the offsets from `bytes`, below `count`, at which a name may begin, in order; returns how many.
///
/// From each offset below `count` at least 80 bytes can be read. `count` is at most 2^31, and `places` has room for
/// `count` and one more.
size_t cmemory_filter(const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places);

/// The same without vectors, for processors that have none, and for tests.
size_t cmemory_filter_plain(const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places);

/// Letters of a text in arrays side by side, with room for more.
typedef struct {
  uint32_t *letters;
  /// The first byte of each letter and one past its last.
  uint32_t *starts;
  uint32_t *ends;
  uint16_t *codes;
  /// What stands before each letter, as the values below say.
  uint8_t *gaps;
} cmemory_letters;

/// Values of cells that are no letters: a blank and the end of a line; and of gaps: a blank, the end of a line, the same
/// between two wide letters, and a border.
enum {
  CMEMORY_SPACE = 0xD801,
  CMEMORY_LINE_END = 0xD803,
  CMEMORY_SPACE_GAP = 1,
  CMEMORY_LINE_GAP = 4,
  CMEMORY_WIDE_GAP = 8,
  CMEMORY_BORDER_GAP = 9
};

/// How far a text was read: the next byte, how many letters there are, and what stands before the next: how many blanks in
/// the two lowest bits, how many line ends in the two above them; three are three or more.
typedef struct {
  size_t at, count;
  uint8_t blanks;
} cmemory_progress;

/// Reads letters of one and three bytes from `from.at` on, with blanks and line ends between them, up to anything else or to
/// where fewer than 80 bytes are left before `end`; all of which can be read.
///
/// `cells` has 65,536 elements: the value of each code point in the upper half, the code of a letter in the lower; values
/// from 0xD800 to 0xDFFF are no letters. `out` has room for as many letters as there are bytes.
cmemory_progress cmemory_read(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from);

/// The same without vectors; it stops at letters of two bytes too.
cmemory_progress cmemory_read_plain(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from);

/// How names begin by the codes of their letters: two bits for each hash of the first two, whether a name goes on, and
/// whether one ends there; and bits for three. The shifts fit their sizes, so that no hash leads outside.
typedef struct {
  const uint8_t *pairs;
  uint32_t pair_shift;
  uint32_t has_singles;
  cmemory_bits triples;
} cmemory_codes;

static inline uint64_t cmemory_hash_pair(uint32_t first, uint32_t second) {
  return (first | (uint64_t)second << 16) * 0x9E3779B97F4A7C15u;
}

/// Of three codes of 16 bits each, or three code points of 21, the first in the lowest bits.
static inline uint64_t cmemory_hash_triple(uint64_t packed) {
  const uint64_t mixed = (packed ^ (packed >> 29)) * 0x9E3779B97F4A7C15u;
  return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93u;
}

/// Notes in `places` the letters from `start` to `end` at which a name may begin, in order; returns how many. Inside a
/// word of Latin letters or digits none does, but after an x.
///
/// After the last code that may be read, at `end` or later, stand two zeros; `places` has room for one more than there are
/// letters.
size_t cmemory_filter_codes(
    const cmemory_codes *heads, const cmemory_letters *run, size_t start, size_t end, uint32_t *places);

#endif
