import Decoding

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
  public var explanation: (message: String, hint: String?) {
    switch self {
    case .decoding(let failure): failure.explanation
    case .notReadableYet(let kind):
      ("is \(kind.shown), which cannot be read yet", "save it as PDF, HTML or text first")
    case .noText(.pdf, let pages):
      (
        "has no text layer: \(pages ?? 0) \(pages == 1 ? "page" : "pages") of pictures, as of a scanner",
        "make it searchable first, for example: ocrmypdf -l kor+chi_sim+eng IN.pdf OUT.pdf"
      )
    case .noText: ("holds no text", nil)
    case .encrypted: ("is a PDF with a password", "save it without one first")
    case .damaged(let kind, let reason):
      ("is \(kind.shown) that cannot be read: \(reason)", "it may be cut off; fetch or save it again")
    case .missingProgram(let program, let package):
      ("needs \(program), which is not installed", "apt install \(package)")
    case .tooLarge(let kind, let limit):
      ("is \(kind.shown) with more than \(limit >> 20) MiB of text", "divide it first")
    case .tooDeep(let limit):
      ("is an HTML page with elements more than \(limit) deep", "save it as text first")
    }
  }
}
