import ArgumentParser
import Exchanging
import Foundation
import Lexicography
import Messaging

extension ExchangeFormat: Choice {}
extension TableLayout: Choice {}

/// The languages of a glossary for two.
struct LanguagePair: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: .said("Of an OmegaT glossary: the language of names.", ko: "OmegaT 용어집: 이름의 언어."))
  var source = Language.ko
  @Option(
    name: .customLong("to"),
    help: .said("Of an OmegaT glossary: the language of translations.", ko: "OmegaT 용어집: 번역의 언어."))
  var target = Language.zh

  /// Both; two that are the same end the command.
  func languages() throws -> (from: Language, to: Language) {
    if source == target {
      throw ValidationError(said("--from and --to are the same.", ko: "--from과 --to가 같습니다."))
    }
    return (source, target)
  }
}

/// A file of another tool, and how it is to be read.
struct ExchangeInput: ParsableArguments {
  @Option(
    help: .said("The format; told by the file's ending where not given.", ko: "형식. 주지 않으면 파일 확장자로 압니다."))
  var format: ExchangeFormat?
  @Option(
    help: .said(
      "What a column is: its title, or its number from 1, and a field (ko, zh, en, text, type …) or none; may be given again.",
      ko: "열의 항목: 제목 또는 1부터 센 번호 = ko, zh, en, text, type … 또는 none. 여러 번 줄 수 있습니다.",
      valueName: "column=field"))
  var map: [String] = []
  @Option(help: .said("The encoding, where it is not to be detected.", ko: "문자 집합. 주지 않으면 알아냅니다."))
  var encoding: String?
  @Option(
    help: .said(
      "Of a Wikidata dump: only entities of these types; may be given again.",
      ko: "위키데이터 덤프: 이 유형만. 여러 번 줄 수 있습니다.",
      valueName: "type"))
  var only: [EntryType] = []
  @Option(
    help: .said(
      "Of a Wikidata dump: only entities with a label in this language; may be given again; else in Korean or Chinese.",
      ko: "위키데이터 덤프: 이 언어의 이름이 있는 항목만. 여러 번 줄 수 있습니다. 주지 않으면 한국어나 중국어.", valueName: "lang"))
  var withLabel: [Language] = []
  @Option(
    help: .said(
      "Of a Wikidata dump: the type of instances of a class, such as Q3918=organization; may be given again.",
      ko: "위키데이터 덤프: 부류의 유형. 예: Q3918=organization. 여러 번 줄 수 있습니다.", valueName: "class=type"))
  var instanceOf: [String] = []
  @OptionGroup var pair: LanguagePair
  @Argument(help: .said("The file, or - for standard input.", ko: "파일. -는 표준 입력.")) var file: String

  func validate() throws {
    _ = try options()
  }

  /// The file as messages name it.
  var shown: String { InputFile.shown(file) }

  private static func pairs(_ texts: [String], _ option: String) throws -> [(String, String)] {
    try texts.map { text in
      guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
        throw ValidationError(
          said("\(option) takes A=B, not '\(text)'.", ko: "\(option)은(는) 가=나 꼴로 주십시오: '\(text)'."))
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }

  private func options() throws -> ExchangeOptions {
    var options = ExchangeOptions()
    options.columns = try Self.pairs(map, "--map").map { (column: $0, field: $1) }
    options.languages = try pair.languages()
    (options.filter.types, options.filter.languages) = (Set(only), Set(withLabel))
    for (item, name) in try Self.pairs(instanceOf, "--instance-of") {
      guard let type = EntryType(rawValue: name) else {
        throw ValidationError(said("'\(name)' is no type.", ko: "유형이 아닙니다: '\(name)'."))
      }
      options.filter.classes[item] = type
    }
    return options
  }

  /// The format and what the file says; whatever keeps it from being read ends the command.
  func read() throws -> (ExchangeFormat, ImportReading) {
    guard let format = format ?? ExchangeFormat(path: file) else {
      let formats = ExchangeFormat.allCases.filter(\.isImported).map(\.rawValue).joined(separator: "|")
      throw CommandFailure(
        .usage,
        Explanation(
          "\(shown): the format is not told by the name", ko: "\(shown): 파일 이름으로 형식을 알 수 없습니다",
          hint: Message(verbatim: "--format \(formats)")))
    }
    let importer = EntryImporter(format, try options())
    // Opened and read outside of what reports faults of the format.
    let bytes = format == .wikidata ? [] : try bytes(of: format)
    let handle = format == .wikidata ? try InputFile.handle(of: file) : nil
    do throws(ExchangeFailure) {
      if let handle { return (format, try stream(handle, to: importer)) }
      return (format, try importer.read(bytes, named: shown))
    } catch {
      throw CommandFailure(
        error.isOfUsage ? .usage : .unreadable,
        ["\(shown): \(error.explanation.text(in: Interface.language))"])
    }
  }

  private func bytes(of format: ExchangeFormat) throws -> [UInt8] {
    let limit = format.limit ?? .max
    return format.hasOwnCharset
      ? try InputFile.bytes(file, limit: limit)
      : try InputFile.text(file, encoding: encoding, limit: limit)
  }

  /// Hands a dump to `importer` piece by piece.
  private func stream(
    _ handle: FileHandle, to importer: EntryImporter
  ) throws(ExchangeFailure) -> ImportReading {
    defer { Output.progress("") }
    return try importer.read(named: shown) { take throws(ExchangeFailure) in
      var done = 0
      while true {
        let piece: Data?
        do {
          piece = try handle.read(upToCount: 1 << 20)
        } catch {
          throw .table(Explanation(Message(verbatim: error.localizedDescription)))
        }
        guard let piece, !piece.isEmpty else { return }
        try take(Array(piece))
        done += piece.count
        Output.progress(
          said("reading \(shown), \(done / 1_000_000) MB …", ko: "\(shown) 읽는 중, \(done / 1_000_000) MB …"))
      }
    }
  }
}
