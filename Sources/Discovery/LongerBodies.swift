import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Which names of the lexicon are only parts of longer names that it does not have: 山西 in 山西省科学技术厅, 톈진시 in 톈진시
/// 과학기술국, Northeast Asia in Northeast Asia Technology Bridge Foundation. Nothing is linked inside those.
public struct LongerBodies: Sendable {
  private let text: DiscoveryText
  private let heads = Heads.shared
  /// Where names begin, with their longest ends.
  private var ends: [Int: Int] = [:]
  /// How many letters may stand between a Han name and the end of the head of the longer one.
  private static let (farthest, farthestShort) = (14, 6)
  private static let stops = HanFinder.stops

  /// Looks at `text`, in which `matches` were found.
  public init(_ text: MatchText, _ matches: [NameMatch]) {
    self.text = DiscoveryText(text, known: [])
    for match in matches {
      ends[match.letters.lowerBound] = max(ends[match.letters.lowerBound] ?? 0, match.letters.upperBound)
    }
  }

  /// Whether `match`, a name of `types`, is a part of a longer name.
  public func isPart(_ match: NameMatch, _ types: Set<EntryType>) -> Bool {
    let letters = match.letters
    guard let last = letters.last, !types.contains(.country),
      letters.upperBound < text.count || types.contains(.place)
    else { return false }
    switch text.classes[last] {
    case .han: return isPartOfHan(letters, types)
    case .hangul: return isPartOfHangul(letters, types)
    case .latin: return isPartOfLatin(letters, types)
    default: return false
    }
  }

  // MARK: Han

  private static func characters(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
  /// Ends of public bodies, which name others beside them and not within: 科技部火炬中心.
  private static let public_ = characters("部委厅局府")
  /// What may follow a head of one letter: the end of a word.
  private static let followers = characters("的和与及等在将对向为是、举主联派参发共各也已副联负提表")
  private static let residents = characters("人字话")

  private func isPartOfHan(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    let end = letters.upperBound
    guard end < text.count else { return false }
    // 安东 of 安东尼奥·里瓦: a name of another language goes on after a dot.
    if types == [.place], text.gaps[end] == .none, text.classes[end] == .han, let word = word(at: end),
      word.upperBound < text.count, text.gaps[word.upperBound] == .joint,
      text.classes[word.upperBound] == .han,
      word.lowerBound == letters.lowerBound
    {
      return true
    }
    guard text.gaps[end] == .none, text.classes[end] == .han else { return false }
    let next = text.letters[end]
    if text.letters[end - 1] == 0x90E8, next == 0x95E8 { return true }  // 部门
    if types == [.place], Self.residents.contains(next),
      !isHan(end + 1) || Self.followers.contains(text.letters[end + 1])
    {
      return true
    }
    if types.contains(.organization), Self.public_.contains(text.letters[end - 1]) { return false }
    // A name that begins right here is another one.
    if let other = ends[end], other > end { return false }
    guard types.isSubset(of: [.place, .term, .organization, .event, .person]) else { return false }
    return hasHead(after: end, isPerson: types == [.person])
  }

  private func isHan(_ index: Int) -> Bool {
    index < text.count && text.classes[index] == .han && text.gaps[index] == .none
  }

  private func word(at index: Int) -> Range<Int>? {
    text.wordAt[index] >= 0 ? text.words[Int(text.wordAt[index])].range : nil
  }

  private func hasHead(after start: Int, isPerson: Bool) -> Bool {
    var end = start
    while end < min(text.count, start + Self.farthest), end == start || isHan(end) {
      if Self.stops.contains(where: { text.letters[end...].starts(with: $0) }) { return false }
      if end > start, let other = ends[end], other > end + 1 { return false }
      end += 1
      guard let head = heads.chinese(endOf: text.letters[start..<end]) else { continue }
      // Events are held in places: only one named right after its place has the place in its name.
      if head.type == .event, end - start > Self.farthestShort { continue }
      if head.isStrong, head.length > 1 { return true }
      if isPerson || head.type != .organization || end - start > Self.farthestShort { continue }
      if !isHan(end) || Self.followers.contains(text.letters[end]) { return true }
    }
    return false
  }

  // MARK: Hangul

  private static let localHeads = words("국 청 실 위원회 의회 인민정부")
  private static let facultyHeads = words("학과 학부 학원 대학원 공학계 자동화계 공학과")
  private static let schools = words("대 대학 대학교 과학기술원")

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  private func isPartOfHangul(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    let end = letters.upperBound
    guard end < text.count, text.gaps[end] == .space, ends[end] == nil, let word = text.word(startingAt: end),
      word.letterClass == .hangul, word.range.count > 2
    else { return false }
    let isPlace = types == [.place]
    let isSchool =
      types == [.organization]
      && Self.schools.contains { text.letters[letters].suffix($0.count).elementsEqual($0) }
    guard isPlace || isSchool else { return false }
    for cut in 0...min(3, word.range.count - 2) {
      let stem = text.letters[word.range.lowerBound..<word.range.upperBound - cut]
      let rest = text.letters[(word.range.upperBound - cut)..<word.range.upperBound]
      guard cut == 0 || WordEnds.isParticles(rest, after: stem[stem.endIndex - 1]) else { continue }
      for head in isPlace ? Self.localHeads : Self.facultyHeads
      where stem.count > head.count + 1 && stem.suffix(head.count).elementsEqual(head) {
        if !isPlace || heads.isGeneric(stem.dropLast(head.count)) { return true }
      }
    }
    return false
  }

  // MARK: Latin

  private func isPartOfLatin(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    guard types.isSubset(of: [.place, .term]) else { return false }
    var end = letters.upperBound
    var count = 0
    while end < text.count, count < 6,
      text.gaps[end] == .space || text.gaps[end] == .hyphenBreak || text.gaps[end] == .lineBreak,
      let word = text.word(startingAt: end), word.letterClass == .latin, ends[end] == nil, !text.isWide(end),
      text.capitals(word.range).isFirst || text.gaps[end] == .hyphenBreak
    {
      if let head = heads.english(text.letters[word.range]), head.isStrong, head.type == .organization {
        return true
      }
      // Uni-⏎versity.
      if let next = text.word(startingAt: word.range.upperBound),
        text.gaps[next.range.lowerBound] == .hyphenBreak,
        let head = heads.english(text.letters[word.range.lowerBound..<next.range.upperBound]), head.isStrong
      {
        return true
      }
      end = word.range.upperBound
      count += 1
    }
    // Yu Qingyuan is a person, though 清远 is a place.
    let start = letters.lowerBound
    guard types == [.place], start > 0, text.gaps[start] == .space, !text.isWide(start),
      let before = text.word(endingAt: start),
      before.letterClass == .latin, text.capitals(before.range).isFirst, before.range.count < 6,
      let one = text.word(startingAt: start), one.range == letters
    else { return false }
    return PersonShapes.isPinyin([Array(text.letters[before.range]), Array(text.letters[letters])])
      && isAddressed(before.range.lowerBound)
  }

  private func isAddressed(_ start: Int) -> Bool {
    let end = text.has(start - 1, ".") ? start - 1 : start
    guard let word = text.word(endingAt: end), word.letterClass == .latin else { return false }
    return Titles.shared.length(before: text.letters[word.range]) == word.range.count
  }
}
