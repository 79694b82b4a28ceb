/// A form of a name that stands in a list of readings.
protocol ListedForm {
  var system: ReadingSystem { get }
  var weight: Double { get }
}

extension [Reading] {
  /// The readings by system, best first, each form once, at most `limit` a system; equals keep their order.
  func listed(limit: Int) -> [Reading] {
    var result = self
    result.list(from: 0, limit: limit) { $0.form == $1.form }
    return result
  }
}

extension Array where Element: ListedForm {
  /// Puts what stands from the place `first` on in order: by system, best first, of those that are the same only the
  /// first, and at most `limit` a system; equals keep their order.
  mutating func list(from first: Int, limit: Int, isSame: (Element, Element) -> Bool) {
    var end = first
    for index in first..<count {
      if let place = place(of: index, in: first..<end, isSame) {
        if end < index { swapAt(end, index) }
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
  private func place(of index: Int, in range: Range<Int>, _ isSame: (Element, Element) -> Bool) -> Int? {
    let rank = self[index].system.rank
    var place = range.upperBound
    while place > range.lowerBound {
      let otherRank = self[place - 1].system.rank
      if otherRank < rank { break }
      if otherRank == rank {
        if isSame(self[place - 1], self[index]) { return nil }
        if self[place - 1].weight >= self[index].weight { break }
      }
      place -= 1
    }
    // A form that is known with more weight stands further up.
    var above = place
    while above > range.lowerBound, self[above - 1].system.rank == rank {
      if isSame(self[above - 1], self[index]) { return nil }
      above -= 1
    }
    return place
  }
}
