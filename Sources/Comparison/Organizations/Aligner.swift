/// Aligns two divided names: components by what they stand for, what is left by its sound.
struct Aligner {
  typealias Parse = OrganizationName.Parse
  typealias Segment = OrganizationSegment

  let left: OrganizationName
  let right: OrganizationName
  let table: ComponentTable
  let phonetic: OrganizationComparer.Phonetic

  private var a: Parse
  private var b: Parse
  /// The part of the other name that each part is matched with; -1 none, -2 explained otherwise.
  private var matchA: [Int]
  private var matchB: [Int]
  private var result = OrganizationAlignment()

  /// Returns the alignment of a division of `left` with one of `right`.
  static func align(
    _ left: OrganizationName, _ a: Parse, _ right: OrganizationName, _ b: Parse, table: ComponentTable,
    phonetic: @escaping OrganizationComparer.Phonetic
  ) -> OrganizationAlignment {
    var aligner = Aligner(left, a, right, b, table, phonetic)
    aligner.matchHeads()
    aligner.matchComponents()
    aligner.weighOrder()
    aligner.matchReadings()
    aligner.weighRemainders()
    return aligner.result
  }

  private init(
    _ left: OrganizationName, _ a: Parse, _ right: OrganizationName, _ b: Parse, _ table: ComponentTable,
    _ phonetic: @escaping OrganizationComparer.Phonetic
  ) {
    (self.left, self.a, self.right, self.b) = (left, a, right, b)
    (self.table, self.phonetic) = (table, phonetic)
    matchA = Array(repeating: -1, count: a.segments.count)
    matchB = Array(repeating: -1, count: b.segments.count)
  }

  // MARK: Components

  /// The component that two parts share; a sense proper before a loose one.
  private func shared(_ x: Segment, _ y: Segment) -> (component: UInt16, isLoose: Bool)? {
    if x.roles & y.roles == 0 || isOneLetter(x, y) { return nil }
    var loose: UInt16?
    for s in x.senses {
      let sense = table.senses[Int(s)]
      for t in y.senses where table.senses[Int(t)].component == sense.component {
        if !sense.isLoose, !table.senses[Int(t)].isLoose { return (sense.component, false) }
        loose = loose ?? sense.component
      }
    }
    return loose.map { ($0, true) }
  }

  /// Within one script a word of one letter is no other word, but as a head: 东 is not 东方.
  private func isOneLetter(_ x: Segment, _ y: Segment) -> Bool {
    guard left.script == right.script, !a.isEnglish, x.roles & y.roles & ComponentRole.head.bit == 0,
      min(x.range.count, y.range.count) == 1,
      // The letters of 科技 are words.
      let first = table.solo.first, x.senses.lowerBound < first, y.senses.lowerBound < first
    else { return false }
    return !left.text.scalars[x.range].elementsEqual(right.text.scalars[y.range])
  }

  private mutating func match(_ i: Int, _ j: Int, _ component: UInt16, isLoose: Bool) {
    (matchA[i], matchB[j]) = (j, i)
    let weight = table.components[Int(component)].weight - (isLoose ? 0.4 : 0)
    if weight > 0.15 { result.agreed += 1 }
    let (x, y) = (a.segments[i].range, b.segments[j].range)
    result.add(
      OrganizationStep(kind: .component(component), left: x, right: y, contribution: max(weight, 0)))
  }

  private mutating func matchHeads() {
    guard a.head >= 0 || b.head >= 0 else { return }
    guard a.head >= 0, b.head >= 0 else {
      let classes = a.head >= 0 ? a.segments[a.head].headClasses : b.segments[b.head].headClasses
      let contribution: Float = classes & HeadClass.company.bit != 0 ? -0.7 : -3
      if contribution < -1 { result.hasRemainder = true }
      return addHead(contribution)
    }
    let (x, y) = (a.segments[a.head], b.segments[b.head])
    if let (component, isLoose) = shared(x, y) {
      return match(a.head, b.head, component, isLoose: isLoose)
    }
    var conflict = HeadClass.conflict(x.headClasses, y.headClasses)
    if left.script == right.script { conflict *= 1.5 }
    if conflict < -3 { result.hasConflict = true } else { result.hasRemainder = true }
    addHead(conflict)
  }

