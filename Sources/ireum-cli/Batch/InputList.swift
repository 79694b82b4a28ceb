import Foundation

/// The files that a batch reads, in their order: those that are named, those of lists, and all in folders.
struct InputList {
  struct Item: Sendable {
    let path: String
    /// Its bytes; nil for a pipe or standard input, which says its size by its end.
    let size: Int?
    /// Why it is none.
    var failure: CommandFailure?
  }

  private(set) var items: [Item] = []
  private let excluded: FileIdentity?

  /// Lists `paths` and the paths in the file `list`, one a line or ended by zero bytes; in folders, everything but what
  /// is hidden, in the order of names, and but the folder `excluded`.
  init(_ paths: [String], list: String?, excluding excluded: String?) throws {
    self.excluded = excluded.flatMap { FileIdentity.of($0)?.identity }
    for path in paths { add(path) }
    if let list { for path in try Self.paths(in: list) { add(path) } }
  }

  /// How many bytes all have; nil where nobody knows.
  var size: Int? {
    items.reduce(0) { sum, item in sum.flatMap { sum in item.size.map { sum + $0 } } }
  }

  private static func paths(in list: String) throws -> [String] {
    var bytes: [UInt8] = []
    let stream = try ByteStream(list)
    while try stream.read(1 << 16, into: &bytes) {}
    let isZeroed = bytes.contains(0)
    return bytes.split(separator: isZeroed ? 0 : 0x0A).compactMap { line in
      let path = String(decoding: !isZeroed && line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      return path.isEmpty ? nil : path
    }
  }

  private mutating func add(_ path: String) {
    if path == "-" { return items.append(Item(path: path, size: nil)) }
    guard let (identity, status) = FileIdentity.of(path) else {
      return fail(path, SystemFault.words(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if identity != excluded { walk(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path) }
    case S_IFREG: addReadable(path, size: Int(status.st_size))
    default: addReadable(path, size: nil)
    }
  }

  private mutating func addReadable(_ path: String, size: Int?) {
    if access(path, R_OK) != 0 { return fail(path, SystemFault.words(errno)) }
    items.append(Item(path: path, size: size))
  }

  private mutating func fail(_ path: String, _ reason: String) {
    items.append(Item(path: path, size: 0, failure: InputFile.unreadable(path, reason)))
  }

  private mutating func walk(_ folder: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return fail(folder, said("the folder cannot be read", ko: "폴더를 읽을 수 없습니다"))
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      guard let (_, status) = FileIdentity.of(path) else {
        fail(path, SystemFault.words(errno))
        continue
      }
      // What waits for a writer is no document of a folder, and a link to a folder may lead back.
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      switch status.st_mode & S_IFMT {
      case S_IFREG: add(path)
      case S_IFDIR where !isLink: add(path)
      default: continue
      }
    }
  }
}

/// By what the system knows a file, whatever path leads to it.
private struct FileIdentity: Equatable {
  let device: dev_t
  let number: ino_t

  /// The identity and the state of the file at `path`; nil, with the reason in `errno`, where there is none.
  static func of(_ path: String) -> (identity: FileIdentity, status: stat)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (FileIdentity(device: status.st_dev, number: status.st_ino), status)
  }
}
