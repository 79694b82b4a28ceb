import Glibc

/// Files as the system has them. What is written is on the disk when a call returns, unless `syncs` is false.
struct Disk: Sendable {
  /// Whether to wait until the disk has what was written; tests of many small histories do not.
  let syncs: Bool

  /// Returns the bytes of the file at `path`; nil where there is none.
  func read(_ path: String) throws(StoreFailure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT { return nil }
    guard file >= 0 else { throw .unreadable(path, reason: Self.words(errno)) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path, reason: Self.words(errno)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Makes the folder at `path` and those above it.
  func makeFolder(_ path: String) throws(StoreFailure) {
    if mkdir(path, 0o777) == 0 {
      if let above = Self.folder(of: path) { try sync(folder: above) }
      return
    }
    if errno == EEXIST { return }
    guard errno == ENOENT, let above = Self.folder(of: path), above != path else {
      throw .unwritable(path, reason: Self.words(errno))
    }
    try makeFolder(above)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .unwritable(path, reason: Self.words(errno))
    }
    try sync(folder: above)
  }

  /// Writes `bytes` to a new file at `path`, with the rights of the file `like`; what was there goes.
  func stage(_ bytes: [UInt8], at path: String, like: String? = nil) throws(StoreFailure) {
    var mode: mode_t = 0o666
    var status = stat()
    let isCopy = like.map { stat($0, &status) == 0 } == true
    if isCopy { mode = status.st_mode & 0o777 }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw .unwritable(path, reason: Self.words(errno)) }
    var failure: Int32 = isCopy && fchmod(file, mode) != 0 ? errno : 0
    var rest = bytes[...]
    while failure == 0, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno != EINTR { failure = errno }
      } else {
        rest = rest.dropFirst(count)
      }
    }
    if failure == 0, syncs, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(path)
      throw .unwritable(path, reason: Self.words(failure))
    }
  }

  /// Gives the file at `from` the place of the one at `to`.
  func rename(_ from: String, to: String) throws(StoreFailure) {
    guard Glibc.rename(from, to) == 0 else { throw .unwritable(to, reason: Self.words(errno)) }
    if let folder = Self.folder(of: to) { try sync(folder: folder) }
  }

  /// Removes the file at `path`, if there is one.
  func remove(_ path: String) throws(StoreFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .unwritable(path, reason: Self.words(errno)) }
    if let folder = Self.folder(of: path) { try sync(folder: folder) }
  }

  /// The names in the folder at `path`, sorted; none where there is no folder.
  func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      // The system ends the name with a zero inside its fixed array.
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func sync(folder: String) throws(StoreFailure) {
    guard syncs else { return }
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    // Some file systems cannot sync a folder and say EINVAL; there a rename is as safe as it gets.
    if fsync(file) != 0, errno != EINVAL { throw .unwritable(folder, reason: Self.words(errno)) }
  }

  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The system's words for an error number.
  static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
