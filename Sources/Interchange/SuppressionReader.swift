import Lexicography
import Messaging
import TextModel

/// Reads one file under `suppress/`.
enum SuppressionReader {
  static let keys = ["format", "id", "text", "entry", "context", "within", "why", "by", "on"]

  static func read(_ file: LexiconFile, into faults: inout [Fault]) -> Suppression? {
    let what = Message("a suppression", ko: "태그하지 않을 이름 파일")
    guard let top = YAMLDocument.read(file, what: what, into: &faults) else { return nil }
    top.reportUnknownKeys(keys, into: &faults)
    EntryReader.checkFormat(top, into: &faults)
    let id = top.requiredText("id", into: &faults)
    let text = top.requiredText("text", into: &faults)
    let why = top.requiredText("why", into: &faults)
    let entry = top.text("entry", into: &faults).map { EntryID($0) }
    let context = top.text("context", into: &faults)
    let within = top.value("within", as: Suppression.Range.self, into: &faults) ?? .sentence
    let by = top.text("by", into: &faults)
    let on = top.date("on", into: &faults)
    guard let id, let text, let why else { return nil }
    return Suppression(
      id: id, text: text, entry: entry, context: context, within: within, why: why, by: by, on: on)
  }
}
