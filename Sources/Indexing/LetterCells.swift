/// The value of ``FoldTable`` and the code of each code point of the first plane, in one load.
///
/// Its bytes are 65,536 UInt32: the value in the upper half; in the lower the code of a letter, 0 of anything else.
struct LetterCells: @unchecked Sendable {
  static let count = 0x10000

  /// Invariant: ``count`` elements, which live as long as the file that owns them.
  let base: UnsafePointer<UInt32>

  /// Returns the cells at `bytes`, or nil where they are not all there.
  init?(bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count == Self.count * 4, UInt(bitPattern: base) % 4 == 0 else {
      return nil
    }
    self.base = base.assumingMemoryBound(to: UInt32.self)
  }

  /// The cell of `scalar`, of which the lower 16 bits count.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt32 { base[Int(scalar & 0xFFFF)] }

  @inline(__always)
  static func value(_ cell: UInt32) -> UInt16 { UInt16(cell >> 16) }

  @inline(__always)
  static func code(_ cell: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: cell) }

  /// Whether `cell` is of a letter that a name has.
  @inline(__always)
  static func isKnown(_ cell: UInt32) -> Bool { cell & 0xFFFF != 0 && cell & 0xF800_0000 != 0xD800_0000 }

  /// Gives `letters` the codes from `first` on, in all `cells` that are of one of them.
  static func add(
    _ letters: [UInt32], codesFrom first: Int, to cells: UnsafeMutableBufferPointer<UInt32>
  ) {
    var codes = [UInt32](repeating: 0, count: count)
    for (number, letter) in letters.enumerated() where letter < count {
      codes[Int(letter)] = UInt32(first + number)
    }
    for index in cells.indices {
      let value = UInt16(cells[index] >> 16)
      let code = codes[Int(value)]
      if code != 0, FoldTable.isLetter(value), cells[index] & 0xFFFF == 0 { cells[index] |= code }
    }
  }

  /// The bytes of the cells for `fold`, where letters have `codes`.
  static func bytes(_ fold: PageTable, codes: [UInt32: UInt16]) -> [UInt8] {
    var cells = (0..<UInt32(count)).map { UInt32(fold[$0]) << 16 }
    for scalar in cells.indices {
      let value = UInt16(cells[scalar] >> 16)
      if FoldTable.isLetter(value), let code = codes[UInt32(value)] { cells[scalar] |= UInt32(code) }
    }
    return cells.withUnsafeBytes { Array($0) }
  }
}
