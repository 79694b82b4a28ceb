import Lexicography

/// The spellings of a name that somebody who searches for it should try, in any script.
///
///     Variants().ranked(of: "박윤규", type: .person, limit: 20)   // Park Yoon-kyu, …
///
/// - Units: weights lie in `0...1` and compare between systems; the list is sorted by them, best first.
public struct Variants: Sendable {
  private let reader = Reader()
  private let spellings = KoreanSpellings()

  /// Returns a maker of variants.
  public init() {}

  /// Returns at most `limit` spellings of `name`, each once, and never the name itself.
  public func ranked(of name: String, type: EntryType? = nil, limit: Int) -> [Reading] {
    guard limit > 0 else { return [] }
    let text = NameText(name)
    var found: [Reading] = []
    switch text.scripts {
    case .hangul: found = hangul(text, name, type, limit)
    case .han:
      found = reader.readings(of: name, type: type).map { $0.weighted(by: Self.share(of: $0.system)) }
      found += otherHan(text, type) + misspelt(text, type)
      if text.runs.count == 1 {
        found += RegionalSpellings.shared.readings(of: HanName(text.scalars, type: type))
      }
    default: found = reader.readings(of: name, type: type).map { $0.weighted(by: Self.share(of: $0.system)) }
    }
    var seen: Set<String> = [name]
    return Array(
      found.sorted { $0.weight > $1.weight }.filter { seen.insert($0.form).inserted }.prefix(limit))
  }

  /// How much of people's spelling of one name goes by each system.
  private static func share(of system: ReadingSystem) -> Double {
    switch system {
    case .pinyin, .nikl, .han: 1
    case .sinoKorean: 0.8
    case .attested: 0.9
    case .english: 0.7
    case .rr: 0.3
    case .mr: 0.1
    case .yale: 0.02
    }
  }

  // MARK: Hangul

  /// A Korean person's spellings, and the Mandarin that the name may stand for: which leads, its surname tells.
  private func hangul(_ text: NameText, _ name: String, _ type: EntryType?, _ limit: Int) -> [Reading] {
    let readings = reader.readings(of: name, type: type)
    let official = isKoreanPlace(text.scalars, readings)
    let isPerson = type == .person || type == nil && !official
    // 뤼 is no Korean surname: the name is Mandarin in Hangul, and no Korean spells it so.
    let isKorean =
      isPerson && (spellings.isPerson(text.scalars) || !readings.contains { $0.system == .pinyin })
    var korean = isKorean ? spellings.readings(of: text.scalars, limit: limit) : []
    if isKorean, limit > 4, let plain = NorthernSpelling.of(text.scalars),
      !korean.prefix(limit * 3 / 5).contains(where: { $0.form == plain })
    {
      // Who bears the name in the North is not told by it: its spelling keeps a place, before the rarest of the South.
      let place = min(korean.count, limit * 3 / 5)
      let weight = place > 0 ? korean[place - 1].weight : 0.1
      korean.insert(
        Reading(.attested, plain, weight: weight, reasons: [Reason(name, plain, .northern)]), at: place)
    }
    return korean
      + readings.filter { $0.system != .attested }.map { reading in
        let share = Self.share(of: reading.system)
        if reading.system == .pinyin {
          return reading.weighted(by: official ? 0.3 : korean.isEmpty ? share : 0.02)
        }
        if reading.system == .rr, !isPerson { return reading }
        return reading.weighted(by: korean.isEmpty ? share : 0.1 * share)
      }
  }

  /// Whether `name` is an established place whose Latin name is what Revised Romanization writes: 부산, Busan.
  private func isKoreanPlace(_ name: [UInt32], _ readings: [Reading]) -> Bool {
    let names = EstablishedNames.shared
    let rows = names.whole(.hangul, name)
    if rows.isEmpty { return false }
    return readings.contains { reading in
      reading.system == .rr
        && names.whole(.latin, LatinLetters.units(reading.form.unicodeScalars.map(\.value)).letters)
          .contains(where: rows.contains)
    }
  }

  // MARK: Han characters

  /// The name in simplified and in traditional characters.
  private func otherHan(_ text: NameText, _ type: EntryType?) -> [Reading] {
    let table = HanTable.shared
    let simplified = text.scalars.map(table.simplified)
    var forms = simplified == text.scalars ? [] : [simplified]
    var traditional: [[UInt32]] = [[]]
    for value in simplified.prefix(Combinations.longest) {
      let own = table.row(value)
      let others = own.map { Array(table.traditional[$0.traditional].prefix(2)) } ?? []
      let choices = others.isEmpty ? [value] : own?.isKorean == true ? [value] + others : others
      traditional = Array(traditional.flatMap { form in choices.map { form + [$0] } }.prefix(4))
    }
    if simplified.count <= Combinations.longest { forms += traditional }
    return forms.enumerated().compactMap { index, form in
      form == text.scalars
        ? nil
        : Reading(
          .han, String(String.UnicodeScalarView(form.compactMap { Unicode.Scalar($0) })),
          weight: 0.95 / Double(index + 1), reasons: [])
    }
  }

  /// The Hangul that does not follow the standard but that people write: one syllable at a time.
  private func misspelt(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.runs.count == 1 else { return [] }
    let mandarin = MandarinReader.choices(HanName(text.scalars, type: type))
    guard mandarin.count <= Combinations.longest, !mandarin.contains(where: \.isEmpty) else { return [] }
    let syllables = MandarinSyllables.shared
    let spoken = mandarin.map { $0[0].target }
    var result: [Reading] = []
    for (place, id) in spoken.enumerated() {
      for variant in MandarinHangul.shared.spellings(of: id).prefix(2) {
        var parts = spoken.map { syllables.hangul[Int($0)] }
        let reason = Reason(syllables.pinyin[Int(id)], variant.text, variant.rule)
        parts[place] = variant.text
        result.append(
          Reading(.attested, parts.joined(), weight: 0.3 * Double(decay(variant.cost)), reasons: [reason]))
      }
    }
    return result
  }
}
