import Subprocess

/// Whether PDF can be read here: by a small PDF that is read, not by where programs lie.
public enum PDFSupport: Sendable, Equatable {
  /// `pdftotext` is not there, or does not work.
  case missing
  /// It is there, in that version, and lacks the maps of East Asian charsets.
  case withoutMaps(version: String)
  /// It is there, in that version, and reads East Asian charsets.
  case whole(version: String)

  /// Runs `pdftotext` twice and returns what it can do.
  public static func check() async -> PDFSupport {
    guard let version = await version() else { return .missing }
    // Characters of Korean, Chinese and Taiwanese charsets that only the maps know.
    let text = try? await TextExtractor.extract(probe)
    let letters = text.map { String(decoding: $0.bytes, as: UTF8.self).filter { !$0.isWhitespace } }
    return letters == "가中中" ? .whole(version: version) : .withoutMaps(version: version)
  }

  private static func version() async -> String? {
    let result = try? await Subprocess.run(
      .name("pdftotext"), arguments: ["-v"], environment: .inherit.updating(["LC_ALL": "C"]),
      output: .discarded, error: .string(limit: 1 << 14))
    // `pdftotext version 22.12.0`, and then who wrote it.
    let first = result?.standardError.split(whereSeparator: \.isNewline).first
    return first.flatMap { $0.split(separator: " ").last.map(String.init) }
  }

  /// A page with a letter of each charset, in fonts that it does not hold and that say no Unicode.
  static let probe: [UInt8] = {
    let charsets = [
      ("Korea1", "KSCms-UHC-H", "B0A1"), ("GB1", "GBK-EUC-H", "D6D0"), ("CNS1", "ETen-B5-H", "A4A4"),
    ]
    let fonts = charsets.indices.map { "/F\($0) \(5 + 2 * $0) 0 R" }.joined(separator: " ")
    let shown = charsets.enumerated().map { "BT /F\($0) 10 Tf \(50 + 10 * $0) 700 Td <\($1.2)> Tj ET" }
    let content = shown.joined(separator: "\n")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << \(fonts) >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
    ]
    for (index, charset) in charsets.enumerated() {
      objects.append(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Probe /Encoding /\(charset.1) /DescendantFonts [\(6 + 2 * index) 0 R] >>"
      )
      objects.append(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Probe /DW 1000 "
          + "/CIDSystemInfo << /Registry (Adobe) /Ordering (\(charset.0)) /Supplement 0 >> >>")
    }
    var file = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let digits = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let end = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(file.utf8.count)\n%%EOF\n"
    return Array((file + table + end).utf8)
  }()
}
