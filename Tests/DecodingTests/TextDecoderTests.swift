import Decoding
import TestSupport
import Testing

struct TextDecoderTests {
  /// 횃불센터는 in CP949.
  private static let cp949: [UInt8] = [0xC8, 0xB6, 0xBA, 0xD2, 0xBC, 0xBE, 0xC5, 0xCD, 0xB4, 0xC2]

  @Test("UTF-8 is taken as it is")
  func utf8() throws {
    let text = try TextDecoder.decode(Array("횃불센터는".utf8))
    #expect(text.bytes == Array("횃불센터는".utf8) && text.convertedFrom == nil)
  }

  @Test(
    "UTF-16 is converted, with and without a mark",
    arguments: [
      ([0xFF, 0xFE], true), ([0xFE, 0xFF], false), ([], true), ([], false),
    ] as [([UInt8], Bool)])
  func utf16(mark: [UInt8], isLittle: Bool) throws {
    let units = "횃불센터 a, b\n중관촌 c\n😀".utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let text = try TextDecoder.decode(mark + units)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "횃불센터 a, b\n중관촌 c\n😀")
    #expect(text.convertedFrom == "UTF-16")
  }

  @Test("CP949 is recognised and converted")
  func korean() throws {
    let sentence = Self.cp949 + [0x20] + Self.cp949 + [0x0A]
    let text = try TextDecoder.decode(sentence + sentence)
    #expect(String(decoding: text.bytes, as: UTF8.self).hasPrefix("횃불센터는 횃불센터는\n"))
    #expect(text.convertedFrom == "CP949")
  }

  @Test("A charset that the user names is believed")
  func named() throws {
    #expect(try TextDecoder.decode(Self.cp949, charset: "cp949").bytes == Array("횃불센터는".utf8))
    #expect(try TextDecoder.decode([0x61, 0xFF], charset: "utf-8").bytes == [0x61, 0xFF])
    #expect(throws: DecodingFailure.unknownCharset("klingon")) {
      try TextDecoder.decode([0x61], charset: "klingon")
    }
  }

  @Test(
    "What is no text says what it is",
    arguments: [
      ([], .empty), (Array("%PDF-1.7 x".utf8), .document(kind: "a PDF")),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], .document(kind: "a zip file (HWPX, DOCX or XLSX)")),
      ([0x61, 0x62, 0x01, 0x02, 0x63], .binary(offset: 2)),
      (Array("횃불".utf8) + [0xFF] + Array("센터".utf8) + [0xC3], .malformedUTF8(offset: 6, count: 2)),
    ] as [([UInt8], DecodingFailure)])
  func failures(bytes: [UInt8], failure: DecodingFailure) {
    #expect(throws: failure) { try TextDecoder.decode(bytes) }
  }

  @Test("Random bytes never do worse than fail", arguments: 0..<300)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<64).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    guard let text = try? TextDecoder.decode(bytes) else { return }
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
  }
}
