extension OrganizationName {
  /// The most keys of one way to divide the name.
  static let keyLimit = 16

  /// Keys by which names of the same components meet, whatever their language, order and readings; sorted.
  ///
  /// - A key is a hash of the sorted components, one key for each choice of senses; heads count by their kind only, so
  ///   that 연구원 and 研究所 meet. Countries, 국립, suffixes, legal forms, numbers and the rest are left out.
  /// - A name has keys where two components are left, and then one more without the head. `清华大学` has none: such names
  ///   meet by the keys of their sound.
  /// - Stable: a key depends on the ids of components, not on their place in the table.
  public var componentKeys: [UInt64] {
    var result: [UInt64] = []
    var choices = Choices()
    for parse in parses {
      choices.removeAll()
      for segment in parse.segments { choices.add(segment, ComponentTable.shared) }
      choices.addKeys(to: &result)
      if choices.hasHead {
        choices.removeHeads()
        choices.addKeys(to: &result)
      }
    }
    return Self.sortedOnce(result)
  }

  /// The numbers of `list`, sorted, each once.
  private static func sortedOnce(_ list: [UInt64]) -> [UInt64] {
    if list.count < 2 { return list }
    var result: [UInt64] = []
    result.reserveCapacity(list.count)
    for value in list.sorted() where result.last != value { result.append(value) }
    return result
  }

  /// What each part of a name may stand for, hashed.
  private struct Choices {
    /// What a part may stand for, sorted, each once: one value mostly, and its place in `values` where there are more.
    private var parts: [(values: Range<Int>, isHead: Bool)] = []
    private var values: [UInt64] = []
    private var set: [UInt64] = []

    var hasHead: Bool { parts.contains { $0.isHead } }

    mutating func removeAll() {
      parts.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }

    mutating func removeHeads() { parts.removeAll { $0.isHead } }

    /// Adds what `segment` may stand for, but where it is left out.
    mutating func add(_ segment: OrganizationSegment, _ table: ComponentTable) {
      guard !segment.senses.isEmpty, !segment.isTransparent, !segment.isAside else { return }
      let start = values.count
      for place in segment.senses where !table.senses[Int(place)].isLoose {
        let component = table.components[Int(table.senses[Int(place)].component)]
        switch component.role {
        case .admin, .form, .function, .title: return values.removeSubrange(start...)
        case .place where component.weight < 0.6, .qualifier where component.weight < 0.6:
          return values.removeSubrange(start...)
        case .head: insert(mix(UInt64(component.headClass) | 1 << 63), from: start)
        case .field, .place, .qualifier: insert(component.key, from: start)
        }
      }
      if values.count > start { parts.append((start..<values.count, segment.isHead)) }
    }

    private mutating func insert(_ value: UInt64, from start: Int) {
      var place = values.count
      while place > start, values[place - 1] > value { place -= 1 }
      if place == start || values[place - 1] != value { values.insert(value, at: place) }
    }

    /// Adds a key for each choice of senses, where there are two parts or more; the first ``keyLimit``.
    mutating func addKeys(to result: inout [UInt64]) {
      guard parts.count > 1 else { return }
      let count = parts.reduce(1) { $0 * taken($1.values, after: $0) }
      for number in 0..<count { result.append(key(number)) }
    }

    /// How many of `values` are taken where those before have `count` choices.
    private func taken(_ values: Range<Int>, after count: Int) -> Int {
      min(values.count, max(1, keyLimit / count))
    }

    /// The key of choice `number`, of which each part is a digit.
    private mutating func key(_ number: Int) -> UInt64 {
      set.removeAll(keepingCapacity: true)
      var (rest, count) = (number, 1)
      for part in parts {
        let taken = taken(part.values, after: count)
        let value = values[part.values.lowerBound + rest % taken]
        (rest, count) = (rest / taken, count * taken)
        var place = set.count
        while place > 0, set[place - 1] > value { place -= 1 }
        if place == 0 || set[place - 1] != value { set.insert(value, at: place) }
      }
      return set.reduce(0xCBF2_9CE4_8422_2325) { mix($0 ^ $1) }
    }
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
