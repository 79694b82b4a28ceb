// Extraction: the bytes of a document of any known kind become its text, with its pages.
// Start at TextExtractor. Promise: the kind is told by content; the text is what offsets count, and tagging the text
// by itself gives the same mentions; sizes are bounded; nothing is loaded from elsewhere.
// A new kind (HWP, HWPX, DOCX) is a case of DocumentKind and a reader that returns ExtractedText.
// Not here: charsets (Decoding), opening paths (the command line).

import Decoding

/// Turns documents into text.
public enum TextExtractor {
  /// The most text that is taken from a document, in bytes.
  public static let limit = 1 << 30

  /// Returns the text of the document `bytes`.
  ///
  /// - Parameters:
  ///   - charset: The charset of plain text or HTML where it is known; else by what the bytes look like.
  ///   - onPage: Called with the number of each page of a PDF, from 1, before its text is read.
  public static func extract(
    _ bytes: [UInt8], charset: String? = nil, onPage: (Int) -> Void = { _ in }
  ) async throws(ExtractionFailure) -> ExtractedText {
    let kind = DocumentKind(of: bytes)
    switch kind {
    case .pdf: return try await PDFReader.read(bytes, onPage: onPage)
    case .oleDocument, .zip, .gzip: throw .notReadableYet(kind)
    case .html:
      let text = try decode(bytes, charset: charset ?? HTMLCharset.declared(in: bytes))
      return try HTMLReader.read(text.bytes, remarks: remarks(on: text, isNamed: charset != nil))
    case .plainText:
      let text = try decode(bytes, charset: charset)
      let remarks = remarks(on: text, isNamed: charset != nil)
      // UTF-16 shows only now what it holds.
      if DocumentKind(of: text.bytes) == .html { return try HTMLReader.read(text.bytes, remarks: remarks) }
      return ExtractedText(bytes: text.bytes, pageStarts: [], kind: .plainText, remarks: remarks)
    }
  }

  private static func decode(
    _ bytes: [UInt8], charset: String?
  ) throws(ExtractionFailure) -> TextDecoder.Result {
    do {
      return try TextDecoder.decode(bytes, charset: charset)
    } catch {
      throw .decoding(error)
    }
  }

  private static func remarks(on text: TextDecoder.Result, isNamed: Bool) -> [ExtractionRemark] {
    text.convertedFrom.map { [.converted(from: $0, isNamed: isNamed)] } ?? []
  }
}
