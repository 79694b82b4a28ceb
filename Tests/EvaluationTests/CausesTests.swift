import Foundation
import TestSupport
import Testing

/// Every disagreement of the tagger with the gold is listed with its cause.
struct CausesTests {
  @Test(
    "Each case that is not right has a cause, and each cause a case", arguments: ["tagging", "real-report"])
  func causes(corpus: String) throws {
    func rows(_ file: String) throws -> [[Substring]] {
      let url = Repository.root.appendingPathComponent("corpora/\(corpus)/\(file)")
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
    let wrong = try rows("frozen.tsv").filter { $0.last != "right" }.map { [$0[0], $0[1], $0[2], $0[7]] }
    let causes = try rows("causes.tsv")
    #expect(Set(wrong) == Set(causes.map { Array($0.prefix(4)) }))
    for cause in causes { #expect(cause.count == 5 && cause[4].count > 10, "\(cause)") }
  }
}
