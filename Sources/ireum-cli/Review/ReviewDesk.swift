import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging
import Reviewing
import Storing
import TextModel

/// Does what a session asks for: writes decisions, each as one edit, and takes them back.
///
/// Judgements go into decisions/<month>/<reviewer>-<random>.tsv, as those of `lexicon judge`; a file is full after some,
/// because the journal keeps a file whole at every edit.
struct ReviewDesk {
  /// How the commands of its edits begin, in the journal.
  private static let mark = "review "
  private static let decisionsOfFile = 40

  private let folder: String
  private let reviewer: String
  private let patience: Double
  private let store: LexiconStore
  private var path: String?
  private var decisionsInFile = 0

  init(folder: String, reviewer: String, patience: Double) {
    (self.folder, self.reviewer, self.patience) = (folder, reviewer, patience)
    store = LexiconStore(folder, holder: EditOptions.holder)
  }

  // MARK: Decisions

  /// Writes `choice` of `item`; returns the id that is no entry of its own any more.
  mutating func record(_ item: ReviewItem, _ choice: ReviewChoice, why: String) throws -> EntryID? {
    switch (choice, item.right) {
    case (.same, let right?): try judge(item, right, .same, why)
    case (.different, let right?): try judge(item, right, .different, why)
    case (.unsure, let right?): try judge(item, right, .unsure, why)
    case (.accept, let right?): return try merge(item, right, why)
    case (.accept, nil), (.reject, nil): return try settle(item, isRight: choice == .accept, why)
    default: break
    }
    return nil
  }

  private func decision(
    _ item: ReviewItem, _ right: ReviewItem.Side, _ verdict: Decision.Verdict, _ why: String
  ) -> Decision {
    Decision(
      left: item.left.entry.id.rawValue, right: right.entry.id.rawValue, verdict: verdict, score: item.score,
      reviewer: reviewer, time: EditOptions.now, tool: "ireum \(IreumCommand.configuration.version)",
      evidence: item.reason.text(in: Interface.language), why: why)
  }

  private mutating func judge(
    _ item: ReviewItem, _ right: ReviewItem.Side, _ verdict: Decision.Verdict, _ why: String
  ) throws {
    let decision = decision(item, right, verdict, why)
    let path = nextPath(decision)
    let old = try store.bytes(of: path)
    let text =
      old.map { String(decoding: $0, as: UTF8.self) + DecisionFile.line(decision) }
      ?? DecisionFile.write([decision])
    try write(
      [FileChange(path: path, before: old, after: Array(text.utf8))], "\(verdict.rawValue) \(item.key)")
    decisionsInFile += 1
  }

  /// The file of this session for `decision`.
  private mutating func nextPath(_ decision: Decision) -> String {
    if let path, decisionsInFile < Self.decisionsOfFile { return path }
    var random = SystemRandomNumberGenerator()
    let name = "\(EntryIDMaker.slug(reviewer) ?? "reviewer")-\(EntryIDMaker.suffix(using: &random)).tsv"
    let next = "decisions/\(decision.time.prefix(7))/\(name)"
    (path, decisionsInFile) = (next, 0)
    return next
  }

  /// Makes two entries one and says so in decisions/, as one edit.
  private mutating func merge(_ item: ReviewItem, _ right: ReviewItem.Side, _ why: String) throws -> EntryID {
    var workspace = try open()
    let (kept, retired) = Self.keptFirst(item.left.entry, right.entry)
    try apply(.merge(kept: kept.id, retired: retired.id, choices: .init()), to: &workspace)
    let decision = decision(item, right, .same, why)
    workspace.draft.append(decision, to: nextPath(decision))
    try write(workspace.draft.changes, "merge \(kept.id) \(retired.id)")
    decisionsInFile += 1
    return retired.id
  }

  /// An entry before a draft, then the one with more names, then the left.
  private static func keptFirst(_ left: Entry, _ right: Entry) -> (kept: Entry, retired: Entry) {
    func rank(_ entry: Entry) -> (Int, Int) { (entry.status == .draft ? 0 : 1, entry.names.count) }
    return rank(right) > rank(left) ? (right, left) : (left, right)
  }

  /// A draft or a claim that is right or wrong.
  private func settle(_ item: ReviewItem, isRight: Bool, _ why: String) throws -> EntryID? {
    var workspace = try open()
    let id = item.left.entry.id
    guard let place = item.claim else {
      try apply(isRight ? .acceptDraft(id) : .discardDraft(id), to: &workspace)
      try write(workspace.draft.changes, "\(isRight ? "accept" : "reject") \(item.key)")
      return isRight ? nil : id
    }
    guard var entry = workspace.draft[id], place < entry.claims.count else {
      throw CommandFailure(.nothingFound, EditFailure.unknownEntry(id, near: []).explanation)
    }
    entry.claims[place].verdict = isRight ? .accepted : .rejected
    if !why.isEmpty { entry.claims[place].note = entry.claims[place].note.map { "\($0); \(why)" } ?? why }
    try apply(.replace(entry), to: &workspace)
    try write(workspace.draft.changes, "\(isRight ? "accept" : "reject") \(item.key)")
    return nil
  }

  // MARK: Undo

  /// Takes the last edit back, which was a review's; returns the key of its question, and whether entries changed.
  func undo() throws -> (key: String, changesEntries: Bool) {
    guard let record = try last() else {
      throw CommandFailure(.nothingFound, StoreFailure.noEdit(nil).explanation)
    }
    guard record.command.hasPrefix(Self.mark) else {
      throw CommandFailure(
        .nothingFound,
        Explanation(
          "the last edit is none of a review: \(record.command)", ko: "마지막 편집은 검토가 아닙니다: \(record.command)",
          hint: Message(verbatim: "ireum lexicon undo")))
    }
    do throws(StoreFailure) {
      let undone = try EditRecord(
        try UndoCommand.reversed(record.changes, store, folder),
        command: "undo \(record.number): \(record.command)",
        time: EditOptions.now, user: reviewer, undoes: record.number)
      _ = try store.apply(undone, waiting: patience)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
    let words = record.command.dropFirst(Self.mark.count).split(separator: " ").map(String.init)
    let isOfEntries = !Decision.Verdict.allCases.map(\.rawValue).contains(words[0])
    // Of what was merged, the question had the lesser id first.
    let key = words[0] == "merge" ? words.dropFirst().sorted() : Array(words.dropFirst())
    return (key.joined(separator: " "), isOfEntries)
  }

  private func last() throws -> EditRecord? {
    do throws(StoreFailure) {
      _ = try store.recover()
      return store.lastEdit
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
  }

  // MARK: Writing

  private func open() throws -> LexiconWorkspace { try EditOptions.workspace(folder) }

  private func apply(_ edit: LexiconEdit, to workspace: inout LexiconWorkspace) throws {
    do throws(EditFailure) {
      try workspace.draft.apply(edit)
    } catch {
      throw CommandFailure(error.status, error.explanation)
    }
  }

  private func write(_ changes: [FileChange], _ command: String) throws {
    do throws(StoreFailure) {
      let record = try EditRecord(
        changes, command: Self.mark + command, time: EditOptions.now, user: reviewer)
      _ = try store.apply(record, waiting: patience)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
  }
}
