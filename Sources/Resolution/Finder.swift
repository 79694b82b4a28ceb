import Indexing
import Lexicography
import Messaging
import TextModel

/// Answers what a name refers to, outside any text.
public struct Finder: Sendable {
  /// An entry that a query may mean.
  public struct Result: Sendable, Hashable {
    /// The entry.
    public let entry: EntryID
    /// The name of it that was matched.
    public let name: Name
    /// 1 for the same name after normalization; below 1 for a suggestion, the share of letters that agree.
    public let score: Double
    /// Why, in words.
    public let reason: Message
    /// How far the name is from the query; nil where that was not asked for.
    public let edits: NearFinder.Edits?

    /// Returns a result.
    public init(
      entry: EntryID, name: Name, score: Double, reason: Message, edits: NearFinder.Edits? = nil
    ) {
      (self.entry, self.name, self.score, self.reason, self.edits) = (entry, name, score, reason, edits)
    }

    /// Whether the name is the same, and not only near.
    public var isExact: Bool { score == 1 }
  }

  private let index: NameIndex

  /// Returns a finder over the names of `index`.
  public init(_ index: NameIndex) { self.index = index }

  /// Returns the entries that have the name `query`, or, where there is none, at most `limit` suggestions.
  ///
  /// Exact results are all of them, first those that exist today, then by id: where there are several, the name is
  /// ambiguous. Suggestions are never links; see ``Finder/Result/score``.
  public func find(_ query: String, limit: Int = 3) throws(IndexError) -> [Result] {
    let letters = try index.skeleton(of: query).letters
    guard !letters.isEmpty else { return [] }
    let exact = index.names(letters)
    if exact.isEmpty { return suggestions(letters, limit) }
    var seen: Set<EntryID> = []
    return exact.sorted { (isPast($0), $0.entry, order($0.name)) < (isPast($1), $1.entry, order($1.name)) }
      .filter { seen.insert($0.entry).inserted }
      .map { found in
        let isAsWritten = found.name.text.utf8.elementsEqual(query.utf8)
        return Result(
          entry: found.entry, name: found.name, score: 1,
          reason: isAsWritten
            ? Message("the same name", ko: "같은 이름")
            : Message("the same name after normalization", ko: "정규화하면 같은 이름"))
      }
  }

  /// Names at one edit from four letters on and at two from eight on, swapped neighbours being one. Shorter names have
  /// neighbours that are other people's names: 박윤규 and 박연규 are one letter apart.
  private func suggestions(_ letters: [UInt32], _ limit: Int) -> [Result] {
    let most = letters.count < 4 ? 0 : letters.count < 8 ? 1 : 2
    guard most > 0 else { return [] }
    var results: [Result] = []
    let near = index.near(letters, within: NameIndex.mostEdits)
    for key in near.keys {
      let found = Array(near.letters[key.letters])
      guard let edits = EditDistance.between(letters, found, atMost: most), edits > 0 else { continue }
      let score = 1 - Double(edits) / Double(max(letters.count, found.count))
      for name in index.names(at: ArraySlice(index.records(of: key).map(\.place))) {
        results.append(
          Result(
            entry: name.entry, name: name.name, score: score,
            reason: Message(
              "did you mean '\(name.name.text)'? \(Message.count(edits, "edit")) away",
              ko: "혹시 '\(name.name.text)'입니까? \(edits)글자 다름")))
      }
    }
    var seen: Set<EntryID> = []
    return Array(
      results.sorted { $0.score != $1.score ? $0.score > $1.score : $0.entry < $1.entry }
        .filter { seen.insert($0.entry).inserted }.prefix(limit))
  }

  /// 1 for a name of what no longer exists, which comes after those of what does.
  private func isPast(_ name: IndexedName) -> Int { index.lexicon[name.entry]?.status == .inactive ? 1 : 0 }

  private func order(_ name: Name) -> Int { NameKind.allCases.firstIndex(of: name.kind) ?? 0 }
}
