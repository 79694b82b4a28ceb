/// A name in Latin letters as the Korean parser reads it: letters as small numbers, with the breaks between them.
///
/// Codes: a–z 1–26, ŏ 27, ŭ 28, an apostrophe after k, t, p or ch 29. Other diacritics, other signs: no such name.
struct KoreanParserLetters: Sendable {
  static let (breveO, breveU, apostrophe): (UInt8, UInt8, UInt8) = (27, 28, 29)
  /// Longest name that is read, in letters.
  static let longest = 36

  private(set) var codes: [UInt8] = []
  /// The letters as written, one for each code.
  private(set) var source: [UInt32] = []
  /// Where words and parts of words begin, in codes; ascending, the first 0.
  private(set) var words: [Int] = [0]
  private(set) var parts: [Int] = [0]

  /// Returns nil where `name` holds anything but Latin letters, blanks, commas, hyphens and apostrophes, or is too long.
  init?(_ name: [UInt32]) {
    for (index, scalar) in name.enumerated() {
      guard codes.count < Self.longest else { return nil }
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A: append(UInt8(scalar | 0x20) - 0x60, scalar)
      case 0x14F, 0x14E, 0x1D2, 0xF4: append(Self.breveO, scalar)
      case 0x16D, 0x16C, 0x1D4, 0xFB: append(Self.breveU, scalar)
      case 0x306 where codes.last == 15: codes[codes.count - 1] = Self.breveO
      case 0x306 where codes.last == 21: codes[codes.count - 1] = Self.breveU
      case 0x27, 0x2018, 0x2019, 0x2BC, 0x2BB:
        readApostrophe(before: index + 1 < name.count ? name[index + 1] : 0)
      case 0x2D, 0x2010, 0x2011, 0x2013, 0xB7, 0x2E: breakPart()
      case 0x20, 0x2C, 0xA0: breakWord()
      default: return nil
      }
    }
    if words.last == codes.count { words.removeLast() }
    if parts.last == codes.count { parts.removeLast() }
    guard codes.count >= 2 else { return nil }
  }

  private mutating func append(_ code: UInt8, _ scalar: UInt32) {
    codes.append(code)
    source.append(scalar)
  }

  /// An apostrophe is part of ch', k', p', t'; elsewhere it parts syllables, as in Yun'gyu.
  private mutating func readApostrophe(before next: UInt32) {
    guard let last = codes.last else { return }
    let isAspirate = last == 11 || last == 16 || last == 20 || (last == 8 && codes.dropLast().last == 3)
    if isAspirate, next != 0x20 { append(Self.apostrophe, 0x27) } else { breakPart() }
  }

  private mutating func breakPart() {
    if parts.last != codes.count { parts.append(codes.count) }
  }

  private mutating func breakWord() {
    breakPart()
    if words.last != codes.count { words.append(codes.count) }
  }

  /// The letters of `range` as written.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for value in source[range] {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The letters of `range` in one number, five bits each; nil where they are too many.
  func key(_ range: Range<Int>) -> UInt64? { Self.key(codes[range]) }

  static func key(_ codes: some Collection<UInt8>) -> UInt64? {
    codes.count <= 12 ? codes.reduce(0) { $0 << 5 | UInt64($1) } : nil
  }

  /// The codes of a spelling of ours: small letters, breves as UTF-8, apostrophes.
  static func codes(_ spelling: some Sequence<UInt8>) -> [UInt8] {
    var codes: [UInt8] = []
    for byte in spelling {
      switch byte {
      case 0x61...0x7A: codes.append(byte - 0x60)
      case 0x41...0x5A: codes.append(byte - 0x40)
      case 0x8E, 0x8F: codes.append(breveO)
      case 0xAC, 0xAD: codes.append(breveU)
      case 0x27: codes.append(apostrophe)
      default: break
      }
    }
    return codes
  }

  /// The letters without apostrophes, with or without breves; for comparing.
  static func folded(_ codes: [UInt8], keepsBreves: Bool) -> [UInt8] {
    codes.compactMap { code in
      switch code {
      case apostrophe: nil
      case breveO where !keepsBreves: 15
      case breveU where !keepsBreves: 21
      default: code
      }
    }
  }
}
