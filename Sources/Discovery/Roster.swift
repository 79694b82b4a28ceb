import Indexing
import Normalization
import Transliteration

/// The people of a list whose lines have one order: 3 다온소프트 대표 옥지담, 4 새빛연구원 책임 마루다.
///
/// Where several lines that stand together have a body, a post and a word that may be a name, that word is one, rare
/// surnames too; so is the last word of a line of such a list that has a body and nothing else.
struct Roster {
  /// The words that are people, by their first letters, each with the post before it; empty ones have none.
  private(set) var people: [Int: Range<Int>] = [:]

  private struct Row {
    let line: Int
    let person: Int
    let post: Range<Int>
  }
  /// How many lines make a list, and how far apart they may stand.
  private static let (fewest, reach) = (3, 3)

  /// Finds the lists of `text`.
  init(_ text: DiscoveryText) {
    let rows = Self.rows(text)
    var start = 0
    for end in rows.indices {
      let isLast = end + 1 == rows.count || rows[end + 1].line > rows[end].line + Self.reach
      guard isLast else { continue }
      let block = rows[start...end]
      start = end + 1
      guard Set(block.map(\.line)).count >= Self.fewest else { continue }
      for row in block { people[row.person] = row.post }
    }
  }

  private static func rows(_ text: DiscoveryText) -> [Row] {
    var rows: [Row] = []
    var (line, opening) = (0, 0)
    for word in text.words {
      let start = word.range.lowerBound
      if start == 0 || text.gaps[start].breaksLine || text.gaps[start] == .border {
        line += 1
        opening = start
      }
      if isBeside(word, opening, text), isPerson(word, text) {
        rows.append(Row(line: line, person: start, post: start..<start))
      }
      guard let person = text.word(startingAt: word.range.upperBound),
        text.gaps[person.range.lowerBound] == .space
      else { continue }
      if isPost(word, text), isServant(word.range, opening, text), isPerson(person, text) {
        rows.append(Row(line: line, person: person.range.lowerBound, post: word.range))
      }
    }
    return rows
  }

  /// Whether the whole word is a post, which stands on either side of a name.
  private static func isPost(_ word: DiscoveryText.Word, _ text: DiscoveryText) -> Bool {
    let letters = text.letters[word.range]
    let titles = Titles.shared
    return letters.count > 1
      && (titles.isPost(letters)
        || word.letterClass == .hangul && letters.count > 3 && titles.hasTitleEnd(letters)
          && titles.length(endingIn: letters) > 1)
  }

  /// Whether something that may be a body, and no person, stands before the post in the line, which begins at `opening`.
  private static func isServant(_ post: Range<Int>, _ opening: Int, _ text: DiscoveryText) -> Bool {
    let start = post.lowerBound
    guard start > opening, text.gaps[start] == .space || text.gaps[start] == .lineBreak else { return false }
    if text.has(start - 1, ")") { return true }
    guard let before = text.word(endingAt: start), before.letterClass != .symbol else { return false }
    if text.known(at: start - 1)?.types.contains(.organization) == true { return true }
    let letters = text.letters[before.range]
    guard before.range.count > 1, !(0x30...0x39).contains(letters[before.range.lowerBound]) else {
      return false
    }
    return !(before.letterClass == .hangul && before.range.count < 5 && PersonGuess.isLikely(letters))
      && !WordShape.isInflected(letters)
  }

  /// Whether the whole word may be a name, and ends there.
  private static func isPerson(_ word: DiscoveryText.Word, _ text: DiscoveryText) -> Bool {
    let (letters, end) = (text.letters[word.range], word.range.upperBound)
    guard text.isFree(word.range), Titles.shared.length(after: letters) < letters.count,
      Titles.shared.length(before: letters) < letters.count, isEnd(end, text)
    else { return false }
    switch word.letterClass {
    case .hangul:
      guard (2...5).contains(letters.count), !Heads.shared.isGeneric(letters),
        !DictionaryWords.contains(letters), Heads.shared.korean(endOf: letters)?.length ?? 0 < 2,
        // 루나 박: a given name, and the surname behind it.
        !(end < text.count && text.word(startingAt: end)?.range.count == 1 && text.isLineEnd(end + 1))
      else { return false }
      return PersonShapes.korean(letters) != nil || PersonShapes.mandarin(Array(letters)) != nil
    case .han:
      return (2...4).contains(letters.count) && PersonShapes.hanSurname(Array(letters)) > 0
    case .latin:
      guard let next = text.word(startingAt: end), next.letterClass == .latin, text.gaps[end] == .space else {
        return false
      }
      return text.capitals(word.range).isFirst && text.capitals(next.range).isFirst
        && Heads.shared.english(letters) == nil && Heads.shared.english(text.letters[next.range]) == nil
    default: return false
    }
  }

  private static let ends: Set<UInt32> = [0x28, 0x29, 0x2C, 0x2F, 0x3001]
  private static func isEnd(_ end: Int, _ text: DiscoveryText) -> Bool {
    text.isLineEnd(end) || text.gaps[end] == .space || text.letter(end).map(ends.contains) == true
  }

  /// Whether nothing but a known body and its bracket stand before the last word of a part of a numbered line, which
  /// begins at `opening`: 4-1 새빛전자 독고람 / 岚恒科技(LHT) 郁青原.
  private static func isBeside(_ word: DiscoveryText.Word, _ opening: Int, _ text: DiscoveryText) -> Bool {
    let (start, end) = (word.range.lowerBound, word.range.upperBound)
    guard (0x30...0x39).contains(text.letters[opening]), start > opening, text.gaps[start] == .space,
      text.isLineEnd(end) || text.letter(end).map(ends.contains) == true
    else { return false }
    var body = start
    if text.has(start - 1, ")"),
      let open = (max(opening, start - 60)..<start).last(where: { text.has($0, "(") })
    {
      body = open
    }
    return text.known(at: body - 1).map { $0.range.upperBound == body && $0.types == [.organization] } == true
  }
}
