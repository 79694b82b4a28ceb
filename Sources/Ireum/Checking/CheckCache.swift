import Foundation
import Interchange

/// What earlier checks found in files that did not change since, in one file of the user's cache.
///
/// Nothing depends on it: a cache that is missing, torn, of another version, or cannot be written costs time only.
public struct CheckCache: Sendable {
  private let path: String
  private let salt: FileDigest

  /// Returns the cache of the lexicon in `folders` below `directory`; `version` is all that findings depend on beside
  /// the files, such as the identity of the program.
  public init(directory: String, folders: [String], version: String) {
    let name = FileDigest(of: folders.map { "\($0)\u{0}" }.joined().utf8)
    path = "\(directory)/check-\(name.text).bin"
    salt = FileDigest(of: version.utf8)
  }

  /// The findings of an earlier check, by the digests of the files.
  struct Findings: Sendable {
    let bytes: [UInt8]
    let ranges: [FileDigest: Range<Int>]
  }

  /// The most lexicons of which findings are kept; the oldest go.
  private static let most = 32
  private static let mark = Array("ireum check 1\n".utf8)

  /// Returns what is kept; nothing where there is no cache that can be used.
  func read() -> Findings {
    let nothing = Findings(bytes: [], ranges: [:])
    guard let data = FileManager.default.contents(atPath: path) else { return nothing }
    let bytes = [UInt8](data)
    let head = Self.mark + salt.bytes
    guard bytes.count >= head.count + 16, bytes.starts(with: head),
      FileDigest(of: bytes.dropLast(16)).bytes.elementsEqual(bytes.suffix(16))
    else { return nothing }
    var ranges: [FileDigest: Range<Int>] = [:]
    var reader = ByteReader(bytes, head.count..<bytes.count - 16)
    do throws(ByteReader.Failure) {
      while !reader.isAtEnd {
        let digest = FileDigest(bytes[try reader.range(16)])
        ranges[digest] = try reader.range(try reader.count())
      }
    } catch {
      return nothing
    }
    return Findings(bytes: bytes, ranges: ranges)
  }

  /// Keeps `files` in place of what was kept.
  func write(_ files: [(digest: FileDigest, bytes: [UInt8])]) {
    var out = ByteWriter()
    out.append(Self.mark + salt.bytes)
    for file in files {
      out.append(file.digest.bytes)
      out.write(file.bytes.count)
      out.append(file.bytes)
    }
    out.append(FileDigest(of: out.bytes).bytes)
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(out.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    CacheFolder(path: folder).prune(prefix: "check-", suffix: ".bin", most: Self.most)
  }
}

/// A digest that tells files apart: FNV-1a of 128 bits (draft-eastlake-fnv). It is no defence against forgery, and the
/// cache needs none: it is the user's own.
struct FileDigest: Hashable, Sendable {
  private let value: UInt128

  init(of bytes: some Sequence<UInt8>) {
    var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes { value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
    self.value = value
  }

  /// The digest of a file under its path, by which the check tells what it is.
  init(of file: LexiconFile) {
    self.init(of: [Array(file.path.utf8), [0], file.bytes].joined())
  }

  /// Reads back ``bytes``.
  init(_ bytes: ArraySlice<UInt8>) { value = bytes.reduce(0) { $0 << 8 | UInt128($1) } }

  var bytes: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: value >> UInt128(120 - 8 * $0)) } }

  var text: String { String(value, radix: 36) }
}
