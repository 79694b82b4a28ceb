import Subprocess
import SystemPackage

/// The program git, run in a folder.
struct Git: Sendable {
  let folder: String
  /// The most bytes that one answer may have.
  private static let limit = 1 << 28

  /// Returns what git writes for `arguments`, with `input` on its standard input.
  func run(_ arguments: [String], input: String = "") async throws(HistoryFailure) -> [UInt8] {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(["-C", folder, "-c", "core.quotePath=false"] + arguments),
        environment: .inherit.updating(["LC_ALL": "C", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0"]),
        input: .string(input), output: .bytes(limit: Self.limit), error: .string(limit: 1 << 16))
      guard case .exited(0) = result.terminationStatus else {
        let words = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
        if words.contains("not a git repository") { throw HistoryFailure.noRepository(folder) }
        throw HistoryFailure.git(words)
      }
      return result.standardOutput
    } catch let failure as HistoryFailure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .noGit
    } catch {
      throw .git("\(error)")
    }
  }

  /// Returns what git writes for `arguments`, as text.
  func text(_ arguments: [String]) async throws(HistoryFailure) -> String {
    String(decoding: try await run(arguments), as: UTF8.self)
  }

  /// Returns the contents of `blobs`, by their ids, in one run.
  func contents(of blobs: Set<String>) async throws(HistoryFailure) -> [String: [UInt8]] {
    if blobs.isEmpty { return [:] }
    let answer = try await run(["cat-file", "--batch"], input: blobs.sorted().map { $0 + "\n" }.joined())
    var contents: [String: [UInt8]] = [:]
    var rest = answer[...]
    // Each answer is a line `id type size`, so many bytes, and a line end.
    while let end = rest.firstIndex(of: 0x0A) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), rest.count > size else { continue }
      contents[String(head[0])] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return contents
  }
}
