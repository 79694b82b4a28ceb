import TextModel

/// A stretch of a text that a page shows as one block, without the line break that ends it.
struct TextBlock {
  private static let linesOfBlock = 10
  /// How long a line may be, in bytes, before it is shown as several blocks: no paragraph is, and what a browser
  /// takes for a longer one grows faster than the line.
  private static let longestLine = 1 << 16
  /// How many ems fit on a line of the usual page: a guess, for the height of what is not laid out yet.
  private static let emsOfLine = 44

  /// Where it is, in bytes of the text.
  let range: Range<Int>
  /// The number of its first line, from 1, on its page or in the text; nil where it goes on with one.
  let line: Int?
  /// How many rows it takes on the usual page, about.
  let rows: Int

  /// Returns the blocks of `bytes`, UTF-8, none of which ends inside one of `spans`, in their order.
  ///
  /// A page, which begins at one of `pageStarts`, begins a block, and its lines have numbers of their own.
  /// None ends with an empty line or begins with a line break: a browser would show one line less, or one more.
  static func blocks(
    of bytes: [UInt8], pageStarts: [Int] = [], keeping spans: [TextSpan]
  ) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var (start, lineStart, line, lines, rows, span, page) = (0, 0, 1, 0, 0, 0, 0)
    var number: Int? = 1
    func isKept(_ end: Int) -> Bool {
      while span < spans.count, spans[span].end <= end { span += 1 }
      return span == spans.count || spans[span].start >= end
    }
    for (index, byte) in bytes.enumerated() {
      while page < pageStarts.count, pageStarts[page] <= index {
        let end = endOfPage(bytes, start, pageStarts[page])
        if isKept(end) {
          rows += rowCount(bytes[min(lineStart, end)..<end])
          if end > start { blocks.append(TextBlock(range: start..<end, line: number, rows: rows)) }
          (start, lines, rows, number) = (index, 0, 0, 1)
        }
        (lineStart, line, page) = (index, 1, page + 1)
      }
      if byte == UInt8(ascii: "\n") {
        let end = index > lineStart && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
        rows += rowCount(bytes[lineStart..<end])
        (line, lines) = (line + 1, lines + 1)
        if lines >= linesOfBlock, end > lineStart, isKept(index) {
          blocks.append(TextBlock(range: start..<end, line: number, rows: rows))
          (start, lines, rows, number) = (index + 1, 0, 0, line)
        }
        lineStart = index + 1
      } else if index - lineStart >= longestLine, isWordStart(bytes, index), isKept(index) {
        rows += rowCount(bytes[lineStart..<index])
        blocks.append(TextBlock(range: start..<index, line: number, rows: rows))
        (start, lineStart, lines, rows, number) = (index, index, 0, 0, nil)
      }
    }
    if start < bytes.count {
      rows += rowCount(bytes[lineStart...])
      blocks.append(TextBlock(range: start..<bytes.count, line: number, rows: rows))
    }
    return blocks
  }

  /// Where the text of a page ends, no earlier than `start`: before the line end and the form feed that end it.
  private static func endOfPage(_ bytes: [UInt8], _ start: Int, _ next: Int) -> Int {
    var end = next
    for mark in [UInt8(ascii: "\u{C}"), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    where end > start && bytes[end - 1] == mark {
      end -= 1
    }
    return end
  }

  /// Whether a long line may be cut before the byte at `index`: after a blank, or before a Chinese character.
  private static func isWordStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    let isBlank = [UInt8(ascii: " "), UInt8(ascii: "\r")].contains(bytes[index])
    return !isBlank && bytes[index - 1] == UInt8(ascii: " ") || (0xE5...0xE9).contains(bytes[index])
  }

  /// How many rows `line` takes, about: half an em for an ASCII character, one for any other.
  private static func rowCount(_ line: ArraySlice<UInt8>) -> Int {
    var halves = 0
    for byte in line { halves += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0 }
    return max(1, (halves + 2 * emsOfLine - 1) / (2 * emsOfLine))
  }
}
