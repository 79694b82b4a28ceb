import Transliteration

/// Derives a short name from a long one: 工信部 from 工业和信息化部, 全国人大 from 全国人民代表大会, NRF from National
/// Research Foundation; across scripts too, as a component knows its first letters in each.
///
/// - Rules: in Han and Hangul every letter is the first of a component, in order, or goes on from the letter before
///   (全国); the last is that of the head. Of an English long name the order is free. An acronym takes the initials of
///   the words in order; function words are free, and so is a country at the end.
/// - Not derived: irregular ones (KAIST), letter names in Hangul.
struct Abbreviator {
  private let left: OrganizationName
  private let right: OrganizationName
  private let table: ComponentTable

  init(_ left: OrganizationName, _ right: OrganizationName, table: ComponentTable) {
    (self.left, self.right, self.table) = (left, right, table)
  }

  /// Returns the alignment by abbreviation or acronym; nil where neither name shortens the other.
  func alignment() -> OrganizationAlignment? {
    let isLeftShort = Self.core(left) < Self.core(right)
    let (short, long) = isLeftShort ? (left, right) : (right, left)
    guard let found = derivation(of: short, from: long) else { return nil }
    var result = OrganizationAlignment()
    let (x, y) = (short.text.scalars.indices, long.text.scalars.indices)
    var step = OrganizationStep(kind: found.isAcronym ? .acronym : .abbreviation, contribution: 0)
    (step.left, step.right) = isLeftShort ? (x, y) : (y, x)
    step.contribution = found.contribution
    result.add(step)
    result.isShortened = !found.isCertain
    result.agreed = found.covered
    return result
  }

  private struct Derivation {
    var isAcronym = false
    var covered = 0
    var uncovered: Float = 0
    /// Whether the whole long name is covered, in its own script, by three letters or more.
    var isCertain = false
    var contribution: Float { (isAcronym ? -1.5 : -0.5) + 0.9 * Float(covered) - 0.8 * uncovered }
  }

  private func derivation(of short: OrganizationName, from long: OrganizationName) -> Derivation? {
    guard Self.core(long) > Self.core(short) else { return nil }
    return long.parses.compactMap { derivation(of: short, from: long, $0) }
      .max { $0.contribution < $1.contribution }
  }

  private func derivation(
    of short: OrganizationName, from long: OrganizationName, _ parse: OrganizationName.Parse
  ) -> Derivation? {
    let count = short.text.scalars.count
    switch short.script {
    case .latin:
      guard (2...8).contains(count), !short.text.kinds.contains(.blank) else { return nil }
      return long.script == .latin
        ? acronym(short.text.scalars, long) : acronym(short.text.scalars, translating: parse)
    case .han, .hangul:
      guard (2...6).contains(Self.core(short)), !short.text.kinds.contains(where: \.isLatin) else {
        return nil
      }
      return abbreviation(short, long, parse)
    default: return nil
    }
  }

  /// How many letters a name has without its legal form.
  private static func core(_ name: OrganizationName) -> Int {
    name.parses.first?.segments.reduce(0) { $0 + ($1.isFree ? 0 : $1.range.count) } ?? 0
  }

  // MARK: Han and Hangul

  private func abbreviation(
    _ short: OrganizationName, _ long: OrganizationName, _ parse: OrganizationName.Parse
  ) -> Derivation? {
    let segments = parse.segments.indices.filter {
      !parse.segments[$0].isTransparent && !parse.segments[$0].isAside
    }
    guard (2...12).contains(segments.count) else { return nil }
    // A name that is all words is no abbreviation: 中国银行 is none of 中国人民银行. 국토부 is, its 부 being no word.
    guard let parts = short.parses.first?.segments,
      parts.contains(where: { $0.isRest || $0.isShort }) || Self.endsInSyllable(parts, short)
    else { return nil }
    guard let taken = taken(parts, segments, short, long, parse) else { return nil }
    var result = Derivation()
    result.uncovered = 0.3 * Float(taken.late)
    for (place, index) in segments.enumerated() {
      if taken.used[place] { result.covered += 1; continue }
      let roles = parse.segments[index].roles
      let isWeak = roles & (ComponentRole.place.bit | ComponentRole.qualifier.bit) != 0
      result.uncovered += isWeak ? 0.4 : 1
    }
    guard result.covered >= 2, Float(result.covered) > result.uncovered else { return nil }
    // 과기부 may be short for several ministries: what is left out has to be little.
    let share: Float = Self.core(short) > 3 ? 1.5 : 2
    result.isCertain =
      Self.core(short) >= 3 && Float(result.covered) >= share * result.uncovered
      && short.script == long.script
    return result
  }

