import Comparison

/// Writes the keys of names as `keys --json` does, a line each.
public struct KeysWriter: Sendable {
  private var line = JSONText()
  private var scratch = NameKeys.Scratch()
  private let start = Array("{\"keys\":[".utf8)
  private let query = Array("],\"query\":\"".utf8)
  private let end = Array("\",\"version\":\(NameKeys.version)}\n".utf8)
  private let quote = UInt8(ascii: "\"")

  /// Returns a writer.
  public init() {}

  /// Returns the line of the keys of `name`, with its end: `{"keys":[…],"query":…,"version":2}`.
  public mutating func line(_ name: PreparedName) -> [UInt8] {
    line.begin(escaping: name.name)
    line.raw(start)
    var isFirst = true
    NameKeys.forEach(of: name, in: &scratch) { key in
      if !isFirst { line.raw(UInt8(ascii: ",")) }
      line.raw(quote)
      line.escaped(key)
      line.raw(quote)
      isFirst = false
    }
    line.raw(query)
    line.escaped(name.name)
    line.raw(end)
    return line.bytes
  }
}
