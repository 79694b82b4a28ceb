import Extraction
import Foundation

/// Reads the pieces of a batch, a load of several small ones or one large one at a time, each once and in order.
struct TagInputs: Sendable {
  /// How many bytes of small pieces make a load.
  private static let loadSize = 1 << 18
  /// How many pieces make a load.
  private static let loadCount = 64

  private let items: [InputList.Item]
  /// Whether inputs are lines of JSON.
  private let isLines: Bool
  /// Whether a text stays whole however long it is.
  private let isWhole: Bool
  private let charset: String?
  /// Whether the input is read that stands before `position`.
  private var open: Open?
  private var position = 0

  private enum Open: Sendable {
    case lines(path: String, ByteStream, LineCutter, number: Int)
    case parts(path: String, TextParts)
  }

  init(_ list: InputList, isLines: Bool, isWhole: Bool, charset: String?) {
    items = list.items
    (self.isLines, self.isWhole, self.charset) = (isLines, isWhole, charset)
  }

  /// Returns the next load; nil at the end.
  mutating func next() -> [TagPiece]? {
    var load: [TagPiece] = []
    var size = 0
    while load.count < Self.loadCount, size < Self.loadSize {
      let pieces: [TagPiece]?
      do throws(CommandFailure) {
        pieces = try more(after: load)
      } catch {
        // What an input held before it failed is tagged all the same.
        open = nil
        pieces = [TagPiece(name: items[position - 1].path, content: .unread(error), size: 0)]
      }
      guard let pieces else { break }
      load += pieces
      size += pieces.reduce(0) { $0 + $1.size }
      // Whoever writes to a stream and waits gets an answer.
      if open != nil, !load.isEmpty { break }
    }
    return load.isEmpty ? nil : load
  }

  /// Returns more for a load that has `load`; nil where nothing is to be added.
  private mutating func more(after load: [TagPiece]) throws(CommandFailure) -> [TagPiece]? {
    switch open {
    case .lines(let path, let stream, var cutter, var number):
      var chunk: [UInt8] = []
      chunk.reserveCapacity(Self.loadSize)
      let isMore = try stream.read(Self.loadSize, into: &chunk)
      let lines = isMore ? cutter.lines(in: chunk) : cutter.last()
      let pieces = lines.compactMap { line -> TagPiece? in
        number += 1
        return Self.piece(of: line, path, number)
      }
      open = isMore ? .lines(path: path, stream, cutter, number: number) : nil
      return pieces
    case .parts(let path, var parts):
      guard let part = try parts.next() else {
        open = nil
        return []
      }
      open = .parts(path: path, parts)
      return [TagPiece(name: path, content: .part(part), size: part.size)]
    case nil: break
    }
    guard position < items.count else { return nil }
    let item = items[position]
    // A large one is a load of its own.
    if !load.isEmpty, item.size.map({ $0 > Self.loadSize }) ?? true { return nil }
    position += 1
    if let failure = item.failure { throw failure }
    return try begin(item)
  }

  private mutating func begin(_ item: InputList.Item) throws(CommandFailure) -> [TagPiece] {
    if isLines {
      open = .lines(path: item.path, try ByteStream(item.path), LineCutter(), number: 0)
      return []
    }
    if let size = item.size, size <= TextParts.longest {
      return [TagPiece(name: item.path, content: .file, size: size)]
    }
    let stream = try ByteStream(item.path)
    var head: [UInt8] = []
    let isLong = try stream.fill(&head, to: TextParts.longest + 1)
    if isLong, !isWhole, let parts = TextParts(head, stream, charset: charset) {
      open = .parts(path: item.path, parts)
      return []
    }
    if isLong, try stream.fill(&head, to: TextExtractor.limit + 1) {
      throw InputFile.failure(
        .unreadable, item.path, ExtractionFailure.tooLarge(.plainText, limit: TextExtractor.limit).explanation)
    }
    return [TagPiece(name: item.path, content: .document(head), size: head.count)]
  }

  private static func piece(of line: [UInt8]?, _ path: String, _ number: Int) -> TagPiece? {
    let name = "\(path):\(number)"
    guard let line else {
      let failure = InputFile.unreadable(name, said("the line is too long", ko: "줄이 너무 깁니다"))
      return TagPiece(name: name, content: .unread(failure), size: LineCutter.limit)
    }
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isBlank ? nil : TagPiece(name: name, content: .line(line), size: line.count + 1)
  }
}
