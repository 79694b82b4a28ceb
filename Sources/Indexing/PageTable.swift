/// A 16-bit value for every code point, in two loads: pages of 64 values, equal pages stored once.
///
/// Its bytes are 17,408 page numbers and then the pages, all little-endian UInt16.
struct PageTable: @unchecked Sendable {
  static let pageCount = 0x110000 >> 6
  static let pageSize = 64

  /// Invariant: 17,408 numbers, each below the number of pages behind `pages`; both live as long as the file
  /// that owns them. So every scalar up to 0x10FFFF reads inside, and ``init(bytes:)`` has checked it.
  private let numbers: UnsafePointer<UInt16>
  private let pages: UnsafePointer<UInt16>

  /// Returns the table at `bytes`, or nil where they are no whole table.
  init?(bytes: UnsafeRawBufferPointer) {
    let head = Self.pageCount * 2
    guard let base = bytes.baseAddress, bytes.count >= head + Self.pageSize * 2,
      (bytes.count - head) % (Self.pageSize * 2) == 0, UInt(bitPattern: base) % 2 == 0
    else { return nil }
    numbers = base.assumingMemoryBound(to: UInt16.self)
    pages = (base + head).assumingMemoryBound(to: UInt16.self)
    let count = (bytes.count - head) / (Self.pageSize * 2)
    for index in 0..<Self.pageCount where numbers[index] >= count { return nil }
  }

  /// The value of `scalar`, which is at most 0x10FFFF.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt16 {
    pages[Int(numbers[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]
  }

  /// The bytes of the table in which the code points of `values` have theirs and all others 0.
  static func bytes(sparse values: [UInt32: UInt16]) -> [UInt8] {
    var numbers = [UInt16](repeating: 0, count: pageCount)
    var pages = [UInt16](repeating: 0, count: pageSize)
    for scalar in values.keys.sorted() {
      let page = Int(scalar >> 6)
      if numbers[page] == 0 {
        numbers[page] = UInt16(pages.count / pageSize)
        pages += repeatElement(0, count: pageSize)
      }
      pages[Int(numbers[page]) * pageSize + Int(scalar & 63)] = values[scalar] ?? 0
    }
    return (numbers + pages).withUnsafeBytes { Array($0) }
  }

  /// The bytes of the table at `bytes`, which is sparse, with `values` in it too.
  static func bytes(sparse bytes: UnsafeRawBufferPointer, adding values: [(scalar: UInt32, value: UInt16)])
    -> [UInt8]
  {
    var numbers = Array(bytes.bindMemory(to: UInt16.self))
    for (scalar, value) in values {
      let page = Int(scalar >> 6)
      if numbers[page] == 0 {
        numbers[page] = UInt16((numbers.count - pageCount) / pageSize)
        numbers += repeatElement(0, count: pageSize)
      }
      numbers[pageCount + Int(numbers[page]) * pageSize + Int(scalar & 63)] = value
    }
    return numbers.withUnsafeBytes { Array($0) }
  }

  /// The bytes of the table of `values`, one for each code point.
  static func bytes(of values: [UInt16]) -> [UInt8] {
    var numbers: [UInt16] = []
    var pages: [UInt16] = []
    var known: [ArraySlice<UInt16>: UInt16] = [:]
    for start in stride(from: 0, to: 0x110000, by: pageSize) {
      let page = values[start..<(start + pageSize)]
      if let number = known[page] {
        numbers.append(number)
      } else {
        let number = UInt16(pages.count / pageSize)
        known[page] = number
        numbers.append(number)
        pages += page
      }
    }
    return (numbers + pages).withUnsafeBytes { Array($0) }
  }
}
