/// How much letters look like the name of a person, by themselves: what finders of unknown names weigh.
public enum PersonShapes {
  /// A Korean name, divided.
  public struct Korean: Sendable {
    /// How many syllables are the surname, 1 or 2.
    public let surnameLength: Int
    /// The share of all Koreans who bear it, `0...1`.
    public let surnameShare: Float
    /// How common each syllable is in given names, `0...1`; 0 where the table does not have it.
    public let givenShares: [Float]
  }

  /// Returns `syllables`, two to four of Hangul, divided as a Korean name; nil where they begin with no surname.
  public static func korean(_ syllables: ArraySlice<UInt32>) -> Korean? {
    guard (2...4).contains(syllables.count) else { return nil }
    let letters = Array(syllables)
    let surnames = KoreanSurnames.shared
    let double = letters.count > 2 ? surnames.surname(letters[0], letters[1]) : nil
    guard let surname = double ?? surnames.surname(letters[0]) else { return nil }
    let given = letters[surname.name.count...]
    guard !given.isEmpty, given.count <= 2 else { return nil }
    let shares = KoreanSpellingTable.shared.shares
    return Korean(
      surnameLength: surname.name.count, surnameShare: surname.share,
      givenShares: given.map { shares[$0] ?? 0 })
  }

  /// How many syllables of `hangul`, the name of a Chinese person written by sound, depart from the standard spelling;
  /// nil where it is no Mandarin or begins with no surname.
  ///
  /// - Bounded: the surname and one or two syllables more, or a surname of two.
  public static func mandarin(_ hangul: [UInt32]) -> Int? {
    HangulReader.paths(hangul, limit: 16)
      .filter { (2...3).contains($0.steps.count) && isSurname($0.steps[0].syllable) }
      .map { path in path.steps.count { $0.cause != 0 } }.min()
  }

  /// How many of `characters`, in Han, are a surname before a given name of one or two; 0 where they are no name.
  public static func hanSurname(_ characters: [UInt32]) -> Int {
    let length = HanSurnames.shared.length(in: characters.map(HanTable.shared.simplified))
    return (1...2).contains(characters.count - length) ? length : 0
  }

  /// Whether `words`, in small Latin letters, spell a Chinese name: a surname and one or two syllables, in either order.
  public static func isPinyin(_ words: [[UInt32]]) -> Bool {
    guard words.count == 2 || words.count == 3 else { return false }
    let joined = words.count == 2 ? words : [words[0], words[1] + words[2]]
    return isPinyin(surname: joined[0], given: joined[1]) || isPinyin(surname: joined[1], given: joined[0])
  }

  private static func isPinyin(surname: [UInt32], given: [UInt32]) -> Bool {
    return PinyinParser.paths(surname, limit: 2).contains {
      $0.steps.count == 1 && isSurname($0.steps[0].syllable)
    } && PinyinParser.paths(given, limit: 2).contains { (1...2).contains($0.steps.count) }
  }

  /// Whether `words`, in small Latin letters, spell a Korean name: 박윤규 as Park Yun-kyu, Yun Kyu Park.
  public static func isKoreanLatin(_ words: [[UInt32]]) -> Bool {
    guard (2...3).contains(words.count) else { return false }
    let name = Array(words.joined(separator: [0x20]))
    return !parser.readings(ofLatin: name, type: .person, limit: 1).isEmpty
  }

  private static let parser = KoreanParser()

  /// Whether a surname of the table is read so; only that of nobody costs the most.
  private static func isSurname(_ syllable: UInt16) -> Bool { MandarinRarities.shared.surname(syllable) < 2 }
}
