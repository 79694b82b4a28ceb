/// The letters of a name in Latin script, without case and marks, word by word.
///
/// Words end at blanks and signs, and where a small letter is followed by a capital (FamilyMart, eBay). An apostrophe
/// joins (McDonald's). `&` and `+` are words of their own.
struct LatinWords {
  struct Word {
    /// Where the word stands in ``LatinWords/letters``.
    var range: Range<Int>
    /// Whether all its letters were capitals.
    var isCapitals: Bool
  }

  /// Small letters a–z, digits, & and +; 0 stands before the first word and after each.
  private(set) var letters: [UInt8] = [0]
  /// The place in the name that each letter comes from.
  private(set) var origins: [Int32] = [0]
  private(set) var words: [Word] = []

  private enum Kind { case none, small, capital, digit }

  init(_ scalars: some Collection<UInt32>) {
    letters.reserveCapacity(scalars.count + 8)
    origins.reserveCapacity(scalars.count + 8)
    var last = Kind.none
    for (place, value) in scalars.enumerated() {
      guard let (letter, kind) = Self.folded(value) else {
        if value == 0x27 || value == 0x2019 { continue }
        close()
        last = .none
        continue
      }
      if kind == .capital, last == .small { close() }
      if kind == .digit ? last != .digit : last == .digit { close() }
      if kind == .small, last == .capital, start < letters.count - 1 { splitBeforeLast() }
      append(letter, place)
      if kind != .capital { isCapitals = false }
      last = kind
      if letter == UInt8(ascii: "&") || letter == UInt8(ascii: "+") { close() }
    }
    close()
  }

  private var start = 1
  private var isCapitals = true

  private mutating func append(_ letter: UInt8, _ place: Int) {
    letters.append(letter)
    origins.append(Int32(place))
  }

  private mutating func close() {
    guard start < letters.count else { return }
    words.append(Word(range: start..<letters.count, isCapitals: isCapitals))
    append(0, Int(origins[letters.count - 1]))
    start = letters.count
    isCapitals = true
  }

  /// KBank, read up to B: K is a word, and B begins the next.
  private mutating func splitBeforeLast() {
    let letter = letters.removeLast()
    let origin = origins.removeLast()
    close()
    append(letter, Int(origin))
  }

  private static func folded(_ value: UInt32) -> (UInt8, Kind)? {
    switch value {
    case 0x61...0x7A: (UInt8(value), .small)
    case 0x41...0x5A: (UInt8(value + 0x20), .capital)
    case 0x30...0x39: (UInt8(value), .digit)
    case 0x26, 0x2B: (UInt8(value), .digit)
    case 0xC0..<0x180 where value != 0xD7 && value != 0xF7:
      (marked[Int(value - 0xC0)], value < 0xDF ? .capital : .small)
    default: nil
    }
  }

  /// The letters without marks of U+00C0 to U+017F; ç sounds as s.
  private static let marked: [UInt8] = {
    let latin1 = "aaaaaaaseeeeiiiidnoooooxouuuuytsaaaaaaaseeeeiiiidnoooooxouuuuyty"
    let runs: [(Character, Int)] = [
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3), ("l", 10),
      ("n", 9), ("o", 8), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3), ("z", 6), ("s", 1),
    ]
    return Array(latin1.utf8) + runs.flatMap { Array(repeating: $0.0.asciiValue ?? 0, count: $0.1) }
  }()
}
