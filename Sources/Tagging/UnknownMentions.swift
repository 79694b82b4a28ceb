import Comparison
import Discovery
import Indexing
import Lexicography
import Matching
import Normalization
import Resolution
import TextModel

/// The names of a text that the lexicon does not have, as mentions, grouped into entities.
struct UnknownMentions {
  private let lexicon: Lexicon
  private let text: MatchText
  private let folding: Folding
  private let rows: Rows
  /// The mentions, in no order.
  private(set) var mentions: [Mention] = []
  /// Letters at which the text means an unknown entity by a name that the lexicon has for others.
  private(set) var replaced: [Range<Int>] = []

  /// 우리원 means a body, whichever it is.
  private static let ownWord = EvidenceItem(
    feature: "author", value: "a word for the writer's own body", contribution: 3, source: "document")

  init(
    lexicon: Lexicon, authorWords: AuthorWords, text: MatchText, folding: Folding, resolved: [ResolvedMatch],
    parts: [NameMatch]
  ) throws(IndexError) {
    (self.lexicon, self.text, self.folding) = (lexicon, text, folding)
    rows = Rows(text)
    var found = NameDiscoverer().names(in: text, besides: resolved, parts: parts) { lexicon[$0]?.type }
    let within = known(resolved, within: found)
    found.removeAll { within[$0.letters] == nil }
    let defined = try defined(found, resolved)
    var taken = Set(defined.map(\.name.letters).joined())
    found.removeAll { !taken.isDisjoint(with: $0.letters) }
    replaced = defined.map(\.name.letters) + found.flatMap { within[$0.letters] ?? [] }
    taken.formUnion(found.flatMap(\.letters))
    let head = Self.head(of: text)
    for (word, endings) in authorWords.unresolved(in: text, besides: resolved)
    where taken.isDisjoint(with: word) {
      let authors = found.filter { name in
        name.type == .organization && name.letters.upperBound <= head
          && endings.contains { form(of: name).hasSuffix($0) }
      }
      let isOne = Set(authors.map { form(of: $0) }).count == 1
      found.append(
        UnknownName(
          letters: word, type: .organization, evidence: [Self.ownWord], full: isOne ? authors[0].letters : nil
        ))
      taken.formUnion(word)
    }
    group((found + defined.map(\.name)).sorted { $0.letters.lowerBound < $1.letters.lowerBound }, defined)
  }

  /// The known names within each of `found`, which are parts of it: 中国 in 中国药科大学, and others where it says so. A name
  /// that only overlaps one has none, and is left out.
  private func known(_ resolved: [ResolvedMatch], within found: [UnknownName]) -> [Range<Int>: [Range<Int>]] {
    var parts: [Range<Int>: [Range<Int>]] = [:]
    var next = 0
    for name in found {
      while next < resolved.count, resolved[next].letters.upperBound <= name.letters.lowerBound { next += 1 }
      let overlapping = resolved[next...].prefix { $0.letters.lowerBound < name.letters.upperBound }
      let isWhole = overlapping.allSatisfy { match in
        match.letters.count < name.letters.count && match.letters.clamped(to: name.letters) == match.letters
          && (name.takesKnown
            || match.candidates.allSatisfy { lexicon[$0.entry]?.type == .country })
      }
      if isWhole { parts[name.letters] = overlapping.map(\.letters) }
    }
    return parts
  }

  /// How many lines of a document may name the body that writes it.
  private static let headLines = 8

  /// Where the head of the document ends.
  private static func head(of text: MatchText) -> Int {
    var lines = 0
    for index in 0..<text.skeleton.count
    where text.skeleton.gaps[index].breaksLine || text.skeleton.gaps[index].isBorder {
      lines += 1
      if lines == headLines { return index }
    }
    return text.skeleton.count
  }

  // MARK: Definitions

  /// A use of a short form that the text defines for an unknown name.
  private struct Defined {
    let name: UnknownName
    /// The name that it is defined for.
    let meaning: UnknownName
  }

  private func defined(
    _ found: [UnknownName], _ resolved: [ResolvedMatch]
  ) throws(IndexError) -> [Defined] {
    let definitions = Definitions(text.skeleton)
    let byEnd = Dictionary(found.map { ($0.letters.upperBound, $0) }) { first, _ in first }
    let linked = Set(resolved.filter { $0.link != nil }.flatMap(\.letters))
    let bound = definitions.all.compactMap { definition -> (form: Range<Int>, meaning: UnknownName)? in
      if definition.isBare {
        guard let name = byEnd[definition.nameEnd], name.type == .organization,
          text.isAbbreviation(definition.form, of: name.letters)
        else { return nil }
        return (definition.form, name)
      }
      return definitions.nameEnds(definition).lazy.compactMap { byEnd[$0] }.first.map {
        (definition.form, $0)
      }
    }
    return try DefinedForms(text, folding).uses(bound).compactMap { use in
      guard let meaning = use.meanings.first, use.meanings.count == 1, !text.isInLongerHanWord(use.letters),
        !text.isInLongerCapitals(use.letters),
        linked.isDisjoint(with: use.letters)
      else { return nil }
      let item = EvidenceItem(
        feature: "definition", value: form(of: meaning), contribution: 5, source: "document")
      return Defined(
        name: UnknownName(letters: use.letters, type: meaning.type, evidence: [item]), meaning: meaning)
    }
  }

