import Lexicography

/// Identifiers of registries as addresses: those that have one of their own, the others as `urn:SCHEME:VALUE`.
enum RegistryAddress {
  private static let wikidata = "http://www.wikidata.org/entity/"
  private static let ror = "https://ror.org/"

  static func address(_ id: ExternalID) -> String {
    if id.scheme == "wikidata", isItem(id.value) { return wikidata + id.value }
    if id.scheme == "ror", isROR(id.value) { return ror + id.value }
    return "urn:\(encoded(id.scheme)):\(encoded(id.value))"
  }

  /// The identifier that `address` writes, also in other usual ways; nil where it is another address.
  static func id(_ address: String) -> ExternalID? {
    for start in [
      wikidata, "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/",
      "http://www.wikidata.org/wiki/",
    ]
    where address.hasPrefix(start) {
      let value = String(address.dropFirst(start.count))
      return isItem(value) ? ExternalID(scheme: "wikidata", value: value) : nil
    }
    if address.hasPrefix(ror) {
      let value = String(address.dropFirst(ror.count))
      return isROR(value) ? ExternalID(scheme: "ror", value: value) : nil
    }
    let parts = address.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "urn", let scheme = decoded(parts[1]), let value = decoded(parts[2]),
      !scheme.isEmpty, !value.isEmpty
    else { return nil }
    return ExternalID(scheme: scheme, value: value)
  }

  /// Whether `text` is the id of a Wikidata item.
  static func isItem(_ text: String) -> Bool {
    text.first == "Q" && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether `text` is the last part of a ROR id: a zero, six letters or digits, two digits.
  static func isROR(_ text: String) -> Bool {
    text.utf8.count == 9 && text.first == "0"
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// `text` with everything but unreserved characters (RFC 3986) as bytes in percent.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }

  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
