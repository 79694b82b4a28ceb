import Lexicography
import Transliteration

/// Says whether two names are one, how surely, and why.
///
///     Comparer().compare("吕先志", "뤼셴즈", type: .person).verdict   // same
///
/// - Symmetric: the order of the two never changes the verdict or the score.
/// - A sound is never more than a sound: characters that are known on both sides and differ are different.
public struct Comparer: Sendable {
  /// Paths dearer than this are no match.
  static let bound: Float = 9
  /// Paths up to this are looked for first, which is quick: whatever is dearer by a tenth gives way to them.
  private static let usual: Float = 0.9

  private struct Meeting {
    let path: LatticeMatcher.Path
    let first: ReadingLattice
    let second: ReadingLattice
    let isTurned: Bool
  }

  /// From this distance on, a name in Hangul renders none in Latin letters.
  static let farthest = 0.6
  /// The same of the whole of both.
  static let farthestWhole = 0.15
  /// From this distance on, Han characters do not write the sound of a name in Hangul.
  private static let farthestSound = 0.5
  private let organizations = OrganizationComparer(phonetic: PhoneticRest.match)

  /// Returns a comparer.
  public init() {}

  /// Compares two names of `type`; nil is any type.
  public func compare(_ a: String, _ b: String, type: EntryType? = nil) -> NameComparison {
    compare(PreparedName(a, type: type), PreparedName(b, type: type))
  }

  /// Compares two prepared names; without words, evidence has its numbers only, which is quicker.
  public func compare(_ a: PreparedName, _ b: PreparedName, inWords: Bool = true) -> NameComparison {
    judged(a, b).comparison(inWords: inWords)
  }

  /// The best judgement of two names, and of what stands for either: 한국개발연구원(KDI) is both of its parts.
  private func judged(_ a: PreparedName, _ b: PreparedName) -> Judgement {
    // One order of arguments is compared, so that ties are broken alike.
    let isInOrder =
      a.text.scalars == b.text.scalars
      ? !b.name.utf8.lexicographicallyPrecedes(a.name.utf8)
      : a.text.scalars.lexicographicallyPrecedes(b.text.scalars)
    var best = isInOrder ? compared(a, b) : compared(b, a)
    if best.isSame { return best }
    if a.asides.isEmpty, b.asides.isEmpty { return best }
    for (first, second) in a.asides.map({ ($0, b) }) + b.asides.map({ (a, $0) }) where !best.isSame {
      let found = judged(first, second)
      let inBracket = [(first, a), (second, b)].first { $0.0.isInBracket }
      guard let (bracket, whole) = inBracket else {
        best = max(best, found)
        continue
      }
      // KDI is another name of 한국개발연구원(KDI); 臺灣省 (中華民國) is no name of the republic.
      best = max(best, found.inBracket(isQualifier: bracket.script == whole.asides.first?.script))
    }
    return best
  }

  private func compared(_ a: PreparedName, _ b: PreparedName) -> Judgement {
    let scripts = ScriptPair(a.script, b.script)
    if a.folded.isEmpty || b.folded.isEmpty { return Judgement.nothing.between(scripts) }
    if a.folded == b.folded { return Judgement.equal(a, b).between(scripts) }
    if a.digits != b.digits, !a.digits.isEmpty, !b.digits.isEmpty {
      let numbers = [a.digits, b.digits].map { digits in
        digits.map { String($0 - 0x30) }.joined()
      }
      return Judgement.apart("\(numbers[0]) ≠ \(numbers[1])", .number).between(scripts)
    }
    if Self.areEstablishedApart(a, b) {
      return Judgement.apart("\(a.name) ≠ \(b.name)", .establishedName).between(scripts)
    }
    if a.isLatin, b.isLatin, a.words.count > 1, a.words == b.words {
      return Judgement.turned(a.name, b.name).between(scripts)
    }
    var best = Judgement.unlike.between(scripts)
    if let first = a.lattices.first, let second = b.lattices.first {
      if first.script == .han, second.script == .han {
        if let named = Self.named(a, b)?.between(scripts) { return named }
        best = Judgement.characters(first, second, a, b).between(scripts)
      } else if let sound = sound(a, b)?.between(scripts) {
        best = sound
      }
    }
    if !best.isSame {
      if let other = written(a, b)?.between(scripts) { best = max(best, other) }
      if let other = givenName(a, b)?.between(scripts) { best = max(best, other) }
      if let other = rendered(a, b)?.between(scripts) { best = max(best, other) }
    }
    return weighed(best, parts(a, b)?.between(scripts))
  }

