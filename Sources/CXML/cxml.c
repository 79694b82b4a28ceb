#if !__has_include(<libxml/HTMLparser.h>)
#error "libxml2's headers are missing: run tools/setup, or: apt-get install libxml2-dev"
#endif

#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
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

// --- XML ---

struct xml_reading {
  xmlParserCtxtPtr parser;
  int32_t max_depth;
  int32_t status;
  int32_t line;
  cxml_element_sink elements;
  cxml_attribute_sink attributes;
  cxml_text_sink text;
  void *context;
};

static void stop_xml(struct xml_reading *reading, int32_t status) {
  if (reading->status != CXML_OK) return;
  reading->status = status;
  reading->line = reading->parser->input != NULL ? reading->parser->input->line : 0;
  xmlStopParser(reading->parser);
}

static void start_xml_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                              int namespaces, const xmlChar **declared, int count, int defaulted,
                              const xmlChar **values) {
  (void)prefix; (void)uri; (void)namespaces; (void)declared; (void)defaulted;
  struct xml_reading *reading = data;
  if (reading->status != CXML_OK) return;
  if (reading->parser->nameNr > reading->max_depth) {
    stop_xml(reading, CXML_TOO_DEEP);
    return;
  }
  int32_t line = reading->parser->input != NULL ? reading->parser->input->line : 0;
  reading->elements(reading->context, (const char *)name, 1, line);
  for (int i = 0; i < count; i++) {
    const xmlChar **value = values + 5 * i;
    reading->attributes(reading->context, (const char *)value[0], (const char *)value[3],
                        (int32_t)(value[4] - value[3]));
  }
}

static void end_xml_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix; (void)uri;
  struct xml_reading *reading = data;
  if (reading->status == CXML_OK) reading->elements(reading->context, (const char *)name, 0, 0);
}

static void xml_characters(void *data, const xmlChar *bytes, int length) {
  struct xml_reading *reading = data;
  if (reading->status == CXML_OK) reading->text(reading->context, (const char *)bytes, length);
}

// A declaration in a document is the only way to entities that grow, or that are loaded.
static void refuse_entity(void *data, const xmlChar *name, int type, const xmlChar *public_id,
                          const xmlChar *system_id, xmlChar *content) {
  (void)name; (void)type; (void)public_id; (void)system_id; (void)content;
  stop_xml(data, CXML_REFUSED);
}

static void refuse_unparsed(void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
                            const xmlChar *notation) {
  (void)name; (void)public_id; (void)system_id; (void)notation;
  stop_xml(data, CXML_REFUSED);
}

static void refuse_attribute(void *data, const xmlChar *element, const xmlChar *name, int type, int def,
                             const xmlChar *value, xmlEnumerationPtr tree) {
  (void)element; (void)name; (void)type; (void)def; (void)value;
  if (tree != NULL) xmlFreeEnumeration(tree);
  stop_xml(data, CXML_REFUSED);
}

static void refuse_reference(void *data, const xmlChar *name) {
  (void)name;
  stop_xml(data, CXML_REFUSED);
}

int32_t cxml_read_xml(const char *xml, int32_t length, int32_t max_depth, cxml_element_sink elements,
                      cxml_attribute_sink attributes, cxml_text_sink text, void *context, int32_t *line) {
  *line = 0;
  if (length <= 0) return CXML_STOPPED;
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(xml, length);
  if (parser == NULL) return CXML_NO_MEMORY;
  // No XML_PARSE_NOENT, DTDLOAD or HUGE: nothing is put in, loaded or unbounded.
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  struct xml_reading reading = {parser, max_depth, CXML_OK, 0, elements, attributes, text, context};
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_xml_element;
  handler.endElementNs = end_xml_element;
  handler.characters = xml_characters;
  handler.ignorableWhitespace = xml_characters;
  handler.cdataBlock = xml_characters;
  handler.entityDecl = refuse_entity;
  handler.unparsedEntityDecl = refuse_unparsed;
  handler.attributeDecl = refuse_attribute;
  handler.reference = refuse_reference;
  xmlSAXHandlerPtr own = parser->sax;
  parser->sax = &handler;
  parser->userData = &reading;
  xmlParseDocument(parser);
  parser->sax = own;
  parser->userData = parser;
  if (reading.status == CXML_OK && !parser->wellFormed) {
    xmlErrorPtr error = xmlCtxtGetLastError(parser);
    reading.status = CXML_STOPPED;
    reading.line = error != NULL ? error->line : 0;
  }
  *line = reading.line;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  xmlFreeParserCtxt(parser);
  return reading.status;
}
