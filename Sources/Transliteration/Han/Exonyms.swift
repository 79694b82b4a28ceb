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

  private init() {
    var row: UInt32 = 0
    Table("exonyms.tsv").forEachRow { cells in
      let key = cells[0].scalars
      func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
      forms[key] = Forms(hangul: list(cells[1]), latin: list(cells[2]))
      longest[key[0]] = max(longest[key[0]] ?? 0, key.count)
      han[key[0], default: []].append((key, row))
      for form in list(cells[1]).map({ $0.unicodeScalars.map(\.value) }) {
        hangul[form[0], default: []].append((form, row))
      }
      for form in list(cells[2]).map({ LatinLetters.units($0.unicodeScalars.map(\.value)).letters }) {
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
