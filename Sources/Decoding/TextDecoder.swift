// Decoding: the bytes of a file as UTF-8 text, or a clear word on why they are none.
// Start at TextDecoder. Not here: documents with an inner structure (Extraction).

import ICU
import Messaging

/// Why bytes are no text that can be read.
public enum DecodingFailure: Error, Sendable, Equatable {
  /// There is nothing.
  case empty
  /// Zero bytes or control characters where text has none; the UTF-8 offset of the first.
  case binary(offset: Int)
  /// UTF-8 with wrong bytes in it; the offset of the first and how many ill-formed parts there are.
  case malformedUTF8(offset: Int, count: Int)
  /// A charset that the user named and ICU does not know.
  case unknownCharset(String)
  /// Bytes that mean nothing in the charset that the user named.
  case notInCharset(String, bad: Int)

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .empty: Explanation("is empty", ko: "비어 있습니다")
    case .binary(let offset):
      Explanation(
        "is binary, not text (control character at byte \(offset))",
        ko: "텍스트가 아니라 이진 파일입니다 (바이트 \(offset)에 제어 문자)")
    case .malformedUTF8(let offset, let count):
      Explanation(
        "is not valid UTF-8: \(Message.count(count, "bad sequence")), the first at byte \(offset)",
        ko: "올바른 UTF-8이 아닙니다: 잘못된 곳 \(count)개, 처음은 바이트 \(offset)",
        hint: Message(
          "mend it, or read it anyway with --encoding utf-8, or name its --encoding",
          ko: "고치거나, --encoding utf-8로 그대로 읽거나, --encoding으로 문자 집합을 지정하십시오"))
    case .unknownCharset(let name):
      Explanation(
        "the encoding '\(name)' is not known", ko: "알 수 없는 문자 집합입니다: '\(name)'",
        hint: Message("for example utf-8, utf-16, cp949", ko: "예: utf-8, utf-16, cp949"))
    case .notInCharset(let name, let bad):
      Explanation(
        "is not \(name): \(Message.count(bad, "bad sequence"))", ko: "\(name) 문서가 아닙니다: 잘못된 곳 \(bad)개",
        hint: Message("name another --encoding", ko: "--encoding으로 다른 문자 집합을 지정하십시오"))
    }
  }
}

/// Reads bytes as text: UTF-8 as it is; UTF-16, CP949, GB18030 and Big5 converted.
public enum TextDecoder {
  /// A text and how it was read.
  public struct Result: Sendable, Equatable {
    /// The text, well-formed UTF-8.
    public let bytes: [UInt8]
    /// The charset that it was converted from; nil where the bytes are the file's own.
    public let convertedFrom: String?
  }

  /// Returns `bytes` as text, by `charset` where it is given, else by what the bytes look like.
  public static func decode(_ bytes: [UInt8], charset: String? = nil) throws(DecodingFailure) -> Result {
    if bytes.isEmpty { throw .empty }
    if let charset { return try decode(bytes, as: charset) }
    if let name = utf16(bytes) { return try convert(bytes, from: name, shown: "UTF-16") }
    if let offset = bytes.firstIndex(where: isBinary) { throw .binary(offset: offset) }
    guard let bad = firstMalformed(bytes) else { return Result(bytes: bytes, convertedFrom: nil) }
    if let guess = legacy(bytes), let text = try? convert(bytes, from: guess.charset, shown: guess.shown) {
      return text
    }
    if let text = shortKorean(bytes) { return text }
    throw .malformedUTF8(offset: bad.offset, count: bad.count)
  }

  /// What charsets are called and what is written under the name, which is more than the name says
  /// (WHATWG Encoding Standard, names and labels).
  private static let supersets = [
    "cp949": "windows-949", "euc-kr": "windows-949", "uhc": "windows-949", "ks_c_5601-1987": "windows-949",
    "ksc5601": "windows-949", "gb2312": "GB18030", "gbk": "GB18030", "cp936": "GB18030", "x-gbk": "GB18030",
    "iso-8859-1": "windows-1252", "us-ascii": "windows-1252",
  ]

  private static func decode(_ bytes: [UInt8], as charset: String) throws(DecodingFailure) -> Result {
    let name = charset.lowercased()
    if ["utf-8", "utf8"].contains(name) {
      // Repaired here, so that offsets of every unit count one and the same text.
      guard firstMalformed(bytes) != nil else { return Result(bytes: bytes, convertedFrom: nil) }
      return Result(
        bytes: Array(String(decoding: bytes, as: UTF8.self).utf8), convertedFrom: "malformed UTF-8")
    }
    return try convert(bytes, from: supersets[name] ?? charset, shown: charset)
  }

  private static func convert(
    _ bytes: [UInt8], from charset: String, shown: String
  ) throws(DecodingFailure) -> Result {
    let converted: (bytes: [UInt8], bad: Int)
    do {
      converted = try CharsetConverter.convert(bytes, from: charset)
    } catch {
      throw .unknownCharset(shown)
    }
    guard converted.bad == 0 else { throw .notInCharset(shown, bad: converted.bad) }
    return Result(bytes: converted.bytes, convertedFrom: shown)
  }

  /// ICU's name of the UTF-16 that `bytes` are in: by its mark, or by the zero bytes of ASCII among its text.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(4096 * 2)
    guard bytes.count % 2 == 0, head.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    // The high bytes of blanks, line ends and ASCII are zero; low bytes are so in few characters (관, U+AD00).
    func isHigh(_ side: Int) -> Bool { zeros[side] * 20 > head.count && zeros[side] > 2 * zeros[1 - side] }
    if isHigh(1) { return "UTF-16LE" }
    if isHigh(0) { return "UTF-16BE" }
    return nil
  }

  /// Control characters other than tab, line ends, form feed and escape do not stand in text.
  private static func isBinary(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
  }

  /// The East Asian charset that ICU takes the malformed bytes for. A text that is UTF-8 but for a few bytes is
  /// taken for UTF-8 by ICU too, and is none.
  private static func legacy(_ bytes: [UInt8]) -> (charset: String, shown: String)? {
    guard let guess = try? CharsetConverter.detect(bytes.prefix(1 << 16)) else { return nil }
    return switch guess.name {
    case "EUC-KR", "windows-949": ("windows-949", "CP949")
    case "GB18030": ("GB18030", "GB18030")
    case "Big5": ("Big5", "Big5")
    default: nil
    }
  }

  /// `bytes` as CP949 where that makes Hangul of nearly all that is not ASCII: too short a text gives ICU nothing
  /// to count.
  private static func shortKorean(_ bytes: [UInt8]) -> Result? {
    guard let text = try? convert(bytes, from: "windows-949", shown: "CP949") else { return nil }
    let others = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.filter { !$0.isASCII }
    let hangul = others.count { (0xAC00...0xD7A3).contains($0.value) }
    return hangul * 5 >= others.count * 4 ? text : nil
  }

  private static func firstMalformed(_ bytes: [UInt8]) -> (offset: Int, count: Int)? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    var first: Int?
    var count = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if first == nil { offset += UTF8.width(scalar) }
      case .emptyInput: return first.map { ($0, count) }
      case .error:
        first = first ?? offset
        count += 1
      }
    }
  }
}
