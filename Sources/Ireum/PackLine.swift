/// A line of a pack in its plain form, read without making texts of it: an object of strings without escapes.
///
/// Whatever else a line may be, JSON of another form or no JSON at all, gives nil and is for a whole parser.
struct PackLine {
  private(set) var id = 0..<0
  private(set) var name = 0..<0
  private(set) var lang = 0..<0
  private(set) var type = 0..<0
  private(set) var country = 0..<0

  init?(_ line: [UInt8]) {
    let isRead = line.withUnsafeBufferPointer { Self.read($0, into: &self) }
    guard isRead, !id.isEmpty, !name.isEmpty else { return nil }
  }

  private static func read(_ line: UnsafeBufferPointer<UInt8>, into row: inout PackLine) -> Bool {
    var at = 0
    func skip() { while at < line.count, line[at] == 0x20 || line[at] == 0x09 { at += 1 } }
    func take(_ byte: UInt8) -> Bool {
      skip()
      guard at < line.count, line[at] == byte else { return false }
      at += 1
      return true
    }
    func string() -> Range<Int>? {
      guard take(0x22) else { return nil }
      let start = at
      while at < line.count, line[at] != 0x22 {
        if line[at] == 0x5C || line[at] < 0x20 { return nil }
        at += 1
      }
      guard at < line.count else { return nil }
      at += 1
      return start..<(at - 1)
    }
    guard take(0x7B) else { return false }
    repeat {
      guard let key = string(), take(0x3A), let value = string() else { return false }
      func isKey(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { $0.elementsEqual(line[key]) }
      }
      if isKey("id") {
        row.id = value
      } else if isKey("name") {
        row.name = value
      } else if isKey("lang") {
        row.lang = value
      } else if isKey("type") {
        row.type = value
      } else if isKey("country") {
        row.country = value
      } else {
        return false
      }
    } while take(0x2C)
    guard take(0x7D) else { return false }
    skip()
    return at == line.count && isUTF8(line)
  }

  private static func isUTF8(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
  }
}
