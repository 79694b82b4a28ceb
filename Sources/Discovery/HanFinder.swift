import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds the names of bodies in Han characters by their heads and where they begin.
struct HanFinder {
  let text: DiscoveryText
  let heads = Heads.shared
  let titles = Titles.shared
  /// The most characters of a body's name.
  static let longest = 24
  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for word in text.words where word.letterClass == .han {
      found += bodies(word.range)
      found += cut(word.range)
      found += companies(word.range)
      found += departments(word.range)
      found += authorities(word.range)
      found += localOffices(word.range)
      found += cutOffices(word.range)
    }
    return found
  }

  // MARK: Bodies

  /// The bodies that a line end cuts in two: 岚彤智能制造⏎研究院.
  private func cut(_ word: Range<Int>) -> [UnknownName] {
    let end = word.upperBound
    guard word.count > 1, end < text.count, [.lineBreak, .wideBreak].contains(text.gaps[end]),
      let next = text.word(startingAt: end), next.letterClass == .han, text.known(at: end) == nil
    else { return [] }
    // 公司概况⏎北原种业股份有限公司: a heading, and a body in the next line by itself.
    if text.isLineStart(word.lowerBound) || word.count < 7,
      bodies(end..<min(next.range.upperBound, end + 24)).contains(where: { $0.letters.lowerBound == end })
    {
      return []
    }
    return bodies(word.lowerBound..<min(next.range.upperBound, end + 12)).filter {
      $0.letters.lowerBound < end && $0.letters.upperBound > end && $0.type == .organization
    }
  }

  /// The offices of places that a line end cuts in two: 江岚省科学技⏎术厅.
  private func cutOffices(_ word: Range<Int>) -> [UnknownName] {
    let end = word.upperBound
    guard end < text.count, text.gaps[end] == .lineBreak, let next = text.word(startingAt: end),
      next.letterClass == .han
    else { return [] }
    return localOffices(word.lowerBound..<min(next.range.upperBound, end + 8)).filter {
      $0.letters.lowerBound < end && $0.letters.upperBound > end
    }
  }

  private func bodies(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    var from = run.lowerBound
    var end = run.lowerBound + 2
    while end <= run.upperBound {
      defer { end += 1 }
      guard text.known(at: end - 1) == nil, let head = heads.chinese(endOf: text.letters[from..<end]),
        head.isStrong,
        !goesOn(end, run)
      else { continue }
      let start = start(of: end - head.length, from: from, head.type)
      let stem = start..<end - head.length
      if stem.isEmpty, let name = legal(start..<end) {
        found.append(name)
        from = end
        continue
      }
      guard let name = body(stem, start..<faculty(after: end, run), head) else { continue }
      found.append(name)
      from = end
    }
    return found
  }

  static let schools = ["大学", "学院", "学校"].map { $0.unicodeScalars.map(\.value) }
  private static let faculties = ["学院", "书院", "研究院", "系", "国际处", "处", "部", "所"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The end of the school at `end` with its faculty, office or campus: 大学|精密仪器系, 大学|（威海）.
  private func faculty(after end: Int, _ run: Range<Int>) -> Int {
    guard
      Self.schools.contains(where: { text.letters[run.lowerBound..<end].suffix($0.count).elementsEqual($0) })
    else { return end }
    if let inner = text.bracketed(after: end), inner.count < 5, text.gaps[end] == .none,
      let word = text.word(startingAt: inner.lowerBound), word.range == inner, word.letterClass == .han,
      text.part(endingAt: inner.upperBound)?.types.contains(.place) == true
        || text.known(at: inner.lowerBound)?.types.contains(.place) == true
    {
      return text.isFree(inner) ? inner.upperBound + 1 : end
    }
    guard end + 2 < run.upperBound else { return end }
    for next in end + 2...min(run.upperBound, end + 9) {
      let letters = text.letters[end..<next]
      guard text.isFree(end..<next), !hasStop(in: end..<next) else { return end }
      if let head = Self.faculties.first(where: { letters.suffix($0.count).elementsEqual($0) }),
        next - end > head.count,
        mayFollowDepartment(next, run), !HanWordList.isWord(letters.suffix(2)) || head.count > 1
      {
        return next
      }
    }
    return end
  }

  private static let legalForms = ["有限公司", "股份有限公司", "有限责任公司", "集团有限公司"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// A company with its place in brackets before the legal form: 岫禾科技（北京）有限公司.
  private func legal(_ form: Range<Int>) -> UnknownName? {
    guard Self.legalForms.contains(Array(text.letters[form])), text.has(form.lowerBound - 1, ")"),
      let open = (max(0, form.lowerBound - 8)..<form.lowerBound - 1).last(where: { text.has($0, "(") }),
      let word = text.word(endingAt: open), word.letterClass == .han, word.range.count > 2
    else { return nil }
    let start = start(of: open, from: word.range.lowerBound, .organization)
    guard open - start > 2, text.isFree(start..<open) else { return nil }
    return UnknownName(
      letters: start..<form.upperBound, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"), Clue.legalForm.item(text.original(form), 4),
      ])
  }

  /// Whether the head at `end` is only the beginning of a longer one: 大学|附属医院, 研究院|有限公司.
  func goesOn(_ end: Int, _ run: Range<Int>) -> Bool {
    for next in end + 1...max(end + 1, min(run.upperBound, end + 8)) where next <= run.upperBound {
      guard !hasStop(in: end..<next) else { return false }
      if let head = heads.chinese(endOf: text.letters[end..<next]), head.isStrong { return true }
    }
    return false
  }

  private func body(_ stem: Range<Int>, _ range: Range<Int>, _ head: Heads.Head) -> UnknownName? {
    guard stem.count >= 2 else { return nil }
    var evidence = [
      Clue.organization.item("", -2.4, "shape"),
      Clue.head.item(text.original(stem.upperBound..<range.upperBound), 2, "Tables/heads.tsv"),
    ]
    // 中国战略研究院: ordinary words after a country make an official name.
    let isNational =
      stem.count > 3
      && (head.type == .organization ? Self.nations : Self.pairs)
        .contains { text.letters[stem].starts(with: $0) }
    let isGeneric = !isNational && Self.isGeneric(text.letters[stem])
    evidence.append(
      Clue.modifier.item(text.original(stem), isGeneric ? -3 : min(0.8 + 0.2 * Double(stem.count), 2)))
    // 大型集团, 上市公司: a word of two before a head is no name, but for a place.
    if stem.count == 2, HanWordList.isWord(text.letters[stem]), text.isFree(stem),
      !(text.isLineStart(range.lowerBound) && text.isLineEnd(range.upperBound))
    {
      evidence.append(Clue.word.item(text.original(stem), -1.6, "Tables/chinese-words-2.tsv"))
    }
    if let known = text.known(at: stem.lowerBound), known.range.lowerBound == stem.lowerBound {
      evidence.append(Clue.parent.item(text.original(known.range), 1))
    } else if isAfterStop(stem.lowerBound) || text.known(at: stem.lowerBound - 1)?.types == [.country] {
      // 考察了威高集团: the name begins after a word of grammar.
    } else if stem.lowerBound > 0, [.none, .lineBreak].contains(text.gaps[stem.lowerBound]),
      text.classes[stem.lowerBound - 1] == .han
    {
      // Without a sign before it, the name may begin elsewhere.
      evidence.append(Clue.bare.item("no sign before", -0.6))
    }
    return UnknownName(letters: range, type: head.type, evidence: evidence)
  }

}
