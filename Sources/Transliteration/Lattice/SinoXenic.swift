/// Which Korean syllables and Mandarin syllables are readings of one Han character: 려 and lü (呂), 선 and xian (先).
///
/// Two names may be one name where all their syllables are; that they are, only the characters can tell.
package struct SinoXenic: Sendable {
  package static let shared = SinoXenic()
  private var costs: [UInt32: Float] = [:]

  /// How much rarer than the usual it is that a character read `korean` is read `mandarin`; nil where none is.
  package func cost(korean: UInt32, mandarin: UInt32) -> Float? { costs[korean << 12 | mandarin] }

  private init() {
    let table = HanTable.shared
    var weights: [UInt32: Float] = [:]
    var sums: [UInt32: Float] = [:]
    table.forEachCharacter { row in
      // Characters in Korean use stand for those of names; the others are rare.
      let use: Float = row.isKorean ? 1 : 0.05
      for korean in table.korean[row.korean].prefix(2) {
        for mandarin in table.mandarin[row.mandarin].prefix(2) {
          let weight = use * korean.weight * mandarin.weight
          for (syllable, share) in [
            (korean.target, Float(1)), (InitialSoundLaw.atStart(korean.target), Float(0.8)),
          ] {
            weights[UInt32(syllable) << 12 | UInt32(mandarin.target), default: 0] += weight * share
            sums[UInt32(syllable), default: 0] += weight * share
            if InitialSoundLaw.atStart(korean.target) == korean.target { break }
          }
        }
      }
    }
    for (key, weight) in weights where weight > 0.1 {
      let share = weight / max(sums[key >> 12] ?? 1, 0.001)
      costs[key] = min(4, Costs.logarithm(of: 1 / max(share, 0.005)))
    }
  }
}
