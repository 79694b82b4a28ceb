internal import CZlib

/// Writes a zip file of a few parts, as office documents are (APPNOTE 6.3.10, without Zip64). Equal parts give equal bytes.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds the part `name` with `content`.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Self.deflated(content)
    let body = packed ?? content
    let start = UInt32(truncatingIfNeeded: bytes.count)
    var head: [UInt8] = []
    // Version 2.0; names in UTF-8; packed or stored; 1980-01-01, so that nothing depends on the clock.
    head += Self.two(20) + Self.two(0x0800) + Self.two(packed == nil ? 0 : 8) + Self.two(0) + Self.two(0x21)
    let crc = content.withUnsafeBufferPointer { czlib_crc32($0.baseAddress, Int64($0.count)) }
    head += Self.four(crc) + Self.four(UInt32(truncatingIfNeeded: body.count))
    head += Self.four(UInt32(truncatingIfNeeded: content.count))
    head += Self.two(UInt16(truncatingIfNeeded: name.utf8.count)) + Self.two(0)
    bytes += Self.four(0x0403_4B50) + head + Array(name.utf8) + body
    directory += Self.four(0x0201_4B50) + Self.two(20) + head
    directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(start) + Array(name.utf8)
    count += 1
  }

  /// The file.
  func finished() -> [UInt8] {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    var end = Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
    end += Self.four(UInt32(truncatingIfNeeded: directory.count)) + Self.four(start) + Self.two(0)
    return bytes + directory + end
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: Int(czlib_bound(Int64(content.count))))
    let room = Int64(output.count)
    // Both buffers outlive the call, which is given their lengths.
    let written = content.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        czlib_deflate(input.baseAddress, Int64(input.count), output.baseAddress, room)
      }
    }
    guard written >= 0, written < content.count else { return nil }
    output.removeSubrange(Int(written)...)
    return output
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
  }
}
