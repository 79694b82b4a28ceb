import Lexicography
import TextModel

/// Writes entries as bytes: numbers of 7 bits a byte, texts after their length, a bit for each part that is there.
struct EntryEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ text: String) { put(bytes: Array(text.utf8)[...]) }

  mutating func put(bytes text: ArraySlice<UInt8>) {
    put(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func put(_ text: String?) {
    put(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  private mutating func put<T: CaseIterable & Equatable>(case value: T) {
    put(Array(T.allCases).firstIndex(of: value) ?? 0)
  }

  private mutating func put<T>(_ list: [T], _ body: (inout EntryEncoder, T) -> Void) {
    put(list.count)
    for item in list { body(&self, item) }
  }

  private mutating func put(_ sources: [SourceReference]) { put(sources) { $0.put($1.text) } }

  mutating func put(
    _ entry: Entry, places: [IndexedPlace?], others: [(order: Int, name: Name, place: IndexedPlace)]
  ) {
    put(entry.id.rawValue)
    put(case: entry.type)
    put(case: entry.status)
    put(entry.country)
    put(entry.names.count)
    for (index, name) in entry.names.enumerated() { put(name, place: places[index]) }
    put(others) { writer, other in
      writer.put(other.order)
      writer.put(other.name, place: other.place)
    }
    // Most entries of a pack have nothing more.
    let isPlain =
      entry.redirect == nil && entry.note == nil && entry.relations.isEmpty && entry.claims.isEmpty
      && entry.ids.isEmpty && entry.review == nil
    put(isPlain ? 0 : 1)
    if isPlain { return }
    put(entry.redirect?.rawValue)
    put(entry.note)
    put(entry.relations) { writer, relation in
      writer.put(case: relation.kind)
      writer.put(relation.target.rawValue)
      writer.put(relation.from?.text)
      writer.put(relation.to?.text)
      writer.put(relation.sources)
    }
    put(entry.claims) { writer, claim in
      writer.put(claim.about)
      writer.put(claim.says)
      writer.put(case: claim.verdict)
      writer.put(claim.note)
      writer.put(claim.sources)
    }
    put(entry.ids) { writer, id in
      writer.put(id.scheme)
      writer.put(id.value)
      writer.put(id.checked?.text)
    }
    put(entry.review == nil ? 0 : 1)
    if let review = entry.review {
      put(review.state)
      put(review.by)
      put(review.on?.text)
    }
  }

  /// Writes a name; the text of one in the index is there.
  mutating func put(_ name: Name, place: IndexedPlace?) {
    let isPlain =
      name.system == nil && name.from == nil && name.to == nil && name.note == nil && name.sources.isEmpty
      && name.allow.isEmpty
    var flags = isPlain ? 0 : 1
    if name.isPreferred { flags |= 2 }
    if name.match == .context { flags |= 4 }
    if let place { flags |= place.record == place.text ? 8 : 16 }
    bytes.append(UInt8(flags))
    put(case: name.lang)
    put(case: name.script)
    put(case: name.kind)
    if let place {
      put(fixed: place.record)
      if place.record != place.text { put(fixed: place.text) }
    } else {
      put(name.text)
    }
    if isPlain { return }
    put(name.system)
    put(name.from?.text)
    put(name.to?.text)
    put(name.note)
    put(name.allow) { $0.put($1) }
    put(name.sources)
  }

  // MARK: Entries of packs

  /// Begins an entry of a pack, whose `names` names follow; `country` is 0 for none.
  mutating func putPlain(id: ArraySlice<UInt8>, type: UInt8, country: UInt16, names: Int) {
    put(bytes: id)
    bytes.append(type)
    put(case: EntryStatus.active)
    put(country == 0 ? 0 : 1)
    if country != 0 { put(bytes: [UInt8(country >> 8), UInt8(country & 0xFF)]) }
    put(names)
  }

  mutating func putPlain(lang: UInt8, script: UInt8, text: ArraySlice<UInt8>, place: IndexedPlace?) {
    bytes.append(place.map { $0.record == $0.text ? 8 : 16 } ?? 0)
    bytes.append(lang)
    bytes.append(script)
    put(case: NameKind.official)
    if let place {
      put(fixed: place.record)
      if place.record != place.text { put(fixed: place.text) }
    } else {
      put(bytes: text)
    }
  }

  /// Ends it: no other names and nothing more.
  mutating func endPlain() {
    put(0)
    put(0)
  }

  private mutating func put(fixed number: UInt32) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes what a lexicon has besides entries.
  mutating func putRest(of lexicon: Lexicon) {
    put(lexicon.sources.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) { $0.put($1) }
    put(lexicon.suppressions) { writer, suppression in
      writer.put(suppression.id)
      writer.put(suppression.text)
      writer.put(suppression.entry?.rawValue)
      writer.put(suppression.context)
      writer.put(case: suppression.within)
      writer.put(suppression.why)
      writer.put(suppression.by)
      writer.put(suppression.on?.text)
    }
    put(lexicon.latestDecisions) { writer, decision in
      writer.put(decision.left)
      writer.put(decision.right)
      writer.put(case: decision.verdict)
      writer.put(decision.score.map { "\($0)" })
      for text in [decision.reviewer, decision.time, decision.tool, decision.evidence, decision.why] {
        writer.put(text)
      }
    }
  }

  private mutating func put(_ source: Source) {
    put(source.id)
    put(case: source.kind)
    put(source.title)
    put(source.publisher)
    put(source.date?.text)
    put(source.licence)
    put(source.note)
  }
}
