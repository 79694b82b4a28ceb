import Indexing
import Lexicography
import Matching
import TextModel

/// What a document says for the candidates of its matches, worked out once for the whole document.
struct DocumentEvidence {
  private let matches: [NameMatch]
  private let text: MatchText
  private let lexicon: Lexicon
  /// Entries that stand in the document beyond doubt: by a name that is unique and needs no context.
  private var certain: [EntryID: Set<[UInt32]>] = [:]
  /// Codes of the countries that stand in the document.
  private var countries: Set<String> = []

  init(_ matches: [NameMatch], in text: MatchText, _ lexicon: Lexicon) {
    (self.matches, self.text, self.lexicon) = (matches, text, lexicon)
    for match in matches {
      if let name = match.names.first, match.isUnique, name.name.match == .always {
        certain[name.entry, default: []].insert(match.form(in: text))
      }
      if let code = country(match) { countries.insert(code) }
    }
  }

  // MARK: Beside

  /// What stands right beside match `index`: a country before it, another of its names in parentheses.
  func beside(_ index: Int) -> [EntryID: [Evidence]] {
    var evidence: [EntryID: [Evidence]] = [:]
    let entries = Set(matches[index].names.map(\.entry))
    if country(matches[index]) == nil, let (code, value) = countryBefore(index) {
      for entry in entries {
        guard let own = lexicon[entry]?.country else { continue }
        evidence[entry, default: []].append(
          Evidence(own == code ? .countryBefore : .otherCountryBefore, value: value))
      }
    }
    for other in [index - 1, index + 1] where matches.indices.contains(other) {
      guard isGloss(min(index, other)), matches[other].form(in: text) != matches[index].form(in: text) else {
        continue
      }
      for entry in entries.intersection(matches[other].names.map(\.entry)) {
        evidence[entry, default: []].append(Evidence(.gloss, value: shown(other)))
      }
    }
    return evidence
  }

  /// The country right before match `index` that tells its candidates apart, so that it belongs to the name.
  func decidingCountry(before index: Int) -> Range<Int>? {
    let candidates = Set(matches[index].names.map(\.entry))
    let codes = Set(candidates.map { lexicon[$0]?.country })
    guard candidates.count > 1, codes.count > 1, let (code, _) = countryBefore(index), codes.contains(code) else {
      return nil
    }
    return matches[index - 1].letters
  }

  private func countryBefore(_ index: Int) -> (code: String, value: String)? {
    guard index > 0, let code = country(matches[index - 1]) else { return nil }
    let end = matches[index - 1].letters.upperBound
    guard end == matches[index].letters.lowerBound, text.skeleton.gaps[end] != .border else { return nil }
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

  // MARK: Around

  /// What the rest of the document says for the candidates of match `index`.
  func around(_ index: Int) -> [EntryID: [Evidence]] {
    let form = matches[index].form(in: text)
    var evidence: [EntryID: [Evidence]] = [:]
    for id in Set(matches[index].names.map(\.entry)) {
      guard let entry = lexicon[id] else { continue }
      var found: [Evidence] = []
      if let forms = certain[id], forms.contains(where: { $0 != form }) {
        found.append(Evidence(.fullName, value: id.rawValue))
      }
      if let parent = entry.parents.first(where: { certain[$0] != nil }) {
        found.append(Evidence(.parent, value: parent.rawValue))
      }
      if let code = entry.country, entry.type != .country, countries.contains(code) {
        found.append(Evidence(.country, value: code))
      }
      evidence[id] = found
    }
    return evidence
  }

  /// The code of the country that `match` names, or nil where it names something else or several things.
  private func country(_ match: NameMatch) -> String? {
    guard match.isUnique, let entry = match.names.first.flatMap({ lexicon[$0.entry] }), entry.type == .country
    else { return nil }
    return entry.country
  }

  private func shown(_ index: Int) -> String {
    String(decoding: text.original[text.span(matches[index].letters).range], as: UTF8.self)
  }
}

extension NameMatch {
  /// Whether all its names are of one entry.
  var isUnique: Bool { Set(names.map(\.entry)).count == 1 }
}
