#if !__has_include(<libxml/HTMLparser.h>)
#error "libxml2's headers are missing: run tools/setup, or: apt-get install libxml2-dev"
#endif

#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

// What the handlers know; libxml2 passes it to each as its first argument.
struct reading {
  htmlParserCtxtPtr parser;
  int32_t max_depth;
  int32_t status;
  cxml_tag_sink tags;
  cxml_text_sink text;
  void *context;
};

static void start_element(void *data, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;
  struct reading *reading = data;
  if (reading->status != CXML_OK) return;
  if (reading->parser->nameNr > reading->max_depth) {
    reading->status = CXML_TOO_DEEP;
    xmlStopParser(reading->parser);
    return;
  }
  reading->tags(reading->context, (const char *)name, 1);
}

static void end_element(void *data, const xmlChar *name) {
  struct reading *reading = data;
  if (reading->status == CXML_OK) reading->tags(reading->context, (const char *)name, 0);
}

static void characters(void *data, const xmlChar *bytes, int length) {
  struct reading *reading = data;
  if (reading->status == CXML_OK) reading->text(reading->context, (const char *)bytes, length);
}

int32_t cxml_read_html(const char *html, int32_t length, int32_t max_depth, cxml_tag_sink tags,
                       cxml_text_sink text, void *context, int32_t *offset) {
  *offset = 0;
  if (length <= 0) return CXML_OK;
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(html, length);
  if (parser == NULL) return CXML_NO_MEMORY;
  // The text is UTF-8 already, whatever a <meta> in it says.
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  if (parser->input->encoding == NULL) parser->input->encoding = xmlStrdup(BAD_CAST "UTF-8");

  struct reading reading = {parser, max_depth, CXML_OK, tags, text, context};
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = start_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  htmlSAXHandlerPtr own = parser->sax;
  parser->sax = &handler;
  parser->userData = &reading;
  htmlParseDocument(parser);
  parser->sax = own;
  parser->userData = parser;

  long consumed = xmlByteConsumed(parser);
  *offset = consumed < 0 ? length : (int32_t)consumed;
  if (reading.status == CXML_OK && *offset < length) reading.status = CXML_STOPPED;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
  return reading.status;
}
