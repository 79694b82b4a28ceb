import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds names in Latin letters: people in pinyin or Korean spelling, bodies by their heads, after their capitals.
struct LatinFinder {
  let text: DiscoveryText
  private let heads = Heads.shared
  private let titles = Titles.shared
  private let context: PersonContext
  /// The most words of a name.
  private static let longest = 10
  private static let links = Set(
    ["of", "and", "for", "the", "on", "in", "de", "&"].map { $0.unicodeScalars.map(\.value) })
  private static let articles = Set(
    ["the", "a", "an", "this", "our", "both", "each"].map { $0.unicodeScalars.map(\.value) })

  init(_ text: DiscoveryText, bodies: [Range<Int>]) {
    self.text = text
    context = PersonContext(text, bodies: bodies)
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

  private func isCapital(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.letterClass == .latin && text.isFree(word.range) && text.capitals(word.range).isFirst
  }

  /// The words from `index` that one name may take: capitals, with small links between them.
  private func run(from index: Int) -> Range<Int> {
    var end = index + 1
    var next = end
    while next < text.words.count, next - index < Self.longest, follows(next) {
      if isCapital(next) || isJoined(next) {
        end = next + 1
      } else if !Self.links.contains(Array(text.letters[text.words[next].range])) {
        break
      }
      next += 1
    }
    return index..<end
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
    return found
  }

  /// The parts of `run` that may be names of bodies: Tang Yinuo of | Tianjin Normal University, Institute of Physics of
  /// the | Chinese Academy of Sciences.
  private func clauses(_ run: Range<Int>) -> [Range<Int>] {
    func isHead(_ word: Int) -> Bool {
      heads.english(letters(word)[...]).map { $0.isStrong && $0.type == .organization } ?? false
    }
    for place in run.dropFirst().dropLast() where letters(place) == Self.of {
      let isArticle = letters(place + 1) == Self.the
      let rest = place + (isArticle ? 2 : 1)..<run.upperBound
      guard !rest.isEmpty, rest.contains(where: isHead) else { continue }
      let first = run.lowerBound..<place
      // Board of the Foundation is no name by itself; Korea Institute of Deep Materials is one as a whole.
      if !first.contains(where: isHead) || isArticle && first.contains(where: { letters($0) == Self.of }) {
        return [first] + clauses(rest)
      }
    }
    return [run]
  }
  private static let of = Array("of".unicodeScalars.map(\.value))
  private static let the = Array("the".unicodeScalars.map(\.value))

  private func letters(_ word: Int) -> [UInt32] { Array(text.letters[text.words[word].range]) }

  private func range(_ words: Range<Int>) -> Range<Int> {
    text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound - 1].range.upperBound
  }

  // MARK: Bodies

  private func body(_ run: Range<Int>) -> UnknownName? {
    guard run.count > 1 else { return nil }
    let found = run.compactMap { word in heads.english(text.letters[text.words[word].range]) }
    guard let head = found.first(where: \.isStrong) else { return nil }
    // Of nothing but heads and links nothing is named: Research Institute.
    let own = run.count { word in
      !Self.links.contains(letters(word)) && heads.english(text.letters[text.words[word].range]) == nil
    }
    guard own > 0 else { return nil }
    var range = range(run)
    // Korea Institute of Deep Materials: the country is a part where a head follows it.
    if let known = text.known(at: range.lowerBound - 1), known.types == [.country],
      text.gaps[range.lowerBound] == .space,
      heads.english(text.letters[text.words[run.lowerBound].range]) != nil
    {
      range = known.range.lowerBound..<range.upperBound
    }
    return UnknownName(
      letters: range, type: head.type,
      evidence: [
        Clue.organization.item("", -2, "shape"),
        Clue.head.item(text.original(range), 1.8, "Tables/heads.tsv"),
        Clue.capitals.item("\(run.count) words", min(0.4 + 0.4 * Double(own), 1.6)),
      ])
  }

  /// A coined word before what companies do: Lantong Optics, Saenyeok Materials. It is one that spells Chinese or Korean
  /// syllables.
  private func company(_ run: Range<Int>) -> UnknownName? {
    guard let first = run.first else { return nil }
    var end = first + 1
    while end < run.upperBound, let head = heads.english(letters(end)[...]), head.isCompany,
      text.gaps[text.words[end].range.lowerBound] == .space
    {
      end += 1
    }
    let coined = letters(first)
    guard end > first + 1, coined.count > 4, !Self.ordinary.contains(coined),
      heads.english(coined[...]) == nil,
      PersonShapes.isPinyin([Self.wang, coined]) || PersonShapes.isKoreanLatin([Self.kim, coined])
    else { return nil }
    // Lanheng Energy Bank, Wanda Materials Institute: another head goes on.
    if end < run.upperBound, heads.english(letters(end)[...])?.isStrong == true { return nil }
    let range = range(first..<end)
    return UnknownName(
      letters: range, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"),
        Clue.head.item(text.original(text.words[first + 1].range), 1.6, "Tables/heads.tsv"),
        Clue.pinyin.item(text.original(text.words[first].range), 1.6, "Tables/nikl.tsv"),
      ])
  }
  private static let wang = Array("wang".unicodeScalars.map(\.value))
  private static let kim = Array("kim".unicodeScalars.map(\.value))
  /// English words that could be syllables of Chinese or Korean.
  private static let ordinary = Set(
    [
      "human", "change", "genuine", "engine", "china", "machine", "combine", "shine", "marine", "dance",
      "guide",
    ].map {
      $0.unicodeScalars.map(\.value)
    })

  // MARK: People

  private static let words = Set(
    "no note vol day page table figure annex section part chapter item list the and or session dear hello hi from to cc re subject date sent thanks e mail email tel fax mobile phone web homepage"
      .split(
        separator: " "
      ).map {
        $0.unicodeScalars.map(\.value)
      })

  /// Whether `word` is a title or a word of headings, and no name.
  private func isWord(_ word: [UInt32]) -> Bool {
    Self.words.contains(word) || titles.length(after: word[...]) == word.count
      || titles.length(before: word[...]) == word.count
  }

  private func person(_ words: Range<Int>, in run: Range<Int>) -> UnknownName? {
    guard words.allSatisfy({ isCapital($0) || isJoined($0) }) else { return nil }
    let spelled = words.map(letters)
    guard spelled.allSatisfy({ heads.english($0[...]) == nil && !isWord($0) })
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
