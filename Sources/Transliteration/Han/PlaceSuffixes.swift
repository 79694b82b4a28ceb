/// What the last characters of a place's name say of its kind, with its Korean and its Hangul: Tables/suffixes.tsv.
final class PlaceSuffixes: Sendable {
  static let shared = PlaceSuffixes()
  private let suffixes: [UInt128: (hangul: String, least: Int)]
  /// Names that end like a suffix and are read by sound as a whole.
  private let wholes: Set<UInt128>
  /// The longest suffix that ends with a character.
  private let longest: HanMap<Int>

  /// Returns how many characters at the end of `name`, simplified, are a suffix that leaves a name.
  func length(in name: [UInt32]) -> Int {
    guard let last = name.last, let most = longest[last] else { return 0 }
    if name.count <= HanKey.longest, wholes.contains(HanKey.of(name)) { return 0 }
    for length in stride(from: min(most, name.count - 1), to: 0, by: -1) {
      // 沙市, 大市 and the like: one character before 市, 县 or 区 is rarely all of a name but may be.
      let suffix = suffixes[HanKey.of(name[(name.count - length)...])]
      if let suffix, name.count - length >= suffix.least { return length }
    }
    return 0
  }

  /// Whether a longer suffix than `length` characters stands at `start` of `name`: 区 in 地区, 市 in 市区.
  func isLonger(_ name: ArraySlice<UInt32>, from start: Int, than length: Int) -> Bool {
    for first in max(name.startIndex, start - 3)...start {
      for end in (start + length)...min(name.endIndex, start + length + 3) where end - first > length {
        if end - first <= HanKey.longest, suffixes[HanKey.of(name[first..<end])] != nil { return true }
      }
    }
    return false
  }

  /// Returns the Hangul of a suffix, simplified, in standard transcription: 省 is 성.
  func hangul(_ suffix: ArraySlice<UInt32>) -> String? { suffixes[HanKey.of(suffix)]?.hangul }

  private init() {
    var suffixes: [UInt128: (hangul: String, least: Int)] = [:]
    var longest = HanMap<Int>()
    var wholes: Set<UInt128> = []
    Table("suffixes.tsv").forEachRow { cells in
      let suffix = cells[0].scalars
      guard let last = suffix.last, suffix.count <= HanKey.longest else { return }
      if cells[1].text == "-" {
        wholes.insert(HanKey.of(suffix))
        return
      }
      suffixes[HanKey.of(suffix)] = (cells[1].text, Int(cells[2].text) ?? 1)
      longest[last] = max(longest[last] ?? 0, suffix.count)
    }
    (self.suffixes, self.longest, self.wholes) = (suffixes, longest, wholes)
  }
}
