import Transliteration

/// Finds the cheapest path that two lattices have in common.
///
/// - Cost: the sum over steps of what each side's reading is rarer than the likeliest, natural logarithm. A unit that
///   nothing explains is skipped at a price, so that near names are ranked; paths above `bound` are none.
/// - Work: the places of one name times those of the other, within ``ReadingLattice/longest``.
struct LatticeMatcher {
  /// One step of a path: some units of each name, and what both read as.
  struct Step {
    enum Kind: UInt8 {
      /// Both read as one sound of Mandarin, of Korean, of Cantonese, or are one established name.
      case mandarin, korean, cantonese, exonym
      /// Each reads as another language, and a character has both readings.
      case sinoXenic
      /// A unit and the letters of a syllable that differ.
      case different
      /// A letter that is not spoken.
      case silent
      /// A word for a kind of place at the end of one name only: 청두 and 成都市.
      case placeWord
      /// Units that nothing explains, of the first or the second.
      case skipFirst, skipSecond
    }
    let kind: Kind
    let first: Range<Int>
    let second: Range<Int>
    /// The sound, where both read as one.
    let value: UInt32
    let cost: Float
  }

  /// A path from the beginning of both names to the end of both.
  struct Path {
    let steps: [Step]
    let cost: Float

    /// Whether every unit of both names is explained.
    var isWhole: Bool {
      !steps.contains { $0.kind == .skipFirst || $0.kind == .skipSecond || $0.kind == .different }
    }

    /// How many steps are of `kind`.
    func count(_ kind: Step.Kind) -> Int { steps.count { $0.kind == kind } }
  }

  /// What a Han character or Hangul syllable, and a Latin letter, costs where nothing explains it.
  static let skipSyllable: Float = 3.5
  static let skipLetter: Float = 1.6
  /// What it costs that one of two syllables has the initial-sound law and the other has not.
  static let law: Float = 0.4
  /// What a silent letter costs: e of June, w of Whun, h of Teh.
  static let silent: Float = 0.9
  /// Between two texts in Hangul only usual spellings of one sound are taken for one: 쫭 for 좡, not 상 for 산.
  static let dearestVariant: Float = 0.95
  /// What a word for a kind of place costs that one name only has.
  static let placeWord: Float = 0.1
  /// The same where nothing says that the names are of places: 성 of 김일성 is none.
  static let guessedPlaceWord: Float = 3
  /// What a unit and another syllable cost that differ.
  static let difference: Float = 4
  /// What it costs that only a shared character would explain a step.
  static let crossing: Float = 0.8

  let a: ReadingLattice
  let b: ReadingLattice
  let bound: Float
  /// What a word for a kind of place costs that one name only has.
  let wordCost: Float

  /// Returns a matcher; `arePlaces` says that the names are of places, nil that they may be.
  init(_ a: ReadingLattice, _ b: ReadingLattice, bound: Float, arePlaces: Bool? = false) {
    (self.a, self.b, self.bound) = (a, b, bound)
    wordCost = arePlaces.map { $0 ? Self.placeWord : .infinity } ?? Self.guessedPlaceWord
  }

  /// The cheapest path, or nil where none is within the bound.
  func path() -> Path? {
    var scratch = LatticeSearch.Scratch()
    return path(&scratch)
  }

  /// The same, where one comparison looks for several paths.
  func path(_ scratch: inout LatticeSearch.Scratch) -> Path? { LatticeSearch(self).path(&scratch) }
}
