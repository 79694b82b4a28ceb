import Indexing
import Lexicography
import Matching
import Normalization
import TextModel

/// How far what was decided for a form reaches.
extension DocumentEvidence {
  /// A form that what stands beside it decided somewhere.
  private struct Form {
    /// The entries for which it was decided, or for which the country before it speaks.
    var entries: Set<EntryID> = []
    /// The last match so far that was decided or carried.
    var last: Int?
  }

  /// What `outcomes`, one for each match, settle for the next round.
  func decided(by outcomes: [ResolvedMatch]) -> Decided {
    var besides: [[UInt32]: Form] = [:]
    for (index, outcome) in outcomes.enumerated() {
      if let link = outcome.link, outcome.rule.isBeside {
        besides[forms[index], default: Form()].entries.insert(link)
      }
      // What a country claims contests the form, even where it is left open between two bodies of that country.
      if outcome.link == nil {
        let claimed = outcome.candidates.filter { $0.evidence.contains { $0.feature == .countryBefore } }
        if !claimed.isEmpty { besides[forms[index], default: Form()].entries.formUnion(claimed.map(\.entry)) }
      }
    }
    // Readers carry a meaning forward, not back: 외교부 … 중국 외교부 leaves the first one open.
    var carried: [EntryID?] = Array(repeating: nil, count: matches.count)
    for (index, outcome) in outcomes.enumerated() {
      guard var form = besides[forms[index]], let id = form.entries.first, form.entries.count == 1 else {
        continue
      }
      if let last = form.last, !isContested(index, since: last, id) { carried[index] = id }
      if carried[index] != nil || (outcome.link == id && outcome.rule.isBeside) { form.last = index }
      besides[forms[index]] = form
    }
    let entries = Set(outcomes.compactMap(\.link))
    var countries: [String: Int] = [:]
    for id in entries {
      if let entry = lexicon[id], entry.type != .country, let code = entry.country {
        countries[code, default: 0] += 1
      }
    }
    return Decided(
      links: outcomes.map(\.link), entries: entries, carried: carried, countries: countries)
  }

  /// Whether something nearer speaks for another candidate of match `index` than the decision for `id` at `last`.
  private func isContested(_ index: Int, since last: Int, _ id: EntryID) -> Bool {
    let rivals = Set(matches[index].names.map(\.entry)).subtracting([id])
    guard !rivals.isEmpty else { return false }
    if doubledForms.contains(forms[index]) { return true }
    let own = lexicon[id]?.country
    let abroad = Set(rivals.compactMap { lexicon[$0]?.country }).subtracting(own.map { [$0] } ?? [])
    if countries(inSentenceBefore: index).contains(where: abroad.contains) { return true }
    let distance = sentences[matches[index].letters.lowerBound] - sentences[matches[last].letters.lowerBound]
    guard distance > 1 else { return false }
    // A writer who calls the rival by a short form of its own does not call it by this one too.
    return rivals.contains { rival in
      !shortened.contains(rival) && ownForms[rival, default: []].contains { $0 != forms[index] }
    }
  }

  /// The countries that stand in the sentence of match `index` before it.
  private func countries(inSentenceBefore index: Int) -> [String] {
    let sentence = sentences[matches[index].letters.lowerBound]
    var found: [String] = []
    for other in (max(0, index - 20)..<index).reversed() {
      guard sentences[matches[other].letters.lowerBound] == sentence else { break }
      if let code = country(matches[other]) { found.append(code) }
    }
    return found
  }

  private static let conjunctions = Wording.split("와 과 및 랑 이랑 하고 and 和 与 同 및 · ,")

  /// Whether match `index` and the one before it are the same form, joined: two things of one name.
  func isDoubled(_ index: Int) -> Bool {
    guard index > 0, forms[index] == forms[index - 1], matches[index].onlyEntry == nil else { return false }
    let between = matches[index - 1].letters.upperBound..<matches[index].letters.lowerBound
    return Self.conjunctions.contains(Array(text.skeleton.letters[between]))
  }

  // MARK: The country that a sentence is about

  private static let topics = Wording.split("에서는 에서도 에서 은 는 의경우 측은 측에서는 정부는 方面 方 , 则")
  /// Those of them that may stand apart: 중국 측은.
  private static let sides = Wording.split("측은 측에서는 정부는 方面 , 의경우")
  /// How many letters of a word may stand before the country at the start of a sentence: 在中国, In China.
  private static let longestOpening = 2
  /// How far the country at the start of a sentence reaches, in letters.
  private static let reach = 80
  private static let ours = Wording.split("우리 우리나라 자국 본국 我国 我 our its")

  private func isApart(_ index: Int) -> Bool {
    index < text.skeleton.count && text.skeleton.gaps[index] != .none
  }

  /// The country with which the sentence of match `index` begins, where it is the one of `entry`: 중국에서는 과기부가.
  func setting(_ index: Int, _ entry: Entry) -> String? {
    guard Set(matches[index].names.map(\.entry)).count > 1, let own = entry.country, entry.type != .country,
      !wording.ends(matches[index].letters.lowerBound, with: Self.ours)
    else { return nil }
    let codes = countries(inSentenceBefore: index)
    guard let first = codes.last, codes.allSatisfy({ $0 == first }), first == own else { return nil }
    let sentence = sentences[matches[index].letters.lowerBound]
    guard
      let opening = (max(0, index - 20)..<index).first(where: {
        sentences[matches[$0].letters.lowerBound] == sentence && country(matches[$0]) != nil
      })
    else { return nil }
    let letters = matches[opening].letters
    guard matches[index].letters.lowerBound - letters.upperBound <= Self.reach,
      wording.begins(letters.upperBound, with: isApart(letters.upperBound) ? Self.sides : Self.topics)
    else { return nil }
    var before = letters.lowerBound
    var words = 0
    while before > 0, sentences[before - 1] == sentence, words <= Self.longestOpening {
      before -= 1
      if LetterClass(of: text.skeleton.letters[before]) != .symbol { words += 1 }
    }
    return words <= Self.longestOpening ? own : nil
  }
}
