import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds bodies that no head names, by what is said of them: 로보티즈 이사 김승주, (기업방문) 네오릭스, ⇒ 로봇에라, Vbot 방문.
struct AffiliationFinder {
  let text: DiscoveryText
  private let roster: Roster
  private let heads = Heads.shared
  private let titles = Titles.shared
  private let counts: [ArraySlice<UInt32>: Int]
  /// The most letters of a name in Hangul, and in Latin letters.
  private static let (longest, longestLatin) = (14, 40)

  init(_ text: DiscoveryText, _ roster: Roster) {
    (self.text, self.roster) = (text, roster)
    counts = text.words.reduce(into: [:]) { $0[text.letters[$1.range], default: 0] += 1 }
  }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for index in text.words.indices {
      if let name = name(from: index) { found.append(name) }
    }
    return found
  }

  /// Letters in brackets after `people` that stand for their bodies: Yeom Sarang (BITD).
  func acronyms(after people: [UnknownName]) -> [UnknownName] {
    people.compactMap { person in
      guard let inner = text.bracketed(after: person.letters.upperBound), text.isFree(inner),
        let word = text.word(startingAt: inner.lowerBound), word.letterClass == .latin, word.range == inner,
        (3...8).contains(inner.count), text.capitals(inner).isAll, !Acronyms.isOrdinary(text.letters[inner]),
        !inner.contains(where: { (0x30...0x39).contains(text.letters[$0]) })
      else { return nil }
      return UnknownName(
        letters: inner, type: .organization,
        evidence: [
          Clue.organization.item("", -2.4, "shape"), Clue.capitals.item(text.original(inner), 1),
          Clue.parent.item("after a person", 2.2),
        ])
    }
  }

  private func name(from index: Int) -> UnknownName? {
    let first = text.words[index]
    guard let range = range(from: index) else { return nil }
    guard text.isFree(first.range) else { return nil }
    let isLatin = first.letterClass == .latin
    let word = text.letters[range]
    guard range.count >= 2, range.count <= (isLatin ? Self.longestLatin : Self.longest),
      titles.length(endingIn: word) < word.count,
      !titles.hasTitleEnd(word)
    else { return nil }
    // 환승센터의 대표: of a body.
    if !isLatin, word.count > 3, let last = word.last, Self.ends.contains(last) { return nil }
    let servant = servant(after: range)
    // 정보통신산업기반과 과장: 과 is no particle before a post.
    if servant == nil || word.count < 4, WordShape.isInflected(word) { return nil }
    if servant == nil, let head = heads.korean(endOf: word) {
      if heads.isGeneric(word.dropLast(head.length)) { return nil }
      // 중국공업정보화부: the finder of heads takes the country away.
      if head.length == 1, word.count > 4 { return nil }
    }
    if isLatin, range.count <= 5, Acronyms.isOrdinary(word) { return nil }
    if Self.kinds.contains(Array(word)) { return nil }
    var clues: [EvidenceItem] = []
    if let servant { clues.append(servant) }
    if let arrow = arrow(before: range.lowerBound) { clues.append(arrow) }
    if let visit = visit(around: range) { clues.append(visit) }
    if let heading = heading(range) { clues.append(heading) }
    if let kind = kind(before: range.lowerBound) { clues.append(Clue.label.item(text.original(kind), 3.6)) }
    if isLatin, range.upperBound > first.range.upperBound, text.known(at: range.upperBound - 1) != nil {
      clues.append(Clue.parent.item(text.original(first.range.upperBound..<range.upperBound), 2))
    }
    if isLatin, let person = person(of: range) {
      clues.append(Clue.personAfter.item(text.original(person), 3.6))
    }
    guard !clues.isEmpty else { return nil }
    var evidence = [Clue.organization.item("", -3, "shape")]
    if isLatin {
      evidence.append(Clue.capitals.item(text.original(range), 1))
    } else if WordShape.isForeign(word) {
      evidence.append(Clue.modifier.item("\(text.original(range)), of another language", 0.8, "shape"))
    } else if WordShape.isOrdinary(word) {
      evidence.append(Clue.word.item(text.original(range), -2.5, "Tables/dictionary-words-3.tsv"))
    }
    let others = (counts[text.letters[first.range]] ?? 1) - 1
    if others > 0 { evidence.append(Clue.same.item("\(others) more", min(0.4 * Double(others), 1.2))) }
    return UnknownName(letters: range, type: .organization, evidence: evidence + clues)
  }

  /// The word from `index` as a name: Latin words with capitals, or a word of Hangul without its particles and nouns.
  private func range(from index: Int) -> Range<Int>? {
    let first = text.words[index]
    switch first.letterClass {
    case .latin:
      guard text.capitals(first.range).isFirst else { return nil }
      var end = index
      while end + 1 < text.words.count, end - index < 3, text.words[end + 1].letterClass == .latin,
        text.words[end].range.upperBound == text.words[end + 1].range.lowerBound,
        text.isFree(text.words[end + 1].range),
        text.gaps[text.words[end + 1].range.lowerBound] == .space,
        text.capitals(text.words[end + 1].range).isFirst
      {
        end += 1
      }
      guard
        index == 0 || text.words[index - 1].range.upperBound != first.range.lowerBound
          || text.gaps[first.range.lowerBound] != .space
          || text.words[index - 1].letterClass != .latin
          // 16 SDT 팀장: the number of a row.
          || text.letters[text.words[index - 1].range].allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      // KIC중국: letters and the country of the branch.
      let last = text.words[end].range.upperBound
      if end == index, text.letters.indices.contains(last), text.gaps[last] == .none,
        let country = text.known(at: last),
        country.range.lowerBound == last, country.types == [.country]
      {
        return first.range.lowerBound..<country.range.upperBound
      }
      return first.range.lowerBound..<last
    case .hangul:
      guard
        first.range.lowerBound == 0 || text.gaps[first.range.lowerBound] != .none
          || text.classes[first.range.lowerBound - 1] == .symbol
      else { return nil }
      // 정보통신산업기반과 과장: before a post, the word is whole.
      return servant(after: first.range) != nil ? first.range : first.range.lowerBound..<end(first.range)
    default: return nil
    }
  }

  /// 의, 는, 은, 을, 를, 에: particles with which no name ends.
  private static let ends: Set<UInt32> = [0xC758, 0xB294, 0xC740, 0xC744, 0xB97C, 0xC5D0]
  private static let nouns = ["물류센터", "공장", "본사", "방문", "면담", "관계자", "측", "사옥", "등"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static let particles = Set(
    ["은", "는", "이", "가", "을", "를", "의", "에서", "와", "과", "도", "으로", "에게"].map {
      $0.unicodeScalars.map(\.value)
    })

  private func end(_ range: Range<Int>) -> Int {
    for end in (range.lowerBound + 2)..<max(range.lowerBound + 3, range.upperBound)
    where end < range.upperBound {
      let rest = text.letters[end..<range.upperBound]
      if Self.nouns.contains(where: { rest.elementsEqual($0) }) { return end }
      if Self.particles.contains(Array(rest)), WordEnds.isParticles(rest, after: text.letters[end - 1]),
        end - range.lowerBound > 2
      {
        return end
      }
    }
    return range.upperBound
  }

  // MARK: Those who serve it

  /// A title right after the word and a person after it, or a person before: 다임리서치 부사장 이성욱.
  private func servant(after range: Range<Int>) -> EvidenceItem? {
    let end = range.upperBound
    guard end < text.count, text.gaps[end] == .space, let word = text.word(startingAt: end) else {
      return nil
    }
    let isTitle = titles.isPost(text.letters[word.range]) || isLatinTitle(word)
    guard isTitle else { return person(range, word) }
    let after = word.range.upperBound
    let next =
      after < text.count && [.space, .lineBreak].contains(text.gaps[after])
      ? text.word(startingAt: after) : nil
    let before =
      range.lowerBound > 0 && text.gaps[range.lowerBound] == .space
      ? text.word(endingAt: range.lowerBound) : nil
    let hasPerson = [next, before].contains { word in
      guard let word else { return false }
      if let post = roster.people[word.range.lowerBound], !post.isEmpty { return true }
      guard word.letterClass == .hangul, (3...4).contains(word.range.count) else { return false }
      return PersonGuess.isLikely(text.letters[word.range.prefix(3)])
    }
    return hasPerson ? Clue.titleAfter.item(text.original(word.range), 4.2) : nil
  }

  /// A person and a post after the word, where that is of another language: 새녘소재 여울림 부장.
  private func person(_ range: Range<Int>, _ word: DiscoveryText.Word) -> EvidenceItem? {
    let isLatin = text.classes[range.lowerBound] == .latin
    guard word.letterClass == .hangul, word.range.count == 3, range.count > 2,
      PersonGuess.isLikely(text.letters[word.range]),
      let title = text.word(startingAt: word.range.upperBound), text.adjoins(title.range.lowerBound),
      isLatin
        ? text.capitals(range).isAll && text.classes[range.upperBound - 1] == .latin && range.count < 8
        : WordShape.isForeign(text.letters[range]) && !WordShape.isInflected(text.letters[range])
          && heads.korean(endOf: text.letters[range]).map({ $0.type == .organization }) ?? false
    else { return nil }
    let length = titles.length(after: text.letters[title.range])
    guard length > 1, titles.isPost(text.letters[title.range].prefix(length)) else { return nil }
    return Clue.personAfter.item(text.original(word.range), 3.2)
  }

  private static let of: UInt32 = 0xC758  // 의

  /// Whoever is of a body in Latin letters, by name and post: Narrow Mutual의 Peter Oyelaran 이사.
  private func person(of range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard end + 1 < text.count, text.letters[end] == Self.of, text.gaps[end] == .none,
      text.gaps[end + 1] == .space
    else { return nil }
    var at = end + 1
    var count = 0
    while let word = text.word(startingAt: at), word.letterClass == .latin, count < 3, text.adjoins(at),
      text.capitals(word.range).isFirst, text.isFree(word.range)
    {
      (at, count) = (word.range.upperBound, count + 1)
    }
    guard count > 1, at < text.count, text.gaps[at] == .space, let title = text.word(startingAt: at),
      titles.length(after: text.letters[title.range]) > 1
    else { return nil }
    return end + 1..<at
  }

  private func isLatinTitle(_ word: DiscoveryText.Word) -> Bool {
    word.letterClass == .latin
      && ["ceo", "cto", "cso", "cfo", "coo"].contains {
        text.letters[word.range].elementsEqual($0.unicodeScalars.map(\.value))
      }
  }

  // MARK: Visits

  private static let arrows: Set<UInt32> = [0x21D2, 0x2192, 0x25B6, 0x27A1]
  private static let visits = ["방문", "면담", "견학", "참관", "본사", "물류센터", "시찰", "탐방", "관계자", "측"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let purposes = [
    "기업방문", "기관방문", "방문", "기업", "기관", "견학", "참관", "면담", "업체", "기업명", "기관명", "업체명", "회사명", "방문기관", "방문기업",
  ].map {
    $0.unicodeScalars.map(\.value)
  }

  /// ⇒ 로봇에라: where a journey goes.
  private func arrow(before start: Int) -> EvidenceItem? {
    guard let sign = text.letter(start - 1), Self.arrows.contains(sign) else { return nil }
    return Clue.label.item("⇒", 1.8)
  }

  private func visit(around range: Range<Int>) -> EvidenceItem? {
    let end = range.upperBound
    if text.letters.indices.contains(end), [.none, .space].contains(text.gaps[end]),
      let visit = Self.visits.first(where: { text.letters[end...].starts(with: $0) })
    {
      return Clue.label.item(String(String.UnicodeScalarView(visit.compactMap { Unicode.Scalar($0) })), 1.8)
    }
    // (기업방문) 네오릭스, 기관명: 다임.
    let mark = range.lowerBound - 1
    guard text.has(mark, ")") || text.has(mark, ":") else { return nil }
    let label = text.letters[max(0, mark - 6)..<mark]
    guard Self.purposes.contains(where: { label.suffix($0.count).elementsEqual($0) }) else { return nil }
    return Clue.label.item(text.original(max(0, mark - 4)..<mark), 3)
  }

  /// Words for companies right before their names.
  private static let kinds = Set(
    [
      "새싹기업", "스타트업", "벤처기업", "신생기업", "강소기업", "자회사", "계열사", "경쟁사", "제조사", "운영사", "개발사", "제조업체", "스타트업인",
      "새싹기업인",
      "벤처기업인", "자회사인", "계열사인",
    ].map { $0.unicodeScalars.map(\.value) })
  private static let located = "소재".unicodeScalars.map(\.value)

  /// 새싹기업 다온랩스, 춘천 소재 봄빛메디: the word for a company, or where it lies, before its name.
  private func kind(before start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space, let word = text.word(endingAt: start) else { return nil }
    let letters = text.letters[word.range]
    if Self.kinds.contains(Array(letters)) { return word.range }
    let place = word.range.lowerBound - 1
    guard letters.elementsEqual(Self.located), text.gaps[word.range.lowerBound] == .space,
      text.known(at: place)?.types.contains(.place) == true
    else { return nil }
    return word.range
  }

  // MARK: Headings

  /// ㅇ (네오릭스) at the start of a line.
  private func heading(_ range: Range<Int>) -> EvidenceItem? {
    guard
      text.isBracketed(range)
        || (text.has(range.lowerBound - 1, "(") && text.letter(range.upperBound) != nil
          && text.word(startingAt: range.upperBound) != nil && text.gaps[range.upperBound] == .none)
    else { return nil }
    let open = range.lowerBound - 1
    let isFirst = text.isLineStart(open) || (open > 0 && text.isLineStart(open - 1))
    return isFirst ? Clue.label.item("(", 1.6) : nil
  }
}

/// Letters that stand for no body: Tables/acronyms.tsv.
enum Acronyms {
  private static let all = Set(Table.words("acronyms.tsv"))

  static func isOrdinary(_ word: ArraySlice<UInt32>) -> Bool { all.contains(Array(word)) }
}
