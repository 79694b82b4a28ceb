import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Confirms candidates by what stands in brackets: 뤼셴즈(吕先志), 다임로보틱스(Daim Robotics).
struct GlossFinder {
  let text: DiscoveryText
  private let comparer = Comparer()

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns `candidates` with the clue that a bracket gives, and the names in the brackets beside them.
  func confirmed(_ candidates: [UnknownName]) -> [UnknownName] {
    glossed(candidates) + unheralded(candidates) + bodies(candidates) + companies() + companiesInLatin()
  }

  /// Returns `candidates` with the clue that a bracket gives, and the names in the brackets of these beside them.
  func glossed(_ candidates: [UnknownName]) -> [UnknownName] {
    var result: [UnknownName] = []
    for name in candidates {
      guard let inner = first(of: bracket(after: name.letters.upperBound)), text.isFree(inner) else {
        result.append(name)
        continue
      }
      let gloss = name.type == .person && isPlace(after: inner.upperBound + 1) ? nil : gloss(of: name, inner)
      result.append(
        gloss.map { UnknownName(letters: name.letters, type: name.type, evidence: name.evidence + [$0]) }
          ?? name)
      if let gloss {
        result.append(
          UnknownName(
            letters: inner, type: name.type,
            evidence: name.evidence.prefix(1) + [
              Clue.gloss.item(text.original(name.letters), 4 + gloss.contribution)
            ]))
      }
    }
    return result
  }

  /// The bracket after a name, also after the quotes in which it stands: 「岚登科技」（Lan Deng）.
  private func bracket(after end: Int) -> Range<Int>? {
    text.bracketed(after: text.has(end, "\"") || text.has(end, "'") ? end + 1 : end)
  }

  private static let kinds = ["企业", "公司", "厂商"].map { $0.unicodeScalars.map(\.value) }

  /// Companies after the word for one, whose bracket has them in Latin letters: 初创企业岚桥系统（Lanqiao Systems）.
  private func companiesInLatin() -> [UnknownName] {
    text.words.flatMap { word -> [UnknownName] in
      guard word.letterClass == .han, let inner = first(of: text.bracketed(after: word.range.upperBound)),
        text.isFree(inner), text.classes[inner.lowerBound] == .latin, inner.count > 4,
        text.capitals(inner).isFirst, !text.capitals(inner).isAll,
        !inner.contains(where: { text.classes[$0] == .symbol && !text.has($0, "&") && !text.has($0, ".") }),
        let start = word.range.dropFirst(2).last(where: { index in
          Self.kinds.contains {
            text.letters[word.range.lowerBound..<index].suffix($0.count).elementsEqual($0)
          }
        })
      else { return [] }
      let name = start..<word.range.upperBound
      guard (2...8).contains(name.count), text.isFree(name), !HanFinder.isGeneric(text.letters[name]) else {
        return []
      }
      return [name, inner].map {
        UnknownName(
          letters: $0, type: .organization,
          evidence: [
            Clue.organization.item("", -2.4, "shape"), Clue.gloss.item(text.original(inner), 2),
            Clue.label.item(text.original(start - 2..<start), 2),
          ])
      }
    }
  }

