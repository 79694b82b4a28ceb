import Lexicography
import Messaging
import TextModel

/// Reads SKOS and SKOS-XL from Turtle.
struct SKOSReader {
  static let capacity = Capacity()
  private let file: String
  private let graph: TurtleGraph
  private var reading = ImportReading(Self.capacity)

  static func read(_ bytes: [UInt8], named file: String) throws(ExchangeFailure) -> ImportReading {
    var reader = SKOSReader(file: file, graph: try TurtleParser.read(bytes))
    for subject in reader.graph.subjects where reader.isConcept(subject) { reader.concept(subject) }
    return reader.reading
  }

  private init(file: String, graph: TurtleGraph) { (self.file, self.graph) = (file, graph) }

  private func isConcept(_ subject: TurtleTerm) -> Bool {
    graph.values(subject, SKOSVocabulary.rdf + "type").contains(.iri(SKOSVocabulary.skos + "Concept"))
  }

  private static func own(_ name: String) -> String { SKOSVocabulary.own + name }

  /// What repeats what our own properties say, or says nothing of the entry.
  private static let quiet: Set<String> = [
    SKOSVocabulary.skos + "inScheme", SKOSVocabulary.skos + "topConceptOf",
  ]

  private mutating func concept(_ subject: TurtleTerm) {
    let place = SourceLocation(file: file, line: graph.lines[subject] ?? 1)
    var record = ImportedEntry(at: place)
    if let iri = subject.iri {
      if let id = SKOSVocabulary.id(iri), ImportID.isWellFormed(id.rawValue) {
        record.id = id
      } else {
        record.key = iri
      }
    }
    let statements = graph.statements(of: subject)
    let isOwn = statements.contains { $0.property.hasPrefix(SKOSVocabulary.own) }
    var plain: [(label: String, value: TurtleTerm)] = []
    for (property, value) in statements where !Self.quiet.contains(property) {
      switch property {
      case Self.own("type"): record.type = choice(value, "type", place, Spelling.type)
      case Self.own("status"):
        record.status = choice(value, "status", place) { EntryStatus(rawValue: $0) }
      case Self.own("country"): record.country = choice(value, "country", place, ImportCountry.code)
      case SKOSVocabulary.terms + "isReplacedBy": record.redirect = value.iri.flatMap(SKOSVocabulary.id)
      case SKOSVocabulary.skos + "editorialNote" where record.note == nil: record.note = value.text
      case Self.own("relation"):
        if let relation = relation(value, place) { record.relations.append(relation) }
      case Self.own("claim"): if let claim = claim(value, place) { record.claims.append(claim) }
      case Self.own("id"): if let id = id(value) { record.ids.append(id) }
      case Self.own("review"): record.review = review(value)
      case SKOSVocabulary.rdf + "type": break
      case let label where label.hasPrefix(SKOSVocabulary.xl) && label.hasSuffix("Label"):
        if let name = name(value, label, place) { record.names.append(name) }
      case let label where label.hasPrefix(SKOSVocabulary.skos) && label.hasSuffix("Label"):
        plain.append((label, value))
      case SKOSVocabulary.skos + "broader" where isOwn, SKOSVocabulary.skos + "related" where isOwn: break
      case SKOSVocabulary.skos + "exactMatch":
        if !isOwn, let id = value.iri.flatMap(RegistryAddress.id) { record.ids.append(id) }
      default:
        let short = property.split { $0 == "#" || $0 == "/" || $0 == ":" }.last.map(String.init) ?? property
        lose("skos.\(short)", Message("property \(short)", ko: "속성 \(short)"), place)
      }
    }
    for (label, value) in plain { add(value, label, to: &record) }
    record.saysKinds = record.names.isEmpty || isOwn
    if record.names.isEmpty, record.id == nil {
      reading.faults.append(
        Fault(
          "no-name", at: place,
          Message("the concept has no label in Korean, Chinese or English", ko: "개념에 한국어, 중국어, 영어 이름이 없습니다")))
      return
    }
    reading.entries.append(record)
  }

  // MARK: Names

  private mutating func lose(_ code: String, _ message: Message, _ place: SourceLocation) {
    reading.losses.add(code, message, example: "\(place.file):\(place.line)")
  }

