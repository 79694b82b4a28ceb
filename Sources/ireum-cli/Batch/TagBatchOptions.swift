import ArgumentParser
import Messaging
import Storing

/// What `tag` takes for many documents.
struct TagBatchOptions: ParsableArguments {
  @Option(
    help: .said(
      "Also the files and folders that a file names, one a line or ended by zero bytes; - for standard input.",
      ko: "파일에 적힌 파일과 폴더도 읽습니다. 한 줄에 하나씩, 또는 0바이트로 끝냅니다. -는 표준 입력.", valueName: "file"))
  var filesFrom: String?
  @Option(
    help: .said(
      "The files are lines of JSON objects, each a document, whose text is in this field (a.b: field b of a).",
      ko: "파일이 JSON 객체의 줄들입니다. 한 줄이 문서 하나이고 글은 이 필드에 있습니다(a.b는 a의 b 필드).", valueName: "name"))
  var textField: String?
  @Option(
    help: .said(
      "The field that says what a document is called; else its file and line.",
      ko: "문서의 이름이 있는 필드. 주지 않으면 파일과 줄 번호.", valueName: "name"))
  var idField: String?
  @Option(help: .said("How many documents to tag at a time.", ko: "한꺼번에 처리할 문서 수.", valueName: "n"))
  var jobs = 1
  @Option(
    help: .said(
      "Keep the results in a folder, in which a run that was cut short goes on when it is run again.",
      ko: "결과를 폴더에 둡니다. 중간에 끊겨도 다시 실행하면 이어서 합니다.", valueName: "dir"))
  var out: String?

  /// Whether none is given that says what documents there are and where results go.
  var isPlain: Bool { filesFrom == nil && textField == nil && out == nil }

  /// Where lines of JSON have their texts; nil where inputs are documents.
  var fields: JSONDocument.Fields? { textField.map { JSONDocument.Fields(text: $0, id: idField) } }

  /// Refuses what contradicts itself, or `files`.
  func check(_ files: [String]) throws {
    if files.isEmpty, filesFrom == nil {
      throw ValidationError(
        said(
          "Give at least one file or folder, or --files-from FILE.",
          ko: "파일이나 폴더를 하나 이상 주거나 --files-from FILE을 쓰십시오."))
    }
    if (files + [filesFrom]).count(where: { $0 == "-" }) > 1 {
      throw ValidationError(said("Standard input can be read once.", ko: "표준 입력은 한 번만 읽을 수 있습니다."))
    }
    if idField != nil, textField == nil {
      throw ValidationError(said("--id-field needs --text-field.", ko: "--id-field는 --text-field와 함께 씁니다."))
    }
    if jobs < 1 { throw ValidationError(said("--jobs must be 1 or more.", ko: "--jobs는 1 이상입니다.")) }
  }

  /// Opens the folder of results; nil where they go to standard output.
  func folder(
    lexicon: String, options: [String: String?], results: String, head: [UInt8]
  ) throws -> ResultFolder? {
    guard let out else { return nil }
    let manifest = BatchManifest(
      program: "ireum \(IreumCommand.configuration.version)", lexicon: lexicon, options: options,
      results: results)
    do throws(ResultFailure) {
      return try ResultFolder(out, manifest, head: head)
    } catch {
      if case .unwritable = error { throw CommandFailure(.someInputsFailed, error.explanation) }
      throw CommandFailure(.usage, error.explanation)
    }
  }
}
