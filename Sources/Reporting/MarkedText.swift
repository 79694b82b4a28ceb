import TextModel

/// A text with its mentions marked, as HTML: what stands between the tags is the text, nothing less or more.
///
/// It comes in blocks of some lines, each with the number of its first line. A browser lays out only the blocks
/// that are looked at: in one piece, five megabytes of text took it 14 seconds.
struct MarkedText {
  /// A mention to mark.
  struct Mark {
    /// Where it is, in bytes of the text.
    let span: TextSpan
    /// The number of its card.
    let card: Int
    /// The class that colours it.
    let style: String
    /// The language that it is in, if known.
    let language: String?
  }

  /// The language of most of the text.
  let language: String
  private let bytes: [UInt8]
  private let marks: [Mark]

  /// Returns `bytes`, UTF-8, with `marks`, in their order and apart from each other.
  init(_ bytes: [UInt8], _ marks: [Mark]) {
    (self.bytes, self.marks) = (bytes, marks)
    language = LanguageTag.guess(bytes[...]) ?? "und"
  }

  /// The text as HTML; the mark at index i has the id `m` and i + 1.
  func html() -> String {
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count * 2 + marks.count * 64)
    var at = 0
    var mark = 0
    for block in TextBlock.blocks(of: bytes, keeping: marks.map(\.span)) {
      Self.escape(bytes[at..<block.range.lowerBound], into: &page)
      let own = LanguageTag.guess(bytes[block.range]) ?? language
      let attribute = own == language ? "" : " lang=\"\(own)\""
      let line = block.line.map { " data-line=\"\($0)\"" } ?? ""
      page += "<div\(line)\(attribute) style=\"--rows:\(block.rows)\">".utf8
      at = block.range.lowerBound
      while mark < marks.count, marks[mark].span.start < block.range.upperBound {
        Self.escape(bytes[at..<marks[mark].span.start], into: &page)
        open(mark, in: own, into: &page)
        Self.escape(bytes[marks[mark].span.range], into: &page)
        page += "</a>".utf8
        at = marks[mark].span.end
        mark += 1
      }
      Self.escape(bytes[at..<block.range.upperBound], into: &page)
      at = block.range.upperBound
      page += "</div>".utf8
    }
    Self.escape(bytes[at...], into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  private func open(_ index: Int, in language: String, into page: inout [UInt8]) {
    let mark = marks[index]
    let attribute = mark.language.map { $0 == language ? "" : " lang=\"\($0)\"" } ?? ""
    page += "<a id=\"m\(index + 1)\" href=\"#e\(mark.card)\" class=\"\(mark.style)\"\(attribute)>".utf8
  }

  private static func escape(_ text: ArraySlice<UInt8>, into page: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      default: page.append(byte)
      }
    }
  }
}
