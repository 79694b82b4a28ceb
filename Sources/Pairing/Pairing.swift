// Pairing: which entries, of thousands and in three scripts, may be one thing?
// Start at DuplicateFinder. Promise: the same pairs in whatever order the entries come; the score of a pair is the
// logistic of the sum of its evidence; the work grows with the names, not with their square.
// Not here: how two names compare (Comparison), what people judged (Lexicography), who asks them (Reviewing).
import Comparison
import Lexicography
import TextModel

/// Finds the pairs of entries that may be one, by keys of their names and by comparison.
///
///     await DuplicateFinder().pairs(of: lexicon.entries)   // best first
///
/// - Left out: deprecated entries, entries of two countries, entries that hang together (parents, successors, parts and
///   so on), and what ``init(leastScore:isSettled:)`` says is settled.
public struct DuplicateFinder: Sendable {
  /// The score below which a pair is not worth a look.
  public static let leastScore = 0.3

  /// How many names or pairs one task takes.
  private static let share = 512

  private let leastScore: Double
  private let isSettled: @Sendable (_ one: String, _ other: String) -> Bool

  /// Returns a finder of pairs with at least `leastScore`, but for those that `isSettled`, which gets two ids or names.
  public init(
    leastScore: Double = Self.leastScore,
    isSettled: @escaping @Sendable (_ one: String, _ other: String) -> Bool = { _, _ in false }
  ) {
    (self.leastScore, self.isSettled) = (leastScore, isSettled)
  }

  /// Returns a finder that leaves out what people judged to be different in `lexicon`.
  public init(leastScore: Double = Self.leastScore, judgedIn lexicon: Lexicon) {
    let different = lexicon.latestDecisions.filter { $0.verdict == .different }
    let settled = Set(different.map { UnorderedPair($0.left, $0.right) })
    self.init(leastScore: leastScore) { settled.contains(UnorderedPair($0, $1)) }
  }

  /// Returns the pairs of `entries` that may be one, best first, then by their ids.
  ///
  /// - With `start`, only pairs of which one stands at or after that place are looked for: what is new, among itself and
  ///   beside what was there.
  /// - `progress` hears how many steps of how many are done, from any thread.
  public func pairs(
    of entries: [Entry], from start: Int = 0,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async -> [DuplicatePair] {
    let ids = Set(entries[min(start, entries.count)...].map(\.id))
    let used = entries.filter { $0.status != .deprecated }.sorted { $0.id < $1.id }
    let isNew = used.map { ids.contains($0.id) }
    let names = await prepared(used, progress)
    let candidates = NameBlocks(names, used).candidates { isNew[$0] || isNew[$1] }
    let scorer = PairScorer(used, names, NameCounts(names), Kinship(entries), isSettled)
    let groups = PairScorer.grouped(candidates, names)
    let found = await inParallel(groups.count) { range in
      range.compactMap { scorer.pair(groups[$0]) }
    } progress: {
      progress(groups.count + $0, 2 * groups.count)
    }
    return found.filter { $0.score >= leastScore }.sorted(by: DuplicatePair.isBefore)
  }

  /// Returns how `one` and `other` compare, whatever was judged of them; nil where nothing speaks for their being one.
  public func pair(_ one: Entry, _ other: Entry) async -> DuplicatePair? {
    let entries = [one, other].sorted { $0.id < $1.id }
    let names = await prepared(entries) { _, _ in }
    let scorer = PairScorer(entries, names, NameCounts(names), Kinship([])) { _, _ in false }
    let all = names.indices.flatMap { first in
      names.indices.filter { names[first].entry < names[$0].entry }.map { (first, $0) }
    }
    return PairScorer.grouped(all, names).first.flatMap(scorer.pair)
  }

  private func prepared(
    _ entries: [Entry], _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async -> [PairedName] {
    await inParallel(entries.count) { range in
      range.flatMap { place in PairedName.all(of: entries[place], at: place) }
    } progress: {
      progress($0, 2 * entries.count)
    }
  }

  /// What `body` makes of the ranges of `0..<count`, in their order.
  private func inParallel<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Range<Int>) -> [Result],
    progress: @escaping @Sendable (Int) -> Void
  ) async -> [Result] {
    let starts = Array(stride(from: 0, to: count, by: Self.share))
    var parts = [[Result]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      for (number, start) in starts.enumerated() {
        group.addTask { (number, body(start..<min(start + Self.share, count))) }
      }
      var done = 0
      for await (number, part) in group {
        parts[number] = part
        done += 1
        progress(min(done * Self.share, count))
      }
    }
    return parts.flatMap(\.self)
  }
}

/// Two texts in no order.
struct UnorderedPair: Hashable, Sendable {
  private let first: String
  private let second: String

  init(_ one: String, _ other: String) { (first, second) = one < other ? (one, other) : (other, one) }
}
