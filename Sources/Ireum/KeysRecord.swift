import Comparison

/// The keys of a name, as `ireum keys --json` writes them.
public struct KeysRecord: Sendable {
  private let name: PreparedName

  /// Returns the record of the keys of `name`.
  public init(_ name: PreparedName) { self.name = name }

  /// The record as one line of JSON with its line end: `{"keys":[…],"query":…,"version":1}`.
  public var json: [UInt8] {
    var line = JSONText(escaping: name.name, capacity: 512)
    line.raw("{\"keys\":[")
    var isFirst = true
    NameKeys.forEach(of: name) { key in
      line.raw(isFirst ? "\"" : ",\"")
      line.escaped(key)
      line.raw("\"")
      isFirst = false
    }
    line.raw("],\"query\":")
    line.string(name.name)
    line.raw(",\"version\":\(NameKeys.version)}\n")
    return line.bytes
  }
}
