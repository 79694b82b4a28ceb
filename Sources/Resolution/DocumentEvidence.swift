import Indexing
import Lexicography
import Matching
import TextModel

/// What a document says for the candidates of its matches.
struct DocumentEvidence {
  /// What a round of decisions settled.
  struct Decided {
    /// The entry of each match, or nil.
    let links: [EntryID?]
    /// The entries that stand in the document.
    let entries: Set<EntryID>
    /// The forms that what stands beside them decided, for which entries, and where first.
    let forms: [[UInt32]: Form]
  }

  /// A form that what stands beside it decided somewhere.
  struct Form {
    /// The entries for which it was decided, or for which the country before it speaks.
    var entries: Set<EntryID> = []
    /// The first match that was decided.
    var first = Int.max
  }

  private let matches: [NameMatch]
  private let text: MatchText
  private let lexicon: Lexicon
  /// The letters of each match, by which its like is known.
  private let forms: [[UInt32]]
  /// The forms of each entry that are names of no other.
  private var ownForms: [EntryID: Set<[UInt32]>] = [:]
  /// Codes of the countries that stand in the document.
  private var countries: Set<String> = []

  init(_ matches: [NameMatch], in text: MatchText, _ lexicon: Lexicon) {
    (self.matches, self.text, self.lexicon) = (matches, text, lexicon)
    forms = matches.map { Array(text.skeleton.letters[$0.letters]) }
    for (match, form) in zip(matches, forms) {
      if let only = match.onlyEntry { ownForms[only, default: []].insert(form) }
      if let code = country(match) { countries.insert(code) }
    }
  }

  /// What `outcomes`, one for each match, settle for the next round.
  func decided(by outcomes: [ResolvedMatch]) -> Decided {
    var besides: [[UInt32]: Form] = [:]
    for (index, outcome) in outcomes.enumerated() {
      if let link = outcome.link, outcome.rule == .countryBefore || outcome.rule == .gloss {
        besides[forms[index], default: Form()].entries.insert(link)
        besides[forms[index], default: Form()].first = min(index, besides[forms[index]]?.first ?? index)
      }
      // What a country claims contests the form, even where it is left open between two bodies of that country.
      if outcome.link == nil {
        let claimed = outcome.candidates.filter { $0.evidence.contains { $0.feature == .countryBefore } }
        if !claimed.isEmpty { besides[forms[index], default: Form()].entries.formUnion(claimed.map(\.entry)) }
      }
    }
    return Decided(links: outcomes.map(\.link), entries: Set(outcomes.compactMap(\.link)), forms: besides)
  }

  /// What speaks for each candidate of match `index`, given what is decided so far.
  func evidence(for index: Int, _ decided: Decided) -> [EntryID: [Evidence]] {
    let form = forms[index]
    var evidence: [EntryID: [Evidence]] = [:]
    for id in Set(matches[index].names.map(\.entry)) {
      guard let entry = lexicon[id] else { continue }
      var found = beside(index, entry, decided)
      // Readers carry a meaning forward, not back: 외교부 … 중국 외교부 leaves the first one open.
      if let decision = decided.forms[form], decision.entries == [id], decision.first < index {
        found.append(Evidence(.sameForm, value: shown(index)))
      }
      if ownForms[id, default: []].contains(where: { $0 != form }) {
        found.append(Evidence(.fullName, value: id.rawValue))
      }
      if let other = related(index, entry) { found.append(Evidence(.related, value: other.rawValue)) }
      if let body = otherBody(index, entry, decided) {
        found.append(Evidence(.otherBody, value: body.rawValue))
      }
      if let parent = entry.parents.first(where: decided.entries.contains) {
        found.append(Evidence(.parent, value: parent.rawValue))
      }
      if let code = entry.country, entry.type != .country, countries.contains(code) {
        found.append(Evidence(.country, value: code))
      }
      evidence[id] = found
    }
    return evidence
  }

  /// What stands right beside match `index`: a country before it, another name of `entry` in parentheses.
  private func beside(_ index: Int, _ entry: Entry, _ decided: Decided) -> [Evidence] {
    var found: [Evidence] = []
    if let own = entry.country, country(matches[index]) == nil, let (code, value) = countryBefore(index) {
      found.append(Evidence(own == code ? .countryBefore : .otherCountryBefore, value: value))
    }
    for other in [index - 1, index + 1] where matches.indices.contains(other) {
      guard isGloss(min(index, other)), forms[other] != forms[index] else { continue }
      // 광주(중국): the country in parentheses says which.
      if other > index, let own = entry.country, let code = country(matches[other]), entry.type != .country {
        found.append(Evidence(own == code ? .gloss : .otherCountryBefore, value: shown(other)))
      }
      // The other name must point to this entry alone: two homographs side by side confirm nothing.
      let meant = decided.links[other].map { [$0] } ?? Set(matches[other].names.map(\.entry))
      if meant.intersection(matches[index].names.map(\.entry)) == [entry.id] {
        found.append(Evidence(.gloss, value: shown(other)))
      }
    }
    return found
  }

