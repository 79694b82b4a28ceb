import Comparison
import Lexicography
import Messaging
import TextModel

/// Finds what a new name may repeat, in any script, among many names, by keys that names which may be one share.
///
/// A name is looked for in time that does not grow with the number of names.
struct CandidateSearch {
  typealias Candidate = ImportPlan.Candidate

  private enum Owner: Hashable {
    case entry(EntryID)
    case record(SourceLocation)
  }
  private struct Indexed {
    let owner: Owner
    let country: String?
    let name: PreparedName
  }
  /// Keys that more names have say nothing.
  private static let mostShared = 300
  private var names: [Indexed] = []
  private var buckets: [String: [Int]] = [:]
  private let comparer = Comparer()
  private let lexicon: Lexicon

  /// Returns a search among the entries of `lexicon` of `types`.
  init(_ lexicon: Lexicon, types: Set<EntryType>) {
    self.lexicon = lexicon
    for entry in lexicon.entries where entry.status != .deprecated && types.contains(entry.type) {
      for name in entry.names where name.kind != .misspelling {
        add(name.text, .entry(entry.id), entry.type, entry.country)
      }
    }
  }

  /// Adds the names of a record that will be an entry, so that its like in the same file is found.
  mutating func add(_ record: ImportedEntry, type: EntryType) {
    for name in record.names where name.kind != .misspelling {
      add(name.text, .record(record.place), type, record.country)
    }
  }

  private mutating func add(_ text: String, _ owner: Owner, _ type: EntryType, _ country: String?) {
    let prepared = PreparedName(text, type: type)
    let index = names.count
    names.append(Indexed(owner: owner, country: country, name: prepared))
    for key in Self.keys(prepared) { buckets[key, default: []].append(index) }
  }

  /// Initial letters and consonants are keys for queries of people, and shared by too many.
  private static func keys(_ name: PreparedName) -> [String] {
    NameKeys.keys(of: name).filter { $0.first != "i" && $0.first != "j" }
  }

  /// Returns what `record` of `type` may repeat, surest first, each once. What was judged to be different is not among
  /// it, nor what belongs to another country: 外交部 and 외교부 are two.
  func find(_ record: ImportedEntry, type: EntryType) -> [Candidate] {
    var best: [Owner: Candidate] = [:]
    for name in record.names where name.kind != .misspelling {
      let query = PreparedName(name.text, type: type)
      var met: Set<Int> = []
      for key in Self.keys(query) {
        guard let bucket = buckets[key], key.first == "f" || bucket.count <= Self.mostShared else { continue }
        met.formUnion(bucket)
      }
      for index in met.sorted() {
        guard let found = candidate(names[index], query, record) else { continue }
        let owner = names[index].owner
        if found.score > best[owner]?.score ?? 0 { best[owner] = found }
      }
    }
    return best.values.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      return (left.entry?.rawValue ?? "", left.place?.line ?? 0)
        < (right.entry?.rawValue ?? "", right.place?.line ?? 0)
    }
  }

  private func candidate(
    _ other: Indexed, _ query: PreparedName, _ record: ImportedEntry
  ) -> Candidate? {
    if let country = record.country, let theirs = other.country, theirs != country { return nil }
    let quick = comparer.compare(query, other.name, inWords: false)
    guard quick.verdict != .different else { return nil }
    var entry: EntryID?
    var place: SourceLocation?
    switch other.owner {
    case .entry(let id): entry = id
    case .record(let at): place = at
    }
    if let entry, lexicon.decision(on: entry.rawValue, and: query.name)?.verdict == .different { return nil }
    if Spelling.folded(other.name.name) == Spelling.folded(query.name) {
      return Candidate(
        entry: entry, place: place, name: other.name.name, query: query.name, score: 1,
        reason: Message("the same name after normalization", ko: "정규화하면 같은 이름"))
    }
    let comparison = comparer.compare(query, other.name)
    let words = comparison.evidence.filter { !$0.isConstant }.map(\.value).joined(separator: "; ")
    return Candidate(
      entry: entry, place: place, name: other.name.name, query: query.name,
      score: min(0.99, comparison.score),
      reason: comparison.verdict == .same
        ? Message("agrees in sound or words: \(words)", ko: "소리나 낱말이 같음: \(words)")
        : Message("may agree in sound or words: \(words)", ko: "소리나 낱말이 같을 수 있음: \(words)"))
  }
}
