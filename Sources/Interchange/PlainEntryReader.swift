import Lexicography
import TextModel

/// Reads entry files that keep to what ``LexiconWriter`` writes, several times as fast as any reader of all of YAML.
///
/// Whatever it is not certain of, a fault above all, it leaves to ``EntryReader``: where it returns an entry, that one
/// returns the same and reports nothing.
enum PlainEntryReader {
  /// Returns the entry of `file` and where its parts stand; nil where the file is to be read as YAML.
  static func read(_ file: LexiconFile) -> Lexicon.Located? {
    var scanner = PlainScanner(file.bytes)
    guard let content = scanner.content() else { return nil }
    let top = content.fields
    guard top.knowsOnly(EntryReader.keys), content.lists.allSatisfy({ lists.contains($0.key) }),
      !top.all.contains(where: { lists.contains($0.key) }),
      top["format"]?.text == "1", let id = top["id"]?.text,
      let type = top["type"]?.text.flatMap(EntryType.init(rawValue:))
    else { return nil }
    var isCertain = true
    let status = top.value("status", as: EntryStatus.self, &isCertain) ?? .active
    let redirect = top.text("redirect", &isCertain).map { EntryID($0) }
    let country = top.text("country", &isCertain)
    let isCode =
      country.map { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } } ?? true
    let names = content.items("names").compactMap { name($0.fields) }
    let relations = content.items("relations").compactMap { relation($0.fields) }
    let claims = content.items("claims").compactMap { claim($0.fields) }
    let ids = content.items("ids").compactMap { externalID($0.fields) }
    let review = top["review"].flatMap { Self.review($0) }
    let note = top.text("note", &isCertain)
    guard isCertain, isCode, (status == .deprecated) == (redirect != nil),
      names.count == content.items("names").count, relations.count == content.items("relations").count,
      claims.count == content.items("claims").count, ids.count == content.items("ids").count,
      (review != nil) == (top["review"] != nil)
    else { return nil }
    let entry = Entry(
      id: EntryID(id), type: type, country: country, status: status, redirect: redirect, note: note,
      names: names,
      relations: relations, claims: claims, ids: ids, review: review)
    return Lexicon.Located(entry, origin: origin(content, file.shownPath))
  }

  private static let lists = ["names", "relations", "claims", "ids"]

  /// Where things stand: the value of `id` after its key, items after their hyphens.
  private static func origin(_ content: PlainScanner.Content, _ file: String) -> Lexicon.Origin {
    func places(_ key: String) -> [SourceLocation] {
      content.items(key).map { SourceLocation(file: file, line: $0.line, column: 3) }
    }
    return Lexicon.Origin(
      file: SourceLocation(file: file),
      id: SourceLocation(file: file, line: content.fields.line(of: "id"), column: 5), names: places("names"),
      relations: places("relations"), claims: places("claims"), ids: places("ids"))
  }

  private static func name(_ line: PlainScanner.Fields) -> Name? {
    var isCertain = line.knowsOnly(EntryReader.nameKeys)
    let lang = line.value("lang", as: Language.self, &isCertain)
    let script = line.value("script", as: Script.self, &isCertain)
    let kind = line.value("kind", as: NameKind.self, &isCertain)
    let text = line.text("text", &isCertain)
    let preferred = line.text("preferred", &isCertain)
    let name = lang.flatMap { lang in
      script.flatMap { script in
        kind.flatMap { kind in
          text.map { text in
            Name(
              lang: lang, script: script, kind: kind, text: text, system: line.text("system", &isCertain),
              from: line.date("from", &isCertain), to: line.date("to", &isCertain),
              isPreferred: preferred == "true",
              match: line.value("match", as: MatchPolicy.self, &isCertain) ?? .always,
              allow: line.list("allow", &isCertain), note: line.text("note", &isCertain),
              sources: line.sources(&isCertain))
          }
        }
      }
    }
    return isCertain && (preferred == nil || preferred == "true" || preferred == "false") ? name : nil
  }

  private static func relation(_ line: PlainScanner.Fields) -> Relation? {
    var isCertain = line.knowsOnly(["kind", "target", "from", "to", "sources"])
    guard let kind = line.value("kind", as: Relation.Kind.self, &isCertain),
      let target = line.text("target", &isCertain)
    else { return nil }
    let relation = Relation(
      kind: kind, target: EntryID(target), from: line.date("from", &isCertain),
      to: line.date("to", &isCertain),
      sources: line.sources(&isCertain))
    return isCertain ? relation : nil
  }

  private static func claim(_ line: PlainScanner.Fields) -> Claim? {
    var isCertain = line.knowsOnly(["about", "says", "verdict", "sources", "note"])
    guard let about = line.text("about", &isCertain), let says = line.text("says", &isCertain),
      let verdict = line.value("verdict", as: Claim.Verdict.self, &isCertain)
    else { return nil }
    let claim = Claim(
      about: about, says: says, verdict: verdict, sources: line.sources(&isCertain),
      note: line.text("note", &isCertain))
    return isCertain ? claim : nil
  }

  private static func externalID(_ line: PlainScanner.Fields) -> ExternalID? {
    var isCertain = line.knowsOnly(["scheme", "value", "checked"])
    guard let scheme = line.text("scheme", &isCertain), let value = line.text("value", &isCertain) else {
      return nil
    }
    let id = ExternalID(scheme: scheme, value: value, checked: line.date("checked", &isCertain))
    return isCertain ? id : nil
  }

  private static func review(_ value: PlainScanner.Value) -> Review? {
    guard case .fields(let line) = value else { return nil }
    var isCertain = line.knowsOnly(["state", "by", "on"])
    guard let state = line.text("state", &isCertain) else { return nil }
    let review = Review(state: state, by: line.text("by", &isCertain), on: line.date("on", &isCertain))
    return isCertain ? review : nil
  }
}

extension PlainScanner.Fields {
  fileprivate func knowsOnly(_ keys: [String]) -> Bool { all.allSatisfy { keys.contains($0.key) } }

  fileprivate func line(of key: String) -> Int { all.first { $0.key == key }?.line ?? 1 }

  /// The text of `key`; nil where there is none. What is there and is no text is not certain.
  fileprivate func text(_ key: String, _ isCertain: inout Bool) -> String? {
    guard let value = self[key] else { return nil }
    if value.text == nil { isCertain = false }
    return value.text
  }

  fileprivate func value<Value: RawRepresentable<String>>(
    _ key: String, as _: Value.Type, _ isCertain: inout Bool
  ) -> Value? {
    guard let text = text(key, &isCertain) else { return nil }
    let value = Value(rawValue: text)
    if value == nil { isCertain = false }
    return value
  }

  fileprivate func date(_ key: String, _ isCertain: inout Bool) -> PartialDate? {
    guard let text = text(key, &isCertain) else { return nil }
    let date = PartialDate(text)
    if date == nil { isCertain = false }
    return date
  }

  fileprivate func list(_ key: String, _ isCertain: inout Bool) -> [String] {
    guard let value = self[key] else { return [] }
    guard case .list(let texts) = value else {
      isCertain = false
      return []
    }
    return texts
  }

  fileprivate func sources(_ isCertain: inout Bool) -> [SourceReference] {
    list("sources", &isCertain).map { SourceReference($0) }
  }
}