  private mutating func addHead(_ contribution: Float) {
    var step = OrganizationStep(kind: .head, contribution: contribution)
    if a.head >= 0 {
      step.left = a.segments[a.head].range
      matchA[a.head] = -2
    }
    if b.head >= 0 {
      step.right = b.segments[b.head].range
      matchB[b.head] = -2
    }
    result.add(step)
  }

  private mutating func matchComponents() {
    for isLooseTurn in [false, true] {
      for i in a.segments.indices where matchA[i] == -1 && !a.segments[i].isRest && !a.segments[i].isFree {
        var best: (j: Int, component: UInt16, distance: Int)?
        for j in b.segments.indices where matchB[j] == -1 {
          let (x, y) = (a.segments[i], b.segments[j])
          if x.number >= 0 || y.number >= 0 {
            guard x.number == y.number else { continue }
            best = (j, .max, 0)
            break
          }
          guard let found = shared(x, y), found.isLoose == isLooseTurn else { continue }
          let distance = abs(i - j)
          if distance < best?.distance ?? .max { best = (j, found.component, distance) }
        }
        guard let best else { continue }
        if best.component == .max {
          (matchA[i], matchB[best.j]) = (best.j, i)
          let (x, y) = (a.segments[i].range, b.segments[best.j].range)
          result.add(OrganizationStep(kind: .number, left: x, right: y, contribution: 1.5))
        } else {
          match(i, best.j, best.component, isLoose: isLooseTurn)
        }
      }
    }
  }

  /// Korean and Chinese keep the order; English has its own.
  private mutating func weighOrder() {
    guard !a.isEnglish, !b.isEnglish else { return }
    var last = -1
    var crossed = 0
    for j in matchA where j >= 0 {
      if j < last { crossed += 1 }
      last = max(last, j)
    }
    guard crossed > 0 else { return }
    result.add(OrganizationStep(kind: .order, contribution: -0.3 * Float(min(crossed, 5))))
  }

  // MARK: Readings

  /// Runs of parts that nothing matches yet; function words and suffixes do not divide them.
  private func runs(_ parse: Parse, _ matches: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    var isOpen = false
    for (place, segment) in parse.segments.enumerated() {
      if segment.isTransparent || segment.number >= 0 { continue }
      if matches[place] != -1 {
        isOpen = false
      } else if isOpen, !segment.isAside {
        result[result.count - 1].append(place)
      } else {
        result.append([place])
        isOpen = !segment.isAside
      }
    }
    return result
  }

  private func letters(_ run: [Int], _ parse: Parse, _ name: OrganizationName) -> ArraySlice<UInt32> {
    guard let first = run.first, let last = run.last else { return [] }
    if run.count == last - first + 1 {
      return name.text.scalars[parse.segments[first].range.lowerBound..<parse.segments[last].range.upperBound]
    }
    var result: [UInt32] = []
    var end = -1
    for place in run {
      let range = parse.segments[place].range
      // The parts of 科技 have one place.
      if range.lowerBound < end { continue }
      if end >= 0, parse.isEnglish { result.append(0x20) }
      result += name.text.scalars[range]
      end = range.upperBound
    }
    return result[...]
  }

  private mutating func matchReadings() {
    if result.hasConflict { return }
    let runsA = runs(a, matchA)
    let runsB = runs(b, matchB)
    guard !runsA.isEmpty, !runsB.isEmpty, runsA.count <= 6, runsB.count <= 6 else { return }
    if runsA.count > 1 || runsB.count > 1 {
      if read(Array(runsA.joined()), Array(runsB.joined())) { return }
    }
    for x in runsA {
      for y in runsB where matchB[y[0]] == -1 && matchA[x[0]] == -1 {
        if read(x, y) { break }
      }
    }
    matchParts()
  }

