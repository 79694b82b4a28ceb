import ArgumentParser
import Foundation
import Indexing
import Ireum

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: said(
      "Compile names into an index, change and describe one.", ko: "이름을 색인으로 만들고, 바꾸고, 설명합니다."),
    subcommands: [
      IndexBuildCommand.self, IndexUpdateCommand.self, IndexFoldCommand.self, IndexInfoCommand.self,
    ])
}

struct IndexBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: said("Compile lexicons and packs of names into one index.", ko: "사전과 이름 묶음을 색인 하나로 만듭니다."),
    discussion: said(
      """
      A source is a folder of lexicon files, a pack of JSON lines {id, name, lang, type} or {id, names […], type}, or a \
      table of alias, id, kind, script, country with tabs between them. Names of one letter, numbers and words like 위해 \
      are looked up and not tagged, unless a row of JSON says "match": "always". Equal sources give equal bytes. An index is \
      mapped and not read, so that --index opens millions of names at once.
      """,
      ko: """
        사전 폴더, JSON Lines 이름 묶음({id, name, lang, type} 또는 {id, names […], type}), 또는 이름, 식별자, 종류, 문자, 나라를 탭으로 나눈 \
        표를 받습니다. 한 글자 이름, 숫자, '위해' 같은 낱말은 찾아볼 수는 있으나 태깅하지 않으며, JSON 줄에 "match": "always"가 있으면 태깅합니다. 같은 자료에서는 늘 같은 색인이 나옵니다. 색인은 읽지 않고 메모리에 대응시키므로, 이름이 수백만 개라도 --index로 바로 엽니다.
        """))

  @OptionGroup var language: LanguageOption
  @Option(help: .said("The index to write.", ko: "쓸 색인 파일.", valueName: "file")) var out: String
  @Argument(
    help: .said("Folders of lexicon files, or packs of names.", ko: "사전 폴더나 이름 묶음.", valueName: "source"))
  var sources: [String]

  func run() throws {
    let target = IndexFile(out)
    try target.refuseChanges()
    let index = try IndexSources(sources).index()
    try IndexFile.replace(out) { try index.write(to: $0) }
    Output.progress("")
    Output.complain(
      said(
        "\(out): \(index.header.names) names of \(index.header.entries) entries, \(index.withBytes(\.count)) bytes",
        ko: "\(out): 표제어 \(index.header.entries)개의 이름 \(index.header.names)개, \(index.withBytes(\.count))바이트")
    )
  }
}

struct IndexInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: said(
      "Check every byte of an index and say what is in it.", ko: "색인을 남김없이 검사하고 무엇이 들었는지 알려 줍니다."))

  @OptionGroup var language: LanguageOption
  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @Argument(help: .said("An index.", ko: "색인 파일.", valueName: "file")) var file: String

  func run() throws {
    let index = try IndexSources.open(file)
    do throws(IndexError) { try index.check() } catch { throw IndexSources.failure(file, error) }
    let record = IndexRecord(file: file, index)
    if json { return Output.line(JSONLine.write(record)) }
    Output.line(
      said(
        "\(file): \(record.names) names of \(record.entries) entries, \(record.bytes) bytes, format \(record.format), ICU \(record.icu)",
        ko:
          "\(file): 표제어 \(record.entries)개의 이름 \(record.names)개, \(record.bytes)바이트, 형식 \(record.format), ICU \(record.icu)"
      ))
    if let changes = record.changes {
      Output.line(
        "  "
          + said(
            "with changes in \(changes.file), \(changes.bytes) bytes: \(changes.names) names of \(changes.entries) entries added or changed, \(changes.removedNames) of \(changes.removedEntries) replaced or removed",
            ko:
              "\(changes.file)의 변경 포함, \(changes.bytes)바이트: 표제어 \(changes.entries)개의 이름 \(changes.names)개를 더하거나 바꾸고, 표제어 \(changes.removedEntries)개의 이름 \(changes.removedNames)개를 바꾸거나 지움"
          ))
    }
    let rows = record.sections.map { [$0.name, "\($0.bytes)"] }
    for line in Style(.never).table(
      [said("section", ko: "부분"), said("bytes", ko: "바이트")], rows, limits: [20, 14])
    {
      Output.line("  " + line)
    }
  }
}
