import Comparison
import Indexing
import Lexicography
import Matching

/// Finds the other places of names that a text shows once in a telling place: 김종문 after 김종문 센터장.
struct Repetition {
  let text: DiscoveryText

  init(_ text: DiscoveryText) { self.text = text }

  /// Nouns that Korean glues to the name of a body.
  private static let nouns = ["장", "원", "측", "물류센터", "공장", "본사", "직원", "관계자", "방문"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Returns `names` and the same forms elsewhere, in the order of the text.
  func extended(_ names: [UnknownName]) -> [UnknownName] {
    var taken: Set<Int> = []
    for name in names { taken.formUnion(name.letters) }
    var forms: [[UInt32]: UnknownName] = [:]
    for name in names {
      let form = Array(text.letters[name.letters])
      if let known = forms[form], known.score >= name.score { continue }
      forms[form] = name
    }
    var found = names
    let starts = text.wordStarts
    for (form, name) in forms.sorted(by: { $0.value.letters.lowerBound < $1.value.letters.lowerBound })
    where form.count >= 3 || name.type == .person
      || (name.score > 0.75 && !DictionaryWords.contains(form[...]))
    {
      for start in form.first.flatMap({ starts[$0] }) ?? [] {
        let range = start..<start + form.count
        guard range.upperBound <= text.count, text.letters[range].elementsEqual(form), text.isFree(range),
          taken.isDisjoint(with: range), isWhole(range)
        else { continue }
        taken.formUnion(range)
        found.append(
          UnknownName(
            letters: range, type: name.type,
            evidence: [name.evidence[0], Clue.same.item(text.original(name.letters), 4 + name.score)]))
      }
    }
    return found.sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  /// Whether the form is a word of its own there: nothing, particles or a title follow.
  private func isWhole(_ range: Range<Int>) -> Bool {
    guard range.upperBound < text.count, text.gaps[range.upperBound] == .none else { return true }
    let next = text.classes[range.upperBound]
    guard next == text.classes[range.upperBound - 1] else { return true }
    guard next == .hangul,
      let word = text.word(endingAt: range.upperBound).map({ $0 }) ?? containing(range.upperBound)
    else {
      return next == .han
    }
    let rest = text.letters[range.upperBound..<word.range.upperBound]
    if WordEnds.isParticles(rest, after: text.letters[range.upperBound - 1])
      || Titles.shared.length(after: rest) > 0
    {
      return true
    }
    // 글로벌성장팀장, 징동물류센터, 샤오미자동차공장에서.
    return Self.nouns.contains { noun in
      rest.starts(with: noun) && WordEnds.isParticles(rest.dropFirst(noun.count), after: noun[noun.count - 1])
    }
  }

  private func containing(_ index: Int) -> DiscoveryText.Word? {
    text.wordAt[index] >= 0 ? text.words[Int(text.wordAt[index])] : nil
  }
}
