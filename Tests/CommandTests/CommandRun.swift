import Foundation

/// A run of the built command.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The folder of the built products, where the test runner itself lies.
  private static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  /// The path of the built command.
  static let program = products.appendingPathComponent("ireum").path

  /// Runs `ireum` with `arguments` in `folder`, with `input` on its standard input; `path` is where it finds programs.
  /// It speaks English unless `environment` says otherwise.
  init(
    _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, path: String? = nil,
    environment more: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent("ireum")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    for key in ["NO_COLOR", "CLICOLOR_FORCE", "IREUM_LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"] {
      environment[key] = nil
    }
    environment.merge(more) { $1 }
    if let path { environment["PATH"] = path }
    process.environment = environment
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
    try stdin.fileHandleForWriting.close()
    // Small outputs only: both fit their pipes, so reading one after the other cannot block.
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

/// A folder that lasts as long as a test.
final class TemporaryFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("ireum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(Array(text.utf8), to: path) }
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
