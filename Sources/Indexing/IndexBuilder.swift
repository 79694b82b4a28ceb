import ICU
import Lexicography
import Normalization
import TextModel

/// Makes an index of lexicons and of packs of names.
///
///     var builder = IndexBuilder()
///     builder.add(lexicon)
///     let index = try builder.build()
///
/// Equal sources give equal bytes.
public struct IndexBuilder: Sendable {
  /// A name of a pack: of which entry it is, and what the pack says of it.
  struct Row {
    var id: Range<Int>
    var text: Range<Int>
    var type: UInt8
    var lang: UInt8
    var script: UInt8
    /// Two letters; 0 for none.
    var country: UInt16
    var flags: UInt8
  }

  /// How a name of a pack is found in texts, but for plain matches, which take all.
  public enum Finding: Sendable {
    case always
    /// Where the text has no small letter, as for WHO.
    case inUpperCase
    /// Not at all: it is only looked up.
    case never

    var flags: UInt8 {
      switch self {
      case .always: 0
      case .inUpperCase: NameRecord.Flag.needsUpperCase
      case .never: NameRecord.Flag.isSilent
      }
    }
  }

  private var lexicons: [Lexicon] = []
  /// What packs said of the names of entries that are added as entries of a lexicon.
  private var flags: [EntryID: [UInt8]] = [:]
  private(set) var rows: [Row] = []
  private(set) var bytes: [UInt8] = []
  /// What names were made of; equal sources have equal digests.
  public var digest: [UInt64] = [0, 0]

  /// Returns a builder without names.
  public init() {}

  /// Adds the entries of `lexicon`. Of two entries with one id, the first stays.
  public mutating func add(_ lexicon: Lexicon) { lexicons.append(lexicon) }

  /// Adds the entries of `lexicon`, of whose names packs said what `entries` hold.
  mutating func add(_ entries: [FlaggedEntry], in lexicon: Lexicon) {
    add(lexicon)
    for found in entries { flags[found.entry.id] = found.flags }
  }

  /// Adds a name of a pack, UTF-8, to the entry `id`, which is of `type`; the first row of an entry decides its type
  /// and country.
  public mutating func add(
    _ name: some Collection<UInt8>, of id: some Collection<UInt8>, type: EntryType, lang: Language,
    script: Script,
    country: (UInt8, UInt8)? = nil, finding: Finding = .always
  ) {
    let id = Self.withBytes(of: id) { place(ofID: $0) }
    let textStart = bytes.count
    Self.withBytes(of: name) { bytes.append(contentsOf: $0) }
    rows.append(
      Row(
        id: id, text: textStart..<bytes.count, type: Self.number(type), lang: Self.number(lang),
        script: Self.number(script), country: country.map { UInt16($0.0) << 8 | UInt16($0.1) } ?? 0,
        flags: finding.flags))
  }

  /// Where `id` stands among the bytes: that of the last row is not written again.
  private mutating func place(ofID id: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    if let last = rows.last?.id, last.count == id.count {
      var isSame = true
      for offset in 0..<id.count where bytes[last.lowerBound + offset] != id[offset] { isSame = false }
      if isSame { return last }
    }
    let start = bytes.count
    bytes.append(contentsOf: id)
    return start..<bytes.count
  }

  /// Calls `body` with the bytes in a row, for which nothing is asked of the collection byte by byte where it has them
  /// so: packs have millions of names.
  ///
  /// Invariant: the pointer is used within `body` alone.
  private static func withBytes<Result>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = bytes.withContiguousStorageIfAvailable(body) { return result }
    return Array(bytes).withUnsafeBufferPointer(body)
  }

  /// How many names of packs it has.
  public var rowCount: Int { rows.count }

  private static let types = EntryType.allCases
  private static let languages = Language.allCases
  private static let scripts = Script.allCases

  static func number(_ type: EntryType) -> UInt8 { UInt8(types.firstIndex(of: type) ?? 0) }
  static func number(_ language: Language) -> UInt8 { UInt8(languages.firstIndex(of: language) ?? 0) }
  static func number(_ script: Script) -> UInt8 { UInt8(scripts.firstIndex(of: script) ?? 0) }

  // MARK: Building

  /// Returns the index, ready to be written or used.
  ///
  /// `isPlain` false leaves out what ``NameIndex/scanPlain(_:_:)`` and ``NameIndex/near(_:within:)`` need.
  public func build(isPlain: Bool = true) throws(IndexError) -> NameIndex {
    try NameIndex(
      IndexBytes(copying: try bytes(isPlain: isPlain, folding: .standard.get())), isThorough: false)
  }

  private static func joined(_ lexicons: [Lexicon]) -> Lexicon {
    Lexicon(
      lexicons.flatMap(\.located), sources: lexicons.flatMap { Array($0.sources.values) },
      suppressions: lexicons.flatMap(\.suppressions), decisions: lexicons.flatMap(\.latestDecisions))
  }

  func bytes(isPlain: Bool, folding: Folding) throws(IndexError) -> [UInt8] {
    let lexicon = lexicons.count == 1 ? lexicons[0] : Self.joined(lexicons)
    var plan = EntryPlan(lexicon, rows, bytes, flags)
    guard plan.count < NameRecord.mostEntries else { throw .tooLarge }
    plan.addNames()
    var writer = NameWriter(texts: plan.texts, drafts: plan.drafts, folding: folding, isPlain: isPlain)
    let (written, places) = try writer.write()
    var sections = written
    try plan.writeEntries(places, into: &sections)
    var header = IndexHeader()
    header.digest = digest
    header.names = places.count { $0 != nil }
    header.entries = plan.count
    header.longest = writer.longest
    header.features = writer.features | (lexicons.isEmpty ? 0 : NameTables.Feature.lexicon)
    let linked = UnicodeVersion.linked
    (header.icu, header.unicode) = (linked.icu, linked.unicode)
    return IndexContainer.write(header, sections)
  }
}
