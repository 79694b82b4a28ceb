import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// What stands before a name, and in its line.
extension PersonContext {
  /// Whether the line has nothing but names of three or four syllables, with dots or commas between: 서문결·국선영.
  func isByline(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    var names = 1
    while !text.isLineStart(start) {
      let before = text.has(start - 1, ",") ? start - 1 : start
      guard before < start || text.gaps[start] == .joint, let word = text.word(endingAt: before),
        isName(word.range)
      else { return false }
      (start, names) = (word.range.lowerBound, names + 1)
    }
    while !text.isLineEnd(end) {
      let after = text.has(end, ",") ? end + 1 : end
      guard after > end || text.gaps[end] == .joint, let word = text.word(startingAt: after),
        isName(word.range)
      else { return false }
      (end, names) = (word.range.upperBound, names + 1)
    }
    return names > 1 && isName(range)
  }

  private func isName(_ range: Range<Int>) -> Bool {
    (3...4).contains(range.count) && text.isFree(range) && PersonShapes.korean(text.letters[range]) != nil
      && !DictionaryWords.contains(text.letters[range])
  }

  // MARK: Before

  func titleBefore(_ index: Int) -> Range<Int>? {
    guard index > 0, text.adjoins(index), let word = text.word(endingAt: index) else { return nil }
    // 총장에 쩌우쉐쑹 △: who becomes what, at the end of an item.
    if text.letters[index - 1] == Self.at, word.range.count > 2, text.gaps[index] == .space,
      titles.isTitle(text.letters[word.range].dropLast()), let name = text.word(startingAt: index),
      text.isLineEnd(name.range.upperBound) || Self.itemEnds.contains(text.letter(name.range.upperBound) ?? 0)
    {
      return word.range.dropLast().first.map { $0..<word.range.upperBound - 1 }
    }
    let length = titles.length(endingIn: text.letters[word.range])
    guard length == word.range.count || (length > 1 && titles.hasTitleEnd(text.letters[word.range])) else {
      return nil
    }
    return word.range
  }

  private static let at: UInt32 = 0xC5D0  // 에
  /// △, ▲, ○, ◇, a comma, a bracket.
  private static let itemEnds: Set<UInt32> = [0x25B3, 0x25B2, 0x25CB, 0x25C7, 0x2C, 0x28, 0x2F, 0x3B]

  /// A label of one word and a colon: 사회: 양설매.
  func label(before index: Int) -> Range<Int>? {
    guard text.has(index - 1, ":"), let word = text.word(endingAt: index - 1) else { return nil }
    let letters = text.letters[word.range]
    return titles.length(endingIn: letters) == word.range.count || Self.mail.contains(Array(letters))
      ? word.range : nil
  }
  /// Labels of letters: From: 국도연, 보낸 사람: 명지훈.
  private static let mail = words("from to cc 사람 보낸사람 받는사람 보낸이 받는이 참조")
  private static let lineLabels = words("문의 작성 담당 연락 연락처 담당자 문의처 참석 배석 작성자 출장자 검토 인솔 통역 기록")

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// A label and a colon in the line before a body, right after which the name stands and ends a part of the line.
  func lineLabel(before range: Range<Int>) -> Range<Int>? {
    let start = range.lowerBound
    guard start > 0, text.gaps[start] == .space, let body = bodyStarts[start], start - body < 40,
      text.isLineEnd(range.upperBound) || [0x2C, 0x28, 0x29].contains(text.letter(range.upperBound) ?? 0)
    else { return nil }
    var at = body
    while at > 0, start - at < 60, !text.gaps[at].breaksLine, text.gaps[at] != .border {
      at -= 1
      guard text.has(at, ":") else { continue }
      guard let word = text.word(endingAt: at), Self.lineLabels.contains(Array(text.letters[word.range]))
      else {
        return nil
      }
      return word.range
    }
    return nil
  }
}
