import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Names across the ends of lines, and beside legal forms.
extension KoreanBodyFinder {
  // MARK: Across lines

  /// The name whose head the line end before the next word cuts off: 산시석탄화학⏎연구소, 과학기술위⏎원회.
  func cut(_ index: Int) -> UnknownName? {
    let word = text.words[index]
    guard let next = rest(of: word.range),
      heads.isGeneric(text.letters[word.range]) || !WordShape.isInflected(text.letters[word.range]),
      !DepartmentShape.isDepartment(text.letters[word.range]),
      heads.korean(endOf: text.letters[word.range]).map({ $0.isStrong && $0.length > 1 }) != true
    else { return nil }
    for end in stride(from: next.upperBound, to: next.lowerBound, by: -1) {
      let rest = text.letters[end..<next.upperBound]
      let joined = word.range.lowerBound..<end
      guard isRest(rest, after: text.letters[end - 1]),
        let head = heads.korean(endOf: text.letters[joined]), head.type == .organization, !head.isCompany,
        text.isFree(max(joined.lowerBound, end - head.length)..<end)
      else { continue }
      let isDepartment = DepartmentShape.isDepartment(text.letters[joined])
      guard isDepartment || (head.length > 1 && head.length >= end - next.lowerBound) else { continue }
      let name = name(start(of: word.range.lowerBound)..<end, head, inWord: word.range.lowerBound)
      // Nothing but what stands before a department shows one.
      return isDepartment && name?.evidence.contains { $0.feature == Clue.parent.rawValue } != true
        ? nil : name
    }
    return nil
  }

  /// The word with which the next line begins, right after `word`.
  func rest(of word: Range<Int>) -> Range<Int>? {
    let end = word.upperBound
    guard end < text.count, text.gaps[end] == .lineBreak, let next = text.word(startingAt: end),
      next.letterClass == .hangul
    else { return nil }
    return next.range
  }

  // MARK: By legal forms

  private static let forms = ["주식회사", "유한회사", "사단법인", "재단법인", "학교법인", "의료법인"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let share: UInt32 = 0xC8FC  // 주 of (주)

  /// The name beside a legal form: (주)다임, 다임(주), 주식회사 다임.
  func legal(_ index: Int) -> UnknownName? {
    let word = text.words[index]
    let start = word.range.lowerBound
    guard text.isFree(word.range), word.range.count > 1 else { return nil }
    var form: Range<Int>?
    if text.has(start - 1, ")"), text.letter(start - 2) == Self.share, text.has(start - 3, "("),
      text.adjoins(start)
    {
      form = start - 3..<start
    } else if text.has(word.range.upperBound, "("), text.gaps[word.range.upperBound] == .none,
      text.letter(word.range.upperBound + 1) == Self.share,
      text.has(word.range.upperBound + 2, ")")
    {
      form = word.range.upperBound..<word.range.upperBound + 3
    } else if start > 0, text.gaps[start] == .space, let before = text.word(endingAt: start),
      Self.forms.contains(Array(text.letters[before.range]))
    {
      form = before.range
    }
    guard let form else { return nil }
    var end = text.has(word.range.upperBound, "(") ? word.range.upperBound : nameEnd(word)
    // ㈜누리로보틱⏎스: the line cuts the head.
    if end == word.range.upperBound, let rest = rest(of: word.range), rest.count < 3, text.isFree(rest),
      let head = heads.korean(endOf: text.letters[start..<rest.upperBound]), head.length > rest.count
    {
      end = rest.upperBound
    }
    return UnknownName(
      letters: start..<end, type: .organization,
      evidence: [
        Self.prior(.organization), Clue.legalForm.item(text.original(form), 5),
      ])
  }

  /// The end of the name in `word`, without particles; the shortest rest that is one counts.
  private func nameEnd(_ word: DiscoveryText.Word) -> Int {
    for end in stride(from: word.range.upperBound - 1, to: word.range.lowerBound + 1, by: -1) {
      let rest = text.letters[end..<word.range.upperBound]
      if WordEnds.isParticles(rest, after: text.letters[end - 1]) { return end }
    }
    return word.range.upperBound
  }
}
