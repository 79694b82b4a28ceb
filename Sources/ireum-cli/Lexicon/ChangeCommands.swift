import ArgumentParser
import Editing
import Ireum
import Lexicography
import Messaging
import TextModel

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: said("Change fields of an entry, or of one of its names.", ko: "표제어나 그 이름의 값을 바꿉니다."),
    discussion: said(
      """
      FIELD=VALUE, or FIELD= to take it away. Fields of an entry: type, country, status, redirect, note, review, \
      id.SCHEME. Fields of a name (--name): text, lang, script, kind, system, from, to, preferred, match, allow, note, sources.
      """,
      ko: """
        필드=값으로 주고, 빼려면 필드=로 줍니다. 표제어의 필드: type, country, status, redirect, note, review, id.SCHEME. 이름의 필드(--name): \
        text, lang, script, kind, system, from, to, preferred, match, allow, note, sources.
        """))

  @Option(help: .said("The name whose fields change.", ko: "값을 바꿀 이름.")) var name: String?
  @OptionGroup var which: WhichName
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID
  @Argument(help: .said("Fields and values.", ko: "필드와 값.", valueName: "field=value")) var values: [String]

  func validate() throws {
    for value in values where FieldValue(value) == nil {
      throw ValidationError(said("'\(value)': write FIELD=VALUE.", ko: "'\(value)': 필드=값으로 쓰십시오."))
    }
  }

  func run() throws {
    try options.perform(
      [.set(values.compactMap { FieldValue($0) }, of: id, name: name.map(which.selector))],
      command: "set \(id) \(values.joined(separator: " "))")
  }
}

struct RelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: said(
      "Say how an entry hangs together with another: parent, successor, predecessor, partOf, locatedIn.",
      ko: "표제어가 다른 표제어와 어떤 사이인지 적습니다: parent, successor, predecessor, partOf, locatedIn."))

  @Option(help: .said("Since when.", ko: "언제부터.", valueName: "date")) var from: PartialDate?
  @Option(help: .said("Until when.", ko: "언제까지.", valueName: "date")) var to: PartialDate?
  @Flag(help: .said("Take the relation away.", ko: "관계를 뺍니다.")) var remove = false
  @OptionGroup var sources: SourceOptions
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID
  @Argument(help: .said("What the target is to it.", ko: "대상이 무엇인지.", valueName: "kind")) var kind:
    Relation.Kind
  @Argument(help: .said("The other entry.", ko: "대상 표제어.", valueName: "target")) var target: EntryID

  func run() throws {
    let words = "\(id) \(kind.rawValue) \(target)"
    if remove {
      return try options.perform([.unrelate(id, kind, target)], command: "relate --remove \(words)")
    }
    let relation = Relation(kind: kind, target: target, from: from, to: to, sources: try sources.references())
    try options.perform([.relate(id, relation)], command: "relate \(words)")
  }
}

struct DeprecateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deprecate",
    abstract: said(
      "Retire an entry that is a duplicate: its id redirects for ever.",
      ko: "겹치는 표제어를 폐기합니다. 그 식별자는 늘 다른 표제어를 가리킵니다."))

  @Option(help: .said("The entry that stays.", ko: "남는 표제어.", valueName: "id")) var redirect: EntryID
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID

  func run() throws {
    try options.perform(
      [.deprecate(id, redirect: redirect)], command: "deprecate \(id) --redirect \(redirect)")
  }
}

struct RenameOfficialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename-official",
    abstract: said(
      "Give an entry a new official name from a date; the old one becomes a former name.",
      ko: "어느 날부터의 새 정식 이름을 적습니다. 옛 이름은 former가 됩니다."))

  @Option(help: .said("Since when the new name holds.", ko: "새 이름을 쓰기 시작한 날.", valueName: "date"))
  var from: PartialDate
  @Option(
    name: .customLong("name-lang"),
    help: .said("The language; told by the letters where not given.", ko: "이름의 언어. 주지 않으면 글자로 압니다."))
  var nameLanguage: Language?
  @OptionGroup var sources: SourceOptions
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID
  @Argument(help: .said("The new official name.", ko: "새 정식 이름.", valueName: "name")) var text: String

  func run() throws {
    let guess = GuessedScript(text)
    let name = Name(
      lang: nameLanguage ?? guess.lang, script: guess.script, kind: .official,
      text: try NameOptions.spelled(text), sources: try sources.references())
    try options.perform(
      [.renameOfficial(id, to: name, from: from)],
      command: "rename-official \(id) \(text) --from \(from.text)")
  }
}
