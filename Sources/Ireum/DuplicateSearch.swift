import Comparison
import Lexicography
import Messaging
import Normalization
import TextModel
import Transliteration

/// Looks for entries that a new entry may repeat, by its names in any script.
///
/// The new names are written in all their spellings, and those are looked for, which takes one pass over the lexicon
/// however large it is; what is found is compared with care. Of bodies, translations are found too.
public struct DuplicateSearch: Sendable {
  /// An entry that may be the same.
  public struct Found: Sendable {
    /// The entry.
    public let entry: EntryID
    /// Its name that was met.
    public let name: String
    /// The new name that met it.
    public let query: String
    /// How sure it is, `0...1`; 1 is the same name after normalization.
    public let score: Double
    /// Why, in words.
    public let reason: Message
  }

  /// How many spellings of a name are looked for.
  private static let spellings = 120
  private let lexicon: Lexicon
  private let comparer = Comparer()

  /// Returns a search in `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Returns the entries that an entry of `type` and `country`, nil of any, with `names` may repeat, surest first.
  ///
  /// An entry that was judged to be different from the name is not among them, nor are translations of the names of
  /// bodies of another country: 外交部 and 외교부 are two.
  public func find(_ names: [String], type: EntryType, country: String? = nil) async -> [Found] {
    var best = spelled(names, type: type)
    let rest = lexicon.entries.filter { entry in
      entry.status != .deprecated && entry.type == type && best[entry.id] == nil
        && (country == nil || entry.country == nil || entry.country == country)
    }
    for found in await translated(names, type: type, among: rest) { best[found.entry] = found }
    return best.values.sorted { $0.score != $1.score ? $0.score > $1.score : $0.entry < $1.entry }
  }

  private func spelled(_ names: [String], type: EntryType) -> [EntryID: Found] {
    let variants = Variants()
    var forms: [[UInt8]: (query: Int, system: ReadingSystem?)] = [:]
    for (index, name) in names.enumerated() {
      forms[Self.folded(Self.normalized(name))] = (index, nil)
      for form in variants.ranked(of: name, type: type, limit: Self.spellings) {
        let key = Self.folded(form.form)
        if key.count > 3, forms[key] == nil { forms[key] = (index, form.system) }
      }
    }
    let prepared = names.map { PreparedName($0, type: type) }
    var best: [EntryID: Found] = [:]
    for entry in lexicon.entries where entry.status != .deprecated {
      for name in entry.names {
        guard let (index, system) = forms[Self.folded(name.text)],
          lexicon.decision(on: entry.id.rawValue, and: names[index])?.verdict != .different
        else { continue }
        let found = found(entry.id, name, names[index], prepared[index], system, type)
        if let found, found.score > best[entry.id]?.score ?? 0 { best[entry.id] = found }
      }
    }
    return best
  }

  /// How many entries one task takes.
  private static let share = 256

  /// The entries of `entries` that have a name which translates one of `names`.
  private func translated(_ names: [String], type: EntryType, among entries: [Entry]) async -> [Found] {
    guard let finder = TranslationFinder(names, type: type) else { return [] }
    let parts = stride(from: 0, to: entries.count, by: Self.share).map {
      entries[$0..<min($0 + Self.share, entries.count)]
    }
    return await withTaskGroup(of: [Found].self) { group in
      for part in parts {
        group.addTask { part.compactMap { translated($0, names, by: finder) } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// The name of `entry` that translates one of `names` best.
  private func translated(_ entry: Entry, _ names: [String], by finder: TranslationFinder) -> Found? {
    var best: Found?
    for name in entry.names where name.kind != .misspelling && name.kind != .acronym {
      guard let (index, comparison) = finder.find(name.text), comparison.score > best?.score ?? 0,
        lexicon.decision(on: entry.id.rawValue, and: names[index])?.verdict != .different
      else { continue }
      // Which part is which, in any language.
      let words = comparison.evidence.map(\.value).filter { $0.contains(" = ") }.joined(separator: "; ")
      best = Found(
        entry: entry.id, name: name.text, query: names[index], score: min(0.98, comparison.score),
        reason: Message("agrees in sound or words: \(words)", ko: "소리나 낱말이 같음: \(words)"))
    }
    return best
  }

  private func found(
    _ entry: EntryID, _ name: Name, _ query: String, _ prepared: PreparedName, _ system: ReadingSystem?,
    _ type: EntryType
  ) -> Found? {
    guard let system else {
      return Found(
        entry: entry, name: name.text, query: query, score: 1,
        reason: Message("the same name after normalization", ko: "정규화하면 같은 이름"))
    }
    let comparison = comparer.compare(prepared, PreparedName(name.text, type: type))
    guard comparison.verdict != .different else { return nil }
    return Found(
      entry: entry, name: name.text, query: query, score: min(0.99, comparison.score),
      reason: Message(
        "'\(query)' is written so in \(system.rawValue)", ko: "'\(query)'을(를) \(system.rawValue) 표기로 적은 꼴"))
  }

  private static func normalized(_ name: String) -> String {
    (try? Normalizer(.matching).normalize(name).string) ?? name
  }

  /// `text` in lower case without blanks, hyphens and apostrophes.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x2D, 0x27: continue
      case 0x41...0x5A: bytes.append(byte + 0x20)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
