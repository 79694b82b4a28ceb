// The one door to the system's ICU. Every function does a whole task on UTF-8 or on one code point;
// no ICU type or header appears here, because ICU's headers clash with the ICU inside Foundation.
// Lengths are in bytes and at most INT32_MAX. Status values are ICU's UErrorCode (<= 0 is success).
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Receives a run of output bytes.
typedef void (*cicu_sink)(void *context, const char *bytes, int32_t length);
/// Receives one edit: the lengths of a run before and after, and whether it changed.
typedef void (*cicu_edit_sink)(void *context, int32_t old_length, int32_t new_length, int32_t changed);
/// Receives a pair of code points: a character and what it folds to.
typedef void (*cicu_pair_sink)(void *context, uint32_t from, uint32_t to);

enum { CICU_NFC = 0, CICU_NFKC_CASEFOLD = 1 };

/// Normalizes `text` (well-formed UTF-8) to `form`; edits arrive in order and cover the whole text.
int32_t cicu_normalize(int32_t form, const char *text, int32_t length, cicu_sink sink,
                       cicu_edit_sink edits, void *context);

/// Reports every ideograph that ICU's Traditional-Simplified changes into one other ideograph.
int32_t cicu_simplified_pairs(cicu_pair_sink sink, void *context);

enum { CICU_FOLD_CHANGES = 1, CICU_FOLD_JOINS = 2, CICU_FOLD_IGNORABLE = 4, CICU_FOLD_SPACE = 8 };
/// Fills `traits`, one byte for each of the 0x110000 code points: whether NFKC_Casefold changes it, whether it may
/// join what stands before it, whether it is default ignorable, whether it is a space separator.
int32_t cicu_fold_traits(uint8_t *traits);

/// The base letter of a Latin letter with diacritics (u for ü), or 0 for any other code point.
uint32_t cicu_latin_base(uint32_t scalar);

int32_t cicu_is_default_ignorable(uint32_t scalar);
int32_t cicu_is_letter_or_digit(uint32_t scalar);
int32_t cicu_is_lowercase(uint32_t scalar);
int32_t cicu_is_space_separator(uint32_t scalar);
int32_t cicu_is_nonspacing_mark(uint32_t scalar);
/// 1 for East Asian Wide and Fullwidth, 0 otherwise (UAX #11).
int32_t cicu_is_wide(uint32_t scalar);

enum { CICU_SCRIPT_OTHER = 0, CICU_SCRIPT_COMMON, CICU_SCRIPT_HANGUL, CICU_SCRIPT_HAN, CICU_SCRIPT_LATIN };
int32_t cicu_script(uint32_t scalar);

/// Guesses the charset of `bytes`; writes its name (NUL-terminated) and a confidence of 0...100.
int32_t cicu_detect_charset(const char *bytes, int32_t length, char *name, int32_t name_capacity,
                            int32_t *confidence);
/// Converts `bytes` from `charset` to UTF-8; `bad` counts the sequences that had no meaning there.
int32_t cicu_convert_to_utf8(const char *charset, const char *bytes, int32_t length, cicu_sink sink,
                             int32_t *bad, void *context);

/// The versions of ICU and Unicode that are linked, as "72.1" and "15.0".
void cicu_versions(char icu[32], char unicode[32]);
/// ICU's name of a status, such as "U_FILE_ACCESS_ERROR".
const char *cicu_status_name(int32_t status);

#ifdef __cplusplus
}
#endif
#endif
