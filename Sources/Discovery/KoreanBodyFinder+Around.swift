import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// What stands around the names of bodies and places.
extension KoreanBodyFinder {
  /// What stands around the name of a body.
  func around(_ range: Range<Int>, _ type: EntryType) -> [EvidenceItem] {
    var clues: [EvidenceItem] = []
    let end = range.upperBound
    if type != .place, let inner = text.bracketed(after: end), isAcronym(inner) {
      clues.append(Clue.acronym.item(text.original(inner), 2.2))
    }
    if type == .organization, let inner = text.bracketed(after: end), isChief(inner) {
      clues.append(Clue.title.item(text.original(inner), 3))
    }
    if type == .organization, isBeforeServant(end) { clues.append(Clue.personAfter.item("and a post", 1.2)) }
    if type == .place, isVenue(range) { clues.append(Clue.label.item("where something is held", 3.6)) }
    if type == .organization, text.letters.indices.contains(end), text.adjoins(end),
      let word = text.word(startingAt: end), titles.length(after: text.letters[word.range]) > 1
    {
      let isMinister = Self.ministers.contains { text.letters[word.range].starts(with: $0) }
      clues.append(Clue.titleAfter.item(text.original(word.range), isMinister ? 2.4 : 1.2))
    }
    return clues
  }

  /// Whether a person and a post follow: 하람정공 노다솔 이사.
  private func isBeforeServant(_ index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .space, let person = text.word(startingAt: index),
      person.letterClass == .hangul, person.range.count == 3,
      PersonGuess.isLikely(text.letters[person.range]),
      let title = text.word(startingAt: person.range.upperBound), text.adjoins(title.range.lowerBound)
    else { return false }
    let length = titles.length(after: text.letters[title.range])
    return length > 1 && titles.isPost(text.letters[title.range].prefix(length))
  }

  private static let venues = ["장소", "회의장소", "행사장소", "행사장", "회의장", "개최지", "장소는"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// 층, 호: floors and rooms.
  private static let floors: Set<UInt32> = [0xCE35, 0xD638]

  /// Whether a label before, or a floor after, says that something is held there: 장소: 대전 누리홀 2층.
  private func isVenue(_ range: Range<Int>) -> Bool {
    if let number = text.word(startingAt: range.upperBound), number.letterClass == .latin,
      (0x30...0x39).contains(text.letters[number.range.lowerBound]), text.gaps[range.upperBound] == .space,
      let sign = text.letter(number.range.upperBound), Self.floors.contains(sign)
    {
      return true
    }
    var at = range.lowerBound
    while at > 0, range.lowerBound - at < 24, !text.gaps[at].breaksLine, text.gaps[at] != .border {
      at -= 1
      guard text.has(at, ":") else { continue }
      return text.word(endingAt: at).map { Self.venues.contains(Array(text.letters[$0.range])) } ?? false
    }
    return false
  }

  /// Whether who leads a company begins the bracket: (대표 허가람).
  private func isChief(_ inner: Range<Int>) -> Bool {
    guard let word = text.word(startingAt: inner.lowerBound), word.range.upperBound < inner.upperBound else {
      return false
    }
    return Self.chiefs.contains { text.letters[word.range].elementsEqual($0) }
  }
  private static let chiefs = ["대표", "대표이사", "공동대표", "이사장", "회장", "사장"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// 요청, 신청, 초청, 시청, 도청, 구청, 군청, 하청, 무청: words that end as agencies do.
  private static let requests = [
    "요청", "신청", "초청", "시청", "도청", "구청", "하청", "재청", "주청", "간청", "경청", "대청", "문청",
  ]
  .map { $0.unicodeScalars.map(\.value) }
  private static let agency: UInt32 = 0xCCAD  // 청

  /// Whether usual words of work and 청 make the name of an agency: 문화여유청.
  func isAgency(_ range: Range<Int>) -> Bool {
    let letters = text.letters[range]
    return letters.last == Self.agency && letters.count > 4 && heads.isGeneric(letters.dropLast())
      && !Self.requests.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  func isAcronym(_ inner: Range<Int>) -> Bool {
    guard let word = text.word(startingAt: inner.lowerBound), word.range == inner, word.letterClass == .latin,
      (2...8).contains(inner.count)
    else { return false }
    return text.capitals(inner).isAll
  }
}