  // MARK: Groups

  private mutating func group(_ found: [UnknownName], _ defined: [Defined]) {
    let forms = found.map { NameGrouper.Form(form(of: $0), $0.type) }
    var joined: Set<NameGrouper.Pair> = []
    for (index, name) in found.enumerated().dropLast()
    where isGloss(name, found[index + 1]) || isTranslated(name, found[index + 1]) {
      joined.insert(NameGrouper.Pair(forms[index], forms[index + 1]))
    }
    let byLetters = Dictionary(found.map { ($0.letters, $0) }) { first, _ in first }
    for (name, form) in zip(found, forms) {
      guard let full = name.full, let other = byLetters[full] else { continue }
      joined.insert(NameGrouper.Pair(form, NameGrouper.Form(self.form(of: other), other.type)))
    }
    for use in defined {
      joined.insert(
        NameGrouper.Pair(
          NameGrouper.Form(form(of: use.name), use.name.type),
          NameGrouper.Form(form(of: use.meaning), use.meaning.type)))
    }
    var clusters: [NameGrouper.Form: Int] = [:]
    let groups = NameGrouper().groups(Set(forms), joined: joined, decisions: lexicon.latestDecisions)
    for (number, group) in groups.enumerated() {
      for form in group { clusters[form] = number }
    }
    // Numbers follow the order of the text.
    var order: [Int: Int] = [:]
    func number(_ group: Int) -> Int {
      let number = order[group] ?? order.count + 1
      order[group] = number
      return number
    }
    for (name, form) in zip(found, forms) {
      let rivals = Set(
        name.rivals.compactMap { range in
          byLetters[range].flatMap { clusters[NameGrouper.Form(self.form(of: $0), $0.type)] }
        }
      ).map(number).sorted()
      mentions.append(
        Mention(
          span: text.span(name.letters), fragments: text.fragments(name.letters), entry: nil, candidates: [],
          type: name.type, nameKind: nil, rule: rivals.count > 1 ? .tie : .unknown, evidence: name.evidence,
          cluster: rivals.count > 1 ? nil : rivals.first ?? number(clusters[form] ?? 0),
          rivals: rivals.count > 1 ? rivals : []))
    }
  }

  /// Whether `next` stands in a bracket of its own right after `name`: 뤼셴즈(吕先志), 하늘연구원(HRI, 이하 …).
  private func isGloss(_ name: UnknownName, _ next: UnknownName) -> Bool {
    let letters = text.skeleton.letters
    guard next.type == name.type, next.letters.lowerBound == name.letters.upperBound + 1,
      letters[name.letters.upperBound] == 0x28, letters.indices.contains(next.letters.upperBound)
    else { return false }
    return letters[next.letters.upperBound] == 0x29 || letters[next.letters.upperBound] == 0x2C
  }

  /// Whether `next` stands in the next cell, in another script: 澜蘅能源 | Lanheng Energy.
  private func isTranslated(_ name: UnknownName, _ next: UnknownName) -> Bool {
    let letters = text.skeleton.letters
    let sign = name.letters.upperBound
    guard next.type == name.type, next.letters.lowerBound == sign + 1, rows[sign] != nil,
      rows[sign] == rows[next.letters.lowerBound], let first = name.letters.first,
      let second = next.letters.first,
      LetterClass(of: letters[first]) != LetterClass(of: letters[second])
    else { return false }
    return [0x7C, 0x3B].contains(letters[sign])
  }

  /// The name on one line, blanks between its parts single, a break between syllables nothing.
  private func form(of name: UnknownName) -> String {
    var form = ""
    for letter in name.letters {
      let gap = text.skeleton.gaps[letter]
      let isWord = !LetterClass(of: text.skeleton.letters[letter]).isSyllabic
      if letter > name.letters.lowerBound, gap == .space || (gap == .lineBreak && isWord) { form += " " }
      if letter > name.letters.lowerBound, gap == .joint { form += "-" }
      form += String(decoding: text.original[text.span(letter..<letter + 1).range], as: UTF8.self)
    }
    return form
  }
}
