import Testing

@testable import Extraction

/// What pdftotext writes of files that are too long to keep here.
struct PDFTextTests {
  @Test("Boxes of drawn fonts, as of Chrome, are far higher than their letters")
  func drawnFonts() {
    let words = """
      <page width="595.0" height="842.0">
      <word xMin="356.9" yMin="158.0" xMax="394.2" yMax="184.0">Ministry</word>
      <word xMin="396.4" yMin="158.0" xMax="405.8" yMax="184.0">of</word>
      <word xMin="408.0" yMin="158.0" xMax="443.9" yMax="184.0">Science</word>
      <word xMin="356.9" yMin="171.0" xMax="384.9" yMax="197.0">과기부</word>

      """
    // In pieces, as a pipe gives them.
    var text = PDFText()
    for start in stride(from: 0, to: words.utf8.count, by: 37) {
      text.read(Array(Array(words.utf8)[start..<min(start + 37, words.utf8.count)]))
    }
    text.finish()
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Ministry of Science\n과기부\n")
  }
}
