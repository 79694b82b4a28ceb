import Comparison
import Foundation
import Lexicography
import Messaging

/// A list of names to rank against, as a file of JSON lines `{id, names […], type?}` or `{id, name, type?}` has it.
public enum NameList {
  /// Why a line of the list cannot be read.
  public struct Fault: Error, Sendable {
    /// What is wrong, with the line, from 1.
    public let explanation: Explanation
  }

  private struct Line: Decodable {
    struct Name: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
          self.text = text
          return
        }
        enum Key: String, CodingKey { case text }
        text = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .text)
      }
    }
    let id: String
    let name: String?
    let names: [Name]?
    let type: String?
  }

  /// Returns the list of `lines`; empty lines are passed over.
  public static func read(_ lines: [[UInt8]]) throws(Fault) -> NameRanking {
    var ranking = NameRanking()
    for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
      let line: Line
      do {
        line = try JSONDecoder().decode(Line.self, from: Data(bytes))
      } catch {
        throw fault(at: index)
      }
      let names = (line.name.map { [$0] } ?? []) + (line.names ?? []).map(\.text)
      guard !names.isEmpty else { throw fault(at: index) }
      ranking.add(line.id, names, type: line.type.flatMap(PackReader.type))
    }
    return ranking
  }

  private static func fault(at index: Int) -> Fault {
    Fault(
      explanation: Explanation(
        "line \(index + 1): is no object with id and name or names",
        ko: "\(index + 1)번째 줄: id와, name이나 names가 있는 객체가 아닙니다",
        hint: Message(
          "write {\"id\": \"…\", \"names\": [\"…\", {\"text\": \"…\"}]}",
          ko: "{\"id\": \"…\", \"names\": [\"…\", {\"text\": \"…\"}]}처럼 씁니다")))
  }
}

/// The answer to one query against a list as `lookup --index` writes it.
public struct RankingRecord: Encodable, Sendable {
  struct Result: Encodable, Sendable {
    let id: String
    let score: Double
    let matched: String
    let verdict: String
    let reason: String
  }

  let query: String
  let results: [Result]

  /// Returns the record of `results` for `query`.
  public init(query: String, results: [NameRanking.Result]) {
    self.query = query
    self.results = results.map { found in
      Result(
        id: found.id, score: (found.comparison.score * 10_000).rounded() / 10_000, matched: found.name,
        verdict: found.comparison.verdict.rawValue,
        reason: found.comparison.evidence.filter { $0.feature != "prior" }.map(\.value).joined(
          separator: "; "))
    }
  }
}
