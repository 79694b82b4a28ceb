extension ReadingQuestion.Comparison {
  /// How an answer and a right one hang together.
  public enum Verdict: Sendable { case different, equal, equalButForUmlaut }

  /// Compares `answer` with the right ones, `gold`.
  public func verdict(_ answer: String, _ gold: [String]) -> Verdict {
    switch self {
    case .exact: return gold.contains(answer) ? .equal : .different
    case .hangul:
      let forms = Self.stems(answer)
      return gold.contains { !forms.isDisjoint(with: Self.stems($0)) } ? .equal : .different
    case .letters:
      let letters = Self.letters(answer)
      if gold.contains(where: { Self.letters($0) == letters }) { return .equal }
      let bare = Self.withoutUmlaut(letters)
      return gold.contains { Self.withoutUmlaut(Self.letters($0)) == bare } ? .equalButForUmlaut : .different
    }
  }

  /// `text` without case, blanks, hyphens and apostrophes; ü and u: are v; `2(i)-dong` is `2dong`.
  static func letters(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSkipped = false
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "(" where result.last.map { ("0"..."9").contains($0) } ?? false: isSkipped = true
      case ")" where isSkipped: isSkipped = false
      case _ where isSkipped: break
      case " ", "-", ",", "'", "\u{2019}", "\u{2018}", "·": break
      case "ü": result.append("v")
      case ":" where result.last == "u":
        result.removeLast()
        result.append("v")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func withoutUmlaut(_ letters: String) -> String {
    String(letters.map { $0 == "v" ? "u" : $0 })
  }

  /// `hangul` without blanks, and the same without its administrative suffix.
  static func stems(_ hangul: String) -> Set<String> {
    let whole = hangul.filter { $0 != " " }
    var result: Set = [whole]
    for suffix in ["특별행정구", "자치구", "시", "현", "구", "성", "향", "진"] where whole.hasSuffix(suffix) {
      result.insert(String(whole.dropLast(suffix.count)))
      break
    }
    result.remove("")
    return result
  }
}
