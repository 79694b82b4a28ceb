import Editing
import Lexicography
import TestSupport
import TextModel

/// Edits as somebody might make them, some of which are refused.
enum RandomEdit {
  static func make(
    _ draft: LexiconDraft, _ mark: String, _ random: inout SeededGenerator
  ) -> (kind: String, value: LexiconEdit) {
    let ids = draft.base.entries.map(\.id)
    func any() -> EntryID { ids[Int.random(in: 0..<ids.count, using: &random)] }
    let (one, other) = (any(), any())
    let names = draft[one]?.names ?? []
    let name = names.isEmpty ? "–" : names[Int.random(in: 0..<names.count, using: &random)].text
    let new = EditFixture.name(.ko, .hang, .short, "이름 \(mark)")
    func id() -> EntryID { EntryIDMaker.make("cn-new", using: &random, isTaken: draft.isTaken) }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return ("add", .add(Entry(id: id(), type: .organization, country: "CN", names: [new])))
    case 1: return ("addName", .addName(new, to: one))
    case 2: return ("removeName", .removeName(NameSelector(name), from: one))
    case 3: return ("moveName", .moveName(NameSelector(name), from: one, to: other))
    case 4: return ("set", .set([FieldValue("note", mark), FieldValue("country", "KR")], of: one, name: nil))
    case 5:
      return ("relate", .relate(one, Relation(kind: .successor, target: other, sources: new.sources)))
    case 6: return ("deprecate", .deprecate(one, redirect: other))
    case 7: return ("merge", .merge(kept: one, retired: other, choices: .init(others: .kept)))
    default: return ("split", .split(one, names: [NameSelector(name)], into: id(), type: nil))
    }
  }
}
