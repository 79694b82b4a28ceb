/// The charset that a page says it is in.
enum HTMLCharset {
  /// How far from its start a page may say so.
  private static let headLength = 4096

  /// Returns the charset of a `<meta>` in `bytes`, or nil where there is none or the bytes show a better one.
  ///
  /// A byte order mark or text that is UTF-8 beyond ASCII outweighs what the page says: a page that was saved anew
  /// keeps its old `<meta>`.
  static func declared(in bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
    if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) != nil { return nil }
    let head = String(decoding: bytes.prefix(headLength), as: UTF8.self).lowercased()
    var rest = head[...]
    while let meta = rest.firstRange(of: "<meta") {
      rest = rest[meta.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      guard let mark = tag.firstRange(of: "charset") else { continue }
      let value = tag[mark.upperBound...].drop { $0.isWhitespace || "='\"".contains($0) }
      let name = value.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      // Bytes in which "<meta" can be read as ASCII are no UTF-16, whatever they say.
      return name.isEmpty || name.hasPrefix("utf-16") ? nil : String(name)
    }
    return nil
  }
}
