import Glibc

/// The bytes of an index, mapped from a file or held in memory. Nothing writes to them.
final class IndexBytes: @unchecked Sendable {
  /// Invariant: readable for as long as this lives, 8-byte aligned, and never written.
  let bytes: UnsafeRawBufferPointer
  private enum Kind { case held, mapped, lasting }
  private let kind: Kind
  /// The file of which they are mapped, which may meanwhile have another name or none; -1 where there is none.
  let file: Int32
  private static let largePage = 1 << 21
  private let kept: [any Sendable & AnyObject]

  /// Returns a copy of `bytes`.
  init(copying bytes: [UInt8]) {
    // Names are looked up all over the bytes: large pages spare the processor most look-ups of where these lie.
    let isLarge = bytes.count >= 4 * Self.largePage
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: isLarge ? Self.largePage : 64)
    if isLarge { madvise(copy.baseAddress, bytes.count, MADV_HUGEPAGE) }
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
    (kind, file, kept) = (.held, -1, [])
  }

  /// Returns `bytes`, which are there as long as the program runs.
  init(static bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    (kind, file, kept) = (.lasting, -1, [])
  }

  /// Keeps `others`, into whose bytes the tables of an index point; it has none of its own.
  init(keeping others: [any Sendable & AnyObject]) {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    (kind, file, kept) = (.lasting, -1, others)
  }

  /// Maps the file at `path`; the system's error number where it cannot.
  init(mapping path: String) throws(SystemError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError(code: errno) }
    var isKept = false
    defer { if !isKept { close(file) } }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SystemError(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
    let size = Int(status.st_size)
    (kind, kept) = (size > 0 ? .mapped : .lasting, [])
    self.file = size > 0 ? file : -1
    isKept = size > 0
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    // Private and read-only: all processes share the pages of the file.
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      isKept = false
      throw SystemError(code: errno)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    switch kind {
    case .held: bytes.deallocate()
    case .mapped:
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      close(file)
    case .lasting: break
    }
  }
}

/// A call of the system that failed.
struct SystemError: Error {
  /// The error number.
  let code: Int32
}
