import Messaging

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
  public var explanation: Explanation {
    switch self {
    case .converted(let charset, isNamed: true):
      Explanation(
        "read as \(charset); converted to UTF-8, and offsets count that",
        ko: "\(charset)(으)로 읽어 UTF-8로 바꾸었습니다. 위치는 바꾼 글에서 셉니다")
    case .converted(let charset, isNamed: false):
      Explanation(
        "looks like \(charset); converted to UTF-8, and offsets count that",
        ko: "\(charset)(으)로 보여 UTF-8로 바꾸었습니다. 위치는 바꾼 글에서 셉니다")
    case .extracted(let kind, let pages?):
      Explanation(
        "is \(kind.shown.text(in: .en)) of \(Message.count(pages, "page")); offsets count its text",
        ko: "\(pages)쪽짜리 \(kind.shown.text(in: .ko))입니다. 위치는 뽑아낸 글에서 셉니다", hint: Self.writesText)
    case .extracted(let kind, nil):
      Explanation(
        "is \(kind.shown.text(in: .en)); offsets count its text",
        ko: "\(kind.shown.text(in: .ko))입니다. 위치는 뽑아낸 글에서 셉니다", hint: Self.writesText)
    case .emptyPages(let pages):
      Explanation(
        "pages without text: \(Self.shown(pages)); blank, or scanned",
        ko: "글이 없는 쪽: \(Self.shown(pages)). 빈 쪽이거나 스캔한 그림입니다",
        hint: Message("pictures of text need OCR first", ko: "그림 속의 글은 먼저 글자 인식(OCR)이 필요합니다"))
    case .unmapped(let count, let total):
      Explanation(
        "\(count) of \(total) characters cannot be told: the fonts do not say what they are",
        ko: "\(total)자 가운데 \(count)자를 알 수 없습니다. 글꼴에 글자 정보가 없습니다",
        hint: Message("OCR may help", ko: "글자 인식(OCR)을 해 보십시오"))
    case .faulty(let message):
      Explanation(
        "the PDF is damaged, text may be missing: \(message)", ko: "PDF가 손상되어 글이 빠졌을 수 있습니다: \(message)")
    case .missingMap:
      Explanation(
        "text in an East Asian charset may be missing", ko: "한중일 문자 집합의 글이 빠졌을 수 있습니다",
        hint: Message(
          "install its maps: apt install poppler-data", ko: "문자표를 설치하십시오: apt install poppler-data"))
    }
  }

  private static let writesText = Message("ireum text FILE writes it", ko: "ireum text FILE로 볼 수 있습니다")

  private static func shown(_ pages: [Int]) -> String {
    pages.prefix(8).map(String.init).joined(separator: ", ") + (pages.count > 8 ? ", …" : "")
  }
}