  /// Parts of runs: 北京 of 北京红十字 beside Beijing.
  private mutating func matchParts() {
    let leftA = a.segments.indices.filter { matchA[$0] == -1 && !a.segments[$0].isTransparent }
    let leftB = b.segments.indices.filter { matchB[$0] == -1 && !b.segments[$0].isTransparent }
    guard !leftA.isEmpty, !leftB.isEmpty, leftA.count + leftB.count <= 12 else { return }
    guard leftA.contains(where: { a.segments[$0].isRest }) || leftB.contains(where: { b.segments[$0].isRest })
    else { return }
    for i in leftA {
      for j in leftB where matchA[i] == -1 && matchB[j] == -1 {
        if a.segments[i].number < 0, b.segments[j].number < 0, read([i], [j]) { break }
      }
    }
  }

  /// Matches two runs where one reads the other.
  private mutating func read(_ x: [Int], _ y: [Int]) -> Bool {
    let isRest = x.contains { a.segments[$0].isRest } || y.contains { b.segments[$0].isRest }
    guard isRest else { return false }
    let (word, other) = (letters(x, a, left), letters(y, b, right))
    guard let found = reading(word, other) else { return false }
    for i in x { matchA[i] = -2 }
    for j in y { matchB[j] = -2 }
    let length = min(Self.syllables(word), Self.syllables(other))
    let weight = max(min(1 + 1.5 * length, 6) - found.cost, 0.2)
    result.agreed += 2
    let (p, q) = (Self.hull(x, a), Self.hull(y, b))
    result.add(
      OrganizationStep(kind: .reading(found.steps), left: p, right: q, contribution: weight))
    return true
  }

  private func reading(_ x: ArraySlice<UInt32>, _ y: ArraySlice<UInt32>) -> (cost: Float, steps: [String])? {
    if x.elementsEqual(y) { return (0, []) }
    // Two different words in Han characters are different, whatever their sound.
    if left.script == .han, right.script == .han { return nil }
    return phonetic(x, y)
  }

  private static func hull(_ run: [Int], _ parse: Parse) -> Range<Int> {
    let ranges = run.map { parse.segments[$0].range }
    return (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
  }

  private static func syllables(_ word: ArraySlice<UInt32>) -> Float {
    var result: Float = 0
    for scalar in word { result += scalar < 0x250 ? (scalar == 0x20 ? 0 : 0.34) : 1 }
    return result
  }

  // MARK: Remainders

  private mutating func weighRemainders() {
    let (isOpenA, isOpenB) = (isOpen(a, matchA), isOpen(b, matchB))
    remainders(a, matchA, parent: isOpenB ? 0..<0 : parent(a, matchA, left), isLeft: true)
    remainders(b, matchB, parent: isOpenA ? 0..<0 : parent(b, matchB, right), isLeft: false)
  }

  /// Whether a name has a part that counts and that nothing explains.
  private func isOpen(_ parse: Parse, _ matches: [Int]) -> Bool {
    parse.segments.indices.contains { matches[$0] == -1 && parse.segments[$0].missing < -1 }
  }

  /// The parts that name the body above: 中国科学院 before 化学研究所, or what follows the comma in English.
  private func parent(_ parse: Parse, _ matches: [Int], _ name: OrganizationName) -> Range<Int> {
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

  private mutating func remainders(_ parse: Parse, _ matches: [Int], parent: Range<Int>, isLeft: Bool) {
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

  private func weighed(_ segment: Segment, _ cost: Float, isLeft: Bool) -> Float {
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
  private func hasOtherPlace(isLeft: Bool, orRest: Bool) -> Bool {
    let (parse, matches) = isLeft ? (a, matchA) : (b, matchB)
    return parse.segments.indices.contains { place in
      let segment = parse.segments[place]
      if matches[place] != -1 || segment.isAside { return false }
      return orRest && segment.isRest || segment.roles & ComponentRole.place.bit != 0
    }
  }

  private func hasOtherNumber(isLeft: Bool) -> Bool {
    let (parse, matches) = isLeft ? (b, matchB) : (a, matchA)
    return parse.segments.indices.contains { parse.segments[$0].number >= 0 && matches[$0] == -1 }
  }
}
