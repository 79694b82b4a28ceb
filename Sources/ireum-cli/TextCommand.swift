import ArgumentParser

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: said(
      "Write the text of a document, exactly as offsets count it.", ko: "문서의 글을 위치를 세는 그대로 씁니다."),
    discussion: said(
      """
      Plain text comes out in UTF-8 and else as it is. Of PDF, a form feed begins each page after the first; of HTML, \
      three line ends stand between blocks and a tab between cells.
      """,
      ko: """
        텍스트는 UTF-8로만 바꾸어 그대로 씁니다. PDF는 둘째 쪽부터 쪽 앞에 폼 피드가 있고, HTML은 문단 사이에 줄바꿈 세 개, 칸 사이에 탭이 \
        있습니다.
        """))

  @Option(
    help: .said("The encoding of the file, where it is not to be detected.", ko: "파일의 문자 집합. 주지 않으면 알아냅니다."))
  var encoding: String?
  @OptionGroup var language: LanguageOption
  @Argument(
    help: .said("A text, HTML or PDF file, or - for standard input.", ko: "텍스트, HTML, PDF 파일. -는 표준 입력."))
  var file: String

  func run() async throws {
    Output.write(try await InputFile.document(file, encoding: encoding, countsOffsets: false).bytes)
  }
}
