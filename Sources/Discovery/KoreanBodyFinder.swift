import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds bodies, events and places in Hangul by the word that ends their names: 청소년폭력예방재단, 다임로보틱스.
struct KoreanBodyFinder {
  let text: DiscoveryText
  private let heads = Heads.shared
  private let titles = Titles.shared
  /// The fewest letters of a company's name that no head ends.
  private static let shortestCompany = 3
  private static let companyTitles = Set(
    ["대표", "대표이사", "회장", "사장", "부사장", "전무", "창업자", "최고경영자", "ceo", "cto"].map {
      $0.unicodeScalars.map(\.value)
    })

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for (index, word) in text.words.enumerated() where word.letterClass == .hangul {
      if let name = headed(word) { found.append(name) }
      if let name = legal(index) { found.append(name) }
      if let name = company(word) { found.append(name) }
    }
    return found
  }

  // MARK: By heads

  /// The name that ends in `word`, before its particles and titles.
  private func headed(_ word: DiscoveryText.Word) -> UnknownName? {
    for end in stride(from: word.range.upperBound, to: word.range.lowerBound + 1, by: -1) {
      let rest = text.letters[end..<word.range.upperBound]
      guard isRest(rest, after: text.letters[end - 1]) else { continue }
      let start = start(of: word.range.lowerBound)
      guard let head = heads.korean(endOf: text.letters[word.range.lowerBound..<end]),
        text.isFree(max(word.range.lowerBound, end - head.length)..<end)
      else { continue }
      return name(start..<end, head, inWord: word.range.lowerBound)
    }
    return nil
  }

  /// Whether `rest` may follow a body's name in its word: particles, 장 of its head, a title, 측.
  private func isRest(_ rest: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    if rest.isEmpty || WordEnds.isParticles(rest, after: last) { return true }
    let chief: UInt32 = 0xC7A5  // 장
    let side: UInt32 = 0xCE21  // 측
    if rest.first == chief || rest.first == side {
      let tail = rest.dropFirst()
      if tail.isEmpty || WordEnds.isParticles(tail, after: rest[rest.startIndex]) { return true }
    }
    let title = titles.length(after: rest)
    guard title > 1 else { return false }
    let tail = rest.dropFirst(title)
    return tail.isEmpty || WordEnds.isParticles(tail, after: rest[rest.startIndex + title - 1])
  }

  /// Where the run of words without gaps begins that ends in the word at `start`: KGC인삼공사, 한국로봇협회.
  private func start(of start: Int) -> Int {
    var start = start
    while start > 0, text.gaps[start] == .none, let word = text.word(endingAt: start),
      word.letterClass != .symbol
    {
      start = word.range.lowerBound
    }
    return start
  }

  private func name(_ range: Range<Int>, _ head: Heads.Head, inWord wordStart: Int) -> UnknownName? {
    let stem = range.lowerBound..<range.upperBound - head.length
    var range = range
    var evidence = [Self.prior(head.type)]
    evidence.append(
      Clue.head.item(text.original(stem.upperBound..<range.upperBound), head.isStrong ? 2.4 : 0, "Tables/heads.tsv"))
    let parent = parent(before: range.lowerBound)
    if stem.isEmpty {
      guard let parent, head.length > 1 else { return nil }
      range = parent.lowerBound..<range.upperBound
      evidence.append(Clue.parent.item(text.original(parent), head.isStrong ? 1.2 : 0.4))
    } else if heads.isGeneric(text.letters[stem]) {
      // 한국 and the like make a name only of what is rarely anything else.
      evidence.append(Clue.modifier.item(text.original(stem), stem.count > 5 && head.isStrong ? -1.2 : -3.5, "Tables/generic.tsv"))
      if let parent, head.length > 1, head.isStrong {
        range = parent.lowerBound..<range.upperBound
        evidence.append(Clue.parent.item(text.original(parent), 3.8))
      }
    } else {
      let length = stem.count
      evidence.append(
        Clue.modifier.item(text.original(stem), length == 1 ? -2 : min(1.0 + 0.25 * Double(length - 2), 2), "document"))
      if let parent, head.length > 1, head.type == .organization, text.known(at: parent.lowerBound)?.types == [.organization] {
        range = parent.lowerBound..<range.upperBound
        evidence.append(Clue.parent.item(text.original(parent), 1))
      }
    }
    return UnknownName(letters: range, type: head.type, evidence: evidence + around(range, head.type))
  }

  private static func prior(_ type: EntryType) -> EvidenceItem {
    switch type {
    case .event: Clue.event.item("", -2.6, "shape")
    case .place: Clue.place.item("", -2.8, "shape")
    case .program: Clue.program.item("", -3, "shape")
    default: Clue.organization.item("", -2.4, "shape")
    }
  }

  /// The body that stands right before `start` with a blank: 칭화대학교 집적회로학원.
  private func parent(before start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space || text.gaps[start] == .lineBreak,
      let known = text.known(at: start - 1), known.range.upperBound == start,
      known.types.contains(.organization)
    else { return nil }
    return known.range
  }

  /// What stands around the name of a body.
  private func around(_ range: Range<Int>, _ type: EntryType) -> [EvidenceItem] {
    var clues: [EvidenceItem] = []
    let end = range.upperBound
    if let inner = text.bracketed(after: end), isAcronym(inner) {
      clues.append(Clue.acronym.item(text.original(inner), 2.2))
    }
    if type == .organization, text.letters.indices.contains(end), text.adjoins(end),
      let word = text.word(startingAt: end), titles.length(after: text.letters[word.range]) > 1
    {
      clues.append(Clue.titleAfter.item(text.original(word.range), 1.2))
    }
    return clues
  }

  private func isAcronym(_ inner: Range<Int>) -> Bool {
    guard let word = text.word(startingAt: inner.lowerBound), word.range == inner, word.letterClass == .latin,
      (2...8).contains(inner.count)
    else { return false }
    return text.capitals(inner).isAll
  }

  // MARK: By legal forms

  private static let forms = ["주식회사", "유한회사", "사단법인", "재단법인", "학교법인", "의료법인"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let share: UInt32 = 0xC8FC  // 주 of (주)

  /// The name beside a legal form: (주)다임, 다임(주), 주식회사 다임.
  private func legal(_ index: Int) -> UnknownName? {
    let word = text.words[index]
    let start = word.range.lowerBound
    guard text.isFree(word.range), word.range.count > 1 else { return nil }
    var form: Range<Int>?
    if text.has(start - 1, ")"), text.letter(start - 2) == Self.share, text.has(start - 3, "("), text.adjoins(start) {
      form = start - 3..<start
    } else if text.has(word.range.upperBound, "("), text.letter(word.range.upperBound + 1) == Self.share,
      text.has(word.range.upperBound + 2, ")")
    {
      form = word.range.upperBound..<word.range.upperBound + 3
    } else if start > 0, text.gaps[start] == .space, let before = text.word(endingAt: start),
      Self.forms.contains(Array(text.letters[before.range]))
    {
      form = before.range
    }
    guard let form else { return nil }
    let end = text.has(word.range.upperBound, "(") ? word.range.upperBound : nameEnd(word)
    return UnknownName(
      letters: start..<end, type: .organization,
      evidence: [
        Self.prior(.organization), Clue.legalForm.item(text.original(form), 5),
      ])
  }

  /// The end of the name in `word`, without particles; the shortest rest that is one counts.
  private func nameEnd(_ word: DiscoveryText.Word) -> Int {
    for end in stride(from: word.range.upperBound - 1, to: word.range.lowerBound + 2, by: -1) {
      let rest = text.letters[end..<word.range.upperBound]
      if WordEnds.isParticles(rest, after: text.letters[end - 1]) { return end }
    }
    return word.range.upperBound
  }

  // MARK: By those who lead them

  /// A word between a person and a company's title: 홍길동 로보티즈 대표, 로보티즈 대표 홍길동.
  private func company(_ word: DiscoveryText.Word) -> UnknownName? {
    let (start, end) = (word.range.lowerBound, word.range.upperBound)
    guard word.range.count >= Self.shortestCompany, text.isFree(word.range), end < text.count,
      text.gaps[end] == .space, let title = text.word(startingAt: end),
      Self.companyTitles.contains(Array(text.letters[title.range])), !heads.isGeneric(text.letters[word.range]),
      titles.length(endingIn: text.letters[word.range]) == 0,
      !(1...2).contains(where: { WordEnds.isParticles(text.letters[end - $0..<end], after: text.letters[end - $0 - 1]) })
    else { return nil }
    let before = start > 0 && text.gaps[start] == .space ? text.word(endingAt: start) : nil
    let after = text.word(startingAt: title.range.upperBound)
    let isPerson = [before, after].compactMap(\.self).contains { looksLikePerson($0) }
    guard isPerson else { return nil }
    return UnknownName(
      letters: word.range, type: .organization,
      evidence: [
        Self.prior(.organization), Clue.titleAfter.item(text.original(title.range), 2.2),
        Clue.personAfter.item(text.original((before ?? title).range), 1.4),
      ])
  }

  private func looksLikePerson(_ word: DiscoveryText.Word) -> Bool {
    guard word.letterClass == .hangul, word.range.count >= 3 else { return false }
    return PersonGuess.isLikely(text.letters[word.range.prefix(3)])
  }
}
