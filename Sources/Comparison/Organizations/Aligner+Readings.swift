/// What no component explains, and its sound.
extension Aligner {
  /// Runs of parts that nothing matches yet; function words and suffixes do not divide them.
  func runs(_ parse: Parse, _ matches: [Int]) -> [[Int]] {
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

  func letters(_ run: [Int], _ parse: Parse, _ name: OrganizationName) -> ArraySlice<UInt32> {
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

  mutating func matchReadings() {
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
  mutating func matchParts() {
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
  mutating func read(_ x: [Int], _ y: [Int]) -> Bool {
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

  func reading(_ x: ArraySlice<UInt32>, _ y: ArraySlice<UInt32>) -> (cost: Float, steps: [String])? {
    if x.elementsEqual(y) { return (0, []) }
    // Two different words in Han characters are different, whatever their sound.
    if left.script == .han, right.script == .han { return nil }
    return heard.ask(left.part(x), right.part(y))
  }

  static func hull(_ run: [Int], _ parse: Parse) -> Range<Int> {
    let ranges = run.map { parse.segments[$0].range }
    return (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
  }

  static func syllables(_ word: ArraySlice<UInt32>) -> Float {
    var result: Float = 0
    for scalar in word { result += scalar < 0x250 ? (scalar == 0x20 ? 0 : 0.34) : 1 }
    return result
  }
}
