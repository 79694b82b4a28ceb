/// Wade–Giles spellings of Mandarin (Wade 1867, Giles 1912), without tones.
enum WadeGiles {
  private static let initials: [(pinyin: String, wadeGiles: String)] = [
    ("zh", "ch"), ("ch", "ch'"), ("sh", "sh"), ("b", "p"), ("p", "p'"), ("d", "t"), ("t", "t'"), ("g", "k"),
    ("k", "k'"), ("j", "ch"), ("q", "ch'"), ("x", "hs"), ("z", "ts"), ("c", "ts'"), ("r", "j"),
    ("m", "m"), ("f", "f"), ("n", "n"), ("l", "l"), ("h", "h"), ("s", "s"), ("y", "y"), ("w", "w"),
  ]
  /// Syllables whose spelling is not that of their parts.
  private static let whole: [String: String] = [
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu",
    "e": "o", "ge": "ko", "ke": "k'o", "he": "ho", "er": "erh", "gui": "kuei", "kui": "k'uei",
    "shuo": "shuo", "guo": "kuo", "kuo": "k'uo", "huo": "huo", "yi": "i", "you": "yu", "yan": "yen",
    "ye": "yeh", "yong": "yung", "yu": "yü", "yue": "yüeh", "yuan": "yüan", "yun": "yün", "ê": "eh",
  ]

  /// Returns the Wade–Giles spelling of a syllable in Hanyu Pinyin.
  static func spelling(ofPinyin pinyin: String) -> String {
    if let spelling = whole[pinyin] { return spelling }
    let pair = initials.first { pinyin.hasPrefix($0.pinyin) }
    let initial = pair?.pinyin ?? ""
    var final = String(pinyin.dropFirst(initial.count))
    if ["j", "q", "x"].contains(initial), final.hasPrefix("u") { final = "ü" + final.dropFirst() }
    switch final {
    case "ian": final = "ien"
    case "ie": final = "ieh"
    case "üe": final = "üeh"
    case "ong": final = "ung"
    case "iong": final = "iung"
    case "uo" where initial != "sh": final = "o"
    default: break
    }
    return (pair?.wadeGiles ?? "") + final
  }
}
