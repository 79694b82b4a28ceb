import Editing
import Interchange
import Lexicography
import TextModel

/// Small lexicons for tests of edits.
enum EditFixture {
  static let most = Entry(
    id: EntryID("cn-most.bbbbbb"), type: .organization, country: "CN",
    names: [
      name(.zh, .hans, .official, "科学技术部", from: "1998", preferred: true),
      name(.ko, .hang, .short, "과기부"),
    ])
  static let torch = Entry(
    id: EntryID("cn-torch.dddddd"), type: .organization, country: "CN",
    names: [name(.zh, .hans, .short, "火炬中心"), name(.ko, .hang, .short, "횃불센터")],
    relations: [Relation(kind: .parent, target: most.id, sources: [SourceReference("editors")])])
  static let twin = Entry(
    id: EntryID("cn-torch-center.eeeeee"), type: .organization, country: "CN",
    names: [name(.en, .latn, .short, "Torch Center"), name(.zh, .hans, .short, "火炬中心", note: "twin")])

  static func name(
    _ lang: Language, _ script: Script, _ kind: NameKind, _ text: String, from: String? = nil,
    to: String? = nil,
    preferred: Bool = false, note: String? = nil
  ) -> Name {
    Name(
      lang: lang, script: script, kind: kind, text: text, from: from.flatMap { PartialDate($0) },
      to: to.flatMap { PartialDate($0) }, isPreferred: preferred, note: note,
      sources: [SourceReference("editors")])
  }

  static func files(_ entries: [Entry] = [most, torch, twin]) -> [LexiconFile] {
    [LexiconFile(path: "lexicon.yaml", bytes: Array("format: 1\n".utf8))]
      + entries.map {
        LexiconFile(path: "org/cn/\($0.id).yaml", bytes: Array(LexiconWriter.write($0).utf8))
      }
  }
}
