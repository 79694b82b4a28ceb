import Lexicography

/// The one canonical serialisation of lexicon files: fixed key order, one line a name, sorted names.
///
/// What it writes reads back as the same values, and writing those again gives the same bytes.
public enum LexiconWriter {
  /// Returns the file of `entry`.
  public static func write(_ entry: Entry) -> String {
    var lines = ["format: 1", "id: \(plain(entry.id.rawValue))", "type: \(entry.type.rawValue)"]
    if let country = entry.country { lines.append("country: \(plain(country))") }
    lines.append("status: \(entry.status.rawValue)")
    if let redirect = entry.redirect { lines.append("redirect: \(plain(redirect.rawValue))") }
    if let note = entry.note { lines.append("note: \(quoted(note))") }
    lines += list("names", entry.names.sorted(by: Name.canonicalOrder).map(fields))
    lines += list("relations", entry.relations.map(fields).sorted { key($0) < key($1) })
    lines += list("claims", entry.claims.map(fields).sorted { key($0) < key($1) })
    lines += list("ids", entry.ids.map(fields).sorted { key($0) < key($1) })
    if let review = entry.review {
      lines.append("review: " + flow(fields(review)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the file of `source`.
  public static func write(_ source: Source) -> String {
    var lines = [
      "format: 1", "id: \(plain(source.id))", "kind: \(source.kind.rawValue)",
      "title: \(quoted(source.title))",
    ]
    if let publisher = source.publisher { lines.append("publisher: \(quoted(publisher))") }
    if let date = source.date { lines.append("date: \(quoted(date.text))") }
    if let licence = source.licence { lines.append("licence: \(quoted(licence))") }
    if let note = source.note { lines.append("note: \(quoted(note))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the file of `suppression`.
  public static func write(_ suppression: Suppression) -> String {
    var lines = ["format: 1", "id: \(plain(suppression.id))", "text: \(quoted(suppression.text))"]
    if let entry = suppression.entry { lines.append("entry: \(plain(entry.rawValue))") }
    if let context = suppression.context { lines.append("context: \(quoted(context))") }
    if suppression.within != .sentence { lines.append("within: \(suppression.within.rawValue)") }
    lines.append("why: \(quoted(suppression.why))")
    if let by = suppression.by { lines.append("by: \(quoted(by))") }
    if let on = suppression.on { lines.append("on: \(quoted(on.text))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private typealias Field = (key: String, value: String)

  private static func fields(_ name: Name) -> [Field] {
    [
      ("lang", name.lang.rawValue), ("script", name.script.rawValue), ("kind", name.kind.rawValue),
      ("text", quoted(name.text)),
    ]
      + optional("system", name.system.map(plain)) + optional("from", (name.from?.text).map(quoted))
      + optional("to", (name.to?.text).map(quoted)) + optional("preferred", name.isPreferred ? "true" : nil)
      + optional("match", name.match == .context ? name.match.rawValue : nil)
      + list(name.allow, as: "allow") + optional("note", name.note.map(quoted)) + sources(name.sources)
  }

  private static func fields(_ relation: Relation) -> [Field] {
    [("kind", relation.kind.rawValue), ("target", plain(relation.target.rawValue))]
      + optional("from", (relation.from?.text).map(quoted)) + optional("to", (relation.to?.text).map(quoted))
      + sources(relation.sources)
  }

  private static func fields(_ claim: Claim) -> [Field] {
    [("about", plain(claim.about)), ("says", quoted(claim.says)), ("verdict", claim.verdict.rawValue)]
      + sources(claim.sources) + optional("note", claim.note.map(quoted))
  }

  private static func fields(_ id: ExternalID) -> [Field] {
    [("scheme", plain(id.scheme)), ("value", quoted(id.value))]
      + optional("checked", (id.checked?.text).map(quoted))
  }

  private static func fields(_ review: Review) -> [Field] {
    [("state", plain(review.state))] + optional("by", review.by.map(plain))
      + optional("on", (review.on?.text).map(quoted))
  }

  private static func sources(_ references: [SourceReference]) -> [Field] {
    list(references.map(\.text), as: "sources")
  }

  private static func list(_ texts: [String], as key: String) -> [Field] {
    texts.isEmpty ? [] : [(key, "[\(texts.map(plain).joined(separator: ", "))]")]
  }

  private static func optional(_ key: String, _ value: String?) -> [Field] {
    value.map { [(key, $0)] } ?? []
  }

  private static func list(_ key: String, _ items: [[Field]]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "- " + flow($0) }
  }

  private static func flow(_ fields: [Field]) -> String {
    "{\(fields.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
  }

  /// What items are sorted by: their own line, so that the order depends on nothing else.
  private static func key(_ fields: [Field]) -> SortKey { SortKey(bytes: Array(flow(fields).utf8)) }

  private struct SortKey: Comparable {
    let bytes: [UInt8]

    static func < (left: SortKey, right: SortKey) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  /// `text` without quotes where no YAML reader can take it for anything but this text, else quoted.
  private static func plain(_ text: String) -> String {
    let taken = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    let isPlain =
      text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x20: true
        default: false
        }
      } && text.utf8.first.map { $0 != 0x2D && $0 != 0x20 && $0 != 0x2E } == true
      && text.utf8.last != 0x20
      && text.utf8.contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    // A digit first may begin a number such as 1e5 or 0x1F; a hyphen or blank inside makes it text for certain.
    let looksNumeric = text.utf8.first.map { (0x30...0x39).contains($0) } == true && !text.utf8.contains(0x2D)
    return isPlain && !looksNumeric && !taken.contains(text.lowercased()) ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        result +=
          "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
