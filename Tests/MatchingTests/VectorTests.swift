import CMemory
import TestSupport
import Testing

/// Steps by vectors beside the same without them.
struct VectorTests {
  /// Text of all kinds, some of it damaged, with room to read after it.
  private static func text(_ random: inout SeededGenerator) -> [UInt8] {
    var maker = RandomNames(seed: random.next())
    var bytes = maker.text(of: maker.lexicon(8), pieces: 40)
    for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes + [UInt8](repeating: 0, count: 160)
  }

  @Test("Places where a name may begin are the same", arguments: 0..<20)
  func filter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func words(_ count: Int) -> [UInt64] {
      (0..<count).map { _ in random.next() & random.next() }
    }
    let first = (0..<Int(CMEMORY_FIRST)).map { $0 < 32 ? 0x55 : UInt8.random(in: 0...15, using: &random) }
    let (six, eight, nine) = (words(64), words(8), words(128))
    for _ in 0..<10 {
      let bytes = Self.text(&random)
      let count = bytes.count - 160
      var found: [[UInt32]] = []
      first.withUnsafeBufferPointer { first in
        six.withUnsafeBufferPointer { six in
          eight.withUnsafeBufferPointer { eight in
            nine.withUnsafeBufferPointer { nine in
              var heads = cmemory_heads(
                first: first.baseAddress, six: cmemory_bits(words: six.baseAddress, shift: 58),
                eight: cmemory_bits(words: eight.baseAddress, shift: 61),
                nine: cmemory_bits(words: nine.baseAddress, shift: 57))
              for step in [cmemory_filter, cmemory_filter_plain] {
                var places = [UInt32](repeating: 0, count: count + 1)
                let kept = step(&heads, bytes, count, &places)
                found.append(Array(places[..<kept]))
              }
            }
          }
        }
      }
      #expect(found[0] == found[1])
    }
  }

  /// A letter for each code point but blanks, and capitals in small letters; some are none.
  private static let cells: [UInt32] = (0..<0x10000).map { scalar in
    switch scalar {
    case 0x20: UInt32(CMEMORY_SPACE) << 16
    case 0x0A: UInt32(CMEMORY_LINE_END) << 16
    case 0x2D, 0xB7, 0x3000, 0xD800...0xDFFF: 0xD80A_0000
    case 0x41...0x5A: UInt32(scalar + 0x20) << 16 | UInt32(scalar & 31)
    case 0xFF21...0xFF3A: UInt32(scalar - 0xFF21 + 0x61) << 16
    default: UInt32(scalar) << 16 | UInt32(scalar % 251)
    }
  }

  private struct Letter: Equatable {
    let letter, start, end: UInt32
    let code: UInt16
    let gap: UInt8
  }

  private typealias Step = (
    UnsafePointer<UInt32>?, UnsafePointer<UInt8>?, Int, UnsafePointer<cmemory_letters>?, cmemory_progress
  ) -> cmemory_progress

  private static func read(_ bytes: [UInt8], _ count: Int, by step: Step) -> (letters: [Letter], at: Int) {
    var (letters, starts, ends) = ([UInt32](repeating: 0, count: bytes.count), [UInt32](), [UInt32]())
    (starts, ends) = (letters, letters)
    var codes = [UInt16](repeating: 0, count: bytes.count)
    var gaps = [UInt8](repeating: 0, count: bytes.count)
    let read = letters.withUnsafeMutableBufferPointer { letters in
      starts.withUnsafeMutableBufferPointer { starts in
        ends.withUnsafeMutableBufferPointer { ends in
          codes.withUnsafeMutableBufferPointer { codes in
            gaps.withUnsafeMutableBufferPointer { gaps in
              var out = cmemory_letters(
                letters: letters.baseAddress, starts: starts.baseAddress, ends: ends.baseAddress,
                codes: codes.baseAddress, gaps: gaps.baseAddress)
              return step(cells, bytes, count, &out, cmemory_progress(at: 0, count: 0, blanks: 0))
            }
          }
        }
      }
    }
    let found = (0..<read.count).map {
      Letter(letter: letters[$0], start: starts[$0], end: ends[$0], code: codes[$0], gap: gaps[$0])
    }
    return (found, read.at)
  }

  @Test("Letters are the same as far as both are read", arguments: 0..<20)
  func letters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = Self.text(&random)
      let count = bytes.count - 80
      let vectors = Self.read(bytes, count, by: cmemory_read)
      let plain = Self.read(bytes, count, by: cmemory_read_plain)
      let both = min(vectors.letters.count, plain.letters.count)
      #expect(vectors.letters[..<both] == plain.letters[..<both])
      if vectors.at == plain.at { #expect(vectors.letters.count == plain.letters.count) }
    }
  }
}