  /// Two names of places in Han characters, one with a word for its kind, the other without: 浙江 and 浙江省.
  private static func named(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    let (short, long) = a.folded.count < b.folded.count ? (a, b) : (b, a)
    guard arePlaces(a, b) == true, short.folded.count > 1, long.folded.starts(with: short.folded) else {
      return nil
    }
    let word = long.folded[short.folded.count...]
    guard PlaceWords.rows.contains(where: { $0.isAdministrative && word.elementsEqual($0.han) }) else {
      return nil
    }
    return Judgement.named(short.name, long.name, word)
  }

  /// What the words of two names of organisations say, if they have any that are known.
  private func parts(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    guard let first = a.organization, let second = b.organization,
      let evidence = organizations.compare(first, second)
    else { return nil }
    return Judgement.parts(evidence)
  }

  /// The sound against the words: words that differ outweigh a sound that only resembles.
  private func weighed(_ sound: Judgement, _ parts: Judgement?) -> Judgement {
    guard let parts else { return sound }
    if parts.ceiling == .different, sound.ceiling != .same { return max(parts, sound.capped(.different)) }
    // A sound that leaves something over does not outweigh words that leave nothing.
    return sound.ceiling == .different && parts.ceiling != .different ? parts : max(sound, parts)
  }

  /// Whether both are established names of places, and not of one: Shanxi is 山西, though 陕西 is read so.
  private static func areEstablishedApart(_ a: PreparedName, _ b: PreparedName) -> Bool {
    if a.type == .person || b.type == .person { return false }
    return !a.established.isEmpty && !b.established.isEmpty
      && !a.established.contains(where: b.established.contains)
  }

  /// Whether both are names of places, or nil where that is not said of either.
  private static func arePlaces(_ a: PreparedName, _ b: PreparedName) -> Bool? {
    switch (a.type, b.type) {
    case (nil, nil): nil
    case (.place, _), (_, .place), (.country, _), (_, .country): true
    default: false
    }
  }

  /// The best path up to `bound` over both orders of a Latin name.
  private static func meeting(
    _ a: PreparedName, _ b: PreparedName, upTo bound: Float, _ scratch: inout LatticeSearch.Scratch
  ) -> Meeting? {
    var best: Meeting?
    for (index, first) in a.lattices.enumerated() {
      for (other, second) in b.lattices.enumerated() where index == 0 || other == 0 {
        let bound = (best?.path.cost ?? bound + 0.1) - 0.1
        let matcher = LatticeMatcher(first, second, bound: bound, arePlaces: arePlaces(a, b))
        guard let path = matcher.path(&scratch) else { continue }
        best = Meeting(path: path, first: first, second: second, isTurned: index + other > 0)
        if path.cost < 0.3 { break }
      }
    }
    return best
  }

  private func sound(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    var scratch = LatticeSearch.Scratch()
    guard
      let best = Self.meeting(a, b, upTo: Self.usual, &scratch)
        ?? Self.meeting(a, b, upTo: Self.bound, &scratch)
    else { return nil }
    let isMixed =
      Self.haveKorean(a, b) && !Self.areBodies(a, b)
      && MixedReadings(
        best.path, best.first, best.second, isPerson: a.type == .person || b.type == .person
      ).isMixed
    // Numbers of both are one here; a number in one of the two is another name: 종로2가 is not 종로.
    let numbers = a.digits.isEmpty == b.digits.isEmpty ? 0 : max(a.digits.count, b.digits.count)
    let sound = Judgement.sound(
      best.path, best.first, best.second, numbers: numbers, isTurned: best.isTurned, isMixed: isMixed)
    if best.path.isWhole, numbers == 0 { return sound }
    let scripts = ScriptPair(a.script, b.script)
    let partly = Judgement.partly(best.path, numbers: numbers, likeness: Self.likeness(a, b))
    return max(sound.between(scripts), partly.between(scripts))
  }

  /// Whether one is in Hangul or Han characters, and the other in Hangul or, beside Hangul, in Latin letters.
  private static func haveKorean(_ a: PreparedName, _ b: PreparedName) -> Bool {
    !a.isLatin && !b.isLatin || a.script == .hangul || b.script == .hangul
  }

  /// How like the sound of a place's name in Hangul is to that of one in Han characters: 0 hardly, 1 the same.
  private static func likeness(_ a: PreparedName, _ b: PreparedName) -> Double? {
    guard arePlaces(a, b) == true, a.script != b.script, !a.isLatin, !b.isLatin,
      let hangul = (a.script == .hangul ? a : b).loanword, let han = (a.script == .hangul ? b : a).spoken,
      let distance = hangul.distance(to: han, bound: farthestSound)
    else { return nil }
    return 1 - distance / farthestSound
  }

