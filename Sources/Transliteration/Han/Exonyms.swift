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

  /// Returns the longest part of `name`, simplified, that begins at `start`.
  func forms(at start: Int, of name: ArraySlice<UInt32>) -> (length: Int, forms: Forms)? {
    guard let most = longest[name[start]] else { return nil }
    for length in stride(from: min(most, name.endIndex - start), to: 0, by: -1) {
      if let found = forms[Array(name[start..<start + length])] { return (length, found) }
    }
    return nil
  }

  private init() {
    Table("exonyms.tsv").forEachRow { cells in
      let key = cells[0].scalars
      func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
      forms[key] = Forms(hangul: list(cells[1]), latin: list(cells[2]))
      longest[key[0]] = max(longest[key[0]] ?? 0, key.count)
    }
  }
}

extension Rule {
  static let exonym = Rule("established name")
  static let administrativeSuffix = Rule("administrative suffix")
}
