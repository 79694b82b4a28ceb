import Lexicography

/// What a Hangul name of no known type may be, told by its syllables alone.
///
/// A surname in use before two syllables that given names have makes a person (한복남); an administrative unit, or a unit
/// after a number, makes a place (인왕리, 종로2가). Both are guesses: the other view stays, as a second reading.
enum KoreanGuess {
  /// How likely the surname and the given syllables of a person are together, at least.
  private static let least: Float = 2e-8
  /// From which likelihood on a word that looks so is not thought of: 박윤규.
  private static let sure: Float = 1e-6

  /// Returns the types to write `name` by, the likeliest first; nil among them is a word. At most three, at least one.
  static func types(of name: [UInt32]) -> [EntryType?] {
    guard (2...16).contains(name.count) else { return [nil] }
    if hasUnitAfterDigit(name) { return [.place] }
    // 영동 is no 동: a unit that one syllable stands before tells nothing.
    let unit = KoreanUnits.shared.cut(of: name[...], followsDigit: false).flatMap { $0 > 1 ? $0 : nil }
    guard let person = personLikelihood(name) else { return unit == nil ? [nil] : [.place, nil] }
    // 송나리 is a name and 인왕리 a village; of the other units few given names end in one.
    let isVillage = name.last == ri
    guard unit == nil || isVillage else { return [.place, .person] }
    let hasHead = name.last.map(heads.contains) ?? false
    if person >= least, !hasHead, !KoreanUnits.shared.isWhole(name) {
      return person >= sure ? [.person] : [.person, nil]
    }
    return unit == nil ? [nil, .person] : [.place, .person]
  }

  private static let ri: UInt32 = 0xB9AC
  /// What names of mountains, islands, temples, roads, universities and ministries end in; few given names do.
  private static let heads = Set("산강천도사역로길궁릉루탑문봉섬대부청처단회당".unicodeScalars.map(\.value))

  /// The likelihood of a person's name: 0 where the given name is not of two known syllables, nil where no surname stands.
  private static func personLikelihood(_ name: [UInt32]) -> Float? {
    guard name.count <= 4, let length = KoreanSurnames.shared.length(in: name), length < name.count,
      let surname = KoreanSurnames.shared.surname(name[0], length > 1 ? name[1] : 0)
    else { return nil }
    let given = name[(name[length] == 0x20 ? length + 1 : length)...]
    guard given.count == 2 else { return 0 }
    let shares = KoreanSpellingTable.shared.shares
    return given.reduce(surname.share) { $0 * (shares[$1] ?? 0) }
  }

  /// Whether a unit, and no other Hangul, follows a number: 봉천1동, 종로1.2.3.4가동.
  private static func hasUnitAfterDigit(_ name: [UInt32]) -> Bool {
    guard let digit = name.lastIndex(where: { (0x30...0x39).contains($0) }), digit + 1 < name.count,
      name.first.map({ HangulSyllable($0) != nil }) ?? false
    else { return false }
    return KoreanUnits.shared.cut(of: name[(digit + 1)...], followsDigit: true) == digit + 1
  }
}
