import Matching
import Normalization

/// Finds Japanese people in Hangul, whose surname and given name are two words: 야마구치 린 팀장.
///
/// Only those with common surnames are found: Tables/japanese-surnames.tsv.
struct JapanesePersonFinder {
  let text: DiscoveryText
  private let context: PersonContext
  private static let surnames = Set(Table.words("japanese-surnames.tsv"))
  /// The most syllables of a given name.
  private static let longest = 5

  init(_ text: DiscoveryText, bodies: [Range<Int>], _ roster: Roster) {
    self.text = text
    context = PersonContext(text, bodies: bodies, roster)
  }

  /// The candidates; that a surname and another word stand together needs one sign more.
  func candidates() -> [UnknownName] {
    text.words.compactMap { word in
      guard word.letterClass == .hangul, Self.surnames.contains(Array(text.letters[word.range])),
        let range = name(after: word.range), text.isFree(range)
      else { return nil }
      return UnknownName(
        letters: range, type: .person,
        evidence: [
          Clue.person.item(text.original(range), -3, "shape"),
          Clue.surname.item(text.original(word.range), 2.6, "Tables/japanese-surnames.tsv"),
        ] + context.clues(for: range))
    }
  }

  /// The surname with the word after it, without particles; nil where that is a title or a word of the language.
  private func name(after surname: Range<Int>) -> Range<Int>? {
    guard surname.upperBound < text.count, text.gaps[surname.upperBound] == .space,
      let given = text.word(startingAt: surname.upperBound), given.letterClass == .hangul
    else { return nil }
    let most = min(Self.longest, given.range.count)
    for length in stride(from: most, to: 0, by: -1) {
      let (own, rest) = (
        text.letters[given.range.prefix(length)], text.letters[given.range.dropFirst(length)]
      )
      guard rest.isEmpty || WordEnds.isParticles(rest, after: own[own.endIndex - 1]) else { continue }
      if Titles.shared.length(after: own) > 0 || DictionaryWords.contains(own) || Heads.shared.isGeneric(own)
        || Heads.shared.korean(endOf: own) != nil
      {
        return nil
      }
      return surname.lowerBound..<given.range.lowerBound + length
    }
    return nil
  }
}
