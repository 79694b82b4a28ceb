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
  /// The mentions, in no order.
  private(set) var mentions: [Mention] = []
  /// Letters at which the text means an unknown entity by a name that the lexicon has for others.
  private(set) var replaced: [Range<Int>] = []

  /// 우리원 means a body, whichever it is.
  private static let ownWord = EvidenceItem(
    feature: "author", value: "a word for the writer's own body", contribution: 3, source: "document")

  init(
    lexicon: Lexicon, authorWords: AuthorWords, text: MatchText, folding: Folding, resolved: [ResolvedMatch]
  ) throws(IndexError) {
    (self.lexicon, self.text, self.folding) = (lexicon, text, folding)
    var found = NameDiscoverer().names(in: text, besides: resolved) { lexicon[$0]?.type }
    let defined = try defined(found, resolved)
    replaced = defined.map(\.name.letters)
    found.removeAll { name in replaced.contains { $0.overlaps(name.letters) } }
    var taken = Set(found.flatMap(\.letters)).union(replaced.flatMap { Array($0) })
    for word in authorWords.unresolved(in: text, besides: resolved) where taken.isDisjoint(with: word) {
      found.append(UnknownName(letters: word, type: .organization, evidence: [Self.ownWord]))
      taken.formUnion(word)
    }
    group((found + defined.map(\.name)).sorted { $0.letters.lowerBound < $1.letters.lowerBound }, defined)
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
    let bound = definitions.all.compactMap { definition -> (form: Range<Int>, meaning: UnknownName)? in
      let ends = definitions.nameEnds(definition)
      return found.first { ends.contains($0.letters.upperBound) }.map { (definition.form, $0) }
    }
    return try DefinedForms(text, folding).uses(bound).compactMap { use in
      guard let meaning = use.meanings.first, use.meanings.count == 1,
        !resolved.contains(where: { $0.letters.overlaps(use.letters) && $0.link != nil })
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
    for (index, name) in found.enumerated().dropLast() where isGloss(name, found[index + 1]) {
      joined.insert(NameGrouper.Pair(forms[index], forms[index + 1]))
    }
    for (name, form) in zip(found, forms) {
      guard let full = name.full, let other = found.first(where: { $0.letters == full }) else { continue }
      joined.insert(NameGrouper.Pair(form, NameGrouper.Form(self.form(of: other), other.type)))
    }
    for use in defined {
      joined.insert(
        NameGrouper.Pair(
          NameGrouper.Form(form(of: use.name), use.name.type),
          NameGrouper.Form(form(of: use.meaning), use.meaning.type)))
    }
    var clusters: [NameGrouper.Form: Int] = [:]
    for (number, group) in NameGrouper().groups(Set(forms), joined: joined).enumerated() {
      for form in group { clusters[form] = number }
    }
    // Numbers follow the order of the text.
    var order: [Int: Int] = [:]
    for (name, form) in zip(found, forms) {
      let group = clusters[form] ?? 0
      let cluster = order[group] ?? order.count + 1
      order[group] = cluster
      mentions.append(
        Mention(
          span: text.span(name.letters), fragments: text.fragments(name.letters), entry: nil, candidates: [],
          type: name.type, nameKind: nil, rule: .unknown, evidence: name.evidence, cluster: cluster))
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
