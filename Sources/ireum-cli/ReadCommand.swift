import ArgumentParser
import Ireum
import Lexicography
import Transliteration

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Say how names are read and written in the other scripts, and why.",
    discussion: """
      Systems: \(ReadingSystem.allCases.map(\.rawValue).joined(separator: ", ")). A line of a batch is a name, or a \
      name, a tab and its type.
      """)

  @Option(help: "What the names are: person, place, organization …; guessed where not given.") var type:
    EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @Argument(help: "Names.") var names: [String] = []

  func run() throws {
    let reader = Reader()
    let style = Style(color.color)
    try batch.answer(names) { query, asJSON in
      let (name, type) = try TypedName.parse(query, type)
      let readings = reader.readings(of: name, type: type)
      if asJSON {
        Output.write(ReadingRecord(input: name, readings: readings).json)
      } else {
        print(name, readings, style)
      }
      return !readings.isEmpty
    }
  }

  private func print(_ name: String, _ readings: [Reading], _ style: Style) {
    Output.line(style.bold(name) + (readings.isEmpty ? ": no reading" : ""))
    let rows = readings.map { reading in
      [
        reading.system.rawValue, reading.form, TypedName.shown(reading.weight),
        reading.reasons.map(\.description).joined(separator: " · "),
      ]
    }
    guard !rows.isEmpty else { return }
    for line in style.table(["system", "form", "weight", "reasons"], rows, limits: [10, 32, 6, 100]) {
      Output.line("  " + line)
    }
  }
}

/// A name and its type, as lines of a batch have them: `name[<TAB>type]`.
enum TypedName {
  static func parse(_ line: [UInt8], _ type: EntryType?) throws -> (String, EntryType?) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
      return (String(decoding: line, as: UTF8.self), type)
    }
    let name = String(decoding: line[..<tab], as: UTF8.self)
    let word = String(decoding: line[(tab + 1)...], as: UTF8.self)
    if word.isEmpty { return (name, type) }
    guard let given = EntryType(rawValue: word) else {
      let known = EntryType.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, (message: "'\(name)': unknown type '\(word)'", hint: "use \(known)"))
    }
    return (name, given)
  }

  /// A weight with two decimals.
  static func shown(_ weight: Double) -> String {
    let hundredths = Int((weight * 100).rounded())
    return hundredths == 0
      ? "<0.01" : "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
