import Foundation
import TestSupport
import Testing

/// PDF and HTML in whole commands.
struct DocumentCommandTests {
  private let folder: TemporaryFolder
  private static let report = TinyPDF([
    [.init(50, 700, "중국"), .init(73, 700, "과기부와"), .init(50, 60, "횃불")],
    [.init(50, 760, "센터의 면담"), .init(50, 740, "火炬中心")],
  ])
  private static let page =
    "<!DOCTYPE html><title>횃불센터</title><table><tr><td>중국<td>과기부</table><p>횃불<br>센터는</p>"

  init() throws {
    folder = try TemporaryFolder(Fixture.files)
    try folder.write(Self.report.bytes, to: "report.pdf")
    try folder.write(Array(Self.page.utf8), to: "page.txt")
  }

  private func ireum(_ command: String, _ arguments: String...) throws -> CommandRun {
    let lexicon = command == "text" ? [] : ["--lexicon", "lex"]
    return try CommandRun([command] + lexicon + arguments, in: folder.url)
  }

  @Test("A PDF gives its page and the line on it, and a name may run over a page break")
  func pdf() throws {
    let run = try ireum("tag", "--format", "tsv", "report.pdf")
    let rows = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let found = rows.map { row in [1, 4, 5, 6, 15, 16].map { String(row[$0]) } }
    #expect(
      found == [
        ["0", "중국 과기부", "0-6", "cn-most.bbbbbb", "1", "1"],
        ["8", "횃불\\n\u{C}센터", "8-10,12-14", "cn-torch.dddddd", "1", "2"],
        ["19", "火炬中心", "19-23", "cn-torch.dddddd", "2", "2"],
      ])
    #expect(
      run.errors
        == "ireum: report.pdf: is a PDF of 2 pages; offsets count its text (ireum text FILE writes it)\n")
    #expect(run.status == 0)
    #expect(
      try ireum("tag", "--json", "report.pdf").output.contains(
        "\"line\":2,\"nameKind\":\"short\",\"names\":{\"en\":\"Torch Center\",\"ko\":\"횃불센터\",\"zh\":\"火炬中心\"},\"page\":2"
      ))
  }

  @Test("The summary names pages and lines")
  func summary() throws {
    let run = try ireum("tag", "report.pdf")
    #expect(
      run.output == """
        report.pdf: 3 mentions, 2 entries, 0 ambiguous
          n  type          한국어    中文        English                             in the text           pages:lines
          2  organization  횃불센터  火炬中心    Torch Center                        횃불⏎센터 / 火炬中心  p.1:2,p.2:2
          1  organization  과기부    科学技术部  Ministry of Science and Technology  중국 과기부           p.1:1

        """)
  }

  @Test(
    "text writes what offsets count, and tagging that gives the same offsets",
    arguments: ["report.pdf", "page.txt"])
  func text(file: String) throws {
    let run = try ireum("text", file)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == (file == "report.pdf" ? "중국 과기부와\n횃불\n\u{C}센터의 면담\n火炬中心\n" : "중국\t과기부\n\n\n횃불\n센터는\n"))
    try folder.write(Array(run.output.utf8), to: "text.txt")
    func spans(_ file: String) throws -> [[Substring]] {
      try ireum("tag", "--format", "tsv", file).output.split(separator: "\n").map {
        Array($0.split(separator: "\t").dropFirst().prefix(6))
      }
    }
    #expect(try spans("text.txt") == spans(file))
  }

  @Test("A page is told by its content, and no name runs over two cells")
  func html() throws {
    let run = try ireum("tag", "--json", "page.txt")
    #expect(run.output.contains("\"text\":\"횃불\\n센터\"") && !run.output.contains("중국\\t과기부"))
    #expect(run.output.contains("\"line\":4") && run.output.contains("\"page\":null"))
    #expect(
      run.errors == "ireum: page.txt: is an HTML page; offsets count its text (ireum text FILE writes it)\n")
    #expect(
      try ireum("glossary", "--format", "tsv", "page.txt", "report.pdf").output.contains("횃불센터 / 火炬中心\t3\t"))
  }

  @Test("What cannot be read says why, and what to do")
  func failures() throws {
    try folder.write(TinyPDF([[], []]).bytes, to: "scan.pdf")
    try folder.write(TinyPDF([[.init(50, 700, "가")]], isEncrypted: true).bytes, to: "locked.pdf")
    try folder.write(Array(Self.report.bytes.prefix(300)), to: "cut.pdf")
    try folder.write(Array("<html><title>x</title></html>".utf8), to: "empty.html")
    let rows: [(String, Int32, String)] = [
      (
        "scan.pdf", 5,
        "has no text layer: 2 pages of pictures, as of a scanner (make it searchable first, for example: ocrmypdf -l kor+chi_sim+eng IN.pdf OUT.pdf)"
      ),
      ("locked.pdf", 5, "is a PDF with a password (save it without one first)"),
      (
        "cut.pdf", 5,
        "is a PDF that cannot be read: Syntax Error: Couldn't read xref table (it may be cut off; fetch or save it again)"
      ),
      ("empty.html", 1, "holds no text"),
    ]
    let without = try CommandRun(["text", "report.pdf"], in: folder.url, path: folder.url.path)
    #expect(
      without.status == 5
        && without.errors
          == "ireum: report.pdf: needs pdftotext, which is not installed (apt install poppler-utils)\n"
    )
    for (file, status, message) in rows {
      for command in ["tag", "text"] {
        let run = try ireum(command, file)
        #expect(
          run.status == status && run.output.isEmpty && run.errors == "ireum: \(file): \(message)\n",
          "\(run.errors)")
      }
    }
  }
}