  /// The whole of a Korean name as a scheme writes it.
  private func written(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    // A number in one of the two is another name: 36氪 is no Kuk.
    guard a.isLatin != b.isLatin, a.digits == b.digits else { return nil }
    let (latin, other) = a.isLatin ? (a, b) : (b, a)
    guard let (form, scheme) = RomanizedForms.match(other, latin.folded) else { return nil }
    return Judgement.written(other.name, form, latin.name, scheme)
  }

  /// A name in Hangul that renders one in Latin letters by its sound: 바이트댄스, ByteDance.
  private func rendered(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    guard a.isLatin != b.isLatin else { return nil }
    let areBodies = Self.areBodies(a, b)
    guard let first = a.loanword, let second = b.loanword,
      let whole = first.distance(to: second, bound: areBodies ? Self.farthest : Self.farthestWhole)
    else { return nil }
    // A part that is translated is left over at an end: 교촌치킨, KyoChon. That is no more than possible.
    let isWhole = whole < Self.farthestWhole && Self.haveLetters(a, b)
    guard isWhole || areBodies else { return nil }
    let distance = isWhole ? whole : first.distance(to: second, bound: whole, isPart: true) ?? whole
    let (latin, hangul) = a.isLatin ? (a, b) : (b, a)
    return Judgement.rendered(
      a.name, b.name, distance, letters: latin.folded.count, syllables: hangul.folded.count,
      language: Self.language(latin, hangul, areBodies: areBodies), isWhole: isWhole)
  }

  /// Whether Latin letters that stand in Hangul stand in the other name too: 삼성SDI is no Samsung SDS.
  private static func haveLetters(_ a: PreparedName, _ b: PreparedName) -> Bool {
    let (latin, other) = a.isLatin ? (a, b) : (b, a)
    return other.letters.allSatisfy { word in
      latin.folded.indices.contains { latin.folded[$0...].starts(with: word) }
    }
  }

  /// What language a name is of that Hangul may render by its sound.
  private static func language(
    _ latin: PreparedName, _ hangul: PreparedName, areBodies: Bool
  ) -> Judgement.Language {
    guard mayBeForeign(latin, hangul), let lattice = latin.lattices.first else { return .native }
    if !areBodies, let syllables = lattice.pinyinInHangul, syllables < hangul.folded.count {
      return .mandarin
    }
    return lattice.isKorean ? .korean : .foreign
  }

  /// Whether both are said to be names of organisations, products or the like.
  private static func areBodies(_ a: PreparedName, _ b: PreparedName) -> Bool {
    isBody(a.type) && isBody(b.type)
  }

  private static func isBody(_ type: EntryType?) -> Bool {
    switch type {
    case nil, .person, .place, .country: false
    default: true
    }
  }

  /// Whether the Hangul may be of a third language: not that of a person or place of two to four syllables.
  private static func mayBeForeign(_ a: PreparedName, _ b: PreparedName) -> Bool {
    let hangul = a.isLatin ? b : a
    let type: EntryType? = a.type ?? b.type
    let isNative = type == nil || type == .person || type == .place || type == .country
    return !isNative || hangul.text.scalars.count > 4
  }

  /// A surname that agrees beside a given name of another language: Jack Ma is 马云's, as far as the surname tells.
  private func givenName(_ a: PreparedName, _ b: PreparedName) -> Judgement? {
    guard a.isLatin || b.isLatin, a.type == nil || a.type == .person, b.type == nil || b.type == .person
    else { return nil }
    return (a.isLatin ? surname(of: a, in: b) : nil) ?? (b.isLatin ? surname(of: b, in: a) : nil)
  }

  private func surname(of latin: PreparedName, in other: PreparedName) -> Judgement? {
    guard !latin.foreignGiven.isEmpty, let lattice = other.lattices.first else { return nil }
    let isLatin = lattice.isLatin
    guard isLatin ? other.words.count > 1 : (2...4).contains(lattice.units.count) else { return nil }
    let ends = lattice.edges(at: 0).filter { edge in
      isLatin ? lattice.isWordEnd(Int(edge.end)) : edge.end == 1
    }
    for name in latin.foreignGiven {
      let word = name.surname
      let edges = word.edges(at: 0).filter { Int($0.end) == word.units.count }
      guard
        let match = ends.first(where: { end in edges.contains { $0.label == end.label } })
          ?? ends.first(where: { end in edges.contains { Self.areOfOneCharacter(end, $0) } })
      else { continue }
      return Judgement.surname(
        lattice.text(0..<Int(match.end)), word.text(0..<word.units.count), given: name.given,
        isCrossed: !edges.contains { $0.label == match.label })
    }
    return nil
  }

  /// Whether a character has both readings: 張 is 장 and Cheung.
  private static func areOfOneCharacter(_ x: ReadingLattice.Edge, _ y: ReadingLattice.Edge) -> Bool {
    x.kind != y.kind && SinoXenic.shared.cost(x.label, y.label) != nil
  }
}
