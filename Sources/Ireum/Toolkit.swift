// Ireum: the toolkit as one: open a lexicon, tag texts, look names up. The command line and, later, the server
// and the C interface call nothing below this. Start at Toolkit.

import Comparison
import Indexing
import Interchange
import Lexicography
import Linting
import Matching
import Messaging
import Resolution
import Tagging
import TextModel

/// Why the toolkit could not do what was asked.
public enum ToolkitError: Error, Sendable {
  /// The lexicon cannot be used; all its errors.
  case invalidLexicon([Fault])
  /// A lexicon could not be indexed, for a reason of ICU's.
  case index(IndexError)
  /// The author named by the user is no entry, or several, or not an organisation.
  case author(String, candidates: [EntryID])

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .invalidLexicon(let faults):
      Explanation(
        "the lexicon is not valid: \(Message.count(faults.count, "error"))",
        ko: "쓸 수 없는 사전입니다: 오류 \(faults.count)개",
        hint: Message(verbatim: "ireum lexicon check"))
    case .index(let error): error.explanation
    case .author(let text, let candidates) where candidates.isEmpty:
      Explanation(
        "author '\(text)' is no organisation of the lexicon", ko: "글쓴 기관 '\(text)': 사전에 없는 기관입니다",
        hint: Message("give an id, or a name as the lexicon has it", ko: "식별자나 사전에 있는 이름을 주십시오"))
    case .author(let text, let candidates):
      Explanation(
        "author '\(text)' may be one of \(candidates.map(\.rawValue).joined(separator: ", "))",
        ko: "글쓴 기관 '\(text)': 여럿이 있습니다: \(candidates.map(\.rawValue).joined(separator: ", "))",
        hint: Message("give one of these ids", ko: "이 가운데 한 식별자를 주십시오"))
    }
  }
}

/// A lexicon, ready to tag and to answer.
public struct Toolkit: Sendable {
  /// The entries that it knows.
  public let lexicon: Lexicon
  private let index: NameIndex
  private let finder: Finder
  private let nearFinder: NearFinder
  private let tagger: Tagger
  private let search: LazySearch

  /// Returns a toolkit over the lexicon whose files are `files`.
  public init(_ files: [LexiconFile]) throws(ToolkitError) {
    let result = LexiconReader.read(files)
    guard result.isValid else { throw .invalidLexicon(result.faults.filter { $0.severity == .error }) }
    try self.init(result.lexicon)
  }

  /// Returns a toolkit over `lexicon`.
  public init(_ lexicon: Lexicon) throws(ToolkitError) {
    do throws(IndexError) {
      try self.init(indexed: try NameIndex(lexicon))
    } catch {
      throw .index(error)
    }
  }

  /// Returns a toolkit over the lexicon whose files are `files`, in which drafts are entries like others.
  public init(drafting files: [LexiconFile]) throws(ToolkitError) {
    let result = LexiconReader.read(files)
    guard result.isValid else { throw .invalidLexicon(result.faults.filter { $0.severity == .error }) }
    let entries = result.lexicon.entries.map { entry in
      var entry = entry
      if entry.status == .draft { entry.status = .active }
      return entry
    }
    try self.init(Lexicon(entries: entries, sources: Array(result.lexicon.sources.values)))
  }

  /// Returns a toolkit over the entries of `index`.
  public init(_ index: NameIndex) throws(ToolkitError) {
    do throws(IndexError) {
      try self.init(indexed: index)
    } catch {
      throw .index(error)
    }
  }

  private init(indexed index: NameIndex) throws(IndexError) {
    (self.index, lexicon) = (index, index.lexicon)
    search = LazySearch(index.lexicon)
    finder = Finder(index)
    nearFinder = NearFinder(index)
    tagger = try Tagger(index)
    isSearchable = index.header.names <= Self.largestSearch
  }

  /// Returns the same toolkit with caches of its own, for another thread: threads that share one wait for each other.
  public func separate() throws(ToolkitError) -> Toolkit {
    do throws(IndexError) { return try Toolkit(indexed: index.separate()) } catch { throw .index(error) }
  }

  /// What its names were made of, 32 hexadecimal digits; zeros for what was made in memory of nothing named.
  public var digest: String { index.header.digestText }

  /// Returns the index of the lexicon whose files are `files`, to be used again; `digest` says what it was made of.
  public static func index(_ files: [LexiconFile], _ digest: SourceDigest) throws(ToolkitError) -> NameIndex {
    let result = LexiconReader.read(files)
    guard result.isValid else { throw .invalidLexicon(result.faults.filter { $0.severity == .error }) }
    var builder = IndexBuilder()
    builder.add(result.lexicon)
    builder.digest = digest.halves
    do throws(IndexError) { return try builder.build() } catch { throw .index(error) }
  }

  /// The most names that are compared one by one where nothing has the name that is asked for.
  private static let largestSearch = 100_000
  private let isSearchable: Bool

