import Foundation
import Indexing
import Interchange
import Ireum
import Messaging

/// What an index is made of, as the command line names it.
struct IndexSources {
  private let paths: [String]

  init(_ paths: [String]) { self.paths = paths }

  /// Returns the index of all sources.
  func index() throws -> NameIndex {
    var builder = IndexBuilder()
    var digest = SourceDigest()
    for path in paths {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        let files = try LexiconOptions.files(in: path)
        for file in files {
          digest.add(Array(file.path.utf8))
          digest.add(file.bytes)
        }
        let result = LexiconReader.read(files)
        let faults = result.faults.filter { $0.severity == .error }
        guard faults.isEmpty else { throw LexiconOptions.failure(.invalidLexicon(faults)) }
        builder.add(result.lexicon)
      } else {
        try Self.read(path, into: &builder, &digest)
      }
    }
    builder.digest = digest.halves
    Output.progress(said("sorting \(builder.rowCount) names …", ko: "이름 \(builder.rowCount)개 정렬하는 중 …"))
    defer { Output.progress("") }
    do throws(IndexError) {
      return try builder.build()
    } catch {
      throw CommandFailure(.unreadable, error.explanation)
    }
  }

  private static func read(_ path: String, into builder: inout IndexBuilder, _ digest: inout SourceDigest)
    throws
  {
    var reader = PackReader()
    var count = 0
    try InputFile.forEachLine(of: path) { line in
      digest.add(line)
      count += 1
      if count % 200_000 == 0 {
        Output.progress(said("reading \(path), \(count) lines …", ko: "\(path) \(count)줄 읽는 중 …"))
      }
      do throws(PackReader.Fault) {
        try reader.read(line, into: &builder)
      } catch {
        throw CommandFailure(
          .unreadable, ["\(InputFile.shown(path)): \(error.explanation.text(in: Interface.language))"])
      }
    }
  }

  /// Returns the index at `path`: one that was compiled is mapped, a pack is compiled in memory.
  static func open(orCompile path: String) throws -> NameIndex {
    isCompiled(path) ? try open(path) : try IndexSources([path]).index()
  }

  /// Whether the file at `path` begins as a compiled index does.
  static func isCompiled(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    return fgetc(file) == 0x7F
  }

  /// Maps the index at `path`, with its changes.
  static func open(_ path: String) throws -> NameIndex { try IndexFile(path).open() }

  static func failure(_ path: String, _ error: IndexError) -> CommandFailure {
    if case .unreadable(let code) = error {
      return CommandFailure(.unreadable, ["\(path): \(SystemFault.words(code))"])
    }
    return CommandFailure(.unreadable, ["\(path): \(error.explanation.text(in: Interface.language))"])
  }
}
