import Lexicography
import Messaging
import TextModel

/// The files of `packs/`: many entries in one file, an entry a line as JSON, sorted by id.
///
///     {"id":"kr-x.k7m2qx","type":"organization","country":"KR","names":[{"lang":"ko","script":"Hang","kind":"official","text":"…"}]}
///
/// What comes from registries by the thousand lies here; what people edit lies in files of its own. The keys are those
/// of the YAML; what is empty is left out. A line holds all that an entry can say.
public enum PackFile {
  /// Returns the line of `entry`, with its line end.
  public static func line(_ entry: Entry) -> String {
    var fields = [text("id", entry.id.rawValue), text("type", entry.type.rawValue)]
    fields += optional("country", entry.country)
    if entry.status != .active { fields.append(text("status", entry.status.rawValue)) }
    fields += optional("redirect", entry.redirect?.rawValue) + optional("note", entry.note)
    fields += list("names", entry.names.sorted(by: Name.canonicalOrder).map(object))
    fields += list("relations", entry.relations.map(object)) + list("claims", entry.claims.map(object))
    fields += list("ids", entry.ids.map(object))
    if let review = entry.review {
      let parts =
        [text("state", review.state)] + optional("by", review.by) + optional("on", review.on?.text)
      fields.append("\"review\":{\(parts.joined(separator: ","))}")
    }
    return "{\(fields.joined(separator: ","))}\n"
  }

  /// Returns the file of `entries`, sorted.
  public static func write(_ entries: [Entry]) -> String {
    entries.sorted { $0.id < $1.id }.map(line).joined()
  }

  // MARK: Writing

  private static func text(_ key: String, _ value: String) -> String {
    "\"\(key)\":\(JSONValue.quoted(value))"
  }

  private static func optional(_ key: String, _ value: String?) -> [String] {
    value.map { [text(key, $0)] } ?? []
  }

  private static func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\"\(key)\":[\(items.joined(separator: ","))]"]
  }

  private static func texts(_ key: String, _ values: [String]) -> [String] {
    list(key, values.map(JSONValue.quoted))
  }

  private static func object(_ name: Name) -> String {
    var fields = [
      text("lang", name.lang.rawValue), text("script", name.script.rawValue),
      text("kind", name.kind.rawValue),
      text("text", name.text),
    ]
    fields += optional("system", name.system) + dates(name.from, name.to)
    if name.isPreferred { fields.append("\"preferred\":true") }
    if name.match == .context { fields.append(text("match", name.match.rawValue)) }
    fields += texts("allow", name.allow) + optional("note", name.note)
    fields += texts("sources", name.sources.map(\.text))
    return "{\(fields.joined(separator: ","))}"
  }

  private static func object(_ relation: Relation) -> String {
    let fields =
      [text("kind", relation.kind.rawValue), text("target", relation.target.rawValue)]
      + dates(relation.from, relation.to) + texts("sources", relation.sources.map(\.text))
    return "{\(fields.joined(separator: ","))}"
  }

  private static func object(_ claim: Claim) -> String {
    let fields =
      [text("about", claim.about), text("says", claim.says), text("verdict", claim.verdict.rawValue)]
      + texts("sources", claim.sources.map(\.text)) + optional("note", claim.note)
    return "{\(fields.joined(separator: ","))}"
  }

  private static func object(_ id: ExternalID) -> String {
    let fields = [text("scheme", id.scheme), text("value", id.value)] + optional("checked", id.checked?.text)
    return "{\(fields.joined(separator: ","))}"
  }

  private static func dates(_ from: PartialDate?, _ to: PartialDate?) -> [String] {
    optional("from", from?.text) + optional("to", to?.text)
  }

  // MARK: Changing

  /// Returns `file`, the bytes of a pack or nil of none, with the lines of `entries` put in or in the place of those
  /// that it has, and without those of `gone`; other lines stay as they are.
  public static func changed(_ file: [UInt8]?, by entries: [Entry], without gone: Set<EntryID> = []) -> String
  {
    var lines: [(id: String, line: String)] = (file ?? []).split(separator: 0x0A).map { bytes in
      let id = (try? JSONValue(bytes))?["id"]?.text ?? ""
      return (id, String(decoding: bytes, as: UTF8.self) + "\n")
    }
    let new = Dictionary(entries.map { ($0.id.rawValue, line($0)) }, uniquingKeysWith: { $1 })
    lines.removeAll { new[$0.id] != nil || gone.contains(EntryID($0.id)) }
    lines += new.map { ($0.key, $0.value) }
    return lines.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.line).joined()
  }

  // MARK: Reading

  /// Returns the entries of `file`, one a line, each with its faults.
  public static func read(_ file: LexiconFile) -> [EntryReading] {
    var readings: [EntryReading] = []
    var number = 0
    for bytes in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
      readings.append(entry(bytes, at: SourceLocation(file: file.shownPath, line: number)))
    }
    return readings
  }

  /// Returns the entry that one line says, and its faults, at `place`.
  public static func entry(_ line: ArraySlice<UInt8>, at place: SourceLocation) -> EntryReading {
    let value: JSONValue
    do throws(JSONValue.Fault) {
      value = try JSONValue(line)
    } catch {
      let at = SourceLocation(file: place.file, line: place.line, column: error.offset + 1)
      return EntryReading(entry: nil, faults: [Fault("json", at: at, error.message)])
    }
    var reader = PackLineReader(place)
    return EntryReading(entry: reader.entry(value), faults: reader.faults)
  }
}
