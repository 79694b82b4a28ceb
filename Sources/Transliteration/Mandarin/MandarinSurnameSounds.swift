/// The Mandarin syllables that a common Chinese surname has.
struct MandarinSurnameSounds: Sendable {
  static let shared = MandarinSurnameSounds()
  private var syllables: Set<UInt16> = []

  /// Whether a surname of one character is read so.
  func contains(_ syllable: UInt16) -> Bool { syllables.contains(syllable) }

  private init() {
    Table("surnames.tsv").forEachRow { cells in
      let name = HanName(cells[0].scalars + [0x4E00], type: .person)
      let choices = MandarinReader.choices(name)[0]
      for index in choices.indices where choices[index].weight > 0.3 {
        syllables.insert(choices[index].target)
      }
    }
  }
}
