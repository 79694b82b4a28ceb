import Lexicography

/// Reads one file under `sources/`.
enum SourceReader {
  static let keys = ["format", "id", "kind", "title", "publisher", "date", "licence", "note"]

  static func read(_ file: LexiconFile, into faults: inout [Fault]) -> Source? {
    guard let top = YAMLDocument.read(file, what: .init("a source", ko: "출처 파일"), into: &faults) else {
      return nil
    }
    top.reportUnknownKeys(keys, into: &faults)
    EntryReader.checkFormat(top, into: &faults)
    let id = top.requiredText("id", into: &faults)
    if !top.has("kind") { _ = top.requiredText("kind", into: &faults) }
    let kind = top.value("kind", as: Source.Kind.self, into: &faults)
    let title = top.requiredText("title", into: &faults)
    let publisher = top.text("publisher", into: &faults)
    let date = top.date("date", into: &faults)
    let licence = top.text("licence", into: &faults)
    let note = top.text("note", into: &faults)
    guard let id, let kind, let title else { return nil }
    return Source(
      id: id, kind: kind, title: title, publisher: publisher, date: date, licence: licence, note: note)
  }
}
