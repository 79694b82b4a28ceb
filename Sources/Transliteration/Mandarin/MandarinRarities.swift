/// How rare Mandarin syllables are in names, as costs in natural logarithms; homophones in Hangul are ranked by them.
final class MandarinRarities: Sendable {
  static let shared = MandarinRarities()
  private let surnames: [Float]
  private let syllables: [Float]

  /// The cost of a syllable as a person's surname; that of a surname of nobody is highest.
  func surname(_ syllable: UInt16) -> Float { surnames[Int(syllable)] }

  /// The cost of a syllable anywhere: that of one syllable more, and its rarity.
  func syllable(_ syllable: UInt16) -> Float { syllables[Int(syllable)] }

  private init() {
    let count = MandarinSyllables.shared.count
    // The table has the common surnames first; how common they are falls about as their place grows.
    var bearers = [Float](repeating: 0, count: count)
    var place: Float = 0
    Table("surnames.tsv").forEachRow { cells in
      let name = HanName(cells[0].scalars + [0x4E00], type: .person)
      let choices = MandarinReader.choices(name)[0]
      for index in choices.indices where choices[index].weight > 0.3 {
        bearers[Int(choices[index].target)] += choices[index].weight / (place + 8)
      }
      place += 1
    }
    surnames = Self.costs(bearers, scale: 0.5, most: 2)
    // How many of the characters that Korean text has too are read so.
    var characters = [Float](repeating: 0, count: count)
    for (_, row) in HanTable.shared.characters where row.isKorean {
      let choices = HanTable.shared.mandarin(row)
      for index in choices.indices { characters[Int(choices[index].target)] += choices[index].weight }
    }
    syllables = Self.costs(characters, scale: 0.3, most: 1.2).map { $0 + Self.length }
  }

  /// What one syllable more costs: 처우 is chou sooner than che wu.
  private static let length: Float = 0.8

  private static func costs(_ counts: [Float], scale: Float, most: Float) -> [Float] {
    let greatest = counts.max() ?? 1
    return counts.map { count in
      guard count > 0 else { return most }
      var cost: Float = 0
      var ratio = greatest / count
      // A natural logarithm, to a tenth; no library is needed.
      while ratio > 1.05, cost < most / scale {
        ratio *= 0.904837
        cost += 0.1
      }
      return min(most, scale * cost)
    }
  }
}
