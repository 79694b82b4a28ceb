import Foundation
import Testing

@testable import Transliteration

/// English brands and their Hangul, each found among all the others.
///
/// The rows are no part of the package: IREUM_ORGANISATIONS names a table of organisations with the columns id, ko, zh, en,
/// acronym, country, type, source; corpora/pairs/brand-rows.tsv says which of its rows are asked.
struct EnglishRetrievalTests {
  static let path = ProcessInfo.processInfo.environment["IREUM_ORGANISATIONS"]

  private struct Row {
    var half: String
    var hangul: [String] = []
    var latin: [String] = []
  }

  private func rows() throws -> [Row] {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../corpora/pairs/brand-rows.tsv")
    var order: [String] = []
    var rows: [String: Row] = [:]
    for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      order.append(cells[0])
      rows[cells[0]] = Row(half: cells[1])
    }
    for line in try String(contentsOfFile: Self.path ?? "", encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 8, cells[7] == "nsi", !cells[1].isEmpty, rows[cells[0]] != nil else { continue }
      rows[cells[0]]?.hangul += cells[1].split(separator: "|").map(String.init)
      rows[cells[0]]?.latin += cells[3].split(separator: "|").map(String.init)
    }
    return order.compactMap { rows[$0] }.filter { !$0.hangul.isEmpty }
  }

  /// A guard against loss, not the goal: sound alone cannot find the names that are translated.
  @Test("Top-1 of brands by sound alone, both directions, is 0.75 or better", .enabled(if: path != nil))
  func brands() throws {
    let rows = try rows()
    let hangul = rows.map { $0.hangul.map { HangulSounds($0.unicodeScalars.map(\.value)) } }
    let latin = rows.map { $0.latin.map { LatinSounds($0.unicodeScalars.map(\.value)) } }
    var aligner = LoanwordAligner()
    var costs = [[Int]](repeating: [Int](repeating: 1000, count: rows.count), count: rows.count)
    for (row, forms) in hangul.enumerated() {
      for (column, names) in latin.enumerated() {
        for form in forms {
          for name in names {
            let cost = aligner.cost(form, name, leftovers: .discounted) ?? 1000
            costs[row][column] = min(costs[row][column], cost)
          }
        }
      }
    }
    var right: [String: (toHangul: Int, toLatin: Int, asked: Int)] = [:]
    for (index, row) in rows.enumerated() {
      // A tie is no answer.
      let others = rows.indices.filter { $0 != index }
      let toLatin = others.allSatisfy { costs[index][$0] > costs[index][index] }
      let toHangul = others.allSatisfy { costs[$0][index] > costs[index][index] }
      for half in [row.half, "all"] {
        right[half, default: (0, 0, 0)].toLatin += toLatin ? 1 : 0
        right[half, default: (0, 0, 0)].toHangul += toHangul ? 1 : 0
        right[half, default: (0, 0, 0)].asked += 1
      }
    }
    for (half, count) in right.sorted(by: { $0.key < $1.key }) {
      print(
        "brands \(half): English to Hangul \(count.toHangul), Hangul to English \(count.toLatin), of \(count.asked)"
      )
    }
    let all = try #require(right["all"])
    #expect(all.toHangul * 100 >= all.asked * 75)
    #expect(all.toLatin * 100 >= all.asked * 75)
  }
}
