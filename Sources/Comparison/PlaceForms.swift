import Lexicography
import Transliteration

/// Other ways to write a Latin name of a place with an English word for its kind: Mount Wutai is Wutai Mountain,
/// Ulleung Island is Ulleungdo, and Hallasan Mountain says it twice.
enum PlaceForms {
  /// The English words of Tables/place-words.tsv with the Korean words, romanized, that they translate.
  private static let words: [String: [String]] = {
    var words: [String: [String]] = [:]
    let romanizer = KoreanRomanizer(.rr)
    for row in PlaceWords.rows {
      let korean = row.hangul.map { romanizer.romanize($0, type: nil).lowercased() }
      for word in row.latin where word.count > 3 || word == "mt" || word == "bay" || word == "sea" {
        words[word, default: []] += korean.filter { !words[word, default: []].contains($0) }
      }
    }
    return words
  }()

  /// Returns the other forms of `text`; none of a name that is of no place, or not in Latin letters.
  static func forms(of text: NameText, _ type: EntryType?) -> [String] {
    guard type == nil || type == .place, text.mixture == .latin, text.scalars.contains(0x20) else {
      return []
    }
    let words = text.scalars.split(separator: 0x20).map {
      String(String.UnicodeScalarView($0.compactMap { Unicode.Scalar($0) })).lowercased()
    }
    guard (2...4).contains(words.count) else { return [] }
    if let kinds = Self.words[words[0]], words.count == 2 {
      return ["\(words[1]) \(words[0])"] + korean(words[1], kinds)
    }
    guard let kinds = Self.words[words[words.count - 1]] else { return [] }
    return korean(words.dropLast().joined(separator: " "), kinds)
  }

  /// The Korean ways to say the kind at the end of `name`, or `name` alone where it says it.
  private static func korean(_ name: String, _ kinds: [String]) -> [String] {
    if kinds.contains(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) { return [name] }
    return kinds.prefix(2).map { name + $0 }
  }
}
