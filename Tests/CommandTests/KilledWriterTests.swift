import Foundation
import TestSupport
import Testing

struct KilledWriterTests {
  /// How many writers to kill; `tools/long-tests/editing` asks for 500.
  private static let kills =
    ProcessInfo.processInfo.environment["IREUM_KILLS"].flatMap { Int($0) } ?? 50
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("ireum")

  @Test(
    "A writer that is killed at any time leaves old or new in every file, and the next command the whole of one"
  )
  func killed() throws {
    let folder = try TemporaryFolder(Fixture.files)
    let paths = [
      "lex/org/cn-torch.dddddd.yaml", "lex/org/cn-most.bbbbbb.yaml", "lex/org/kr-msit.cccccc.yaml",
    ]
    func state() throws -> [String] { try paths.map(folder.read) }
    let old = try state()
    // One edit of three files: the two that merge, and the one that points to them.
    let arguments = [
      "lexicon", "merge", "kr-msit.cccccc", "cn-most.bbbbbb", "--prefer", "kept", "--yes", "--lexicon", "lex",
    ]
    let start = Date()
    #expect(try CommandRun(arguments, in: folder.url).status == 0)
    let duration = Date().timeIntervalSince(start)
    let new = try state()
    #expect(zip(old, new).allSatisfy { $0 != $1 })
    var random = SeededGenerator(seed: 5)
    var (kept, done, midway) = (0, 0, 0)
    let edits = folder.url.appendingPathComponent("lex/.ireum/edits").path
    for round in 0..<Self.kills {
      for (path, text) in zip(paths, old) { try folder.write(Array(text.utf8), to: path) }
      try? FileManager.default.removeItem(atPath: edits)
      let process = Process()
      process.executableURL = Self.program
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      // Half at any time; half a moment after it has begun to write, however slow a busy machine is at that.
      let deadline = Date().addingTimeInterval(
        round.isMultiple(of: 2) ? Double.random(in: 0...duration, using: &random) : 120)
      while Date() < deadline, process.isRunning {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: edits)) ?? []
        // Of these, half when all is ready, and half when it is decided and files are being replaced.
        let sign = round % 4 == 1 ? ".new" : ".pending"
        if !round.isMultiple(of: 2), names.contains(where: { $0.hasSuffix(sign) }) {
          usleep(UInt32.random(in: 0...500, using: &random))
          break
        }
        usleep(20)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let torn = try state()
      for (index, text) in torn.enumerated() {
        #expect(text == old[index] || text == new[index], "round \(round): \(paths[index]) is torn")
      }
      if torn != old, torn != new { midway += 1 }
      #expect(try CommandRun(["lexicon", "stats", "lex"], in: folder.url).status == 0)
      let after = try state()
      #expect(after == old || after == new, "round \(round): the edit is half done")
      if after == old { kept += 1 } else { done += 1 }
    }
    print("killed \(Self.kills) writers: old \(kept), new \(done); \(midway) between two files")
    #expect(kept > 0 && done > 0, "kills fall before and after the decision")
  }
}
