#if !__has_include(<unicode/normalizer2.h>)
#error "ICU's headers are missing: run tools/setup, or: apt-get install libicu-dev"
#endif

#include "cicu.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <cstring>
#include <vector>

namespace {

class Sink : public icu::ByteSink {
public:
  Sink(cicu_sink sink, void *context) : sink_(sink), context_(context) {}
  void Append(const char *bytes, int32_t n) override { sink_(context_, bytes, n); }

private:
  cicu_sink sink_;
  void *context_;
};

const icu::Normalizer2 *normalizer(int32_t form, UErrorCode &status) {
  return form == CICU_NFC ? icu::Normalizer2::getNFCInstance(status)
                          : icu::Normalizer2::getNFKCCasefoldInstance(status);
}

// Folds code points [first, last] in one call each of `size`: ICU's rule-based transliterators cost a
// fixed amount a call and more than linear time in a long one, so pieces are the fast way.
void simplify(icu::Transliterator &fold, UChar32 first, UChar32 last, cicu_pair_sink sink, void *context) {
  const UChar32 size = 128;
  for (UChar32 start = first; start <= last; start += size) {
    const UChar32 end = start + size - 1 < last ? start + size - 1 : last;
    icu::UnicodeString piece;
    for (UChar32 c = start; c <= end; c++) piece.append(c).append(u'\n');
    fold.transliterate(piece);
    UChar32 c = start;
    for (int32_t i = 0; i < piece.length() && c <= end; c++) {
      const UChar32 to = piece.char32At(i);
      i += U16_LENGTH(to);
      const bool single = i < piece.length() && piece.charAt(i) == u'\n';
      if (to != c && single && u_hasBinaryProperty(to, UCHAR_IDEOGRAPHIC)) sink(context, c, to);
      while (i < piece.length() && piece.charAt(i) != u'\n') i++;
      i++;
    }
  }
}

}  // namespace

extern "C" int32_t cicu_normalize(int32_t form, const char *text, int32_t length, cicu_sink sink,
                                  cicu_edit_sink edits, void *context) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer2 = normalizer(form, status);
  if (U_FAILURE(status)) return status;
  Sink out(sink, context);
  icu::Edits collected;
  normalizer2->normalizeUTF8(0, icu::StringPiece(text, length), out, &collected, status);
  if (U_FAILURE(status)) return status;
  for (auto it = collected.getFineIterator(); it.next(status);)
    edits(context, it.oldLength(), it.newLength(), it.hasChange());
  return status;
}

extern "C" int32_t cicu_simplified_pairs(cicu_pair_sink sink, void *context) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Transliterator *fold =
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status);
  if (U_FAILURE(status)) return status;
  simplify(*fold, 0x3400, 0x4DBF, sink, context);
  simplify(*fold, 0x4E00, 0x9FFF, sink, context);
  delete fold;
  return status;
}

extern "C" int32_t cicu_fold_traits(uint8_t *traits) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return status;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; c++) {
    uint8_t bits = 0;
    if (!U_IS_SURROGATE(c)) {
      const bool inert = fold->isInert(c);
      if (!inert && !fold->isNormalized(icu::UnicodeString(c), status)) bits |= CICU_FOLD_CHANGES;
      if (!inert && !fold->hasBoundaryBefore(c)) bits |= CICU_FOLD_JOINS;
      if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) bits |= CICU_FOLD_IGNORABLE;
      if (u_charType(c) == U_SPACE_SEPARATOR) bits |= CICU_FOLD_SPACE;
    }
    traits[c] = bits;
  }
  return status;
}

extern "C" uint32_t cicu_latin_base(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return 0;
  icu::UnicodeString parts;
  if (!nfd->getDecomposition(static_cast<UChar32>(scalar), parts)) return 0;
  const UChar32 base = parts.char32At(0);
  return uscript_getScript(base, &status) == USCRIPT_LATIN ? static_cast<uint32_t>(base) : 0;
}

extern "C" int32_t cicu_is_default_ignorable(uint32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}
extern "C" int32_t cicu_is_letter_or_digit(uint32_t c) { return u_isalnum(static_cast<UChar32>(c)); }
extern "C" int32_t cicu_is_lowercase(uint32_t c) { return u_isULowercase(static_cast<UChar32>(c)); }
extern "C" int32_t cicu_is_space_separator(uint32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR;
}
extern "C" int32_t cicu_is_nonspacing_mark(uint32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}
extern "C" int32_t cicu_is_wide(uint32_t c) {
  const int32_t width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

extern "C" int32_t cicu_script(uint32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HANGUL: return CICU_SCRIPT_HANGUL;
    case USCRIPT_HAN: return CICU_SCRIPT_HAN;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return CICU_SCRIPT_COMMON;
    default: return CICU_SCRIPT_OTHER;
  }
}

extern "C" int32_t cicu_detect_charset(const char *bytes, int32_t length, char *name, int32_t name_capacity,
                                       int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return status;
  ucsdet_setText(detector, bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  *confidence = 0;
  name[0] = 0;
  if (U_SUCCESS(status) && match) {
    *confidence = ucsdet_getConfidence(match, &status);
    const char *found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && found && static_cast<int32_t>(std::strlen(found)) < name_capacity)
      std::strcpy(name, found);
  }
  ucsdet_close(detector);
  return status;
}

extern "C" int32_t cicu_convert_to_utf8(const char *charset, const char *bytes, int32_t length, cicu_sink sink,
                                        int32_t *bad, void *context) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return status;
  std::vector<UChar> buffer(1 << 16);
  const char *source = bytes, *limit = bytes + length;
  icu::UnicodeString all;  // whole, because a surrogate pair may straddle two buffers
  do {
    status = U_ZERO_ERROR;
    UChar *target = buffer.data();
    ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, limit, nullptr, true, &status);
    all.append(buffer.data(), static_cast<int32_t>(target - buffer.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  *bad = 0;
  for (int32_t i = 0; i < all.length(); i++) *bad += all.charAt(i) == 0xFFFD;
  Sink out(sink, context);
  all.toUTF8(out);
  ucnv_close(converter);
  return status;
}

extern "C" void cicu_versions(char icu[32], char unicode[32]) {
  UVersionInfo version;
  u_getVersion(version);
  version[2] = version[3] = 0;
  u_versionToString(version, icu);
  u_getUnicodeVersion(version);
  version[2] = version[3] = 0;
  u_versionToString(version, unicode);
}

extern "C" const char *cicu_status_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }
