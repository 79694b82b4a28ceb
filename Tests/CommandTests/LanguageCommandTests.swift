import Foundation
import Testing

/// What people are told, in English and in Korean. What machines read is the same in both.
struct LanguageCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func ireum(_ arguments: [String], input: String = "", _ environment: [String: String] = [:]) throws
    -> CommandRun
  {
    try CommandRun(arguments, input: Array(input.utf8), in: folder.url, environment: environment)
  }

  static let languages: [([String], [String: String], Bool, String)] = [
    ([], [:], false, "English where nothing is said"),
    ([], ["LANG": "ko_KR.UTF-8"], true, "the locale"),
    ([], ["LANG": "ko_KR.UTF-8", "LC_MESSAGES": "C"], false, "LC_MESSAGES before LANG"),
    ([], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "C", "LC_ALL": "ko"], true, "LC_ALL before both"),
    ([], ["LANG": "ko_KR.UTF-8", "LC_ALL": ""], true, "an empty variable is none"),
    ([], ["LANG": "kok_IN.UTF-8"], false, "Konkani is not Korean"),
    ([], ["LANG": "en_US.UTF-8", "IREUM_LANG": "ko"], true, "IREUM_LANG before the locale"),
    (["--lang", "en"], ["LANG": "ko_KR.UTF-8", "IREUM_LANG": "ko"], false, "--lang before all"),
    (["--lang=ko"], [:], true, "--lang with its value"),
  ]

  @Test("The language is that of --lang, IREUM_LANG or the locale, in that order", arguments: languages)
  func choice(option: [String], environment: [String: String], isKorean: Bool, rule: String) throws {
    let run = try ireum(["lookup", "--lexicon", "lex"] + option + ["없는이름"], environment)
    #expect(run.output == "없는이름: \(isKorean ? "사전에 없습니다" : "not in the lexicon")\n", "\(rule)")
    #expect(run.status == 1)
    let before = try ireum(option + ["lookup", "--lexicon", "lex", "없는이름"], environment)
    #expect(before.output == run.output, "\(rule)")
  }

  static let messageRows: [([String], Int32, String, String)] = [
    (
      ["tag", "none.txt"], 5, "ireum: none.txt: No such file or directory\n", "ireum: none.txt: 그런 파일이 없습니다\n"
    ),
    (
      ["glossary", "lex"], 5, "ireum: lex: is a directory, not a file\n", "ireum: lex: 파일이 아니라 폴더입니다\n"
    ),
    (
      ["tag", "--encoding", "x-none", "x.txt"], 5,
      "ireum: x.txt: the encoding 'x-none' is not known (for example utf-8, utf-16, cp949)\n",
      "ireum: x.txt: 알 수 없는 문자 집합입니다: 'x-none' (예: utf-8, utf-16, cp949)\n"
    ),
    (
      ["tag", "--author", "과기부", "x.txt"], 2,
      "ireum: author '과기부' may be one of cn-most.bbbbbb, kr-msit.cccccc (give one of these ids)\n",
      "ireum: 글쓴 기관 '과기부': 여럿이 있습니다: cn-most.bbbbbb, kr-msit.cccccc (이 가운데 한 식별자를 주십시오)\n"
    ),
    (
      ["show", "cn-torch.ddddde"], 1,
      "ireum: cn-torch.ddddde: no entry has this id (did you mean cn-torch.dddddd?)\n",
      "ireum: cn-torch.ddddde: 이 식별자를 가진 표제어가 없습니다 (혹시 cn-torch.dddddd입니까?)\n"
    ),
    (
      ["lexicon", "check", "nowhere"], 4,
      "ireum: nowhere: no such folder (--lexicon takes a folder of YAML files)\n",
      "ireum: nowhere: 그런 폴더가 없습니다 (--lexicon에는 YAML 파일이 든 폴더를 주십시오)\n"
    ),
  ]

  @Test(
    "A message says what is wrong and what to do in the language, with the same exit code",
    arguments: messageRows)
  func messages(arguments: [String], status: Int32, english: String, korean: String) throws {
    try folder.write(Array("횃불센터".utf8), to: "x.txt")
    let lexicon = arguments[0] == "lexicon" ? [] : ["--lexicon", "lex"]
    for (language, text) in [("en", english), ("ko", korean)] {
      let run = try ireum([arguments[0]] + lexicon + arguments.dropFirst() + ["--lang", language])
      #expect(run.errors == text && run.status == status, "\(run.errors)")
    }
  }

  @Test("Tables for people are in the language; codes for machines are not")
  func tables() throws {
    let text = "횃불\n센터와 火炬中心, 과기부"
    #expect(
      try ireum(["tag", "--lexicon", "lex", "--lang", "ko", "-"], input: text).output == """
        표준 입력: 언급 3, 표제어 1, 확정하지 못함 1
          횟수  유형  한국어    中文      English       본문 표기             줄
          2     기관  횃불센터  火炬中心  Torch Center  횃불⏎센터 / 火炬中心  1,2
          확정하지 못함: 과기부 (1회, 줄 2)
            cn-most.bbbbbb  과기부 / 科学技术部 / Ministry of Science and Technology
            kr-msit.cccccc  과학기술정보통신부 / MSIT

        """)
    #expect(
      try ireum(["glossary", "--lexicon", "lex", "--lang", "ko", "--format", "markdown", "-"], input: text)
        .output
          == """
          | 한국어 | 中文 | English | 유형 | 본문 표기 | 횟수 | 비고 | 식별자 |
          | --- | --- | --- | --- | --- | --- | --- | --- |
          | 횃불센터 | 火炬中心 | Torch Center | 기관 | 횃불센터 / 火炬中心 | 2 |  | cn-torch.dddddd |
          | – | – | – | 기관 | 과기부 | 1 | 후보: cn-most.bbbbbb 과기부 \\| kr-msit.cccccc 과학기술정보통신부 | – |

          """)
    for format in [
      ["tag", "--json"], ["tag", "--format", "tsv"], ["glossary", "--format", "tsv", "--type", "country"],
    ] {
      let runs = try ["en", "ko"].map {
        try ireum(format + ["--lexicon", "lex", "--lang", $0, "-"], input: "중국의 과기부").output
      }
      #expect(runs[0] == runs[1] && !runs[0].isEmpty)
    }
  }

  @Test("Faults of a lexicon keep place, code and severity")
  func faults() throws {
    let run = try ireum(["lexicon", "check", "--lang", "ko", "lex"])
    #expect(
      run.output == """
        lex/org/cn-most.bbbbbb.yaml:8:3: shared-name: '과기부': kr-msit.cccccc의 이름이기도 합니다 (ireum lexicon judge cn-most.bbbbbb kr-msit.cccccc different --why …)
        lex/org/cn-torch.dddddd.yaml:2:5: no-official-name: 공식 이름이 없는 언어: zh
        lex/org/kr-msit.cccccc.yaml:2:5: missing-language: 이름이 없는 언어: zh

        """)
    #expect(run.errors == "ireum: 오류 0개, 경고 0개, 참고 3개\n")
    #expect(
      try ireum(["lexicon", "check", "--json", "--lang", "ko", "lex"]).output.hasSuffix(
        "\n{\"code\":\"missing-language\",\"column\":5,\"file\":\"lex/org/kr-msit.cccccc.yaml\",\"hint\":null,\"line\":2,\"message\":\"이름이 없는 언어: zh\",\"severity\":\"info\"}\n"
      ))
  }

  @Test("Wrong usage is said in the language, the parser's words too, with exit code 2")
  func usage() throws {
    let rows: [([String], String)] = [
      (
        ["text"],
        "ireum: 오류: 인자가 빠졌습니다: '<file>'\n도움말:  <file>  텍스트, HTML, PDF 파일. -는 표준 입력.\n사용법: ireum text ["
      ),
      (["tag"], "ireum: 오류: 파일이나 폴더를 하나 이상 주거나 --files-from FILE을 쓰십시오.\n사용법: ireum tag ["),
      (["tag", "--jsn", "x"], "ireum: 오류: 알 수 없는 옵션입니다: '--jsn'. 혹시 '--json'입니까?\n사용법: "),
      (["tag", "--zzzzzz", "x"], "ireum: 오류: 알 수 없는 옵션입니다: '--zzzzzz'\n"),
      (
        ["tag", "--offsets", "bytes", "x"],
        "ireum: 오류: '--offsets <offsets>'의 값이 될 수 없습니다: 'bytes'. 다음 가운데 하나를 주십시오: 'codepoints', 'utf8', 'utf16'\n"
      ),
      (["tag", "x", "--author"], "ireum: 오류: 값이 빠졌습니다: '--author <author>'\n"),
      (["glossary", "--type", "x"], "ireum: 오류: '--type <type>'의 값이 될 수 없습니다: 'x'. 다음 가운데 하나를 주십시오:\n  - "),
      (["text", "a", "b"], "ireum: 오류: 쓸 수 없는 인자입니다: 'b'\n"),
      (["text", "a", "b", "c"], "ireum: 오류: 쓸 수 없는 인자가 2개 있습니다: 'b', 'c'\n"),
      (["tag", "--json=x", "x"], "ireum: 오류: 값을 받지 않는 옵션입니다: '--json' (준 값 'x')\n"),
      (["lookup"], "ireum: 오류: 인자를 하나 이상 주거나 --batch FILE을 쓰십시오.\n사용법: ireum lookup ["),
    ]
    for (arguments, message) in rows {
      let run = try ireum(arguments, ["LANG": "ko_KR.UTF-8"])
      #expect(run.errors.hasPrefix(message) && run.status == 2 && run.output.isEmpty, "\(run.errors)")
      #expect(run.errors.hasSuffix(" --help\n") && run.errors.contains("\n  자세한 도움말: ireum "))
    }
    let other = try ireum(["tag", "--lang", "fr", "x"])
    #expect(other.status == 2 && other.errors.contains("'en' and 'ko'"))
  }

  private static let commands = [
    "tag", "glossary", "text", "lookup", "show", "normalize", "compare", "keys", "read", "romanize",
    "variants", "lexicon", "lexicon check", "lexicon fmt", "lexicon stats", "eval", "eval tagging", "doctor",
  ]

  @Test(
    "The help of every command is whole in both languages, and lines of Korean fit a terminal",
    arguments: commands)
  func help(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let english = try ireum(words + ["--help"])
    #expect(
      english.status == 0 && english.output.hasPrefix("OVERVIEW: ")
        && english.output.contains("--lang <en|ko>") || command == "lexicon" || command == "eval")
    #expect(
      !english.output.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
        || english.output.contains("우리원"))
    let korean = try ireum(words + ["--help"], ["LANG": "ko_KR.UTF-8"])
    #expect(
      korean.status == 0 && korean.output.hasPrefix("개요: ")
        && korean.output.contains("\n사용법: ireum \(command)"))
    for line in korean.output.split(separator: "\n") where !line.hasPrefix("사용법: ") {
      let columns = line.unicodeScalars.reduce(0) {
        $0 + ($1.value >= 0x1100 && $1.value < 0xFF61 && !(0x2000...0x2E7F).contains($1.value) ? 2 : 1)
      }
      #expect(columns <= 100, "\(columns): \(line)")
      // Two English words in a row are a text that was not translated.
      let isCode = line.contains("ireum ") || line.contains(":") || line.contains("=") || line.contains(",")
      #expect(isCode || line.firstMatch(of: /[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}/) == nil, "\(line)")
    }
  }

  @Test("ireum --help lists the commands in both languages")
  func rootHelp() throws {
    let english = try ireum(["--help"]).output
    #expect(
      english.contains("\n  tag                     Find the names in texts and link them to entries.\n"))
    #expect(english.hasSuffix("\n  See 'ireum help <subcommand>' for detailed help.\n"))
    let korean = try ireum(["--help", "--lang", "ko"]).output
    #expect(korean.contains("\n  tag                     글에서 이름을 찾아 표제어와 연결합니다.\n"))
    #expect(korean.contains("\n옵션:\n") && korean.contains("\n명령:\n") && korean.contains("도움말을 보입니다."))
    #expect(korean.hasSuffix("\n  자세한 도움말: ireum help <subcommand>\n"))
    #expect(try ireum(["help", "tag"], ["LANG": "ko_KR.UTF-8"]).output.hasPrefix("개요: 글에서 이름을 찾아"))
  }

  @Test("Pages are Korean unless --lang asks for English")
  func pages() throws {
    let page = ["tag", "--lexicon", "lex", "--format", "html", "-"]
    #expect(try ireum(page, input: "과기부", ["LANG": "en_US.UTF-8"]).output.contains("<html lang=\"ko\">"))
    let english = try ireum(page + ["--lang", "en"], input: "과기부").output
    #expect(english.contains("<html lang=\"en\">") && english.contains("<dt>candidate</dt>"))
    let around = english.replacing(/<(main|aside|style|title)[\s\S]*?<\/\1>/, with: "")
    #expect(!around.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(around)")
    let table = try ireum(["glossary", "--lexicon", "lex", "--format", "html", "--lang", "en"]).output
    #expect(table.contains("<th scope=\"col\">type</th>") && table.contains("<h1>Names</h1>"))
  }
}
