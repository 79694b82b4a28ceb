import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// What stands around a name and says that it is a person's.
struct PersonContext {
  let text: DiscoveryText
  let titles = Titles.shared
  let roster: Roster
  /// Where bodies begin, known or found: their longest end.
  private var bodyEnds: [Int: Int] = [:]
  private(set) var bodyStarts: [Int: Int] = [:]
  /// The beginnings of the names of bodies in Hangul, of two to five letters.
  private var bodyNames: Set<ArraySlice<UInt32>> = []
  /// How often each word stands at the start of a line before a colon.
  private var speakers: [ArraySlice<UInt32>: Int] = [:]

  init(_ text: DiscoveryText, bodies: [Range<Int>], _ roster: Roster) {
    (self.text, self.roster) = (text, roster)
    for word in text.words
    where text.isLineStart(word.range.lowerBound) && text.has(word.range.upperBound, ":") {
      speakers[text.letters[word.range], default: 0] += 1
    }
    for range in bodies where text.classes[range.lowerBound] == .hangul && range.count > 3 {
      for length in 2...min(5, range.count - 1) {
        let name = text.letters[range.prefix(length)]
        if !DictionaryWords.contains(name), !Heads.shared.isGeneric(name) { bodyNames.insert(name) }
      }
    }
    let known = text.known.filter { $0.types.contains(.organization) }.map(\.range)
    for range in known + bodies {
      bodyEnds[range.lowerBound] = max(bodyEnds[range.lowerBound] ?? 0, range.upperBound)
      bodyStarts[range.upperBound] = min(bodyStarts[range.upperBound] ?? .max, range.lowerBound)
    }
  }

  /// The clues for a name at `range`; none where the text around says nothing of a person.
  func clues(for range: Range<Int>) -> [EvidenceItem] {
    var clues: [EvidenceItem] = []
    if let title = titleAfter(range.upperBound) {
      // 강이든 위원장: begins what somebody says.
      let isSpeaker = text.isLineStart(range.lowerBound) && text.has(title.upperBound, ":")
      // 서울시교육감 is one word more often than a person.
      let isGlued = text.gaps[title.lowerBound] == .none && text.classes[title.lowerBound - 1] == .hangul
      clues.append(Clue.titleAfter.item(text.original(title), isSpeaker ? 6 : isGlued ? 2.8 : 4.2))
      // 상무청 판위 처장: after a body.
      if !isGlued, range.lowerBound > 0, text.gaps[range.lowerBound] == .space,
        bodyStarts[range.lowerBound] != nil
      {
        clues.append(Clue.parent.item("after a body", 2))
      }
    } else if let title = bodyAndTitle(after: range.upperBound) {
      clues.append(Clue.bodyAfter.item(text.original(title), 4.2))
    }
    if roster.people[range.lowerBound] != nil, text.word(startingAt: range.lowerBound)?.range == range {
      clues.append(Clue.list.item("in a list of people", 3.4))
    }
    if let title = titleBefore(range.lowerBound) {
      let isServant = bodyStarts[title.lowerBound] != nil || text.has(title.lowerBound - 1, ")")
      // At the end of a row, what stands after a post is a name more surely.
      let isLast =
        text.isLineEnd(range.upperBound)
        || [0x28, 0x29, 0x2C, 0x2F].contains(text.letter(range.upperBound) ?? 0)
      clues.append(Clue.titleBefore.item(text.original(title), (isServant ? 4.2 : 3.2) + (isLast ? 1.4 : 0)))
    }
    if let inner = text.bracketed(after: range.upperBound) {
      if isAge(inner) {
        clues.append(Clue.age.item(text.original(inner), 3.6))
      } else if hasTitle(in: inner) || hasBody(in: inner) {
        clues.append(Clue.title.item(text.original(inner), hasBody(in: inner) ? 4.2 : 3.6))
      }
    }
    // 국선영 : at the start of a line, in minutes.
    if text.isLineStart(range.lowerBound), text.has(range.upperBound, ":"), isSpeaker(range) {
      clues.append(Clue.label.item("speaks", 4.4))
    }
    if let label = label(before: range.lowerBound) {
      clues.append(Clue.label.item(text.original(label), 4.2))
    } else if let label = lineLabel(before: range) {
      // 문의: 재단 국제협력부 남궁휘, 팩스는.
      clues.append(Clue.label.item(text.original(label), 4.2))
    }
    // 명지훈 <jhmyeong@neatbf.example>.
    if text.has(range.upperBound, "<") { clues.append(Clue.label.item("<", 3.6)) }
    if isByline(range) { clues.append(Clue.list.item("nothing but names in the line", 3)) }
    if text.isLineStart(range.lowerBound), text.isLineEnd(range.upperBound),
      text.word(startingAt: range.lowerBound)?.range == range
    {
      clues.append(Clue.cell.item("alone in its line or cell", 1.4))
    }
    if clues.isEmpty, let after = subject(after: range.upperBound) {
      clues.append(Clue.subject.item(after, 0.4))
    }
    return clues
  }

