import Lexicography

/// The readings of a name in Han characters: in pinyin, in Hangul by sound, in Korean reading, as spelled in use.
struct HanReader {
  /// A way to speak the name in Mandarin.
  private struct Spoken {
    let ids: [UInt16]
    let weight: Double
    let reasons: [Reason]
  }

  private let name: HanName
  private let limit: Int
  private let syllables = MandarinSyllables.shared
  /// The characters as text, one each.
  private let characters: [String]

  init(_ name: HanName, limit: Int) {
    (self.name, self.limit) = (name, limit)
    characters = name.characters.map { Unicode.Scalar($0).map { String($0) } ?? "\u{FFFD}" }
  }

  /// The readings, in the order of ``ReadingSystem``, best first within a system.
  func readings() -> [Reading] {
    var result: [Reading] = []
    result.reserveCapacity(32)
    let mandarin = MandarinReader.choices(name)
    var spoken: [Spoken] = []
    if !mandarin.contains(where: \.isEmpty) {
      spoken = Combinations.best(mandarin, limit: limit).map { self.spoken(mandarin, $0) }
      for way in spoken {
        let form = PinyinSpelling.spelled(way.ids, firstLength: firstLength)
        result.append(Reading(.pinyin, form, weight: way.weight, reasons: way.reasons))
      }
      appendHangul(of: spoken, to: &result)
    }
    let korean = SinoKoreanReader.choices(name)
    if !korean.contains(where: \.isEmpty) {
      for way in Combinations.best(korean, limit: limit) { result.append(koreanReading(korean, way)) }
    }
    if !spoken.isEmpty { appendAttested(spoken, to: &result) }
    return result
  }

  /// How many syllables the first word of a Latin form has.
  private var firstLength: Int {
    name.surnameLength > 0 ? name.surnameLength : name.characters.count - name.suffixLength
  }

  private func spoken(_ choices: [Choices], _ way: Combinations.Way) -> Spoken {
    let taken = way.choices(of: choices)
    let reasons = taken.enumerated().map { place, choice in
      Reason(characters[place], syllables.pinyin[Int(choice.target)], choice.cause.rule)
    }
    return Spoken(ids: taken.map(\.target), weight: Double(way.weight), reasons: reasons)
  }

  private func text(of places: Range<Int>) -> String { characters[places].joined() }

  // MARK: Hangul by sound

  private func appendHangul(of ways: [Spoken], to result: inout [Reading]) {
    let start = result.count
    let stem = name.characters.count - name.suffixLength
    let suffix = name.suffixLength > 0 ? PlaceSuffixes.shared.hangul(name.simplified[stem...]) : nil
    let end = suffix == nil ? name.characters.count : stem
    let hasExonyms =
      (name.surnameLength == 0 || name.isGuess) && Exonyms.shared.contains(anyOf: name.simplified[..<stem])
    func append(_ form: String, _ weight: Double, _ reasons: [Reason]) {
      let whole = suffix.map { form + $0 } ?? form
      if result[start...].contains(where: { $0.form == whole }) { return }
      let last = suffix.map { [Reason(text(of: stem..<characters.count), $0, .administrativeSuffix)] }
      result.append(Reading(.nikl, whole, weight: weight, reasons: last.map { reasons + $0 } ?? reasons))
    }
    for way in ways {
      var plainShare = 1.0
      for variant in 0..<2 where hasExonyms {
        guard let (form, reasons) = established(way.ids, variant, end: stem) else { continue }
        append(form, way.weight * (variant == 0 ? 0.8 : 0.1), reasons)
        plainShare = 0.1
      }
      append(bySound(way.ids[..<end]), way.weight * plainShare, way.ids[..<end].map(reason(ofSound:)))
    }
    result[start...].sort { $0.weight > $1.weight }
    if result.count > start + limit { result.removeSubrange((start + limit)...) }
  }

  private func bySound(_ ids: ArraySlice<UInt16>) -> String {
    var form = ""
    for id in ids { form += syllables.hangul[Int(id)] }
    return form
  }

  private func reason(ofSound id: UInt16) -> Reason {
    Reason(syllables.pinyin[Int(id)], syllables.hangul[Int(id)], .nikl)
  }

  /// The Hangul with established names of parts, the first or the second of each; nil where there is none.
  private func established(_ spoken: [UInt16], _ variant: Int, end: Int) -> (String, [Reason])? {
    var form = ""
    var reasons: [Reason] = []
    var isUsed = false
    var place = 0
    while place < end {
      if let (length, forms) = Exonyms.shared.forms(at: place, of: name.simplified[..<end]),
        forms.hangul.count > variant
      {
        form += forms.hangul[variant]
        reasons.append(Reason(text(of: place..<place + length), forms.hangul[variant], .exonym))
        isUsed = true
        place += length
      } else {
        form += syllables.hangul[Int(spoken[place])]
        reasons.append(reason(ofSound: spoken[place]))
        place += 1
      }
    }
    return isUsed ? (form, reasons) : nil
  }

  // MARK: Spellings in use

  /// Wade–Giles, ü as passports and keyboards have it, and established Latin names.
  private func appendAttested(_ ways: [Spoken], to result: inout [Reading]) {
    let start = result.count
    func append(_ form: String, _ weight: Double, _ reasons: [Reason]) {
      if result[start...].contains(where: { $0.form == form }) { return }
      result.append(Reading(.attested, form, weight: weight, reasons: reasons))
    }
    if name.surnameLength == 0 || name.isGuess,
      let (length, forms) = Exonyms.shared.forms(at: 0, of: name.simplified[...]),
      length >= name.characters.count - name.suffixLength
    {
      for (index, form) in forms.latin.enumerated() {
        append(form, 0.9 / Double(index + 1), [Reason(text(of: 0..<length), form, .exonym)])
      }
    }
    for way in ways.prefix(2) {
      if way.ids.contains(where: { syllables.hasUmlaut[Int($0)] }) {
        for (style, share) in [(PinyinSpelling.Style.passport, 0.5), (.plain, 0.4), (.typed, 0.3)] {
          append(
            PinyinSpelling.spelled(way.ids, firstLength: firstLength, style: style), share * way.weight,
            way.ids.map { reason(of: $0, style) })
        }
      }
      append(
        PinyinSpelling.spelled(way.ids, firstLength: firstLength, style: .wadeGiles), 0.2 * way.weight,
        way.ids.map { Reason(syllables.pinyin[Int($0)], syllables.wadeGiles[Int($0)], .wadeGiles) })
    }
    result[start...].sort { $0.weight > $1.weight }
    if result.count > start + limit { result.removeSubrange((start + limit)...) }
  }

  private func reason(of id: UInt16, _ style: PinyinSpelling.Style) -> Reason {
    Reason(
      syllables.pinyin[Int(id)], syllables.spelling(of: id, style).small,
      syllables.hasUmlaut[Int(id)] ? .umlaut : .pinyin)
  }

  // MARK: Korean reading

  private func koreanReading(_ choices: [Choices], _ way: Combinations.Way) -> Reading {
    var form = ""
    var reasons: [Reason] = []
    reasons.reserveCapacity(choices.count)
    for place in choices.indices {
      let choice = choices[place][way[place]]
      let syllable = Unicode.Scalar(choice.target).map { String($0) } ?? "\u{FFFD}"
      form += syllable
      reasons.append(Reason(characters[place], syllable, choice.cause.rule))
    }
    return Reading(.sinoKorean, form, weight: Double(way.weight), reasons: reasons)
  }
}
