import Lexicography

/// Reads Korean names in Latin letters as Hangul: RR, MR with or without its marks, Yale, and spellings in use.
///
///     KoreanParser().readings(ofLatin: "Park Yun-kyu")   // 박윤규 …
///     KoreanParser().readings(ofLatin: "Yun-kyu Park")   // the same
///
/// A person's name needs a surname of the table at the start or the end; a blank or hyphen always parts syllables. The
/// form is Hangul in Korean order. The system of a reading is the one that writes the form exactly so, or `.attested`.
public struct KoreanParser: Sendable {
  private let arcs = KoreanArcs.shared
  private let surnames = KoreanSurnames.shared
  private let romanizers = KoreanScheme.allCases.map(KoreanRomanizer.init)

  /// A way through some letters.
  struct Path {
    var syllables: InlineArray<8, UInt32> = .init(repeating: 0)
    /// Where each syllable ends, in letters.
    var ends: InlineArray<8, UInt8> = .init(repeating: 0)
    var count = 0
    var weights: KoreanSpelling.Styles
  }

  private struct Person {
    var surname: Int
    var surnameRange: Range<Int>
    var givenStart: Int
    var path: Path
    var weight: Float
  }

  /// Paths that are kept at each letter.
  private static let beam = 24
  /// How many given names have one, two, three and four syllables.
  private static let lengths: [Float] = [0, 0.05, 0.93, 0.018, 0.002]
  /// Odds that a name in letters that fits no Korean one was met, by letter: the fewer Koreans write so, the weaker.
  private static let (noise, noiseOfLetter): (Float, Float) = (2e-3, 0.12)

  /// Returns a parser.
  public init() {}

  /// The `limit` likeliest Hangul names for `name`, likeliest first; none where it is no Korean name.
  ///
  /// A place is read as words by RR and MR; a name of no known type as a person, and where that fails as a word.
  public func readings(ofLatin name: String, type: EntryType? = nil, limit: Int = 5) -> [Reading] {
    readings(ofLatin: name.unicodeScalars.map(\.value), type: type, limit: limit)
  }

  /// As ``readings(ofLatin:type:limit:)``, of code points.
  public func readings(ofLatin name: [UInt32], type: EntryType? = nil, limit: Int = 5) -> [Reading] {
    guard limit > 0, name.count <= 2 * KoreanParserLetters.longest, let letters = KoreanParserLetters(name)
    else {
      return []
    }
    if type == .person { return people(letters, limit: limit) }
    // One word of unknown type may be either; several are a person's before they are words.
    let isOneWord = letters.words.count == 1
    let people = type == nil ? people(letters, limit: limit) : []
    if !people.isEmpty, !isOneWord { return people }
    return Self.merged(words(letters, type: type, limit: limit), people, limit: limit)
  }
}

// MARK: - People

extension KoreanParser {
  /// Words and people of one spelling, likeliest first; a form is kept once.
  private static func merged(_ words: [Reading], _ people: [Reading], limit: Int) -> [Reading] {
    if people.isEmpty { return words }
    var seen: Set<String> = []
    let rest = people.map { $0.weighted(by: 0.3) }
    let all = (words + rest).sorted { $0.weight > $1.weight }
    return Array(all.filter { seen.insert($0.form).inserted }.prefix(limit))
  }

  private func people(_ letters: KoreanParserLetters, limit: Int) -> [Reading] {
    var people: [Person] = []
    let end = letters.codes.count
    if letters.words.count > 1 {
      add(letters, surname: 0..<letters.words[1], given: letters.words[1]..<end, order: 1, to: &people)
      let last = letters.words[letters.words.count - 1]
      add(letters, surname: last..<end, given: 0..<last, order: 0.25, to: &people)
    } else {
      for cut in 1..<min(end, KoreanArcs.longest + 1) {
        let isPart = letters.parts.contains(cut)
        add(letters, surname: 0..<cut, given: cut..<end, order: isPart ? 0.5 : 0.1, to: &people)
      }
    }
    let sum = people.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [] }
    var noise = Self.noise
    for _ in letters.codes { noise *= Self.noiseOfLetter }
    people.sort { $0.weight > $1.weight }
    var seen: Set<String> = []
    var readings: [Reading] = []
    for person in people where readings.count < limit {
      let reading = reading(person, letters, weight: Double(person.weight / (sum + noise)))
      if seen.insert(reading.form).inserted { readings.append(reading) }
    }
    return readings
  }

  private func add(
    _ letters: KoreanParserLetters, surname: Range<Int>, given: Range<Int>, order: Float,
    to people: inout [Person]
  ) {
    guard let key = letters.key(surname), let found = arcs.surnames[key] else { return }
    let paths = paths(letters, given, most: 4)
    for arc in found {
      for path in paths {
        let weight =
          (arc.weights * path.weights * KoreanSpellings.styles).sum() * order * Self.lengths[path.count]
        people.append(
          Person(
            surname: Int(arc.target), surnameRange: surname, givenStart: given.lowerBound, path: path,
            weight: weight))
      }
    }
  }

  private func reading(_ person: Person, _ letters: KoreanParserLetters, weight: Double) -> Reading {
    let surname = surnames.all[person.surname].name
    let hangul = surname + (0..<person.path.count).map { person.path.syllables[$0] }
    let isReversed = person.givenStart < person.surnameRange.lowerBound
    // The blank is told apart, so that 선우 진 and 선 우진 keep their own letters.
    let parted = surname + [0x20] + hangul[surname.count...]
    let system = system(of: parted, type: .person, letters, isReversed: isReversed)
    var reasons = [
      Reason(letters.text(person.surnameRange), Self.text(surname), Self.rule(system) ?? .surnameSpelling)
    ]
    reasons += self.reasons(
      person.path, from: person.givenStart, letters, Self.rule(system) ?? .syllableSpelling)
    return Reading(system ?? .attested, Self.text(hangul), weight: min(1, weight), reasons: reasons)
  }
}

