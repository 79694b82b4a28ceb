import Foundation
import TestSupport
import Testing

/// The commands of transcripts/*.txt, each with all that it writes and how it ends.
///
/// A transcript has sections, `== title`, each in a repository of its own with the fixture in `lex`. `$ lexicon …` runs
/// ireum, and `$ git …` git, of which nothing is compared. Below stands what was written: standard output as it is,
/// empty lines as `¶`, standard error behind `! `, and `[1]` for an exit code that is not 0. Times, random ids and commits are replaced by
/// words. With IREUM_UPDATE_TRANSCRIPTS set the files are written anew, to be read as a diff.
struct TranscriptTests {
  struct Section: CustomStringConvertible {
    let title: String
    var steps: [(command: String, expected: String)] = []
    var description: String { title }
  }

  private static let path = "Tests/CommandTests/transcripts/lexicon.txt"
  private static let isUpdating = ProcessInfo.processInfo.environment["IREUM_UPDATE_TRANSCRIPTS"] != nil
  static let sections = (try? read()) ?? []

  @Test("Every command of the lexicon has its place in the transcript, and every editing one its JSON")
  func complete() throws {
    let help = try CommandRun(["lexicon", "--help"]).output
    let commands = help.matches(of: /\n  ([a-z-]+) {2,}[A-Z]/).map { String($0.1) }.filter {
      !$0.hasPrefix("-")
    }
    #expect(commands.count > 20)
    let run = Self.sections.flatMap(\.steps).map(\.command)
    for command in commands {
      #expect(run.contains { $0.hasPrefix("lexicon \(command)") }, "\(command)")
      #expect(
        run.contains { $0.hasPrefix("lexicon \(command)") && $0.contains(" --json") }, "\(command) --json")
    }
  }

  @Test("Commands write what the transcript has", .serialized, arguments: sections.indices)
  func section(index: Int) throws {
    let section = Self.sections[index]
    let folder = try TemporaryFolder(Fixture.files)
    let git = try GitFolder(folder.url)
    for step in section.steps {
      let words = Self.words(step.command)
      if words[0] == "git" {
        try git.git(Array(words.dropFirst()))
        continue
      }
      let run = try CommandRun(
        words, in: folder.url,
        environment: [
          "IREUM_USER": "kim", "GIT_CONFIG_GLOBAL": "/dev/null",
          "XDG_CACHE_HOME": folder.url.path + "/.cache",
          "VISUAL": "sed -i 's/Torch Center/Torch Centre/'",
        ])
      let written = Self.transcript(of: run, folder)
      #expect(written == step.expected, "== \(section.title): \(step.command)")
      if Self.isUpdating { try Self.update(section.title, step.command, written) }
    }
  }

  private static func transcript(of run: CommandRun, _ folder: TemporaryFolder) -> String {
    let errors = run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      "! \($0)\n"
    }
    let output = run.output.replacing(/^$\n/.anchorsMatchLineEndings(), with: "¶\n")
    let text = output + errors.joined() + (run.status == 0 ? "" : "[\(run.status)]\n")
    return text.replacing(folder.url.path, with: "FOLDER").replacing(CommandRun.program, with: "ireum")
      .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+]\d\d:\d\d)/, with: "TIME")
      .replacing(/decisions\/\d{4}-\d\d\//, with: "decisions/MONTH/")
      .replacing(/suppress\/[a-z2-9]{6}/, with: "suppress/RANDOM")
      .replacing(/^\+id: "?[a-z2-9]{6}"?$/.anchorsMatchLineEndings(), with: "+id: RANDOM")
      .replacing(/"ids":\["[a-z2-9]{6}"\]/, with: "\"ids\":[\"RANDOM\"]")
      .replacing(/\+id: (?:\\")?[a-z2-9]{6}(?:\\")?\\n/, with: "+id: RANDOM\\n")
      .replacing(/on: "\d{4}-\d\d-\d\d"/, with: "on: \"TODAY\"")
      .replacing(/on: \\"\d{4}-\d\d-\d\d\\"/, with: "on: \\\"TODAY\\\"")
      .replacing(/\b[0-9a-f]{40}\b/, with: "COMMIT").replacing(/\b[0-9a-f]{10}\b/, with: "COMMIT")
      .replacing(/ireum \d+\.\d+\.\d+/, with: "ireum VERSION")
  }

  // MARK: The file

  private static func read() throws -> [Section] {
    var sections: [Section] = []
    let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        sections.append(Section(title: String(line.dropFirst(3))))
      } else if line.hasPrefix("$ ") {
        sections[sections.count - 1].steps.append((String(line.dropFirst(2)), ""))
      } else if let section = sections.indices.last, let step = sections[section].steps.indices.last,
        !line.isEmpty
      {
        sections[section].steps[step].expected += line + "\n"
      }
    }
    return sections
  }

  /// Puts `written` in the place of what the file says of `command` in the section `title`.
  private static func update(_ title: String, _ command: String, _ written: String) throws {
    let url = Repository.root.appendingPathComponent(path)
    var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    guard let head = lines.firstIndex(of: "== \(title)"),
      let start = lines[head...].firstIndex(of: "$ \(command)")
    else { return }
    let end = lines[(start + 1)...].firstIndex { $0.isEmpty || $0.hasPrefix("$ ") || $0.hasPrefix("== ") }
    lines.replaceSubrange(
      (start + 1)..<(end ?? lines.count), with: written.split(separator: "\n").map(String.init))
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  /// The words of a command, of which some stand in single quotes.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    for (index, part) in command.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(String(part))
      }
    }
    return words
  }
}
