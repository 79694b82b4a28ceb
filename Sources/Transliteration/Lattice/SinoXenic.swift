/// Which syllables of Korean, Mandarin and Cantonese are readings of one Han character: 려, lü and leoi (呂).
///
/// Two names may be one name where all their syllables are; that they are, only the characters can tell.
package final class SinoXenic: Sendable {
  package static let shared = SinoXenic()
  @usableFromInline package let costs: NumberMap<Float>
  /// By ``slot(_:)`` of a label.
  @usableFromInline package let marks: [UInt64]

  /// How rare it is that what one label sounds like, a character has that sounds like the other; nil where none has.
  ///
  /// Labels are those of ``ReadingLattice/Edge``, of two kinds; their order is free.
  @inlinable package func cost(_ a: UInt32, _ b: UInt32) -> Float? { costs[Self.key(a, b)] }

  /// The marks of the labels of other languages that some character has beside `label`, as bits.
  @inlinable package func marks(beside label: UInt32) -> UInt64 {
    let slot = Self.slot(label)
    return slot < marks.count ? marks[slot] : 0
  }

  /// The place of a label in ``marks``: Mandarin and Cantonese syllables by their ids, then those of Korean.
  @inlinable package static func slot(_ label: UInt32) -> Int {
    let value = Int(label & 0xFF_FFFF)
    return switch label >> 24 {
    case 1: value < 0x400 ? value : .max
    case 4: value < 0x400 ? 0x400 + value : .max
    case 2: (0xAC00...0xD7A3).contains(value) ? 0x800 + value - 0xAC00 : .max
    default: .max
    }
  }

  @inlinable package static func key(_ a: UInt32, _ b: UInt32) -> UInt64 {
    a < b ? UInt64(a) << 32 | UInt64(b) : UInt64(b) << 32 | UInt64(a)
  }

  private typealias Sound = (label: UInt32, weight: Float)

  private init() {
    var weights: [UInt64: Float] = [:]
    var sums: [UInt32: Float] = [:]
    for (value, row) in HanTable.shared.characters {
      // Characters in Korean use stand for those of names; the others are rare.
      let use: Float = row.isKorean ? 1 : 0.05
      let sounds = Self.sounds(value, row)
      for (index, sound) in sounds.enumerated() {
        sums[sound.label, default: 0] += use * sound.weight
        for other in sounds[(index + 1)...] where other.label >> 24 != sound.label >> 24 {
          weights[Self.key(sound.label, other.label), default: 0] += use * sound.weight * other.weight
        }
      }
    }
    var costs = NumberMap<Float>(capacity: 1 << 14, empty: 0)
    var marks = [UInt64](repeating: 0, count: 0x800 + 11_172)
    for (key, weight) in weights where weight > 0.1 {
      // The rarer of the two sounds says more; a share of a fifth is usual.
      let (first, second) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
      let rarer = min(sums[first] ?? 1, sums[second] ?? 1)
      costs.set(key, min(4, Costs.logarithm(of: max(1, 0.2 / max(weight / max(rarer, 0.001), 0.001)))))
      for (label, other) in [(first, second), (second, first)] {
        let bit: UInt64 = 1 << UInt64(ReadingLattice.Edge.mark(of: other))
        let slot = Self.slot(label)
        precondition(slot < marks.count, "more syllables than places")
        marks[slot] |= bit
      }
    }
    (self.costs, self.marks) = (costs, marks)
  }

  /// The usual sounds of a character, before and after the initial-sound law.
  private static func sounds(_ value: UInt32, _ row: HanTable.Row) -> [Sound] {
    let table = HanTable.shared
    var result: [Sound] = []
    func add(_ kind: ReadingLattice.Kind, _ value: UInt32, _ weight: Float) {
      result.append((kind.rawValue << 24 | value, weight))
    }
    for korean in table.korean(row, .unihanKorean).list.prefix(2) {
      add(.korean, UInt32(korean.target), korean.weight)
      let lawful = InitialSoundLaw.atStart(korean.target)
      if lawful != korean.target { add(.korean, UInt32(lawful), 0.8 * korean.weight) }
    }
    for mandarin in table.mandarin(row).list.prefix(2) {
      add(.mandarin, UInt32(mandarin.target), mandarin.weight)
    }
    if let cantonese = CantoneseSyllables.shared.reading(of: value) { add(.cantonese, UInt32(cantonese), 1) }
    return result
  }
}
