import ICU

/// What a letter of a skeleton is, as far as the writing of names depends on it.
@frozen
public enum LetterClass: Sendable, Hashable {
  /// A Hangul syllable or jamo.
  case hangul
  /// A Han ideograph.
  case han
  /// A Latin letter or a digit: words of these are told apart by blanks.
  case latin
  /// Any other letter: kana, Cyrillic and so on; words of these are told apart by blanks too.
  case otherLetter
  /// Punctuation and symbols.
  case symbol

  /// Returns the class of `letter`.
  @inlinable @inline(__always)
  public init(of letter: UInt32) {
    switch letter {
    case 0x30...0x39, 0x61...0x7A: self = .latin
    case 0..<0x80: self = .symbol
    case 0xAC00...0xD7A3: self = .hangul
    case 0x4E00...0x9FFF: self = .han
    default: self = Self.lookedUp(letter)
    }
  }

  @usableFromInline
  static func lookedUp(_ letter: UInt32) -> LetterClass {
    switch CharacterProperties.script(of: letter) {
    case .hangul: .hangul
    case .han: .han
    case .latin: .latin
    case .other: .otherLetter
    case .common: CharacterProperties.isLetterOrDigit(letter) ? .latin : .symbol
    }
  }

  /// Whether words of this class adjoin without blanks between their letters: Hangul and Han.
  @inlinable @inline(__always)
  public var isSyllabic: Bool { self == .hangul || self == .han }
}
