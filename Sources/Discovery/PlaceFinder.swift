import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds places by the larger one before them and what stands behind: 저장성 우전에서, 하이난성 원창에서; and cities after a body in
/// English: Orphan Data Trust, Edinburgh.
struct PlaceFinder {
  let text: DiscoveryText

  init(_ text: DiscoveryText) { self.text = text }

  func candidates(_ bodies: [UnknownName]) -> [UnknownName] {
    let ends = Set(
      text.known.filter { $0.types.contains(.organization) }.map(\.range.upperBound)
        + bodies.filter { $0.type == .organization }.map(\.letters.upperBound))
    return text.words.compactMap { word in
      switch word.letterClass {
      case .hangul: within(word.range)
      case .latin: city(word.range, ends)
      default: nil
      }
    }
  }

  private func named(_ range: Range<Int>, _ clues: [EvidenceItem]) -> UnknownName {
    UnknownName(letters: range, type: .place, evidence: [Clue.place.item("", -2.8, "shape")] + clues)
  }

  // MARK: Within larger places

  /// The last syllables of larger places: 성, 도, 주, 구, 시.
  private static let units = Set("성도주구시".unicodeScalars.map(\.value))
  /// Provinces as they are called for short.
  private static let provinces = Set(
    LongerBodies.words(
      "산둥 푸젠 저장 장쑤 허난 허베이 후난 후베이 광둥 광시 하이난 쓰촨 구이저우 윈난 산시 간쑤 칭하이 신장 닝샤 네이멍구 랴오닝 지린 헤이룽장 안후이 장시 "
        + "강원 경기 충북 충남 전북 전남 경북 경남"))
  private static let particles = Set(LongerBodies.words("에서 에 에는 에서는 에서도 으로 로 까지 의 과 와"))
  private static let sure = Set(LongerBodies.words("에서 에 에는 에서는 에서도 까지"))
  private static let things = LongerBodies.words("공장 부두 지역 시내 일대 인근 현지 답사 출신 주민 농가 관측 기지 시장 정부 교외 앞바다 해변")

  private func within(_ word: Range<Int>) -> UnknownName? {
    let start = word.lowerBound
    guard start > 0, text.gaps[start] == .space, let larger = text.known(at: start - 1),
      larger.range.upperBound == start,
      larger.types.isSubset(of: [.place, .country]), let last = larger.range.last
    else { return nil }
    let isUnit =
      larger.types == [.place]
      && (larger.range.count > 2 && Self.units.contains(text.letters[last])
        || Self.provinces.contains(Array(text.letters[larger.range])))
    for cut in 0...min(3, word.count - 1) {
      let (stem, rest) = (
        start..<word.upperBound - cut, text.letters[word.upperBound - cut..<word.upperBound]
      )
      guard (2...5).contains(stem.count), cut == 0 || Self.particles.contains(Array(rest)),
        cut == 0 || WordEnds.isParticles(rest, after: text.letters[stem.upperBound - 1]), text.isFree(stem),
        !text.isPersonByBracket(stem), isName(text.letters[stem])
      else { continue }
      var clues = [
        Clue.parent.item(text.original(larger.range), isUnit ? 1.8 : larger.types == [.place] ? 0.8 : 0)
      ]
      let isForeign = WordShape.isForeign(text.letters[stem])
      if isForeign {
        clues.append(Clue.modifier.item("\(text.original(stem)), of another language", 0.9, "shape"))
      }
      let isSure = Self.sure.contains(Array(rest))
      if isSure { clues.append(Clue.label.item(text.original(stem.upperBound..<word.upperBound), 0.9)) }
      if cut == 0, let thing = text.word(startingAt: word.upperBound), text.adjoins(word.upperBound),
        Self.things.contains(where: { text.letters[thing.range].starts(with: $0) })
      {
        clues.append(Clue.label.item(text.original(thing.range), 2.4))
      }
      if cut == 0, isUnit, text.isLineEnd(word.upperBound) || text.isWide(word.upperBound) {
        clues.append(Clue.cell.item("at the end", 0.9))
      }
      guard clues.count > 1 else { continue }
      return named(stem, clues)
    }
    return nil
  }

  private func isName(_ word: ArraySlice<UInt32>) -> Bool {
    guard !WordShape.isOrdinary(word), !DictionaryWords.contains(word), !Heads.shared.isGeneric(word),
      !WordShape.isInflected(word), !Titles.shared.isTitle(word), !DepartmentShape.isRoomOrGroup(word)
    else { return false }
    guard let head = Heads.shared.korean(endOf: word) else { return true }
    return head.type == .place || head.length == 1 && head.type == .organization && WordShape.isForeign(word)
  }

  // MARK: Cities in English

  /// The city after a body and a comma, before the end of what is said of it: (École Vauquelin, Lyon).
  private func city(_ word: Range<Int>, _ ends: Set<Int>) -> UnknownName? {
    let start = word.lowerBound
    guard start > 1, text.has(start - 1, ","), ends.contains(start - 1), text.isFree(word), word.count > 3,
      text.capitals(word).isFirst, !text.capitals(word).isAll, let sign = text.letter(word.upperBound),
      Self.signs.contains(sign), !Titles.shared.isAround(text.letters[word]),
      Heads.shared.english(text.letters[word]) == nil,
      !LongerBodies.calendar.contains(Array(text.letters[word])),
      !word.contains(where: { (0x30...0x39).contains(text.letters[$0]) })
    else { return nil }
    return named(word, [Clue.parent.item("after a body", 3.4)])
  }
  private static let signs = Set("),;".unicodeScalars.map(\.value))
}
