import Lexicography
import TextModel

/// Entries as bytes of the cache, and back. The format is private to one version of the program.
enum EntryCodec {
  static func write(_ entry: Entry, to out: inout ByteWriter) {
    out.write(entry.id.rawValue)
    out.write(case: entry.type)
    out.write(case: entry.status)
    for text in [entry.country, entry.redirect?.rawValue, entry.note] { out.write(text) { $0.write($1) } }
    out.write(entry.names) { write($1, to: &$0) }
    out.write(entry.relations) { out, relation in
      out.write(case: relation.kind)
      out.write(relation.target.rawValue)
      write(relation.from, relation.to, to: &out)
      write(relation.sources, to: &out)
    }
    out.write(entry.claims) { out, claim in
      out.write(claim.about)
      out.write(claim.says)
      out.write(case: claim.verdict)
      out.write(claim.note) { $0.write($1) }
      write(claim.sources, to: &out)
    }
    out.write(entry.ids) { out, id in
      out.write(id.scheme)
      out.write(id.value)
      out.write(id.checked?.text) { $0.write($1) }
    }
    out.write(entry.review) { out, review in
      out.write(review.state)
      for text in [review.by, review.on?.text] { out.write(text) { $0.write($1) } }
    }
  }

  static func entry(_ reader: inout ByteReader) throws(ByteReader.Failure) -> Entry {
    let id = EntryID(try reader.text())
    let type = try reader.value(EntryType.self)
    let status = try reader.value(EntryStatus.self)
    let (country, redirect, note) = (try text(&reader), try text(&reader), try text(&reader))
    let names = try reader.list(name)
    let relations = try reader.list { reader throws(ByteReader.Failure) in
      Relation(
        kind: try reader.value(Relation.Kind.self), target: EntryID(try reader.text()),
        from: try date(&reader), to: try date(&reader), sources: try sources(&reader))
    }
    let claims = try reader.list { reader throws(ByteReader.Failure) in
      let (about, says) = (try reader.text(), try reader.text())
      let verdict = try reader.value(Claim.Verdict.self)
      let note = try text(&reader)
      return Claim(about: about, says: says, verdict: verdict, sources: try sources(&reader), note: note)
    }
    let ids = try reader.list { reader throws(ByteReader.Failure) in
      ExternalID(scheme: try reader.text(), value: try reader.text(), checked: try date(&reader))
    }
    let review = try reader.optional { reader throws(ByteReader.Failure) in
      Review(state: try reader.text(), by: try text(&reader), on: try date(&reader))
    }
    return Entry(
      id: id, type: type, country: country, status: status, redirect: redirect.map { EntryID($0) },
      note: note, names: names, relations: relations, claims: claims, ids: ids, review: review)
  }

  private static func write(_ name: Name, to out: inout ByteWriter) {
    out.write(case: name.lang)
    out.write(case: name.script)
    out.write(case: name.kind)
    out.write(name.text)
    for text in [name.system, name.note] { out.write(text) { $0.write($1) } }
    write(name.from, name.to, to: &out)
    out.write(name.isPreferred)
    out.write(case: name.match)
    out.write(name.allow) { $0.write($1) }
    write(name.sources, to: &out)
  }

  private static func name(_ reader: inout ByteReader) throws(ByteReader.Failure) -> Name {
    let (lang, script) = (try reader.value(Language.self), try reader.value(Script.self))
    let kind = try reader.value(NameKind.self)
    let shown = try reader.text()
    let (system, note) = (try text(&reader), try text(&reader))
    let (from, to) = (try date(&reader), try date(&reader))
    let isPreferred = try reader.flag()
    let match = try reader.value(MatchPolicy.self)
    let allow = try reader.list { reader throws(ByteReader.Failure) in try reader.text() }
    return Name(
      lang: lang, script: script, kind: kind, text: shown, system: system, from: from, to: to,
      isPreferred: isPreferred, match: match, allow: allow, note: note, sources: try sources(&reader))
  }

  private static func write(_ from: PartialDate?, _ to: PartialDate?, to out: inout ByteWriter) {
    for date in [from, to] { out.write(date?.text) { $0.write($1) } }
  }

  private static func write(_ sources: [SourceReference], to out: inout ByteWriter) {
    out.write(sources) { $0.write($1.text) }
  }

  private static func text(_ reader: inout ByteReader) throws(ByteReader.Failure) -> String? {
    try reader.optional { reader throws(ByteReader.Failure) in try reader.text() }
  }

  private static func date(_ reader: inout ByteReader) throws(ByteReader.Failure) -> PartialDate? {
    guard let text = try text(&reader) else { return nil }
    guard let date = PartialDate(text) else { throw ByteReader.Failure() }
    return date
  }

  private static func sources(_ reader: inout ByteReader) throws(ByteReader.Failure) -> [SourceReference] {
    try reader.list { reader throws(ByteReader.Failure) in SourceReference(try reader.text()) }
  }
}
