import Glibc

/// Memory in which parts of an index are changed for one process: copies of pages of its file, of which only those that are
/// written take room, and more room behind them.
///
/// Invariant: regions are mapped as long as this lives; after an index was made of them nothing writes to them.
final class LiveMemory: @unchecked Sendable {
  private var regions: [UnsafeMutableRawBufferPointer] = []
  static let page = 4096
  private static let largePage = 1 << 21

  deinit { for region in regions { munmap(region.baseAddress, region.count) } }

  /// Returns `size` bytes of zeros.
  func zeros(_ size: Int) throws(IndexError) -> UnsafeMutableRawBufferPointer {
    let count = max(1, size)
    guard
      let start = mmap(
        nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
      start != MAP_FAILED
    else { throw .unreadable(errno) }
    regions.append(UnsafeMutableRawBufferPointer(start: start, count: count))
    return UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  /// Returns `size` bytes of zeros, in large pages where they are many and the system has such: what is read at random places
  /// waits less for where they are than in small ones.
  func room(_ size: Int) throws(IndexError) -> UnsafeMutableRawBufferPointer {
    guard size >= Self.largePage / 2 else { return try zeros(size) }
    let count = (size + Self.largePage - 1) / Self.largePage * Self.largePage
    let region = try zeros(count, at: 0)
    // It is advice: nothing fails without them.
    madvise(region.baseAddress, count, MADV_HUGEPAGE)
    return UnsafeMutableRawBufferPointer(rebasing: region[..<size])
  }

  /// Returns `size` bytes of zeros that begin `offset` bytes behind where a large page may.
  private func zeros(_ size: Int, at offset: Int) throws(IndexError) -> UnsafeMutableRawBufferPointer {
    let region = try zeros(size + Self.largePage)
    let skipped = (offset - Int(bitPattern: region.baseAddress)) & (Self.largePage - 1)
    return UnsafeMutableRawBufferPointer(rebasing: region[skipped..<(skipped + size)])
  }

  /// Returns a copy of `part`, which is of the bytes of `owner`, and after it `more` bytes of any value.
  func copy(
    _ part: UnsafeRawBufferPointer, of owner: IndexBytes, more: Int = 0
  ) throws(IndexError) -> UnsafeMutableRawBufferPointer {
    guard let base = owner.bytes.baseAddress, let start = part.baseAddress, owner.file >= 0,
      !part.isEmpty
    else {
      let copy = try zeros(part.count + more)
      copy.copyMemory(from: part)
      return copy
    }
    let offset = start - base
    let before = offset % Self.page
    // As it stands in the file, so that what the system holds of it in large pages is mapped in such.
    let region = try zeros(before + part.count + more, at: offset - before)
    // The last page of the file may go on with another section, which is overwritten in this copy alone.
    let mapped = mmap(
      region.baseAddress, before + part.count, PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE,
      owner.file, offset - before)
    guard mapped != MAP_FAILED else { throw .unreadable(errno) }
    return UnsafeMutableRawBufferPointer(rebasing: region[before...])
  }

  /// Returns a copy of `values`.
  func copy<T: BitwiseCopyable>(_ values: [T]) throws(IndexError) -> UnsafeRawBufferPointer {
    let copy = try zeros(values.count * MemoryLayout<T>.stride)
    values.withUnsafeBytes { copy.copyMemory(from: $0) }
    return UnsafeRawBufferPointer(copy)
  }
}
