#if !__has_include(<zlib.h>)
#error "zlib's headers are missing: run tools/setup, or: apt-get install zlib1g-dev"
#endif

#include "czlib.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static uInt part(int64_t length) { return length > INT_MAX ? INT_MAX : (uInt)length; }

void *czlib_open_inflate(void) {
  z_stream *stream = calloc(1, sizeof(z_stream));
  // 15 + 32: the largest window, and the header tells gzip from zlib.
  if (stream != NULL && inflateInit2(stream, 15 + 32) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

int32_t czlib_inflate(void *reader, const uint8_t *input, int64_t input_length, uint8_t *output, int64_t output_length,
                      int64_t *consumed, int64_t *produced) {
  z_stream *stream = reader;
  uInt in = part(input_length), out = part(output_length);
  stream->next_in = (Bytef *)input;
  stream->avail_in = in;
  stream->next_out = output;
  stream->avail_out = out;
  int status = inflate(stream, Z_NO_FLUSH);
  *consumed = in - stream->avail_in;
  *produced = out - stream->avail_out;
  switch (status) {
    case Z_STREAM_END:
      inflateReset(stream);
      return CZLIB_END;
    case Z_OK:
    case Z_BUF_ERROR:
      return CZLIB_OK;
    case Z_MEM_ERROR:
      return CZLIB_NO_MEMORY;
    default:
      return CZLIB_DAMAGED;
  }
}

void czlib_close_inflate(void *reader) {
  inflateEnd(reader);
  free(reader);
}

int64_t czlib_bound(int64_t input_length) { return (int64_t)compressBound((uLong)input_length) + 16; }

int64_t czlib_deflate(const uint8_t *input, int64_t input_length, uint8_t *output, int64_t output_length) {
  if (input_length > INT_MAX || output_length > UINT_MAX) return -1;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)input_length;
  stream.next_out = output;
  stream.avail_out = (uInt)output_length;
  int status = deflate(&stream, Z_FINISH);
  int64_t written = output_length - stream.avail_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? written : -1;
}

uint32_t czlib_crc32(const uint8_t *input, int64_t length) {
  uLong crc = crc32(0, NULL, 0);
  while (length > 0) {
    uInt taken = part(length);
    crc = crc32(crc, input, taken);
    input += taken;
    length -= taken;
  }
  return (uint32_t)crc;
}
