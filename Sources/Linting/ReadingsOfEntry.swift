import Comparison
import Lexicography
import Transliteration

/// What the Chinese and Korean names of an entry give in Hangul and in Latin letters.
struct ReadingsOfEntry {
  /// Why a Hangul name is right, or nearly.
  enum Explanation {
    case explained, nonStandard, none
  }

  /// The name that others are readings of, to be shown: the first Chinese one, else one in pinyin.
  let origin: String
  /// The Hangul forms by Mandarin sound, without blanks, of whole names and of places without their suffix.
  private(set) var sounds: Set<String> = []
  /// The Hangul forms by Korean reading, without blanks.
  private(set) var koreanReadings: Set<String> = []
  /// The likeliest form by sound of the origin.
  private var standard: String?
  /// The likeliest Korean reading of the origin.
  private(set) var koreanReading: String?
  private let type: EntryType
  private let hasCountry: Bool
  private let chinese: [String]
  private let korean: [String]
  private let spelled: [String]
  private let latin: [String]

  /// Whether there is a name that Hangul could be a reading of.
  var hasOrigin: Bool { !origin.isEmpty }

  /// Where names have Han characters of their own.
  static let hanCountries: Set = ["CN", "HK", "KP", "KR", "MO", "TW"]

  /// Whether the Chinese name is where the others come from. Of a person without a country, whose Latin name spells it;
  /// 特朗普 and 安倍晋三 are renderings of Trump and Abe.
  var isOriginal: Bool {
    guard type == .person, !hasCountry, !latin.isEmpty, !chinese.isEmpty else { return true }
    return latin.contains { name in
      chinese.contains { Comparer().compare(name, $0, type: .person).verdict == .same }
    }
  }

  init(_ entry: Entry) {
    hasCountry = entry.country != nil
    type = entry.type
    let names = entry.names.filter { $0.kind != .misspelling }
    // The official name first: it is the one to show.
    let han = names.filter { $0.script == .hans || $0.script == .hant }
    chinese = (han.filter { $0.kind == .official } + han.filter { $0.kind != .official }).map(\.text)
    korean = names.filter { $0.lang == .ko && $0.script == .hang }.map(\.text)
    spelled = chinese.isEmpty ? names.filter { $0.system == "pinyin" }.map(\.text) : []
    latin = names.filter { $0.script == .latn && $0.kind != .acronym && $0.system == nil }.map(\.text)
    origin = chinese.first ?? spelled.first ?? ""
    isRenderedBySound = origin.unicodeScalars.count <= 4 || type == .person
    let reader = Reader()
    for text in chinese + spelled {
      for reading in reader.readings(of: text, type: type) {
        let form = Self.compact(reading.form)
        switch reading.system {
        case .nikl:
          sounds.insert(form)
          if standard == nil { standard = reading.form }
          if let suffix = reading.reasons.last, suffix.rule.rawValue == "administrative suffix" {
            sounds.insert(String(form.dropLast(suffix.target.count)))
            let stem = origin.unicodeScalars.count - suffix.source.unicodeScalars.count
            isRenderedBySound = isRenderedBySound || stem <= 4
          }
        case .sinoKorean:
          koreanReadings.insert(form)
          if koreanReading == nil { koreanReading = reading.form }
        default: break
        }
      }
    }
  }

  /// Whether the name is so short, but for the suffix of a place, that other languages write its sound: 安康市 and no
  /// 成都高新技术产业开发区.
  private(set) var isRenderedBySound = false

  /// The form by sound to show, which the legal name of a company has in no text.
  var soundToShow: String? { isRenderedBySound ? standard : nil }

  /// Whether the words of `text` after some others are a sound or reading, as in 랴오닝성 안산시.
  func hasOrigin(afterBlankIn text: String) -> Bool {
    guard type == .place, let blank = text.firstIndex(of: " ") else { return false }
    let rest = String(text[text.index(after: blank)...])
    let form = Self.compact(rest)
    return sounds.contains(form) || koreanReadings.contains(form) || hasOrigin(afterBlankIn: rest)
  }

  /// Whether `form`, without blanks, is a shortened Korean reading: its syllables stand in one in their order, as those
  /// of 북경외대 stand in 북경외국어대학. The initial-sound law may apply inside or not.
  func isShortReading(_ form: String) -> Bool {
    let letters = Self.afterLaw(form)
    return koreanReadings.contains { reading in
      var rest = letters[...]
      for letter in Self.afterLaw(reading) where rest.first == letter { rest.removeFirst() }
      return rest.isEmpty
    }
  }

  /// Whether `form`, without blanks, is the sound of a part of a name: 바이촨 of 北京百川智能科技有限公司.
  func isPartOfSound(_ form: String) -> Bool {
    form.count > 1 && sounds.contains { $0.count > form.count && $0.contains(form) }
  }

  /// Why `hangul`, which is no form of the origins as they stand, is a name of the entry after all: it compares as one
  /// with a Chinese name, or renders one in Latin letters.
  func explanation(of hangul: String) -> Explanation {
    let comparer = Comparer()
    var result = Explanation.none
    for asType in type == .person ? [EntryType.person] : [.place, .organization] {
      let name = PreparedName(hangul, type: asType)
      for text in chinese + latin {
        let found = comparer.compare(name, PreparedName(text, type: asType))
        guard found.verdict != .different else { continue }
        let isNonStandard = found.evidence.contains {
          $0.feature == "spelling" && $0.value.contains("non-standard")
        }
        if !isNonStandard { return .explained }
        result = .nonStandard
      }
    }
    return result
  }

  /// The forms in Latin letters of the entry's names by `system`, the likeliest first; none where it has no names to
  /// take them from.
  func latin(_ system: String) -> [String] {
    switch system {
    case "rr", "mr", "yale":
      let writer = Romanizer()
      return korean.flatMap { name in
        [type, nil].compactMap { writer.romanize(name, ReadingSystem(rawValue: system), type: $0) }
      }
    case "pinyin":
      return chinese.flatMap { name in
        Reader().readings(of: name, type: type).filter { $0.system == .pinyin }.map(\.form)
      }
    case "wade-giles":
      return chinese.flatMap { name in
        Reader().readings(of: name, type: type).filter { reading in
          reading.system == .attested && reading.reasons.contains { $0.rule.rawValue == "Wade–Giles" }
        }.map(\.form)
      }
    default: return []
    }
  }

  private static func afterLaw(_ hangul: String) -> [UInt32] {
    hangul.unicodeScalars.map { HanForms.afterLaw($0.value) }
  }

  /// `text` without blanks, middle dots and hyphens.
  static func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "·" && $0 != "-" } }

  /// The letters of a Latin name, small; ü stays apart from u.
  static func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
}
