import ArgumentParser
import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Merging
import Messaging
import Storing
import TextModel
import Versioning

struct ResolveConflictsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve-conflicts",
    abstract: said(
      "Merge files that a merge left with marks, names as a set, and ask about what truly contradicts.",
      ko: "합치다가 표시가 남은 파일을 이름 단위로 합치고, 참으로 어긋나는 것만 묻습니다."),
    discussion: said(
      """
      What both sides had is taken from the marks, the index, or the parents of the last merge. Where it is not \
      known, a name that one side lacks may have been removed, and counts as a contradiction. At a terminal each \
      contradiction is asked; those that you leave stay marked. Without one, --ours or --theirs decides; else such files \
      stay marked and the exit code is 1.
      """,
      ko: """
        두 쪽의 바탕은 표시, 인덱스, 마지막 병합의 부모에서 찾습니다. 바탕을 모르면 한쪽에 없는 이름은 지웠을 수도 있으므로 어긋남으로 봅니다. 화면에서는 어긋나는 것을 \
        하나씩 묻고, 그대로 둔 것에는 표시를 남깁니다. 물을 수 없을 때는 --ours나 --theirs로 정하고, 주지 않으면 표시를 남기고 1로 끝납니다.
        """))

  @Flag(help: .said("Our side holds where they contradict.", ko: "어긋나는 곳에서는 우리 쪽을 씁니다.")) var ours = false
  @Flag(help: .said("Their side holds where they contradict.", ko: "어긋나는 곳에서는 저쪽을 씁니다.")) var theirs = false
  @OptionGroup var options: EditOptions
  @Argument(
    help: .said(
      "Files in the folder; all with marks where none is given.", ko: "사전 폴더의 파일. 주지 않으면 표시가 있는 모든 파일.",
      valueName: "file"))
  var files: [String] = []

  func validate() throws {
    if ours, theirs {
      throw ValidationError(said("Give --ours or --theirs, not both.", ko: "--ours와 --theirs 가운데 하나만 주십시오."))
    }
  }

  func run() async throws {
    let folder = try options.folder()
    let history = try? await LexiconHistory.open(folder)
    var changes: [FileChange] = []
    var isOpen = false
    for file in try LexiconOptions.files(in: folder) where isWanted(file) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard let sides = ConflictMarks.sides(of: text) else { continue }
      guard file.role == .entry else {
        isOpen = true
        Output.complain(
          said(
            "\(file.shownPath): is no entry; mend it by hand", ko: "\(file.shownPath): 표제어가 아닙니다. 손으로 고치십시오"))
        continue
      }
      guard let states = await Self.states(of: file, sides, history) else {
        isOpen = true
        Output.complain(
          said(
            "\(file.shownPath): a side cannot be read; mend it by hand",
            ko: "\(file.shownPath): 한쪽을 읽을 수 없습니다. 손으로 고치십시오"))
        continue
      }
      let merge = decided(states, in: file)
      if !merge.conflicts.isEmpty {
        isOpen = true
        if options.json {
          Output.line(JSONLine.write(MergeRecord(path: file.shownPath, conflicts: merge.conflicts)))
        }
        for conflict in merge.conflicts {
          Output.complain("\(file.shownPath): \(conflict.message.text(in: Interface.language))")
        }
      }
      let after = Array(merge.text.utf8)
      if after != file.bytes { changes.append(FileChange(path: file.path, before: file.bytes, after: after)) }
    }
    if !changes.isEmpty || !isOpen {
      let command = "resolve-conflicts"
      try options.finish(changes, in: folder, command: command) { () throws(StoreFailure) in
        let record = try EditRecord(changes, command: command, time: EditOptions.now, user: EditOptions.user)
        return try LexiconStore(folder, holder: EditOptions.holder).apply(record, waiting: options.wait)
      }
    }
    if isOpen { throw CommandFailure(.nothingFound) }
  }

  private func isWanted(_ file: LexiconFile) -> Bool {
    files.isEmpty || files.contains(file.path) || files.contains(file.shownPath)
  }

  /// What is to be merged: both sides, and what they had in common where that is known.
  private struct States {
    let base: Entry?
    let ours: Entry
    let theirs: Entry
    let isBaseKnown: Bool

    func merge(_ choices: [MergeConflict: MergeSide]) -> EntryMerge {
      isBaseKnown
        ? EntryMerge(base: base, ours: ours, theirs: theirs, choosing: choices)
        : EntryMerge(contradicting: ours, theirs, choosing: choices)
    }
  }

  private static func states(
    of file: LexiconFile, _ sides: ConflictMarks.Sides, _ history: LexiconHistory?
  ) async -> States? {
    func entry(_ bytes: [UInt8]?) -> Entry? {
      bytes.flatMap { try? EntryFile.read(LexiconFile(path: file.path, bytes: $0)) }
    }
    let stages = await history?.stages(of: file.path)
    guard let own = entry(Array(sides.ours.utf8)), let other = entry(Array(sides.theirs.utf8)),
      own.id == other.id
    else { return nil }
    // Marks that the driver wrote are around contradictions only: what both sides had is no longer in question.
    let isMerged =
      String(decoding: file.bytes, as: UTF8.self).contains(ConflictMarks.ourMark) && sides.base == nil
    if !isMerged {
      if let base = entry(sides.base.map { Array($0.utf8) }) {
        return States(base: base, ours: own, theirs: other, isBaseKnown: true)
      }
      // The whole sides, not what the marks left of them.
      if let stages, let base = entry(stages.base), let mine = entry(stages.ours),
        let their = entry(stages.theirs)
      {
        return States(base: base, ours: mine, theirs: their, isBaseKnown: true)
      }
      if let base = entry(await history?.mergeBase(of: file.path)) {
        return States(base: base, ours: own, theirs: other, isBaseKnown: true)
      }
    }
    return States(base: nil, ours: own, theirs: other, isBaseKnown: false)
  }

  /// The merge of `states`, with every contradiction decided for which somebody does.
  private func decided(_ states: States, in file: LexiconFile) -> EntryMerge {
    let side: MergeSide? = ours ? .ours : theirs ? .theirs : nil
    var choices: [MergeConflict: MergeSide] = [:]
    var left: Set<MergeConflict> = []
    var merge = states.merge(choices)
    // What one answer settles may raise another question: of two names that were each kept, one leads.
    while let conflict = merge.conflicts.first(where: { !left.contains($0) }) {
      if let choice = side ?? ask(conflict, in: file) {
        choices[conflict] = choice
        merge = states.merge(choices)
      } else {
        left.insert(conflict)
      }
    }
    return merge
  }

  private func ask(_ conflict: MergeConflict, in file: LexiconFile) -> MergeSide? {
    guard Terminal.isInteractive else { return nil }
    Terminal.show(["\(file.shownPath): \(conflict.message.text(in: Interface.language))"])
    switch Terminal.ask(said("  1 ours, 2 theirs, or leave it?", ko: "  1 우리 쪽, 2 저쪽, 그대로 둠?")) {
    case "1": return .ours
    case "2": return .theirs
    default: return nil
    }
  }
}
