/// Writes rows as a workbook (ECMA-376, transitional) of one sheet, all cells text, so that nothing is taken for a value.
enum WorkbookWriter {
  /// How many rows a sheet has.
  static let mostRows = 1_048_576
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The file with `rows`, of which the first is the header and stays in view.
  static func write(_ rows: [[String]]) -> [UInt8] {
    var zip = ZipWriter()
    for (name, text) in [
      ("[Content_Types].xml", types), ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"lexicon\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
      ),
      ("xl/styles.xml", styles),
    ] { zip.add(name, Array((head + text).utf8)) }
    zip.add("xl/worksheets/sheet1.xml", sheet(rows))
    return zip.finished()
  }

  private static func relations(_ targets: [(kind: String, path: String)]) -> String {
    let lines = targets.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.kind)\" Target=\"\($1.path)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>"
  }

  private static var types: String {
    let parts = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles")].map {
      "<Override PartName=\"/xl/\($0).xml\" ContentType=\"\(kind).\($1)+xml\"/>"
    }
    let defaults =
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    return "<Types xmlns=\"\(package)/content-types\">\(defaults)\(parts.joined())</Types>"
  }

  /// Format 49 is text: what is typed into a cell later stays as it is typed, too.
  private static var styles: String {
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>"
    func form(_ format: Int, _ font: Int) -> String {
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
    }
    return
      "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"3\">\(form(0, 0))\(form(49, 0))\(form(49, 1))</cellXfs></styleSheet>"
  }

  private static func sheet(_ rows: [[String]]) -> [UInt8] {
    let pane = "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    let width = max(rows.first?.count ?? 0, 1)
    var text = Array(
      (head
        + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
        + "<cols><col min=\"1\" max=\"\(width)\" width=\"24\" style=\"1\" customWidth=\"1\"/></cols><sheetData>")
        .utf8)
    for (index, row) in rows.enumerated() {
      text += "<row r=\"\(index + 1)\">".utf8
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let place = "r=\"\(name(column))\(index + 1)\" s=\"\(index == 0 ? 2 : 1)\""
        text += "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(cell))</t></is></c>".utf8
      }
      text += "</row>".utf8
    }
    return text + Array("</sheetData></worksheet>".utf8)
  }

  /// A, B … Z, AA …
  private static func name(_ column: Int) -> String {
    var (rest, name) = (column + 1, "")
    while rest > 0 {
      rest -= 1
      name = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + name
      rest /= 26
    }
    return name
  }

  /// Workbooks write characters as `_x000D_`, so that a text that looks so is escaped itself (ECMA-376, 22.9.2.19).
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    return XMLText.escaped(plain.replacing("\r\n", with: "_x000D_\n").replacing("\r", with: "_x000D_"))
  }
}
