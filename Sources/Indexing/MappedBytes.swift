import CMemory
import Glibc

/// Bytes of a text beside those of a name.
enum MappedBytes {
  /// Whether the first `count` bytes of both are the same; of one there are `room` and of the other `otherRoom`, no fewer.
  @inline(__always)
  static func isEqual(
    _ bytes: UnsafePointer<UInt8>, _ room: Int, _ other: UnsafePointer<UInt8>, _ otherRoom: Int, _ count: Int
  ) -> Bool {
    if count <= 32, room >= 32, otherRoom >= 32 { return cmemory_equal(bytes, other, UInt32(count)) != 0 }
    return memcmp(bytes, other, count) == 0
  }
}