  // MARK: After

  /// The title that follows at `index`, with nothing but a blank or a line break before it.
  func titleAfter(_ index: Int) -> Range<Int>? {
    guard index < text.count, text.adjoins(index), let end = wordEnd(index) else { return nil }
    if let title = titleInWord(index, end) { return title }
    // 제갈서윤 선⏎임이: the line cuts the title.
    guard end < text.count, end - index < 4, text.gaps[index] == .space, text.gaps[end] == .lineBreak,
      text.classes[end] == .hangul, text.classes[index] == .hangul, let next = wordEnd(end)
    else { return nil }
    return titleInWord(index, next).flatMap { $0.upperBound > end ? $0 : nil }
  }

  private func titleInWord(_ index: Int, _ end: Int) -> Range<Int>? {
    let rest = text.letters[index..<end]
    let length = titles.length(after: rest)
    if length > 0 {
      let tail = rest.dropFirst(length)
      if tail.isEmpty || WordEnds.isParticles(tail, after: rest[index + length - 1]) {
        return index..<index + length
      }
      // 교수팀, 감독님, 원장님께: what goes on in a word of one letter more, before particles.
      if let first = tail.first, [0xD300, 0xB2D8, 0xAE09].contains(first),
        tail.count == 1 || WordEnds.isParticles(tail.dropFirst(), after: first)
      {
        return index..<index + length
      }
    }
    // 글로벌성장팀장, 동북아국장: a post named by its body.
    for cut in 0...min(2, rest.count) {
      let word = rest.dropLast(cut)
      guard word.count > 2, titles.hasTitleEnd(word),
        cut == 0 || WordEnds.isParticles(rest.suffix(cut), after: word[word.endIndex - 1])
      else { continue }
      return index..<word.endIndex
    }
    return nil
  }

  func isBeforeTitle(_ range: Range<Int>) -> Bool {
    titleAfter(range.upperBound) != nil || bodyAndTitle(after: range.upperBound) != nil
      || text.bracketed(after: range.upperBound) != nil
  }

  /// Whether the name ends a row after a post: 국장 우 다 솜.
  func isInRow(_ range: Range<Int>) -> Bool {
    titleBefore(range.lowerBound) != nil && text.isLineEnd(range.upperBound)
  }

  /// How many words a body may have between a person and the title.
  private static let reach = 5

