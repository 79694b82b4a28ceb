import Lexicography

/// The readings of a name in Han characters: in pinyin, in Hangul by sound, in Korean reading, as spelled in use.
struct HanReader {
  private let name: HanName
  private let limit: Int
  private let syllables = MandarinSyllables.shared
  private let causes = Choice.Cause.written
  private let mandarin: [Choices]
  /// The ways to speak the name in Mandarin, and the syllables of each, one way after the other.
  private let ways: [Combinations.Way]
  private let spoken: [UInt16]

  init(_ name: HanName, limit: Int) {
    (self.name, self.limit) = (name, limit)
    let mandarin = MandarinReader.choices(name)
    self.mandarin = mandarin
    let ways = mandarin.contains(where: \.isEmpty) ? [] : Combinations.best(mandarin, limit: limit)
    self.ways = ways
    var spoken: [UInt16] = []
    spoken.reserveCapacity(ways.count * mandarin.count)
    for way in ways { for place in mandarin.indices { spoken.append(mandarin[place][way[place]].target) } }
    self.spoken = spoken
  }

  /// The syllables of a way.
  private func syllables(of way: Int) -> ArraySlice<UInt16> {
    spoken[way * mandarin.count..<(way + 1) * mandarin.count]
  }

  /// The readings, in the order of ``ReadingSystem``, best first within a system.
  func readings() -> [Reading] {
    var builder = ReadingBuilder(capacity: 16)
    _ = appendSounds(to: &builder)
    appendSpellings(to: &builder)
    return builder.readings
  }

  /// Appends the readings in pinyin, in Hangul by sound and in Korean, and returns the likeliest in Korean.
  func appendSounds(to builder: inout ReadingBuilder) -> (hangul: [UInt32], weight: Double)? {
    let (characters, causes, letters) = (name.characters, causes.span, syllables.pinyinLetters)
    for (rank, way) in ways.enumerated() {
      for place in mandarin.indices {
        let choice = mandarin[place][way[place]]
        builder.reasons.append(
          CollectionOfOne(characters[place]), packed: letters[Int(choice.target)],
          causes[Int(choice.cause.rawValue)])
      }
      PinyinSpelling.append(syllables(of: rank), firstLength: firstLength, to: &builder.form)
      builder.end(.pinyin, weight: Double(way.weight))
    }
    if !ways.isEmpty { appendHangul(to: &builder) }
    let korean = SinoKoreanReader.choices(name)
    if korean.contains(where: \.isEmpty) { return nil }
    let readings = Combinations.best(korean, limit: limit)
    appendKorean(korean, readings, to: &builder)
    return (korean.indices.map { UInt32(korean[$0][readings[0][$0]].target) }, Double(readings[0].weight))
  }

  /// How many syllables the first word of a Latin form has.
  private var firstLength: Int {
    name.surnameLength > 0 ? name.surnameLength : name.characters.count - name.suffixLength
  }

