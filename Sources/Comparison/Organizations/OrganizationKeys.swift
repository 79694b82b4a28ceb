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
    for parse in parses {
      var choices: [[UInt64]] = []
      var fields: [[UInt64]] = []
      for segment in parse.segments {
        guard let found = Self.choices(segment, ComponentTable.shared) else { continue }
        choices.append(found)
        if !segment.isHead { fields.append(found) }
      }
      Self.addKeys(choices, to: &result)
      if fields.count < choices.count { Self.addKeys(fields, to: &result) }
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

  /// What a part may stand for, hashed; nil where it is left out.
  private static func choices(_ segment: OrganizationSegment, _ table: ComponentTable) -> [UInt64]? {
    guard !segment.senses.isEmpty, !segment.isTransparent, !segment.isAside else { return nil }
    var result: [UInt64] = []
    for place in segment.senses where !table.senses[Int(place)].isLoose {
      let component = table.components[Int(table.senses[Int(place)].component)]
      switch component.role {
      case .admin, .form, .function, .title: return nil
      case .place where component.weight < 0.6, .qualifier where component.weight < 0.6: return nil
      case .head: result.append(mix(UInt64(component.headClass) | 1 << 63))
      case .field, .place, .qualifier: result.append(component.key)
      }
    }
    return result.isEmpty ? nil : sortedOnce(result)
  }

  /// Adds a key for each choice of senses, where there are two parts or more; the first ``keyLimit``.
  private static func addKeys(_ choices: [[UInt64]], to result: inout [UInt64]) {
    guard choices.count > 1 else { return }
    var sets: [[UInt64]] = [[]]
    for choice in choices {
      let room = max(1, keyLimit / sets.count)
      sets = sets.flatMap { set in choice.prefix(room).map { set + [$0] } }
    }
    for set in sets { result.append(sortedOnce(set).reduce(0xCBF2_9CE4_8422_2325) { mix($0 ^ $1) }) }
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
