import Lexicography
import Messaging
import TextModel

/// The files of `decisions/`: a line of column names, then a decision a line, in columns between tabs.
///
/// A review session writes one file and no one changes it after, so that two branches never touch the same lines.
/// In a column, a backslash, a tab and a line end are written `\\`, `\t` and `\n`.
public enum DecisionFile {
  /// The columns in their order.
  public static let columns = [
    "left", "right", "verdict", "score", "reviewer", "time", "tool", "evidence", "why",
  ]

  /// Returns the file of `decisions`, in their order.
  public static func write(_ decisions: [Decision]) -> String {
    row(columns) + decisions.map(line).joined()
  }

  /// Returns the line of `decision`, with its line end.
  public static func line(_ decision: Decision) -> String {
    row([
      decision.left, decision.right, decision.verdict.rawValue, decision.score.map(shown) ?? "",
      decision.reviewer, decision.time, decision.tool, decision.evidence, decision.why,
    ])
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  static func read(_ file: LexiconFile, into faults: inout [Fault]) -> [Decision] {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      faults.append(
        Fault(
          "not-utf8", at: SourceLocation(file: file.shownPath), .init("not UTF-8", ko: "UTF-8이 아닙니다")))
      return []
    }
    var decisions: [Decision] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      if line.isEmpty || (index == 0 && fields == columns) { continue }
      let at = SourceLocation(file: file.shownPath, line: index + 1)
      guard fields.count == columns.count else {
        faults.append(
          Fault(
            "decision-columns", at: at,
            .init(
              "\(fields.count) columns, not \(columns.count)",
              ko: "칸이 \(fields.count)개이며 \(columns.count)개가 아닙니다"),
            hint: .init(
              "columns between tabs: \(columns.joined(separator: ", "))",
              ko: "탭으로 나눈 칸: \(columns.joined(separator: ", "))")))
        continue
      }
      guard let verdict = Decision.Verdict(rawValue: fields[2]) else {
        faults.append(
          Fault(
            "unknown-value", at: at,
            .init("'\(fields[2])' is no verdict", ko: "verdict 값이 될 수 없습니다: '\(fields[2])'"),
            hint: .init(verbatim: Decision.Verdict.allCases.map(\.rawValue).joined(separator: ", "))))
        continue
      }
      decisions.append(
        Decision(
          left: fields[0], right: fields[1], verdict: verdict, score: Double(fields[3]), reviewer: fields[4],
          time: fields[5], tool: fields[6], evidence: fields[7], why: fields[8]))
    }
    return decisions
  }

  /// A score with at most three decimals.
  private static func shown(_ score: Double) -> String { "\((score * 1000).rounded() / 1000)" }

  private static func escaped(_ field: String) -> String {
    field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
      .replacing("\r", with: "")
  }

  private static func unescaped(_ field: Substring) -> String {
    guard field.contains("\\") else { return String(field) }
    var result = ""
    var isEscape = false
    for character in field {
      if isEscape {
        result.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
