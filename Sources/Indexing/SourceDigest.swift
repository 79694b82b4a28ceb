/// A digest of what an index is made of, by which one that was made before is found again.
///
/// 128 bits, made to tell versions of files apart and not to resist forgery.
public struct SourceDigest: Sendable, Hashable {
  private var first: UInt64 = 0x243F_6A88_85A3_08D3
  private var second: UInt64 = 0x1319_8A2E_0370_7344

  /// Returns the digest of nothing.
  public init() {}

  /// Adds `bytes`, as one part: "ab" and "c" differ from "a" and "bc".
  public mutating func add(_ bytes: [UInt8]) {
    let sum = bytes.withUnsafeBytes(IndexFormat.checksum)
    var turned = sum
    for byte in bytes.prefix(64) { turned = (turned ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    first = (first ^ sum) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 29
    second = (second &+ turned ^ UInt64(bytes.count)) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 32
  }

  /// Its two halves, as ``IndexBuilder/digest`` takes them.
  public var halves: [UInt64] { [first, second] }

  /// Its 32 hexadecimal digits.
  public var text: String { Self.hexadecimal(halves) }

  static func hexadecimal(_ halves: [UInt64]) -> String {
    halves.map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension IndexHeader {
  /// The digest of the sources, 32 hexadecimal digits.
  public var digestText: String { SourceDigest.hexadecimal(digest) }
}
