/// A number in the name of an organisation: 第二, 제2, second, 2nd, No. 2, 301, 十六号, 16호.
struct OrganizationNumber {
  /// Its value, below 10,000.
  let value: Int
  /// The place after it.
  let end: Int

  /// Reads the number that begins at `place`, an edge of a word; nil where there is none.
  init?(_ text: OrganizationText, at place: Int) {
    let scalars = text.scalars
    var start = place
    var isMarked = false
    switch scalars[place] {
    case 0x7B2C, 0xC81C:
      isMarked = true
      start += 1
    case 0x6E where scalars[place...].starts(with: [0x6E, 0x6F, 0x20]):
      start += 3
    default: break
    }
    var end = start
    var value = 0
    while end < scalars.count, end - start < 5, (0x30...0x39).contains(scalars[end]) {
      value = 10 * value + Int(scalars[end] - 0x30)
      end += 1
    }
    if end == start {
      if isMarked, scalars[place] == 0x7B2C, let han = Self.han(scalars[start...].prefix(4)) {
        self.init(han.value, end: start + han.length)
        return
      }
      if let numbered = Self.numbered(scalars[place...]) {
        self = numbered
        return
      }
      guard start == place, let word = Self.word(text, place) else { return nil }
      self = word
      return
    }
    if end < scalars.count, text.kinds[end] == .latin {
      guard end + 1 < scalars.count, Self.suffixes.contains([scalars[end], scalars[end + 1]]) else {
        return nil
      }
      end += 2
    }
    guard value < 10_000, text.isEdge(end) || text.kinds[end] == .blank else { return nil }
    if Self.isNumberWord(scalars[end...]) { end += 1 }
    self.init(value, end: end)
  }

  private init(_ value: Int, end: Int) { (self.value, self.end) = (value, end) }

  private static let suffixes: Set<[UInt32]> = Set(
    ["st", "nd", "rd", "th"].map { $0.unicodeScalars.map(\.value) })

  private static let words: [(word: [UInt32], value: Int)] = [
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
    ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
  ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

  /// The first letters of ``words``: e, f, n, s, t.
  private static let initials: [UInt32] = [0x65, 0x66, 0x6E, 0x73, 0x74]

  private static func word(_ text: OrganizationText, _ place: Int) -> OrganizationNumber? {
    guard text.kinds[place] == .latin, initials.contains(text.scalars[place]) else { return nil }
    for (word, value) in words where text.scalars[place...].starts(with: word) {
      let end = place + word.count
      return text.isEdge(end) || text.kinds[end] == .blank ? OrganizationNumber(value, end: end) : nil
    }
    return nil
  }

  /// 十六号: characters that count before the word for a number, which stands there only.
  private static func numbered(_ scalars: ArraySlice<UInt32>) -> OrganizationNumber? {
    guard let han = han(scalars.prefix(4)), isNumberWord(scalars.dropFirst(han.length)) else { return nil }
    return OrganizationNumber(han.value, end: scalars.startIndex + han.length + 1)
  }

  /// Whether 号 stands first, or 호 at the end: 선저우 16호 is Shenzhou 16. 호 of 2호선 and 5호텔 is left.
  private static func isNumberWord(_ scalars: ArraySlice<UInt32>) -> Bool {
    scalars.first == 0x53F7 || scalars.first == 0xD638 && scalars.count == 1
  }

  /// 二, 十, 十二, 二十, 二十一, and digits in a row (七一五).
  private static func han(_ scalars: ArraySlice<UInt32>) -> (value: Int, length: Int)? {
    let digits: [UInt32] = [0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D]
    var value = 0
    var length = 0
    var hasTen = false
    for scalar in scalars {
      if let digit = digits.firstIndex(of: scalar) {
        value = hasTen ? value + digit : 10 * value + digit
      } else if scalar == 0x5341, !hasTen {
        value = 10 * max(value, 1)
        hasTen = true
      } else {
        break
      }
      length += 1
    }
    return length > 0 ? (value, length) : nil
  }
}
