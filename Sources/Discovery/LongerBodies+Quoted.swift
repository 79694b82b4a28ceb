import Indexing
import Lexicography
import Matching
import Normalization

/// Names that stand in quotes with words that make them another's.
extension LongerBodies {
  /// The most letters of a quoted name.
  private static let longestQuoted = 30
  private static let programs = words("사업 프로그램 계획 프로젝트 공동기금 이니셔티브 캠페인 주간 구상 项目 计划 工程 行动 倡议 活动")
  /// What a name in quotes is, said after them: ‘AI 고속도로’ 사업.
  private static let kinds = words("사업 프로그램 계획 프로젝트 행사 캠페인 대회 이니셔티브 项目 计划 工程 活动 행동 行动 倡议")

  private static let particles = Set("의은는이가을를에와과도로".unicodeScalars.map(\.value))

  /// Whether the letters only begin or end a name in quotes: of an event or programme by its head, ‘제주 조기경보 이니셔티브’,
  /// or by what follows it, ‘AI 고속도로’ 사업; or of a place after a Latin name that nobody knows, ‘HTWO 광저우’.
  func isPartOfQuoted(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    let isPlace = types == [.place]
    guard let inner = quotes(around: letters), inner != letters else { return false }
    if inner.upperBound == letters.upperBound {
      return isPlace && isAfterLatin(letters, from: inner.lowerBound)
        || types == [.term] && isAfterWord(letters, from: inner.lowerBound)
    }
    guard inner.lowerBound == letters.lowerBound else { return false }
    let rest = text.letters[letters.upperBound..<inner.upperBound]
    // ‘광주의 행사’ has no name of an event.
    if text.gaps[letters.upperBound] == .none, rest.first.map(Self.particles.contains) == true {
      return false
    }
    if heads.korean(endOf: rest)?.type == .event || heads.chinese(endOf: rest)?.type == .event { return true }
    if isPlace, Self.plans.contains(where: { rest.elementsEqual($0) }) || hasOwnHead(rest) { return true }
    if Self.programs.contains(where: { rest.count > $0.count && rest.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    return inner.upperBound + 1 < text.count
      && Self.kinds.contains { text.letters[(inner.upperBound + 1)...].starts(with: $0) }
  }

  /// Programmes that a place alone names: ‘한강 프로젝트’.
  private static let plans = words("프로젝트 이니셔티브 구상 플랜 계획 计划 倡议 工程")
  private static let and = Set("与和及".unicodeScalars.map(\.value))
  private static let center = words("센터")[0]

  /// Whether `rest` is a word of its own and the head of a body or place: 해오름센터 in ‘평택 해오름센터’.
  private func hasOwnHead(_ rest: ArraySlice<UInt32>) -> Bool {
    if let head = heads.chinese(endOf: rest) {
      return head.isStrong && head.length > 1 && rest.count > head.length
        && !text.text.isWordOfGrammar(rest.startIndex)
        && !rest.indices.contains { text.text.isWordOfGrammar($0) && !Self.and.contains(text.letters[$0]) }
    }
    guard let head = heads.korean(endOf: rest), rest.count > head.length + 1 else { return false }
    return head.type != .person
      && (head.isStrong || rest.suffix(Self.center.count).elementsEqual(Self.center))
      && !heads.isGeneric(rest.dropLast(head.length))
  }

  /// What stands between the quotes around `letters`, one of which adjoins them.
  private func quotes(around letters: Range<Int>) -> Range<Int>? {
    func isQuote(_ index: Int) -> Bool { DiscoveryText.quotes.contains(text.letters[index]) }
    let (start, end) = (letters.lowerBound, letters.upperBound)
    if start > 0, isQuote(start - 1), text.gaps[start] == .none {
      return (end..<max(end, min(text.count, start + Self.longestQuoted))).first(where: isQuote).map {
        start..<$0
      }
    }
    guard end < text.count, isQuote(end), text.gaps[end] == .none else { return nil }
    return (max(0, end - Self.longestQuoted)..<start).last(where: isQuote).map { $0 + 1..<end }
  }

  /// Whether all that stands between `start` and the letters is one Latin name, which is none of the lexicon.
  private func isAfterLatin(_ letters: Range<Int>, from start: Int) -> Bool {
    guard start < letters.lowerBound, ends[start] == nil, text.gaps[letters.lowerBound] == .space,
      let word = text.word(startingAt: start), word.range.upperBound == letters.lowerBound
    else { return false }
    return word.letterClass == .latin && word.range.count > 1 && text.capitals(word.range).isFirst
  }

  /// Whether all that stands between `start` and the letters is one coined word, which no name of the lexicon begins: the
  /// name of a thing, 大模型 in “沧溟大模型”.
  private func isAfterWord(_ letters: Range<Int>, from start: Int) -> Bool {
    let word = start..<letters.lowerBound
    guard (2...4).contains(word.count), ends[start] == nil,
      !word.contains(where: { text.classes[$0] == .symbol })
    else { return false }
    return text.classes[start] == .han
      ? HanWordList.isCoined(text.letters[word]) && !word.contains(where: text.text.isWordOfGrammar)
      : text.classes[start] == .hangul && !DictionaryWords.contains(text.letters[word])
        && !heads.isGeneric(text.letters[word])
  }
}