  private func text(of places: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for value in name.characters[places] { text.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(text)
  }

  // MARK: Hangul by sound

  private func appendHangul(to builder: inout ReadingBuilder) {
    let start = builder.count
    let count = name.characters.count
    let stem = count - name.suffixLength
    let suffix = name.suffixLength > 0 ? PlaceSuffixes.shared.hangul(name.simplified[stem...]) : nil
    let length = suffix == nil ? count : stem
    let hasExonyms =
      (name.surnameLength == 0 || name.isGuess) && Exonyms.shared.contains(anyOf: name.simplified[..<stem])
    func end(_ weight: Double, _ writeReasons: (inout TraceWriter) -> Void) {
      if let suffix { builder.form.append(contentsOf: suffix.utf8) }
      if builder.isKnown(from: start) { return builder.dropForm() }
      writeReasons(&builder.reasons)
      if let suffix {
        builder.reasons.append(text(of: stem..<count), suffix, WrittenRule(.administrativeSuffix))
      }
      builder.end(.nikl, weight: weight)
    }
    for (rank, way) in ways.enumerated() {
      let (ids, weight) = (syllables(of: rank), Double(way.weight))
      let plain = ids.prefix(length)
      var plainShare = 1.0
      for variant in 0..<2 where hasExonyms {
        guard let (form, reasons) = established(Array(ids), variant, end: stem) else { continue }
        builder.form.append(contentsOf: form.utf8)
        end(weight * (variant == 0 ? 0.8 : 0.1)) { $0.append(reasons.text[...], reasons.steps[...]) }
        plainShare = 0.1
      }
      for id in plain { builder.form.append(packed: syllables.hangulLetters[Int(id)]) }
      end(weight * plainShare) { reasons in
        for id in plain { reasons.append(syllables.soundReason[Int(id)]) }
      }
    }
    builder.sort(from: start, limit: limit)
  }

  /// The Hangul with established names of parts, the first or the second of each, and its reasons; nil where there is
  /// none.
  private func established(_ spoken: [UInt16], _ variant: Int, end: Int) -> (String, TraceWriter)? {
    var form = ""
    var reasons = TraceWriter()
    var isUsed = false
    var place = 0
    while place < end {
      if let (length, forms) = Exonyms.shared.forms(at: place, of: name.simplified[..<end]),
        forms.hangul.count > variant
      {
        form += forms.hangul[variant]
        reasons.append(text(of: place..<place + length), forms.hangul[variant], WrittenRule(.exonym))
        isUsed = true
        place += length
      } else {
        form += syllables.hangul[Int(spoken[place])]
        reasons.append(syllables.soundReason[Int(spoken[place])])
        place += 1
      }
    }
    return isUsed ? (form, reasons) : nil
  }

  // MARK: Spellings in use

  /// Appends Wade–Giles, ü as passports and keyboards have it, and established Latin names.
  func appendSpellings(to builder: inout ReadingBuilder) {
    if ways.isEmpty { return }
    let start = builder.count
    if name.surnameLength == 0 || name.isGuess,
      let (length, forms) = Exonyms.shared.forms(at: 0, of: name.simplified[...]),
      length >= name.characters.count - name.suffixLength
    {
      for (index, form) in forms.latin.enumerated() {
        builder.form.append(contentsOf: form.utf8)
        if builder.isKnown(from: start) {
          builder.dropForm()
          continue
        }
        builder.reasons.append(text(of: 0..<length), form, WrittenRule(.exonym))
        builder.end(.attested, weight: 0.9 / Double(index + 1))
      }
    }
    for way in ways.indices.prefix(2) {
      if syllables(of: way).contains(where: { syllables.hasUmlaut[Int($0)] }) {
        for (style, share) in [(PinyinSpelling.Style.passport, 0.5), (.plain, 0.4), (.typed, 0.3)] {
          append(way, style, share, from: start, to: &builder)
        }
      }
      append(way, .wadeGiles, 0.2, from: start, to: &builder)
    }
    builder.sort(from: start, limit: limit)
  }

  private func append(
    _ way: Int, _ style: PinyinSpelling.Style, _ share: Double, from start: Int,
    to builder: inout ReadingBuilder
  ) {
    let ids = syllables(of: way)
    PinyinSpelling.append(ids, firstLength: firstLength, style: style, to: &builder.form)
    if builder.isKnown(from: start) { return builder.dropForm() }
    for id in ids { builder.reasons.append(syllables.spelling(of: id, style).reason) }
    builder.end(.attested, weight: share * Double(ways[way].weight))
  }

  // MARK: Korean reading

  private func appendKorean(
    _ choices: [Choices], _ ways: [Combinations.Way], to builder: inout ReadingBuilder
  ) {
    let (characters, causes) = (name.characters, causes.span)
    for way in ways {
      for place in choices.indices {
        let choice = choices[place][way[place]]
        builder.form.append(scalar: UInt32(choice.target))
        builder.reasons.append(
          CollectionOfOne(characters[place]), scalar: UInt32(choice.target),
          causes[Int(choice.cause.rawValue)])
      }
      builder.end(.sinoKorean, weight: Double(way.weight))
    }
  }
}
