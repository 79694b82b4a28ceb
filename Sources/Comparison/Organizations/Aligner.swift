/// Aligns two divided names: components by what they stand for, what is left by its sound.
struct Aligner {
  typealias Parse = OrganizationName.Parse
  typealias Segment = OrganizationSegment

  let left: OrganizationName
  let right: OrganizationName
  let table: ComponentTable
  let heard: HeardParts

  var a: Parse
  var b: Parse
  /// The part of the other name that each part is matched with; -1 none, -2 explained otherwise.
  var matchA: [Int]
  var matchB: [Int]
  var result = OrganizationAlignment()

  /// Returns the alignment of a division of `left` with one of `right`.
  static func align(
    _ left: OrganizationName, _ a: Parse, _ right: OrganizationName, _ b: Parse, table: ComponentTable,
    heard: HeardParts
  ) -> OrganizationAlignment {
    var aligner = Aligner(left, a, right, b, table, heard)
    aligner.matchHeads()
    aligner.matchComponents()
    aligner.weighOrder()
    aligner.matchReadings()
    aligner.weighRemainders()
    return aligner.result
  }

  private init(
    _ left: OrganizationName, _ a: Parse, _ right: OrganizationName, _ b: Parse, _ table: ComponentTable,
    _ heard: HeardParts
  ) {
    (self.left, self.a, self.right, self.b) = (left, a, right, b)
    (self.table, self.heard) = (table, heard)
    matchA = Array(repeating: -1, count: a.segments.count)
    matchB = Array(repeating: -1, count: b.segments.count)
    result.steps.reserveCapacity(a.segments.count + b.segments.count)
  }

  // MARK: Components

  /// The component that two parts share; a sense proper before a loose one.
  func shared(_ x: Segment, _ y: Segment) -> (component: UInt16, isLoose: Bool)? {
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
  func isOneLetter(_ x: Segment, _ y: Segment) -> Bool {
    guard left.script == right.script, !a.isEnglish, x.roles & y.roles & ComponentRole.head.bit == 0,
      min(x.range.count, y.range.count) == 1,
      // The letters of 科技 are words.
      let first = table.solo.first, x.senses.lowerBound < first, y.senses.lowerBound < first
    else { return false }
    return !left.text.scalars[x.range].elementsEqual(right.text.scalars[y.range])
  }

  mutating func match(_ i: Int, _ j: Int, _ component: UInt16, isLoose: Bool) {
    (matchA[i], matchB[j]) = (j, i)
    let weight = table.components[Int(component)].weight - (isLoose ? 0.4 : 0)
    if weight > 0.15 { result.agreed += 1 }
    let (x, y) = (a.segments[i].range, b.segments[j].range)
    result.add(
      OrganizationStep(kind: .component(component), left: x, right: y, contribution: max(weight, 0)))
  }

  mutating func matchHeads() {
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

  mutating func addHead(_ contribution: Float) {
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

  mutating func matchComponents() {
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
  mutating func weighOrder() {
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
}
