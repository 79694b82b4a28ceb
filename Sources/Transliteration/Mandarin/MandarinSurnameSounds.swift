/// The Mandarin syllables that a common Chinese surname has.
final class MandarinSurnameSounds: Sendable {
  static let shared = MandarinSurnameSounds()
  private let syllables: [Bool]

  /// Whether a surname of one character is read so.
  func contains(_ syllable: UInt16) -> Bool { syllables[Int(syllable)] }

  private init() {
    var syllables = [Bool](repeating: false, count: MandarinSyllables.shared.count)
    Table("surnames.tsv").forEachRow { cells in
      let name = HanName(cells[0].scalars + [0x4E00], type: .person)
      let choices = MandarinReader.choices(name)[0]
      for index in choices.indices where choices[index].weight > 0.3 {
        syllables[Int(choices[index].target)] = true
      }
    }
    self.syllables = syllables
  }
}
