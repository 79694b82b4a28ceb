import Lexicography
import TextModel

/// Lexicons and texts made of the same pieces, with everything that has ever been hard about reading them.
public struct RandomNames {
  private var random: SeededGenerator

  /// Returns the maker that `seed` names.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "중관촌", "전시센터", "투자", "공사", "중국", "한국", "과기부", "횃불", "센터", "는", "에서", "장", "전력", "연구소", "북경", "광주", "이",
    "영", "애", "빈",
    "NIPA", "nipa", "KIC", "X", "x", "JD", "Galaxea", "Dynamics", "University", "of", "Seoul", "the",
    "School", "Law",
    "中关村", "中關村", "展示", "中心", "北京", "大学", "医院", "小米", "粥", "第三", "学院", "王毅", "表示", "商务部", "部", "门", "网", "站",
    "学", "生",
    "生命", "中国", "a", "b", "1", "2층", "é",
    "李", "金", "か", "Мо",
  ]
  private static let joints = [
    "", "", "", "", " ", " ", "\n", "  ", "   ", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", "\t", "-", "·", "ㆍ",
    " - ", "-\n", "·\n",
    "'", "’", ", ", "(", ")", "（", "．", "/", "\u{200B}", "\u{AD}", "\u{301}", "\u{3000}", "\u{A0}",
  ]
  private static let oddities = [
    "ㅎㅏㄴ", "ㅎ", "ㅏ", "\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}", "\u{11A8}", "\u{1100}", "\u{1161}", "ﾊﾞ",
    "ｶ", "ﾞ", "ＮＩＰＡ",
    "ﬁ", "㈜", "①", "½", "℡", "™", "¹", "\u{308}", "u\u{308}", "\u{1F468}\u{200D}\u{1F469}", "\u{FE0F}",
    "\u{E0100}", "豈", "¨", "´", "`",
    "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\r", "Ǖ", "ß", "İ", "Σ", "ς", "가\u{11A8}", "ᄀᆞ", "ᅟ",
    "\u{0}", "\u{FFFD}", "𝐀", "𠀀", "丽",
  ]

  private mutating func piece(oddly: Int) -> String {
    let choice = Int.random(in: 0..<100, using: &random)
    if choice < oddly { return Self.oddities.randomElement(using: &random) ?? "" }
    return Self.pieces.randomElement(using: &random) ?? ""
  }

  private mutating func joined(_ count: Int, oddly: Int) -> String {
    var text = ""
    for index in 0..<count {
      if index > 0 { text += Self.joints.randomElement(using: &random) ?? "" }
      text += piece(oddly: oddly)
    }
    return text
  }

  /// A lexicon of `count` entries with one to three names each.
  public mutating func lexicon(_ count: Int) -> Lexicon {
    var entries: [Entry] = []
    for number in 0..<count {
      var names: [Name] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let text = joined(Int.random(in: 1...4, using: &random), oddly: 6)
        names.append(
          Name(
            lang: .ko, script: Bool.random(using: &random) ? .hang : .latn,
            kind: NameKind.allCases.randomElement(using: &random) ?? .official, text: text))
      }
      entries.append(
        Entry(
          id: EntryID("e\(number)"), type: EntryType.allCases.randomElement(using: &random) ?? .organization,
          status: Int.random(in: 0..<10, using: &random) == 0 ? .deprecated : .active, names: names,
          relations: number > 0 && Bool.random(using: &random)
            ? [Relation(kind: .parent, target: EntryID("e\(Int.random(in: 0..<number, using: &random))"))]
            : []))
      if entries[number].status == .deprecated, number > 0 {
        entries[number].redirect = EntryID("e\(Int.random(in: 0..<number, using: &random))")
      }
    }
    return Lexicon(entries: entries)
  }

  /// A text that has names of `lexicon`, changed in some ways, among other pieces and sometimes malformed bytes.
  public mutating func text(of lexicon: Lexicon, pieces count: Int) -> [UInt8] {
    let names = lexicon.entries.flatMap(\.names).map(\.text)
    var bytes: [UInt8] = []
    for _ in 0..<count {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<9: bytes += Array((names.randomElement(using: &random) ?? "").utf8)
      case 9..<12:
        // A name with something inside.
        let scalars = Array((names.randomElement(using: &random) ?? "").unicodeScalars)
        let cut = Int.random(in: 0...scalars.count, using: &random)
        var text = String.UnicodeScalarView(scalars[..<cut])
        text.append(contentsOf: (Self.joints.randomElement(using: &random) ?? "").unicodeScalars)
        text.append(contentsOf: scalars[cut...])
        bytes += Array(String(text).utf8)
      case 12: bytes += [UInt8.random(in: 0...255, using: &random)]
      default: bytes += Array(piece(oddly: 20).utf8)
      }
      if Bool.random(using: &random) {
        bytes += Array((Self.joints.randomElement(using: &random) ?? "").utf8)
      }
    }
    return bytes
  }
}
