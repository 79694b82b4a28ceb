import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Bodies in Latin letters, by heads, countries and coined words.
extension LatinFinder {
  /// The parts of `run` that may be names of bodies: Tang Yinuo of | Tianjin Normal University, Institute of Physics of
  /// the | Chinese Academy of Sciences.
  func clauses(_ run: Range<Int>) -> [Range<Int>] {
    func isHead(_ word: Int) -> Bool {
      heads.english(letters(word)[...]).map { $0.isStrong && $0.type == .organization } ?? false
    }
    // Party Working Committee and | Executive Deputy Director, Haneul Institute and | Park Ji-won.
    if let place = run.dropFirst().dropLast().first(where: {
      letters($0) == Self.and
        && (isWord(letters($0 + 1)) || isHead($0 - 1)
          || isCompany(run.lowerBound..<$0))
    }) {
      return clauses(run.lowerBound..<place) + clauses(place + 1..<run.upperBound)
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
  /// Whether the words are a company as a whole.
  private func isCompany(_ words: Range<Int>) -> Bool { company(words)?.letters == range(words) }

  private static let and = Array("and".unicodeScalars.map(\.value))
  private static let of = Array("of".unicodeScalars.map(\.value))
  private static let the = Array("the".unicodeScalars.map(\.value))

  // MARK: Bodies

  func body(_ words: Range<Int>) -> UnknownName? {
    var run = words
    // Division Director, Wageningen University Dr: who serves it is no part of its name.
    while let last = run.last, isWord(letters(last)) || isLabel(last) { run.removeLast() }
    guard run.count > 1 else { return nil }
    let found = run.compactMap { word in heads.english(text.letters[text.words[word].range]) }
    // Park Jong: a place has its head at the end.
    guard
      let head = found.first(where: { $0.isStrong && $0.type != .place })
        ?? (run.last.flatMap { heads.english(text.letters[text.words[$0].range]) }.flatMap {
          $0.isStrong ? $0 : nil
        })
    else { return nil }
    // Green Technology Fair: what ends as an event is one.
    let last = run.last.flatMap { heads.english(text.letters[text.words[$0].range]) }
    let type = last?.type == .event && last?.isStrong == true ? .event : head.type
    // Of nothing but heads and links nothing is named: Research Institute.
    let own = run.count { word in
      !Self.links.contains(letters(word)) && heads.english(text.letters[text.words[word].range]) == nil
    }
    guard own > 0 else { return nil }
    var range = range(run)
    // China-Korea Industry Forum: countries with a hyphen before it belong to it; Industry Forum alone is none.
    let countries = countries(before: range.lowerBound)
    if let countries {
      range = countries..<range.upperBound
    } else if run.dropLast().allSatisfy({
      Self.plain.contains(letters($0)) || Self.links.contains(letters($0))
    }) {
      return nil
    }
    // Korea Institute of Deep Materials: the country is a part where a head follows it.
    if let known = text.known(at: range.lowerBound - 1), known.types == [.country],
      text.gaps[range.lowerBound] == .space,
      heads.english(text.letters[text.words[run.lowerBound].range]) != nil
    {
      range = known.range.lowerBound..<range.upperBound
    }
    range = range.lowerBound..<legalEnd(range.upperBound, run.upperBound - 1)
    return UnknownName(
      letters: range, type: type,
      evidence: [
        Clue.organization.item("", -2, "shape"),
        Clue.head.item(text.original(range), 1.8, "Tables/heads.tsv"),
        Clue.capitals.item("\(run.count) words", min(0.4 + 0.4 * Double(own), 1.6)),
      ])
  }

  /// Whether a word begins a line and a colon follows it: Asia Division⏎Apologies:.
  private func isLabel(_ word: Int) -> Bool {
    let range = text.words[word].range
    return text.has(range.upperBound, ":") && text.isLineStart(range.lowerBound)
  }

  private static let (companyEnds, limited) = (
    Set(["co", "corp"].map { $0.unicodeScalars.map(\.value) }),
    Set(["ltd", "limited", "inc", "llc"].map { $0.unicodeScalars.map(\.value) })
  )

  /// The end of the name with what follows its last word as a legal form: Co., Ltd.
  private func legalEnd(_ end: Int, _ last: Int) -> Int {
    guard Self.companyEnds.contains(letters(last)) else { return end }
    var at = end
    while text.has(at, ".") || text.has(at, ",") { at += 1 }
    guard at > end, let form = text.word(startingAt: at),
      Self.limited.contains(Array(text.letters[form.range]))
    else { return end }
    return form.range.upperBound
  }

  /// Words that with a head make no name.
  private static let plain = Set(
    """
    service joint research technical technology science scientific international general information training management \
    development innovation industry business cooperation exchange education data conference exhibition convention visitor \
    press media head main new old executive administrative steering organizing organising planning project annual regular \
    local provincial municipal central federal foreign chinese korean japanese
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  /// Where countries that are joined by a hyphen begin right before `start`.
  private func countries(before start: Int) -> Int? {
    guard start > 0, let last = text.known(at: start - 1), last.types == [.country],
      last.range.upperBound == start
    else { return nil }
    if text.gaps[start] == .joint { return last.range.lowerBound }
    guard text.gaps[start] == .space, text.gaps[last.range.lowerBound] == .joint,
      let first = text.known(at: last.range.lowerBound - 1), first.types == [.country],
      first.range.upperBound == last.range.lowerBound
    else { return nil }
    return first.range.lowerBound
  }

  /// A coined word before what companies do: Lantong Optics, Saenyeok Materials. It is one that spells Chinese or Korean
  /// syllables.
  func company(_ run: Range<Int>) -> UnknownName? {
    guard let first = run.first else { return nil }
    var end = first + 1
    // Tuoling International Logistics.
    if end + 1 < run.upperBound, Self.middles.contains(letters(end)) { end += 1 }
    while end < run.upperBound, let head = heads.english(letters(end)[...]), head.isCompany,
      text.gaps[text.words[end].range.lowerBound] == .space
    {
      end += 1
    }
    let coined = letters(first)
    guard end > first + 1, heads.english(letters(end - 1)[...])?.isCompany == true, coined.count > 4,
      !Self.ordinary.contains(coined),
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
  private static let middles = Set(
    ["international", "global", "new", "smart", "advanced", "group", "green", "precision", "intelligent"].map
    {
      $0.unicodeScalars.map(\.value)
    })
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
}
