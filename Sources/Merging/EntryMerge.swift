import Interchange
import Lexicography
import Messaging
import TextModel

/// What becomes of an entry that two sides changed.
public struct EntryMerge: Sendable {
  /// The entry, with our value wherever there is a conflict.
  public let entry: Entry
  /// The entry, with their value wherever there is a conflict.
  public let theirs: Entry
  /// What the sides disagree on and nobody decided; empty where ``entry`` is the merge.
  public let conflicts: [MergeConflict]

  /// Returns the merge of `ours` and `theirs`, which both come from `base`, or from nothing where nil; conflicts among
  /// `choices` are decided so.
  public init(base: Entry?, ours: Entry, theirs: Entry, choosing choices: [MergeConflict: MergeSide] = [:]) {
    self.init(base, ours, theirs, choices, isBaseKnown: true)
  }

  /// Returns what is left to decide between two states of which nothing before is known: wherever they differ.
  public init(
    contradicting ours: Entry, _ theirs: Entry, choosing choices: [MergeConflict: MergeSide] = [:]
  ) {
    self.init(nil, ours, theirs, choices, isBaseKnown: false)
  }

  private init(
    _ base: Entry?, _ ours: Entry, _ theirs: Entry, _ choices: [MergeConflict: MergeSide], isBaseKnown: Bool
  ) {
    var mine = ThreeWay(taking: .ours, choosing: choices, isBaseKnown: isBaseKnown)
    var other = ThreeWay(taking: .theirs, choosing: choices, isBaseKnown: isBaseKnown)
    entry = Self.merged(base, ours, theirs, &mine)
    self.theirs = Self.merged(base, ours, theirs, &other)
    conflicts = mine.conflicts
  }

  /// The canonical file; each conflict as both sides between the marks that git writes.
  public var text: String {
    conflicts.isEmpty
      ? LexiconWriter.write(entry)
      : ConflictMarks.text(ours: LexiconWriter.write(entry), theirs: LexiconWriter.write(theirs))
  }

  /// Returns the merged file where the three files can be read and the two sides do not contradict each other.
  public static func clean(base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String) -> [UInt8]? {
    func entry(_ bytes: [UInt8]) -> Entry? {
      try? EntryFile.read(LexiconFile(path: path, bytes: bytes))
    }
    guard let old = entry(base), let own = entry(ours), let other = entry(theirs), own.id == other.id else {
      return nil
    }
    let merge = EntryMerge(base: old, ours: own, theirs: other)
    return merge.conflicts.isEmpty ? Array(merge.text.utf8) : nil
  }

  private static func merged(
    _ base: Entry?, _ ours: Entry, _ theirs: Entry, _ merge: inout ThreeWay
  ) -> Entry {
    var entry = ours
    // Where both sides made the entry anew, nothing is known of before, and what they share is no change.
    let old = base ?? Entry(id: ours.id, type: ours.type)
    entry.type = merge.value(
      "type", base: old.type, ours: ours.type, theirs: theirs.type, shown: \.rawValue)
    entry.country = merge.value(
      "country", base: old.country, ours: ours.country, theirs: theirs.country, shown: \.self)
    let status = merge.value(
      "status", base: Standing(old), ours: Standing(ours), theirs: Standing(theirs), shown: \.shown)
    (entry.status, entry.redirect) = (status.status, status.redirect)
    entry.note = merge.value("note", base: old.note, ours: ours.note, theirs: theirs.note, shown: \.self)
    entry.review = merge.value(
      "review", base: old.review, ours: ours.review, theirs: theirs.review,
      shown: { review in
        review.map { [$0.state, $0.by, $0.on?.text].compactMap(\.self).joined(separator: " ") }
      })
    entry.names = NameMerge.names(old.names, ours.names, theirs.names, &merge)
    entry.relations = merge.items(
      base: old.relations, ours: ours.relations, theirs: theirs.relations,
      key: { [$0.kind.rawValue, $0.target.rawValue, $0.from?.text ?? ""] },
      subject: { "relation \($0.kind.rawValue) \($0.target)" }, shown: { $0.target.rawValue }
    ) { merge, old, own, other in
      var relation = own
      relation.to = merge.value(
        "to of \(own.kind.rawValue) \(own.target)", base: old?.to, ours: own.to, theirs: other.to,
        shown: \.?.text)
      relation.sources = merge.set(
        "sources of \(own.kind.rawValue) \(own.target)", base: old?.sources ?? [], ours: own.sources,
        theirs: other.sources, shown: \.text)
      return relation
    }
    entry.claims = merge.items(
      base: old.claims, ours: ours.claims, theirs: theirs.claims, key: { [$0.about, $0.says] },
      subject: { "claim on \($0.about)" }, shown: \.says
    ) { merge, old, own, other in
      var claim = own
      claim.verdict =
        merge.value(
          "verdict on '\(own.says)'", base: old?.verdict, ours: own.verdict, theirs: other.verdict,
          shown: \.?.rawValue) ?? own.verdict
      claim.note = merge.value(
        "note of '\(own.says)'", base: old?.note, ours: own.note, theirs: other.note, shown: \.self)
      claim.sources = merge.set(
        "sources of '\(own.says)'", base: old?.sources ?? [], ours: own.sources, theirs: other.sources,
        shown: \.text)
      return claim
    }
    entry.ids = merge.items(
      base: old.ids, ours: ours.ids, theirs: theirs.ids, key: \.scheme, subject: { "id \($0.scheme)" },
      shown: \.value
    ) { merge, old, own, other in
      merge.value("id \(own.scheme)", base: old, ours: own, theirs: other, shown: \.?.value) ?? own
    }
    return entry
  }

  /// Status and redirect, which make sense together only.
  private struct Standing: Equatable {
    let status: EntryStatus
    let redirect: EntryID?

    init(_ entry: Entry) { (status, redirect) = (entry.status, entry.redirect) }

    var shown: String { redirect.map { "\(status.rawValue) → \($0)" } ?? status.rawValue }
  }
}
