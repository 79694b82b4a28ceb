// The one door to the system's zlib.
#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

enum { CZLIB_OK = 0, CZLIB_END = 1, CZLIB_DAMAGED = 2, CZLIB_NO_MEMORY = 3 };

/// Returns a reader of gzip or zlib data, or NULL; czlib_close_inflate gives it back.
void *czlib_open_inflate(void);
/// Reads from `input` into `output`; says how much of both was used. CZLIB_END: a member ended; more may follow, for
/// which the reader is ready.
int32_t czlib_inflate(void *reader, const uint8_t *input, int64_t input_length, uint8_t *output, int64_t output_length,
                      int64_t *consumed, int64_t *produced);
void czlib_close_inflate(void *reader);

/// Packs `input` as raw deflate, as zip files hold it, into `output`, which has room for czlib_bound bytes; returns how
/// many were written, or -1.
int64_t czlib_deflate(const uint8_t *input, int64_t input_length, uint8_t *output, int64_t output_length);
int64_t czlib_bound(int64_t input_length);
uint32_t czlib_crc32(const uint8_t *input, int64_t length);

#endif
