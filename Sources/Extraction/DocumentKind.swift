import Messaging

/// What a file is, by its first bytes and never by its name.
public enum DocumentKind: Sendable, Hashable {
  /// Text without an inner structure.
  case plainText
  case html
  case pdf
  /// HWP 5, DOC or XLS.
  case oleDocument
  /// HWPX, DOCX, XLSX or any other zip file.
  case zip
  case gzip

  /// The kind in words, in English with its article.
  public var shown: Message {
    switch self {
    case .plainText: Message("plain text", ko: "일반 텍스트")
    case .html: Message("an HTML page", ko: "HTML 문서")
    case .pdf: Message("a PDF", ko: "PDF 문서")
    case .oleDocument: Message("an OLE document (HWP, DOC or XLS)", ko: "OLE 문서(HWP, DOC, XLS)")
    case .zip: Message("a zip file (HWPX, DOCX or XLSX)", ko: "ZIP 파일(HWPX, DOCX, XLSX)")
    case .gzip: Message("a gzip file", ko: "gzip 파일")
    }
  }

  private static let magics: [(bytes: [UInt8], kind: DocumentKind)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0], .oleDocument),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x1F, 0x8B], .gzip),
  ]

  /// Tags that a page, or a piece of one, begins with.
  private static let firstTags: Set<String> = [
    "html", "head", "body", "title", "meta", "style", "script", "div", "p", "table", "h1", "h2", "h3", "ul",
    "ol", "article", "section", "main", "span",
  ]

  /// Returns what `bytes` are; text in UTF-16 is plain until it is converted.
  public init(of bytes: [UInt8]) {
    let head = Self.withoutBlanks(bytes[...])
    if let found = Self.magics.first(where: { bytes.starts(with: $0.bytes) || head.starts(with: $0.bytes) }) {
      self = found.kind
    } else {
      self = Self.isHTML(head) ? .html : .plainText
    }
  }

  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Whether a text begins as a page does, after comments and an XML declaration.
  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while true {
      if rest.starts(with: "<!--".utf8) {
        guard let end = end(of: "-->", in: rest) else { return false }
        rest = withoutBlanks(rest[end...])
      } else if rest.starts(with: "<?xml".utf8) {
        guard let end = end(of: "?>", in: rest) else { return false }
        rest = withoutBlanks(rest[end...])
      } else {
        break
      }
    }
    guard rest.first == UInt8(ascii: "<") else { return false }
    let start = String(decoding: rest.dropFirst().prefix(24), as: UTF8.self).lowercased()
    if start.hasPrefix("!doctype html") { return true }
    let name = start.prefix { $0.isLetter || $0.isNumber }
    let after = start.dropFirst(name.count).first
    return firstTags.contains(String(name)) && after.map { $0 == ">" || $0.isWhitespace } == true
  }

  private static func end(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    text.firstRange(of: Array(mark.utf8)).map(\.upperBound)
  }
}
