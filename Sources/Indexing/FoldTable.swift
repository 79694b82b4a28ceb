import CMemory
import ICU
import Normalization

/// What each code point is to a scanner of original text: the letter that matching text has for it, or a kind
/// of gap, or that only the normalizer can tell.
///
/// Built from ICU and the project's own steps by folding every code point once. So a scan need not normalize.
enum FoldTable {
  /// The values that are no letters; they lie where no letter can, among the surrogates.
  enum Kind {
    static let first: UInt16 = 0xD800
    /// The code point itself is the letter; it lies above 0xFFFF.
    static let itself: UInt16 = 0xD800
    static let space = UInt16(CMEMORY_SPACE)
    static let tab: UInt16 = 0xD802
    static let lineEnd = UInt16(CMEMORY_LINE_END)
    static let carriageReturn: UInt16 = 0xD804
    static let paragraph: UInt16 = 0xD805
    static let hyphen: UInt16 = 0xD806
    static let dot: UInt16 = 0xD807
    static let apostrophe: UInt16 = 0xD808
    static let invisible: UInt16 = 0xD809
    /// Only the normalizer knows, but what stands before it does not matter.
    static let complex: UInt16 = 0xD80A
    /// The same, and it may join what stands before it.
    static let joining: UInt16 = 0xD80B
    /// A conjoining initial jamo that begins a modern syllable.
    static let initialJamo: UInt16 = 0xD80C
  }

  /// Whether `value` is a letter.
  @inline(__always)
  static func isLetter(_ value: UInt16) -> Bool { value & 0xF800 != 0xD800 }

  /// Returns the value of every code point.
  static func values() throws(IndexError) -> [UInt16] {
    let traits: FoldTraits
    do { traits = try FoldTraits() } catch { throw .normalization(.icu(error.explanation)) }
    var values = [UInt16](repeating: Kind.itself, count: 0x110000)
    var asked: [UInt32] = []
    for scalar in UInt32(0)..<0x110000 {
      switch scalar {
      case 0xD800...0xDFFF: values[Int(scalar)] = Kind.complex  // never asked for
      case 0x1100...0x1112: values[Int(scalar)] = Kind.initialJamo
      // What a run of these becomes depends on all of it.
      case 0x3131...0x3163, 0xFFA1...0xFFDC:
        values[Int(scalar)] = traits.joins(scalar) ? Kind.joining : Kind.complex
      case 0x300...0x36F: values[Int(scalar)] = Kind.joining
      case 0xAC00...0xD7A3: values[Int(scalar)] = UInt16(scalar)
      // The only one of these planes that the steps besides NFKC_Casefold change is the word separator middle dot.
      case 0x10000... where traits.isPlain(scalar) && scalar != 0x10101: break
      default:
        if traits.isIgnorable(scalar) {
          values[Int(scalar)] = Kind.invisible
        } else if traits.joins(scalar) {
          values[Int(scalar)] = Kind.joining
        } else {
          asked.append(scalar)
        }
      }
    }
    // U+318D is folded to a middle dot before jamo are composed.
    asked.append(0x318D)
    try fold(asked, into: &values)
    return values
  }

  /// Folds `scalars`, each on a line of its own, and notes what became of them.
  private static func fold(_ scalars: [UInt32], into values: inout [UInt16]) throws(IndexError) {
    let lines = scalars.filter { !isBlank($0) }
    var text: [UInt8] = []
    for scalar in lines {
      text += Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
      text.append(0x0A)
    }
    let folded: NormalizedText
    do { folded = try Normalizer(.matching).normalizeLetters(text) } catch { throw .normalization(error) }
    for (scalar, line) in zip(lines, folded.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)) {
      let letters = String(decoding: line, as: UTF8.self).unicodeScalars.map(\.value)
      values[Int(scalar)] = value(of: scalar, letters)
    }
    for scalar in scalars where isBlank(scalar) { values[Int(scalar)] = blank(scalar) }
  }

  private static func value(of scalar: UInt32, _ letters: [UInt32]) -> UInt16 {
    guard let letter = letters.first, letters.count == 1 else { return Kind.complex }
    if isBlank(letter) { return blank(letter) }
    switch letter {
    case 0x2D: return Kind.hyphen
    case 0xB7: return Kind.dot
    case 0x27: return Kind.apostrophe
    case 0x10000...: return letter == scalar ? Kind.itself : Kind.complex
    default: return UInt16(letter)
    }
  }

  private static func isBlank(_ scalar: UInt32) -> Bool { Blanks.isBlank(scalar) }

  private static func blank(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x0D: Kind.carriageReturn
    case 0x0A, 0x0C, 0x85, 0x2028: Kind.lineEnd
    case 0x2029: Kind.paragraph
    case 0x09, 0x0B: Kind.tab
    default: Kind.space
    }
  }
}
