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
    let hanStarts = hanStarts(Set(forms.keys.compactMap(\.first)))
    for (form, name) in forms.sorted(by: { $0.value.letters.lowerBound < $1.value.letters.lowerBound })
    where !isWord(form, name) && (form.count >= 3 || name.type == .person)
      || (name.score > 0.75 && !DictionaryWords.contains(form[...]))
    {
      let isHan = text.classes[name.letters.lowerBound] == .han
      for start in form.first.flatMap({ isHan ? hanStarts[$0] : starts[$0] }) ?? [] {
        let range = start..<start + form.count
        guard !isHan || mayBegin(range, name.type), range.upperBound <= text.count,
          text.letters[range].elementsEqual(form), text.isFree(range),
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

  /// Whether the form of somebody's name is an ordinary word, which stands for itself elsewhere.
  private func isWord(_ form: [UInt32], _ name: UnknownName) -> Bool {
    guard name.type == .person, text.classes[name.letters.lowerBound] == .hangul else { return false }
    return (form.count < 3 || name.score < 0.66) && DictionaryWords.contains(form[...])
      || Heads.shared.isGeneric(form[...])
  }

  /// Where the letters of `firsts` stand, in Han.
  private func hanStarts(_ firsts: Set<UInt32>) -> [UInt32: [Int]] {
    text.letters.indices.reduce(into: [:]) { starts, index in
      guard text.classes[index] == .han, firsts.contains(text.letters[index]) else { return }
      starts[text.letters[index], default: []].append(index)
    }
  }

  /// Whether a Han name may begin and end there: a person of three characters anywhere, as 都允硕 in 团长都允硕说; other
  /// names at the start of a word, or after a word of grammar or a known name.
  private func mayBegin(_ range: Range<Int>, _ type: EntryType) -> Bool {
    let start = range.lowerBound
    guard text.wordAt[start] >= 0, range.upperBound <= text.count, text.wordAt[range.upperBound - 1] >= 0
    else { return false }
    if type == .person, range.count > 2 { return true }
    let word = text.words[Int(text.wordAt[start])].range
    if start == word.lowerBound { return true }
    guard type != .person, range.count > 2 else { return false }
    return text.known(at: start - 1) != nil
      || HanFinder.isStop(endOf: text.letters[word.lowerBound..<start])
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
