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

  /// Lists the readings from the place `first` on; see ``Swift/Array/list(from:limit:)``.
  mutating func list(from first: Int, limit: Int) { drafts.list(from: first, limit: limit) }

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

extension Array where Element: ListedForm {
  /// The readings by system, best first, each form once, at most `limit` a system; equals keep their order.
  func listed(limit: Int) -> [Element] {
    var result = self
    result.list(from: 0, limit: limit)
    return result
  }

  /// Puts what stands from the place `first` on in order, as ``listed(limit:)`` does, without other room.
  mutating func list(from first: Int, limit: Int) {
    var end = first
    for index in first..<count {
      if let place = place(of: index, in: first..<end) {
        swapAt(end, index)
        var other = end
        while other > place {
          swapAt(other, other - 1)
          other -= 1
        }
        end += 1
      }
    }
    removeSubrange(end...)
    var (kept, last, taken) = (first, -1, 0)
    for index in first..<count {
      let rank = self[index].system.rank
      taken = rank == last ? taken + 1 : 1
      last = rank
      if taken > limit { continue }
      if kept < index { swapAt(kept, index) }
      kept += 1
    }
    removeSubrange(kept...)
  }

  /// Where the form at `index` belongs among those of `range`, which are in order; nil where they have it.
  private func place(of index: Int, in range: Range<Int>) -> Int? {
    let rank = self[index].system.rank
    var place = range.upperBound
    while place > range.lowerBound {
      let otherRank = self[place - 1].system.rank
      if otherRank < rank { break }
      if otherRank == rank {
        if self[place - 1].form == self[index].form { return nil }
        if self[place - 1].weight >= self[index].weight { break }
      }
      place -= 1
    }
    // A form that is known with more weight stands further up.
    var above = place
    while above > range.lowerBound, self[above - 1].system.rank == rank {
      if self[above - 1].form == self[index].form { return nil }
      above -= 1
    }
    return place
  }
}
