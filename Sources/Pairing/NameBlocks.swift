import Lexicography

/// Names in blocks of one key each, of which pairs are drawn, the smallest blocks first.
///
/// What keeps the work in proportion to the names: a block of too many entries says nothing and is left alone, and a
/// name meets a bounded number of others by keys that are not its form. Rare keys come first, so that what a bound
/// leaves out is what the commonest keys alone would have found.
struct NameBlocks {
  /// The most entries of a block.
  private static let mostEntries = 48
  /// The most names that one name meets by keys other than its form.
  private static let mostMet = 24

  private let names: [PairedName]
  private let entries: [Entry]

  init(_ names: [PairedName], _ entries: [Entry]) { (self.names, self.entries) = (names, entries) }

  /// Returns the pairs of names that may be one, by their places, each once and in order; of pairs of entries that
  /// `isWanted`, or could not be one by type and country, none.
  func candidates(where isWanted: (_ one: Int, _ other: Int) -> Bool) -> [(Int, Int)] {
    var pairs: Set<Pair> = []
    var met = [Int](repeating: 0, count: names.count)
    for block in blocks() {
      for (index, one) in block.names.enumerated() {
        for other in block.names[(index + 1)...] {
          if !block.isOfForm, met[one] >= Self.mostMet { break }
          if !block.isOfForm, met[other] >= Self.mostMet { continue }
          let (left, right) = (names[one].entry, names[other].entry)
          guard left != right, isWanted(left, right),
            mayBeOne(entries[left], entries[right], isOfForm: block.isOfForm)
          else { continue }
          let pair = left < right ? Pair(one, other) : Pair(other, one)
          guard pairs.insert(pair).inserted, !block.isOfForm else { continue }
          met[one] += 1
          met[other] += 1
        }
      }
    }
    return pairs.map { ($0.one, $0.other) }.sorted { $0 < $1 }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
    init(_ one: Int, _ other: Int) { (self.one, self.other) = (one, other) }
  }

  private struct Block {
    let key: UInt64
    let names: [Int]
    let isOfForm: Bool
  }

  /// The blocks, those of one form first, then those of fewer names.
  private func blocks() -> [Block] {
    var forms: [UInt64: [Int]] = [:]
    var others: [UInt64: [Int]] = [:]
    for (place, name) in names.enumerated() {
      // Entries of two countries are never one, so that a common name parts by country.
      if name.form != 0 { forms[name.form &+ country(of: name), default: []].append(place) }
      for key in name.keys { others[key, default: []].append(place) }
    }
    // An entry that is of no known country may be one with those of any.
    for (place, name) in names.enumerated() where name.form != 0 && entries[name.entry].country != nil {
      if forms[name.form] != nil { forms[name.form]?.append(place) }
    }
    func blocks(_ keys: [UInt64: [Int]], isOfForm: Bool) -> [Block] {
      keys.compactMap { key, places in
        places.count > 1 && Set(places.map { names[$0].entry }).count <= Self.mostEntries
          ? Block(key: key, names: places, isOfForm: isOfForm) : nil
      }.sorted { ($0.names.count, $0.key) < ($1.names.count, $1.key) }
    }
    return blocks(forms, isOfForm: true) + blocks(others, isOfForm: false)
  }

  private func country(of name: PairedName) -> UInt64 {
    (entries[name.entry].country ?? "").utf8.reduce(0) { $0 << 8 | UInt64($1) } &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether nothing but names could tell two entries apart: of two countries, or of two types unless their names are
  /// the same and neither is a person, they are two.
  private func mayBeOne(_ one: Entry, _ other: Entry, isOfForm: Bool) -> Bool {
    if let first = one.country, let second = other.country, first != second { return false }
    if one.type == other.type || one.type == .term || other.type == .term { return true }
    return isOfForm && one.type != .person && other.type != .person
  }
}
