import ArgumentParser
import Foundation
import Lexicography
import Messaging
import Versioning

/// How faults are written.
enum FaultFormat: String, Choice {
  case text, json, github
}

/// What a review asks of a check: only what changed, and in the form that the host shows beside the lines.
struct ReviewOptions: ParsableArguments {
  @Flag(
    help: .said(
      "Only faults in files that differ from --since.", ko: "--since와 다른 파일의 결함만."))
  var changed = false
  @Option(
    help: .said(
      "The revision with which --changed compares: what both sides had in common counts.",
      ko: "--changed로 견줄 판. 두 쪽이 갈라진 곳부터 봅니다.", valueName: "rev"))
  var since = "HEAD"
  @Option(help: .said("text, json, or github for annotations.", ko: "text, json, 또는 주석용 github."))
  var format: FaultFormat?

  /// The faults of `faults` that the review is about; `folders` are those that were checked.
  func selected(_ faults: [Fault], in folders: [String]) async throws -> [Fault] {
    guard changed else { return faults }
    var files: Set<String> = []
    for folder in folders {
      let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let paths = try await History.ask(folder) { history throws(HistoryFailure) in
        try await history.changedFiles(since: since)
      }
      files.formUnion(paths.map { "\(base)/\($0)" })
    }
    return faults.filter { files.contains($0.location.file) }
  }

  /// `fault` as a command of a GitHub workflow, which shows it at its line.
  static func annotation(_ fault: Fault) -> String {
    let level =
      switch fault.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    func value(_ text: String) -> String {
      text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
    func property(_ text: String) -> String {
      value(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
    let words = Explanation(fault.message, hint: fault.hint).text(in: Interface.language)
    let place = fault.location
    return
      "::\(level) file=\(property(place.file)),line=\(place.line),col=\(place.column),title=\(property(fault.code))::\(value(words))"
  }
}
