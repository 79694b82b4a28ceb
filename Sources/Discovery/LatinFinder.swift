import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds names in Latin letters: people in pinyin or Korean spelling, bodies by their heads, after their capitals.
struct LatinFinder {
  let text: DiscoveryText
  let heads = Heads.shared
  let titles = Titles.shared
  private let context: PersonContext
  /// The most words of a name.
  private static let longest = 10
  static let links = Set(
    ["of", "and", "for", "the", "on", "in", "de", "&"].map { $0.unicodeScalars.map(\.value) })
  private static let articles = Set(
    """
    the a an this that these those our both each all at in on for from with by to but or after before since when while \
    if as also under during between among through over near because although however meanwhile
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  private static let the = Array("the".unicodeScalars.map(\.value))

  init(_ text: DiscoveryText, bodies: [Range<Int>], _ roster: Roster) {
    self.text = text
    context = PersonContext(text, bodies: bodies, roster)
  }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    var index = 0
    while index < text.words.count {
      guard isCapital(index) else {
        index += 1
        continue
      }
      let run = run(from: index)
      found += names(run)
      index = max(index + 1, run.upperBound)
    }
    return found
  }

  func isCapital(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.letterClass == .latin && text.isFree(word.range) && text.capitals(word.range).isFirst
  }

  /// The words from `index` that one name may take: capitals, with small links between them.
  private func run(from index: Int) -> Range<Int> {
    var end = index + 1
    var next = end
    while next < text.words.count, next - index < Self.longest, follows(next) {
      // Money⏎The Narae Foundation: a capital article opens a sentence.
      if isCapital(next), Self.the == letters(next),
        text.gaps[text.words[next].range.lowerBound] == .lineBreak
      {
        break
      }
      if isNewRow(next, from: index) { break }
      if isCapital(next) || isJoined(next) {
        end = next + 1
      } else if !Self.links.contains(Array(text.letters[text.words[next].range])) {
        break
      }
      next += 1
    }
    return index..<end
  }

  /// Whether the word begins a line that is a row of columns, or one after a heading in capitals: MINUTES⏎Yellow Sea Fair.
  private func isNewRow(_ next: Int, from first: Int) -> Bool {
    let start = text.words[next].range.lowerBound
    guard text.gaps[start].breaksLine, isCapital(next) else { return false }
    if let heading = text.words[first..<next].first, text.isLineStart(heading.range.lowerBound),
      (first..<next).allSatisfy({
        text.words[$0].range.count > 1 && text.capitals(text.words[$0].range).isAll
      })
    {
      return true
    }
    var at = next
    while at + 1 < text.words.count, !text.gaps[text.words[at + 1].range.lowerBound].breaksLine,
      text.words[at].range.upperBound == text.words[at + 1].range.lowerBound
    {
      at += 1
      if text.isWide(text.words[at].range.lowerBound) { return true }
    }
    return false
  }

  /// Whether a small word goes on after a hyphen, as in Tae-yoon.
  private func isJoined(_ word: Int) -> Bool {
    let range = text.words[word].range
    return word > 0 && text.words[word].letterClass == .latin && text.isFree(range)
      && text.gaps[range.lowerBound] == .joint
      && text.words[word - 1].range.upperBound == range.lowerBound
  }

  private func follows(_ next: Int) -> Bool {
    let start = text.words[next].range.lowerBound
    let isBeside =
      text.words[next - 1].range.upperBound == start
      && [.space, .joint, .lineBreak, .apostrophe].contains(text.gaps[start])
      && (!text.isWide(start)
        // Korea Institute⏎      of Deep Materials, in a column.
        || text.gaps[start] == .lineBreak && Self.links.contains(letters(next))
          && heads.english(letters(next - 1)[...]) != nil)
    // R&D, Sang-Hoon; a symbol between is only the ampersand.
    let hasAmpersand = text.words[next - 1].range.upperBound == start - 1 && text.has(start - 1, "&")
    return text.words[next].letterClass == .latin && text.isFree(text.words[next].range)
      && (isBeside || hasAmpersand)
  }

  private func names(_ run: Range<Int>) -> [UnknownName] {
    var run = run
    while let first = run.first, Self.articles.contains(letters(first)) { run.removeFirst() }
    guard !run.isEmpty else { return [] }
    var found: [UnknownName] = []
    for part in clauses(run) {
      if let name = body(part) { found.append(name) }
    }
    // Of a place or of a kind: Contec of Daejeon.
    let first = run.prefix { !Self.links.contains(letters($0)) }
    if !first.isEmpty { found += said(first.startIndex..<first.endIndex) }
    // A person may stand before or after other capitals, Director Gao Xiang, but not across small words.
    for part in run.split(whereSeparator: { Self.links.contains(letters($0)) && !isJoined($0) }) {
      if let name = company(part) { found.append(name) }
      for start in part where !isJoined(start) {
        for count in [2, 3] where start + count <= part.upperBound {
          let end = start + count
          if end < part.upperBound, isJoined(end) { continue }
          if let name = person(start..<end, in: part) { found.append(name) }
        }
      }
    }
    return found + ofPeople(run)
  }

  private static let of = Array("of".unicodeScalars.map(\.value))

  /// What somebody is of: Hanul Carbon Advisory in Park Dae-seong of Hanul Carbon Advisory.
  private func ofPeople(_ run: Range<Int>) -> [UnknownName] {
    run.dropFirst(2).dropLast(2).compactMap { place in
      guard letters(place) == Self.of,
        [2, 3].contains(where: { count in
          guard place - count >= run.lowerBound else { return false }
          let spelled = (place - count..<place).map(letters)
          return PersonShapes.isPinyin(spelled) || PersonShapes.isKoreanLatin(spelled)
        })
      else { return nil }
      let body = (place + 1..<run.upperBound).prefix { isCapital($0) }
      guard body.count > 1, body.contains(where: { heads.english(letters($0)[...]) == nil }),
        !body.allSatisfy({ isWord(letters($0)) })
      else { return nil }
      let range = range(body.startIndex..<body.endIndex)
      return UnknownName(
        letters: range, type: .organization,
        evidence: [
          Clue.organization.item("", -2, "shape"), Clue.capitals.item("\(body.count) words", 0.8),
          Clue.parent.item("of", 2.4),
        ])
    }
  }

  func letters(_ word: Int) -> [UInt32] { Array(text.letters[text.words[word].range]) }

  func range(_ words: Range<Int>) -> Range<Int> {
    text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
  }

  // MARK: People

  private static let park = Array("park".unicodeScalars.map(\.value))
  private static let words = Set(
    "no note vol day page table figure annex section part chapter item list the and or session dear hello hi from to cc re executive deputy vice senior general managing assistant chief party working secretary member acting honorary former associate co-chair subject date sent thanks e mail email tel fax mobile phone web homepage"
      .split(
        separator: " "
      ).map {
        $0.unicodeScalars.map(\.value)
      })

  /// Whether `word` is a title or a word of headings, and no name.
  func isWord(_ word: [UInt32]) -> Bool {
    Self.words.contains(word) || titles.length(after: word[...]) == word.count
      || titles.length(before: word[...]) == word.count
  }

  private func person(_ words: Range<Int>, in run: Range<Int>) -> UnknownName? {
    guard words.allSatisfy({ isCapital($0) || isJoined($0) }) else { return nil }
    let spelled = words.map(letters)
    // Park is a surname too.
    let isPark =
      (spelled[0] == Self.park || spelled.last == Self.park)
      && (PersonShapes.isKoreanLatin(spelled) || englishTitle(words) != nil)
    guard
      spelled.allSatisfy({ (heads.english($0[...]) == nil || isPark && $0 == Self.park) && !isWord($0) }),
      spelled.dropFirst().allSatisfy({ $0.count > 1 })
    else { return nil }
    let range = range(words)
    var evidence = [Clue.person.item(text.original(range), -2.6, "shape")]
    // Two words that stand by themselves, and spell a name.
    let isWhole = run.count == words.count
    if PersonShapes.isPinyin(spelled) {
      evidence.append(Clue.pinyin.item(text.original(range), isWhole ? 3.4 : 2.6, "Tables/nikl.tsv"))
    } else if PersonShapes.isKoreanLatin(spelled) {
      evidence.append(
        Clue.korean.item(text.original(range), isWhole ? 3.4 : 2.6, "Tables/korean/surnames.tsv"))
    }
    evidence += context.clues(for: range).filter { $0.feature != Clue.subject.rawValue }
    if let title = englishTitle(words) { evidence.append(Clue.titleBefore.item(title, 3)) }
    let others = run.count - words.count
    if others > 0, evidence.count < 3 { evidence.append(Clue.capitals.item("\(others) words beside", -1.5)) }
    return evidence.count > 1 ? UnknownName(letters: range, type: .person, evidence: evidence) : nil
  }

  /// The title before, or after a comma: Dr. Gao Xiang, Director Gao Xiang, Gao Xiang, director of.
  private func englishTitle(_ words: Range<Int>) -> String? {
    let range = range(words)
    let before = text.has(range.lowerBound - 1, ".") ? range.lowerBound - 1 : range.lowerBound
    if let word = text.word(endingAt: before), word.letterClass == .latin,
      titles.length(before: text.letters[word.range]) == word.range.count
    {
      return text.original(word.range)
    }
    var after = range.upperBound
    guard text.has(after, ",") else { return nil }
    after += 1
    for _ in 0..<3 {
      guard let word = text.word(startingAt: after), word.letterClass == .latin else { return nil }
      if titles.length(after: text.letters[word.range]) == word.range.count {
        return text.original(word.range)
      }
      after = word.range.upperBound
    }
    return nil
  }
}
