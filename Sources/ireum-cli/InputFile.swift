import Decoding
import Extraction
import Foundation
import Messaging

/// A file that was named on the command line, or standard input.
enum InputFile {
  /// Returns the text of the document at `path`, of any kind that can be read, and says on standard error what a
  /// user should know of it; of what offsets count only where `countsOffsets`.
  static func document(
    _ path: String, encoding: String? = nil, countsOffsets: Bool = true
  ) async throws -> ExtractedText {
    let bytes = try read(path)
    defer { Output.progress("") }
    do {
      let text = try await TextExtractor.extract(bytes, charset: encoding) { page in
        Output.progress(said("reading \(shown(path)), page \(page) …", ko: "\(shown(path)) \(page)쪽 읽는 중 …"))
      }
      Output.progress("")
      for remark in text.remarks where countsOffsets || remark.isOfText {
        Output.complain("\(shown(path)): \(remark.explanation.text(in: Interface.language))")
      }
      return text
    } catch {
      let status: ExitStatus = error.isOfNothing ? .nothingFound : .unreadable
      throw failure(status, path, error.explanation)
    }
  }

  /// Returns the plain text of `path`, UTF-8, from `encoding` where it is given; more than `limit` bytes are not read.
  static func text(_ path: String, encoding: String? = nil, limit: Int = .max) throws -> [UInt8] {
    let bytes = try read(path, limit: limit)
    do throws(DecodingFailure) {
      return try TextDecoder.decode(bytes, charset: encoding).bytes
    } catch {
      throw failure(error == .empty ? .nothingFound : .unreadable, path, error.explanation)
    }
  }

  private static func failure(
    _ status: ExitStatus, _ path: String, _ explanation: Explanation
  ) -> CommandFailure {
    CommandFailure(status, ["\(shown(path)): \(explanation.text(in: Interface.language))"])
  }

  /// Calls `body` with every line of `path` as it comes, without its line end. Answers that are held back are written
  /// before more is waited for, so that who writes a line and waits gets its answer.
  static func forEachLine(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    if path != "-" { _ = try check(path) }
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    if file < 0 { throw unreadable(path, SystemFault.words(errno)) }
    defer { if file != STDIN_FILENO { close(file) } }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var line: [UInt8] = []
    var isFirst = true
    func end() throws {
      if line.last == 0x0D { line.removeLast() }
      if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      isFirst = false
      try body(line)
      line.removeAll(keepingCapacity: true)
    }
    while true {
      Output.flush()
      let count = chunk.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, SystemFault.words(errno))
      }
      if count == 0 { break }
      var rest = chunk[..<count]
      while let place = rest.firstIndex(of: 0x0A) {
        line += rest[..<place]
        try end()
        rest = rest[(place + 1)...]
      }
      line += rest
    }
    if !line.isEmpty { try end() }
  }

  /// `path` as messages name it.
  static func shown(_ path: String) -> String {
    path == "-" ? said("standard input", ko: "표준 입력") : path
  }

  private static func read(_ path: String, limit: Int = .max) throws -> [UInt8] {
    func refuse(_ size: Int) throws {
      guard size > limit else { return }
      throw unreadable(
        path,
        Explanation(
          "is larger than \(limit / 1_000_000) MB", ko: "\(limit / 1_000_000) MB보다 큽니다",
          hint: Message("divide it into several files", ko: "여러 파일로 나누십시오")
        ).text(in: Interface.language))
    }
    do {
      if path == "-" {
        var bytes: [UInt8] = []
        while let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
          bytes += part
          try refuse(bytes.count)
        }
        return bytes
      }
      let size = try check(path)
      try refuse(size)
      if size > 20_000_000 {
        Output.progress(
          said("reading \(path), \(size / 1_000_000) MB …", ko: "\(path) 읽는 중, \(size / 1_000_000) MB …"))
      }
      defer { Output.progress("") }
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw unreadable(path, error.localizedDescription)
    }
  }

  /// The size of the file, or why there is none to read.
  private static func check(_ path: String) throws -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path, SystemFault.words(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw unreadable(path, said("is a directory, not a file", ko: "파일이 아니라 폴더입니다"))
    }
    if access(path, R_OK) != 0 { throw unreadable(path, SystemFault.words(errno)) }
    return Int(status.st_size)
  }

  private static func unreadable(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(.unreadable, ["\(shown(path)): \(reason)"])
  }
}
