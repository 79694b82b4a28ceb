import Lexicography
import TextModel

/// Reads what ``EntryEncoder`` wrote; gives nil where the bytes are no such thing, and never reads beyond them.
struct EntryDecoder {
  private let bytes: UnsafeRawBufferPointer
  private let names: UnsafeRawBufferPointer
  private var at: Int

  init(_ bytes: UnsafeRawBufferPointer, at place: Int, names: UnsafeRawBufferPointer) {
    (self.bytes, at, self.names) = (bytes, max(0, place), names)
  }

  private mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() -> Int? {
    var result: UInt = 0
    for shift in stride(from: UInt(0), to: 35, by: 7) {
      guard let byte = byte() else { return nil }
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
    }
    return nil
  }

  /// The bytes of a text.
  mutating func textBytes() -> UnsafeRawBufferPointer? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return UnsafeRawBufferPointer(rebasing: bytes[at..<(at + count)])
  }

  mutating func text() -> String? { textBytes().map { String(decoding: $0, as: UTF8.self) } }

  private mutating func optional() -> String?? {
    guard let isThere = number() else { return nil }
    if isThere == 0 { return .some(nil) }
    return text().map { .some($0) }
  }

  private mutating func oneOf<T: CaseIterable>(_: T.Type) -> T? {
    let all = Array(T.allCases)
    guard let index = number(), index < all.count else { return nil }
    return all[index]
  }

  private mutating func list<T>(_ body: (inout EntryDecoder) -> T?) -> [T]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var list: [T] = []
    for _ in 0..<count {
      guard let item = body(&self) else { return nil }
      list.append(item)
    }
    return list
  }

  private mutating func sources() -> [SourceReference]? { list { $0.text().map(SourceReference.init) } }

  /// Skips what stands before the status of an entry and returns it.
  mutating func status() -> EntryStatus? {
    guard textBytes() != nil, number() != nil else { return nil }
    return oneOf(EntryStatus.self)
  }

  /// How many names are found of an entry that a pack could have said, of which no text is read; nil for any other.
  mutating func namesOfPack() -> Int? {
    guard textBytes() != nil, number() != nil, oneOf(EntryStatus.self) == .active, let hasCountry = number(),
      hasCountry == 0 || textBytes() != nil, let count = number()
    else { return nil }
    var found = 0
    for _ in 0..<count {
      guard let flags = byte(), number() != nil, number() != nil, oneOf(NameKind.self) == .official else {
        return nil
      }
      switch flags {
      case 0: if textBytes() == nil { return nil }
      case 8, 16:
        at += flags == 8 ? 4 : 8
        found += 1
      default: return nil
      }
    }
    // Neither names made of its own nor anything else.
    return number() == 0 && number() == 0 ? found : nil
  }

  /// Reads an entry, the places of its names, and its other names with theirs.
  mutating func entry() -> IndexedEntry? {
    guard let id = text(), let type = oneOf(EntryType.self), let status = oneOf(EntryStatus.self),
      let country = optional(), let names = list({ $0.name() }),
      let others = list({ reader -> (order: Int, name: PlacedName)? in
        guard let order = reader.number(), let name = reader.name() else { return nil }
        return (order, name)
      }), let hasMore = number()
    else { return nil }
    var entry = Entry(id: EntryID(id), type: type, country: country, status: status, names: names.map(\.name))
    if hasMore != 0, !readMore(into: &entry) { return nil }
    return IndexedEntry(entry: entry, names: names, others: others)
  }

  private mutating func readMore(into entry: inout Entry) -> Bool {
    guard let redirect = optional(), let note = optional(),
      let relations = list({ reader -> Relation? in
        guard let kind = reader.oneOf(Relation.Kind.self), let target = reader.text(),
          let from = reader.optional(),
          let to = reader.optional(), let sources = reader.sources()
        else { return nil }
        return Relation(
          kind: kind, target: EntryID(target), from: from.flatMap(PartialDate.init),
          to: to.flatMap(PartialDate.init), sources: sources)
      }),
      let claims = list({ reader -> Claim? in
        guard let about = reader.text(), let says = reader.text(),
          let verdict = reader.oneOf(Claim.Verdict.self),
          let note = reader.optional(), let sources = reader.sources()
        else { return nil }
        return Claim(about: about, says: says, verdict: verdict, sources: sources, note: note)
      }),
      let ids = list({ reader -> ExternalID? in
        guard let scheme = reader.text(), let value = reader.text(), let checked = reader.optional() else {
          return nil
        }
        return ExternalID(scheme: scheme, value: value, checked: checked.flatMap(PartialDate.init))
      }), let hasReview = number()
    else { return false }
    entry.redirect = redirect.map { EntryID($0) }
    (entry.note, entry.relations, entry.claims, entry.ids) = (note, relations, claims, ids)
    guard hasReview != 0 else { return true }
    guard let state = text(), let by = optional(), let on = optional() else { return false }
    entry.review = Review(state: state, by: by, on: on.flatMap(PartialDate.init))
    return true
  }

  private mutating func fixed() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    defer { at += 4 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
  }

  mutating func name() -> PlacedName? {
    guard let flags = byte(), let lang = oneOf(Language.self), let script = oneOf(Script.self),
      let kind = oneOf(NameKind.self)
    else { return nil }
    var place: IndexedPlace?
    let text: String
    if flags & 24 != 0 {
      guard let record = fixed(), let textPlace = flags & 16 != 0 ? fixed() : record,
        let found = NameRecord(names, at: Int(textPlace))
      else { return nil }
      place = IndexedPlace(record: record, text: textPlace)
      text = String(decoding: names[found.textStart..<found.textEnd], as: UTF8.self)
    } else {
      guard let own = self.text() else { return nil }
      text = own
    }
    var name = Name(
      lang: lang, script: script, kind: kind, text: text, isPreferred: flags & 2 != 0,
      match: flags & 4 != 0 ? .context : .always)
    if flags & 1 != 0 {
      guard let system = optional(), let from = optional(), let to = optional(), let note = optional(),
        let allow = list({ $0.text() }), let sources = sources()
      else { return nil }
      (name.system, name.note, name.allow, name.sources) = (system, note, allow, sources)
      (name.from, name.to) = (from.flatMap(PartialDate.init), to.flatMap(PartialDate.init))
    }
    return PlacedName(name: name, place: place)
  }

  /// Reads what a lexicon has besides entries.
  mutating func rest() -> (sources: [Source], suppressions: [Suppression], decisions: [Decision])? {
    guard let sources = list({ $0.source() }), let suppressions = list({ $0.suppression() }),
      let decisions = list({ $0.decision() })
    else { return nil }
    return (sources, suppressions, decisions)
  }

  private mutating func suppression() -> Suppression? {
    guard let id = text(), let text = text(), let entry = optional(), let context = optional(),
      let within = oneOf(Suppression.Range.self), let why = self.text(), let by = optional(),
      let on = optional()
    else { return nil }
    return Suppression(
      id: id, text: text, entry: entry.map { EntryID($0) }, context: context, within: within, why: why,
      by: by,
      on: on.flatMap(PartialDate.init))
  }

  private mutating func decision() -> Decision? {
    guard let left = text(), let right = text(), let verdict = oneOf(Decision.Verdict.self),
      let score = optional(),
      let reviewer = text(), let time = text(), let tool = text(), let evidence = text(), let why = text()
    else { return nil }
    return Decision(
      left: left, right: right, verdict: verdict, score: score.flatMap(Double.init), reviewer: reviewer,
      time: time,
      tool: tool, evidence: evidence, why: why)
  }

  private mutating func source() -> Source? {
    guard let id = text(), let kind = oneOf(Source.Kind.self), let title = text(), let publisher = optional(),
      let date = optional(), let licence = optional(), let note = optional()
    else { return nil }
    return Source(
      id: id, kind: kind, title: title, publisher: publisher, date: date.flatMap(PartialDate.init),
      licence: licence, note: note)
  }
}