  /// Bodies that are named in two scripts, one beside the other: 슈허로봇(岫禾机器人), 澜蘅能源 | Lanheng Energy.
  private func bodies(_ candidates: [UnknownName]) -> [UnknownName] {
    let known = Set(candidates.map(\.letters))
    var found: [UnknownName] = []
    for (index, word) in text.words.enumerated()
    where word.letterClass.isSyllabic && (3...12).contains(word.range.count) {
      guard text.isFree(word.range), let other = beside(index), text.isFree(other),
        text.classes[other.lowerBound] != word.letterClass,
        !known.contains(word.range) || !known.contains(other)
      else { continue }
      let compared = comparer.compare(text.original(word.range), text.original(other), type: .organization)
      // 바자오완(八角湾) is a place.
      guard compared.verdict == .same,
        text.classes[other.lowerBound] != .latin || !Acronyms.isOrdinary(text.letters[other]),
        ![word.range, other].contains(where: { text.letters[$0].last.map(Self.places.contains) == true })
      else { continue }
      // Two words for one thing are no name: 로봇(机器人).
      if Heads.shared.isGeneric(text.letters[word.range])
        || DictionaryWords.contains(text.letters[word.range])
      {
        continue
      }
      for (range, partner) in [(word.range, other), (other, word.range)] {
        found.append(
          UnknownName(
            letters: range, type: .organization,
            evidence: [
              Clue.organization.item("", -2.6, "shape"),
              Clue.gloss.item(text.original(partner), 4 * compared.score),
            ]))
      }
    }
    return found
  }

  private static let legalForms = ["有限公司", "股份公司", "有限责任公司", "集团"].map { $0.unicodeScalars.map(\.value) }

  /// Companies that nothing but the legal form in their bracket shows: 청위에너지저장(澄屿储能科技有限公司, …).
  private func companies() -> [UnknownName] {
    text.words.flatMap { word -> [UnknownName] in
      guard let name = company(word), let inner = first(of: text.bracketed(after: word.range.upperBound))
      else {
        return []
      }
      return [name, UnknownName(letters: inner, type: .organization, evidence: name.evidence)]
    }
  }

  private func company(_ word: DiscoveryText.Word) -> UnknownName? {
    do {
      guard word.letterClass == .hangul, word.range.count > 2, text.isFree(word.range),
        word.range.lowerBound == 0 || text.gaps[word.range.lowerBound] != .none
          || text.classes[word.range.lowerBound - 1] == .symbol,
        text.gaps[min(word.range.upperBound, text.count - 1)] == .none,
        let inner = first(of: text.bracketed(after: word.range.upperBound)),
        let name = text.word(startingAt: inner.lowerBound), name.range == inner, name.letterClass == .han,
        Self.legalForms.contains(where: { text.letters[inner].suffix($0.count).elementsEqual($0) })
          || isCoined(word.range, inner),
        !Heads.shared.isGeneric(text.letters[word.range]), !DictionaryWords.contains(text.letters[word.range])
      else { return nil }
      return UnknownName(
        letters: word.range, type: .organization,
        evidence: [
          Clue.organization.item("", -2.4, "shape"), Clue.legalForm.item(text.original(inner), 4),
        ])
    }
  }

  /// Whether the word begins as two characters of the bracket are read that make no word, and goes on in another way:
  /// 훙차오과채(红桥果蔬), 란징커넥트(蓝鲸连接).
  private func isCoined(_ word: Range<Int>, _ inner: Range<Int>) -> Bool {
    guard inner.count > 3, word.count > 3 else { return false }
    let (han, characters) = (text.letters[inner], text.original(inner.prefix(2)))
    guard !HanFinder.isGeneric(han.prefix(2)), !Self.places.contains(han[han.endIndex - 1]),
      WordShape.isForeign(text.letters[word])
    else { return false }
    return (2...4).contains { length in
      length < word.count
        && comparer.compare(text.original(word.prefix(length)), characters, type: .organization).verdict
          == .same
    }
  }

  /// The name in the bracket after the word at `index`, or in the next cell.
  private func beside(_ index: Int) -> Range<Int>? {
    let end = text.words[index].range.upperBound
    if let inner = first(of: text.bracketed(after: end)) {
      return inner.count > 2 && !inner.contains(where: { text.classes[$0] == .symbol }) ? inner : nil
    }
    let cells: Set<UInt32> = [0x7C, 0x3B, 0x2F]
    guard let sign = text.letter(end), cells.contains(sign), let first = text.word(startingAt: end + 1) else {
      return nil
    }
    var last = first
    // Latin names have several words.
    while first.letterClass == .latin, let next = text.word(startingAt: last.range.upperBound),
      next.letterClass == .latin,
      last.range.upperBound - first.range.lowerBound < 40
    {
      last = next
    }
    let range = first.range.lowerBound..<last.range.upperBound
    return range.count > 2 && text.isLineEnd(range.upperBound) ? range : nil
  }

