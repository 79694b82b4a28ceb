import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// What stands around the names of people in Han characters.
extension HanPersonFinder {
  /// Words that follow a name, which therefore ends there: 片道英因航班延误, 冯羽慈到访.
  private static let followers =
    "用 因 到 的 率 与 和 在 等 以 将 已 曾 也 是 为 从 向 对 及 则 还 就 于 由 被 把 给 跟 同 应 任 兼 陪同 视频 一行 随后 当天 今年 去年 今天".split(
      separator: " "
    ).map { $0.unicodeScalars.map(\.value) }

  /// Whether a word follows at `index` that no name goes on with.
  func isFollowed(_ index: Int, _ run: Range<Int>) -> Bool {
    let rest = text.letters[index..<run.upperBound]
    return Self.followers.contains { rest.starts(with: $0) } || Self.verbs.contains { rest.starts(with: $0) }
  }

  /// Whether a dash before the name and the end of the line after it sign a text: ——魏松岚.
  func isSignature(_ range: Range<Int>) -> Bool {
    text.isLineEnd(range.upperBound) && text.hasDash(before: range.lowerBound)
  }

  /// What begins the bracket after the name and reads as the name does: 甘棠(간탕, 西安交通大学).
  func gloss(of range: Range<Int>) -> Range<Int>? {
    guard let inner = text.bracketed(after: range.upperBound),
      let word = text.word(startingAt: inner.lowerBound),
      word.letterClass != .han,
      word.range.upperBound == inner.upperBound || text.has(word.range.upperBound, ","),
      comparer.compare(text.original(range), text.original(word.range), type: .person).verdict
        == .same
    else { return nil }
    return word.range
  }

  /// What the bracket after the name says of a person: a title, or a known body.
  func bracket(after index: Int) -> Range<Int>? {
    guard let inner = text.bracketed(after: index) else { return nil }
    let letters = text.letters[inner]
    let hasTitle = titles.length(after: letters) > 1 || titles.length(endingIn: letters) > 1
    let hasBody = text.known(at: inner.lowerBound).map { $0.types.contains(.organization) } ?? false
    return hasTitle || hasBody || isDepartment(inner) ? inner : nil
  }

  /// Whether a department stands in the bracket: 糜子健（结构部）.
  func isDepartment(_ inner: Range<Int>) -> Bool {
    guard (3...6).contains(inner.count), let word = text.word(startingAt: inner.lowerBound),
      word.range == inner,
      word.letterClass == .han, let last = text.letters[inner].last
    else { return false }
    return Self.bodyEnds.contains(last) && !HanWordList.isWord(text.letters[inner].suffix(2))
  }

  /// The departments in brackets after people.
  func departments(of people: [UnknownName]) -> [UnknownName] {
    people.compactMap { name in
      guard let inner = text.bracketed(after: name.letters.upperBound), text.isFree(inner),
        isDepartment(inner),
        text.classes[name.letters.lowerBound] == .han
      else { return nil }
      return UnknownName(
        letters: inner, type: .organization,
        evidence: [
          Clue.organization.item("", -2.4, "shape"), Clue.parent.item("after a person", 3),
        ])
    }
  }

  /// A label and a colon, or a blank, before the name: 作者：郁青原, （记者 臧星阑）.
  func label(before index: Int) -> Range<Int>? {
    let end = text.has(index - 1, ":") ? index - 1 : index
    guard end == index - 1 || (index > 0 && index < text.count && text.gaps[index] == .space),
      let word = text.word(endingAt: end),
      Self.labels.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
        || end == index - 1 && word.letterClass == .han
          && titles.length(endingIn: text.letters[word.range]) == word.range.count
    else { return nil }
    return word.range
  }

  /// A label at the start of the line, or of the part after a full stop, in which the name stands after its body:
  /// 联系人：交流中心亚非处路知夏，东北大学国际处钟离望.
  func lineLabel(before start: Int) -> Range<Int>? {
    var at = start
    while at > 0, start - at < Self.longestLine, !text.gaps[at].breaksLine, text.letters[at - 1] != Self.stop
    {
      at -= 1
      guard text.has(at, ":") else { continue }
      guard let word = text.word(endingAt: at),
        Self.labels.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
      else { return nil }
      return word.range
    }
    return nil
  }
  /// How far before a name its label may stand, as in a list of who takes part; and 。.
  private static let (longestLine, stop): (Int, UInt32) = (240, 0x3002)

  /// Whether the letters before `start` end as a body does: 精密仪器系|蒲一苇, 亚非处|路知夏.
  func isAfterBody(_ start: Int, _ run: Range<Int>) -> Bool {
    let before = text.letters[run.lowerBound..<start]
    guard before.count > 2, let last = before.last else { return false }
    if Self.bodyEnds.contains(last) { return true }
    return heads.chinese(endOf: before).map { $0.type == .organization && $0.isStrong } ?? false
  }
  static let bodyEnds = Set("系处部司局院室厅科所会委".unicodeScalars.map(\.value))

