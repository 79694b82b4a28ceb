/// Which Mandarin syllables a piece of Hangul may write: by the standard, or as people do (Tables/hangul-variants.tsv).
struct MandarinHangul: Sendable {
  /// A syllable that a piece may be, and how much rarer than the standard its spelling is.
  struct Reading: Sendable {
    let syllable: UInt16
    /// Natural logarithm; 0 for the standard spelling.
    let cost: Float
    /// Why: a place in ``MandarinHangul/rules``.
    let cause: UInt16
  }

  static let shared = MandarinHangul()
  /// The most Hangul syllables that one Mandarin syllable takes: 지아오.
  static let longest = 3
  /// What pieces of one syllable may be, and those of more.
  private var singles = HangulMap<[Reading]>()
  private var longer: [UInt64: [Reading]] = [:]
  /// How many syllables the longest piece has that begins with a syllable.
  private var lengths = HangulMap<Int>()
  /// The rules of readings; the first is the standard.
  private var rules: [Rule] = [.nikl]
  /// The same as reasons end.
  private(set) var writtenRules: [WrittenRule] = []
  private var spellings: [[Spelling]] = []

  /// A way to write a syllable that is not the standard's.
  struct Spelling: Sendable {
    let text: String
    /// Natural logarithm of how much rarer than the standard it is.
    let cost: Float
    let rule: Rule
  }

  /// Returns the non-standard spellings of a syllable, the likeliest first.
  func spellings(of syllable: UInt16) -> [Spelling] { spellings[Int(syllable)] }

  /// Returns what `piece` may be, the standard first; `piece` is one to three code points of Hangul.
  func readings(of piece: ArraySlice<UInt32>) -> [Reading] {
    (piece.count == 1 ? singles[piece[piece.startIndex]] : longer[Self.key(piece)]) ?? []
  }

  /// How many syllables the longest piece has that begins with `syllable`; 0 where none does.
  func longest(at syllable: UInt32) -> Int { lengths[syllable] ?? 0 }

  private static func key(_ piece: ArraySlice<UInt32>) -> UInt64 {
    piece.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
  }

  private struct Variant {
    let text: [UInt32]
    let cost: Float
    let rule: Rule
  }

  private init() {
    var initials: [String: [Variant]] = [:]
    var finals: [String: [Variant]] = [:]
    var palatal: [String: [Variant]] = [:]
    var whole: [String: [Variant]] = [:]
    Table("hangul-variants.tsv").forEachRow { cells in
      let variant = Variant(
        text: cells[2].scalars, cost: Float(cells[3].text) ?? 0,
        rule: Rule("non-standard: \(cells[4].text)"))
      switch cells[0].text {
      case "initial": initials[cells[1].text, default: []].append(variant)
      case "final": finals[cells[1].text, default: []].append(variant)
      case "sh": palatal[cells[1].text, default: []].append(variant)
      default: whole[cells[1].text, default: []].append(variant)
      }
    }
    let syllables = MandarinSyllables.shared
    spellings = [[Spelling]](repeating: [], count: syllables.count)
    for id in 0..<UInt16(syllables.count) {
      let pinyin = syllables.pinyin[Int(id)]
      let standard = syllables.hangul[Int(id)].unicodeScalars.map(\.value)
      // Only interjections are read so (诶, 哦, 哟, 咯); no name has them.
      let rarity: Float = ["ê", "ei", "o", "yo", "lo"].contains(pinyin) ? 3 : 0
      add(id, standard, rarity, .nikl)
      for variant in whole[pinyin] ?? [] { add(id, variant.text, variant.cost, variant.rule) }
      guard let initial = Self.initial(of: pinyin), let first = HangulSyllable(standard[0]) else { continue }
      let final = String(pinyin.dropFirst(initial.count))
      // A final as the standard writes it, then as people do; each with the initial as written, or varied.
      var bodies = [Variant(text: standard, cost: 0, rule: .nikl)]
      for variant in (finals[final] ?? []) + (initial == "sh" ? palatal[final] ?? [] : []) {
        bodies.append(
          Variant(
            text: Self.replacing(variant.text, initial: first.initial), cost: variant.cost, rule: variant.rule
          ))
      }
      for body in bodies {
        if body.cost > 0 { add(id, body.text, body.cost, body.rule) }
        for other in initials[initial] ?? [] {
          let letter = UInt8(Self.letters.firstIndex(of: other.text[0]) ?? 0)
          add(id, Self.replacing(body.text, initial: letter), body.cost + other.cost, other.rule)
        }
      }
    }
    spellings = spellings.map { $0.sorted { $0.cost < $1.cost } }
    for key in singles.keys { singles[key]?.sort { $0.cost < $1.cost } }
    for key in longer.keys { longer[key]?.sort { $0.cost < $1.cost } }
    writtenRules = rules.map { WrittenRule($0) }
  }

  private static let letters = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars).map(\.value)

  private static func initial(of pinyin: String) -> String? {
    for initial in ["zh", "ch", "sh"] where pinyin.hasPrefix(initial) { return initial }
    guard let first = pinyin.first, "bpmfdtnlgkhjqxrzcs".contains(first) else { return nil }
    return String(first)
  }

  private static func replacing(_ text: [UInt32], initial: UInt8) -> [UInt32] {
    var text = text
    if var syllable = HangulSyllable(text[0]) {
      syllable.initial = initial
      text[0] = syllable.value
    }
    return text
  }

  private mutating func add(_ id: UInt16, _ text: [UInt32], _ cost: Float, _ rule: Rule) {
    guard text.count <= Self.longest else { return }
    if cost > 0.25, cost < 1.3 {
      let spelling = String(String.UnicodeScalarView(text.compactMap { Unicode.Scalar($0) }))
      spellings[Int(id)].append(Spelling(text: spelling, cost: cost, rule: rule))
    }
    let reading = Reading(syllable: id, cost: cost, cause: cause(of: rule))
    var known = readings(of: text[...])
    if let index = known.firstIndex(where: { $0.syllable == id }) {
      if known[index].cost > cost { known[index] = reading }
    } else {
      known.append(reading)
    }
    if text.count == 1 { singles[text[0]] = known } else { longer[Self.key(text[...])] = known }
    lengths[text[0]] = max(lengths[text[0]] ?? 0, text.count)
  }

  private mutating func cause(of rule: Rule) -> UInt16 {
    if let index = rules.firstIndex(of: rule) { return UInt16(index) }
    rules.append(rule)
    return UInt16(rules.count - 1)
  }
}

extension Rule {
  static let nikl = Rule("외래어 표기법, Chinese table")
}
