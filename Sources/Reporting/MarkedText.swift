import Messaging
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
  private let pageStarts: [Int]
  private let marks: [Mark]

  /// Returns `bytes`, UTF-8, whose pages begin at `pageStarts`, with `marks`, in their order and apart from each
  /// other.
  init(_ bytes: [UInt8], pageStarts: [Int], _ marks: [Mark]) {
    (self.bytes, self.pageStarts, self.marks) = (bytes, pageStarts, marks)
    language = LanguageTag.guess(bytes[...]) ?? "und"
  }

  /// The text as HTML, with pages called as in `language`; the mark at index i has the id `m` and i + 1.
  func html(in language: UserLanguage) -> String {
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count * 2 + marks.count * 64)
    var (at, mark, number) = (0, 0, 0)
    func separate(before end: Int) {
      while number < pageStarts.count, pageStarts[number] < end {
        escape(at..<max(at, pageStarts[number]), into: &page)
        at = max(at, pageStarts[number])
        number += 1
        let label = Message("page \(number)", ko: "\(number)쪽").text(in: language)
        page += "<span class=\"page\" role=\"separator\" aria-label=\"\(label)\"></span>".utf8
      }
    }
    func write(upTo end: Int) {
      separate(before: end)
      escape(at..<end, into: &page)
      at = end
    }
    for block in TextBlock.blocks(of: bytes, pageStarts: pageStarts, keeping: marks.map(\.span)) {
      write(upTo: block.range.lowerBound)
      separate(before: at + 1)
      let own = LanguageTag.guess(bytes[block.range]) ?? self.language
      let attribute = own == self.language ? "" : " lang=\"\(own)\""
      let line = block.line.map { " data-line=\"\($0)\"" } ?? ""
      page += "<div\(line)\(attribute) style=\"--rows:\(block.rows)\">".utf8
      while mark < marks.count, marks[mark].span.start < block.range.upperBound {
        write(upTo: marks[mark].span.start)
        open(mark, in: own, into: &page)
        write(upTo: marks[mark].span.end)
        page += "</a>".utf8
        mark += 1
      }
      write(upTo: block.range.upperBound)
      page += "</div>".utf8
    }
    write(upTo: bytes.count)
    separate(before: .max)
    return String(decoding: page, as: UTF8.self)
  }

  private func open(_ index: Int, in language: String, into page: inout [UInt8]) {
    let mark = marks[index]
    let attribute = mark.language.map { $0 == language ? "" : " lang=\"\($0)\"" } ?? ""
    page += "<a id=\"m\(index + 1)\" href=\"#e\(mark.card)\" class=\"\(mark.style)\"\(attribute)>".utf8
  }

  private func escape(_ range: Range<Int>, into page: inout [UInt8]) {
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      default: page.append(byte)
      }
    }
  }
}
