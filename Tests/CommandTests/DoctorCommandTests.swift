import Foundation
import Testing

struct DoctorCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func doctor(_ arguments: String..., path: String? = nil, locale: String = "C.UTF-8") throws
    -> CommandRun
  {
    try CommandRun(["doctor"] + arguments, in: folder.url, path: path, environment: ["LANG": locale])
  }

  @Test("All is well: one line about each, exit code 0")
  func whole() throws {
    let run = try doctor("--lexicon", "lex")
    let shown = run.output.replacing(/\d+(\.\d+)+/, with: "#")
    #expect(
      shown == """
        ok       ICU #, Unicode #
        ok       tables of Unihan #
        ok       lexicon lex: 4 entries, 13 names; 0 errors, 0 warnings
        ok       pdftotext #
        ok       maps of East Asian charsets
        ok       locale C.UTF-8
        ok       messages in English (--lang ko, IREUM_LANG)
        ok       output is no terminal: tables are whole, without colour

        """)
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test("What is wrong has its fix, and exit code 1")
  func findings() throws {
    let run = try doctor(path: folder.url.path, locale: "ko_KR.EUC-KR")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "오류    pdftotext가 없어 PDF를 읽을 수 없습니다 (설치하십시오: apt install poppler-utils poppler-data)\n"))
    #expect(
      run.output.contains(
        "경고    로캘 ko_KR.EUC-KR: UTF-8이 아니어서 화면에서 한글과 한자가 깨질 수 있습니다 (export LANG=ko_KR.UTF-8, 없으면 C.UTF-8)\n"))
    #expect(run.output.contains("정상    내장 사전: 표제어 "))
  }

  @Test("A lexicon that is not valid, or not there, is exit code 4")
  func lexicon() throws {
    try folder.write(Array("format: 1\nid: x.y\n".utf8), to: "lex/a.yaml")
    let run = try doctor("--lexicon", "lex")
    #expect(run.status == 4)
    #expect(
      run.output.contains(
        "error    lexicon lex: 4 entries, 13 names; 1 error, 0 warnings (ireum lexicon check lex lists them)\n"
      ))
    let missing = try doctor("--lexicon", "nowhere")
    #expect(missing.status == 4)
    #expect(
      missing.output.contains("error    nowhere: no such folder (--lexicon takes a folder of YAML files)\n"))
  }

  @Test("JSON has a code and a state, whatever the language")
  func json() throws {
    let run = try doctor("--json", "--lang", "ko", "--lexicon", "lex")
    let lines = run.output.split(separator: "\n").map(String.init)
    let codes = lines.compactMap { $0.firstMatch(of: /"code":"([a-z-]+)"/).map { String($0.1) } }
    #expect(codes == ["icu", "tables", "lexicon", "pdftotext", "pdf-maps", "locale", "language", "terminal"])
    #expect(
      lines[2]
        == "{\"code\":\"lexicon\",\"hint\":null,\"message\":\"사전 lex: 표제어 4개, 이름 13개; 오류 0개, 경고 0개\",\"state\":\"ok\"}"
    )
  }
}
