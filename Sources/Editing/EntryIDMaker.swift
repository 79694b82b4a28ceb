import TextModel

/// Makes ids: a slug that says something to people, and six random characters.
public enum EntryIDMaker {
  /// The characters of a suffix: none that is mistaken for another.
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".unicodeScalars.map(Character.init))
  /// The longest slug; more says no more.
  private static let longestSlug = 40

  /// Returns a new id of `slug`, which ``isTaken`` says is free.
  public static func make(
    _ slug: String, using random: inout some RandomNumberGenerator, isTaken: (EntryID) -> Bool
  ) -> EntryID {
    while true {
      let id = EntryID("\(slug).\(suffix(using: &random))")
      if !isTaken(id) { return id }
    }
  }

  /// Returns six random characters.
  public static func suffix(using random: inout some RandomNumberGenerator) -> String {
    String((0..<6).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
  }

  /// Returns the slug of `text`, which is in Latin letters: lower case, a hyphen for whatever is no letter or digit;
  /// nil where nothing is left.
  public static func slug(_ text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().decomposed {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "\u{300}"..."\u{36F}", "'", "’": continue
      default: if slug.last != "-", !slug.isEmpty { slug.append("-") }
      }
    }
    let words = slug.split(separator: "-")
    var result = ""
    for word in words where result.utf8.count + word.utf8.count < longestSlug {
      result += result.isEmpty ? String(word) : "-\(word)"
    }
    return result.isEmpty ? nil : result
  }

  /// Whether `id` is a slug, a dot and six characters of the alphabet.
  public static func isWellFormed(_ id: EntryID) -> Bool {
    let parts = id.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].count == 6 else { return false }
    let isSlug = parts[0].unicodeScalars.allSatisfy { ("a"..."z") ~= $0 || ("0"..."9") ~= $0 || $0 == "-" }
    return isSlug && parts[1].allSatisfy(alphabet.contains)
  }
}

extension String {
  /// The scalars with Latin letters and their marks apart, as far as names in pinyin and romanizations need it.
  fileprivate var decomposed: [Unicode.Scalar] {
    let marked: [Unicode.Scalar: Unicode.Scalar] = [
      "ü": "u", "ǔ": "u", "ǚ": "u", "ǜ": "u", "ŏ": "o", "ŭ": "u", "é": "e", "è": "e", "á": "a", "à": "a",
      "ó": "o",
      "ö": "o", "ä": "a", "ñ": "n", "ç": "c",
    ]
    return unicodeScalars.map { marked[$0] ?? $0 }
  }
}
