import ArgumentParser
import Foundation
import Indexing
import Ireum
import Messaging

struct IndexUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: said("Change names of an index without making it anew.", ko: "색인을 다시 만들지 않고 이름을 바꿉니다."),
    discussion: said(
      """
      A line of the changes is JSON: a row of a pack adds names, {"op": "set", …} puts them in the place of those that the \
      entry has, {"op": "remove", "id"} takes the entry away, and with name or names only these. They are made in order, all \
      or none, and are seen by the next command that opens the index. They lie beside it, in FILE.delta, until `index fold` \
      makes one index of both.
      """,
      ko: """
        한 줄은 JSON 하나입니다. 이름 묶음의 줄은 이름을 더하고, {"op": "set", …}은 그 표제어의 이름을 모두 바꾸고, {"op": "remove", "id"}는 표제어를 지웁니다. name이나 names가 있으면 그 이름만 지웁니다. 차례대로, 모두 하거나 하나도 하지 않으며, 다음에 색인을 여는 명령부터 보입니다. `index fold`로 하나로 만들 때까지 색인 곁의 FILE.delta에 있습니다.
        """))

  @OptionGroup var language: LanguageOption
  @Option(
    help: .said(
      "The changes, one a line; - for standard input.", ko: "한 줄에 하나씩 쓴 변경(-는 표준 입력).", valueName: "file"))
  var changes: String
  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @Argument(help: .said("An index.", ko: "색인 파일.", valueName: "file")) var file: String

  func run() throws {
    var reader = ChangesReader()
    try InputFile.forEachLine(of: changes) { line in
      do throws(ChangesReader.Fault) {
        try reader.read(line)
      } catch {
        throw refusal(error.explanation)
      }
    }
    let target = IndexFile(file)
    let index = try target.locked {
      let index = try target.open()
      if reader.changes.isEmpty { return index }
      let changed = try self.changed(index, reader)
      if let bytes = changed.changeBytes { try target.write(changes: bytes) }
      return changed
    }
    let record = IndexRecord.Update(file: file, applied: reader.count, index)
    if json { return Output.line(JSONLine.write(record)) }
    Output.line(
      said(
        "\(file): \(record.applied) changes made; now \(record.names) names of \(record.entries) entries",
        ko: "\(file): 변경 \(record.applied)건. 이제 표제어 \(record.entries)개의 이름 \(record.names)개"))
    if let changes = record.changes, changes.names + changes.removedNames > record.names / Self.share {
      Output.complain(
        said(
          "\(file).delta has grown large; `ireum index fold \(file)` makes one index of both",
          ko: "\(file).delta가 커졌습니다. `ireum index fold \(file)`(으)로 하나로 만들 수 있습니다"))
    }
  }

  /// Of how many names one may have changed before it is time to fold.
  private static let share = 8

  private func refusal(_ explanation: Explanation) -> CommandFailure {
    CommandFailure(
      .unreadable, ["\(InputFile.shown(changes)): \(explanation.text(in: Interface.language))"])
  }

  private func changed(_ index: NameIndex, _ reader: ChangesReader) throws -> NameIndex {
    do throws(ChangeFailure) {
      return try index.changed(by: reader.changes)
    } catch {
      switch error {
      case .change(let number, let fault): throw refusal(reader.explanation(of: number, fault))
      case .index(let error): throw IndexSources.failure(file, error)
      }
    }
  }
}

struct IndexFoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold",
    abstract: said(
      "Make one index of an index and its changes.", ko: "색인과 그 변경을 색인 하나로 만듭니다."),
    discussion: said(
      "The index is the one that sources with the changes would give. It takes the place of the old one whole, or not at all.",
      ko: "변경한 자료로 다시 만든 것과 같은 색인이 됩니다. 온전히 바뀌거나 전혀 바뀌지 않습니다."))

  @OptionGroup var language: LanguageOption
  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @Argument(help: .said("An index.", ko: "색인 파일.", valueName: "file")) var file: String

  func run() throws {
    let target = IndexFile(file)
    let (index, hadChanges) = try target.locked {
      let index = try target.open()
      guard index.changeCounts != nil else {
        // Left by one that was killed after it had folded them in.
        unlink(target.changes)
        return (index, false)
      }
      let folded: NameIndex
      do throws(IndexError) { folded = try index.folded() } catch { throw IndexSources.failure(file, error) }
      try IndexFile.replace(file) { try folded.write(to: $0) }
      unlink(target.changes)
      return (folded, true)
    }
    let record = IndexRecord.Update(file: file, applied: hadChanges ? 1 : 0, index)
    if json { return Output.line(JSONLine.write(record)) }
    Output.line(
      hadChanges
        ? said(
          "\(file): \(record.names) names of \(record.entries) entries, \(index.withBytes(\.count)) bytes",
          ko: "\(file): 표제어 \(record.entries)개의 이름 \(record.names)개, \(index.withBytes(\.count))바이트")
        : said("\(file): no changes to fold in", ko: "\(file): 합칠 변경이 없습니다"))
  }
}
