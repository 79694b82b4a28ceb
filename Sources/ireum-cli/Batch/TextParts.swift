import Decoding
import Extraction
import TextModel

/// Cuts a text that is too long to be one document into parts, as it is read.
struct TextParts: Sendable {
  /// The longest text that is one document, in bytes.
  static let longest = 16 << 20
  /// About how long the parts of a longer one are.
  private static let length = 4 << 20

  /// A part, or why it is none.
  struct Part: Sendable {
    let text: Result<TextDecoder.Result, DecodingFailure>
    let start: TextStart
    /// From 1.
    let number: Int
    /// How many bytes of the file it is.
    let size: Int
  }

  private let stream: ByteStream
  /// What was read and not given yet.
  private var held: [UInt8]
  private var charset: String?
  private var start = TextStart()
  private var number = 0

  /// Returns the parts of the text that begins with `head` and goes on in `stream`; nil where it is no plain text, or in
  /// a charset in which a line end has two bytes.
  init?(_ head: [UInt8], _ stream: ByteStream, charset: String?) {
    let isWide =
      charset?.lowercased().contains("16") == true || charset?.contains("32") == true
      || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(8192).contains(0)
    guard !isWide, DocumentKind(of: head) == .plainText else { return nil }
    (held, self.stream, self.charset) = (head, stream, charset)
  }

  /// Returns the next part; nil at the end.
  mutating func next() throws(CommandFailure) -> Part? {
    let isMore = try stream.fill(&held, to: Self.length + 1)
    if held.isEmpty { return nil }
    let cut = isMore ? Self.cut(held) : held.count
    let bytes = Array(held[..<cut])
    held.removeFirst(cut)
    number += 1
    let place = start
    do throws(DecodingFailure) {
      let text = try TextDecoder.decode(bytes, charset: charset)
      if number == 1, charset == nil { charset = text.convertedFrom }
      start.advance(over: text.bytes)
      return Part(text: .success(text), start: place, number: number, size: cut)
    } catch {
      start.advance(over: bytes)
      return Part(text: .failure(error.moved(by: place.utf8)), start: place, number: number, size: cut)
    }
  }

  /// Where the first part of `bytes` ends: after an empty line, else a line, else a character.
  private static func cut(_ bytes: [UInt8]) -> Int {
    var lineEnd: Int?
    for end in stride(from: length, to: length / 2, by: -1) where bytes[end - 1] == 0x0A {
      lineEnd = lineEnd ?? end
      let before = bytes[end - 2] == 0x0D ? bytes[end - 3] : bytes[end - 2]
      if before == 0x0A { return end }
    }
    if let lineEnd { return lineEnd }
    // A character has four bytes at most; what has more of the kind is no UTF-8.
    return (length - 3...length).last { bytes[$0] & 0xC0 != 0x80 } ?? length
  }
}

extension DecodingFailure {
  /// The same of bytes that begin `offset` bytes later.
  fileprivate func moved(by offset: Int) -> DecodingFailure {
    switch self {
    case .binary(let place): .binary(offset: place + offset)
    case .malformedUTF8(let place, let count): .malformedUTF8(offset: place + offset, count: count)
    default: self
    }
  }
}
