import Indexing
import Lexicography
import Normalization

/// Whether a name that was found is a part of a longer name or word that the index does not have.
///
/// 北京大学 in 北京大学第三医院, 코트라 in 코트라 베이징무역관, Seoul in University of Seoul, 小米 in 小米粥. The longer
/// one is something else, so nothing is linked inside it. Names that stand side by side are none: NIPA MIIT.
struct LongerNameRule {
  typealias Letters = Slice<UnsafeBufferPointer<UInt32>>

  let run: LetterRun
  private let candidates: [Occurrence]
  private let index: NameIndex
  /// Whether a name begins or ends at each place.
  private var signs: [UInt8]
  private static let isStart: UInt8 = 1
  private static let isEnd: UInt8 = 2
  private static let isPlaceStart: UInt8 = 4

  init(_ run: LetterRun, _ candidates: [Occurrence], _ index: NameIndex) {
    (self.run, self.candidates, self.index) = (run, candidates, index)
    signs = Array(repeating: 0, count: run.count + 2)
    for match in candidates {
      signs[Int(match.start)] |= Self.isStart
      signs[Int(match.end)] |= Self.isEnd
      if match.types.meets(.place | .country) { signs[Int(match.start)] |= Self.isPlaceStart }
    }
  }

  /// Whether a name begins, or ends, at `index`.
  func isNameStart(_ index: Int) -> Bool { signs[index] & Self.isStart != 0 }
  func isNameEnd(_ index: Int) -> Bool { signs[index] & Self.isEnd != 0 }

  /// Whether `match` is such a part; `hasNeighbour` says that a name begins right after it.
  func isPart(_ match: Occurrence, besides hasNeighbour: Bool) -> Bool {
    let types = match.types
    let end = Int(match.end)
    if isLatinPart(match.letters, types, hasNeighbour) { return true }
    guard end < run.count else { return false }
    if types == .organization, isGluedToPlace(end) { return true }
    if types.meets(.person) { return types == .person && isPartOfHanPerson(match.letters) }
    if types == .term { return isPartOfHangulBody(match.letters) }
    guard types.meets(.organization | .place | .event) else { return false }
    switch LetterClass(of: run.letters[end]) {
    case .han: return isPartOfHan(match.letters, types, hasNeighbour)
    case .hangul: return isPartOfHangul(match, types, hasNeighbour)
    default: return false
    }
  }

  /// The letters from `index` to the end.
  func letters(from index: Int) -> Letters { run.letters[min(index, run.count)..<run.count] }

  /// Whether Latin letters end at `end` and a place is glued to them, which makes the name of a branch: KIC in KIC중국.
  ///
  /// In Chinese, where nothing shows the end of a word, something else must: KIC中国与.
  private func isGluedToPlace(_ end: Int) -> Bool {
    guard run.gaps[end] == .none, LetterClass(of: run.letters[end - 1]) == .latin,
      let placeEnd = placeEnd(from: end), placeEnd == longestEnd(from: end)
    else { return false }
    guard placeEnd < run.count, run.gaps[placeEnd] == .none,
      LetterClass(of: run.letters[placeEnd - 1]) == .han, LetterClass(of: run.letters[placeEnd]) == .han
    else { return true }
    return NameHeads.hanStops.contains(run.letters[placeEnd]) || hasHanHead(at: placeEnd)
  }

  /// The end of the longest name that was found at `start`.
  private func longestEnd(from start: Int) -> Int? {
    let last = candidatesEnd(of: start) - 1
    return last >= 0 && Int(candidates[last].start) == start ? Int(candidates[last].end) : nil
  }

  /// The end of the longest place or country that was found at `start`.
  private func placeEnd(from start: Int) -> Int? {
    guard signs[start] & Self.isPlaceStart != 0 else { return nil }
    var number = candidatesEnd(of: start) - 1
    var end: Int?
    while number >= 0, Int(candidates[number].start) == start {
      if candidates[number].types.meets(.place | .country) {
        end = max(Int(candidates[number].end), end ?? 0)
      }
      number -= 1
    }
    return end
  }

