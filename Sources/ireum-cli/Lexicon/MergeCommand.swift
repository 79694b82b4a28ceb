import ArgumentParser
import Editing
import Foundation
import Ireum
import Lexicography
import Messaging
import TextModel

extension EntryUnion.Side: Choice {}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: said(
      "Make two entries about one thing one: the second redirects to the first for ever.",
      ko: "한 대상을 다룬 두 표제어를 합칩니다. 둘째는 늘 첫째를 가리킵니다."),
    discussion: said(
      """
      Names, relations, claims and ids are united. Where the two contradict each other you are asked; without a \
      terminal, say --prefer kept|retired, or --choose 'country=kept'.
      """,
      ko: """
        이름, 관계, 주장, 식별자를 모읍니다. 둘이 서로 다르면 묻습니다. 물을 수 없을 때는 --prefer kept|retired 또는 --choose 'country=kept'로 \
        고르십시오.
        """))

  @Option(help: .said("Whose values hold where they differ.", ko: "값이 다를 때 어느 쪽을 쓸지.")) var prefer:
    EntryUnion.Side?
  @Option(
    help: .said(
      "Whose value of one field holds; may be given again.", ko: "한 필드의 값을 어느 쪽에서 쓸지. 여러 번 줄 수 있습니다.",
      valueName: "field=kept|retired"))
  var choose: [String] = []
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry that stays.", ko: "남는 표제어.", valueName: "kept")) var kept: EntryID
  @Argument(help: .said("The entry that redirects.", ko: "폐기할 표제어.", valueName: "retired")) var retired:
    EntryID

  func run() throws {
    var workspace = try options.open()
    var choices = EntryUnion.Choices(others: prefer)
    for text in choose {
      guard let choice = FieldValue(text), let side = EntryUnion.Side(rawValue: choice.value) else {
        throw ValidationError(
          said("'\(text)': write FIELD=kept or FIELD=retired.", ko: "'\(text)': 필드=kept 또는 필드=retired로 쓰십시오.")
        )
      }
      choices.sides[choice.field] = side
    }
    if Terminal.isInteractive, let one = workspace.draft[kept], let other = workspace.draft[retired] {
      for conflict in EntryUnion(one, other, choices: choices).conflicts {
        choices.sides[conflict.field] = Self.ask(conflict)
      }
    }
    try options.apply([.merge(kept: kept, retired: retired, choices: choices)], to: &workspace)
    try options.finish(workspace, command: "merge \(kept) \(retired)")
  }

  private static func ask(_ conflict: EntryUnion.Conflict) -> EntryUnion.Side? {
    let question = said(
      "\(conflict.field): 1 '\(conflict.kept)' or 2 '\(conflict.retired)'?",
      ko: "\(conflict.field): 1 '\(conflict.kept)', 2 '\(conflict.retired)' 어느 쪽입니까?")
    switch Terminal.ask(question) {
    case "1": return .kept
    case "2": return .retired
    default: return nil
    }
  }
}

struct SplitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: said(
      "Make an entry of its own of some names of an entry; both say where they came from.",
      ko: "표제어의 이름 몇을 새 표제어로 가릅니다. 두 표제어에 서로의 내력을 적습니다."))

  @Option(
    name: .customLong("name"),
    help: .said("A name that goes; give it again for more.", ko: "옮길 이름. 여러 번 줄 수 있습니다."))
  var names: [String] = []
  @Option(help: .said("The type of the new entry, where it differs.", ko: "새 표제어의 유형. 다를 때만 줍니다.")) var type:
    EntryType?
  @Option(
    name: .customLong("id"),
    help: .said(
      "The id of the new entry; made from a name where not given.", ko: "새 표제어의 식별자. 주지 않으면 이름으로 짓습니다."))
  var newID: EntryID?
  @OptionGroup var which: WhichName
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID

  func run() async throws {
    let known = IDHistory(folder: try options.folder())
    var workspace = try options.open(retired: known.journaled)
    let selected = try names.isEmpty ? ask(workspace) : names
    let type = type ?? workspace.draft[id]?.type ?? .term
    let country = workspace.draft[id]?.country
    let slug = NewEntry.slug(of: selected, type: type, country: country)
    let new = try await known.id(newID, slug: slug, workspace.draft)
    try options.apply(
      [.split(id, names: selected.map(which.selector), into: new, type: self.type)], to: &workspace)
    try options.finish(workspace, command: "split \(id) \(new)")
  }

  private func ask(_ workspace: LexiconWorkspace) throws -> [String] {
    guard Terminal.isInteractive, let entry = workspace.draft[id] else { return [] }
    Terminal.show(
      entry.names.enumerated().map { "  \($0 + 1)  \($1.lang.rawValue) \($1.kind.rawValue)  \($1.text)" })
    let answer = Terminal.ask(said("Which names go? (numbers)", ko: "어느 이름을 옮깁니까? (번호)")) ?? ""
    return answer.split { !$0.isNumber }.compactMap { Int($0) }.filter { entry.names.indices ~= $0 - 1 }
      .map { entry.names[$0 - 1].text }
  }
}
