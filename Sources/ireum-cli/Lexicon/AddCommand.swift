import ArgumentParser
import Editing
import Foundation
import Ireum
import Lexicography
import Messaging
import TextModel

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: said("Add an entry.", ko: "표제어를 더합니다."),
    discussion: said(
      """
      Names may be given again for more; the first of a language is the one to write, the others are short forms. \
      --name LANG:KIND:TEXT says the kind. What is missing is asked at a terminal, with readings and romanizations \
      to choose from. An entry that may be the same, in any script, stops the command unless --anyway is given. Exit \
      code 1: there is such an entry.
      """,
      ko: """
        이름은 여러 번 줄 수 있습니다. 한 언어의 첫 이름이 적을 이름이고 나머지는 짧은 꼴입니다. --name 언어:종류:이름으로 종류를 정합니다. 빠진 것은 화면에서 묻고 \
        읽기와 로마자를 골라 쓸 수 있게 보입니다. 어떤 문자로든 같은 것일 수 있는 표제어가 있으면 --anyway를 주지 않는 한 멈춥니다. 종료 코드 1: 그런 표제어가 \
        있음.
        """))

  @Option(help: .said("What it is.", ko: "유형.")) var type: EntryType?
  @Option(help: .said("The country, such as KR.", ko: "나라. 예: KR.")) var country: String?
  @Option(help: .said("A Korean name.", ko: "한국어 이름.", valueName: "name")) var ko: [String] = []
  @Option(help: .said("A Chinese name.", ko: "중국어 이름.", valueName: "name")) var zh: [String] = []
  @Option(help: .said("An English name.", ko: "영어 이름.", valueName: "name")) var en: [String] = []
  @Option(
    name: .customLong("name"),
    help: .said("A name with its language and kind.", ko: "언어와 종류를 붙인 이름.", valueName: "lang:kind:text"))
  var named: [String] = []
  @Option(help: .said("The body that it belongs to.", ko: "딸린 기관.", valueName: "id")) var parent: EntryID?
  @Option(help: .said("A note.", ko: "비고.")) var note: String?
  @Option(name: .customLong("id"), help: .said("Its id; made where not given.", ko: "식별자. 주지 않으면 짓습니다."))
  var wanted: EntryID?
  @Flag(help: .said("Add it although an entry may be the same.", ko: "같은 것일 수 있는 표제어가 있어도 더합니다."))
  var anyway = false
  @OptionGroup var sources: SourceOptions
  @OptionGroup var options: EditOptions

  func run() async throws {
    let known = IDHistory(folder: try options.folder())
    var workspace = try options.open(retired: known.journaled)
    var form = EntryForm(type: type, country: country)
    try form.take(ko, .ko)
    try form.take(zh, .zh)
    try form.take(en, .en)
    for text in named { try form.take(labelled: text) }
    try form.check()
    if Terminal.isInteractive { try form.askNames() }
    guard !form.names.isEmpty else {
      throw CommandFailure(
        .usage,
        Explanation(
          "no name was given", ko: "이름이 없습니다",
          hint: Message(verbatim: "--ko, --zh, --en, --name LANG:KIND:TEXT")))
    }
    let search = DuplicateSearch(workspace.draft.base)
    let others = try await stop(form.names, form, search, but: [])
    if Terminal.isInteractive {
      let asked = form.names.count
      try form.askRest()
      _ = try await stop(Array(form.names.dropFirst(asked)), form, search, but: others)
    }
    guard let type = form.type else {
      throw CommandFailure(
        .usage,
        Explanation(
          "no type was given", ko: "유형이 없습니다",
          hint: Message(verbatim: "--type \(EntryType.allCases.map(\.rawValue).joined(separator: "|"))")))
    }
    let cited = try sources.references()
    let slug = NewEntry.slug(of: form.names.map(\.text), type: type, country: form.country)
    let id = try await known.id(wanted, slug: slug, workspace.draft)
    var entry = Entry(id: id, type: type, country: form.country, note: note)
    entry.names = form.finished().map { name in
      var name = name
      name.sources = cited
      return name
    }
    if let parent { entry.relations = [Relation(kind: .parent, target: parent, sources: cited)] }
    try options.apply([.add(entry)], to: &workspace)
    try options.finish(workspace, command: "add \(id)")
  }

  /// Ends the command where an entry may be the same as one with `names`, and nobody says that it is not; returns the
  /// entries of which somebody said so, with those of `known`.
  private func stop(
    _ names: [Name], _ form: EntryForm, _ search: DuplicateSearch, but known: Set<EntryID>
  ) async throws -> Set<EntryID> {
    if anyway || names.isEmpty { return known }
    let duplicates = await search.find(
      names.map(\.text), type: form.type ?? .organization, country: form.country
    ).filter { !known.contains($0.entry) }
    if duplicates.isEmpty { return known }
    let lines = duplicates.prefix(5).map { found in
      said(
        "\(found.entry) may be the same: '\(found.name)', \(found.reason.text(in: .en))",
        ko: "\(found.entry): 같은 것일 수 있습니다: '\(found.name)', \(found.reason.text(in: .ko))")
    }
    if Terminal.isInteractive {
      Terminal.show(Array(lines))
      if Terminal.agrees(to: said("Is it another thing?", ko: "서로 다른 것입니까?")) {
        return known.union(duplicates.map(\.entry))
      }
      throw CommandFailure(.nothingFound, Explanation("nothing was written", ko: "쓰지 않았습니다"))
    }
    throw CommandFailure(
      .nothingFound,
      lines + [
        Explanation(
          "nothing was written", ko: "쓰지 않았습니다",
          hint: Message(
            "--anyway where it is another thing; ireum lexicon alias add for another name",
            ko: "서로 다른 것이면 --anyway, 다른 이름이면 ireum lexicon alias add")
        ).text(in: Interface.language)
      ])
  }
}
