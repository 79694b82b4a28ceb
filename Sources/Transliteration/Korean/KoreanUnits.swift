/// The units of Korean place names of korean/units.tsv, and the names that only look like holding one.
struct KoreanUnits: Sendable {
  private struct Unit: Sendable {
    var name: [UInt32]
    var stem: Int
    var stems: Set<[UInt32]>
    var needsDigit: Bool
    var needsHyphen: Bool { stem == 0 && !needsDigit && stems == [[]] }
  }

  static let shared = KoreanUnits()

  /// In order of the table: longer units stand first.
  private var units: [Unit] = []
  private var lastSyllables: Set<UInt32> = []
  private var wholes: Set<[UInt32]> = []
  private static let (si, gu): (UInt32, UInt32) = (0xC2DC, 0xAD6C)

  private init() {
    Table.forEachRow(of: "korean/units.tsv") { cells in
      let name = Substring(cells[0]).unicodeScalars.map(\.value)
      units.append(
        Unit(
          name: name, stem: Table.number(cells[1]), stems: Set(Table.alternatives(cells[2])),
          needsDigit: !cells[3].isEmpty))
      if let last = name.last { lastSyllables.insert(last) }
    }
    Table.forEachRow(of: "korean/whole-places.tsv") { cells in
      wholes.insert(Substring(cells[0]).unicodeScalars.map(\.value))
    }
  }

  /// Where the unit of `run` begins, or nil where it has none.
  func cut(of run: ArraySlice<UInt32>, followsDigit: Bool) -> Int? {
    guard let last = run.last, lastSyllables.contains(last) else { return nil }
    for unit in units
    where !unit.needsHyphen && run.count >= unit.name.count
      && run.suffix(unit.name.count).elementsEqual(unit.name)
    {
      let cut = run.endIndex - unit.name.count
      if followsDigit { return cut }
      if unit.needsDigit { continue }
      let stem = run[..<cut]
      let isLong = unit.stem > 0 && stem.count >= unit.stem && !wholes.contains(Array(run))
      return isLong || unit.stems.contains(Array(stem)) && !stem.isEmpty ? cut : nil
    }
    return nil
  }

  /// Whether `name` ends like a unit and is none, as 왕십리 does.
  func isWhole(_ name: [UInt32]) -> Bool { wholes.contains(name) }

  /// Whether `run` is the name of a unit, or of what may stand after a hyphen as one does.
  func isUnit(_ run: ArraySlice<UInt32>) -> Bool { units.contains { $0.name.elementsEqual(run) } }

  /// Where a ward begins after its city in one run, as in 안양시만안구; nil where there is no such pair.
  func city(in run: ArraySlice<UInt32>) -> Int? {
    guard run.last == Self.gu, run.count >= 5 else { return nil }
    let index = run[(run.startIndex + 2)...].firstIndex(of: Self.si)
    guard let index, run.endIndex - index >= 3 else { return nil }
    return index + 1
  }
}
