import ArgumentParser
import Foundation
import Interchange
import Ireum
import Lexicography
import Merging
import Messaging

struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: said(
      "Merge three states of one file; git calls it (ireum lexicon install-git).",
      ko: "한 파일의 세 상태를 합칩니다. git이 부릅니다(ireum lexicon install-git)."),
    discussion: said(
      """
      The result goes into OURS. Exit codes: 0 merged; 1 conflicts, which are marked in the file. A file that is no \
      entry, or that cannot be read as one, is merged line by line.
      """,
      ko: "결과는 OURS에 씁니다. 종료 코드: 0 합침; 1 충돌이 있어 파일에 표시함. 표제어가 아니거나 읽을 수 없는 파일은 줄마다 합칩니다."))

  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("What both sides had (%O).", ko: "두 쪽의 바탕(%O).", valueName: "base")) var base: String
  @Argument(help: .said("Our side (%A).", ko: "우리 쪽(%A).", valueName: "ours")) var ours: String
  @Argument(help: .said("Their side (%B).", ko: "저쪽(%B).", valueName: "theirs")) var theirs: String
  @Argument(help: .said("The path in the repository (%P).", ko: "저장소 안의 경로(%P).", valueName: "path"))
  var path: String

  func run() throws {
    guard let own = entry(ours), let other = entry(theirs), own.id == other.id else {
      return try mergeLines()
    }
    let merge = EntryMerge(base: entry(base), ours: own, theirs: other)
    do throws(FolderError) {
      try LexiconFolder.write(merge.text, to: ours)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
    if json { Output.line(JSONLine.write(MergeRecord(path: path, conflicts: merge.conflicts))) }
    for conflict in merge.conflicts {
      Output.complain("\(path): \(conflict.message.text(in: Interface.language))")
    }
    if !merge.conflicts.isEmpty { throw CommandFailure(.nothingFound) }
  }

  private func entry(_ file: String) -> Entry? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try? EntryFile.read(LexiconFile(path: "entry/\(name)", shownPath: path, bytes: Array(data)))
  }

  private func mergeLines() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs,
    ]
    do {
      try process.run()
    } catch {
      throw CommandFailure(.someInputsFailed, [error.localizedDescription])
    }
    process.waitUntilExit()
    if json { Output.line(JSONLine.write(MergeRecord(path: path, conflicts: []))) }
    // git merge-file ends with the number of conflicts, or beyond 127 where it could not do it.
    if process.terminationStatus != 0 { throw CommandFailure(.nothingFound) }
  }
}

/// What a merge of one file came to, with `--json`.
struct MergeRecord: Encodable {
  let path: String
  let conflicts: [Conflict]

  struct Conflict: Encodable {
    let subject: String
    let ours: String
    let theirs: String
    let message: String
  }

  init(path: String, conflicts: [MergeConflict]) {
    self.path = path
    self.conflicts = conflicts.map { conflict in
      Conflict(
        subject: conflict.subject, ours: conflict.ours ?? "", theirs: conflict.theirs ?? "",
        message: conflict.message.text(in: Interface.language))
    }
  }
}

struct InstallGitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install-git",
    abstract: said(
      "Tell git to merge lexicon files with ireum, in this repository.",
      ko: "이 저장소에서 사전 파일을 ireum으로 합치도록 git을 맞춥니다."),
    discussion: said(
      """
      Writes .gitattributes in the lexicon folder, which is committed and shared, and the driver into the \
      configuration of this clone, which is not: everybody runs it once. Hosts that merge on the server do not use it.
      """,
      ko: """
        사전 폴더에 .gitattributes를 쓰고(커밋해 함께 씁니다) 이 저장소의 설정에 드라이버를 적습니다(각자 한 번 실행합니다). 서버에서 합칠 때는 쓰이지 않습니다.
        """))

  @OptionGroup var options: HistoryOptions

  private struct Record: Encodable {
    let attributes: String
    let driver: String
  }

  static let attribute = "*.yaml merge=ireum-lexicon"

  func run() throws {
    let folder = try options.folder()
    let program = Self.program
    let driver = "\(program) lexicon merge-driver %O %A %B %P"
    try Self.git(folder, ["config", "merge.ireum-lexicon.name", "ireum: names of a lexicon entry as a set"])
    try Self.git(folder, ["config", "merge.ireum-lexicon.driver", driver])
    // Where histories cross, git first merges the bases; marks must not get into those.
    try Self.git(folder, ["config", "merge.ireum-lexicon.recursive", "binary"])
    let path = "\(folder)/.gitattributes"
    let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if !old.split(separator: "\n").contains(Substring(Self.attribute)) {
      let start = old.isEmpty || old.hasSuffix("\n") ? old : old + "\n"
      do throws(FolderError) {
        try LexiconFolder.write(start + Self.attribute + "\n", to: path)
      } catch {
        throw CommandFailure(.someInputsFailed, error.explanation)
      }
    }
    if options.json {
      Output.line(JSONLine.write(Record(attributes: path, driver: driver)))
    } else {
      Output.line("\(path): \(Self.attribute)")
      Output.line("merge.ireum-lexicon.driver: \(driver)")
    }
  }

  /// This program, by a path that stays right when git runs it from another folder.
  private static var program: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "ireum"
    return path.contains(" ") ? "'\(path)'" : path
  }

  private static func git(_ folder: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw CommandFailure(.unreadable, [error.localizedDescription])
    }
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      throw CommandFailure(.unreadable, ["git: \(words.trimmingCharacters(in: .whitespacesAndNewlines))"])
    }
  }
}
