import Matching
import Indexing
import Lexicography
import Normalization

/// Whether a name that was found is a part of a longer name or word that the index does not have.
///
/// 北京大学 in 北京大学第三医院, 코트라 in 코트라 베이징무역관, Seoul in University of Seoul, 小米 in 小米粥. The longer
/// one is something else, so nothing is linked inside it. Names that stand side by side are none: NIPA MIIT.
struct ReferenceLongerNameRule {
  let text: ReferenceText
  let skeleton: ReferenceSkeleton
  private let types: (IndexedName) -> EntryType?
  private let index: ReferenceIndex
  /// Where a place or country was found, by its start: its longest end.
  private var placeEnds: [Int: Int] = [:]
  /// Where any name was found, by its start: its longest end.
  private var longestEnds: [Int: Int] = [:]
  /// Where any name was found, by its start and its end.
  private var starts: Set<Int> = []
  private var ends: Set<Int> = []

  init(
    _ text: ReferenceText, candidates: [NameMatch], _ index: ReferenceIndex,
    types: @escaping (IndexedName) -> EntryType?
  ) {
    (self.text, skeleton, self.index, self.types) = (text, text.skeleton, index, types)
    for match in candidates {
      starts.insert(match.letters.lowerBound)
      longestEnds[match.letters.lowerBound] = max(
        match.letters.upperBound, longestEnds[match.letters.lowerBound] ?? 0)
      ends.insert(match.letters.upperBound)
      if match.names.contains(where: { types($0) == .place || types($0) == .country }) {
        placeEnds[match.letters.lowerBound] = max(
          match.letters.upperBound, placeEnds[match.letters.lowerBound] ?? 0)
      }
    }
  }

  /// Whether a name begins, or ends, at `index`.
  func isNameStart(_ index: Int) -> Bool { starts.contains(index) }
  func isNameEnd(_ index: Int) -> Bool { ends.contains(index) }

  /// Whether `match` is such a part; `hasNeighbour` says that a name begins right after it.
  func isPart(_ match: NameMatch, besides hasNeighbour: Bool) -> Bool {
    let types = Set(match.names.compactMap(types))
    let end = match.letters.upperBound
    if isLatinPart(match.letters, types, hasNeighbour) { return true }
    guard end < skeleton.count else { return false }
    if types == [.organization], isGluedToPlace(end) { return true }
    if types.contains(.person) { return types == [.person] && isPartOfHanPerson(match.letters) }
    if types == [.term] { return isPartOfHangulBody(match.letters) }
    guard !types.isDisjoint(with: [.organization, .place, .event]) else { return false }
    switch LetterClass(of: skeleton.letters[end]) {
    case .han: return isPartOfHan(match.letters, types, hasNeighbour)
    case .hangul: return isPartOfHangul(match, types, hasNeighbour)
    default: return false
    }
  }

  /// Whether Latin letters end at `end` and a place is glued to them, which makes the name of a branch: KIC in KIC중국.
  private func isGluedToPlace(_ end: Int) -> Bool {
    guard skeleton.gaps[end] == .none, LetterClass(of: skeleton.letters[end - 1]) == .latin,
      let placeEnd = placeEnds[end], placeEnd == longestEnds[end]
    else { return false }
    let goesOn =
      placeEnd < skeleton.count && skeleton.gaps[placeEnd] == .none
      && LetterClass(of: skeleton.letters[placeEnd - 1]) == .han
      && LetterClass(of: skeleton.letters[placeEnd]) == .han
    return !goesOn || NameHeads.hanStops.contains(skeleton.letters[placeEnd]) || hasHanHead(at: placeEnd)
  }

  // MARK: Han

  /// How many letters may stand between a name and the head of a longer one that it begins, in Han and in Hangul.
  private static let longestHanModifier = 3
  private static let longestHangulModifier = 12

  private func isPartOfHan(_ letters: Range<Int>, _ types: Set<EntryType>, _ hasNeighbour: Bool) -> Bool {
    let end = letters.upperBound
    guard skeleton.gaps[end] == .none, LetterClass(of: skeleton.letters[end - 1]) == .han else {
      return false
    }
    if starts(with: OrdinaryWords.hanFood.words, at: end) { return true }
    if types == [.place], starts(with: OrdinaryWords.hanOfPlace.words, at: end) { return true }
    guard hasNeighbour else { return hasHanHead(at: end) }
    // A place that begins right after says which branch: 中国银行北京分行.
    return types == [.organization] && placeEnds[end].map(hasHanHead) == true
  }

  private func starts(with words: [[UInt32]], at index: Int) -> Bool {
    words.contains { skeleton.letters[min(index, skeleton.count)...].starts(with: $0) }
  }

  private func hasHanHead(at start: Int) -> Bool {
    for index in start..<min(skeleton.count, start + Self.longestHanModifier + 1) {
      // A head of one letter stands close by (东站, 南路): farther off it is a part of another word (路演).
      let isHeaded = NameHeads.han.words.contains { head in
        skeleton.letters[index...].starts(with: head)
          && (head.count > 1
            || (index - start < 2
              && !(max(start, index - 1)...index).contains {
                starts(with: NameHeads.hanOrdinary.words, at: $0)
              }))
          && !skeleton.endsInWord(index..<(index + head.count))
      }
      if isHeaded { return true }
      guard index == start || skeleton.gaps[index] == .none, LetterClass(of: skeleton.letters[index]) == .han,
        !(index > start && starts.contains(index)), !NameHeads.hanStops.contains(skeleton.letters[index])
      else { return false }
    }
    return false
  }

