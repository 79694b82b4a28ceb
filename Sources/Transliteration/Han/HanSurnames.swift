/// Chinese and Korean surnames, simplified: Tables/surnames.tsv, and those of mandarin.tsv.
struct HanSurnames: Sendable {
  static let shared = HanSurnames()
  private var single: Set<UInt32> = []
  private var double: Set<[UInt32]> = []

  /// Returns how many characters at the beginning of `name`, simplified, are a surname that leaves a given name.
  func length(in name: [UInt32]) -> Int {
    if name.count > 2, double.contains(Array(name[..<2])) { return 2 }
    return name.count > 1 && single.contains(name[0]) ? 1 : 0
  }

  private init() {
    Table("surnames.tsv").forEachRow { cells in add(cells[0].scalars) }
    Table("mandarin.tsv").forEachRow { cells in
      if cells[2].text == "surname" { add(cells[0].scalars) }
    }
  }

  private mutating func add(_ surname: [UInt32]) {
    let key = surname.map(HanTable.shared.simplified)
    if key.count == 1 { single.insert(key[0]) } else { double.insert(key) }
  }
}
