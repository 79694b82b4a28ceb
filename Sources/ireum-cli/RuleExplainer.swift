import Ireum
import Linting
import Messaging

/// What `lexicon check --explain` says of a code.
enum RuleExplainer {
  /// Explains `code`, or every code where it is `all`; a code that is none ends the command.
  static func explain(_ code: String, asJSON: Bool, _ style: Style) throws {
    let rules = code == "all" ? LintRule.all : LintRule[code].map { [$0] } ?? []
    if rules.isEmpty {
      let near = Toolkit.codesNear(code)
      throw CommandFailure(
        .usage,
        Explanation(
          "no rule has the code '\(code)'", ko: "그런 코드를 쓰는 규칙이 없습니다: '\(code)'",
          hint: near.isEmpty
            ? Message(verbatim: "--explain all")
            : Message(
              "did you mean \(near.joined(separator: ", "))?", ko: "혹시 \(near.joined(separator: ", "))입니까?")))
    }
    for (index, rule) in rules.enumerated() {
      if asJSON {
        Output.line(JSONLine.write(RuleRecord(rule, in: Interface.language)))
        continue
      }
      if index > 0 { Output.line("") }
      let repair =
        rule.isFixable ? said("; check --fix repairs it", ko: "; check --fix로 고칠 수 있음") : ""
      Output.line("\(style.bold(rule.code)) (\(rule.severity.rawValue)\(repair))")
      Output.line(rule.explanation.text(in: Interface.language))
    }
  }
}