  /// Whether the two letters of a Chinese person begin a name of three: 林新 in 林新宇、.
  ///
  /// What follows decides, because Chinese has no blanks: 王毅表示 has a verb after two letters, 林新宇表示 after three.
  private func isPartOfHanPerson(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard letters.count == 2, skeleton.gaps[end] == .none, LetterClass(of: skeleton.letters[end - 1]) == .han,
      LetterClass(of: skeleton.letters[end]) == .han, !starts.contains(end),
      !starts(with: HanPersons.followers.words, at: end)
    else { return false }
    let next = end + 1
    return next >= skeleton.count || skeleton.gaps[next] != .none
      || LetterClass(of: skeleton.letters[next]) != .han || starts(with: HanPersons.followers.words, at: next)
  }

  // MARK: Hangul

  private func isPartOfHangul(_ match: NameMatch, _ types: Set<EntryType>, _ hasNeighbour: Bool) -> Bool {
    let end = match.letters.upperBound
    // KIC⏎워싱턴: at the end of a line the blank is not seen.
    if skeleton.gaps[end] == .lineBreak { return types == [.organization] && isBesideBranchPlace(match) }
    guard skeleton.gaps[end] == .space else { return false }
    if types == [.place] { return word(at: end).map(OrdinaryWords.hangul.words.contains) == true }
    guard types == [.organization] else { return false }
    return isBesideBranchPlace(match) || (!hasNeighbour && hasHangulHead(at: end))
  }

  /// Whether a place follows by which a family of bodies is told apart: KIC 워싱턴, where the index has KIC중국.
  ///
  /// A place with 에서, 에 or 로 says where something happens, and not which body.
  private func isBesideBranchPlace(_ match: NameMatch) -> Bool {
    let end = match.letters.upperBound
    guard let rest = skeleton.hangulRests(at: end).first,
      let place = (2...max(2, min(rest.count, PlaceWords.all.longest))).reversed().map({ rest.prefix($0) })
        .first(where: { PlaceWords.all.contains(Array($0)) }), let last = place.last
    else { return false }
    let tail = rest.dropFirst(place.count)
    let adverbials: Set<UInt32> = [0xC5D0, 0xB85C, 0xC73C]
    guard tail.first.map(adverbials.contains) != true,
      Particles.isChain(tail, after: last, types: TypeSet.place)
    else {
      return false
    }
    let form = skeleton.letters[match.letters]
    return PlaceWords.all.words.contains { place in
      index.names(form + place).contains { types($0) == .organization }
    }
  }

  /// The letters of the Hangul word at `start` without its particles, if any.
  private func word(at start: Int) -> [UInt32]? {
    skeleton.hangulRests(at: start).first.flatMap { rest in
      (1...max(1, rest.count)).map { rest.prefix($0) }.first { prefix in
        guard let last = prefix.last else { return false }
        let tail = rest.dropFirst(prefix.count)
        return OrdinaryWords.hangul.words.contains(Array(prefix))
          && (tail.isEmpty || Particles.isChain(tail, after: last, types: TypeSet.none))
      }
    }.map { Array($0) }
  }

  /// Whether the word at `start` ends in a head, with letters before it and at most a post and particles after it.
  private func hasHangulHead(at start: Int) -> Bool {
    var end = start
    // The word goes on in the next line, unless that begins with a name: 공업정보화부 및⏎중국과학기술교류센터.
    while end < skeleton.count,
      end == start || skeleton.gaps[end] == .none
        || (skeleton.gaps[end] == .lineBreak && !starts.contains(end)),
      LetterClass(of: skeleton.letters[end]) == .hangul, end - start < Self.longestHangulModifier
    {
      let modifier = skeleton.letters[start..<end]
      for head in NameHeads.hangul.words where skeleton.letters[end...].starts(with: head) {
        guard !modifier.isEmpty,
          !NameHeads.hangulModifiers.words.contains(where: { $0.elementsEqual(modifier) })
        else { continue }
        if endsWord(at: end + head.count) { return true }
      }
      if placeEnds[start] == end || PlaceWords.all.contains(Array(modifier)) {
        for head in NameHeads.hangulWithPlace.words where skeleton.letters[end...].starts(with: head) {
          if endsWord(at: end + head.count) { return true }
        }
      }
      end += 1
    }
    return false
  }

  /// Whether the Hangul word at `end` has nothing more than a post (장) and particles.
  private func endsWord(at end: Int) -> Bool {
    guard end < skeleton.count, skeleton.gaps[end] == .none, LetterClass(of: skeleton.letters[end]) == .hangul
    else { return true }
    let last = skeleton.letters[end - 1]
    return skeleton.hangulRests(at: end).contains { rest in
      if Particles.isChain(rest, after: last, types: TypeSet.none) { return true }
      return HeadNouns.contains(prefixOf: rest, after: last, types: TypeSet.organization) { length in
        let tail = rest.dropFirst(length)
        return tail.isEmpty
          || Particles.isChain(tail, after: rest[rest.startIndex + length - 1], types: TypeSet.none)
      }
    }
  }

  /// Whether a term is the first of two nouns in the name of a body: 인공지능 in 한국인공지능·소프트웨어산업협회.
  private func isPartOfHangulBody(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard skeleton.gaps[end] == .joint || skeleton.gaps[end] == .jointBreak,
      LetterClass(of: skeleton.letters[end]) == .hangul
    else {
      return false
    }
    let rest = skeleton.hangulRests(at: end).first ?? []
    return NameHeads.hangulBodies.words.contains { head in
      (1..<max(1, rest.count)).contains { offset in
        let tail = rest.dropFirst(offset)
        return tail.starts(with: head) && endsWord(at: tail.startIndex + head.count)
      }
    }
  }
}
