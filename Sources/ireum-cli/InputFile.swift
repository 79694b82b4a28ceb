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
    var remarks: [String] = []
    defer { for remark in remarks { Output.complain(remark) } }
    return try await document(
      path, read(path), encoding: encoding, countsOffsets: countsOffsets, telling: &remarks)
  }

  /// Returns the text of the document `bytes`, which is called `path`, likewise; what a user should know of it is added
  /// to `remarks`.
  static func document(
    _ path: String, _ bytes: [UInt8], encoding: String?, countsOffsets: Bool = true,
    telling remarks: inout [String]
  ) async throws -> ExtractedText {
    defer { Output.progress("") }
    do {
      let text = try await TextExtractor.extract(bytes, charset: encoding) { page in
        Output.progress(said("reading \(shown(path)), page \(page) …", ko: "\(shown(path)) \(page)쪽 읽는 중 …"))
      }
      for remark in text.remarks where countsOffsets || remark.isOfText {
        remarks.append("\(shown(path)): \(remark.explanation.text(in: Interface.language))")
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

  /// Returns the bytes of `path` as they are; more than `limit` are not read.
  static func bytes(_ path: String, limit: Int) throws -> [UInt8] { try read(path, limit: limit) }

  /// Opens `path`, to be read piece by piece.
  static func handle(of path: String) throws -> FileHandle {
    if path == "-" { return .standardInput }
    _ = try check(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw unreadable(path, SystemFault.words(errno))
    }
    return handle
  }

  static func failure(
    _ status: ExitStatus, _ path: String, _ explanation: Explanation
  ) -> CommandFailure {
    CommandFailure(status, ["\(shown(path)): \(explanation.text(in: Interface.language))"])
  }

  /// Calls `body` with every line of `path` as it comes, without its line end. Answers that are held back are written
  /// before more is waited for, so that who writes a line and waits gets its answer.
  static func forEachLine(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    if path != "-" { _ = try check(path) }
    let stream = try ByteStream(path)
    var cutter = LineCutter()
    func give(_ lines: [[UInt8]?]) throws {
      for line in lines {
        guard let line else { throw unreadable(path, said("a line is too long", ko: "너무 긴 줄이 있습니다")) }
        try body(line)
      }
    }
    var chunk: [UInt8] = []
    while true {
      Output.flush()
      chunk.removeAll(keepingCapacity: true)
      guard try stream.read(1 << 16, into: &chunk) else { break }
      try give(cutter.lines(in: chunk))
    }
    try give(cutter.last())
  }

  /// `path` as messages name it.
  static func shown(_ path: String) -> String {
    path == "-" ? said("standard input", ko: "표준 입력") : path
  }

  /// Returns the bytes of `path`, which may be `limit` at most.
  static func read(_ path: String, limit: Int = .max) throws -> [UInt8] {
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

  static func unreadable(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(.unreadable, ["\(shown(path)): \(reason)"])
  }
}
