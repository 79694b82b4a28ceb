/// Chinese and Korean surnames, simplified: Tables/surnames.tsv, and those of mandarin.tsv.
final class HanSurnames: Sendable {
  static let shared = HanSurnames()
  /// Of a character whether it is a surname, and whether one of two characters begins with it.
  private let firsts: HanMap<(isSingle: Bool, beginsDouble: Bool)>
  private let double: Set<UInt128>

  /// Returns how many characters at the beginning of `name`, simplified, are a surname that leaves a given name.
  func length(in name: [UInt32]) -> Int {
    guard name.count > 1, let first = firsts[name[0]] else { return 0 }
    if name.count > 2, first.beginsDouble, double.contains(HanKey.of(name[..<2])) { return 2 }
    return first.isSingle ? 1 : 0
  }

  private init() {
    var firsts = HanMap<(isSingle: Bool, beginsDouble: Bool)>()
    var double: Set<UInt128> = []
    func add(_ surname: [UInt32]) {
      let key = surname.map(HanTable.shared.simplified)
      let known = firsts[key[0]] ?? (false, false)
      firsts[key[0]] = (known.isSingle || key.count == 1, known.beginsDouble || key.count == 2)
      if key.count == 2 { double.insert(HanKey.of(key)) }
    }
    Table("surnames.tsv").forEachRow { cells in add(cells[0].scalars) }
    Table("mandarin.tsv").forEachRow { cells in
      if cells[2].text == "surname" { add(cells[0].scalars) }
    }
    (self.firsts, self.double) = (firsts, double)
  }
}
