import ArgumentParser
import Foundation
import Interchange
import Ireum
import Messaging
import StandardLexicon

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: said("Check, edit, merge and count a lexicon.", ko: "사전을 검사하고, 고치고, 합치고, 셉니다."),
    subcommands: [
      CheckCommand.self, FormatCommand.self, StatsCommand.self, AddCommand.self, AliasCommand.self,
      SetCommand.self, RelateCommand.self, DeprecateCommand.self, MergeCommand.self, SplitCommand.self,
      RenameOfficialCommand.self, EditCommand.self, UndoCommand.self, LogCommand.self, DiffCommand.self,
      BlameCommand.self, MergeDriverCommand.self, InstallGitCommand.self, ResolveConflictsCommand.self,
      DuplicatesCommand.self, JudgeCommand.self, SuppressCommand.self, ImportCommand.self,
      ExportCommand.self,
    ])
}

/// The folders that a `lexicon` command works on: arguments or `--lexicon`.
struct FolderArguments: ParsableArguments {
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: .said("Folders of lexicon files.", ko: "사전 폴더.", valueName: "dir")) var dirs: [String] = []

  var folders: [String] { dirs + lexicon.folders }

  /// The folders as full paths, for what is kept of them; none of the built-in lexicon.
  var shown: [String] {
    let named = folders.isEmpty ? ["lexicon"] : folders
    return named.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
  }

  /// Ends the command where there is no folder to write to, named or ./lexicon.
  func requireFolder() throws {
    if folders.isEmpty, !FileManager.default.fileExists(atPath: "lexicon/lexicon.yaml") {
      throw CommandFailure(
        .usage,
        Explanation(
          "there is no lexicon here", ko: "여기에는 사전이 없습니다",
          hint: Message("name a folder of lexicon files", ko: "사전 폴더를 주십시오")))
    }
  }

  /// The files of the folders, else of ./lexicon where there is one, else the built-in ones.
  func files() throws -> [LexiconFile] {
    if !folders.isEmpty { return try folders.flatMap { try LexiconOptions.files(in: $0) } }
    if FileManager.default.fileExists(atPath: "lexicon/lexicon.yaml") {
      return try LexiconOptions.files(in: "lexicon")
    }
    return BuiltInLexicon.files
  }
}