  /// Whether a blank, and before it the name of a body, stand before `start`: 学会秘书处 曲听澜.
  func isBesideBody(_ start: Int) -> Bool {
    guard start > 0, start < text.count, text.gaps[start] == .space, let word = text.word(endingAt: start),
      word.letterClass == .han, word.range.count > 2
    else { return false }
    if let known = text.known(at: start - 1), known.types == [.organization] { return true }
    return text.letters[word.range].last.map(Self.bodyEnds.contains) == true
      || heads.chinese(endOf: text.letters[word.range]).map {
        $0.type == .organization && ($0.isStrong || $0.isCompany)
      } == true
  }

  /// Whether the name of a known body ends right at `start`: 西安交通大学|陈楚岚.
  func isRightAfterBody(_ start: Int) -> Bool {
    start > 0 && text.gaps[start] == .none && text.known(at: start - 1)?.types == [.organization]
  }

  /// Whether a blank or the end of the line stands at `index`.
  func isWordApart(_ index: Int) -> Bool { text.isLineEnd(index) || text.gaps[index] == .space }

  /// Whether a word of grammar stands right before `start`: 的汤牧野副局长, 由魏安澜研究员.
  func isAfterStop(_ start: Int, _ run: Range<Int>) -> Bool {
    HanFinder.isStop(endOf: text.letters[run.lowerBound..<start])
  }

  static let counters = Set("位名个家所项次年月日期届余多".unicodeScalars.map(\.value))
  static let bodies = Set("部局院校所会处司厅省市县区委级".unicodeScalars.map(\.value))
  static let deputy: UInt32 = 0x526F  // 副
  /// Characters of grammar, which no name has: 简称它.
  static let grammar = Set("的它他她我你您们这那了吗呢吧是也不".unicodeScalars.map(\.value))

  /// The name of a body and a colon before `start`: 北京联络处：表龙潭.
  func bodyLabel(before start: Int) -> Range<Int>? {
    guard text.has(start - 1, ":"), start > 1 else { return nil }
    if let known = text.known(at: start - 2) {
      return known.types.contains(.organization) ? known.range : nil
    }
    guard let word = text.word(endingAt: start - 1), word.letterClass == .han, word.range.count > 2 else {
      return nil
    }
    let letters = text.letters[word.range]
    let isBody =
      letters.last.map(Self.bodyEnds.contains) == true
      || heads.chinese(endOf: letters).map { $0.type == .organization && $0.isStrong } == true
    return isBody && !HanWordList.isWord(letters.suffix(2)) ? word.range : nil
  }

  /// Whether the name of a body and 的 stand before `start`.
  func isOfBody(_ start: Int, _ run: Range<Int>) -> Bool {
    guard start - 3 > run.lowerBound, text.letters[start - 1] == Self.of else { return false }
    if let known = text.known(at: start - 2) { return known.types.contains(.organization) }
    return heads.chinese(endOf: text.letters[run.lowerBound..<start - 1]).map {
      $0.type == .organization && $0.isStrong
    } ?? false
  }
  private static let of: UInt32 = 0x7684  // 的

  /// Whether `range` looks like a word or a body rather than a name: 安全部, 温州市, 高校.
  func isWordlike(_ range: Range<Int>) -> Bool {
    let letters = text.letters[range]
    return Self.endsOfWords.contains(letters[range.upperBound - 1]) || HanWordList.isWord(letters.prefix(2))
      || HanWordList.isWord(letters.suffix(2))
  }
  private static let endsOfWords = Set("部局院校所会处司厅省市县区委国级家方界团组生者员人们".unicodeScalars.map(\.value))

  /// Whether a comma of a list stands on a side, and another short name beyond it.
  func isListed(_ range: Range<Int>) -> Bool {
    let comma: Set<UInt32> = [0x3001, 0x2C]
    func isShort(_ word: DiscoveryText.Word?) -> Bool {
      guard let word, word.letterClass == .han, (2...4).contains(word.range.count) else { return false }
      return PersonShapes.hanSurname(Array(text.letters[word.range])) > 0
    }
    // 副主任巩一鸣、蔺时雨: a title and a name before the comma.
    func isTitled(_ word: DiscoveryText.Word?) -> Bool {
      guard let word, word.letterClass == .han, word.range.count > 4 else { return false }
      let letters = text.letters[word.range]
      return [3, 2].contains { length in
        PersonShapes.hanSurname(Array(letters.suffix(length))) > 0
          && titles.length(endingIn: letters.dropLast(length)) > 1
      }
    }
    if text.letter(range.lowerBound - 1).map(comma.contains) == true {
      var before = range.lowerBound - 1
      // 糜子健（结构部）、安东尼: what stands in brackets is said of the one before.
      if text.has(before - 1, ")"),
        let open = (max(0, before - 12)..<before).last(where: { text.has($0, "(") })
      {
        before = open
      }
      if isShort(text.word(endingAt: before)) || isTitled(text.word(endingAt: before)) { return true }
    }
    return text.letter(range.upperBound).map(comma.contains) == true
      && isShort(text.word(startingAt: range.upperBound + 1))
  }
}
