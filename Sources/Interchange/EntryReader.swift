import Lexicography
import Messaging
import TextModel
import Yams

/// Reads one entry file. Whatever is wrong is reported; what is right is kept, so that one run of the check
/// names every fault.
enum EntryReader {
  static let keys = [
    "format", "id", "type", "country", "status", "redirect", "note", "names", "relations", "claims", "ids",
    "review",
  ]
  static let nameKeys = [
    "lang", "script", "kind", "text", "system", "from", "to", "preferred", "match", "allow", "note",
    "sources",
  ]

  static func read(_ file: LexiconFile, into faults: inout [Fault]) -> Lexicon.Located? {
    PlainEntryReader.read(file) ?? readYAML(file, into: &faults)
  }

  /// Reads the file as YAML, however it is written.
  static func readYAML(_ file: LexiconFile, into faults: inout [Fault]) -> Lexicon.Located? {
    guard let top = YAMLDocument.read(file, what: .init("an entry", ko: "표제어 파일"), into: &faults) else {
      return nil
    }
    top.reportUnknownKeys(keys, into: &faults)
    checkFormat(top, into: &faults)
    let id = top.requiredText("id", into: &faults)
    if !top.has("type") { _ = top.requiredText("type", into: &faults) }
    let type = top.value("type", as: EntryType.self, into: &faults)
    let status = top.value("status", as: EntryStatus.self, into: &faults) ?? .active
    let names = list("names", of: top, read: name, into: &faults)
    let relations = list("relations", of: top, read: relation, into: &faults)
    let claims = list("claims", of: top, read: claim, into: &faults)
    let ids = list("ids", of: top, read: externalID, into: &faults)
    let country = country(top, into: &faults)
    let redirect = top.text("redirect", into: &faults).map { EntryID($0) }
    let note = top.text("note", into: &faults)
    let review = review(top, into: &faults)
    if (status == .deprecated) != (redirect != nil) {
      faults.append(
        Fault(
          "redirect", at: top.location(of: redirect == nil ? "status" : "redirect"),
          redirect == nil
            ? .init("a deprecated entry needs a redirect", ko: "폐기한(deprecated) 표제어에는 redirect가 있어야 합니다")
            : .init("only a deprecated entry has a redirect", ko: "redirect는 폐기한(deprecated) 표제어에만 둡니다")))
    }
    guard let id, let type else { return nil }
    let entry = Entry(
      id: EntryID(id), type: type, country: country, status: status, redirect: redirect, note: note,
      names: names.map(\.value), relations: relations.map(\.value), claims: claims.map(\.value),
      ids: ids.map(\.value), review: review)
    let origin = Lexicon.Origin(
      file: top.location, id: top.location(of: "id"), names: names.map(\.at), relations: relations.map(\.at),
      claims: claims.map(\.at), ids: ids.map(\.at))
    return Lexicon.Located(entry, origin: origin)
  }

  static func checkFormat(_ top: YAMLMapping, into faults: inout [Fault]) {
    guard let format = top.requiredText("format", into: &faults), format != "1" else { return }
    faults.append(
      Fault(
        "format", at: top.location(of: "format"),
        .init("format '\(format)' is not known here", ko: "알 수 없는 형식 번호입니다: '\(format)'"),
        hint: .init(
          "this version reads format 1; a newer ireum may read it",
          ko: "이 판은 format 1을 읽습니다. 새 판의 ireum을 써 보십시오")))
  }

  private static func list<Value>(
    _ key: String, of top: YAMLMapping, read: (YAMLMapping, inout [Fault]) -> Value?,
    into faults: inout [Fault]
  ) -> [(value: Value, at: SourceLocation)] {
    var result: [(Value, SourceLocation)] = []
    for item in top.items(key, into: &faults) {
      let what = Message("each item of '\(key)'", ko: "'\(key)'의 각 항목")
      guard let mapping = YAMLMapping(item, file: top.file, what: what, into: &faults) else { continue }
      if let value = read(mapping, &faults) { result.append((value, mapping.location)) }
    }
    return result
  }

