import Comparison
import Lexicography
import Messaging
import Resolution
import Synchronization
import TextModel

/// Finds entries by a name that the lexicon does not have as it is: read in another script, or by its
/// initials.
///
/// The names of the lexicon are made ready once, at the first query that needs it.
final class NameSearch: Sendable {
  /// How sure a sound is at most: it never is the same name, which scores 1.
  static let most = 0.99
  private struct Indexed: Sendable {
    let entry: EntryID
    let name: Name
    let prepared: PreparedName
    let keys: [String]
  }
  private let names: [Indexed]
  private let buckets: [String: [Int]]
  private let comparer = Comparer()

  init(_ lexicon: Lexicon) {
    names = lexicon.entries.filter { $0.status != .deprecated }.flatMap { entry in
      entry.names.map { name in
        let prepared = PreparedName(name.text, type: entry.type)
        return Indexed(entry: entry.id, name: name, prepared: prepared, keys: NameKeys.keys(of: prepared))
      }
    }
    var buckets: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for key in name.keys { buckets[key, default: []].append(index) }
    }
    self.buckets = buckets
  }

  /// Returns the entries that `query` may be, best first, at most `limit`, with the reason in words.
  func find(_ query: String, limit: Int) -> [Finder.Result] {
    var results: [Finder.Result] = initials(query)
    results += sounds(query)
    var seen: Set<EntryID> = []
    results.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      // Of the names of one entry the more official leads.
      return (left.entry, Self.order(left.name)) < (right.entry, Self.order(right.name))
    }
    return Array(results.filter { seen.insert($0.entry).inserted }.prefix(limit))
  }

  private static func order(_ name: Name) -> Int { NameKind.allCases.firstIndex(of: name.kind) ?? 0 }

  /// ㅎㅂㅅㅌ is 횃불센터, hjzx is 火炬中心.
  private func initials(_ query: String) -> [Finder.Result] {
    let scalars = query.unicodeScalars
    guard scalars.count > 1 else { return [] }
    let key: String
    if scalars.allSatisfy({ (0x3131...0x314E).contains($0.value) }) {
      key = "i" + query
    } else if scalars.allSatisfy({ ("a"..."z").contains($0) }) {
      key = "j" + query
    } else {
      return []
    }
    let lang: Language = key.first == "i" ? .ko : .zh
    return names.filter { $0.name.lang == lang && $0.keys.contains(key) }
      .map {
        Finder.Result(
          entry: $0.entry, name: $0.name, score: 0.8,
          reason: Message("the initial letters of '\($0.name.text)'", ko: "'\($0.name.text)'의 첫 글자"))
      }
  }

  /// Names that share a key and read alike, in any script.
  private func sounds(_ query: String) -> [Finder.Result] {
    let prepared = PreparedName(query)
    let candidates = Set(NameKeys.keys(of: prepared).flatMap { buckets[$0] ?? [] }).sorted()
    return candidates.map { names[$0] }.compactMap { candidate in
      guard comparer.compare(prepared, candidate.prepared, inWords: false).verdict != .different else {
        return nil
      }
      let comparison = comparer.compare(prepared, candidate.prepared)
      let words = comparison.evidence.filter { !$0.isConstant }.map(\.value).joined(separator: "; ")
      return Finder.Result(
        entry: candidate.entry, name: candidate.name, score: min(Self.most, comparison.score),
        reason: comparison.verdict == .same
          ? Message("agrees in sound or words: \(words)", ko: "소리나 낱말이 같음: \(words)")
          : Message("may agree in sound or words: \(words)", ko: "소리나 낱말이 같을 수 있음: \(words)"))
    }
  }
}

/// A search that is made ready at its first use.
final class LazySearch: Sendable {
  private let lexicon: Lexicon
  private let search = Mutex<NameSearch?>(nil)

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The search; the first caller waits while it is made.
  var value: NameSearch {
    search.withLock { search in
      if let search { return search }
      let made = NameSearch(lexicon)
      search = made
      return made
    }
  }
}
