/// A key that somebody pressed.
public enum ReviewKey: Sendable, Hashable {
  case character(Character)
  case enter, escape, backspace, up, down, pageUp, pageDown
  /// Control and C.
  case interrupt
}

/// Makes keys of the bytes of a terminal, of which a sequence may come in pieces.
public struct KeyReader: Sendable {
  private var pending: [UInt8] = []

  /// Returns a reader that has seen nothing.
  public init() {}

  /// Returns the keys of `bytes` and what came before them; where `isIdle`, nothing more is on its way, so that an escape
  /// is the key and not the beginning of a sequence.
  public mutating func keys(_ bytes: [UInt8], isIdle: Bool) -> [ReviewKey] {
    pending += bytes
    var keys: [ReviewKey] = []
    var at = 0
    loop: while at < pending.count {
      switch pending[at] {
      case 0x1B:
        guard let (key, length) = Self.sequence(pending[at...], isIdle) else { break loop }
        if let key { keys.append(key) }
        at += length
      case 0x03:
        keys.append(.interrupt)
        at += 1
      case 0x0A, 0x0D:
        keys.append(.enter)
        at += 1
      case 0x08, 0x7F:
        keys.append(.backspace)
        at += 1
      case 0..<0x20: at += 1
      default:
        let length = Self.length(pending[at])
        if at + length > pending.count, !isIdle { break loop }
        let end = min(at + length, pending.count)
        if let text = String(validating: pending[at..<end], as: UTF8.self), let first = text.first {
          keys.append(.character(first))
          at = end
        } else {
          at += 1
        }
      }
    }
    pending.removeFirst(at)
    return keys
  }

  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }

  /// The key of a sequence that begins with an escape, nil for one that is of no use, and its length; nil where more may
  /// come.
  private static func sequence(_ bytes: ArraySlice<UInt8>, _ isIdle: Bool) -> (ReviewKey?, Int)? {
    let bytes = Array(bytes)
    guard bytes.count > 1 else { return isIdle ? (.escape, 1) : nil }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return (.escape, 1) }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return isIdle ? (nil, bytes.count) : nil
    }
    let key: ReviewKey? =
      switch (bytes[end], bytes[2]) {
      case (UInt8(ascii: "A"), _): .up
      case (UInt8(ascii: "B"), _): .down
      case (UInt8(ascii: "~"), UInt8(ascii: "5")): .pageUp
      case (UInt8(ascii: "~"), UInt8(ascii: "6")): .pageDown
      default: nil
      }
    return (key, end + 1)
  }
}
