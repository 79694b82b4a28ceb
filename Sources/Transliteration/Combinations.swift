/// One thing that a part of a name may become.
struct Choice: Sendable {
  /// A Mandarin syllable's id, or a Hangul syllable's code point.
  var target: UInt16
  /// Its share among the choices of the part.
  var weight: Float
  /// Why.
  var rule: Rule
}

/// The likeliest ways to take one choice of each part.
enum Combinations {
  /// One way: for each part the index of its choice, and the product of the weights.
  struct Way {
    var indices: [UInt8]
    var weight: Float
  }

  /// The longest name that is read in more than one way.
  static let longest = 16

  /// Returns at most `limit` ways, best first; each part has its choices best first, and one at least.
  ///
  /// Of names longer than ``longest`` only the best way is returned, so that the work stays bounded.
  static func best(_ parts: [[Choice]], limit: Int) -> [Way] {
    var ways = [Way(indices: [UInt8](repeating: 0, count: parts.count), weight: 1)]
    for part in parts { ways[0].weight *= part[0].weight }
    guard parts.count <= longest else { return ways }
    for (place, part) in parts.enumerated() where part.count > 1 {
      let known = ways.count
      for way in ways[..<known] {
        for index in 1..<part.count {
          var other = way
          other.indices[place] = UInt8(index)
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
