/// Established names and words for kinds of places, by their forms in each script: rows that edges of lattices lead to.
///
/// Tables/exonyms.tsv, whose names also have the forms that their readings give, then Tables/place-words.tsv.
struct EstablishedNames: Sendable {
  private typealias Index = [UInt32: [(form: [UInt32], row: UInt32)]]

  static let shared = EstablishedNames()
  /// Forms by their first unit.
  private var han: Index = [:]
  private var hangul: Index = [:]
  private var latin: Index = [:]
  private var firstPlaceWord: UInt32 = 0
  private var administrative: Set<UInt32> = []

  /// The rows whose form in `script` stands at `place` of `units`, with its length.
  func rows(_ script: ReadingLattice.Script, at place: Int, of units: [UInt32]) -> [(
    length: Int, row: UInt32
  )] {
    let index =
      switch script {
      case .han: han
      case .hangul: hangul
      case .latin: latin
      }
    guard let candidates = index[units[place]] else { return [] }
    return candidates.compactMap { form, row in
      units.count - place >= form.count && units[place..<place + form.count].elementsEqual(form)
        ? (form.count, row) : nil
    }
  }

  /// Whether `row` is a word for a kind of place, such as 市 and not 北京.
  func isPlaceWord(_ row: UInt32) -> Bool { row >= firstPlaceWord }

  /// Whether `row` is a word for an administrative unit, which a name may lack: 市 and not 港.
  func isAdministrative(_ row: UInt32) -> Bool { administrative.contains(row) }

  /// The established names that `units` are as a whole, without words for kinds of places.
  func whole(_ script: ReadingLattice.Script, _ units: [UInt32]) -> Set<UInt32> {
    guard !units.isEmpty else { return [] }
    return Set(
      rows(script, at: 0, of: units).filter { $0.length == units.count && !isPlaceWord($0.row) }.map(\.row))
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
    for (offset, word) in PlaceWords.rows.enumerated() {
      let row = firstPlaceWord + UInt32(offset)
      add(row, word.han, word.hangul, word.latin)
      if word.isAdministrative { administrative.insert(row) }
    }
  }

  private mutating func add(_ row: UInt32, _ han: [UInt32], _ hangul: [String], _ latin: [String]) {
    self.han[han[0], default: []].append((han, row))
    for form in hangul.map({ $0.unicodeScalars.map(\.value) }) {
      self.hangul[form[0], default: []].append((form, row))
    }
    for form in latin.map({ LatinLetters.units($0.unicodeScalars.map(\.value)).letters }) {
      self.latin[form[0], default: []].append((form, row))
    }
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