  /// The number of candidates that begin at `start` or before.
  private func candidatesEnd(of start: Int) -> Int {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if Int(candidates[middle].start) <= start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Han

  /// How many letters may stand between a name and the head of a longer one that it begins, in Han and in Hangul.
  private static let longestHanModifier = 3
  private static let longestHangulModifier = 12

  private func isPartOfHan(_ letters: Range<Int>, _ types: TypeSet, _ hasNeighbour: Bool) -> Bool {
    let end = letters.upperBound
    guard run.gaps[end] == .none, LetterClass(of: run.letters[end - 1]) == .han else { return false }
    let rest = self.letters(from: end)
    if OrdinaryWords.hanFood.hasPrefix(of: rest) { return true }
    if types == .place, OrdinaryWords.hanOfPlace.hasPrefix(of: rest) { return true }
    guard hasNeighbour else { return hasHanHead(at: end) }
    // A place that begins right after says which branch: 中国银行北京分行.
    return types == .organization && placeEnd(from: end).map(hasHanHead) == true
  }

  private func hasHanHead(at start: Int) -> Bool {
    for index in start..<max(start, min(run.count, start + Self.longestHanModifier + 1)) {
      // A head of one letter stands close by (东站, 南路): farther off it is a part of another word (路演).
      let isHeaded = NameHeads.han.contains(prefixOf: letters(from: index)) { _, length in
        (length > 1 || (index - start < 2 && !isOrdinaryHan(around: index, from: start)))
          && !HanWords.join(run, after: index..<(index + length))
      }
      if isHeaded { return true }
      guard index == start || run.gaps[index] == .none, LetterClass(of: run.letters[index]) == .han,
        !(index > start && isNameStart(index)), !NameHeads.hanStops.contains(run.letters[index])
      else { return false }
    }
    return false
  }

  /// Whether a head of one letter at `index` is in an ordinary word that begins at `start` or later.
  private func isOrdinaryHan(around index: Int, from start: Int) -> Bool {
    NameHeads.hanOrdinary.hasPrefix(of: letters(from: index))
      || (index > start && NameHeads.hanOrdinary.hasPrefix(of: letters(from: index - 1)))
  }

  /// Whether the two letters of a Chinese person begin a name of three: 林新 in 林新宇、.
  ///
  /// What follows decides, because Chinese has no blanks: 王毅表示 has a verb after two letters, 林新宇表示 after three.
  private func isPartOfHanPerson(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard letters.count == 2, run.gaps[end] == .none, LetterClass(of: run.letters[end - 1]) == .han,
      LetterClass(of: run.letters[end]) == .han, !isNameStart(end),
      !HanPersons.followers.hasPrefix(of: self.letters(from: end))
    else { return false }
    let next = end + 1
    return next >= run.count || run.gaps[next] != .none
      || LetterClass(of: run.letters[next]) != .han
      || HanPersons.followers.hasPrefix(of: self.letters(from: next))
  }

  // MARK: Hangul

  private func isPartOfHangul(_ match: Occurrence, _ types: TypeSet, _ hasNeighbour: Bool) -> Bool {
    let end = Int(match.end)
    // KIC⏎워싱턴: at the end of a line the blank is not seen.
    if run.gaps[end] == .lineBreak { return types == .organization && isBesideBranchPlace(match) }
    guard run.gaps[end] == .space else { return false }
    if types == .place { return isOrdinaryWord(at: end) }
    guard types == .organization else { return false }
    return isBesideBranchPlace(match) || (!hasNeighbour && hasHangulHead(at: end))
  }

  /// Whether a place follows by which a family of bodies is told apart: KIC 워싱턴, where the index has KIC중국.
  ///
  /// A place with 에서, 에 or 로 says where something happens, and not which body.
  private func isBesideBranchPlace(_ match: Occurrence) -> Bool {
    let end = Int(match.end)
    let rest = run.letters[end..<run.hangulEnds(at: end).first]
    // Words in the order of their length would be found by any; the longest decides.
    var longest = 0
    _ = PlaceWords.all.contains(prefixOf: rest) { _, length in
      if length >= min(2, rest.count) { longest = max(longest, length) }
      return false
    }
    guard longest > 0 else { return false }
    let tail = rest.dropFirst(longest)
    let adverbials: Set<UInt32> = [0xC5D0, 0xB85C, 0xC73C]
    guard tail.first.map(adverbials.contains) != true,
      Particles.isChain(tail, after: rest[end + longest - 1], types: .place)
    else { return false }
    let form = Array(run.letters[match.letters])
    return index.mayGoOn(form)
      && PlaceWords.contains { place in index.hasName(form + place, of: .organization) }
  }

  /// Whether the Hangul word at `start` is an ordinary one, but for particles.
  private func isOrdinaryWord(at start: Int) -> Bool {
    let rest = run.letters[start..<run.hangulEnds(at: start).first]
    return OrdinaryWords.hangul.contains(prefixOf: rest) { _, length in
      let tail = rest.dropFirst(length)
      return tail.isEmpty || Particles.isChain(tail, after: rest[start + length - 1], types: .none)
    }
  }

  /// Whether the word at `start` ends in a head, with letters before it and at most a post and particles after it.
  private func hasHangulHead(at start: Int) -> Bool {
    var end = start
    // The word goes on in the next line, unless that begins with a name: 공업정보화부 및⏎중국과학기술교류센터.
    while end < run.count,
      end == start || run.gaps[end] == .none || (run.gaps[end] == .lineBreak && !isNameStart(end)),
      LetterClass(of: run.letters[end]) == .hangul, end - start < Self.longestHangulModifier
    {
      if NameHeads.hangulFirst.contains(run.letters[end]), isHangulHead(at: end, from: start) { return true }
      end += 1
    }
    return false
  }

  /// Whether a head at `end` ends the word, which begins at `start`.
  private func isHangulHead(at end: Int, from start: Int) -> Bool {
    let modifier = run.letters[start..<end]
    if !modifier.isEmpty,
      NameHeads.hangul.contains(
        prefixOf: letters(from: end),
        where: { _, length in !NameHeads.hangulModifiers.contains(modifier) && endsWord(at: end + length) })
    {
      return true
    }
    return NameHeads.hangulWithPlace.contains(
      prefixOf: letters(from: end),
      where: { _, length in
        (placeEnd(from: start) == end || PlaceWords.all.contains(modifier)) && endsWord(at: end + length)
      })
  }

  /// Whether the Hangul word at `end` has nothing more than a post (장) and particles.
  private func endsWord(at end: Int) -> Bool {
    guard end < run.count, run.gaps[end] == .none, LetterClass(of: run.letters[end]) == .hangul else {
      return true
    }
    let (first, second) = run.hangulEnds(at: end)
    return endsWord(end, first) || second.map { endsWord(end, $0) } == true
  }

  private func endsWord(_ start: Int, _ end: Int) -> Bool {
    let rest = run.letters[start..<end]
    let last = run.letters[start - 1]
    if Particles.isChain(rest, after: last, types: .none) { return true }
    return HeadNouns.contains(prefixOf: rest, after: last, types: .organization) { length in
      let tail = rest.dropFirst(length)
      return tail.isEmpty || Particles.isChain(tail, after: rest[start + length - 1], types: .none)
    }
  }

  /// Whether a term is the first of two nouns in the name of a body: 인공지능 in 한국인공지능·소프트웨어산업협회.
  private func isPartOfHangulBody(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard run.gaps[end] == .joint || run.gaps[end] == .jointBreak,
      LetterClass(of: run.letters[end]) == .hangul
    else { return false }
    let stop = run.hangulEnds(at: end).first
    return (end + 1..<max(end + 1, stop)).contains { place in
      NameHeads.hangulBodies.contains(prefixOf: run.letters[place..<stop]) { _, length in
        endsWord(at: place + length)
      }
    }
  }
}
