import Interchange
import Lexicography
import Linting
import TextModel

/// The check of a lexicon: its files side by side on all cores, those that did not change from a cache.
///
///     let report = try await LexiconCheck(cache: cache).report(on: files)
public struct LexiconCheck: Sendable {
  private let cache: CheckCache?
  private let today: PartialDate?

  /// Returns a check that keeps its findings in `cache`; `today` is the date by which stale remarks are told.
  public init(cache: CheckCache? = nil, today: PartialDate? = nil) {
    (self.cache, self.today) = (cache, today)
  }

  /// What a check found.
  public struct Report: Sendable {
    /// What could be read.
    public let lexicon: Lexicon
    /// All faults in the order of their places.
    public let faults: [Fault]
    /// The files, by the paths that they are shown by, with faults that keep a part of them from being read.
    public let unreadable: Set<String>
  }

  /// How many files one task takes.
  private static let share = 256

  /// Returns the faults of the lexicon whose files are `files`: of the files, and of what they say.
  public func report(on files: [LexiconFile]) async throws(ToolkitError) -> Report {
    let entries = files.filter { $0.role == .entry }
    let known = cache?.read() ?? CheckCache.Findings(bytes: [], ranges: [:])
    let parts = stride(from: 0, to: entries.count, by: Self.share).map {
      Array(entries[$0..<min($0 + Self.share, entries.count)])
    }
    let results = await withTaskGroup(of: (Int, Result<Part, ToolkitError>).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask { (index, Self.check(part, known)) }
      }
      var results: [Int: Result<Part, ToolkitError>] = [:]
      for await (index, result) in group { results[index] = result }
      return results
    }
    var checked: [CheckedFile] = []
    var kept: [(digest: FileDigest, bytes: [UInt8])] = []
    var isChanged = false
    for index in parts.indices {
      guard let part = try results[index]?.get() else { continue }
      checked += part.files
      kept += part.kept
      isChanged = isChanged || part.isChanged
    }
    for pack in files where pack.role == .pack {
      for reading in PackFile.read(pack) { checked.append(try CheckedFile(reading)) }
    }
    if let cache, isChanged || kept.count != known.ranges.count { cache.write(kept) }
    return report(on: files, checked)
  }

  private func report(on files: [LexiconFile], _ checked: [CheckedFile]) -> Report {
    let result = LexiconReader.read(files, entries: checked.map(\.reading))
    // Of two files with one id the lexicon has the first.
    var seen: Set<EntryID> = []
    let entries = checked.compactMap(\.entry).filter { seen.insert($0.located.entry.id).inserted }
    let found = Linter(today: today).faults(in: result.lexicon, entries)
    return Report(
      lexicon: result.lexicon, faults: (result.faults + found).sorted(),
      unreadable: Set(result.faults.map(\.location.file)))
  }

  /// What one task found.
  private struct Part: Sendable {
    var files: [CheckedFile] = []
    var kept: [(digest: FileDigest, bytes: [UInt8])] = []
    var isChanged = false
  }

  private static func check(_ files: [LexiconFile], _ known: CheckCache.Findings) -> Result<
    Part, ToolkitError
  > {
    var part = Part()
    for file in files {
      let digest = FileDigest(of: file)
      if let range = known.ranges[digest] {
        var reader = ByteReader(known.bytes, range)
        if let found = try? CheckedFile(&reader, path: file.shownPath) {
          part.files.append(found)
          part.kept.append((digest, Array(known.bytes[range])))
          continue
        }
      }
      do throws(ToolkitError) {
        let checked = try CheckedFile(file)
        part.files.append(checked)
        part.kept.append((digest, checked.bytes))
        part.isChanged = true
      } catch {
        return .failure(error)
      }
    }
    return .success(part)
  }
}
