/// Puts the readings of a name together, whose reasons share their bytes.
struct ReadingBuilder {
  /// A reading whose reasons are among the builder's.
  struct Draft: ListedForm {
    let system: ReadingSystem
    let form: String
    let weight: Double
    let reasons: Range<TraceWriter.Place>
  }

  /// The reasons of the next reading are written here.
  var reasons: TraceWriter
  private(set) var drafts: [Draft] = []
  private var start = TraceWriter.Place.start

  /// Returns a builder with room for `count` readings of names of some three characters.
  init(capacity count: Int) {
    reasons = TraceWriter(capacity: count * 3)
    drafts.reserveCapacity(count)
  }

  /// Ends a reading, with the reasons that were written since the last.
  mutating func end(_ system: ReadingSystem, _ form: String, weight: Double) {
    let end = reasons.place
    drafts.append(Draft(system: system, form: form, weight: weight, reasons: start..<end))
    start = end
  }

  /// How many readings there are.
  var count: Int { drafts.count }

  /// Whether one of the readings from the place `first` on has `form`.
  func contains(_ form: String, from first: Int) -> Bool {
    for place in first..<drafts.count where drafts[place].form == form { return true }
    return false
  }

  /// Sorts the readings from the place `first` on by weight, best first, and keeps `limit` of them.
  mutating func sort(from first: Int, limit: Int) {
    if drafts.count > first + 1 { drafts[first...].sort { $0.weight > $1.weight } }
    if drafts.count > first + limit { drafts.removeSubrange((first + limit)...) }
  }

  /// Lists the readings from the place `first` on; see ``Swift/Array/listed(limit:)``.
  mutating func list(from first: Int, limit: Int) {
    drafts.replaceSubrange(first..., with: drafts[first...].listed(limit: limit))
  }

  /// The readings, in order.
  var readings: [Reading] {
    let pool = Trace.Pool(reasons)
    return drafts.map { Reading($0.system, $0.form, weight: $0.weight, trace: Trace(pool, $0.reasons)) }
  }
}

/// A form of a name that stands in a list of readings.
protocol ListedForm {
  var system: ReadingSystem { get }
  var form: String { get }
  var weight: Double { get }
}

extension RandomAccessCollection where Element: ListedForm, Index == Int {
  /// The readings by system, best first, each form once, at most `limit` a system; equals keep their order.
  func listed(limit: Int) -> [Element] {
    var order: [Int] = []
    order.reserveCapacity(count)
    for index in indices {
      let rank = self[index].system.rank
      var place = order.count
      var isKnown = false
      while place > 0 {
        let other = order[place - 1]
        let otherRank = self[other].system.rank
        if otherRank < rank { break }
        if otherRank == rank {
          if self[other].form == self[index].form { isKnown = true }
          if self[other].weight >= self[index].weight { break }
        }
        place -= 1
      }
      // A form that is known with more weight stands further up.
      var above = place
      while !isKnown, above > 0, self[order[above - 1]].system.rank == rank {
        if self[order[above - 1]].form == self[index].form { isKnown = true }
        above -= 1
      }
      if !isKnown { order.insert(index, at: place) }
    }
    var result: [Element] = []
    result.reserveCapacity(order.count)
    var (last, taken) = (-1, 0)
    for index in order {
      let rank = self[index].system.rank
      taken = rank == last ? taken + 1 : 1
      last = rank
      if taken <= limit { result.append(self[index]) }
    }
    return result
  }
}