  /// Whether the last part is a head of one syllable after a word: 부 of 국토부.
  private static func endsInSyllable(_ parts: [OrganizationSegment], _ name: OrganizationName) -> Bool {
    guard name.script == .hangul, let head = parts.last else { return false }
    // 문체부 is two letters and 부, 문화관광부 two words and 부.
    let isShort = parts.count == 2 || parts.allSatisfy { $0.range.count == 1 }
    return isShort && parts.count > 1 && head.range.count == 1
      && head.headClasses & HeadClass.government.bit != 0
  }

  /// Which of `segments` the letters of `parts` are taken from; nil where one is from none, or the last is not the
  /// head's.
  private func taken(
    _ parts: [OrganizationSegment], _ segments: [Int], _ short: OrganizationName, _ long: OrganizationName,
    _ parse: OrganizationName.Parse
  ) -> (used: [Bool], late: Int)? {
    var used = Array(repeating: false, count: segments.count)
    var (next, last, count, late) = (0, -1, 0, 0)
    func place(where agrees: (OrganizationSegment) -> Bool) -> Int? {
      (0..<segments.count).first { place in
        !used[place] && (parse.isEnglish || place >= next) && agrees(parse.segments[segments[place]])
      }
    }
    func take(_ place: Int, _ letters: Int) {
      used[place] = true
      (last, next, count) = (place, place + 1, letters)
    }
    let end = parts.last { !$0.isFree }?.range.upperBound ?? 0
    for part in parts where !part.isFree {
      if part.range.count > 1, !part.isRest, let found = place(where: { shares(part, $0) }) {
        take(found, .max)
        continue
      }
      for index in part.range {
        let letter = short.text.scalars[index]
        // 대 of 전인대 is 大会, although 代表 stands before it.
        if index == end - 1, let head = segments.firstIndex(of: parse.head), !used[head],
          begins(parse.segments[parse.head], letter, short, long)
        {
          take(head, 1)
        } else if let found = place(where: { begins($0, letter, short, long) }) {
          take(found, 1)
        } else if last >= 0, goesOn(parse.segments[segments[last]], letter, count, short, long) {
          count += 1
        } else if let found = place(where: { holds($0, letter, short, long) }) {
          // 약 of 식약처 is 의약품.
          take(found, .max)
          late += 1
        } else {
          return nil
        }
      }
    }
    return last >= 0 && segments[last] == parse.head ? (used, late) : nil
  }

  /// Whether two parts share a component.
  private func shares(_ x: OrganizationSegment, _ y: OrganizationSegment) -> Bool {
    x.senses.contains { s in
      y.senses.contains { table.senses[Int($0)].component == table.senses[Int(s)].component }
    }
  }

  private func begins(
    _ segment: OrganizationSegment, _ letter: UInt32, _ short: OrganizationName, _ long: OrganizationName
  ) -> Bool {
    let first = long.text.scalars[segment.range.lowerBound]
    if short.script == long.script { return Self.isOne(first, letter) }
    // 신 of 공신부 reads 信.
    if short.script == .hangul, HanForms.reads(first, as: letter) { return true }
    if long.script == .hangul, HanForms.reads(letter, as: first) { return true }
    for sense in segment.senses where !table.senses[Int(sense)].isLoose {
      if table.words[Int(table.senses[Int(sense)].component)].initials.contains(letter) { return true }
    }
    return false
  }

  /// Whether a letter is one, or one syllable before and after the initial-sound law: 련 of 전경련 is 연합회.
  private static func isOne(_ x: UInt32, _ y: UInt32) -> Bool {
    if x == y { return true }
    guard x >= 0xAC00, y >= 0xAC00, (x - 0xAC00) % 588 == (y - 0xAC00) % 588 else { return false }
    return HanForms.afterLaw(x) == y || HanForms.afterLaw(y) == x
  }

