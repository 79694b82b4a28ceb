import Foundation
import Indexing
import Lexicography
import Messaging
import TextModel

/// Reads the changes of an index, one a line of JSON.
///
/// - `{"op": "add", …}`, or a row of a pack as it is: adds names to an entry, or an entry.
/// - `{"op": "set", …}`: the same, after the entry lost all names that it had.
/// - `{"op": "remove", "id"}`: takes an entry away; with `name` or `names` only these names of it.
public struct ChangesReader {
  /// Why a line cannot be read.
  public struct Fault: Error, Sendable {
    /// What is wrong, with the line, from 1.
    public let explanation: Explanation
  }

  /// The changes that were read.
  public private(set) var changes: [IndexChange] = []
  /// How many lines had a change.
  public var count: Int { Set(lines).count }
  private var lines: [Int] = []
  private var line = 0
  private var pack = PackReader()

  /// Returns a reader.
  public init() {}

  private struct Head: Decodable {
    let op: String?
    let id: String?
    let name: String?
    let names: [PackReader.Row.Name]?
  }

  /// Reads `line`; empty ones are passed over.
  public mutating func read(_ line: [UInt8]) throws(Fault) {
    self.line += 1
    guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return pack.skip() }
    // A row without `op` needs no parser of JSON where it is plain.
    if PackLine(line) != nil { return try add(line) }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(line)) else { return try add(line) }
    switch head.op {
    case nil, "add": try add(line)
    case "set":
      if let id = head.id, !id.isEmpty { note(.clear(EntryID(id))) }
      try add(line)
    case "remove":
      pack.skip()
      guard let id = head.id, !id.isEmpty else {
        throw fault(Message("has no id", ko: "id가 없습니다"), Self.example)
      }
      let names = (head.name.map { [$0] } ?? []) + (head.names ?? []).map(\.text)
      if names.isEmpty { note(.remove(EntryID(id))) }
      for name in names { note(.removeName(EntryID(id), text: name)) }
    case let other?:
      throw fault(
        Message("unknown op '\(other)'", ko: "모르는 op '\(other)'"),
        Message("ops: add, set, remove", ko: "op는 add, set, remove 가운데 하나입니다"))
    }
  }

  private static let example = Message(
    "write {\"op\": \"remove\", \"id\": \"…\"}", ko: "{\"op\": \"remove\", \"id\": \"…\"}처럼 씁니다")

  private mutating func note(_ change: IndexChange) {
    changes.append(change)
    lines.append(line)
  }

  private mutating func add(_ line: [UInt8]) throws(Fault) {
    do throws(PackReader.Fault) {
      for row in try pack.rows(line) { note(.add(row)) }
    } catch {
      throw Fault(explanation: error.explanation)
    }
  }

  /// What is wrong with the change `number`, with its line.
  public func explanation(of number: Int, _ fault: IndexChange.Fault) -> Explanation {
    let inner = fault.explanation
    let line = lines.indices.contains(number) ? lines[number] : 0
    return Explanation(
      "line \(line): \(inner.message.text(in: .en))", ko: "\(line)번째 줄: \(inner.message.text(in: .ko))",
      hint: inner.hint)
  }

  private func fault(_ what: Message, _ hint: Message?) -> Fault {
    Fault(
      explanation: Explanation(
        "line \(line): \(what.text(in: .en))", ko: "\(line)번째 줄: \(what.text(in: .ko))", hint: hint))
  }
}
