import Extraction
import Foundation
import ICU
import Interchange
import Ireum
import Messaging
import Transliteration

/// What `doctor` finds, each about one thing that the commands need.
struct Checkup: Encodable {
  enum State: String, Encodable { case ok, warning, error }

  /// A name that does not change with the wording.
  let code: String
  let state: State
  let message: String
  /// What to do; empty where nothing is to be done.
  let hint: String?

  private init(_ code: String, _ state: State, _ message: Message, fix: Message? = nil) {
    (self.code, self.state) = (code, state)
    self.message = message.text(in: Interface.language)
    hint = fix?.text(in: Interface.language)
  }

  private enum CodingKeys: CodingKey { case code, state, message, hint }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(state, forKey: .state)
    try container.encode(message, forKey: .message)
    // With its key where there is none, as in every record.
    try container.encode(hint, forKey: .hint)
  }

  // MARK: What is checked

  static func icu() -> Checkup {
    let linked = UnicodeVersion.linked
    return Checkup(
      "icu", .ok,
      Message("ICU \(linked.icu), Unicode \(linked.unicode)", ko: "ICU \(linked.icu), 유니코드 \(linked.unicode)")
    )
  }

  /// The tables and ICU should know the same characters: one that only one of them knows has no reading, or no key.
  static func tables() -> Checkup {
    let unicode = UnicodeVersion.linked.unicode
    guard let version = TableVersions.unihan else {
      return Checkup(
        "tables", .error, Message("the tables do not say their version", ko: "표에 판 번호가 없습니다"),
        fix: Message(
          "tools/generate-han-readings, then build again", ko: "tools/generate-han-readings를 실행하고 다시 빌드하십시오"))
    }
    func major(_ version: String) -> [Substring] { Array(version.split(separator: ".").prefix(2)) }
    if major(version) == major(unicode) {
      return Checkup("tables", .ok, Message("tables of Unihan \(version)", ko: "Unihan \(version)의 표"))
    }
    return Checkup(
      "tables", .warning,
      Message(
        "tables of Unihan \(version), but ICU has Unicode \(unicode): rare characters may have no reading",
        ko: "표는 Unihan \(version), ICU는 유니코드 \(unicode): 드문 글자는 읽지 못할 수 있습니다"),
      fix: Message(
        "tools/generate-han-readings, then build again", ko: "tools/generate-han-readings를 실행하고 다시 빌드하십시오"))
  }

  /// The lexicon whose files `read` returns.
  static func lexicon(_ name: String, _ read: () throws -> [LexiconFile]) throws -> Checkup {
    let files: [LexiconFile]
    do {
      files = try read()
    } catch let failure as CommandFailure {
      return Checkup("lexicon", .error, Message(verbatim: failure.lines.joined(separator: "; ")))
    }
    let stats = LexiconStats(LexiconReader.read(files).lexicon)
    let faults: (errors: Int, warnings: Int)
    do throws(ToolkitError) {
      let all = try Toolkit.check(files)
      faults = (all.count { $0.severity == .error }, all.count { $0.severity == .warning })
    } catch {
      return Checkup("lexicon", .error, error.explanation.message, fix: error.explanation.hint)
    }
    let state: State = faults.errors > 0 ? .error : faults.warnings > 0 ? .warning : .ok
    let command = name == "-" ? "ireum lexicon check" : "ireum lexicon check \(name)"
    let shown =
      name == "-" ? Message("built-in lexicon", ko: "내장 사전") : Message("lexicon \(name)", ko: "사전 \(name)")
    return Checkup(
      "lexicon", state,
      Message(
        "\(shown.text(in: .en)): \(Message.count(stats.entries, "entry", "entries")), \(Message.count(stats.names, "name")); \(Message.count(faults.errors, "error")), \(Message.count(faults.warnings, "warning"))",
        ko:
          "\(shown.text(in: .ko)): 표제어 \(stats.entries)개, 이름 \(stats.names)개; 오류 \(faults.errors)개, 경고 \(faults.warnings)개"
      ),
      fix: state == .ok ? nil : Message("\(command) lists them", ko: "\(command)(으)로 볼 수 있습니다"))
  }

  static func pdf(_ support: PDFSupport) -> [Checkup] {
    let maps = Message("install them: apt install poppler-data", ko: "설치하십시오: apt install poppler-data")
    switch support {
    case .missing:
      return [
        Checkup(
          "pdftotext", .error,
          Message("no pdftotext: PDF cannot be read", ko: "pdftotext가 없어 PDF를 읽을 수 없습니다"),
          fix: Message(
            "install it: apt install poppler-utils poppler-data",
            ko: "설치하십시오: apt install poppler-utils poppler-data"))
      ]
    case .withoutMaps(let version):
      return [
        Checkup("pdftotext", .ok, Message(verbatim: "pdftotext \(version)")),
        Checkup(
          "pdf-maps", .warning,
          Message(
            "no maps of East Asian charsets: text of older PDFs may be missing",
            ko: "한중일 문자 집합의 문자표가 없어 오래된 PDF의 글이 빠질 수 있습니다"), fix: maps),
      ]
    case .whole(let version):
      return [
        Checkup("pdftotext", .ok, Message(verbatim: "pdftotext \(version)")),
        Checkup("pdf-maps", .ok, Message("maps of East Asian charsets", ko: "한중일 문자 집합의 문자표가 있습니다")),
      ]
    }
  }

  /// What is written is always UTF-8; a terminal of another charset shows something else.
  static func locale(_ environment: [String: String]) -> Checkup {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let charset = set?.split(separator: "@").first?.split(separator: ".").dropFirst().first?.lowercased()
    if let set, charset == "utf-8" || charset == "utf8" {
      return Checkup("locale", .ok, Message("locale \(set)", ko: "로캘 \(set)"))
    }
    return Checkup(
      "locale", .warning,
      Message(
        "locale \(set ?? "C") is not UTF-8: a terminal may garble Korean and Chinese",
        ko: "로캘 \(set ?? "C"): UTF-8이 아니어서 화면에서 한글과 한자가 깨질 수 있습니다"),
      fix: Message(
        "export LANG=C.UTF-8, or ko_KR.UTF-8 where it is installed",
        ko: "export LANG=ko_KR.UTF-8, 없으면 C.UTF-8"))
  }

  static func language() -> Checkup {
    Checkup(
      "language", .ok,
      Message("messages in English (--lang ko, IREUM_LANG)", ko: "메시지는 한국어(--lang en, IREUM_LANG)"))
  }

  static func terminal(_ style: Style) -> Checkup {
    let color = style.isColored ? Message("in colour", ko: "색 있음") : Message("without colour", ko: "색 없음")
    guard let width = style.width else {
      return Checkup(
        "terminal", .ok,
        Message(
          "output is no terminal: tables are whole, \(color.text(in: .en))",
          ko: "출력이 화면이 아닙니다: 표를 자르지 않음, \(color.text(in: .ko))"))
    }
    let isNarrow = width < 80
    return Checkup(
      "terminal", isNarrow ? .warning : .ok,
      Message(
        "terminal of \(Message.count(width, "column")), \(color.text(in: .en))",
        ko: "화면 너비 \(width)칸, \(color.text(in: .ko))"),
      fix: isNarrow ? Message("tables need 80 columns or more", ko: "표를 보려면 80칸 이상이 좋습니다") : nil)
  }
}
