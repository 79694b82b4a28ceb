import Interchange
import Messaging

/// The values of a JSON list, or of one value a line, taken from a file piece by piece: only one is held at a time.
struct JSONStream {
  /// The most bytes of one value.
  static let largest = 64_000_000
  private var value: [UInt8] = []
  private var depth = 0
  private var isInList = false
  private var isInText = false
  private var isEscaped = false
  private var hasBegun = false
  private var line = 1
  private var start = 1

  /// Takes the next `bytes` of the file, and hands each value that ends in them to `body`, with its first line.
  mutating func take(
    _ bytes: some Sequence<UInt8>, _ body: (JSONValue, Int) -> Void
  ) throws(ExchangeFailure) {
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if isInText {
        value.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInText = false
        }
        continue
      }
      switch byte {
      case 0x22:
        begin()
        isInText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        // The list around all values.
        if !hasBegun, byte == UInt8(ascii: "[") {
          (hasBegun, isInList) = (true, true)
          continue
        }
        begin()
        depth += 1
        guard depth <= JSONValue.deepest else {
          throw .refused(
            line: line,
            Message("values stand deeper than \(JSONValue.deepest)", ko: "값이 \(JSONValue.deepest)단계보다 깊습니다"))
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { continue }
        depth -= 1
        value.append(byte)
        if depth == 0 { try end(body) }
        continue
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF:
        if depth == 0 { continue }
      default:
        guard depth > 0 else {
          throw .damaged(line: line, Message("no list of JSON objects", ko: "JSON 객체의 목록이 아닙니다"))
        }
      }
      value.append(byte)
      if value.count > Self.largest { throw .tooLarge(limit: Self.largest) }
    }
  }

  /// Ends the file.
  mutating func finish(_ body: (JSONValue, Int) -> Void) throws(ExchangeFailure) {
    if !value.isEmpty { throw .damaged(line: start, Message("a value is not closed", ko: "값이 닫히지 않았습니다")) }
  }

  private mutating func begin() {
    hasBegun = true
    if value.isEmpty { start = line }
  }

  private mutating func end(_ body: (JSONValue, Int) -> Void) throws(ExchangeFailure) {
    let parsed: JSONValue
    do throws(JSONValue.Fault) {
      parsed = try JSONValue(value)
    } catch {
      throw .damaged(line: start, error.message)
    }
    value.removeAll(keepingCapacity: value.capacity < 1 << 20)
    body(parsed, start)
  }
}
