import Extraction
import Testing

struct DocumentKindTests {
  @Test(
    "The first bytes say what a file is",
    arguments: [
      ("%PDF-1.7 x", .pdf), ("\u{FEFF} \n%PDF-1.4", .pdf), ("%PDF 설명", .plainText),
      ("<!DOCTYPE HTML PUBLIC", .html), ("\u{FEFF}\n <html lang=ko>", .html), ("<HTML>", .html),
      ("<!-- saved --> <!-- twice --><html>", .html), ("<?xml version='1.0'?>\n<!DOCTYPE html>", .html),
      ("<p>조각</p>", .html), ("<table border=1>", .html), ("<div\nclass=a>", .html),
      ("<중관촌 포럼 개요>", .plainText), ("<붙임> 명단", .plainText), ("<plan> a", .plainText), ("<p", .plainText),
      ("<?xml version='1.0'?><feed/>", .plainText), ("<!-- never ended", .plainText),
      ("a <html>", .plainText),
      ("<", .plainText), ("PK\u{3}\u{4}\u{14}", .zip),
    ] as [(String, DocumentKind)])
  func kinds(head: String, kind: DocumentKind) {
    #expect(DocumentKind(of: Array(head.utf8)) == kind, "\(head)")
  }

  @Test(
    "Kinds without a reader say so",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oleDocument), ([0x50, 0x4B, 0x03, 0x04, 0], .zip),
      ([0x1F, 0x8B, 8], .gzip),
    ] as [([UInt8], DocumentKind)])
  func unreadable(bytes: [UInt8], kind: DocumentKind) async {
    await #expect(throws: ExtractionFailure.notReadableYet(kind)) { try await TextExtractor.extract(bytes) }
    #expect(
      ExtractionFailure.notReadableYet(kind).explanation.message.text(in: .en).hasSuffix(
        "which cannot be read yet"))
  }

  @Test("Plain text is taken as it stands")
  func plain() async throws {
    let bytes = Array("횃불\u{C}\r\n센터  ".utf8)
    let text = try await TextExtractor.extract(bytes)
    #expect(text.bytes == bytes && text.pageStarts.isEmpty && text.remarks.isEmpty && text.kind == .plainText)
  }
}