  /// The body and the title after the name: 이상덕 외교부 동북아국장, Gao Xiang 중국과학기술교류센터 주임; also where they
  /// stand in the cells or lines after it.
  private func bodyAndTitle(after index: Int) -> Range<Int>? {
    guard index < text.count else { return nil }
    var at = index
    var hasBody = false
    // Blank lines and cells may stand between, but no sign.
    // 어진솔 전 부산테크노파크 단장.
    if let word = text.word(startingAt: at), word.range.count == 1, text.gaps[at] == .space,
      Self.times.contains(text.letters[at]), bodyEnds[word.range.upperBound] != nil
    {
      at = word.range.upperBound
    }
    for _ in 0..<Self.reach {
      guard at < text.count else { return nil }
      if let bracket = text.bracketed(after: at) { at = bracket.upperBound + 1 }
      guard at < text.count else { return nil }
      if hasBody, let title = titleAfterCell(at) { return index..<title.upperBound }
      if let end = bodyEnds[at] {
        at = end
        hasBody = true
      } else if let known = text.known(at: at), known.range.lowerBound == at,
        known.types.contains(.country) || known.types.contains(.place)
      {
        at = known.range.upperBound
        // 베이징시정협: what goes on from a place is a body.
        if at < text.count, text.gaps[at] == .none, let word = text.word(startingAt: at),
          word.letterClass == .hangul
        {
          at = word.range.upperBound
          hasBody = true
        }
      } else if let end = shortBody(at) {
        at = end
        hasBody = true
      } else if hasBody, let word = text.word(startingAt: at), word.letterClass == .hangul, text.adjoins(at) {
        at = word.range.upperBound
      } else {
        return nil
      }
    }
    return nil
  }

  /// 전, 현: former, present.
  private static let times: Set<UInt32> = [0xC804, 0xD604]

  /// The end of a word that begins a body of the text: 미르안 of 미르안테크.
  private func shortBody(_ index: Int) -> Int? {
    guard index < text.count, text.gaps[index] == .space, let word = text.word(startingAt: index),
      word.letterClass == .hangul, word.range.count > 1, bodyNames.contains(text.letters[word.range])
    else { return nil }
    return word.range.upperBound
  }

  private func titleAfterCell(_ index: Int) -> Range<Int>? {
    if let title = titleAfter(index) { return title }
    guard index < text.count, text.gaps[index] == .border, let end = wordEnd(index) else { return nil }
    let word = text.letters[index..<end]
    return titles.isTitle(word) ? index..<end : nil
  }

  private func wordEnd(_ index: Int) -> Int? {
    guard text.letters.indices.contains(index), text.wordAt[index] >= 0 else { return nil }
    return text.words[Int(text.wordAt[index])].range.upperBound
  }

  private func isAge(_ inner: Range<Int>) -> Bool {
    let digits = text.letters[inner].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return false }
    let next = inner.lowerBound + digits.count
    return next == inner.upperBound || text.gaps[next] == .joint || Self.ages.contains(text.letters[next])
  }

  /// 세, 여, 남 and a comma after an age; no other unit.
  private static let ages: Set<UInt32> = [0xC138, 0xC5EC, 0xB0A8, 0x2C]

  private func hasTitle(in inner: Range<Int>) -> Bool {
    var at = inner.upperBound
    while let word = text.word(endingAt: at), word.range.lowerBound >= inner.lowerBound {
      if titles.isTitle(text.letters[word.range]) { return true }
      at = word.range.lowerBound
    }
    return false
  }

  /// Whether a body stands in the bracket: 국선영(한국심층소재연구원).
  private func hasBody(in inner: Range<Int>) -> Bool {
    bodyEnds[inner.lowerBound].map { $0 <= inner.upperBound } == true
  }

  /// Whether a form before a colon at the start of a line stands so again, or speaks to somebody: a label stands once.
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    let form = text.letters[range]
    return speakers[form, default: 0] > 1
  }

  /// 은, 는, 이, 가 and the like after the name, as after the subject of a sentence.
  private func subject(after index: Int) -> String? {
    guard let end = wordEnd(index), text.gaps[index] == .none, text.classes[index] == .hangul else {
      return nil
    }
    let rest = text.original(index..<end)
    return ["은", "는", "이", "가", "의", "에게", "도"].contains(rest) ? rest : nil
  }

}