  private mutating func base(_ value: TurtleTerm, _ label: String, _ place: SourceLocation) -> Name? {
    guard case .text(let text, let tag) = value else { return nil }
    var language: LanguageTag?
    if let tag {
      language = LanguageTag(tag)
      guard language != nil else {
        lose("language.\(tag)", Message("labels in the language '\(tag)'", ko: "언어 '\(tag)'의 이름"), place)
        return nil
      }
    }
    guard let spelled = Spelling.spelled(text) else {
      reading.faults.append(Spelling.fault(text, at: place))
      return nil
    }
    let isPreferred = label.hasSuffix("prefLabel")
    return Name(
      lang: language?.lang ?? NameForm.lang(of: spelled),
      script: language?.script ?? NameForm.script(of: spelled),
      kind: isPreferred ? .official : label.hasSuffix("hiddenLabel") ? .misspelling : .short, text: spelled,
      isPreferred: isPreferred)
  }

  /// Adds a plain label that no label of SKOS-XL says already.
  private mutating func add(_ value: TurtleTerm, _ label: String, to record: inout ImportedEntry) {
    guard let name = base(value, label, record.place),
      !record.names.contains(where: {
        $0.lang == name.lang && $0.script == name.script && $0.text == name.text
      })
    else { return }
    record.names.append(name)
  }

  private mutating func name(_ node: TurtleTerm, _ label: String, _ place: SourceLocation) -> Name? {
    guard let form = graph.values(node, SKOSVocabulary.xl + "literalForm").first,
      var name = base(form, label, place)
    else { return nil }
    guard let kind = graph.text(node, Self.own("kind")) else { return name }
    name.kind = choice(.text(kind, tag: nil), "kind", place) { NameKind(rawValue: $0) } ?? name.kind
    name.isPreferred = graph.text(node, Self.own("preferred")) == "true"
    name.system = graph.text(node, Self.own("system"))
    (name.from, name.to) = (date(node, "from", place), date(node, "to", place))
    name.match = graph.text(node, Self.own("match")).flatMap { MatchPolicy(rawValue: $0) } ?? .always
    name.allow = graph.values(node, Self.own("allow")).compactMap(\.text)
    name.note = graph.text(node, SKOSVocabulary.skos + "note")
    name.sources = sources(node)
    return name
  }

  // MARK: What stands in nodes

  private mutating func choice<Value>(
    _ value: TurtleTerm, _ field: String, _ place: SourceLocation, _ read: (String) -> Value?
  ) -> Value? {
    let text = value.text ?? value.iri ?? ""
    if let value = read(text) { return value }
    reading.faults.append(ImportFault.unknownValue(text, of: field, at: place))
    return nil
  }

  private mutating func date(_ node: TurtleTerm, _ field: String, _ place: SourceLocation) -> PartialDate? {
    graph.values(node, Self.own(field)).first.flatMap { choice($0, field, place, Spelling.date) }
  }

  /// A list of texts, or texts by themselves.
  private func sources(_ node: TurtleTerm) -> [SourceReference] {
    graph.values(node, SKOSVocabulary.terms + "source").flatMap { value in
      value.text.map { [$0] } ?? graph.list(value).compactMap(\.text)
    }.map { SourceReference($0) }
  }

  private mutating func relation(_ node: TurtleTerm, _ place: SourceLocation) -> Relation? {
    guard let target = graph.values(node, Self.own("target")).first?.iri.flatMap(SKOSVocabulary.id),
      let value = graph.values(node, Self.own("kind")).first,
      let kind = choice(value, "relation", place, { Relation.Kind(rawValue: $0) })
    else { return nil }
    return Relation(
      kind: kind, target: target, from: date(node, "from", place), to: date(node, "to", place),
      sources: sources(node))
  }

  private mutating func claim(_ node: TurtleTerm, _ place: SourceLocation) -> Claim? {
    guard let about = graph.text(node, Self.own("about")), let says = graph.text(node, Self.own("says")),
      let value = graph.values(node, Self.own("verdict")).first,
      let verdict = choice(value, "verdict", place, { Claim.Verdict(rawValue: $0) })
    else { return nil }
    return Claim(
      about: about, says: says, verdict: verdict, sources: sources(node),
      note: graph.text(node, SKOSVocabulary.skos + "note"))
  }

  private func id(_ node: TurtleTerm) -> ExternalID? {
    guard let scheme = graph.text(node, Self.own("scheme")), let value = graph.text(node, Self.own("value"))
    else { return nil }
    return ExternalID(
      scheme: scheme, value: value, checked: graph.text(node, Self.own("checked")).flatMap { PartialDate($0) }
    )
  }

  private func review(_ node: TurtleTerm) -> Review? {
    graph.text(node, Self.own("state")).map {
      Review(
        state: $0, by: graph.text(node, Self.own("by")),
        on: graph.text(node, Self.own("on")).flatMap { PartialDate($0) })
    }
  }
}
