import Indexing
import Lexicography
import Normalization
import TextModel

/// An entry with what its own file says about it: faults that need no other entry, and the keys of its names.
///
/// It depends on the entry alone, so it can be kept as long as the file does not change.
public struct CheckedEntry: Sendable {
  /// The entry.
  public let located: Lexicon.Located
  /// The faults that the entry shows by itself.
  public let faults: [Fault]
  /// The key of each name, by which texts find it, in the order of ``Entry/names``.
  public let keys: [String]

  /// Returns `located` with what was found about it earlier.
  public init(_ located: Lexicon.Located, faults: [Fault], keys: [String]) {
    (self.located, self.faults, self.keys) = (located, faults, keys)
  }

  /// Checks `located` by the rules that need no other entry.
  public init(checking located: Lexicon.Located) throws(IndexError) {
    self.located = located
    keys = try located.entry.names.map { name throws(IndexError) in try Self.key(of: name.text) }
    var faults = IdentityRules.faults(of: located)
    for (index, name) in located.entry.names.enumerated() {
      let place = located.place(ofName: index)
      faults += try CharacterRules.faults(of: name, at: place)
      faults += ScriptRules.faults(of: name, at: place)
    }
    faults += NameRules.faults(of: located)
    faults += MissingNameRules.faults(of: located)
    faults += TimeRules.faults(of: located)
    faults += WordRules.faults(of: located, keys: keys)
    faults += TranscriptionRules.faults(of: located)
    faults += IdentifierRules.faults(of: located)
    self.faults = faults
  }

  private static func key(of text: String) throws(IndexError) -> String {
    let letters = try Skeleton(Array(text.utf8), Folding.standard.get()).letters
    return String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
  }
}

/// A lexicon whose entries are checked, with its names by key.
struct CheckedLexicon {
  let lexicon: Lexicon
  /// The active entries that have a name of each key, in the order of their ids.
  private(set) var owners: [String: [EntryID]] = [:]
  private let keys: [EntryID: [String]]

  init(_ lexicon: Lexicon, _ entries: [CheckedEntry]) {
    self.lexicon = lexicon
    keys = Dictionary(entries.map { ($0.located.entry.id, $0.keys) }, uniquingKeysWith: { first, _ in first })
    for located in lexicon.located {
      guard let meant = meant(located.entry.id), lexicon[meant]?.status == .active else { continue }
      for key in Set(keys[located.entry.id] ?? []) where !key.isEmpty {
        if owners[key]?.contains(meant) != true { owners[key, default: []].append(meant) }
      }
    }
  }

  /// The entry that `id` means today; nil of drafts and of ids that lead nowhere.
  func meant(_ id: EntryID) -> EntryID? {
    guard let entry = lexicon[id], entry.status != .draft else { return nil }
    return entry.redirect == nil ? id : lexicon.resolving(id)?.id
  }

  /// The keys of the names of `id`.
  func keys(of id: EntryID) -> [String] { keys[id] ?? [] }

  /// Whether a full name of `id` has `key`.
  func hasFullName(_ key: String, _ id: EntryID) -> Bool {
    guard let entry = lexicon[id] else { return false }
    return zip(entry.names, keys(of: id)).contains { $1 == key && DuplicateRule.isFull($0) }
  }

  /// Whether a name of `id` with `key` links without any context.
  func linksByItself(_ key: String, _ id: EntryID) -> Bool {
    guard let entry = lexicon[id] else { return false }
    return zip(entry.names, keys(of: id)).contains { $1 == key && $0.match == .always }
  }

  /// The faults that `body` finds, called with every name of every entry.
  func eachName(_ body: (_ located: Lexicon.Located, _ index: Int, _ key: String) -> Fault?) -> [Fault] {
    lexicon.located.flatMap { located in
      keys(of: located.entry.id).enumerated().compactMap { index, key in
        index < located.entry.names.count ? body(located, index, key) : nil
      }
    }
  }
}