  /// Whether a letter stands in a part of three letters or more, but not first.
  private func holds(
    _ segment: OrganizationSegment, _ letter: UInt32, _ short: OrganizationName, _ long: OrganizationName
  ) -> Bool {
    guard short.script == long.script, segment.range.count > 2 else { return false }
    return long.text.scalars[segment.range.dropFirst()].contains(letter)
  }

  /// Whether the letters of one part go on: 全国 of 全国人大, 칭화 of 칭화대.
  private func goesOn(
    _ segment: OrganizationSegment, _ letter: UInt32, _ taken: Int, _ short: OrganizationName,
    _ long: OrganizationName
  ) -> Bool {
    guard short.script == long.script, taken < segment.range.count else { return false }
    return long.text.scalars[segment.range.lowerBound + taken] == letter
  }

  // MARK: Latin

  private func acronym(_ letters: [UInt32], _ long: OrganizationName) -> Derivation? {
    let words = long.text.scalars.split(separator: 0x20)
    guard (2...16).contains(words.count) else { return nil }
    var result = Derivation(isAcronym: true)
    var next = 0
    for word in words {
      guard let first = word.first else { continue }
      if next < letters.count, letters[next] == first {
        next += 1
        result.covered += 1
        continue
      }
      if ComponentTable.functions.contains(Array(word)) { continue }
      let isPlace = next == letters.count && result.covered > 1
      let isTwin = next > 0 && letters[next - 1] == first
      guard isPlace || isTwin else { return nil }
      result.uncovered += isPlace ? 0.6 : 0.8
    }
    guard next == letters.count, result.covered >= 3 || result.uncovered == 0 else { return nil }
    return result.uncovered <= 1.3 ? result : nil
  }

  /// The initials of English words for the parts of a Korean or Chinese name, in the orders of English: 中国 科学 院 is
  /// a Chinese Academy of Sciences, 工业 和 信息化 部 a Ministry of Industry and Information Technology. The words
  /// themselves stay unknown.
  private func acronym(_ letters: [UInt32], translating parse: OrganizationName.Parse) -> Derivation? {
    let parts = parse.segments.indices.filter {
      !parse.segments[$0].isTransparent && !parse.segments[$0].isAside
    }
    guard letters.count >= 3, (2...6).contains(parts.count), let last = parts.last, last == parse.head,
      parts.allSatisfy({ !parse.segments[$0].isRest && parse.segments[$0].number < 0 })
    else { return nil }
    let fields = Array(parts.dropFirst().dropLast())
    let orders = [
      parts, [parts[0], last] + fields, [last] + parts.dropLast(), [last] + fields + [parts[0]],
      fields + [last, parts[0]],
    ]
    let costs = orders.compactMap { spelling($0[...], letters[...], parse, isFirst: true) }
    guard let cost = costs.min() else { return nil }
    // Unknown words: never more than possible.
    return Derivation(isAcronym: true, covered: letters.count, uncovered: 1.3 + cost)
  }

  /// What it costs that `letters` are the initials of `parts`: 0 for one letter or the initials of a phrase each, more
  /// for a country that goes unsaid or is National; nil where they are not.
  private func spelling(
    _ parts: ArraySlice<Int>, _ letters: ArraySlice<UInt32>, _ parse: OrganizationName.Parse, isFirst: Bool
  ) -> Float? {
    guard let part = parts.first else { return letters.isEmpty ? 0 : nil }
    let segment = parse.segments[part]
    var best: Float?
    func go(_ count: Int, _ cost: Float) {
      guard let rest = spelling(parts.dropFirst(), letters.dropFirst(count), parse, isFirst: false) else {
        return
      }
      best = min(best ?? .infinity, rest + cost)
    }
    for sense in segment.senses where !table.senses[Int(sense)].isLoose {
      let word = table.words[Int(table.senses[Int(sense)].component)]
      for initials in word.acronyms where letters.starts(with: initials) { go(initials.count, 0) }
    }
    if segment.roles & ComponentRole.place.bit != 0, !segment.isLocal {
      go(0, 0.8)
      if isFirst, letters.first == 0x6E { go(1, 0.6) }
    }
    return best
  }
}
