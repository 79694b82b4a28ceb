/// Parts of names whose forms do not follow from a reading: Tables/exonyms.tsv, by simplified characters.
struct Exonyms: Sendable {
  /// The forms of a part, best first; none where only the reading gives it.
  struct Forms: Sendable {
    let hangul: [String]
    let latin: [String]
  }

  static let shared = Exonyms()
  private var forms: [[UInt32]: Forms] = [:]
  private var longest: [UInt32: Int] = [:]
  private typealias Index = [UInt32: [(form: [UInt32], row: UInt32)]]
  /// Forms by their first unit, in each script.
  private var firstPlaceWord: UInt32 = 0
  private var han: Index = [:]
  private var hangul: Index = [:]
  private var latin: Index = [:]

  /// The rows whose Han form, simplified, stands at `place` of `name`, with its length.
  func rows(at place: Int, of name: [UInt32]) -> [(length: Int, row: UInt32)] { Self.rows(han, place, name) }

  /// The rows one of whose Hangul forms stands at `place`.
  func hangulRows(at place: Int, of name: [UInt32]) -> [(length: Int, row: UInt32)] {
    Self.rows(hangul, place, name)
  }

  /// The rows one of whose Latin forms, in letters as compared, stands at `place`.
  func latinRows(at place: Int, of name: [UInt32]) -> [(length: Int, row: UInt32)] {
    Self.rows(latin, place, name)
  }

  private static func rows(_ index: Index, _ place: Int, _ name: [UInt32]) -> [(length: Int, row: UInt32)] {
    guard let candidates = index[name[place]] else { return [] }
    return candidates.compactMap { form, row in
      name.count - place >= form.count && name[place..<place + form.count].elementsEqual(form)
        ? (form.count, row) : nil
    }
  }

  /// Returns the longest part of `name`, simplified, that begins at `start`.
  func forms(at start: Int, of name: ArraySlice<UInt32>) -> (length: Int, forms: Forms)? {
    guard let most = longest[name[start]] else { return nil }
    for length in stride(from: min(most, name.endIndex - start), to: 0, by: -1) {
      if let found = forms[Array(name[start..<start + length])] { return (length, found) }
    }
    return nil
  }

  /// The forms of `han` by its likeliest readings.
  private static func read(_ han: [UInt32]) -> (hangul: [String], latin: [String]) {
    let name = HanName(han, type: .place)
    let mandarin = MandarinReader.choices(name).compactMap(\.first?.target)
    let korean = SinoKoreanReader.choices(name).compactMap(\.first?.target)
    guard mandarin.count == han.count, korean.count == han.count else { return ([], []) }
    let syllables = MandarinSyllables.shared
    let sound = mandarin.map { syllables.hangul[Int($0)] }.joined()
    let reading = String(String.UnicodeScalarView(korean.compactMap { Unicode.Scalar($0) }))
    return ([sound, reading], [mandarin.map { syllables.pinyin[Int($0)] }.joined()])
  }

  /// Whether `row` is a word for a kind of place, such as 市 and not 北京.
  func isPlaceWord(_ row: UInt32) -> Bool { row >= firstPlaceWord }

  private init() {
    var rows: [(han: [UInt32], hangul: [String], latin: [String])] = []
    Table("exonyms.tsv").forEachRow { cells in
      func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
      rows.append((cells[0].scalars, list(cells[1]), list(cells[2])))
    }
    // A form that the readings give is left out where it is written for another: 陕西 is Shaanxi, Shanxi is 山西.
    let written = Set(rows.flatMap { $0.hangul + $0.latin.map { $0.lowercased() } })
    for (row, entry) in rows.enumerated() {
      forms[entry.han] = Forms(hangul: entry.hangul, latin: entry.latin)
      longest[entry.han[0]] = max(longest[entry.han[0]] ?? 0, entry.han.count)
      han[entry.han[0], default: []].append((entry.han, UInt32(row)))
      let read = Self.read(entry.han)
      for form in entry.hangul + read.hangul.filter({ !written.contains($0) }) {
        let units = form.unicodeScalars.map(\.value)
        hangul[units[0], default: []].append((units, UInt32(row)))
      }
      for form in entry.latin + read.latin.filter({ !written.contains($0) }) {
        let units = LatinLetters.units(form.unicodeScalars.map(\.value)).letters
        latin[units[0], default: []].append((units, UInt32(row)))
      }
    }
    addPlaceWords(from: UInt32(rows.count))
  }

  private mutating func addPlaceWords(from first: UInt32) {
    firstPlaceWord = first
    var row = first
    Table("place-words.tsv").forEachRow { cells in
      let key = cells[0].scalars
      han[key[0], default: []].append((key, row))
      for form in cells[1].parts("|").map(\.scalars) { hangul[form[0], default: []].append((form, row)) }
      for form in cells[2].parts("|").map({ LatinLetters.units($0.scalars).letters }) {
        latin[form[0], default: []].append((form, row))
      }
      row += 1
    }
  }
}

extension Rule {
  static let exonym = Rule("established name")
  static let administrativeSuffix = Rule("administrative suffix")
}
