import Interchange
import Lexicography

/// Writes SKOS-XL as Turtle: concepts with plain labels for every reader, and labels as things with what else a name says.
enum SKOSWriter {
  static func write(_ entries: [Entry]) -> String {
    var lines = SKOSVocabulary.prefixes.map { "@prefix \($0): <\($1)> ." }
    lines += ["", "<\(SKOSVocabulary.scheme)> a skos:ConceptScheme ; dcterms:title \"Ireum lexicon\"@en ."]
    for entry in entries { lines += ["", concept(entry)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func concept(_ entry: Entry) -> String {
    var parts = [
      "<\(SKOSVocabulary.address(entry.id))> a skos:Concept", "skos:inScheme <\(SKOSVocabulary.scheme)>",
      "ireum:type \(text(entry.type.rawValue))", "ireum:status \(text(entry.status.rawValue))",
    ]
    if let country = entry.country { parts.append("ireum:country \(text(country))") }
    if let redirect = entry.redirect {
      parts.append("dcterms:isReplacedBy <\(SKOSVocabulary.address(redirect))>")
    }
    if let note = entry.note { parts.append("skos:editorialNote \(text(note))") }
    let labels = SKOSVocabulary.labels(entry.names)
    var written: Set<String> = []
    for (name, label) in zip(entry.names, labels) {
      let plain = "skos:\(label) \(text(name.text))@\(LanguageTag.of(name))"
      if written.insert(plain).inserted { parts.append(plain) }
    }
    for (name, label) in zip(entry.names, labels) { parts.append("skosxl:\(label) \(object(name))") }
    parts += entry.relations.flatMap(relation) + entry.claims.map { "ireum:claim \(claim($0))" }
    parts += entry.ids.flatMap(id)
    if let review = entry.review {
      parts.append(
        "ireum:review "
          + node(
            ["ireum:state \(text(review.state))"] + optional("ireum:by", review.by)
              + optional("ireum:on", review.on?.text)))
    }
    return parts.joined(separator: " ;\n  ") + " ."
  }

  private static func object(_ name: Name) -> String {
    var parts = [
      "a skosxl:Label", "skosxl:literalForm \(text(name.text))@\(LanguageTag.of(name))",
      "ireum:kind \(text(name.kind.rawValue))",
    ]
    parts += optional("ireum:system", name.system) + dates(name.from, name.to)
    if name.isPreferred { parts.append("ireum:preferred true") }
    if name.match != .always { parts.append("ireum:match \(text(name.match.rawValue))") }
    parts += name.allow.map { "ireum:allow \(text($0))" } + optional("skos:note", name.note)
    return node(parts + sources(name.sources))
  }

  /// In words of SKOS too, where it has one: what belongs to something is narrower.
  private static func relation(_ relation: Relation) -> [String] {
    let target = "<\(SKOSVocabulary.address(relation.target))>"
    let own =
      "ireum:relation "
      + node(
        ["ireum:kind \(text(relation.kind.rawValue))", "ireum:target \(target)"]
          + dates(relation.from, relation.to) + sources(relation.sources))
    switch relation.kind {
    case .parent, .partOf: return ["skos:broader \(target)", own]
    case .successor, .predecessor, .locatedIn: return ["skos:related \(target)", own]
    }
  }

  private static func claim(_ claim: Claim) -> String {
    node(
      [
        "ireum:about \(text(claim.about))", "ireum:says \(text(claim.says))",
        "ireum:verdict \(text(claim.verdict.rawValue))",
      ]
        + optional("skos:note", claim.note) + sources(claim.sources))
  }

  private static func id(_ id: ExternalID) -> [String] {
    let own =
      "ireum:id "
      + node(
        ["ireum:scheme \(text(id.scheme))", "ireum:value \(text(id.value))"]
          + optional("ireum:checked", id.checked?.text))
    return ["skos:exactMatch <\(RegistryAddress.address(id))>", own]
  }

  private static func dates(_ from: PartialDate?, _ to: PartialDate?) -> [String] {
    optional("ireum:from", from?.text) + optional("ireum:to", to?.text)
  }

  /// In a list, since their order counts and one may stand twice.
  private static func sources(_ references: [SourceReference]) -> [String] {
    references.isEmpty ? [] : ["dcterms:source (\(references.map { text($0.text) }.joined(separator: " ")))"]
  }

  private static func optional(_ property: String, _ value: String?) -> [String] {
    value.map { ["\(property) \(text($0))"] } ?? []
  }

  private static func node(_ parts: [String]) -> String { "[ \(parts.joined(separator: " ; ")) ]" }

  /// What JSON writes of a text is a text of Turtle too.
  private static func text(_ text: String) -> String { JSONValue.quoted(text) }
}
