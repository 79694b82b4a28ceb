/// Which Mandarin syllables a piece of Latin letters may be: Hanyu Pinyin, ü in all its spellings, Wade–Giles.
struct MandarinSpellings: Sendable {
  static let shared = MandarinSpellings()
  /// The longest spelling, in letters.
  static let longest = 7
  /// The rules of spellings, by cause.
  static let rules: [Rule] = [.pinyin, .umlaut, .wadeGiles, .tongyong]

  /// A syllable that a spelling may be.
  struct Meaning: Sendable {
    let id: UInt16
    let cost: Float
    let cause: UInt16
  }

  private var syllables: [String: [Meaning]] = [:]

  /// Returns what `spelling` may be: lower case, with an apostrophe only where Wade–Giles has one (ch'ing).
  func readings(of spelling: String) -> [Meaning] { syllables[spelling] ?? [] }

  /// Every spelling with what it may be, in a fixed order, on which keys of as good paths depend.
  var all: [(spelling: String, id: UInt16, cost: Float)] {
    syllables.flatMap { spelling, list in list.map { (spelling, $0.id, $0.cost) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  private init() {
    let all = MandarinSyllables.shared
    for id in 0..<UInt16(all.count) {
      let pinyin = all.pinyin[Int(id)]
      add(pinyin, id, 0, .pinyin)
      if pinyin.contains("ü") {
        add(pinyin.replacing("ü", with: "v"), id, 0.1, .umlaut)
        add(pinyin.replacing("ü", with: "yu"), id, 0.1, .umlaut)
        add(pinyin.replacing("ü", with: "u"), id, 0.7, .umlaut)
        add(pinyin.replacing("ü", with: "ue"), id, 0.9, .umlaut)
      }
    }
    for id in 0..<UInt16(all.count) {
      // Apostrophes are usually dropped, so that chang is chang or zhang.
      let full = all.wadeGiles[Int(id)]
      let bare = full.replacing("'", with: "")
      let isExact = bare == full
      if !isExact {
        add(full, id, 0.1, .wadeGiles)
        add(full.replacing("ü", with: "u"), id, 0.2, .wadeGiles)
      }
      add(bare, id, isExact ? 0.9 : 1.2, .wadeGiles)
      add(bare.replacing("ü", with: "u"), id, isExact ? 1.0 : 1.3, .wadeGiles)
      if bare == "tzu" { add("tse", id, 1.2, .wadeGiles) }
    }
    // Spellings of people abroad and on Taiwan, of no system.
    for (spelling, pinyin) in [
      ("lee", "li"), ("ing", "ying"), ("loo", "lu"), ("woo", "wu"), ("soo", "su"), ("foo", "fu"),
      ("hoo", "hu"),
      ("chow", "zhou"), ("tsien", "qian"), ("tsiang", "jiang"), ("hsue", "xue"), ("shue", "xue"),
      ("jeou", "jiu"),
      ("jyh", "zhi"), ("shyh", "shi"), ("chih", "zhi"), ("shih", "shi"), ("tzu", "zi"), ("tsao", "cao"),
      ("yeh", "ye"),
      ("tsay", "cai"), ("tsing", "qing"), ("kiang", "jiang"), ("sien", "xian"), ("sin", "xin"),
      ("king", "jing"), ("ging", "jing"), ("hwang", "huang"), ("hwa", "hua"), ("kwan", "guan"),
      ("kwang", "guang"),
      ("kwei", "gui"), ("kwo", "guo"), ("yui", "rui"), ("wei", "wei"), ("shiu", "xiu"), ("shiow", "xiu"),
      ("yiu", "you"),
      ("yew", "you"), ("yung", "rong"), ("jung", "rong"), ("jen", "ren"), ("ren", "ren"), ("teng", "deng"),
    ] {
      if let id = all.id(of: pinyin) { add(spelling, id, 1.4, .ownSpelling) }
    }
    // Tongyong (2002) where it differs from both.
    for (spelling, pinyin) in [
      ("jhih", "zhi"), ("chih", "chi"), ("shih", "shi"), ("rih", "ri"), ("zih", "zi"), ("cih", "ci"),
      ("sih", "si"),
      ("wun", "wen"), ("fong", "feng"), ("wong", "weng"), ("syue", "xue"), ("ciou", "qiu"), ("jiou", "jiu"),
      ("liou", "liu"), ("niou", "niu"), ("guei", "gui"), ("huei", "hui"), ("duei", "dui"), ("jhong", "zhong"),
      ("jhang", "zhang"), ("jheng", "zheng"), ("jhu", "zhu"), ("jhou", "zhou"), ("syu", "xu"),
      ("cyuan", "quan"),
      ("syuan", "xuan"), ("cin", "qin"), ("cing", "qing"), ("sin", "xin"), ("sing", "xing"), ("siao", "xiao"),
      ("sian", "xian"), ("siang", "xiang"), ("cian", "qian"), ("ciang", "qiang"), ("ciao", "qiao"),
    ] {
      if let id = all.id(of: pinyin) { add(spelling, id, 1.6, .tongyong) }
    }
  }

  private mutating func add(_ spelling: String, _ id: UInt16, _ cost: Float, _ rule: Rule) {
    if syllables[spelling]?.contains(where: { $0.id == id }) == true { return }
    let cause = UInt16(Self.rules.firstIndex(of: rule) ?? 0)
    syllables[spelling, default: []].append(Meaning(id: id, cost: cost, cause: cause))
  }
}

extension Rule {
  static let pinyin = Rule("Hanyu Pinyin")
  static let umlaut = Rule("ü written v, yu or u")
  static let wadeGiles = Rule("Wade–Giles")
  static let ownSpelling = Rule("spelling of people abroad and on Taiwan")
  static let tongyong = Rule("Tongyong Pinyin")
}
