import Comparison
import Lexicography

/// A name of an entry, ready for comparison, with the keys by which it meets others.
struct PairedName: Sendable {
  /// What names are written in, as far as it matters whether two of one entry may differ.
  enum Writing: Int, Sendable, CaseIterable { case han, hangul, latin }

  /// The place of its entry.
  let entry: Int
  let name: Name
  let writing: Writing
  let prepared: PreparedName
  /// The form that equal names share, hashed with their type.
  let form: UInt64
  /// The other keys, hashed.
  let keys: [UInt64]

  /// The names of `entry`, which stands at `place`, each text once.
  static func all(of entry: Entry, at place: Int) -> [PairedName] {
    var seen: Set<String> = []
    return entry.names.filter { seen.insert($0.text).inserted }.map { PairedName($0, of: entry, at: place) }
  }

  private init(_ name: Name, of entry: Entry, at place: Int) {
    (self.entry, self.name) = (place, name)
    // A term of a pack may be anything.
    prepared = PreparedName(name.text, type: entry.type == .term ? nil : entry.type)
    writing =
      switch name.script {
      case .hang: .hangul
      case .hans, .hant, .kore: .han
      case .latn: .latin
      }
    var form: UInt64 = 0
    var keys: [UInt64] = []
    for key in NameKeys.keys(of: prepared) {
      switch key.utf8.first {
      case UInt8(ascii: "f"): form = Self.hash(key)
      // Initials are what people type; too many names have the same.
      case UInt8(ascii: "i"), UInt8(ascii: "j"): continue
      default: if key.utf8.count > 3 { keys.append(Self.hash(key)) }
      }
    }
    (self.form, self.keys) = (form, keys)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ key: String) -> UInt64 {
    key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// How many entries have a name of each form.
struct NameCounts: Sendable {
  private let counts: [UInt64: Int]

  init(_ names: [PairedName]) {
    var counts: [UInt64: (last: Int, count: Int)] = [:]
    for name in names where counts[name.form]?.last != name.entry {
      counts[name.form] = (name.entry, (counts[name.form]?.count ?? 0) + 1)
    }
    self.counts = counts.mapValues(\.count)
  }

  subscript(name: PairedName) -> Int { counts[name.form] ?? 1 }
}
