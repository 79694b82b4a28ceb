import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people in Hangul: 박윤규 원장, 로보티즈 이사 김승주, 사회: 양설매; and Chinese people written by sound.
struct KoreanPersonFinder {
  let text: DiscoveryText
  private let titles = Titles.shared
  private let context: PersonContext

  init(_ text: DiscoveryText, bodies: [Range<Int>], _ roster: Roster) {
    self.text = text
    context = PersonContext(text, bodies: bodies, roster)
  }

  /// The candidates, overlapping ones too.
  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for (index, word) in text.words.enumerated() where word.letterClass == .hangul {
      let start = word.range.lowerBound
      guard text.known(at: start) == nil, mayBegin(start) else { continue }
      for length in 2...5 where length <= word.range.count {
        let range = start..<start + length
        guard text.isFree(range), ends(range, word),
          !WordShape.isInflected(text.letters[range]) || isNameInPlace(range)
        else { continue }
        if length <= 4, let name = korean(range) { found.append(name) }
        if let name = mandarin(range) { found.append(name) }
      }
      found += spaced(from: index)
    }
    return found
  }

  private func mayBegin(_ start: Int) -> Bool {
    start == 0 || text.gaps[start] != .none || text.classes[start - 1] == .symbol
      || text.known(at: start - 1) != nil
  }

  /// Whether the name may end where `range` does: at the end of the word, before particles, or before a title.
  private func ends(_ range: Range<Int>, _ word: DiscoveryText.Word) -> Bool {
    let rest = text.letters[range.upperBound..<word.range.upperBound]
    if rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[range.upperBound - 1]) { return true }
    // 씨 and the like may adjoin; a post after two syllables is a part of the word (보안국장).
    let title = titles.length(after: rest)
    guard title > 0, range.count > 2 || Self.addresses.contains(Array(rest.prefix(title))) else {
      return false
    }
    if title == 1, !Self.addresses.contains(Array(rest.prefix(1))) { return false }
    let tail = rest.dropFirst(title)
    return tail.isEmpty || WordEnds.isParticles(tail, after: rest[rest.startIndex + title - 1])
  }

  /// 인, 랑, 중: ends of given names that are ends of other words as well.
  private static let lasts: Set<UInt32> = [0xC778, 0xB791, 0xC911]

  /// Whether a name that looks like a noun with an ending stands before a title: 표재인 선임, 염사랑 박사.
  private func isNameInPlace(_ range: Range<Int>) -> Bool {
    let letters = text.letters[range]
    if context.roster.people[range.lowerBound] != nil { return true }
    guard range.count == 3, let last = letters.last, !Heads.shared.isGeneric(letters.prefix(2)),
      let surname = PersonShapes.korean(letters)?.surnameLength
    else { return false }
    // 독고은 소장: a surname of two and one syllable, which is a particle too.
    if surname == 2 {
      return text.letters.indices.contains(range.upperBound) && text.gaps[range.upperBound] != .none
        && context.titleAfter(range.upperBound) != nil
    }
    // 고려대학교 교수 금빛나⏎: at the end of a row, a post before.
    if context.isInRow(range), text.word(startingAt: range.lowerBound)?.range == range,
      !Heads.shared.isGeneric(letters)
    {
      return true
    }
    guard Self.lasts.contains(last) else { return false }
    return text.letters.indices.contains(range.upperBound) && text.gaps[range.upperBound] != .none
      && context.titleAfter(range.upperBound) != nil
  }

  /// 전, 모, 현, 씨, 등, 신, 부: words between a surname and a post.
  private static let between: Set<UInt32> = [0xC804, 0xBAA8, 0xD604, 0xC528, 0xB4F1, 0xC2E0, 0xBD80]
  private static let addresses = Set(["씨", "님"].map { $0.unicodeScalars.map(\.value) })

  // MARK: Korean names

  private func korean(_ range: Range<Int>) -> UnknownName? {
    guard let shape = PersonShapes.korean(text.letters[range]), !isSentence(range) else { return nil }
    let around = context.clues(for: range)
    // Without a clue it may still stand in a list of people.
    if around.isEmpty, range.count != 3 || shape.givenShares.contains(0) { return nil }
    // Where the place of a person is filled, a rare name is one too: 위원장 강이든.
    let isPlaced =
      around.reduce(0) { $0 + $1.contribution } >= 4
      || around.contains { [Clue.label.rawValue, Clue.list.rawValue].contains($0.feature) }
    // 제갈서윤: a surname of two says more than its rarity says against it.
    let isDouble = shape.surnameLength > 1
    // 황보건설: an ordinary word for a given name.
    let given = text.letters[range].dropFirst(shape.surnameLength)
    if isDouble, given.count > 1,
      Heads.shared.isGenericWord(given) || Heads.shared.korean(endOf: given)?.length == given.count
    {
      return nil
    }
    var evidence = [
      Clue.person.item(text.original(range), Self.prior(isDouble ? 3 : range.count), "shape")
    ]
    evidence.append(
      Clue.surname.item(
        text.original(range.lowerBound..<range.lowerBound + shape.surnameLength),
        isDouble
          ? 0.6 : Self.weight(shape.surnameShare, usual: 0.004, 0.35, (isPlaced ? -0.2 : -1.2)...1.2),
        "Tables/korean/surnames.tsv"))
    let usual = shape.givenShares.map { Self.weight($0, usual: 0.004, 0.5, (isPlaced ? -0.2 : -2)...1) }
      .reduce(0, +)
    evidence.append(
      Clue.given.item(
        text.original(range.lowerBound + shape.surnameLength..<range.upperBound), usual,
        "Tables/korean/syllables.tsv"))
    // 형사상 책임, 대하여 책임: a noun with an ending before a word that is a rank only beside people.
    if range.count == 3, DictionaryWords.contains(text.letters[range.prefix(2)]),
      let title = context.titleAfter(range.upperBound), Self.ordinary.contains(Array(text.letters[title])),
      Self.tails.contains(text.letters[range.upperBound - 1])
    {
      evidence.append(Clue.word.item(text.original(range.prefix(2)), -1.6, "Tables/dictionary-words-2.tsv"))
    }
    // 한국학: a field of study.
    if range.count == 3, DictionaryWords.contains(text.letters[range]),
      Heads.shared.isGenericWord(text.letters[range.prefix(2)])
    {
      return nil
    }
    if DictionaryWords.contains(text.letters[range]) {
      // The dictionary has people of the past; a common noun of three syllables begins with one of two: 정보화, 전문가.
      let isNoun = range.count == 2 || DictionaryWords.contains(text.letters[range.prefix(2)])
      evidence.append(
        Clue.word.item(
          text.original(range),
          range.count == 2 ? -4 : isNoun ? (isSaid(around, shape) ? -1.6 : -3.2) : -1.2,
          "Tables/dictionary-words-\(range.count).tsv"))
    }
    return UnknownName(letters: range, type: .person, evidence: evidence + around)
  }

  /// Whether a bracket says that a form of usual syllables is a person: 장성운(KIST 책임).
  private func isSaid(_ around: [EvidenceItem], _ shape: PersonShapes.Korean) -> Bool {
    !shape.givenShares.contains(0) && around.contains { $0.feature == Clue.title.rawValue }
  }

  /// Ranks that are ordinary words too, and syllables that end ordinary words before them.
  private static let ordinary = ["책임", "선임", "수석", "전임", "총괄", "감사", "대행", "통역", "올림", "검사", "회원"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let tails = Set("상여지성적용권력비별간내외화".unicodeScalars.map(\.value))
  /// 는, 를, 에, 께, 던: no given name ends so.
  private static let particles: Set<UInt32> = [0xB294, 0xB97C, 0xC5D0, 0xAED8, 0xB358]
  private static let (of, to): (UInt32, UInt32) = (0xC758, 0xC8FC)  // 의, 주
  private static let kin = ["할머니", "할아버지", "어머니", "아버지", "일가", "부부", "학생", "선수", "회원", "가수"].map {
    $0.unicodeScalars.map(\.value)
  }
  private static let envoys = ["대사", "총영사", "영사", "공사", "대사관"].map { $0.unicodeScalars.map(\.value) }

  /// Whether what looks like a name is a noun and a particle before somebody, or a country and 주 before an envoy:
  /// 루나는 아버지, 주유엔 대사.
  private func isSentence(_ range: Range<Int>) -> Bool {
    guard let last = text.letters[range].last, let first = text.letters[range].first else { return true }
    // 상담회 총괄: a word for a body or an event.
    if range.count > 2, Heads.shared.korean(endOf: text.letters[range])?.length == range.count { return true }
    if Self.particles.contains(last) { return true }
    guard last == Self.of || first == Self.to, let title = context.titleAfter(range.upperBound) else {
      return false
    }
    let letters = text.letters[title]
    return last == Self.of && Self.kin.contains(Array(letters))
      || first == Self.to && Self.envoys.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  private static func prior(_ syllables: Int) -> Double {
    switch syllables {
    case 3: -3
    case 4: -4.5
    default: -5.5
    }
  }

  /// How much more or less usual a share is than `usual`, in `factor` a factor of e.
  private static func weight(
    _ share: Float, usual: Float, _ factor: Double, _ bounds: ClosedRange<Double>
  ) -> Double {
    guard share > 0 else { return bounds.lowerBound }
    var (ratio, log) = (Double(share / usual), 0.0)
    while ratio > 1.105 { (ratio, log) = (ratio / 1.105171, log + 0.1) }
    while ratio < 0.905 { (ratio, log) = (ratio * 1.105171, log - 0.1) }
    return min(max(factor * log, bounds.lowerBound), bounds.upperBound)
  }

  // MARK: Chinese names written by sound

  private func mandarin(_ range: Range<Int>) -> UnknownName? {
    mandarin(Array(text.letters[range]), range, isSpaced: false)
  }

  private func mandarin(_ syllables: [UInt32], _ range: Range<Int>, isSpaced: Bool) -> UnknownName? {
    guard let odd = PersonShapes.mandarin(syllables), !isSentence(range) else { return nil }
    let around = context.clues(for: range)
    if around.isEmpty { return nil }
    // A name that Korean explains too is taken for one; the other needs syllables that Korean does not have.
    let isKorean = PersonShapes.korean(syllables[...]).map { !$0.givenShares.contains(0) } ?? false
    // 웨이쑹란: three syllables of the standard, in letters that Korean words rarely have.
    let isWhole = odd == 0 && !isKorean && WordShape.isForeign(syllables[...])
    var evidence = [Clue.person.item(text.original(range), syllables.count == 2 ? -5.5 : -4, "shape")]
    evidence.append(
      Clue.mandarin.item(
        text.original(range), (isKorean ? 0 : 1.6) + (isWhole ? 0.9 : 0) - 0.7 * Double(odd),
        "Tables/nikl.tsv, Tables/hangul-variants.tsv"))
    if DictionaryWords.contains(syllables[...]) {
      evidence.append(
        Clue.word.item(
          text.original(range),
          // 상무청 판위 처장: in a place that only people have.
          syllables.count > 2 ? -3.2 : around.reduce(0) { $0 + $1.contribution } > 5.5 ? -1.4 : -4.5,
          "Tables/dictionary-words-\(syllables.count).tsv"))
    }
    if isSpaced { evidence.append(Clue.bare.item("written apart", -0.5)) }
    return UnknownName(letters: range, type: .person, evidence: evidence + around)
  }

  /// A name whose syllables are written apart before a title: 허 니엔 추 부주임, 박 윤 규 원장.
  private func spaced(from index: Int) -> [UnknownName] {
    var found: [UnknownName] = []
    var syllables = Array(text.letters[text.words[index].range])
    // The surname stands alone: 허 니엔 추. 이 is a word of its own more often.
    guard syllables.count == 1 else { return [] }
    for next in (index + 1)..<min(index + 3, text.words.count) {
      let word = text.words[next]
      guard word.letterClass == .hangul, word.range.count <= 3, text.gaps[word.range.lowerBound] == .space,
        text.words[next - 1].range.upperBound == word.range.lowerBound, text.isFree(word.range),
        titles.length(after: text.letters[word.range]) < word.range.count
      else { break }
      syllables += text.letters[word.range]
      let range = text.words[index].range.lowerBound..<word.range.upperBound
      // 박 전 차관, 김 모 씨: no given names.
      guard syllables.count > 2 || !Self.between.contains(syllables[1]), syllables.count <= 6,
        context.isBeforeTitle(range) || context.isInRow(range), !DictionaryWords.contains(syllables[...]),
        !WordShape.isInflected(syllables[...]), !WordShape.isOrdinary(syllables[1...])
      else { continue }
      if let name = mandarin(syllables, range, isSpaced: true) { found.append(name) }
      if syllables.count == 2 || syllables.count == 3, let name = korean(of: syllables, range) {
        found.append(name)
      }
    }
    return found
  }

  /// 한, 두, 세, 네, 몇, 명, 개, 번, 수, 그, 이, 저: words of one syllable that no spaced name has.
  private static let counters = Set("한두세네몇명개번수그이저총각".unicodeScalars.map(\.value))

  private func korean(of syllables: [UInt32], _ range: Range<Int>) -> UnknownName? {
    guard let shape = PersonShapes.korean(syllables[...]),
      !shape.givenShares.contains(0)
        || (range.count == 3 && syllables.count == 3
          && range.dropFirst().allSatisfy { text.gaps[$0] == .space }
          && syllables.allSatisfy { !Self.counters.contains($0) })
    else { return nil }
    return UnknownName(
      letters: range, type: .person,
      evidence: [
        Clue.person.item(text.original(range), -3, "shape"),
        Clue.surname.item(text.original(range), 0, "Tables/korean/surnames.tsv"),
      ] + context.clues(for: range))
  }
}
