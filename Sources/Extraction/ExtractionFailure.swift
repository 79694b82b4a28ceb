import Decoding
import Messaging

/// Why a document gives no text.
public enum ExtractionFailure: Error, Sendable, Equatable {
  /// Its bytes are no text.
  case decoding(DecodingFailure)
  /// A document of a kind that has no reader yet.
  case notReadableYet(DocumentKind)
  /// A document that was read and holds no text.
  case noText(DocumentKind, pages: Int?)
  /// A PDF that opens with a password only.
  case encrypted
  /// A document that cannot be read, with the reader's reason.
  case damaged(DocumentKind, reason: String)
  /// The program that reads the kind is not installed.
  case missingProgram(String, package: String)
  /// A document above a limit, in bytes of its text.
  case tooLarge(DocumentKind, limit: Int)
  /// Elements of HTML that stand deeper in one another than `limit`.
  case tooDeep(limit: Int)

  /// Whether the document is sound and has nothing in it; a PDF of pictures has something.
  public var isOfNothing: Bool { self == .decoding(.empty) || self == .noText(.html, pages: nil) }

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .decoding(let failure): failure.explanation
    case .notReadableYet(let kind):
      Explanation(
        "is \(kind.shown.text(in: .en)), which cannot be read yet",
        ko: "아직 읽을 수 없는 형식입니다: \(kind.shown.text(in: .ko))",
        hint: Message("save it as PDF, HTML or text first", ko: "PDF, HTML 또는 텍스트로 저장한 뒤 다시 실행하십시오"))
    case .noText(.pdf, let pages):
      Explanation(
        "has no text layer: \(Message.count(pages ?? 0, "page")) of pictures, as of a scanner",
        ko: "텍스트 층이 없습니다: 스캔한 그림 같은 면 \(pages ?? 0)쪽",
        hint: Message(
          "make it searchable first, for example: ocrmypdf -l kor+chi_sim+eng IN.pdf OUT.pdf",
          ko: "먼저 글자를 인식시키십시오. 예: ocrmypdf -l kor+chi_sim+eng IN.pdf OUT.pdf"))
    case .noText: Explanation("holds no text", ko: "글이 없습니다")
    case .encrypted:
      Explanation(
        "is a PDF with a password", ko: "암호가 걸린 PDF입니다",
        hint: Message("save it without one first", ko: "암호를 풀어 저장한 뒤 다시 실행하십시오"))
    case .damaged(let kind, let reason):
      Explanation(
        "is \(kind.shown.text(in: .en)) that cannot be read: \(reason)",
        ko: "\(kind.shown.text(in: .ko))를 읽을 수 없습니다: \(reason)",
        hint: Message(
          "it may be cut off; fetch or save it again", ko: "파일이 잘렸을 수 있습니다. 다시 받거나 저장하십시오"))
    case .missingProgram(let program, let package):
      Explanation(
        "needs \(program), which is not installed", ko: "\(program) 프로그램이 설치되어 있지 않습니다",
        hint: Message(verbatim: "apt install \(package)"))
    case .tooLarge(let kind, let limit):
      Explanation(
        "is \(kind.shown.text(in: .en)) with more than \(limit >> 20) MiB of text",
        ko: "\(kind.shown.text(in: .ko))의 글이 \(limit >> 20) MiB를 넘습니다",
        hint: Message("divide it first", ko: "나누어 처리하십시오"))
    case .tooDeep(let limit):
      Explanation(
        "is an HTML page with elements more than \(limit) deep", ko: "HTML 요소가 \(limit)단계보다 깊게 겹쳐 있습니다",
        hint: Message("save it as text first", ko: "텍스트로 저장한 뒤 다시 실행하십시오"))
    }
  }
}
