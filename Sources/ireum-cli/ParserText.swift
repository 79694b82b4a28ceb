/// What the argument parser says, which speaks English only, in Korean.
///
/// The wordings are those of swift-argument-parser 1.8. One that it changes stays English, and a test fails.
enum ParserText {
  /// How many characters a line of Korean help may have, since the parser counts them and not their columns: about
  /// half of a line are Hangul, of two columns each.
  static let koreanWidth = 56

  /// Returns `text`, a help or a fault of usage, with the parser's own words in Korean.
  static func korean(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let heading = headings.first { line.hasPrefix($0.en) }
      let rest = heading.map { line.dropFirst($0.en.count) } ?? line
      let sentence = sentences.lazy.compactMap { pattern, korean in parts(of: rest, by: pattern).map(korean) }
        .first
      let korean = sentence ?? words.reduce(String(rest)) { $0.replacing($1.en, with: $1.ko) }
      return (heading?.ko ?? "") + korean
    }.joined(separator: "\n")
  }

  private typealias Pair = (en: String, ko: String)

  private static let headings: [Pair] = [
    ("OVERVIEW: ", "개요: "), ("USAGE: ", "사용법: "), ("Usage: ", "사용법: "), ("ARGUMENTS:", "인자:"),
    ("OPTIONS:", "옵션:"), ("SUBCOMMANDS:", "명령:"), ("Error: ", "오류: "), ("Help:  ", "도움말:  "),
  ]

  private static let words: [Pair] = [
    ("(values:", "(값:"), ("default:", "기본값:"), ("Show help information.", "도움말을 보입니다."),
    ("Show subcommand help information.", "명령의 도움말을 보입니다."), ("Show the version.", "판 번호를 보입니다."),
  ]

  /// Whole sentences, `*` where something is named; the longer ones before those that they begin with.
  private static let sentences: [(en: String, ko: @Sendable ([String]) -> String)] = [
    ("  See '*' for detailed help.", { "  자세한 도움말: \($0[0])" }),
    ("  See '*' for more information.", { "  자세한 도움말: \($0[0])" }),
    ("Missing expected argument '*'", { "인자가 빠졌습니다: '\($0[0])'" }),
    ("Missing one of: '*'", { "다음 가운데 하나가 있어야 합니다: '\($0[0])'" }),
    ("Missing value for '*'", { "값이 빠졌습니다: '\($0[0])'" }),
    ("Missing required subcommand.", { _ in "명령이 빠졌습니다." }),
    ("Unknown option '*'. Did you mean '*'?", { "알 수 없는 옵션입니다: '\($0[0])'. 혹시 '\($0[1])'입니까?" }),
    ("Unknown option '*'", { "알 수 없는 옵션입니다: '\($0[0])'" }),
    ("Unexpected argument '*'", { "쓸 수 없는 인자입니다: '\($0[0])'" }),
    ("* unexpected arguments: '*'", { "쓸 수 없는 인자가 \($0[0])개 있습니다: '\($0[1])'" }),
    (
      "The value '*' is invalid for '*'. Please provide one of the following:",
      { "'\($0[1])'의 값이 될 수 없습니다: '\($0[0])'. 다음 가운데 하나를 주십시오:" }
    ),
    (
      "The value '*' is invalid for '*'. Please provide one of *.",
      {
        "'\($0[1])'의 값이 될 수 없습니다: '\($0[0])'. 다음 가운데 하나를 주십시오: "
          + $0[2].replacing(" or ", with: ", ").replacing(" and ", with: ", ")
      }
    ),
    ("The value '*' is invalid for '*'", { "'\($0[1])'의 값이 될 수 없습니다: '\($0[0])'" }),
    (
      "The option '*' does not take any value, but '*' was specified.",
      { "값을 받지 않는 옵션입니다: '\($0[0])' (준 값 '\($0[1])')" }
    ),
  ]

  /// What stands in `line` for each `*` of `pattern`; nil where the line is another.
  private static func parts(of line: Substring, by pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = fixed.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var found: [String] = []
    for (index, next) in fixed.enumerated().dropFirst() {
      if index == fixed.count - 1 {
        guard rest.hasSuffix(next) else { return nil }
        found.append(String(rest.dropLast(next.count)))
        return found
      }
      guard let range = rest.firstRange(of: next) else { return nil }
      found.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? found : nil
  }
}
