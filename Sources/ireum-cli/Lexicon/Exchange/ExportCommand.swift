import ArgumentParser
import Exchanging
import Foundation
import Ireum
import Lexicography
import Messaging

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: said("Write the lexicon for other tools.", ko: "사전을 다른 도구의 형식으로 씁니다."),
    discussion: said(
      """
      What the format has no place for is listed on standard error, and with --out FILE --json on standard output. What \
      it holds, import reads back as it was. Tables are wide (a row an entry) or long (a row a name, which holds more).
      """,
      ko: """
        형식에 담지 못하는 것은 표준 오류로 알리고, --out 파일 --json을 주면 표준 출력에 JSON으로 적습니다. 담은 것은 import가 그대로 다시 읽습니다. 표는 wide(한 줄이 \
        표제어) 또는 long(한 줄이 이름, 더 많이 담음)입니다.
        """))

  @Option(
    help: .said("The format; told by the ending of --out where not given.", ko: "형식. 주지 않으면 --out의 확장자로 압니다.")
  )
  var format: ExchangeFormat?
  @Option(help: .said("wide: a row an entry; long: a row a name.", ko: "wide: 한 줄이 표제어. long: 한 줄이 이름."))
  var layout = TableLayout.wide
  @Option(help: .said("Only entries of these types; may be given again.", ko: "이 유형만. 여러 번 줄 수 있습니다."))
  var type: [EntryType] = []
  @Option(
    help: .said(
      "The file to write; standard output where not given.", ko: "쓸 파일. 주지 않으면 표준 출력.", valueName: "file"))
  var out: String?
  @Flag(
    help: .said(
      "Say in JSON what was written and lost (with --out).", ko: "쓴 것과 잃은 것을 JSON으로 알립니다(--out과 함께)."))
  var json = false
  @OptionGroup var pair: LanguagePair
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if json, out == nil {
      throw ValidationError(said("--json needs --out FILE.", ko: "--json은 --out 파일과 함께 주십시오."))
    }
    if format == nil, out.flatMap({ ExchangeFormat(path: $0) }) == nil {
      let formats = ExchangeFormat.allCases.filter(\.isExported).map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        said("Give the format with --format: \(formats).", ko: "--format으로 형식을 주십시오: \(formats)."))
    }
  }

  func run() throws {
    guard let format = format ?? out.flatMap({ ExchangeFormat(path: $0) }) else { return }
    var options = ExchangeOptions()
    (options.layout, options.languages) = (layout, try pair.languages())
    let entries = try lexicon.entries().filter { type.isEmpty || type.contains($0.type) }
    let result: EntryExporter.Result
    do throws(ExchangeFailure) {
      result = try EntryExporter(format, options).write(entries)
    } catch {
      throw CommandFailure(.usage, error.explanation)
    }
    if let out {
      do {
        try Data(result.bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        throw CommandFailure(
          .someInputsFailed,
          [
            said(
              "\(out): cannot write: \(error.localizedDescription)",
              ko: "\(out): 쓸 수 없습니다: \(error.localizedDescription)")
          ])
      }
    } else {
      Output.write(result.bytes)
    }
    if json, let out {
      Output.line(JSONLine.write(ExportSummary(result, to: out, format: format, in: Interface.language)))
    } else {
      LossReport.show(result.losses, said("not in the file", ko: "파일에 담지 못함"))
      Output.complain(
        said(
          "\(out ?? format.rawValue): \(Message.count(result.entries, "entry", "entries")), \(Message.count(result.names, "name"))",
          ko: "\(out ?? format.rawValue): 표제어 \(result.entries)개, 이름 \(result.names)개"))
    }
    if result.entries == 0 { throw CommandFailure(.nothingFound) }
  }
}
