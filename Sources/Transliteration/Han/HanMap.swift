/// Values by Han character: an array for U+3400…U+9FFF, a dictionary for the rest, so that a look-up hashes rarely.
struct HanMap<Value: Sendable>: Sendable {
  private var values: [Value] = []
  /// Places in `values` from 1; 0 is none.
  private var common = [UInt16](repeating: 0, count: 0x6C00)
  private var rare: [UInt32: UInt16] = [:]

  /// The value of `character`. Values are set and never taken away.
  subscript(character: UInt32) -> Value? {
    get {
      let index = index(of: character)
      return index == 0 ? nil : values[index - 1]
    }
    set {
      guard let newValue else { return }
      let index = index(of: character)
      if index > 0 {
        values[index - 1] = newValue
        return
      }
      values.append(newValue)
      if (0x3400..<0xA000).contains(character) {
        common[Int(character - 0x3400)] = UInt16(values.count)
      } else {
        rare[character] = UInt16(values.count)
      }
    }
  }

  private func index(of character: UInt32) -> Int {
    Int((0x3400..<0xA000).contains(character) ? common[Int(character - 0x3400)] : rare[character] ?? 0)
  }
}

/// Words of Han characters as numbers, which hash without an array.
enum HanKey {
  /// The longest word that has a key.
  static let longest = 6

  /// The key of `word`; different words of at most ``longest`` characters have different keys.
  static func of(_ word: some Collection<UInt32>) -> UInt128 {
    word.reduce(0) { $0 << 21 | UInt128($1) }
  }
}
