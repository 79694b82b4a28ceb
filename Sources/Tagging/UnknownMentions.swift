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
  let lexicon: Lexicon
  let authorWords: AuthorWords

  /// 우리원 means a body, whichever it is.
  private static let ownWord = EvidenceItem(
    feature: "author", value: "a word for the writer's own body", contribution: 3, source: "document")

  func mentions(in text: MatchText, besides resolved: [ResolvedMatch]) -> [Mention] {
    let discovered = NameDiscoverer().names(in: text, besides: resolved) { lexicon[$0]?.type }
    let taken = Set(discovered.flatMap(\.letters))
    let own = authorWords.unresolved(in: text, besides: resolved).filter { $0.allSatisfy { !taken.contains($0) } }
      .map { UnknownName(letters: $0, type: .organization, evidence: [Self.ownWord]) }
    let found = (discovered + own).sorted { $0.letters.lowerBound < $1.letters.lowerBound }
    let forms = found.map { NameGrouper.Form(Self.form(of: $0, in: text), $0.type) }
    var joined: Set<NameGrouper.Pair> = []
    for (index, name) in found.enumerated().dropLast() {
      let next = found[index + 1]
      // A(B): one bracket between, and one after.
      if next.type == name.type, next.letters.lowerBound == name.letters.upperBound + 1,
        text.skeleton.letters[name.letters.upperBound] == 0x28, text.skeleton.letters.indices.contains(next.letters.upperBound),
        text.skeleton.letters[next.letters.upperBound] == 0x29
      {
        joined.insert(NameGrouper.Pair(forms[index], forms[index + 1]))
      }
    }
    var clusters: [NameGrouper.Form: Int] = [:]
    var order: [Int: Int] = [:]
    for (number, group) in NameGrouper().groups(Set(forms), joined: joined).enumerated() {
      for form in group { clusters[form] = number }
    }
    return zip(found, forms).map { name, form in
      // Numbers follow the order of the text.
      let group = clusters[form] ?? 0
      let cluster = order[group] ?? order.count + 1
      order[group] = cluster
      return Mention(
        span: text.span(name.letters), fragments: text.fragments(name.letters), entry: nil, candidates: [],
        type: name.type, nameKind: nil, rule: .unknown, evidence: name.evidence, cluster: cluster)
    }
  }

  /// The name on one line, blanks between its parts single, a break between syllables nothing.
  private static func form(of name: UnknownName, in text: MatchText) -> String {
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