  /// Returns the mentions of `bytes`, UTF-8; see ``Tagger/mentions(in:author:asOf:policy:unknown:)``.
  ///
  /// `policy` says which of the matches that overlap count. Where `isExact`, names are found as they are written only,
  /// wherever they stand, and nothing but the name decides.
  public func tag(
    _ bytes: [UInt8], author: EntryID? = nil, asOf: PartialDate? = nil, policy: OverlapPolicy = .longest,
    isExact: Bool = false, unknown: Bool = false
  ) throws(TaggingError) -> [Mention] {
    isExact
      ? try tagger.plainMentions(in: bytes, policy)
      : try tagger.mentions(in: bytes, author: author, asOf: asOf, policy: policy, unknown: unknown)
  }

  /// Returns what `name` may refer to, at most `limit` entries where none has it as its name.
  ///
  /// An entry that has the name scores 1. Below that come entries whose name reads the same in another script, those
  /// with its initials, and near spellings, each with its reason; none of them is ever a link.
  public func lookup(_ name: String, limit: Int = 3) throws(ToolkitError) -> [Finder.Result] {
    let found: [Finder.Result]
    do {
      found = try finder.find(name, limit: limit)
    } catch {
      throw .index(error)
    }
    if found.contains(where: \.isExact) { return found }
    guard isSearchable else { return found }
    var results = search.value.find(name, limit: limit) + typed(name, limit) + found
    var seen: Set<EntryID> = []
    results.removeAll { !seen.insert($0.entry).inserted }
    return Array(results.prefix(limit))
  }

  /// Returns what has a name within `edits` of `name`, at most two, then what only sounds like it; at most `limit`
  /// entries, all where that is nil, and only those of `type` where there is one; see ``NearFinder``.
  public func near(
    _ name: String, within edits: Int, unit: NearFinder.Unit = .character, type: EntryType? = nil,
    limit: Int? = nil
  ) throws(ToolkitError) -> [Finder.Result] {
    var results: [Finder.Result]
    do throws(IndexError) {
      results = try nearFinder.find(name, within: edits, unit: unit, type: type, limit: limit)
    } catch {
      throw .index(error)
    }
    guard let limit, isSearchable, results.count < limit, !results.contains(where: \.isExact) else {
      return results
    }
    var seen = Set(results.map(\.entry))
    let heard = search.value.find(name, limit: type == nil ? limit : limit * 8)
    results += heard.filter { found in
      (type == nil || lexicon[found.entry]?.type == type) && seen.insert(found.entry).inserted
    }
    return Array(results.prefix(limit))
  }

  /// What `keys` means where Hangul was typed with the keyboard in Latin letters; a slip or two is allowed.
  private func typed(_ keys: String, _ limit: Int) -> [Finder.Result] {
    guard let hangul = KeyboardLayout.hangul(ofKeys: keys), hangul.unicodeScalars.count > 1,
      let found = try? finder.find(hangul, limit: limit)
    else { return [] }
    return found.map { result in
      Finder.Result(
        entry: result.entry, name: result.name, score: 0.95 * result.score,
        reason: Message(
          "'\(keys)' is '\(hangul)' on a Korean keyboard; \(result.reason.text(in: .en))",
          ko: "'\(keys)'은(는) 한글 자판으로 '\(hangul)'. \(result.reason.text(in: .ko))"))
    }
  }

  /// Returns the one organisation that `text` names, an id or a name.
  public func author(_ text: String) throws(ToolkitError) -> EntryID {
    if let entry = lexicon.resolving(EntryID(text)), entry.type == .organization { return entry.id }
    let found = try lookup(text).filter { $0.isExact && lexicon[$0.entry]?.type == .organization }
    guard let only = found.first, found.count == 1 else {
      throw .author(text, candidates: found.map(\.entry))
    }
    return only.entry
  }

  /// Returns the entry that `id` means today, or nil; redirects are followed.
  public func entry(_ id: String) -> Entry? { lexicon.resolving(EntryID(id)) }

  /// Returns at most three ids that are near `id`, for "did you mean".
  public func idsNear(_ id: String) -> [EntryID] {
    guard !id.isEmpty else { return [] }
    let letters = id.unicodeScalars.map(\.value)
    return lexicon.entries.map(\.id)
      .compactMap { other in
        let candidate = other.rawValue.unicodeScalars.map(\.value)
        if other.rawValue.hasPrefix(id) { return (other, 0) }
        return EditDistance.between(letters, candidate, atMost: 3).map { (other, $0) }
      }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
  }

  /// Returns every fault of the lexicon whose files are `files`: of the files, and of what they say.
  public static func check(_ files: [LexiconFile]) throws(ToolkitError) -> [Fault] {
    let result = LexiconReader.read(files)
    do {
      return (result.faults + (try Linter().faults(in: result.lexicon))).sorted()
    } catch {
      throw .index(error)
    }
  }
}
