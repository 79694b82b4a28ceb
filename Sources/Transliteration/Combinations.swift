/// The likeliest ways to take one choice of each part.
enum Combinations {
  /// One way: what each part becomes, and the product of the weights.
  struct Way: Sendable {
    /// The index of each part's choice, of the first ``longest`` parts; later parts have their best.
    private var indices = InlineArray<16, UInt8>(repeating: 0)
    fileprivate(set) var weight: Float = 1

    fileprivate init() {}

    /// The index of the choice of part `place`.
    subscript(place: Int) -> Int {
      get { place < Combinations.longest ? Int(indices[place]) : 0 }
      set { indices[place] = UInt8(newValue) }
    }

    /// The choices that the way takes of `parts`.
    func choices(of parts: [Choices]) -> [Choice] {
      parts.indices.map { parts[$0][self[$0]] }
    }
  }

  /// The longest name that is read in more than one way.
  static let longest = 16

  /// Returns at most `limit` ways, best first; each part has its choices best first, and one at least.
  ///
  /// Of names longer than ``longest`` only the best way is returned, so that the work stays bounded.
  static func best(_ parts: [Choices], limit: Int) -> [Way] {
    var first = Way()
    for part in parts { first.weight *= part[0].weight }
    var ways = [first]
    guard parts.count <= longest else { return ways }
    for (place, part) in parts.enumerated() where part.count > 1 {
      let known = ways.count
      for way in ways[..<known] {
        for index in 1..<part.count {
          var other = way
          other[place] = index
          other.weight *= part[index].weight / part[0].weight
          ways.append(other)
        }
      }
      ways.sort { $0.weight > $1.weight }
      if ways.count > limit { ways.removeSubrange(limit...) }
    }
    return ways
  }
}
