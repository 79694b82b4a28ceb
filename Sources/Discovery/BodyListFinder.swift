import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds bodies by the others of their list: 텐센트와 아이치이, 빌리빌리가, 信达生物、基石药业, Innospace, Contec and Satrec; and those
/// of a list that is counted: 새빛리튬, 가온셀 등 9개사.
///
/// A member of a list says little by itself; with others that are known, or of another language, it is one of them.
struct BodyListFinder {
  let text: DiscoveryText
  /// Where bodies that are sure begin and end.
  private let (ends, starts): ([Int: Int], [Int: Int])
  /// The most members of a list that are looked at to one side.
  private static let reach = 12

  /// A member of a list: a body that is sure, or a word that may be one.
  private struct Member {
    let letters: Range<Int>
    let isSure: Bool
  }

  init(_ text: DiscoveryText, _ sure: [UnknownName]) {
    self.text = text
    let bodies =
      text.known.filter { $0.types == [.organization] }.map(\.range)
      + sure.filter { $0.type == .organization }.map(\.letters)
    ends = Dictionary(bodies.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: max)
    starts = Dictionary(bodies.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: min)
  }

  func candidates() -> [UnknownName] {
    var best: [Range<Int>: UnknownName] = [:]
    for start in ends.keys.sorted() {
      guard let end = ends[start] else { continue }
      let before = members(before: start)
      // The list is read from the first of its bodies that are sure.
      guard !before.contains(where: \.isSure) else { continue }
      let list = before.reversed() + [Member(letters: start..<end, isSure: true)] + members(after: end)
      for name in names(in: list, sureness: 0) { best[name.letters] = name }
    }
    for (start, counter) in counted() {
      let list = Array(members(before: start, isCounted: true).reversed())
      for name in names(in: list, sureness: 1.8, Clue.label.item(text.original(counter), 1.2)) {
        if best[name.letters].map({ $0.score < name.score }) ?? true { best[name.letters] = name }
      }
    }
    return best.values.sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  private func names(in list: [Member], sureness: Double, _ counter: EvidenceItem? = nil) -> [UnknownName] {
    let sure = Double(list.count(where: \.isSure))
    return list.enumerated().compactMap { place, member in
      guard !member.isSure, text.isFree(member.letters) else { return nil }
      // 양쉐메이: a Chinese person by sound, unless several bodies stand in the list.
      let isPersonLike =
        member.letters.count < 4 && PersonShapes.mandarin(Array(text.letters[member.letters])) != nil
      if isPersonLike, sure < 2 { return nil }
      let isBeside = [place - 1, place + 1].contains { list.indices.contains($0) && list[$0].isSure }
      var evidence = [
        Clue.organization.item("", -2.4, "shape"),
        Clue.list.item(
          "\(Int(sure)) bodies",
          min(0.9 + 0.6 * sure, 2.1) * (sure > 0 ? 1 : 0) + (isBeside ? 0.5 : 0) + sureness),
      ]
      if let counter { evidence.append(counter) }
      evidence += shape(member.letters)
      return UnknownName(letters: member.letters, type: .organization, evidence: evidence)
    }
  }

  /// What a member looks like.
  private func shape(_ letters: Range<Int>) -> [EvidenceItem] {
    let (word, value) = (text.letters[letters], text.original(letters))
    switch text.classes[letters.upperBound - 1] {
    case .hangul:
      let head = Heads.shared.korean(endOf: word)
      if let head, head.type == .organization, head.length > 1, head.isStrong || head.isCompany {
        return [Clue.head.item(value, 1, "Tables/heads.tsv")]
      }
      return WordShape.isForeign(word)
        ? [Clue.modifier.item("\(value), of another language", 0.9, "shape")] : []
    case .han:
      if let head = Heads.shared.chinese(endOf: word), head.type == .organization {
        return [Clue.head.item(value, 1, "Tables/heads.tsv")]
      }
      return HanWordList.isCoined(word.prefix(2))
        ? [Clue.modifier.item(value, 0.9, "Tables/chinese-words-2.tsv")] : []
    default: return [Clue.capitals.item(value, 0.5)]
    }
  }

  // MARK: Lists

  private func members(after end: Int) -> [Member] {
    var found: [Member] = []
    var at = end
    while found.count < Self.reach, let start = separated(after: at) {
      if let end = ends[start] {
        found.append(Member(letters: start..<end, isSure: true))
        at = end
      } else if let letters = member(from: start) {
        found.append(Member(letters: letters, isSure: false))
        at = letters.upperBound
      } else {
        break
      }
    }
    return found
  }

  /// Those before `start`, the nearest first; `isCounted` where no separator stands between it and them.
  private func members(before start: Int, isCounted: Bool = false) -> [Member] {
    var found: [Member] = []
    var end: Int? = isCounted ? start : separated(before: start)
    while found.count < Self.reach, let last = end {
      if let start = starts[last] {
        found.append(Member(letters: start..<last, isSure: true))
        end = separated(before: start)
      } else if let letters = member(to: last) {
        found.append(Member(letters: letters, isSure: false))
        end = separated(before: letters.lowerBound)
      } else {
        break
      }
    }
    return found
  }

  private static let commas = Set("、,，/".unicodeScalars.map(\.value))
  private static let hanAnds = Set("和与及與".unicodeScalars.map(\.value))
  private static let ands = LongerBodies.words("와 과 및")
  private static let latinAnd = Array("and".unicodeScalars.map(\.value))

  /// Where the next member begins after one that ends at `end`, and its bracket.
  private func separated(after end: Int) -> Int? {
    var at = end
    if let bracket = text.bracketed(after: at) { at = bracket.upperBound + 1 }
    guard at < text.count, !text.gaps[at].isBorder else { return nil }
    if Self.commas.contains(text.letters[at]) {
      // , and: the last of an English list.
      return after(and: at + 1) ?? (at + 1 < text.count && !text.gaps[at + 1].isBorder ? at + 1 : nil)
    }
    if text.hasDot(before: at) { return at }
    if text.classes[at] == .han, Self.hanAnds.contains(text.letters[at]), text.gaps[at] == .none,
      at + 1 < text.count, text.classes[at + 1] != .symbol
    {
      return at + 1
    }
    if text.gaps[at] == .none, at + 1 < text.count, text.gaps[at + 1] == .space,
      Self.ands.contains([text.letters[at]])
    {
      return at + 1
    }
    return after(and: at)
  }

  private func after(and at: Int) -> Int? {
    guard at < text.count, text.gaps[at] != .none, text.adjoins(at), let word = text.word(startingAt: at),
      text.letters[word.range].elementsEqual(Self.latinAnd)
        || Self.ands.contains(Array(text.letters[word.range])),
      word.range.upperBound < text.count, text.adjoins(word.range.upperBound)
    else { return nil }
    return word.range.upperBound
  }

  /// Where the member before one that begins at `start` ends.
  private func separated(before start: Int) -> Int? {
    guard start > 0, !text.gaps[start].isBorder else { return nil }
    if text.hasDot(before: start) { return start }
    var end: Int?
    let last = text.letters[start - 1]
    if Self.commas.contains(last) {
      end = start - 1
    } else if Self.hanAnds.contains(last), text.classes[start - 1] == .han, text.gaps[start] == .none {
      end = start - 1
    } else if text.gaps[start] == .space, let word = text.word(endingAt: start) {
      let letters = text.letters[word.range]
      if letters.elementsEqual(Self.latinAnd) || letters.count == 1 && Self.ands.contains(Array(letters)) {
        end = word.range.lowerBound
        if let at = end, text.has(at - 1, ",") { end = at - 1 }
      } else if letters.count > 2, Self.ands.contains([last]), word.letterClass == .hangul {
        end = start - 1
      }
    }
    guard var at = end, at > 0 else { return nil }
    if text.has(at - 1, ")"), let open = (max(0, at - 40)..<at - 1).last(where: { text.has($0, "(") }) {
      at = open
    }
    return at
  }

  /// What counts the companies of a list: 등 9개사.
  private func counted() -> [(start: Int, counter: Range<Int>)] {
    text.words.compactMap { word in
      let start = word.range.lowerBound
      guard text.letters[word.range].elementsEqual(Self.others), text.gaps[start] == .space,
        let number = text.word(startingAt: word.range.upperBound), number.letterClass == .latin,
        number.range.allSatisfy({ (0x30...0x39).contains(text.letters[$0]) }),
        let unit = text.word(startingAt: number.range.upperBound),
        Self.counters.contains(where: { counter in text.letters[unit.range].starts(with: counter) })
      else { return nil }
      return (start, start..<unit.range.upperBound)
    }
  }
  private static let others = "등".unicodeScalars.map(\.value)
  private static let counters = LongerBodies.words("개사 여개사 개기업 개업체 개기관 개 곳")
}

extension DiscoveryText {
  /// Whether a middle dot, and no hyphen, stands before the letter at `index`.
  func hasDot(before index: Int) -> Bool {
    guard index > 0, index < count, gaps[index] == .joint else { return false }
    let between = text.span(index - 1..<index).end..<text.span(index..<index + 1).start
    guard between.lowerBound < between.upperBound else { return false }
    return String(decoding: text.original[between], as: UTF8.self).contains { "·ㆍ・‧∙•".contains($0) }
  }
}
