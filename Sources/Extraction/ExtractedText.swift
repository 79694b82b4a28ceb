/// The text of a document, as offsets count it.
public struct ExtractedText: Sendable {
  /// The text, well-formed UTF-8. Of plain text in UTF-8 it is the file as it stands.
  ///
  /// A line end is a line of the document; three line ends or a tab are a border that no name crosses, as between
  /// paragraphs and cells of HTML; a form feed begins a page.
  public let bytes: [UInt8]
  /// Where each page begins in `bytes`, the first at 0; empty where the kind has no pages.
  public let pageStarts: [Int]
  /// What the document is.
  public let kind: DocumentKind
  /// What a reader of the results should know.
  public let remarks: [ExtractionRemark]
}

/// Something that went otherwise than a user may think, and no failure.
public enum ExtractionRemark: Sendable, Equatable {
  /// Text in another charset than UTF-8; offsets count the UTF-8.
  case converted(from: String, isNamed: Bool)
  /// A document with an inner structure; offsets count its text.
  case extracted(DocumentKind, pages: Int?)
  /// Pages of a PDF that hold no text, from 1, beside others that do.
  case emptyPages([Int])
  /// Characters of a PDF, of `total`, of which its fonts do not say what they are.
  case unmapped(Int, total: Int)
  /// A PDF with faults, in pdftotext's words; text may be missing.
  case faulty(String)
  /// A PDF in a charset whose map is not installed.
  case missingMap

  /// Whether it is about the text itself, and not about what offsets count.
  public var isOfText: Bool {
    if case .extracted = self { false } else { true }
  }

  /// What to tell, and what to do.
  public var explanation: (message: String, hint: String?) {
    switch self {
    case .converted(let charset, let isNamed):
      ("\(isNamed ? "read as" : "looks like") \(charset); converted to UTF-8, and offsets count that", nil)
    case .extracted(let kind, let pages):
      (
        "is \(kind.shown)\(pages.map { " of \($0) \($0 == 1 ? "page" : "pages")" } ?? ""); offsets count its text",
        "ireum text FILE writes it"
      )
    case .emptyPages(let pages):
      ("no text on \(Self.shown(pages)): blank, or scanned", "pictures of text need OCR first")
    case .unmapped(let count, let total):
      ("\(count) of \(total) characters cannot be told: the fonts do not say what they are", "OCR may help")
    case .faulty(let message): ("the PDF is damaged, text may be missing: \(message)", nil)
    case .missingMap:
      ("text in an East Asian charset may be missing", "install its maps: apt install poppler-data")
    }
  }

  private static func shown(_ pages: [Int]) -> String {
    let first = pages.prefix(8).map(String.init).joined(separator: ", ")
    return "\(pages.count == 1 ? "page" : "pages") \(first)\(pages.count > 8 ? ", …" : "")"
  }
}
