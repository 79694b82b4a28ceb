import Lexicography
import Resolution
import Tagging
import TextModel

/// A mention as `tag --format jsonl` writes it. Its keys are stable; README lists them.
public struct MentionRecord: Encodable, Sendable {
  /// Names in three languages; nil is written as null.
  public struct Names: Encodable, Sendable {
    let ko: String?
    let zh: String?
    let en: String?

    /// Returns the canonical names of `entry`; all nil for no entry.
    public init(_ entry: Entry?) {
      let names = entry?.canonicalNames
      (ko, zh, en) = (names?.ko, names?.zh, names?.en)
    }

    private enum CodingKeys: CodingKey { case ko, zh, en }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(ko, forKey: .ko)
      try container.encode(zh, forKey: .zh)
      try container.encode(en, forKey: .en)
    }
  }

  let doc: String
  let start: Int
  let end: Int
  let unit: String
  let text: String
  let fragments: [[Int]]
  let id: String?
  let type: String?
  let nameKind: String?
  let rule: String
  let status: String
  let candidates: [String]
  let names: Names

  /// Returns the record of `mention` in `document`, whose bytes `offsets` converts.
  public init(
    _ mention: Mention, in document: TaggedDocument, offsets: OffsetConverter, unit: OffsetUnit,
    lexicon: Lexicon
  ) {
    doc = document.name
    start = offsets.convert(mention.span.start)
    end = offsets.convert(mention.span.end)
    self.unit = unit.rawValue
    text = document.text(mention.span)
    fragments = mention.fragments.map { [offsets.convert($0.start), offsets.convert($0.end)] }
    id = mention.entry?.rawValue
    type = mention.type?.rawValue
    nameKind = mention.nameKind?.rawValue
    rule = mention.rule.rawValue
    status = mention.status.rawValue
    candidates = mention.candidates.map(\.entry.rawValue)
    names = Names(mention.entry.flatMap { lexicon[$0] })
  }

  private enum CodingKeys: CodingKey {
    case doc, start, end, unit, text, fragments, id, type, nameKind, rule, status, candidates, names
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(doc, forKey: .doc)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(unit, forKey: .unit)
    try container.encode(text, forKey: .text)
    try container.encode(fragments, forKey: .fragments)
    try container.encode(id, forKey: .id)
    try container.encode(type, forKey: .type)
    try container.encode(nameKind, forKey: .nameKind)
    try container.encode(rule, forKey: .rule)
    try container.encode(status, forKey: .status)
    try container.encode(candidates, forKey: .candidates)
    try container.encode(names, forKey: .names)
  }
}
