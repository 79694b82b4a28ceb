/// The surnames of korean/surnames.tsv: which syllables are one, how many people bear it, how they write it.
struct KoreanSurnames: Sendable {
  struct Surname: Sendable {
    var name: [UInt32]
    /// Share of all bearers, `0...1`.
    var share: Float
    /// Spellings in use, heaviest first; weights by style.
    var spellings: [KoreanSpelling]
  }

  static let shared = KoreanSurnames()
  /// Most spellings that a surname keeps.
  static let most = 8

  private(set) var all: [Surname] = []
  /// Index in `all` by the syllable of a surname of one.
  private var singles = HangulMap<Int>()
  /// The second syllable, and the index in `all`, of compound surnames by their first syllable.
  private var compounds = HangulMap<[(second: UInt32, index: Int)]>()

  private init() {
    Table.forEachRow(of: "korean/surnames.tsv") { cells in
      let name = Substring(cells[0]).unicodeScalars.map(\.value)
      let spellings = KoreanSpelling.normalized(
        KoreanSpelling.best(Self.most, of: KoreanSpelling.list(cells[2])))
      if name.count > 1 {
        compounds[name[0]] = (compounds[name[0]] ?? []) + [(name[1], all.count)]
      } else {
        singles[name[0]] = all.count
      }
      all.append(Surname(name: name, share: Float(Table.number(cells[1])), spellings: spellings))
    }
    let sum = all.reduce(0) { $0 + $1.share }
    for index in all.indices { all[index].share /= sum }
  }

  /// The surname `first`, or with `second` a compound one.
  func surname(_ first: UInt32, _ second: UInt32 = 0) -> Surname? { index(first, second).map { all[$0] } }

  private func index(_ first: UInt32, _ second: UInt32) -> Int? {
    if second == 0 { return singles[first] }
    return compounds[first]?.first { $0.second == second }?.index
  }

  /// Whether `first`, or with `second` both, are a surname.
  func has(_ first: UInt32, _ second: UInt32 = 0) -> Bool { index(first, second) != nil }

  /// How many syllables at the start of a person's `name` are the surname; nil where the name is no Korean one.
  ///
  /// Two where they are a compound surname and a given name follows, or where a blank says so. A name of an unknown
  /// surname still has one of one syllable, if it has at most four syllables.
  func length(in name: [UInt32]) -> Int? {
    guard name.count >= 2, name.allSatisfy({ HangulSyllable($0) != nil || $0 == 0x20 }) else { return nil }
    if let blank = name.firstIndex(of: 0x20) {
      let rest = name.count - blank - 1
      return (1...2).contains(blank) && (1...4).contains(rest) && HangulSyllable(name[name.count - 1]) != nil
        && !name[(blank + 1)...].contains(0x20) ? blank : nil
    }
    if name.count >= 3, name.count <= 5, has(name[0], name[1]) { return 2 }
    return has(name[0]) ? (name.count <= 6 ? 1 : nil) : (name.count <= 4 ? 1 : nil)
  }
}
