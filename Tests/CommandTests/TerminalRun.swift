import Foundation

/// A run of the built command at a terminal, where somebody answers its questions.
struct TerminalRun {
  let status: Int32
  /// What was written to standard output, which is no terminal here.
  let output: String
  /// What stood on the terminal: questions, messages, and what was typed.
  let screen: String

  /// Runs `ireum` with `arguments` in `folder`; `answers` are typed one a line.
  init(
    _ arguments: [String], answering answers: [String], in folder: URL,
    environment more: [String: String] = [:]
  ) throws {
    try self.init(
      arguments, typing: answers.map { $0 + "\n" }.joined(), in: folder, hasScreen: false, environment: more)
  }

  /// Runs `ireum` with `arguments` in `folder`, where `keys` are typed; where it `hasScreen`, standard output is the
  /// terminal too.
  init(
    _ arguments: [String], typing keys: String, in folder: URL, hasScreen: Bool,
    environment more: [String: String] = [:]
  ) throws {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // A pseudo-terminal by the system's own requests (ioctl_tty(2)): unlock it, and ask which number it has.
    var (isLocked, number) = (Int32(0), UInt32(0))
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { throw CocoaError(.fileNoSuchFile) }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("ireum")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["IREUM_LANG": "en"]) { $1 }
      .merging(more) { $1 }
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    let stdout = Pipe()
    (process.standardInput, process.standardError) = (terminal, terminal)
    process.standardOutput = hasScreen ? terminal : stdout
    try FileHandle(fileDescriptor: master, closeOnDealloc: false).write(contentsOf: Data(keys.utf8))
    try process.run()
    close(slave)
    // What is no screen is small enough for its buffers; the terminal says the end only when nobody has it open.
    try stdout.fileHandleForWriting.close()
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(master, &buffer, buffer.count), count > 0 { shown += buffer[..<count] }
    process.waitUntilExit()
    close(master)
    screen = String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n")
    status = process.terminationStatus
  }
}
