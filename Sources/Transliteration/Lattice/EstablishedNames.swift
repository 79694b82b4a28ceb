/// Established names and words for kinds of places, by their forms in each script: rows that edges of lattices lead to.
///
/// Tables/exonyms.tsv, whose names also have the forms that their readings give, then Tables/place-words.tsv.
struct EstablishedNames: Sendable {
  /// The rows of all forms in one script.
  private struct Index: Sendable {
    var trie = FormTrie(capacity: 1 << 11)
    /// By what stands in the tree: rows, and how early each was added.
    var rows: [[(row: UInt32, order: Int)]] = []
    var count = 0

    mutating func add(_ form: [UInt32], _ row: UInt32) {
      let node = trie.add(form)
      if trie.value(node) < 0 {
        trie.set(node, Int32(rows.count))
        rows.append([])
      }
      rows[Int(trie.value(node))].append((row, count))
      count += 1
    }
  }

  static let shared = EstablishedNames()
  private var han = Index()
  private var hangul = Index()
  private var latin = Index()
  private var firstPlaceWord: UInt32 = 0
  /// By row.
  private var administrative: [Bool] = []

  /// The rows whose form in `script` stands at `place` of `units`, with its length, in the order of the tables.
  func rows(_ script: ReadingLattice.Script, at place: Int, of units: [UInt32]) -> [(
    length: Int, row: UInt32
  )] {
    switch script {
    case .han: Self.rows(han, at: place, of: units)
    case .hangul: Self.rows(hangul, at: place, of: units)
    case .latin: Self.rows(latin, at: place, of: units)
    }
  }

  private static func rows(_ index: Index, at place: Int, of units: [UInt32]) -> [(
    length: Int, row: UInt32
  )] {
    var node = FormTrie.root
    var found: [(length: Int, row: UInt32, order: Int)] = []
    for end in place..<units.count {
      node = index.trie.step(node, units[end])
      if node == FormTrie.root { break }
      let value = index.trie.value(node)
      guard value >= 0 else { continue }
      for (row, order) in index.rows[Int(value)] { found.append((end + 1 - place, row, order)) }
    }
    if found.isEmpty { return [] }
    if found.count > 1 { found.sort { $0.order < $1.order } }
    return found.map { ($0.length, $0.row) }
  }

  /// Whether `row` is a word for a kind of place, such as 市 and not 北京.
  func isPlaceWord(_ row: UInt32) -> Bool { row >= firstPlaceWord }

  /// Whether `row` is a word for an administrative unit, which a name may lack: 市 and not 港.
  func isAdministrative(_ row: UInt32) -> Bool { administrative[Int(row)] }

  /// The established names that `units` are as a whole, without words for kinds of places.
  func whole(_ script: ReadingLattice.Script, _ units: [UInt32]) -> [UInt32] {
    guard !units.isEmpty else { return [] }
    return rows(script, at: 0, of: units).filter { $0.length == units.count && !isPlaceWord($0.row) }
      .map(\.row)
  }

  private init() {
    var rows: [(han: [UInt32], hangul: [String], latin: [String])] = []
    func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
    Table("exonyms.tsv").forEachRow { rows.append(($0[0].scalars, list($0[1]), list($0[2]))) }
    // A form that the readings give is left out where it is written for another: 陕西 is Shaanxi, Shanxi is 山西.
    let written = Set(rows.flatMap { $0.hangul + $0.latin.map { $0.lowercased() } })
    for (row, entry) in rows.enumerated() {
      let read = Self.read(entry.han)
      add(
        UInt32(row), entry.han, entry.hangul + read.hangul.filter { !written.contains($0) },
        entry.latin + read.latin.filter { !written.contains($0) })
    }
    firstPlaceWord = UInt32(rows.count)
    administrative = rows.map { _ in false } + PlaceWords.rows.map(\.isAdministrative)
    for (offset, word) in PlaceWords.rows.enumerated() {
      let row = firstPlaceWord + UInt32(offset)
      add(row, word.han, word.hangul, word.latin)
    }
  }

  private mutating func add(_ row: UInt32, _ han: [UInt32], _ hangul: [String], _ latin: [String]) {
    self.han.add(han, row)
    for form in hangul { self.hangul.add(form.unicodeScalars.map(\.value), row) }
    for form in latin { self.latin.add(LatinLetters.units(form.unicodeScalars.map(\.value)).letters, row) }
  }

  /// The forms of `han` by its likeliest readings.
  private static func read(_ han: [UInt32]) -> (hangul: [String], latin: [String]) {
    let name = HanName(han, type: .place)
    let mandarin = MandarinReader.choices(name).compactMap(\.list.first?.target)
    let korean = SinoKoreanReader.choices(name).compactMap(\.list.first?.target)
    guard mandarin.count == han.count, korean.count == han.count else { return ([], []) }
    let syllables = MandarinSyllables.shared
    let sound = mandarin.map { syllables.hangul[Int($0)] }.joined()
    let reading = String(String.UnicodeScalarView(korean.compactMap { Unicode.Scalar($0) }))
    return ([sound, reading], [mandarin.map { syllables.pinyin[Int($0)] }.joined()])
  }
}
