/// The smallest PDF with given texts on its pages, in a font of square letters that it does not hold.
public struct TinyPDF: Sendable {
  /// A run of text and where it begins, in points from the bottom left; letters are 10 points wide.
  public struct Run: Sendable {
    let left: Int
    let bottom: Int
    let text: String

    /// Returns a run of `text` at `left`, `bottom`.
    public init(_ left: Int, _ bottom: Int, _ text: String) {
      (self.left, self.bottom, self.text) = (left, bottom, text)
    }
  }

  /// The file.
  public let bytes: [UInt8]

  /// Returns a PDF with `pages`; one without runs is blank. `isEncrypted` asks for a password that nobody has.
  public init(_ pages: [[Run]], isEncrypted: Bool = false) {
    let map =
      "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
      + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap"
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tiny /DW 1000 "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
      Self.stream(map),
    ]
    for (index, runs) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(7 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append(
        Self.stream(
          runs.map { "BT /F 10 Tf \($0.left) \($0.bottom) Td <\(Self.hex($0.text))> Tj ET" }.joined(
            separator: "\n")))
    }
    let key = String(repeating: "00", count: 32)
    let encryption =
      isEncrypted
      ? "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>" : ""
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file +=
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(encryption) >>\nstartxref\n\(start)\n%%EOF\n"
    bytes = Array(file.utf8)
  }

  private static func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  private static func hex(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
