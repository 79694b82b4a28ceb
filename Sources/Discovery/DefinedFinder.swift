import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Resolution

/// Finds the names for which a text defines a short form, where that is only the last word of them: 한중 소재·전지 공동연구원 in
/// 한중 소재·전지 공동연구원(이하 “공동연구원”).
struct DefinedFinder {
  let text: DiscoveryText
  /// The most words of a name.
  private static let longest = 5
  /// Last syllables of words that stand before a name and are no part of it.
  private static let endings = Set("은는을를에의로와과도서며고면게및등".unicodeScalars.map(\.value))

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    Definitions(text.text.skeleton).all.compactMap { definition in
      guard !definition.isBare, definition.nameStart == nil, definition.nameEnd > 0 else {
        return nil
      }
      return name(endingAt: definition.nameEnd, text.letters[definition.form])
    }
  }

  private func name(endingAt end: Int, _ form: ArraySlice<UInt32>) -> UnknownName? {
    guard let last = text.word(endingAt: end), last.letterClass == .hangul, text.isFree(last.range),
      text.letters[last.range].suffix(form.count).elementsEqual(form),
      let head = Heads.shared.korean(endOf: text.letters[last.range]), head.length > 1,
      [.organization, .event, .program].contains(head.type)
    else { return nil }
    var (start, words) = (last.range.lowerBound, 1)
    while words < Self.longest, start > 0, text.gaps[start] == .space || text.gaps[start] == .joint,
      let word = text.word(endingAt: start),
      word.letterClass == .hangul || word.letterClass == .latin,
      text.isFree(word.range), text.letters[word.range].last.map(Self.endings.contains) == false,
      !(0x30...0x39).contains(text.letters[word.range.lowerBound])
    {
      (start, words) = (word.range.lowerBound, words + 1)
    }
    guard words > 1 else { return nil }
    return UnknownName(
      letters: start..<end, type: head.type,
      evidence: [
        KoreanBodyFinder.prior(head.type), Clue.label.item(text.original(last.range), 4.6),
      ])
  }
}
