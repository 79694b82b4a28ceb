import Lexicography

/// The readings of a name in Han characters: in pinyin, in Hangul by sound, in Korean reading, as spelled in use.
struct HanReader {
  private let name: HanName
  private let type: EntryType?
  private let limit: Int
  private let syllables = MandarinSyllables.shared

  init(_ name: HanName, type: EntryType?, limit: Int) {
    (self.name, self.type, self.limit) = (name, type, limit)
  }

  func readings() -> [Reading] {
    var result: [Reading] = []
    let mandarin = MandarinReader.choices(name)
    if !mandarin.contains(where: \.isEmpty) {
      let ways = Combinations.best(mandarin, limit: limit)
      result += ways.map { pinyin(mandarin, $0) }
      result += nikl(mandarin, ways)
      result += attested(mandarin, ways)
    }
    let korean = SinoKoreanReader.choices(name)
    if !korean.contains(where: \.isEmpty) {
      result += Combinations.best(korean, limit: limit).map { way in
        Reading(
          .sinoKorean, Self.hangul(korean, way), weight: Double(way.weight),
          reasons: hangulReasons(korean, way))
      }
    }
    return result
  }

  /// How many syllables the first word of a Latin form has.
  private var firstLength: Int {
    name.surnameLength > 0 ? name.surnameLength : name.characters.count - name.suffixLength
  }

  private func character(_ place: Int) -> String {
    String(String.UnicodeScalarView([Unicode.Scalar(name.characters[place]) ?? "\u{FFFD}"]))
  }

  private func ids(_ choices: [[Choice]], _ way: Combinations.Way) -> [UInt16] {
    way.indices.enumerated().map { choices[$0.offset][Int($0.element)].target }
  }

  private func pinyin(_ choices: [[Choice]], _ way: Combinations.Way) -> Reading {
    Reading(
      .pinyin, PinyinSpelling.spelled(ids(choices, way), firstLength: firstLength),
      weight: Double(way.weight),
      reasons: pinyinReasons(choices, way))
  }

  private func pinyinReasons(_ choices: [[Choice]], _ way: Combinations.Way) -> [Reason] {
    way.indices.enumerated().map { place, index in
      let choice = choices[place][Int(index)]
      return Reason(character(place), syllables.pinyin[Int(choice.target)], choice.rule)
    }
  }

  // MARK: Hangul by sound

  private func nikl(_ choices: [[Choice]], _ ways: [Combinations.Way]) -> [Reading] {
    var result: [Reading] = []
    for way in ways {
      let spoken = ids(choices, way)
      for (form, share, reasons) in hangulForms(spoken) where !result.contains(where: { $0.form == form }) {
        result.append(Reading(.nikl, form, weight: Double(way.weight) * share, reasons: reasons))
      }
    }
    return Array(result.sorted { $0.weight > $1.weight }.prefix(limit))
  }

  /// The Hangul of `spoken`: established names of parts first, the suffix of a place in Korean.
  private func hangulForms(_ spoken: [UInt16]) -> [(String, Double, [Reason])] {
    let stem = spoken.count - name.suffixLength
    let suffix = name.suffixLength > 0 ? PlaceSuffixes.shared.hangul(name.simplified[stem...]) : nil
    var plain = ""
    var plainReasons: [Reason] = []
    for (place, id) in spoken.enumerated() where suffix == nil || place < stem {
      plain += syllables.hangul[Int(id)]
      plainReasons.append(Reason(syllables.pinyin[Int(id)], syllables.hangul[Int(id)], .nikl))
    }
    var forms: [(String, Double, [Reason])] = []
    for variant in 0..<2 where name.surnameLength == 0 || name.isGuess {
      if let (text, reasons) = established(spoken, variant) {
        forms.append((text, variant == 0 ? 0.8 : 0.1, reasons))
      }
    }
    forms.append((plain, forms.isEmpty ? 1 : 0.1, plainReasons))
    guard let suffix else { return forms }
    let reason = Reason(text(of: stem), suffix, .administrativeSuffix)
    return forms.map { ($0.0 + suffix, $0.1, $0.2 + [reason]) }
  }

