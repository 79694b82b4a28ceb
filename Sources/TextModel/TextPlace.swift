/// Where something stands in a document, as readers count it.
public struct TextPlace: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The page, from 1; nil where the document has no pages.
  public let page: Int?
  /// The line, from 1: of the page where there are pages, else of the text.
  public let line: Int

  /// Returns the place at `line` of `page`, both from 1.
  public init(page: Int? = nil, line: Int) {
    (self.page, self.line) = (page, line)
  }

  /// `12`, or `p.3:12` where there are pages.
  public var description: String { page.map { "p.\($0):\(line)" } ?? "\(line)" }

  /// By page and line.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.page ?? 0, left.line) < (right.page ?? 0, right.line)
  }
}

/// Tells pages and lines of a text from UTF-8 offsets.
///
///     TextPlaces(Array("a\nb\u{0C}c".utf8), pageStarts: [0, 4]).place(at: 4)   // p.2:1
public struct TextPlaces: Sendable {
  private let pageStarts: [Int]
  /// The offset after each line end.
  private let lineStarts: [Int]
  private let firstLine: Int

  /// Returns the places of `bytes`, whose pages begin at `pageStarts`, in order; empty where it has none. The bytes may
  /// begin at `start` of a longer text, whose lines count.
  public init(_ bytes: [UInt8], pageStarts: [Int] = [], from start: TextStart = TextStart()) {
    self.pageStarts = pageStarts
    firstLine = start.lines + 1
    var starts: [Int] = []
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// Returns the place of the byte at `offset`.
  public func place(at offset: Int) -> TextPlace {
    let page = Self.count(of: pageStarts, notAfter: offset)
    let before = page == 0 ? 0 : Self.count(of: lineStarts, notAfter: pageStarts[page - 1])
    let line = Self.count(of: lineStarts, notAfter: offset) - before + firstLine
    return TextPlace(page: page == 0 ? nil : page, line: line)
  }

  private static func count(of starts: [Int], notAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
