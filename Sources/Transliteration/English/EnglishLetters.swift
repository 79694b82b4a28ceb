/// The names of letters and digits: LG is read 엘지, 3 쓰리.
struct EnglishLetters: Sendable {
  static let shared = EnglishLetters()

  /// Names in Hangul by sign, best first.
  private(set) var names: [[String]]
  private var scalars: [[UInt32]]
  /// The name's sound as a word, by sign.
  private(set) var words: [[UInt8]]

  private init() {
    names = Array(repeating: [], count: 128)
    scalars = Array(repeating: [], count: 128)
    words = Array(repeating: [], count: 128)
    Table("english/letters.tsv").forEachRow { cells in
      guard let sign = cells[0].first.map(Int.init), sign < 128 else { return }
      names[sign] = cells[1].parts("|").map(\.text)
      scalars[sign] = cells[1].parts("|").first?.scalars ?? []
      words[sign] = Array(cells[2])
    }
  }

  /// The name in Hangul of a letter of either case, a digit or a sign; nil of anything else.
  func hangul(of value: UInt32) -> [UInt32]? {
    guard value < 128 else { return nil }
    let sign = (0x41...0x5A).contains(value) ? value + 0x20 : value
    return scalars[Int(sign)].isEmpty ? nil : scalars[Int(sign)]
  }
}