  /// The Hangul with established names of parts, the first or the second of each; nil where there is none.
  private func established(_ spoken: [UInt16], _ variant: Int) -> (String, [Reason])? {
    let stem = name.simplified.count - name.suffixLength
    let simplified = name.simplified[..<stem]
    var text = ""
    var reasons: [Reason] = []
    var isUsed = false
    var place = 0
    while place < stem {
      if let (length, forms) = Exonyms.shared.forms(at: place, of: simplified), forms.hangul.count > variant {
        text += forms.hangul[variant]
        let part = (place..<place + length).map(character).joined()
        reasons.append(Reason(part, forms.hangul[variant], .exonym))
        isUsed = true
        place += length
      } else {
        let hangul = syllables.hangul[Int(spoken[place])]
        text += hangul
        reasons.append(Reason(syllables.pinyin[Int(spoken[place])], hangul, .nikl))
        place += 1
      }
    }
    return isUsed ? (text, reasons) : nil
  }

  private func text(of start: Int) -> String { (start..<name.characters.count).map(character).joined() }

  // MARK: Spellings in use

  /// Wade–Giles, ü as passports and keyboards have it, and established Latin names.
  private func attested(_ choices: [[Choice]], _ ways: [Combinations.Way]) -> [Reading] {
    var result: [Reading] = []
    func add(_ form: String, _ weight: Double, _ reasons: [Reason]) {
      if !result.contains(where: { $0.form == form }) {
        result.append(Reading(.attested, form, weight: weight, reasons: reasons))
      }
    }
    if name.surnameLength == 0 || name.isGuess,
      let (length, forms) = Exonyms.shared.forms(at: 0, of: name.simplified[...]),
      length >= name.characters.count - name.suffixLength
    {
      let part = (0..<length).map(character).joined()
      for (index, form) in forms.latin.enumerated() {
        add(form, 0.9 / Double(index + 1), [Reason(part, form, .exonym)])
      }
    }
    for way in ways.prefix(2) {
      let spoken = ids(choices, way)
      let weight = Double(way.weight)
      let reasons = pinyinReasons(choices, way)
      if spoken.contains(where: { syllables.pinyin[Int($0)].contains("ü") }) {
        add(PinyinSpelling.spelled(spoken, firstLength: firstLength, style: .passport), 0.5 * weight, reasons)
        add(PinyinSpelling.spelled(spoken, firstLength: firstLength, style: .plain), 0.4 * weight, reasons)
        add(PinyinSpelling.spelled(spoken, firstLength: firstLength, style: .typed), 0.3 * weight, reasons)
      }
      add(
        PinyinSpelling.spelled(spoken, firstLength: firstLength, style: .wadeGiles), 0.2 * weight,
        spoken.map { Reason(syllables.pinyin[Int($0)], syllables.wadeGiles[Int($0)], .wadeGiles) })
    }
    return Array(result.sorted { $0.weight > $1.weight }.prefix(limit))
  }

  // MARK: Korean reading

  private static func hangul(_ choices: [[Choice]], _ way: Combinations.Way) -> String {
    var result = String.UnicodeScalarView()
    for (place, index) in way.indices.enumerated() {
      result.append(Unicode.Scalar(choices[place][Int(index)].target) ?? "\u{FFFD}")
    }
    return String(result)
  }

  private func hangulReasons(_ choices: [[Choice]], _ way: Combinations.Way) -> [Reason] {
    way.indices.enumerated().map { place, index in
      let choice = choices[place][Int(index)]
      return Reason(
        character(place), String(String.UnicodeScalarView([Unicode.Scalar(choice.target) ?? "\u{FFFD}"])),
        choice.rule)
    }
  }
}
