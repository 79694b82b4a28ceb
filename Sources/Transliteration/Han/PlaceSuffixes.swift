/// What the last characters of a place's name say of its kind, with its Korean and its Hangul: Tables/suffixes.tsv.
struct PlaceSuffixes: Sendable {
  static let shared = PlaceSuffixes()
  private var hangul: [[UInt32]: String] = [:]
  private var longest = 0

  /// Returns how many characters at the end of `name`, simplified, are a suffix that leaves a name.
  func length(in name: [UInt32]) -> Int {
    for length in stride(from: min(longest, name.count - 1), to: 0, by: -1) {
      // 沙市, 大市 and the like: one character before 市, 县 or 区 is rarely all of a name but may be.
      if hangul[Array(name[(name.count - length)...])] != nil { return length }
    }
    return 0
  }

  /// Returns the Hangul of a suffix, simplified, in standard transcription: 省 is 성.
  func hangul(_ suffix: ArraySlice<UInt32>) -> String? { hangul[Array(suffix)] }

  private init() {
    Table("suffixes.tsv").forEachRow { cells in
      let key = cells[0].scalars
      hangul[key] = cells[1].text
      longest = max(longest, key.count)
    }
  }
}
