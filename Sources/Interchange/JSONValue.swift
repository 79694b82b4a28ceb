import Messaging

/// A value of JSON (RFC 8259), read with a bound on how deep values stand in one another.
///
/// Numbers are kept as they are written. Of two members with one name the last holds.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why a text is no JSON: where, in bytes, and what is wrong there.
  public struct Fault: Error, Sendable, Hashable {
    /// The offset in the bytes.
    public let offset: Int
    /// What is wrong.
    public let message: Message
  }

  /// How deep values may stand in one another.
  public static let deepest = 64

  /// Returns the value that all of `bytes` is.
  public init(_ bytes: some Collection<UInt8>) throws(Fault) {
    var parser = JSONParser(Array(bytes))
    self = try parser.whole()
  }

  /// The member `key`, if this is an object that has it, and it is not null.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
    return value
  }

  /// The text, if this is one.
  public var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The items, if this is a list; else none.
  public var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  /// The members, if this is an object; else none.
  public var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

  /// `text` as JSON writes it, in quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Reads values from bytes, one after the other.
struct JSONParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(JSONValue.Fault) -> JSONValue {
    let value = try value()
    skip()
    guard at == bytes.count else { throw fault("something follows the value", "값 뒤에 무언가 더 있습니다") }
    return value
  }

  private func fault(_ en: String, _ ko: String) -> JSONValue.Fault {
    JSONValue.Fault(offset: at, message: Message(en, ko: ko))
  }

  private mutating func skip() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skip()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONValue.Fault) -> JSONValue {
    skip()
    guard at < bytes.count else { throw fault("ends where a value should be", "값이 있어야 할 곳에서 끝납니다") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONValue.Fault) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONValue.Fault) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw fault("no value", "값이 아닙니다")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONValue.Fault) -> JSONValue
  ) throws(JSONValue.Fault) -> JSONValue {
    depth += 1
    guard depth <= JSONValue.deepest else {
      throw fault(
        "nested deeper than \(JSONValue.deepest)", "\(JSONValue.deepest)단계보다 깊게 들어 있습니다")
    }
    at += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONValue.Fault) -> JSONValue {
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skip()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("no key", "키가 없습니다") }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw fault("no colon after a key", "키 뒤에 쌍점이 없습니다") }
      members[key] = try value()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("an object is not closed", "객체가 닫히지 않았습니다") }
    return .object(members)
  }

  private mutating func array() throws(JSONValue.Fault) -> JSONValue {
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("a list is not closed", "목록이 닫히지 않았습니다") }
    return .array(items)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONValue.Fault) -> JSONValue {
    let isThere = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    guard isThere else { throw fault("no value", "값이 아닙니다") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(JSONValue.Fault) -> JSONValue {
    let start = at
    while at < bytes.count, "+-.eE".utf8.contains(bytes[at]) || (0x30...0x39).contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard at - start < 64, Double(text) != nil else { throw fault("no number", "수가 아닙니다") }
    return .number(text)
  }

  private mutating func string() throws(JSONValue.Fault) -> String {
    at += 1
    var text: [UInt8] = []
    var start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        text += bytes[start..<at]
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("not UTF-8", "UTF-8이 아닙니다")
        }
        at += 1
        return string
      case UInt8(ascii: "\\"):
        text += bytes[start..<at]
        at += 1
        text += try escape().utf8
        start = at
      case 0..<0x20: throw fault("a control character in a text", "글 안에 제어 문자가 있습니다")
      default: at += 1
      }
    }
    throw fault("a text is not closed", "글이 닫히지 않았습니다")
  }

  private mutating func escape() throws(JSONValue.Fault) -> String {
    guard at < bytes.count else { throw fault("a text is not closed", "글이 닫히지 않았습니다") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(UnicodeScalar(byte))
    case UInt8(ascii: "u"):
      var value = try hex()
      if (0xD800..<0xDC00).contains(value), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      {
        at += 2
        let low = try hex()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half a character", "반쪽 문자입니다") }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("half a character", "반쪽 문자입니다") }
      return String(scalar)
    default: throw fault("unknown escape", "모르는 이스케이프입니다")
    }
  }

  private mutating func hex() throws(JSONValue.Fault) -> UInt32 {
    guard at + 4 <= bytes.count,
      bytes[at..<(at + 4)].allSatisfy({
        ("0"..."9") ~= Character(UnicodeScalar($0)) || (0x41...0x46).contains($0 & 0xDF)
      }),
      let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are missing", "16진수 네 자리가 없습니다") }
    at += 4
    return value
  }
}
