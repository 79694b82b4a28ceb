import ArgumentParser
import Comparison
import Ireum
import Lexicography
import Messaging

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: said(
      "Say whether two names are one, how surely, and why.", ko: "두 이름이 같은지, 얼마나 확실한지, 왜 그런지 알려 줍니다."),
    discussion: said(
      "A line of a batch is two names, or two names and their type, with tabs between.",
      ko: "일괄 처리의 한 줄은 이름 둘, 또는 이름 둘과 유형이며 탭으로 나눕니다."))

  @Flag(help: .said("Show every ground with what it adds to the log-odds.", ko: "모든 근거와 그 무게(로그 승산)를 보입니다."))
  var explain = false
  @Option(
    help: .said(
      "What the names are: person, place, organization …; any where not given.",
      ko: "이름의 유형: person, place, organization 등. 주지 않으면 아무 유형."))
  var type: EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Two names.", ko: "두 이름.")) var names: [String] = []

  func validate() throws {
    if batch.batch == nil, names.count != 2 {
      throw ValidationError(said("Give two names, or --batch FILE.", ko: "이름 둘을 주거나 --batch FILE을 쓰십시오."))
    }
    try batch.check(names)
  }

  func run() throws {
    let comparer = Comparer()
    var writer = ComparisonWriter()
    if batch.batch == nil {
      let comparison = comparer.compare(names[0], names[1], type: type)
      if batch.json {
        Output.write(writer.line(names[0], names[1], comparison))
      } else {
        print(comparison, Style(color.color))
      }
      if comparison.verdict == .different { throw CommandFailure(.nothingFound) }
      return
    }
    var known = PreparedNames()
    let given = type
    try batch.answer(names) { line, _ in
      let (first, second, type) = try Self.pair(line, given)
      let (a, b) = (known.name(first, type: type), known.name(second, type: type))
      Output.write(writer.line(a.name, b.name, comparer.compare(a, b)))
      return true
    }
  }

  /// The two names of a line, and their type; `given` where it has none.
  private static func pair(
    _ line: [UInt8], _ given: EntryType?
  ) throws -> (ArraySlice<UInt8>, ArraySlice<UInt8>, EntryType?) {
    let tab = UInt8(ascii: "\t")
    guard let middle = line.firstIndex(of: tab) else {
      let name = String(decoding: line, as: UTF8.self)
      throw CommandFailure(
        .usage,
        Explanation(
          "'\(name)': one name", ko: "'\(name)': 이름이 하나뿐입니다",
          hint: Message(
            "a line is two names with a tab between, then a type or none",
            ko: "한 줄은 탭으로 나눈 두 이름이고, 유형을 더할 수 있습니다")))
    }
    let rest = line[(middle + 1)...]
    guard let end = rest.firstIndex(of: tab) else { return (line[..<middle], rest, given) }
    let cell = rest[(end + 1)...].prefix { $0 != tab }
    return (line[..<middle], rest[..<end], try TypedName.type(cell, of: []) ?? given)
  }

  private func print(_ comparison: NameComparison, _ style: Style) {
    Output.line(
      style.bold("\(comparison.verdict.rawValue)")
        + " \(TypedName.shown(comparison.score))  \(names[0]) | \(names[1])")
    for item in comparison.evidence where explain || !item.isConstant {
      let amount = (item.contribution * 100).rounded() / 100
      Output.line(
        "  \(explain ? (amount < 0 ? "\(amount)" : "+\(amount)") + "  " : "")\(item.feature): \(item.value) (\(item.source))"
      )
    }
  }
}
