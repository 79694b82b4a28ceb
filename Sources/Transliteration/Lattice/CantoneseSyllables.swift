/// Cantonese readings of Han characters (Tables/cantonese.tsv), and how Hong Kong and Macau spell them in names.
///
/// The spellings follow the Hong Kong government's romanization and its usual variants: 曾 Tsang, 周 Chau and Chow.
struct CantoneseSyllables: Sendable {
  static let shared = CantoneseSyllables()
  private var readings: [UInt32: UInt16] = [:]
  /// Jyutping without tones, by id.
  private(set) var jyutping: [String] = []

  /// The id of the reading of `han`.
  func reading(of han: UInt32) -> UInt16? { readings[han] }

  private init() {
    var ids: [String: UInt16] = [:]
    Table("cantonese.tsv").forEachRow { cells in
      guard let han = cells[0].scalars.first else { return }
      let syllable = cells[1].text
      let id = ids[syllable] ?? UInt16(jyutping.count)
      if ids[syllable] == nil {
        ids[syllable] = id
        jyutping.append(syllable)
      }
      readings[han] = id
    }
  }

  private static let initials: [(jyutping: String, spellings: [String])] = [
    ("gw", ["kw", "gw"]), ("kw", ["kw"]), ("ng", ["ng", ""]), ("b", ["p", "b"]), ("p", ["p"]), ("m", ["m"]),
    ("f", ["f"]), ("d", ["t", "d"]), ("t", ["t"]), ("n", ["n", "l"]), ("l", ["l"]), ("g", ["k", "g"]),
    ("k", ["k"]),
    ("h", ["h"]), ("w", ["w"]), ("z", ["ch", "ts", "j"]), ("c", ["ch", "ts"]), ("s", ["s", "sh"]),
    ("j", ["y", "j", ""]),
  ]
  private static let finals: [String: [String]] = [
    "aa": ["a", "ah"], "aai": ["ai", "aai"], "aau": ["au", "aau"], "aam": ["am"], "aan": ["an"],
    "aang": ["ang"],
    "aap": ["ap"], "aat": ["at"], "aak": ["ak"], "ai": ["ai"], "au": ["au", "ow"], "am": ["am", "um"],
    "an": ["an", "un"], "ang": ["ang"], "ap": ["ap", "up"], "at": ["at", "ut"], "ak": ["ak"],
    "e": ["e", "eh"],
    "ei": ["ei", "i", "ee", "ay"], "eng": ["eng", "ing"], "ek": ["ek", "ik"], "i": ["i", "ee", "ze"],
    "iu": ["iu", "ew"],
    "im": ["im"], "in": ["in"], "ing": ["ing"], "ip": ["ip"], "it": ["it"], "ik": ["ik"],
    "o": ["o", "aw", "or"],
    "oi": ["oi", "oy"], "on": ["on"], "ong": ["ong"], "ot": ["ot"], "ok": ["ok"], "ou": ["o", "ou", "u"],
    "oe": ["eu"], "oeng": ["eung", "eong"], "oek": ["euk", "eok"], "eoi": ["ui", "oi"], "eon": ["un", "eun"],
    "eot": ["ut"], "u": ["u", "oo"], "ui": ["ui", "ooi"], "un": ["un", "oon"], "ung": ["ung"], "ut": ["ut"],
    "uk": ["uk", "ook"], "yu": ["u", "ue", "yu"], "yun": ["uen", "un", "yuen"], "yut": ["ut", "uet", "yut"],
    "m": ["m"], "ng": ["ng", "eng"],
  ]

  /// The spellings of the syllable `id`, each with what it is rarer than the usual.
  func spellings(of id: UInt16) -> [(spelling: String, cost: Float)] {
    let syllable = jyutping[Int(id)]
    if let whole = Self.finals[syllable], syllable == "m" || syllable == "ng" {
      return whole.enumerated().map { ($1, 0.5 * Float($0)) }
    }
    let initial = Self.initials.first { syllable.hasPrefix($0.jyutping) }
    var rest = String(syllable.dropFirst(initial?.jyutping.count ?? 0))
    // jyu is spelled yu, not yyu.
    if initial?.jyutping == "j", rest.hasPrefix("yu") { rest = String(rest) }
    guard let finals = Self.finals[rest] else { return [] }
    var result: [(String, Float)] = []
    for (i, head) in (initial?.spellings ?? [""]).enumerated() {
      for (f, tail) in finals.enumerated() {
        let spelling = head + (head == "y" && tail.hasPrefix("y") ? String(tail.dropFirst()) : tail)
        if spelling.utf8.count > 1 || syllable.utf8.count == 1 {
          result.append((spelling, 0.5 * Float(i + f)))
        }
      }
    }
    return result
  }
}