  /// The body right before match `index` in the same line, where `entry` is a person and it is none above them.
  private func otherBody(_ index: Int, _ entry: Entry, _ decided: Decided) -> EntryID? {
    guard entry.type == .person, index > 0, areNear(index - 1, index), let body = decided.links[index - 1],
      lexicon[body]?.type == .organization
    else { return nil }
    var above = Set(entry.parents)
    var open = entry.parents
    while let next = open.popLast() {
      for parent in lexicon[next]?.parents ?? [] where above.insert(parent).inserted { open.append(parent) }
    }
    return above.contains(body) ? nil : body
  }

  /// Whether matches `first` and `second`, the next one, stand in one line with at most a rank between them.
  private func areNear(_ first: Int, _ second: Int) -> Bool {
    let start = matches[first].letters.upperBound
    let end = matches[second].letters.lowerBound
    return end - start <= Self.nearness
      && (start...end).allSatisfy { text.skeleton.gaps[$0] != .border && !text.skeleton.gaps[$0].breaksLine }
  }

  /// The most letters between a name and one that it is related to: a rank, a bracket, a comma.
  private static let nearness = 8

  /// A parent of `entry`, or a person who serves it, that the match before or after `index` may mean, in the same
  /// line. A body beside its agency is no such sign: KIC중국과 과기부 may be a meeting with another ministry.
  private func related(_ index: Int, _ entry: Entry) -> EntryID? {
    for other in [index - 1, index + 1] where matches.indices.contains(other) {
      guard areNear(min(index, other), max(index, other)) else { continue }
      for id in matches[other].names.map(\.entry) where id != entry.id {
        if entry.parents.contains(id) { return id }
        if let other = lexicon[id], other.type == .person, other.parents.contains(entry.id) { return id }
      }
    }
    return nil
  }

  /// The country right before match `index` that tells its candidates apart, so that it belongs to the name.
  func decidingCountry(before index: Int) -> Range<Int>? {
    let candidates = Set(matches[index].names.map(\.entry))
    let codes = Set(candidates.map { lexicon[$0]?.country })
    guard candidates.count > 1, codes.count > 1, let (code, _) = countryBefore(index), codes.contains(code),
      matches[index - 1].letters.upperBound == matches[index].letters.lowerBound
    else { return nil }
    return matches[index - 1].letters
  }

  private func countryBefore(_ index: Int) -> (code: String, value: String)? {
    guard index > 0, let code = country(matches[index - 1]) else { return nil }
    // Only a genitive or 측 may stand between: 중국의 과기부, 중국측 과기부, 中国的科技部, China's MOST.
    let between = matches[index - 1].letters.upperBound..<matches[index].letters.lowerBound
    let genitives: Set<UInt32> = [0xC758, 0xCE21, 0x7684, 0x73]
    guard
      between.isEmpty
        || (between.count == 1 && genitives.contains(text.skeleton.letters[between.lowerBound])),
      (between.lowerBound...between.upperBound).allSatisfy({ text.skeleton.gaps[$0] != .border })
    else { return nil }
    return (code, shown(index - 1))
  }

  /// Whether match `index` and the next are written A(B).
  private func isGloss(_ index: Int) -> Bool {
    let open = matches[index].letters.upperBound
    let inner = matches[index + 1].letters
    let letters = text.skeleton.letters
    return open + 1 == inner.lowerBound && letters[open] == 0x28 && text.skeleton.gaps[open] != .border
      && inner.upperBound < letters.count && letters[inner.upperBound] == 0x29
  }

  /// The code of the country that `match` names, or nil where it names something else or several things.
  private func country(_ match: NameMatch) -> String? {
    guard let entry = match.onlyEntry.flatMap({ lexicon[$0] }), entry.type == .country else { return nil }
    return entry.country
  }

  private func shown(_ index: Int) -> String {
    String(decoding: text.original[text.span(matches[index].letters).range], as: UTF8.self)
  }
}

extension NameMatch {
  /// The entry of all its names, or nil where they are of several.
  fileprivate var onlyEntry: EntryID? {
    let entries = Set(names.map(\.entry))
    return entries.count == 1 ? entries.first : nil
  }
}