// MARK: - Words

extension KoreanParser {
  /// Most syllables of a word, and how many ways are checked by writing them again.
  private static let (mostSyllables, mostChecks) = (8, 40)
  /// How common a syllable is in words at least: they have many that names have not.
  private static let wordShare: Float = 1e-4

  private func words(_ letters: KoreanParserLetters, type: EntryType?, limit: Int) -> [Reading] {
    var found: [(hangul: [UInt32], path: Path, system: ReadingSystem, weight: Float)] = []
    for path in paths(letters, 0..<letters.codes.count, most: Self.mostSyllables).prefix(Self.mostChecks) {
      let hangul = spaced(path, letters)
      guard let system = system(of: hangul, type: type, letters, isReversed: false) else { continue }
      found.append((hangul, path, system, weight(hangul, system)))
    }
    let sum = found.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return [] }
    return found.sorted { $0.weight > $1.weight }.prefix(limit).map { word in
      Reading(
        word.system, Self.text(word.hangul), weight: Double(min(1, word.weight / sum)),
        reasons: reasons(word.path, from: 0, letters, Self.rule(word.system) ?? .syllableSpelling))
    }
  }

  /// All candidates are written as given, so only the syllables and the scheme weigh.
  private func weight(_ hangul: [UInt32], _ system: ReadingSystem) -> Float {
    let shares = KoreanSpellingTable.shared.shares
    let scheme: Float = system == .rr ? 1 : system == .mr ? 0.2 : 0.02
    return hangul.reduce(scheme) { $0 * max(shares[$1] ?? 0, Self.wordShare).squareRoot() }
  }

  /// The syllables of `path`, with a blank where the letters have one.
  private func spaced(_ path: Path, _ letters: KoreanParserLetters) -> [UInt32] {
    var hangul: [UInt32] = []
    for index in 0..<path.count {
      hangul.append(path.syllables[index])
      if index + 1 < path.count, letters.words.contains(Int(path.ends[index])) { hangul.append(0x20) }
    }
    return hangul
  }
}

// MARK: - Shared

extension KoreanParser {
  /// The likeliest ways to read `range` as at most `most` syllables, likeliest first.
  private func paths(_ letters: KoreanParserLetters, _ range: Range<Int>, most: Int) -> [Path] {
    guard !range.isEmpty else { return [] }
    let beam = most > 4 ? Self.beam * 3 : Self.beam
    var states = Array(repeating: [Path](), count: range.count + 1)
    states[0] = [Path(weights: .one)]
    for start in range {
      let here = start - range.lowerBound
      guard !states[here].isEmpty else { continue }
      if states[here].count > beam {
        states[here] = Array(states[here].sorted { $0.weights.sum() > $1.weights.sum() }.prefix(beam))
      }
      let wall = letters.parts.first { $0 > start } ?? range.upperBound
      for end in start + 1..<max(start + 2, min(start + KoreanArcs.longest, wall, range.upperBound) + 1) {
        guard let key = letters.key(start..<end), let arcs = arcs.syllables[key] else { continue }
        for path in states[here] where path.count < most {
          for arc in arcs {
            var next = path
            next.syllables[next.count] = arc.target
            next.ends[next.count] = UInt8(end)
            next.count += 1
            next.weights *= arc.weights
            states[end - range.lowerBound].append(next)
          }
        }
      }
    }
    return Array(states[range.count].sorted { $0.weights.sum() > $1.weights.sum() }.prefix(beam * 2))
  }

  /// The scheme that writes `hangul` as `letters` has it, if one does.
  private func system(
    of hangul: [UInt32], type: EntryType?, _ letters: KoreanParserLetters, isReversed: Bool
  ) -> ReadingSystem? {
    let keepsBreves = letters.codes.contains {
      $0 == KoreanParserLetters.breveO || $0 == KoreanParserLetters.breveU
    }
    let written = KoreanParserLetters.folded(letters.codes, keepsBreves: keepsBreves)
    for romanizer in romanizers {
      var form = ArraySlice(romanizer.romanize(hangul, type: type).utf8)
      if isReversed, let blank = form.firstIndex(of: 0x20) { form = form[(blank + 1)...] + form[..<blank] }
      if KoreanParserLetters.folded(KoreanParserLetters.codes(form), keepsBreves: keepsBreves) == written {
        return romanizer.scheme.system
      }
    }
    return nil
  }

  private func reasons(_ path: Path, from start: Int, _ letters: KoreanParserLetters, _ rule: Rule)
    -> [Reason]
  {
    var start = start
    return (0..<path.count).map { index in
      let end = Int(path.ends[index])
      defer { start = end }
      return Reason(letters.text(start..<end), Self.text([path.syllables[index]]), rule)
    }
  }

  private static func rule(_ system: ReadingSystem?) -> Rule? {
    switch system {
    case .rr: .rrLetters
    case .mr: .mrLetters
    case .yale: .yaleLetters
    default: nil
    }
  }

  private static func text(_ hangul: [UInt32]) -> String {
    hangul.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1) ?? " ") }
  }
}
