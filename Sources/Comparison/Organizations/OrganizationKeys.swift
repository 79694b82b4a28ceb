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
    var result: Set<UInt64> = []
    for parse in parses {
      let choices = parse.segments.compactMap { Self.choices($0, ComponentTable.shared) }
      result.formUnion(Self.keys(choices))
      let fields = parse.segments.filter { !$0.isHead }.compactMap { Self.choices($0, ComponentTable.shared) }
      if fields.count < choices.count { result.formUnion(Self.keys(fields)) }
    }
    return result.sorted()
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
    return result.isEmpty ? nil : Array(Set(result)).sorted()
  }

  /// A key for each choice of senses, where there are two parts or more; the first ``keyLimit``.
  private static func keys(_ choices: [[UInt64]]) -> [UInt64] {
    guard choices.count > 1 else { return [] }
    var sets: [[UInt64]] = [[]]
    for choice in choices {
      let room = max(1, keyLimit / sets.count)
      sets = sets.flatMap { set in choice.prefix(room).map { set + [$0] } }
    }
    return sets.map { set in
      Set(set).sorted().reduce(0xCBF2_9CE4_8422_2325) { mix($0 ^ $1) }
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
