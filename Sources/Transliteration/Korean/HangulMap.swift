/// Values by Hangul syllable, in an array, so that a look-up hashes nothing.
struct HangulMap<Value: Sendable>: Sendable {
  private static var syllables: Range<UInt32> { 0xAC00..<0xD7A4 }

  private var values: [Value] = []
  /// Places in `values` from 1; 0 is none.
  private var places = [UInt16](repeating: 0, count: 11_172)

  /// The value of `syllable`, a code point; none where it is no syllable. Values are set and never taken away.
  subscript(syllable: UInt32) -> Value? {
    get {
      guard Self.syllables.contains(syllable) else { return nil }
      let place = Int(places[Int(syllable - 0xAC00)])
      return place == 0 ? nil : values[place - 1]
    }
    set {
      guard let newValue, Self.syllables.contains(syllable) else { return }
      let place = Int(places[Int(syllable - 0xAC00)])
      if place > 0 {
        values[place - 1] = newValue
      } else {
        values.append(newValue)
        places[Int(syllable - 0xAC00)] = UInt16(values.count)
      }
    }
  }

  /// Whether `syllable` has a value.
  func contains(_ syllable: UInt32) -> Bool {
    Self.syllables.contains(syllable) && places[Int(syllable - 0xAC00)] > 0
  }

  /// The syllables that have a value, in order.
  var keys: [UInt32] { Self.syllables.filter(contains) }
}
