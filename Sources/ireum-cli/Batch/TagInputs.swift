import Extraction
import Foundation

/// Reads the pieces of a batch, a load of several small ones or one large one at a time, each once and in order.
struct TagInputs: Sendable {
  /// How many bytes of small pieces make a load: much more work than to hand it over.
  private static let loadSize = 1 << 14
  /// How many bytes of lines are read at a time.
  private static let chunkSize = 1 << 18

  private let items: [InputList.Item]
  /// Whether inputs are lines of JSON.
  private let isLines: Bool
  /// Whether a text stays whole however long it is.
  private let isWhole: Bool
  private let charset: String?
  /// What was read and belongs to no load yet.
  private var ready: ArraySlice<TagPiece> = []
  /// The input before `position`, while there is more in it.
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
    while size < Self.loadSize, let piece = nextPiece(after: load) {
      load.append(piece)
      // An empty one costs something too.
      size += piece.size + 256
    }
    return load.isEmpty ? nil : load
  }

  /// Returns what follows on `load`; nil at the end, or where a load of its own follows.
  private mutating func nextPiece(after load: [TagPiece]) -> TagPiece? {
    while ready.isEmpty {
      // Whoever writes to a stream and waits gets an answer; and a long text is a load of its own.
      if open != nil, !load.isEmpty { return nil }
      do throws(CommandFailure) {
        guard try open == nil ? begin(after: load) : readOn() else { return nil }
      } catch {
        // What an input held before it failed is tagged all the same.
        open = nil
        return TagPiece(name: items[position - 1].path, content: .unread(error), size: 0)
      }
    }
    return ready.popFirst()
  }

  /// Reads more of the input that is open.
  private mutating func readOn() throws(CommandFailure) -> Bool {
    switch open {
    case .lines(let path, let stream, var cutter, var number):
      var chunk: [UInt8] = []
      let isMore = try stream.read(Self.chunkSize, into: &chunk)
      let lines = isMore ? cutter.lines(in: chunk) : cutter.last()
      for line in lines {
        number += 1
        if let piece = Self.piece(of: line, path, number) { ready.append(piece) }
      }
      open = isMore ? .lines(path: path, stream, cutter, number: number) : nil
    case .parts(let path, var parts):
      let part = try parts.next()
      open = part.map { _ in .parts(path: path, parts) }
      if let part { ready.append(TagPiece(name: path, content: .part(part), size: part.size)) }
    case nil: break
    }
    return true
  }

  /// Begins the next input; returns false at the end, or where it is too large for a load that has `load`.
  private mutating func begin(after load: [TagPiece]) throws(CommandFailure) -> Bool {
    guard position < items.count else { return false }
    let item = items[position]
    if !load.isEmpty, item.size.map({ $0 > Self.loadSize }) ?? true { return false }
    position += 1
    if let failure = item.failure { throw failure }
    try begin(item)
    return true
  }

  private mutating func begin(_ item: InputList.Item) throws(CommandFailure) {
    if isLines {
      open = .lines(path: item.path, try ByteStream(item.path), LineCutter(), number: 0)
      return
    }
    if let size = item.size, size <= TextParts.longest {
      return ready.append(TagPiece(name: item.path, content: .file, size: size))
    }
    let stream = try ByteStream(item.path)
    var head: [UInt8] = []
    let isLong = try stream.fill(&head, to: TextParts.longest + 1)
    if isLong, !isWhole, let parts = TextParts(head, stream, charset: charset) {
      open = .parts(path: item.path, parts)
      return
    }
    if isLong, try stream.fill(&head, to: TextExtractor.limit + 1) {
      throw InputFile.failure(
        .unreadable, item.path, ExtractionFailure.tooLarge(.plainText, limit: TextExtractor.limit).explanation
      )
    }
    ready.append(TagPiece(name: item.path, content: .document(head), size: head.count))
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
