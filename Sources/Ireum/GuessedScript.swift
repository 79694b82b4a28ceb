import Lexicography
import Normalization

/// The language and script that the characters of a name tell.
public struct GuessedScript: Sendable, Hashable {
  /// The language: Hangul is Korean, Han alone Chinese, Latin letters English.
  public let lang: Language
  /// The script. Han characters are traditional where one of them has another, simplified form.
  public let script: Script

  /// Returns the guess for `text`, which has Hangul, Han or Latin letters.
  public init(_ text: String) {
    let scalars = text.unicodeScalars.map(\.value)
    let hasHangul = scalars.contains { (0xAC00...0xD7A3).contains($0) || (0x1100...0x11FF).contains($0) }
    let hasHan = scalars.contains { (0x3400...0x9FFF).contains($0) || (0x20000...0x3FFFF).contains($0) }
    switch (hasHangul, hasHan) {
    case (true, true): (lang, script) = (.ko, .kore)
    case (true, false): (lang, script) = (.ko, .hang)
    case (false, true): (lang, script) = (.zh, Self.isTraditional(text) ? .hant : .hans)
    case (false, false): (lang, script) = (.en, .latn)
    }
  }

  private static func isTraditional(_ text: String) -> Bool {
    guard let shown = try? Normalizer(.display).normalize(text).string,
      let folded = try? Normalizer(.matching).normalize(text).string
    else { return false }
    func han(_ text: String) -> [UInt32] {
      text.unicodeScalars.map(\.value).filter { (0x3400...0x9FFF).contains($0) }
    }
    return han(shown) != han(folded)
  }
}
