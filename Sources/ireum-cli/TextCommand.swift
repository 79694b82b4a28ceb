import ArgumentParser

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Write the text of a document, exactly as offsets count it.",
    discussion: """
      Plain text comes out in UTF-8 and else as it is. Of PDF, a form feed begins each page after the first; of HTML, \
      three line ends stand between blocks and a tab between cells.
      """)

  @Option(help: "The encoding of the file, where it is not to be detected.") var encoding: String?
  @Argument(help: "A text, HTML or PDF file, or - for standard input.") var file: String

  func run() async throws {
    Output.write(try await InputFile.document(file, encoding: encoding, countsOffsets: false).bytes)
  }
}
