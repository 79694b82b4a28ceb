import Indexing
import Matching
import Normalization
import Resolution

/// Short forms that a text may use for the bodies it names in full: the kind of body alone, 재단 and 振兴院, or the name
/// without its country.
///
/// Source of the words: the editors. Written for this project; Apache-2.0.
public enum ShortForms {
  /// Kinds of bodies that stand for the name of one; 연구소, 센터, 中心 and the like are words as often.
  private static let kinds = words("진흥원 재단 협회 공단 과학원 振兴院 振興院 财团 基金会 科学院 公团 协会")
  private static let englishKinds = words(
    "foundation institute academy trust council agency association society")
  /// What names of authorities leave out before their last word: 국가금융감독관리총국, 国家中医药管理局.
  private static let managing = words("관리 管理").flatMap { word in
    words("총국 국 청 总局 局 总署 署").map { (word, $0) }
  }
  private static let fewest = 4
  /// Words after a bare kind of body with which it makes a longer word.
  private static let followers = words("법 법인 설립 형 급 사업 간 별")

  static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Whether `form` is a kind of body alone.
  public static func isKind(_ form: [UInt32]) -> Bool { kinds.contains(form) || englishKinds.contains(form) }

  /// The short forms of the body named at `name`.
  public static func tails(of name: Range<Int>, in text: MatchText) -> [[UInt32]] {
    guard let last = name.last else { return [] }
    let letters = text.skeleton.letters
    switch LetterClass(of: letters[last]) {
    case .hangul, .han:
      var found = kinds.filter { name.count > $0.count && letters[name].suffix($0.count).elementsEqual($0) }
      let start = name.lowerBound
      for country in MatchText.leftOut where letters[name].starts(with: country) {
        let rest = name.dropFirst(country.count)
        guard rest.count >= fewest,
          LetterClass(of: letters[start + country.count]) == LetterClass(of: letters[last]),
          text.skeleton.gaps[start + country.count] == .none, Heads.shared.isBody(letters[rest])
        else { continue }
        found.append(Array(letters[rest]))
        if let short = unmanaged(letters[rest]) { found.append(short) }
      }
      return found + headed(letters[name])
    case .latin:
      // Korea Foundation, Chinese Academy of Sciences; a kind alone is a name already.
      return words(of: name, text).filter { $0 != name && englishKinds.contains(Array(letters[$0])) }
        .map { Array(letters[$0]) }
    default: return []
    }
  }

  /// `name` of an authority without the word for what all of them do: 中医药局 of 中医药管理局.
  private static func unmanaged(_ name: ArraySlice<UInt32>) -> [UInt32]? {
    for (word, end) in managing where name.suffix(word.count + end.count).elementsEqual(word + end) {
      let stem = name.dropLast(word.count + end.count)
      if stem.count + end.count >= fewest { return Array(stem) + end }
    }
    return nil
  }

  /// The head of `name`, where it is always one of a body, with the usual words before it: 流通公社 of 韩国农水产食品流通公社.
  private static func headed(_ name: ArraySlice<UInt32>) -> [[UInt32]] {
    let heads = Heads.shared
    guard let head = heads.korean(endOf: name) ?? heads.chinese(endOf: name), head.isStrong,
      head.type == .organization, head.length > 1
    else { return [] }
    return (2..<max(2, name.count - head.length - 1)).compactMap { count in
      let stem = name.dropLast(head.length).suffix(count)
      guard count + head.length >= fewest,
        heads.isGeneric(stem) || HanFinder.isGeneric(stem) || HanWordList.isWord(stem)
      else { return nil }
      return Array(stem + name.suffix(head.length))
    }
  }

  private static func words(of name: Range<Int>, _ text: MatchText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = name.lowerBound
    for index in name.dropFirst() where text.skeleton.gaps[index] != .none {
      found.append(start..<index)
      start = index
    }
    return found + [start..<name.upperBound]
  }

  /// The words that are longer than `form` and end in it, two letters more at least: 서해산업진흥원.
  public static func longer(than form: [UInt32], in text: MatchText) -> [Range<Int>] {
    let skeleton = text.skeleton
    return places(of: form, in: text).compactMap { range in
      let letterClass = LetterClass(of: form[0])
      guard letterClass != .latin, isEnd(range.upperBound, form, text) else { return nil }
      var start = range.lowerBound
      while start > 0, skeleton.gaps[start] == .none,
        LetterClass(of: skeleton.letters[start - 1]) == letterClass,
        range.lowerBound - start < 12, letterClass != .han || !text.isWordOfGrammar(start - 1)
      {
        start -= 1
      }
      return range.lowerBound - start > 1 ? start..<range.upperBound : nil
    }
  }