  /// People whom nothing but the bracket shows: 뤼셴즈(吕先志)는.
  private func unheralded(_ candidates: [UnknownName]) -> [UnknownName] {
    let known = Set(candidates.map(\.letters))
    let people = Set(
      candidates.filter { $0.type == .person && $0.score >= NameDiscoverer.threshold }.map(
        \.letters.upperBound))
    var found: [UnknownName] = []
    for word in text.words where word.letterClass == .hangul && (2...6).contains(word.range.count) {
      // A person of two characters needs more than the bracket: 허톈(和田) is a place.
      guard !known.contains(word.range), text.isFree(word.range),
        let bracket = text.bracketed(after: word.range.upperBound), let inner = first(of: bracket),
        text.isFree(inner), let other = text.word(startingAt: inner.lowerBound), other.range == inner,
        other.letterClass == .han,
        inner.count > 2 || isAddressed(after: bracket.upperBound + 1)
          || isInPlaceOfPerson(word.range, bracket.upperBound + 1)
          // 통역 진유하, 왕웨이(王巍): after a person in a list.
          || text.has(word.range.lowerBound - 1, ",") && people.contains(word.range.lowerBound - 1)
          || hasBody(bracket.suffix(from: inner.upperBound).dropFirst()),
        !isPlace(after: inner.upperBound + 1),
        PersonShapes.hanSurname(Array(text.letters[inner])) > 0
      else { continue }
      let compared = comparer.compare(text.original(word.range), text.original(inner), type: .person)
      guard compared.verdict == .same else { continue }
      for (range, partner) in [(word.range, inner), (inner, word.range)] {
        found.append(
          UnknownName(
            letters: range, type: .person,
            evidence: [
              Clue.person.item(text.original(range), -3, "shape"),
              Clue.gloss.item(text.original(partner), 5 * compared.score),
            ]))
      }
    }
    return found
  }

  /// Whether what goes on in a bracket ends as a body or a post: (宣萌, 베이징외국어대학 국제합작교류처).
  private func hasBody(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last, text.classes[last] != .symbol else { return false }
    let letters = text.letters[rest]
    return text.known(at: last)?.types == [.organization]
      || Heads.shared.korean(endOf: letters)?.type == .organization
      || Heads.shared.chinese(endOf: letters)?.type == .organization
      || Titles.shared.length(endingIn: letters) > 1
  }

  /// What stands before a comma in the bracket: HTF of (HTF, 이하 재단).
  private func first(of bracket: Range<Int>?) -> Range<Int>? {
    guard let bracket else { return nil }
    let end = bracket.first { text.has($0, ",") } ?? bracket.upperBound
    return end > bracket.lowerBound ? bracket.lowerBound..<end : nil
  }

