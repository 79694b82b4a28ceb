import Foundation
import Indexing

/// Indexes that were made before, by the digest of what they were made of, in a folder of the user's.
///
/// Several processes may use one folder at once: an index is written beside its place and then moved there whole. A
/// folder that vanishes or cannot be written only costs the time to make the index again.
public struct IndexCache: Sendable {
  /// The most indexes that are kept; the oldest go.
  private static let most = 16
  private let folder: String?

  /// Returns the cache in `folder`, which need not exist; without one nothing is kept.
  public init(folder: String?) { self.folder = folder }

  /// Returns the index of `digest`, made by `build` where there is none yet.
  public func index(
    _ digest: SourceDigest, _ build: () throws(ToolkitError) -> NameIndex
  ) throws(ToolkitError) -> NameIndex {
    guard let folder else { return try build() }
    let path = "\(folder)/\(digest.text)-\(NameIndex.formatVersion).index"
    if let found = try? NameIndex(mapping: path), found.header.digest == digest.halves { return found }
    let made = try build()
    store(made, at: path, in: folder)
    return made
  }

  private func store(_ index: NameIndex, at path: String, in folder: String) {
    let manager = FileManager.default
    do {
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let draft =
        "\(folder)/.\(ProcessInfo.processInfo.processIdentifier)-\(UInt64.random(in: 0 ... .max)).draft"
      defer { try? manager.removeItem(atPath: draft) }
      try index.write(to: draft)
      guard rename(draft, path) == 0 else { return }
      CacheFolder(path: folder).prune(suffix: ".index", most: Self.most)
    } catch {
      // A cache that cannot be written is none; the index is there all the same.
    }
  }
}

extension NameIndex {
  /// Writes the index to a new file at `path`.
  public func write(to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    try withBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
