import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds events in Hangul whose names have several words: 한중 표준협력대화, ‘강원·지린 우정주간’, 부산 국제항만컨퍼런스(BIPC).
///
/// The name goes from its head to the left as far as words without particles stand. What makes it a name is what tells
/// it apart, two countries or a place, and what is said of it: which one in a row it is, quotes, that it is held.
struct EventFinder {
  let text: DiscoveryText
  /// The most words before the head.
  private static let mostWords = 6

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    text.words.compactMap { word in
      guard word.letterClass == .hangul, text.isFree(word.range) else { return nil }
      for stem in text.stems(of: word.range) where stem.count > 1 {
        if let head = head(of: stem) { return name(endingAt: stem.endIndex, head, word.range.lowerBound) }
      }
      return nil
    }
  }

  /// Heads that are ordinary words too, so that more must speak for a name.
  private static let weak = LongerBodies.words("대화 주간 설명회 발표회 시상식 교류전 특별전 기획전 공동위원회 사진전 쇼케이스 위크 데이 커넥트 콘서트")

  private struct Head {
    let length: Int
    let isStrong: Bool
  }

  private func head(of stem: ArraySlice<UInt32>) -> Head? {
    if let head = Heads.shared.korean(endOf: stem), head.type == .event {
      return Head(length: head.length, isStrong: head.isStrong)
    }
    return Self.weak.first { stem.suffix($0.count).elementsEqual($0) }.map {
      Head(length: $0.count, isStrong: false)
    }
  }

  private func name(endingAt end: Int, _ head: Head, _ wordStart: Int) -> UnknownName? {
    var (start, words) = (wordStart, 0)
    while words < Self.mostWords, let previous = previous(start) {
      (start, words) = (previous, words + 1)
    }
    (start, words) = trimmed(start, words, wordStart, end, head)
    let row = row(before: start)
    let stem = start..<end - head.length
    guard stem.count > 1 || words > 0, !stem.isEmpty else { return nil }
    let isQuoted =
      isQuote((row.flatMap { $0.count == 4 ? $0.lowerBound : nil } ?? start) - 1) && isQuote(end)
    var evidence = [
      Clue.event.item("", -2.6, "shape"),
      Clue.head.item(text.original(end - head.length..<end), head.isStrong ? 1.2 : 0.4, "Tables/heads.tsv"),
    ]
    if isQuoted { evidence.append(Clue.label.item("quotes", 3)) }
    if let row { evidence.append(Clue.label.item(text.original(row), 2)) }
    if let pair = pair(in: start..<end) { evidence.append(Clue.parent.item(text.original(pair), 1.6)) }
    if hasPlace(in: start..<end) { evidence.append(Clue.parent.item("a place", 1)) }
    let own = stem.filter { text.known(at: $0) == nil }
    if own.count > 1, !Heads.shared.isGeneric(text.letters[wordStart..<end - head.length]), isOwn(stem) {
      evidence.append(Clue.modifier.item(text.original(stem), 0.8))
    }
    if let held = held(after: end) ?? heldBefore(start) {
      evidence.append(Clue.subject.item(text.original(held), 1.2))
    }
    if let inner = text.bracketed(after: end), KoreanBodyFinder(text).isAcronym(inner) {
      evidence.append(Clue.acronym.item(text.original(inner), 2.2))
    }
    if text.isLineStart(start), text.isLineEnd(end) {
      evidence.append(Clue.cell.item("alone in its line", 1))
    }
    // 한중 대화: two countries and an ordinary word name nothing by themselves.
    let isPlain =
      Heads.shared.isGeneric(text.letters[stem]) && pair(in: start..<end) == nil && !hasPlace(in: start..<end)
    if isPlain {
      evidence.append(Clue.word.item("ordinary words", isQuoted ? -0.6 : -2.4, "Tables/generic.tsv"))
    }
    if !head.isStrong, words == 0, !isQuoted { evidence.append(Clue.word.item("one word", -1.2)) }
    // 2026 한중 수출상담회: the year is a part of the name.
    let begin = row.map { $0.count == 4 ? $0.lowerBound : start } ?? start
    return UnknownName(letters: begin..<end, type: .event, evidence: evidence, takesKnown: true)
  }

  private func isQuote(_ index: Int) -> Bool { text.letter(index).map(DiscoveryText.quotes.contains) == true }

  // MARK: Where it begins

  private static let particles = Set("은는을를의에로와과서며고면도게및중라".unicodeScalars.map(\.value))
  private static let stops = LongerBodies.words(
    """
    및 등 이번 지난 오는 올해 내년 작년 금년 매년 당시 같은 이날 또 또한 그리고 위한 위해 대한 관련 개최 참가 참석 열린 열릴 여는 열 연 개막 폐막 개최된 개최될 개최한 개최할 열리는 \
    준비 후속 공동 주최 주관 후원 장소 일시 행사 행사명 기념 부대행사 부대행사인 국제행사 대규모 첫 제 차 회 년 월 일
    """)

  /// Where the word before `start` begins, if the name may take it.
  private func previous(_ start: Int) -> Int? {
    guard start > 0, [.space, .joint, .lineBreak].contains(text.gaps[start]), !text.isWide(start) else {
      return nil
    }
    if let known = text.known(at: start - 1) {
      guard known.range.upperBound == start,
        known.types.isSubset(of: [.place, .country, .term, .program, .product])
      else { return nil }
      return known.range.lowerBound
    }
    guard let word = text.word(endingAt: start), word.letterClass != .symbol, let last = word.range.last
    else {
      return nil
    }
    let letters = text.letters[word.range]
    if word.letterClass == .latin {
      return text.capitals(word.range).isFirst && !letters.allSatisfy { (0x30...0x39).contains($0) }
        ? word.range.lowerBound : nil
    }
    guard word.letterClass == .hangul,
      text.gaps[word.range.lowerBound] != .none || word.range.lowerBound == 0
        || text.classes[word.range.lowerBound - 1] == .symbol
        || text.known(at: word.range.lowerBound - 1) != nil
        || text.classes[word.range.lowerBound - 1] == .latin,
      !Self.stops.contains(Array(letters)), !Titles.shared.isTitle(letters),
      letters.count == 1 || !Self.particles.contains(text.letters[last])
        || Heads.shared.isGenericWord(letters),
      !isDate(word.range), letters.count > 1,
      !text.stems(of: word.range).dropFirst().contains(where: { DictionaryWords.contains($0) })
    else { return nil }
    // K-콘텐츠: a letter before.
    if text.gaps[word.range.lowerBound] == .joint, let before = text.word(endingAt: word.range.lowerBound),
      before.letterClass == .latin, text.isFree(before.range), text.capitals(before.range).isFirst
    {
      return before.range.lowerBound
    }
    return word.range.lowerBound
  }

  /// 9월, 3차: a number before.
  private func isDate(_ word: Range<Int>) -> Bool {
    word.lowerBound > 0 && text.gaps[word.lowerBound] == .none
      && (0x30...0x39).contains(text.letters[word.lowerBound - 1])
  }

  /// Without the places before it, where the name does without: 서울 | 한중 청년 포럼.
  private func trimmed(
    _ start: Int, _ words: Int, _ wordStart: Int, _ end: Int, _ head: Head
  ) -> (Int, Int) {
    var (start, words) = (start, words)
    let opens =
      start == 0 || text.isLineStart(start) || DiscoveryText.quotes.contains(text.letters[start - 1])
      || row(before: start) != nil
    while !opens, words > 0, let known = text.known(at: start), known.range.lowerBound == start,
      known.types.isSubset(of: [.place]), known.range.upperBound < wordStart,
      !Heads.shared.isGeneric(text.letters[known.range.upperBound..<end - head.length])
    {
      (start, words) = (known.range.upperBound, words - 1)
    }
    return (start, words)
  }

  // MARK: What tells it apart

  private static let pairs = LongerBodies.words("한중 중한 한중일 중일한 한일중 한미 한일")

  private func pair(in range: Range<Int>) -> Range<Int>? {
    for index in range.dropLast(3) where index == range.lowerBound || text.gaps[index] != .none {
      if let pair = Self.pairs.first(where: { text.letters[index..<range.upperBound].starts(with: $0) }) {
        return index..<index + pair.count
      }
    }
    return nil
  }

  private func hasPlace(in range: Range<Int>) -> Bool {
    range.contains { text.known(at: $0)?.types.isDisjoint(with: [.place, .country]) == false }
  }

  /// Whether a word of another language or a name is in it.
  private func isOwn(_ stem: Range<Int>) -> Bool {
    text.words(beginningIn: stem).contains { word in
      word.letterClass == .hangul
        && !WordShape.isOrdinary(text.letters[word.range.clamped(to: stem)])
        && !Heads.shared.isGeneric(text.letters[word.range.clamped(to: stem)])
    }
  }

  // MARK: What is said of it

  /// 제5회, 제16차, 2026, 2026년: which one in a row it is.
  private func row(before start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space, let word = text.word(endingAt: start) else { return nil }
    if word.letterClass == .latin, word.range.count == 4,
      text.letters[word.range].allSatisfy({ (0x30...0x39).contains($0) })
    {
      return word.range
    }
    guard let last = word.range.last, Self.rows.contains(text.letters[last]), word.range.count == 1, last > 0,
      (0x30...0x39).contains(text.letters[last - 1])
    else { return nil }
    return last - 1..<last + 1
  }
  private static let rows = Set("회차".unicodeScalars.map(\.value))

  private static let verbs = LongerBodies.words(
    "개최 참가 참석 개막 폐막 열 연 연다 열린 열고 열었 엽 여는 주최 주관 후원 성료 마련 진행 기념 참관 출품 일정 이후 기간 행사 준비")

  private func held(after end: Int) -> Range<Int>? {
    var at = end
    if let word = text.wordAt.indices.contains(end) && text.wordAt[end] >= 0
      ? text.words[Int(text.wordAt[end])] : nil,
      word.range.lowerBound < end
    {
      at = word.range.upperBound
    }
    if text.letter(at).map(DiscoveryText.quotes.contains) == true { at += 1 }
    if let bracket = text.bracketed(after: at) { at = bracket.upperBound + 1 }
    // ’를 열고.
    if at < text.count, text.gaps[at] == .none, let rest = text.word(startingAt: at), rest.range.count < 3 {
      at = rest.range.upperBound
    }
    guard at < text.count, text.adjoins(at), let word = text.word(startingAt: at),
      word.letterClass == .hangul,
      Self.verbs.contains(where: { text.letters[word.range].starts(with: $0) })
    else { return nil }
    return word.range
  }

  private static let before = LongerBodies.words("열린 열릴 열리는 여는 개최된 개최될 개최한 개최하는 기념 부대행사인 부대행사")
  private func heldBefore(_ start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space, let word = text.word(endingAt: start),
      Self.before.contains(Array(text.letters[word.range]))
    else { return nil }
    return word.range
  }
}
