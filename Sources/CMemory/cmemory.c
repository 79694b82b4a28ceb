#include "cmemory.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#define CMEMORY_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#endif

#ifdef CMEMORY_AVX2
static inline int has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
}
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

size_t cmemory_filter_plain(const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places) {
  return keep(heads, bytes, places, first_six(heads, bytes, count, places));
}

size_t cmemory_filter(const cmemory_heads *heads, const uint8_t *bytes, size_t count, uint32_t *places) {
#ifdef CMEMORY_AVX2
  if (has_avx2()) return filter_avx2(heads, bytes, count, places);
#endif
  return cmemory_filter_plain(heads, bytes, count, places);
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

/// The gap that blanks make, by how many there are; see `cmemory_progress`. More than two of a kind are a border.
static const uint8_t gap_of_blanks[16] = {
    0,
    CMEMORY_SPACE_GAP,
    CMEMORY_SPACE_GAP,
    CMEMORY_BORDER_GAP,
    [4 ... 11] = CMEMORY_LINE_GAP,
    [12 ... 15] = CMEMORY_BORDER_GAP,
};

static inline uint32_t is_latin(uint32_t letter) { return (letter - 0x61 < 26) | (letter - 0x30 < 10); }

/// Whether the last letter is one of Latin or a digit in full width, after which a line may be broken anywhere.
static inline uint32_t is_after_wide(const cmemory_letters *run, size_t count) {
  return count > 0 && run->ends[count - 1] - run->starts[count - 1] == 3 && is_latin(run->letters[count - 1]);
}

/// Reads at most `most` code points one at a time.
static inline __attribute__((always_inline)) cmemory_progress read_letters(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from,
    size_t most) {
  const cmemory_letters run = *out;
  size_t at = from.at, count = from.count;
  uint32_t blanks = from.blanks;
  while (end - at >= 80) {
    uint64_t mask = cmemory_starts(bytes + at);
    if (!(mask & 1)) break;
    for (;; most--) {
      const uint32_t offset = (uint32_t)__builtin_ctzll(mask);
      mask &= mask - 1;
      if (!most) {
        at += offset;
        goto stopped;
      }
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
      if (__builtin_expect(!(is_letter | is_blank) | (lengths[lead] != length), 0)) {
        at = place;
        goto stopped;
      }
      const uint32_t gap = gap_of_blanks[blanks];
      const uint32_t may_go_on = (gap == CMEMORY_LINE_GAP) & (length == 3) & is_latin(value);
      run.letters[count] = value;
      run.codes[count] = (uint16_t)cell;
      run.gaps[count] = (uint8_t)(may_go_on && is_after_wide(&run, count) ? CMEMORY_WIDE_GAP : gap);
      run.starts[count] = (uint32_t)place;
      run.ends[count] = (uint32_t)(place + length);
      count += is_letter;
      const uint32_t one = is_space ? 1 : 4, full = is_space ? 3 : 12;
      blanks = is_letter ? 0 : (blanks & full) == full ? blanks : blanks + one;
    }
  }
stopped:
  return (cmemory_progress){at, count, (uint8_t)blanks};
}

#ifdef CMEMORY_AVX2
enum { LENGTHS = 81, NONE = 255 };

/// How four code points of one to three bytes are read in one step, by their lengths, first the lowest digit to the base of
/// three. Made once, of nothing but arithmetic.
static struct {
  /// By the starts among twelve bytes after the first: the number of the lengths; `NONE` where one is longer.
  uint8_t number[4096];
  /// Where each byte goes: the last of a code point lowest.
  uint8_t order[LENGTHS][16];
  /// What the first byte of each must be: these bits of the four bytes, with these values; and the least code point less one.
  uint32_t bits[LENGTHS][4], value[LENGTHS][4], above[LENGTHS][4];
  uint32_t offset[LENGTHS][4], length[LENGTHS][4];
  uint8_t size[LENGTHS];
  /// By which of four are kept: the order in which they are moved together.
  uint8_t kept[16][16];
} quad;

__attribute__((constructor)) static void make_quad(void) {
  memset(quad.number, NONE, sizeof quad.number);
  memset(quad.order, 0x80, sizeof quad.order);
  memset(quad.kept, 0x80, sizeof quad.kept);
  for (int number = 0; number < LENGTHS; number++) {
    uint32_t starts = 0;
    int at = 0;
    for (int i = 0, rest = number; i < 4; i++, rest /= 3) {
      const int length = rest % 3 + 1;
      quad.offset[number][i] = (uint32_t)at;
      quad.length[number][i] = (uint32_t)length;
      quad.bits[number][i] = length == 1 ? 0x80 : length == 2 ? 0xE000 : 0xF00000;
      quad.value[number][i] = length == 1 ? 0 : length == 2 ? 0xC000 : 0xE00000;
      quad.above[number][i] = length == 1 ? (uint32_t)-1 : length == 2 ? 0x7F : 0x7FF;
      for (int byte = 0; byte < length; byte++) quad.order[number][i * 4 + length - 1 - byte] = (uint8_t)(at + byte);
      at += length;
      starts |= (uint32_t)1 << (at - 1);
    }
    quad.size[number] = (uint8_t)at;
    // What follows the fourth does not matter.
    for (uint32_t rest = 0; rest < (uint32_t)1 << (12 - at); rest++)
      quad.number[starts | rest << at] = (uint8_t)number;
  }
  for (int mask = 0; mask < 16; mask++)
    for (int i = 0, to = 0; i < 4; i++)
      if (mask >> i & 1) {
        for (int byte = 0; byte < 4; byte++) quad.kept[mask][to * 4 + byte] = (uint8_t)(i * 4 + byte);
        to++;
      }
}

/// The same as `read_letters` four code points at a time; stops earlier, at any four that are not all plain. No more than
/// one blank stands before the first, so that how many there are is the gap too.
CMEMORY_AVX2 static cmemory_progress read_quads(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
  const cmemory_letters run = *out;
  size_t at = from.at, count = from.count;
  // The gap before the next letter, in the uppermost of four.
  __m128i before = _mm_insert_epi32(_mm_setzero_si128(), from.blanks, 3);
  const __m128i space = _mm_set1_epi32(CMEMORY_SPACE), line = _mm_set1_epi32(CMEMORY_LINE_END);
  while (end - at >= 80) {
    // Four code points may take twelve bytes, and a thirteenth shows where the last ends.
    const uint64_t mask = cmemory_starts(bytes + at);
    if (!(mask & 1)) break;
    uint32_t offset = 0;
    while (offset <= 48) {
      const uint32_t number = quad.number[mask >> (offset + 1) & 0xFFF];
      if (__builtin_expect(number == NONE, 0)) {
        at += offset;
        goto stopped;
      }
      const uint8_t *const place = bytes + at + offset;
      const __m128i moved = _mm_shuffle_epi8(
          _mm_loadu_si128((const __m128i *)place), _mm_loadu_si128((const __m128i *)quad.order[number]));
      const __m128i scalar = _mm_or_si128(
          _mm_or_si128(
              _mm_and_si128(moved, _mm_set1_epi32(0x7F)),
              _mm_srli_epi32(_mm_and_si128(moved, _mm_set1_epi32(0x3F00)), 2)),
          _mm_srli_epi32(_mm_and_si128(moved, _mm_set1_epi32(0x0F0000)), 4));
      const __m128i is_whole = _mm_and_si128(
          _mm_cmpeq_epi32(
              _mm_and_si128(moved, _mm_loadu_si128((const __m128i *)quad.bits[number])),
              _mm_loadu_si128((const __m128i *)quad.value[number])),
          _mm_cmpgt_epi32(scalar, _mm_loadu_si128((const __m128i *)quad.above[number])));
      const uint64_t low = (uint64_t)_mm_cvtsi128_si64(scalar), high = (uint64_t)_mm_extract_epi64(scalar, 1);
      const __m128i cell = _mm_set_epi32(
          (int)cells[high >> 32], (int)cells[high & 0xFFFF], (int)cells[low >> 32], (int)cells[low & 0xFFFF]);
      const __m128i value = _mm_srli_epi32(cell, 16);
      const __m128i length = _mm_loadu_si128((const __m128i *)quad.length[number]);
      const __m128i is_kind =
          _mm_cmpeq_epi32(_mm_and_si128(value, _mm_set1_epi32(0xF800)), _mm_set1_epi32(0xD800));
      const __m128i is_space = _mm_cmpeq_epi32(value, space), is_line = _mm_cmpeq_epi32(value, line);
      const __m128i gap = _mm_or_si128(
          _mm_and_si128(is_space, _mm_set1_epi32(CMEMORY_SPACE_GAP)),
          _mm_and_si128(is_line, _mm_set1_epi32(CMEMORY_LINE_GAP)));
      const __m128i previous = _mm_alignr_epi8(gap, before, 12);
      // Of each: whole; a letter, or a single blank; and after the end of a line no letter that was wide, since a word of
      // those may be broken.
      const __m128i is_single =
          _mm_and_si128(_mm_or_si128(is_space, is_line), _mm_cmpeq_epi32(previous, _mm_setzero_si128()));
      const __m128i was_wide = _mm_andnot_si128(
          _mm_cmpeq_epi32(length, _mm_set1_epi32(1)), _mm_cmpgt_epi32(_mm_set1_epi32(0x80), value));
      const __m128i may_go_on =
          _mm_and_si128(was_wide, _mm_cmpeq_epi32(previous, _mm_set1_epi32(CMEMORY_LINE_GAP)));
      const __m128i is_plain = _mm_andnot_si128(
          may_go_on, _mm_and_si128(is_whole, _mm_or_si128(is_single, _mm_andnot_si128(is_kind, is_whole))));
      if (__builtin_expect(_mm_movemask_epi8(is_plain) != 0xFFFF, 0)) {
        at += offset;
        goto stopped;
      }
      const uint32_t letters = (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(is_kind)) ^ 15;
      const __m128i kept = _mm_loadu_si128((const __m128i *)quad.kept[letters]);
      const __m128i starts = _mm_add_epi32(
          _mm_set1_epi32((int)(at + offset)), _mm_loadu_si128((const __m128i *)quad.offset[number]));
      const __m128i codes = _mm_shuffle_epi8(_mm_and_si128(cell, _mm_set1_epi32(0xFFFF)), kept);
      const __m128i gaps = _mm_packus_epi32(_mm_shuffle_epi8(previous, kept), _mm_setzero_si128());
      _mm_storeu_si128((__m128i *)(run.letters + count), _mm_shuffle_epi8(value, kept));
      _mm_storeu_si128((__m128i *)(run.starts + count), _mm_shuffle_epi8(starts, kept));
      _mm_storeu_si128((__m128i *)(run.ends + count), _mm_shuffle_epi8(_mm_add_epi32(starts, length), kept));
      _mm_storel_epi64((__m128i *)(run.codes + count), _mm_packus_epi32(codes, codes));
      const uint32_t four = (uint32_t)_mm_cvtsi128_si32(_mm_packus_epi16(gaps, gaps));
      memcpy(run.gaps + count, &four, sizeof four);
      count += (uint32_t)__builtin_popcount(letters);
      before = gap;
      offset += quad.size[number];
    }
    at += offset;
  }
stopped:
  return (cmemory_progress){at, count, (uint8_t)_mm_extract_epi32(before, 3)};
}
#endif

cmemory_progress cmemory_read_plain(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
  return read_letters(cells, bytes, end, out, from, SIZE_MAX);
}

cmemory_progress cmemory_read(
    const uint32_t *cells, const uint8_t *bytes, size_t end, const cmemory_letters *out, cmemory_progress from) {
#ifdef CMEMORY_AVX2
  if (has_avx2()) {
    for (;;) {
      const int has_more = from.blanks > CMEMORY_SPACE_GAP && from.blanks != CMEMORY_LINE_GAP;
      const cmemory_progress quads = has_more ? from : read_quads(cells, bytes, end, out, from);
      // Past what stopped it.
      from = read_letters(cells, bytes, end, out, quads, 4);
      if (from.at == quads.at) return from;
    }
  }
#endif
  return cmemory_read_plain(cells, bytes, end, out, from);
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
  if (has_avx2())
    return filter_codes_avx2(heads, run, start, end, places);
#endif
  return filter_codes(heads, run, start, end, places);
}
