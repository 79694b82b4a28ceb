/// Takes Latin letters for Mandarin: all ways to cut them into syllables, the likeliest first.
enum PinyinParser {
  /// The longest name, in letters, that is cut.
  static let longest = 48

  /// Returns at most `limit` ways to read `scalars`, a name in Latin letters; none where a letter is left over.
  ///
  /// Blanks, hyphens and apostrophes end a syllable (Xi'an). Tones are dropped, ü is kept apart from u.
  static func paths(_ scalars: [UInt32], limit: Int) -> MandarinPaths {
    guard let (letters, isCut) = letters(scalars), !letters.isEmpty, letters.count <= longest else {
      return .none
    }
    let spellings = MandarinSpellings.shared
    // Who writes ch'ing writes ching for jing: Wade–Giles is the likelier reading of every other syllable too.
    let isWadeGiles = letters.contains("'")
    return MandarinPath.best(length: letters.count, limit: limit) { start, found in
      var piece = ""
      for end in start..<min(letters.count, start + MandarinSpellings.longest) {
        if end > start, isCut[end] { break }
        piece.unicodeScalars.append(letters[end])
        for reading in spellings.readings(of: piece) {
          // Fewer, longer syllables are likelier: xian is one name more often than xi'an.
          let step = MandarinPath.Step(syllable: reading.id, end: UInt16(end + 1), cause: reading.cause)
          let isOdd = isWadeGiles && MandarinSpellings.rules[Int(reading.cause)] != .wadeGiles
          found.append(MandarinPath.Piece(step: step, cost: reading.cost + (isOdd ? 1.5 : 0.3)))
        }
      }
    }
  }

  /// Where the words of a name begin, counted in letters and the apostrophes of Wade–Giles.
  static func wordStarts(_ scalars: [UInt32]) -> [Int] {
    var starts: [Int] = []
    var word: [UInt32] = []
    var count = 0
    for value in scalars + [0x20] {
      guard value == 0x20 || value == 0x2C else {
        word.append(value)
        continue
      }
      let length = letters(word)?.0.count ?? 0
      if length > 0 { starts.append(count) }
      count += length
      word = []
    }
    return starts
  }

  /// The letters, lower case without tones and with the apostrophes of Wade–Giles, and before which a sign stood.
  private static func letters(_ scalars: [UInt32]) -> ([Unicode.Scalar], [Bool])? {
    var letters: [Unicode.Scalar] = []
    var isCut: [Bool] = []
    var cut = false
    for value in scalars {
      switch value {
      case 0x20, 0x2C, 0x2D, 0x27, 0x2019, 0x2018, 0x60, 0xB7, 0x2010, 0x2011, 0x2BC, 0x2BB:
        // Wade–Giles has the apostrophe inside its syllables: ch'ing.
        if [0x27, 0x2019, 0x2018, 0x60, 0x2BC, 0x2BB].contains(value), !isPinyinCut(letters) {
          letters.append("'")
          isCut.append(false)
        } else {
          cut = true
        }
      default:
        guard let letter = base(of: value) else { return nil }
        letters.append(letter)
        isCut.append(cut)
        cut = false
      }
    }
    return (letters, isCut)
  }

  /// Whether an apostrophe after `letters` ends a syllable, and is not one of Wade–Giles after p, t, k, ch, ts.
  private static func isPinyinCut(_ letters: [Unicode.Scalar]) -> Bool {
    guard let last = letters.last else { return true }
    if "ptk".unicodeScalars.contains(last) { return false }
    guard letters.count > 1 else { return true }
    let pair = (letters[letters.count - 2], last)
    return !(pair == ("c", "h") || pair == ("t", "s") || pair == ("t", "z"))
  }

  private static func base(of value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x61...0x7A: Unicode.Scalar(value)
    case 0x41...0x5A: Unicode.Scalar(value + 0x20)
    default: Unicode.Scalar(value).flatMap { marked[$0] }
    }
  }

  /// Letters with tones, and ü.
  private static let marked: [Unicode.Scalar: Unicode.Scalar] = {
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, base) in [
      ("āáǎàăâÀÁÂĀ", "a"), ("ēéěèĕÈÉĒ", "e"), ("īíǐìĭÌÍĪ", "i"), ("ōóǒòŏôÒÓŌ", "o"), ("ūúǔùŭÙÚŪ", "u"),
      ("üǖǘǚǜÜǕǗǙǛ", "ü"), ("êÊ", "ê"), ("ńňǹ", "n"),
    ] as [(String, Unicode.Scalar)] {
      for letter in letters.unicodeScalars { result[letter] = base }
    }
    return result
  }()
}
