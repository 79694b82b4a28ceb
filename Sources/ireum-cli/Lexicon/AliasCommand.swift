import ArgumentParser
import Editing
import Lexicography
import TextModel

struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: said("Add, remove or move a name of an entry.", ko: "표제어의 이름을 더하거나, 빼거나, 옮깁니다."),
    subcommands: [Add.self, Remove.self, Move.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: said("Add a name to an entry.", ko: "표제어에 이름을 더합니다."))

    @OptionGroup var name: NameOptions
    @OptionGroup var options: EditOptions
    @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID
    @Argument(help: .said("The name.", ko: "이름.", valueName: "name")) var text: String

    func run() throws {
      try options.perform(
        [.addName(try name.name(text, kind: .short), to: id)], command: "alias add \(id) \(text)")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: said("Remove a name from an entry.", ko: "표제어에서 이름을 뺍니다."))

    @OptionGroup var which: WhichName
    @OptionGroup var options: EditOptions
    @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID
    @Argument(help: .said("The name.", ko: "이름.", valueName: "name")) var text: String

    func run() throws {
      try options.perform(
        [.removeName(which.selector(text), from: id)], command: "alias remove \(id) \(text)")
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: said("Move a name to another entry.", ko: "이름을 다른 표제어로 옮깁니다."))

    @OptionGroup var which: WhichName
    @OptionGroup var options: EditOptions
    @Argument(help: .said("The entry that has it.", ko: "이름이 있는 표제어.", valueName: "from")) var id: EntryID
    @Argument(help: .said("The name.", ko: "이름.", valueName: "name")) var text: String
    @Argument(help: .said("The entry that gets it.", ko: "이름을 받을 표제어.", valueName: "to")) var target: EntryID

    func run() throws {
      try options.perform(
        [.moveName(which.selector(text), from: id, to: target)],
        command: "alias move \(id) \(text) \(target)")
    }
  }
}

/// Which of several equal names is meant.
struct WhichName: ParsableArguments {
  @Option(
    name: .customLong("name-lang"),
    help: .said("The language of the name, where several are equal.", ko: "같은 이름이 여럿일 때 그 언어."))
  var nameLanguage: Language?
  @Option(
    name: .customLong("name-kind"),
    help: .said("The kind of the name, where several are equal.", ko: "같은 이름이 여럿일 때 그 종류."))
  var nameKind: NameKind?

  func selector(_ text: String) -> NameSelector {
    NameSelector(text, lang: nameLanguage, kind: nameKind)
  }
}
