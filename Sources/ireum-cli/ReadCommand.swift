import ArgumentParser
import Ireum
import Lexicography
import Messaging
import Transliteration

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: said(
      "Say how names are read and written in the other scripts, and why.",
      ko: "이름을 다른 문자로 어떻게 읽고 쓰는지, 왜 그런지 알려 줍니다."),
    discussion: said(
      """
      Systems: \(ReadingSystem.allCases.map(\.rawValue).joined(separator: ", ")). A line of a batch is a name, or a \
      name, a tab and its type.
      """,
      ko: """
        표기법: \(ReadingSystem.allCases.map(\.rawValue).joined(separator: ", ")). 일괄 처리의 한 줄은 이름, 또는 이름과 유형이며 \
        탭으로 나눕니다.
        """))

  @Option(
    help: .said(
      "What the names are: person, place, organization …; guessed where not given.",
      ko: "이름의 유형: person, place, organization 등. 주지 않으면 짐작합니다."))
  var type: EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws { try batch.check(names) }

  func run() throws {
    let reader = Reader()
    let style = Style(color.color)
    var writer = ReadingWriter()
    let given = type
    try batch.answer(
      names, unanswered: { Output.write(writer.line(unread: TypedName.name(of: $0))) }
    ) { query, asJSON in
      let (name, type) = try TypedName.parse(query, given)
      if asJSON {
        let line = writer.line(name, type: type, by: reader)
        Output.write(line.bytes)
        return line.isFound
      }
      let readings = reader.readings(of: name, type: type)
      print(name, readings, style)
      return !readings.isEmpty
    }
  }

  private func print(_ name: String, _ readings: [Reading], _ style: Style) {
    Output.line(style.bold(name) + (readings.isEmpty ? said(": no reading", ko: ": 읽지 못했습니다") : ""))
    let rows = readings.map { reading in
      [
        reading.system.rawValue, reading.form, TypedName.shown(reading.weight),
        reading.reasons.map(\.description).joined(separator: " · "),
      ]
    }
    guard !rows.isEmpty else { return }
    for line in style.table(
      [
        said("system", ko: "표기법"), said("form", ko: "표기"), said("weight", ko: "무게"),
        said("reasons", ko: "까닭"),
      ], rows, limits: [10, 32, 6, 100])
    {
      Output.line("  " + line)
    }
  }
}

/// A name and its type, as lines of a batch have them: `name[<TAB>type]`.
enum TypedName {
  static func parse(_ line: [UInt8], _ type: EntryType?) throws -> (String, EntryType?) {
    let (name, type) = try split(line, type)
    return (String(decoding: name, as: UTF8.self), type)
  }

  /// The same, with the name in UTF-8.
  static func split(_ line: [UInt8], _ type: EntryType?) throws -> (ArraySlice<UInt8>, EntryType?) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return (line[...], type) }
    let name = line[..<tab]
    return (name, try self.type(line[(tab + 1)...], of: name) ?? type)
  }

  /// The types as lines have them: a batch asks for one with every line.
  private static let spelled = EntryType.allCases.map { (letters: Array($0.rawValue.utf8), type: $0) }

  /// The type that `cell` says `name` is of; nil of an empty one.
  static func type(_ cell: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) throws -> EntryType? {
    if cell.isEmpty { return nil }
    let known = spelled.first { $0.letters.count == cell.count && $0.letters.elementsEqual(cell) }
    if let known { return known.type }
    let word = String(decoding: cell, as: UTF8.self)
    guard let given = EntryType(rawValue: word) else {
      let name = String(decoding: name, as: UTF8.self)
      let known = EntryType.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .usage,
        Explanation(
          "'\(name)': unknown type '\(word)'", ko: "'\(name)': 알 수 없는 유형입니다: '\(word)'",
          hint: Message("use \(known)", ko: "쓸 수 있는 유형: \(known)")))
    }
    return given
  }

  /// The name alone.
  static func name(of line: [UInt8]) -> String {
    String(decoding: line.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
  }

  /// A weight with two decimals.
  static func shown(_ weight: Double) -> String {
    let hundredths = Int((weight * 100).rounded())
    return hundredths == 0
      ? "<0.01" : "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
