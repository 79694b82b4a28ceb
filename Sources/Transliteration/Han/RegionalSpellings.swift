/// How people of Hong Kong, Macau and Taiwan spell their names: the surname by habit, the rest by the spelling in use there.
///
/// Hong Kong has no published standard; its government writes Cantonese so: 曾蔭權 Tsang Yam-kuen. Taiwan has
/// Wade–Giles, which people drop the apostrophes of, and surnames of their own: 李登輝 Lee Teng-hui.
final class RegionalSpellings: Sendable {
  static let shared = RegionalSpellings()
  private let surnames: [UInt128: (hongKong: [String], taiwan: [String])]

  /// What ``CantoneseSyllables`` spells otherwise than most names: 華 Wah.
  private static let usual = ["waa": "wah", "jyut": "yuet", "zan": "chun", "zing": "ching", "jyun": "yuen"]

  /// Returns the spellings of `name`, whose surname is known, with weights of `0...1`.
  func readings(of name: HanName) -> [Reading] {
    guard name.surnameLength > 0, name.surnameLength < name.characters.count,
      name.characters.count <= Combinations.longest
    else { return [] }
    let known = surnames[HanKey.of(name.simplified[..<name.surnameLength])]
    var result: [Reading] = []
    func append(_ surname: String, _ given: [String], _ weight: Double, _ rule: Rule) {
      let form = surname + " " + given[0].prefix(1).uppercased() + given.joined(separator: "-").dropFirst()
      result.append(
        Reading(.attested, form, weight: weight, reasons: [Reason(text(of: name), form, rule)]))
    }
    let given = name.surnameLength..<name.characters.count
    if let cantonese = cantonese(name, given) {
      let own = cantoneseSurname(name)
      for (place, surname) in (known?.hongKong ?? own).enumerated() {
        append(surname, cantonese, 0.25 / Double(place + 1), .hongKong)
      }
    }
    let mandarin = MandarinReader.choices(name).map { $0.isEmpty ? nil : $0[0].target }
    if let known, !known.taiwan.isEmpty, !mandarin.contains(nil) {
      let syllables = MandarinSyllables.shared
      let spelled = given.map { mandarin[$0].map { syllables.wadeGiles[Int($0)] } ?? "" }
      for surname in known.taiwan { append(surname, spelled, 0.18, .taiwan) }
    }
    return result
  }

  private func text(of name: HanName) -> String {
    String(String.UnicodeScalarView(name.characters.compactMap { Unicode.Scalar($0) }))
  }

  /// The usual spelling of each character of `places`; nil where one has no Cantonese reading.
  private func cantonese(_ name: HanName, _ places: Range<Int>) -> [String]? {
    let table = CantoneseSyllables.shared
    var result: [String] = []
    for place in places {
      let forms = [name.characters[place], name.simplified[place]]
      guard let id = forms.lazy.compactMap({ table.reading(of: $0) }).first else { return nil }
      guard let spelling = Self.usual[table.jyutping[Int(id)]] ?? table.spellings(of: id).first?.spelling
      else { return nil }
      result.append(spelling)
    }
    return result
  }

  private func cantoneseSurname(_ name: HanName) -> [String] {
    guard let parts = cantonese(name, 0..<name.surnameLength) else { return [] }
    return [parts[0].prefix(1).uppercased() + parts.joined().dropFirst()]
  }

  private init() {
    var surnames: [UInt128: (hongKong: [String], taiwan: [String])] = [:]
    func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
    Table("latin-surnames.tsv").forEachRow { cells in
      let key = cells[0].scalars.map(HanTable.shared.simplified)
      let hongKong = list(cells[1])
      surnames[HanKey.of(key)] = (hongKong, list(cells[2]))
    }
    self.surnames = surnames
  }
}

extension Rule {
  static let hongKong = Rule("Hong Kong spelling, by Cantonese")
  static let taiwan = Rule("surname as in Taiwan, Wade–Giles")
}