  /// Where `form` stands as a word of its own, before particles or nothing.
  public static func uses(of form: [UInt32], in text: MatchText) -> [Range<Int>] {
    let skeleton = text.skeleton
    return places(of: form, in: text).filter { range in
      let start = range.lowerBound
      switch LetterClass(of: form[0]) {
      case .hangul:
        guard
          start == 0 || skeleton.gaps[start] != .none
            || LetterClass(of: skeleton.letters[start - 1]) == .symbol
        else { return false }
        return isEnd(range.upperBound, form, text) && !isAfterNoun(start, text)
          && !isBeforeHead(range.upperBound, text)
      case .han:
        return !text.isInLongerHanWord(range)
          && (start == 0 || !hanDeterminers.contains(skeleton.letters[start - 1]))
          && isEnd(range.upperBound, form, text)
      case .latin:
        guard start > 3, skeleton.gaps[start] == .space || skeleton.gaps[start] == .lineBreak,
          skeleton.letters[(start - 3)..<start].elementsEqual(the),
          skeleton.gaps[start - 3] != .none || start == 3,
          text.isCapital(start)
        else { return false }
        return isEnd(range.upperBound, form, text) && !text.isInLongerCapitals(range)
      default: return false
      }
    }
  }

  private static let the = Array("the".unicodeScalars.map(\.value))

  private static func places(of form: [UInt32], in text: MatchText) -> [Range<Int>] {
    let skeleton = text.skeleton
    guard let first = form.first, skeleton.count >= form.count else { return [] }
    return (0...skeleton.count - form.count).compactMap { start in
      guard skeleton.letters[start] == first,
        skeleton.letters[start..<start + form.count].elementsEqual(form),
        (start + 1..<start + form.count).allSatisfy({ skeleton.gaps[$0] == .none })
      else { return nil }
      return start..<start + form.count
    }
  }

  /// Whether a word may end at `end`, before particles in Korean, before words of grammar or titles in Chinese.
  private static func isEnd(_ end: Int, _ form: [UInt32], _ text: MatchText) -> Bool {
    let skeleton = text.skeleton
    guard end < skeleton.count, skeleton.gaps[end] == .none, let last = form.last else { return true }
    let letterClass = LetterClass(of: last)
    guard LetterClass(of: skeleton.letters[end]) == letterClass else { return true }
    switch letterClass {
    case .hangul:
      var stop = end
      while stop < skeleton.count, stop == end || skeleton.gaps[stop] == .none,
        LetterClass(of: skeleton.letters[stop]) == .hangul
      {
        stop += 1
      }
      let rest = skeleton.letters[end..<stop]
      return WordEnds.isParticles(rest, after: last) || rest.elementsEqual([0xCE21])
    case .han: return Heads.shared.chinese(endOf: skeleton.letters[end..<min(skeleton.count, end + 2)]) == nil
    default: return false
    }
  }

  /// Words for one of several, or for the writer's own or the reader's: 당 협회, 동 재단.
  private static let determiners = words("당 본 우리 저희 동 귀 해당 각 양 두 세 여러 다른 타 모 전 이 그")
  private static let hanDeterminers = Set("我本贵该各两某此其诸".unicodeScalars.map(\.value))
  /// Last syllables of words with a particle or an ending.
  private static let endings = Set("은는이가을를에의로와과도만서며고면나던께랑든여".unicodeScalars.map(\.value))

  /// Whether a noun without a particle stands right before `start`, or a word for one of several: 학술 재단, 당 협회.
  private static func isAfterNoun(_ start: Int, _ text: MatchText) -> Bool {
    let skeleton = text.skeleton
    guard start > 0, skeleton.gaps[start] == .space || skeleton.gaps[start] == .lineBreak,
      LetterClass(of: skeleton.letters[start - 1]) != .symbol
    else { return false }
    var first = start - 1
    while first > 0, skeleton.gaps[first] == .none,
      LetterClass(of: skeleton.letters[first - 1]) == LetterClass(of: skeleton.letters[start - 1])
    {
      first -= 1
    }
    let word = skeleton.letters[first..<start]
    if determiners.contains(Array(word)) { return true }
    guard skeleton.gaps[start] == .space, let last = word.last, LetterClass(of: last) == .hangul,
      word.count > 1
    else {
      return skeleton.gaps[start] == .space
    }
    if Heads.shared.isGeneric(word) || DictionaryWords.contains(word) { return true }
    // 만난, 보낼: what goes before a noun ends in ㄴ or ㄹ.
    let final = (last - 0xAC00) % 28
    return !endings.contains(last) && final != 4 && final != 8
  }

  /// Whether the next word makes a longer name of it: 재단 이사회 is none, 협회 설립 neither means one.
  private static func isBeforeHead(_ end: Int, _ text: MatchText) -> Bool {
    let skeleton = text.skeleton
    guard end < skeleton.count, skeleton.gaps[end] == .space else { return false }
    if followers.contains(where: { skeleton.letters[end...].starts(with: $0) }) { return true }
    var stop = end
    while stop < skeleton.count, stop == end || skeleton.gaps[stop] == .none,
      LetterClass(of: skeleton.letters[stop]) == .hangul
    {
      stop += 1
    }
    // 인민은행 선양분행: a branch has a name of its own.
    let word = skeleton.letters[end..<stop]
    return LongerBodies.branchHeads.contains { head in
      word.count > head.count + 1 && word.suffix(head.count).elementsEqual(head)
    }
  }
}

extension Heads {
  /// Whether `word` ends as a body's name does, and is more than that end.
  func isBody(_ word: ArraySlice<UInt32>) -> Bool {
    guard let head = korean(endOf: word) ?? chinese(endOf: word) else { return false }
    return head.type == .organization && head.length > 0 && word.count > head.length + 1
  }
}
