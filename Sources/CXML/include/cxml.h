// The one door to the system's libxml2. Its headers bring ICU's, which clash with the ICU inside Foundation, so no
// libxml2 type or header appears here.
#ifndef CXML_H
#define CXML_H

#include <stdint.h>

/// Receives the start (1) or end (0) of an element; `name` is in lower case and ends with NUL.
typedef void (*cxml_tag_sink)(void *context, const char *name, int32_t is_start);
/// Receives a run of text, UTF-8, with references resolved.
typedef void (*cxml_text_sink)(void *context, const char *bytes, int32_t length);

enum {
  CXML_OK = 0,
  CXML_NO_MEMORY = 1,
  /// Elements stand more than `max_depth` deep in one another.
  CXML_TOO_DEEP = 2,
  /// The parser gave up before the end of the input.
  CXML_STOPPED = 3,
  /// The document declares or uses what is not taken from documents.
  CXML_REFUSED = 4
};

/// Reads `html` (well-formed UTF-8 without NUL) as HTML, forgiving as browsers are, and reports its elements and
/// text in order, what scripts hold among it. Nothing is loaded, no tree is built, and comments are not reported.
/// `offset` becomes how far it read.
int32_t cxml_read_html(const char *html, int32_t length, int32_t max_depth, cxml_tag_sink tags,
                       cxml_text_sink text, void *context, int32_t *offset);

/// Receives the start (1), with its line from 1, or end (0) of an element; `name`, without its prefix, ends with NUL.
typedef void (*cxml_element_sink)(void *context, const char *name, int32_t is_start, int32_t line);
/// Receives an attribute of the element that was last reported as started, without its namespace; `value`, UTF-8 with
/// references resolved, has `length` bytes.
typedef void (*cxml_attribute_sink)(void *context, const char *name, const char *value, int32_t length);

/// Reads `xml` as XML, strictly, in the encoding that it declares, and reports elements by their local names, their
/// attributes and their text in order. Nothing is loaded. A document that declares entities or attributes, or refers to
/// an entity that XML itself does not have, is refused (CXML_REFUSED). `line` becomes where reading failed, from 1.
int32_t cxml_read_xml(const char *xml, int32_t length, int32_t max_depth, cxml_element_sink elements,
                      cxml_attribute_sink attributes, cxml_text_sink text, void *context, int32_t *line);

#endif
