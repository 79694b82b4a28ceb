/// Takes apart the part of YAML that ``LexiconWriter`` writes: `key: value` lines, and lists of one flow mapping a line.
///
/// A value is a text in double quotes on one line, a plain text of letters, digits, `-`, `_`, `.` and blanks, a list
/// of such texts, or a mapping of such values. In these YAML leaves no choice of reading; all else is not read.
struct PlainScanner {
  indirect enum Value {
    case text(String)
    case list([String])
    case fields(Fields)

    /// The text; nil for other values.
    var text: String? {
      if case .text(let text) = self { return text }
      return nil
    }
  }

  /// Keys with their values, each once.
  struct Fields {
    fileprivate(set) var all: [(key: String, value: Value, line: Int)] = []

    subscript(key: String) -> Value? { all.first { $0.key == key }?.value }

    fileprivate mutating func add(_ key: String, _ value: Value, _ line: Int) -> Bool {
      if all.contains(where: { $0.key == key }) { return false }
      all.append((key, value, line))
      return true
    }
  }

  /// A file: its fields, and its lists with the line of each item.
  struct Content {
    fileprivate(set) var fields = Fields()
    fileprivate(set) var lists: [(key: String, items: [(fields: Fields, line: Int)])] = []

    func items(_ key: String) -> [(fields: Fields, line: Int)] { lists.first { $0.key == key }?.items ?? [] }
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns what the file says; nil where it says it otherwise than the writer would.
  mutating func content() -> Content? {
    var content = Content()
    while at < bytes.count {
      if take("- {") {
        guard !content.lists.isEmpty, let fields = fields(), take("\n") else { return nil }
        content.lists[content.lists.count - 1].items.append((fields, line))
      } else {
        guard let key = key() else { return nil }
        if take("\n") {
          // A list without items is no list but a missing value, and one key is not there twice.
          let isEmpty = content.lists.last?.items.isEmpty == true
          if isEmpty || content.fields[key] != nil || content.lists.contains(where: { $0.key == key }) {
            return nil
          }
          content.lists.append((key, []))
        } else {
          let start = line
          guard take(" "), let value = value(inFlow: false), take("\n"),
            !content.lists.contains(where: { $0.key == key }), content.fields.add(key, value, start)
          else { return nil }
          // After a list come further keys, whose items they must not take.
          if let last = content.lists.last, last.items.isEmpty { return nil }
        }
      }
      line += 1
    }
    return content.lists.last?.items.isEmpty == true ? nil : content
  }

  /// Reads `key:`.
  private mutating func key() -> String? {
    let start = at
    while at < bytes.count, (0x61...0x7A).contains(bytes[at]) { at += 1 }
    guard at > start, at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
    defer { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Reads fields up to the brace that closes them; the one that opens them is read.
  private mutating func fields() -> Fields? {
    var fields = Fields()
    repeat {
      guard let key = key(), take(" "), let value = value(inFlow: true), fields.add(key, value, line) else {
        return nil
      }
    } while take(", ")
    return take("}") ? fields : nil
  }

  private mutating func value(inFlow: Bool) -> Value? {
    if take("[") {
      var texts: [String] = []
      repeat {
        guard let text = text() else { return nil }
        texts.append(text)
      } while take(", ")
      return take("]") ? .list(texts) : nil
    }
    if !inFlow, take("{") { return fields().map(Value.fields) }
    return text().map(Value.text)
  }

  private mutating func text() -> String? {
    take("\"") ? quoted() : plain()
  }

  /// A text without quotes, which begins with a letter or digit and ends with no blank.
  private mutating func plain() -> String? {
    let start = at
    scan: while at < bytes.count {
      switch bytes[at] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x2D, 0x2E, 0x5F, 0x20:
        if at == start { return nil }
      default: break scan
      }
      at += 1
    }
    guard at > start, bytes[at - 1] != 0x20 else { return nil }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// A text in quotes, the first of which is read; not empty, on one line, with the escapes of the writer.
  private mutating func quoted() -> String? {
    let start = at
    var hasEscape = false
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      // Signs that end a line or that YAML does not allow are written as escapes.
      guard bytes[at] >= 0x20, bytes[at] != 0x7F, !isSpecial(at) else { return nil }
      if bytes[at] == UInt8(ascii: "\\") {
        hasEscape = true
        at += 1
      }
      at += 1
    }
    guard at < bytes.count, at > start else { return nil }
    defer { at += 1 }
    guard let text = String(validating: bytes[start..<at], as: UTF8.self) else { return nil }
    return hasEscape ? Self.unescaped(text) : text
  }

  /// Whether a control character of two bytes, a separator of lines, or a mark of byte order stands at `index`.
  private func isSpecial(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0x80...0x9F): return true
    case (0xE2, 0x80):
      return index + 2 < bytes.count && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
    case (0xEF, 0xBB), (0xEF, 0xBF): return true
    default: return false
    }
  }

  private static func unescaped(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\"": result.append("\"")
      case "\\": result.append("\\")
      case "n": result.append("\n")
      case "t": result.append("\t")
      default: return nil
      }
    }
    return String(result)
  }

  /// Whether `text` stands here; it is then read.
  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    let stands = text.withUTF8Buffer { buffer in
      for index in 0..<count where bytes[at + index] != buffer[index] { return false }
      return true
    }
    if stands { at += count }
    return stands
  }
}
