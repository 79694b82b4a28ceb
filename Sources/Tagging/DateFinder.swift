import Indexing
import Lexicography
import Matching

/// Finds out from the head of a document when it was written.
///
/// It reads the first lines only, and of these the short ones that are no sentences: 2015. 3. 2., 2015년 3월, 2026-04-03,
/// ‘26.4.2(목), 2015年3月, 二〇一五年三月, 5 November 2026. A year alone is a topic more often than a date. With no such
/// date it finds none, and the lines that follow, which may be about history, say nothing.
struct DateFinder {
  /// How many lines are the head, and how many letters a line of it may have.
  private static let headLines = 12
  private static let longestLine = 60

  func date(of text: MatchText) throws(IndexError) -> PartialDate? {
    let head = String(decoding: try text.head(3000), as: UTF8.self)
    let lines = head.split(whereSeparator: { $0 == "\n" || $0 == "\u{2029}" }).prefix(Self.headLines)
    for line in lines where line.unicodeScalars.count <= Self.longestLine {
      let letters = Array(line.unicodeScalars)
      guard !Self.isSentence(letters) else { continue }
      if let date = Self.date(in: letters) { return date }
    }
    return nil
  }

  private static func isSentence(_ line: [Unicode.Scalar]) -> Bool {
    let tail = line.suffix(2).map(\.value)
    return line.last == "。" || tail == [0xB2E4, 0x2E]
  }

  // MARK: Dates

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ].map { Array($0.unicodeScalars) }

  /// The first date of `line`, which has small letters.
  private static func date(in line: [Unicode.Scalar]) -> PartialDate? {
    for start in line.indices {
      if let date = numeric(line, start) ?? chinese(line, start) ?? english(line, start) { return date }
    }
    return nil
  }

  /// 2015. 3. 2., 2015년 3월, 2015-03-02, 2015/3, 20150302 not; ‘26.4.2 with its quote.
  private static func numeric(_ line: [Unicode.Scalar], _ start: Int) -> PartialDate? {
    var reader = DateReader(line, at: start)
    let isShort = reader.take(["'"])
    guard start == 0 || !DateReader.isDigit(line[start - 1]),
      let year = reader.number(width: isShort ? 2 : 4),
      isShort || (1900...2099).contains(year)
    else { return nil }
    guard let mark = reader.separator(), let month = reader.number(width: 2, orOne: true) else { return nil }
    if mark == "년" || mark == "年" {
      guard reader.take([mark == "년" ? "월" : "月"]) else { return nil }
    } else if !reader.take([mark]) {
      // Of 2026.4 alone nobody knows whether it is a date.
      return nil
    }
    reader.skipBlanks()
    return made(isShort ? 2000 + year : year, month, reader.number(width: 2, orOne: true))
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int?) -> PartialDate? {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if let day, let date = PartialDate("\(year)-\(two(month))-\(two(day))") { return date }
    return PartialDate("\(year)-\(two(month))")
  }

  /// 二〇一五年三月.
  private static func chinese(_ line: [Unicode.Scalar], _ start: Int) -> PartialDate? {
    let digits = Array("〇一二三四五六七八九".unicodeScalars)
    guard start + 6 < line.count, line[start + 4] == "年" else { return nil }
    var year = 0
    for scalar in line[start..<(start + 4)] {
      guard let digit = scalar == "零" ? 0 : digits.firstIndex(of: scalar) else { return nil }
      year = year * 10 + digit
    }
    var month = 0
    for (offset, scalar) in line[(start + 5)...].prefix(3).enumerated() {
      if scalar == "月" { return (1900...2099).contains(year) ? made(year, month, nil) : nil }
      guard let digit = scalar == "十" ? 10 : digits.firstIndex(of: scalar) else { return nil }
      month = offset == 0 ? digit : month + digit
    }
    return nil
  }

  /// 5 November 2026, November 5, 2026, November 2026.
  private static func english(_ line: [Unicode.Scalar], _ start: Int) -> PartialDate? {
    guard start == 0 || !line[start - 1].properties.isAlphabetic,
      let month = months.firstIndex(where: { line[start...].starts(with: $0) })
    else { return nil }
    var reader = DateReader(line, at: start + months[month].count)
    reader.skipBlanks()
    var copy = reader
    if let year = copy.number(width: 4), (1900...2099).contains(year) { return made(year, month + 1, nil) }
    guard let day = reader.number(width: 2, orOne: true), reader.take([","]) else { return nil }
    reader.skipBlanks()
    guard let year = reader.number(width: 4), (1900...2099).contains(year) else { return nil }
    return made(year, month + 1, day)
  }
}

/// Reads numbers and marks from a line.
private struct DateReader {
  private let line: [Unicode.Scalar]
  private var index: Int

  init(_ line: [Unicode.Scalar], at index: Int) { (self.line, self.index) = (line, index) }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  mutating func skipBlanks() { while index < line.count, line[index] == " " { index += 1 } }

  mutating func take(_ marks: [Unicode.Scalar]) -> Bool {
    guard index < line.count, marks.contains(line[index]) else { return false }
    index += 1
    return true
  }

  /// A number of `width` digits, or of one where `orOne`, that no digit follows.
  mutating func number(width: Int, orOne: Bool = false) -> Int? {
    let digits = line[index...].prefix { Self.isDigit($0) }
    guard digits.count == width || (orOne && digits.count == 1) else { return nil }
    index += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// The mark after a year: a full stop, a hyphen, a slash, 년 or 年, with blanks after it.
  mutating func separator() -> Unicode.Scalar? {
    guard index < line.count else { return nil }
    let mark = line[index]
    guard [".", "-", "/", "년", "年"].contains(mark) else { return nil }
    index += 1
    skipBlanks()
    return mark
  }
}
