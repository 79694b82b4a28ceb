internal import CXML

/// Reads HTML with libxml2.
enum HTMLReader {
  /// How deep elements may stand in one another. The parser's time for a tag grows with the depth.
  static let depthLimit = 2000

  /// How many attributes a tag may have. The parser compares each with all others.
  private static let attributeLimit = 10_000

  /// Returns the text of the page `bytes`, well-formed UTF-8.
  static func read(
    _ bytes: [UInt8], remarks: [ExtractionRemark]
  ) throws(ExtractionFailure) -> ExtractedText {
    guard bytes.count <= TextExtractor.limit, let length = Int32(exactly: bytes.count) else {
      throw .tooLarge(.html, limit: TextExtractor.limit)
    }
    if let offset = crowdedTag(bytes) {
      throw .damaged(.html, reason: "the tag at byte \(offset) has more than \(attributeLimit) attributes")
    }
    // The parser takes a zero byte for the end.
    let page = bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes
    let text = HTMLText()
    var offset: Int32 = 0
    // `text` outlives the call, which hands its address to the two functions and keeps nothing.
    let status = page.withUnsafeBytes { buffer in
      cxml_read_html(
        buffer.bindMemory(to: CChar.self).baseAddress, length, Int32(depthLimit),
        { context, name, isStart in
          guard let name else { return }
          HTMLText.from(context).tag(String(cString: name), isStart: isStart == 1)
        },
        { context, bytes, count in
          HTMLText.from(context).text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        }, Unmanaged.passUnretained(text).toOpaque(), &offset)
    }
    switch Int(status) {
    case Int(CXML_OK): break
    case Int(CXML_TOO_DEEP): throw .tooDeep(limit: depthLimit)
    default: throw .damaged(.html, reason: "libxml2 stopped at byte \(offset) of \(length)")
    }
    let result = text.finished()
    if result.isEmpty { throw .noText(.html, pages: nil) }
    return ExtractedText(
      bytes: result, pageStarts: [], kind: .html, remarks: remarks + [.extracted(.html, pages: nil)])
  }

  /// Where the first tag begins that has too many attributes, by the blanks and equal signs outside its quotes.
  private static func crowdedTag(_ bytes: [UInt8]) -> Int? {
    var tag: Int?
    var quote: UInt8?
    var parts = 0
    var last: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      defer { last = byte }
      if let open = quote {
        if byte == open { quote = nil }
      } else if let start = tag {
        switch byte {
        case UInt8(ascii: ">"): tag = nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if last == UInt8(ascii: "=") { quote = byte }
        case UInt8(ascii: "="): parts += 1
        case 0x20, 0x09...0x0D: if last != 0x20 { parts += 1 }
        default: break
        }
        if parts > 2 * attributeLimit { return start }
      } else if last == UInt8(ascii: "<"), (byte | 0x20) >= UInt8(ascii: "a"),
        (byte | 0x20) <= UInt8(ascii: "z")
      {
        (tag, parts) = (index - 1, 0)
      }
    }
    return nil
  }
}
