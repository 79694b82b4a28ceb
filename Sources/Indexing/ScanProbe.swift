import ICU
/// For the probe.
public struct ScanProbe {
  let bytes: IndexBytes
  let tables: NameTables
  public let sizes: [(String, Int)]
  public init(names: [String]) throws(IndexError) {
    var texts: [UInt8] = []
    var drafts: [NameDraft] = []
    for (i, n) in names.enumerated() {
      let start = texts.count
      texts.append(contentsOf: n.utf8)
      drafts.append(NameDraft(start: start, length: texts.count - start, entry: UInt32(i), type: 0, flags: 0))
    }
    try self.init(texts: texts, drafts: drafts)
  }
  init(texts: [UInt8], drafts: [NameDraft]) throws(IndexError) {
    let fold = PageTable.bytes(of: try FoldTable.values())
    var writer = NameWriter(texts: texts, drafts: drafts, foldBytes: fold)
    let (sections, _) = try writer.write()
    var header = IndexHeader()
    header.names = drafts.count
    header.longest = writer.longest
    header.features = writer.features
    let linked = UnicodeVersion.linked
    (header.icu, header.unicode) = (linked.icu, linked.unicode)
    sizes = sections.map { ("\($0.key)", $0.value.count) }.sorted { $0.1 > $1.1 }
    bytes = IndexBytes(copying: IndexContainer.write(header, sections))
    let read = try IndexContainer.read(bytes.bytes, isThorough: true)
    guard let tables = NameTables(read.sections, count: header.names, longest: header.longest, features: header.features) else { throw .damaged("tables") }
    self.tables = tables
  }
  public func plain(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int, Int) -> Void) {
    PlainScanner(tables).scan(text, found)
  }
}