  private static func name(_ line: YAMLMapping, into faults: inout [Fault]) -> Name? {
    line.reportUnknownKeys(nameKeys, into: &faults)
    for key in ["lang", "script", "kind", "text"] where !line.has(key) {
      _ = line.requiredText(key, into: &faults)
    }
    let lang = line.value("lang", as: Language.self, into: &faults)
    let script = line.value("script", as: Script.self, into: &faults)
    let kind = line.value("kind", as: NameKind.self, into: &faults)
    let text = line.text("text", into: &faults)
    let match = line.value("match", as: MatchPolicy.self, into: &faults) ?? .always
    let system = line.text("system", into: &faults)
    let from = line.date("from", into: &faults)
    let to = line.date("to", into: &faults)
    let isPreferred = line.flag("preferred", into: &faults)
    let allow = line.texts("allow", into: &faults)
    let note = line.text("note", into: &faults)
    let sources = line.sources(into: &faults)
    guard let lang, let script, let kind, let text else { return nil }
    return Name(
      lang: lang, script: script, kind: kind, text: text, system: system, from: from, to: to,
      isPreferred: isPreferred, match: match, allow: allow, note: note, sources: sources)
  }

  private static func relation(_ line: YAMLMapping, into faults: inout [Fault]) -> Relation? {
    line.reportUnknownKeys(["kind", "target", "from", "to", "sources"], into: &faults)
    if !line.has("kind") { _ = line.requiredText("kind", into: &faults) }
    let kind = line.value("kind", as: Relation.Kind.self, into: &faults)
    let target = line.requiredText("target", into: &faults)
    let from = line.date("from", into: &faults)
    let to = line.date("to", into: &faults)
    let sources = line.sources(into: &faults)
    guard let kind, let target else { return nil }
    return Relation(kind: kind, target: EntryID(target), from: from, to: to, sources: sources)
  }

  private static func claim(_ line: YAMLMapping, into faults: inout [Fault]) -> Claim? {
    line.reportUnknownKeys(["about", "says", "verdict", "sources", "note"], into: &faults)
    let about = line.requiredText("about", into: &faults)
    let says = line.requiredText("says", into: &faults)
    if !line.has("verdict") { _ = line.requiredText("verdict", into: &faults) }
    let verdict = line.value("verdict", as: Claim.Verdict.self, into: &faults)
    let note = line.text("note", into: &faults)
    let sources = line.sources(into: &faults)
    guard let about, let says, let verdict else { return nil }
    return Claim(about: about, says: says, verdict: verdict, sources: sources, note: note)
  }

  private static func externalID(_ line: YAMLMapping, into faults: inout [Fault]) -> ExternalID? {
    line.reportUnknownKeys(["scheme", "value", "checked"], into: &faults)
    let scheme = line.requiredText("scheme", into: &faults)
    let value = line.requiredText("value", into: &faults)
    let checked = line.date("checked", into: &faults)
    guard let scheme, let value else { return nil }
    return ExternalID(scheme: scheme, value: value, checked: checked)
  }

  private static func country(_ top: YAMLMapping, into faults: inout [Fault]) -> String? {
    guard let country = top.text("country", into: &faults) else { return nil }
    if country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return country }
    faults.append(
      Fault(
        "bad-country", at: top.location(of: "country"),
        .init("'\(country)' is no country code", ko: "나라 부호가 아닙니다: '\(country)'"),
        hint: .init(
          "two upper-case letters of ISO 3166-1, such as KR or CN", ko: "ISO 3166-1의 두 대문자로 쓰십시오. 예: KR, CN"))
    )
    return nil
  }

  private static func review(_ top: YAMLMapping, into faults: inout [Fault]) -> Review? {
    guard let node = top.node("review"),
      let line = YAMLMapping(node, file: top.file, what: .init("'review'", ko: "'review'"), into: &faults)
    else { return nil }
    line.reportUnknownKeys(["state", "by", "on"], into: &faults)
    let state = line.requiredText("state", into: &faults)
    let by = line.text("by", into: &faults)
    let on = line.date("on", into: &faults)
    return state.map { Review(state: $0, by: by, on: on) }
  }
}