  private static let places = Set("湾灣岛島江河湖山县縣市区區镇鎮村路街港海峡州省".unicodeScalars.map(\.value))
  private static let placeSuffixes = ["시", "현", "성", "구", "주", "섬", "지구", "산", "강", "진", "향"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether a word for a kind of place goes on after the bracket: 원저우(溫州)시.
  private func isPlace(after index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .none else { return false }
    return Self.placeSuffixes.contains { text.letters[index...].starts(with: $0) }
  }

  /// Whether a title follows the bracket: 왕이(王毅) 외교부장.
  private func isAddressed(after index: Int) -> Bool {
    guard index < text.count, text.adjoins(index), let word = text.word(startingAt: index) else {
      return false
    }
    return Titles.shared.length(after: text.letters[word.range]) > 0
  }

  /// Whether a title stands before the name, with 에 or without, or a little after its bracket in the line: 천루(陈露)
  /// 독자서비스중심 주임, 이사에 마장(马漳).
  private func isInPlaceOfPerson(_ name: Range<Int>, _ after: Int) -> Bool {
    if let before = text.word(endingAt: name.lowerBound), text.gaps[name.lowerBound] == .space,
      before.letterClass == .hangul
    {
      let letters = text.letters[before.range]
      let title = letters.last == Self.at ? letters.dropLast() : letters
      if title.count > 1, Titles.shared.isTitle(title) { return true }
    }
    guard text.isLineStart(name.lowerBound) || !text.classes[name.lowerBound - 1].isSyllabic else {
      return false
    }
    var index = after
    for _ in 0..<3 {
      guard index < text.count, text.gaps[index] == .space, let word = text.word(startingAt: index) else {
        return false
      }
      if Titles.shared.length(after: text.letters[word.range]) > 1 { return true }
      index = word.range.upperBound
    }
    return false
  }
  private static let at: UInt32 = 0xC5D0  // 에

  /// The clue that the bracket at `inner` names the same, by its reading or as its acronym or translation.
  private func gloss(of name: UnknownName, _ inner: Range<Int>) -> EvidenceItem? {
    if name.type != .person, isAcronym(inner, of: name.letters) {
      return Clue.acronym.item(text.original(inner), 2.2)
    }
    guard inner.count > 1, text.classes[inner.lowerBound] != text.classes[name.letters.lowerBound],
      text.classes[inner.lowerBound] != .symbol, !(0x30...0x39).contains(text.letters[inner.lowerBound]),
      !inner.contains(where: { text.classes[$0] == .symbol && !text.has($0, "&") && !text.has($0, ".") })
    else { return nil }
    let compared = comparer.compare(text.original(name.letters), text.original(inner), type: name.type)
    switch compared.verdict {
    case .same: return Clue.gloss.item(text.original(inner), 3)
    case .possible: return Clue.gloss.item(text.original(inner), 1.5)
    case .different:
      guard name.type != .person else { return nil }
      if text.capitals(inner).isFirst { return Clue.gloss.item(text.original(inner), 1) }
      return name.type == .organization && isShort(inner, of: name)
        ? Clue.gloss.item(text.original(inner), 1) : nil
    }
  }

  /// Whether the bracket has a word of another script that may be what a company is called: 澄屿储能科技有限公司(청위저장).
  private func isShort(_ inner: Range<Int>, of name: UnknownName) -> Bool {
    guard name.score >= NameDiscoverer.threshold, (3...10).contains(inner.count),
      let word = text.word(startingAt: inner.lowerBound), word.range == inner, word.letterClass == .hangul,
      text.classes[name.letters.lowerBound] == .han, WordShape.isForeign(text.letters[inner])
    else { return false }
    return !WordShape.isOrdinary(text.letters[inner]) && !Heads.shared.isGeneric(text.letters[inner])
      && !WordShape.isInflected(text.letters[inner])
  }

  /// Whether `inner`, all capitals, has the initials of the words of `name`: NEATBF of Northeast Asia Technology Bridge
  /// Foundation. One letter more or less may come from within a word.
  private func isAcronym(_ inner: Range<Int>, of name: Range<Int>) -> Bool {
    guard (2...10).contains(inner.count), text.word(startingAt: inner.lowerBound)?.range == inner,
      text.classes[inner.lowerBound] == .latin, text.capitals(inner).isAll
    else { return false }
    var initials: [UInt32] = []
    var start = name.lowerBound
    while let word = text.word(startingAt: start), word.letterClass == .latin, start < name.upperBound {
      if text.capitals(word.range).isFirst { initials.append(text.letters[start]) }
      start = word.range.upperBound
    }
    var rest = text.letters[inner][...]
    for initial in initials where rest.first == initial { rest = rest.dropFirst() }
    return initials.count > 1 && rest.count < 2 && text.letters[inner].first == initials.first
  }
}
