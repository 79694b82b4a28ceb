/// What stands in one of the two names only.
extension Aligner {
  mutating func weighRemainders() {
    let (isOpenA, isOpenB) = (isOpen(a, matchA), isOpen(b, matchB))
    remainders(a, matchA, parent: isOpenB ? 0..<0 : parent(a, matchA, left), isLeft: true)
    let hasSlightRemainder = result.hasSlightRemainder
    result.hasSlightRemainder = false
    remainders(b, matchB, parent: isOpenA ? 0..<0 : parent(b, matchB, right), isLeft: false)
    // A word that the other may leave unsaid on either side: 국가급 포럼 is no 中关村论坛.
    if hasSlightRemainder, result.hasSlightRemainder { result.hasRemainder = true }
    result.hasSlightRemainder = result.hasSlightRemainder || hasSlightRemainder
  }

  /// Whether a name has a part that counts and that nothing explains.
  func isOpen(_ parse: Parse, _ matches: [Int]) -> Bool {
    parse.segments.indices.contains { matches[$0] == -1 && parse.segments[$0].missing < -1 }
  }

  /// The parts that name the body above: 中国科学院 before 化学研究所, or what follows the comma in English.
  func parent(_ parse: Parse, _ matches: [Int], _ name: OrganizationName) -> Range<Int> {
    if parse.isEnglish {
      guard let comma = name.text.breaks.first,
        let first = parse.segments.firstIndex(where: { $0.range.lowerBound >= comma }), first > parse.head
      else { return 0..<0 }
      return first..<parse.segments.count
    }
    var end = 0
    for (place, segment) in parse.segments.enumerated() where !segment.isFree {
      guard matches[place] == -1 else { break }
      if segment.isHead, place != parse.head { end = place + 1 }
    }
    return 0..<end
  }

  mutating func remainders(_ parse: Parse, _ matches: [Int], parent: Range<Int>, isLeft: Bool) {
    var sum: Float = 0
    var hasParent = false
    for (place, segment) in parse.segments.enumerated() where matches[place] == -1 && !segment.isFree {
      var cost = segment.missing
      if parent.contains(place) {
        // The body above is one thing, however many its words.
        cost = hasParent ? 0 : -2
        hasParent = true
      } else {
        cost = weighed(segment, cost, isLeft: isLeft)
        // What is missing once is no surer for being long.
        if sum < -3 { cost *= 0.5 }
        if sum < -9 { cost = 0 }
      }
      if cost < -1 { result.hasRemainder = true } else if cost < -0.4 { result.hasSlightRemainder = true }
      if segment.number >= 0, hasOtherNumber(isLeft: isLeft) { result.hasConflict = true }
      sum += cost
      var step = OrganizationStep(kind: .remainder, contribution: cost)
      if isLeft { step.left = segment.range } else { step.right = segment.range }
      result.add(step)
    }
  }

  func weighed(_ segment: Segment, _ cost: Float, isLeft: Bool) -> Float {
    var cost = cost
    // Seoul here and another place there are not one, nor are Korea and China.
    if segment.roles & ComponentRole.place.bit != 0, !segment.isAside,
      hasOtherPlace(isLeft: !isLeft, orRest: segment.isLocal)
    {
      cost = min(cost, segment.isLocal ? -3.5 : -2.5)
    }
    // Within one script no translation hides the word.
    return cost < -1 && left.script == right.script ? 2 * cost : cost
  }

  /// Whether a name has a place, or also a rest, that nothing explains.
  func hasOtherPlace(isLeft: Bool, orRest: Bool) -> Bool {
    let (parse, matches) = isLeft ? (a, matchA) : (b, matchB)
    return parse.segments.indices.contains { place in
      let segment = parse.segments[place]
      if matches[place] != -1 || segment.isAside { return false }
      return orRest && segment.isRest || segment.roles & ComponentRole.place.bit != 0
    }
  }

  func hasOtherNumber(isLeft: Bool) -> Bool {
    let (parse, matches) = isLeft ? (b, matchB) : (a, matchA)
    return parse.segments.indices.contains { parse.segments[$0].number >= 0 && matches[$0] == -1 }
  }
}
