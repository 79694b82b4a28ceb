/// Parts of names whose forms do not follow from a reading: Tables/exonyms.tsv, by simplified characters.
final class Exonyms: Sendable {
  /// The forms of a part, best first; none where only the reading gives it.
  struct Forms: Sendable {
    let hangul: [String]
    let latin: [String]
  }

  static let shared = Exonyms()
  private let forms: [UInt128: Forms]
  private let longest: HanMap<Int>

  /// Returns the longest part of `name`, simplified, that begins at `start`.
  func forms(at start: Int, of name: ArraySlice<UInt32>) -> (length: Int, forms: Forms)? {
    guard let most = longest[name[start]] else { return nil }
    for length in stride(from: min(most, name.endIndex - start), to: 0, by: -1) {
      if let found = forms[HanKey.of(name[start..<start + length])] { return (length, found) }
    }
    return nil
  }

  /// Whether a part of `name` has forms of its own.
  func contains(anyOf name: ArraySlice<UInt32>) -> Bool {
    name.indices.contains { forms(at: $0, of: name) != nil }
  }

  private init() {
    var forms: [UInt128: Forms] = [:]
    var longest = HanMap<Int>()
    func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
    Table("exonyms.tsv").forEachRow { cells in
      let part = cells[0].scalars
      guard part.count <= HanKey.longest else { return }
      forms[HanKey.of(part)] = Forms(hangul: list(cells[1]), latin: list(cells[2]))
      longest[part[0]] = max(longest[part[0]] ?? 0, part.count)
    }
    (self.forms, self.longest) = (forms, longest)
  }
}

extension Rule {
  static let exonym = Rule("established name")
  static let administrativeSuffix = Rule("administrative suffix")
}
