import Transliteration

/// The grounds of a comparison as they are found, and the verdict that follows.
///
/// The weights are log-odds. They were chosen so that the score is calibrated on pairs of development data; see
/// `ireum eval names`.
struct Judgement: Comparable {
  /// What was found, in numbers; ``wording`` says the rest, of what is decided on.
  private(set) var grounds: [Ground]
  /// What the grounds add up to.
  private(set) var sum: Double
  /// The most that the grounds allow, whatever the score.
  private(set) var ceiling: NameComparison.Verdict
  /// What kind of grounds they are.
  let kind: EvidenceKind
  /// What the two names are written in.
  var scripts = ScriptPair.koZh
  private var wording = Wording.none

  /// What the words of grounds are made of.
  enum Wording {
    case none
    /// Of the two names: that of the main ground is between them.
    case names(String, String, between: String)
    /// Of the grounds after the prior, in their order.
    case text(String, String)
    /// Of the reading and the spelling.
    case path(LatticeMatcher.Path, ReadingLattice, ReadingLattice)
    /// Of the parts, which stand after the prior.
    case parts(OrganizationEvidence)
  }

  /// What is known before anything is looked at: most pairs are no pair.
  static let prior = Ground(.prior, -1)

  /// The same of names of organisations, many of which share words.
  private static let organizationPrior = Ground(.organizationPrior, -2)

  /// Whether one side of a path is spelled by one system throughout: Zhangzhou is no Wade–Giles, so Changzhou is none.
  private static func isConsistent(_ path: LatticeMatcher.Path, _ lattice: ReadingLattice, isFirst: Bool)
    -> Bool
  {
    var (pinyin, wadeGiles) = (false, false)
    for step in path.steps where step.kind == .mandarin {
      let letters = lattice.text(isFirst ? step.first : step.second)
      let (own, other) = (HanForms.pinyin(step.value), HanForms.wadeGiles(step.value))
      if letters == own, own != other { pinyin = true }
      if letters != own, letters == other { wadeGiles = true }
    }
    return !(pinyin && wadeGiles)
  }

  /// What rare readings and spellings take away: a usual variant little, a slip that makes another sound much.
  private static func penalty(
    _ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice
  ) -> Double {
    let hasLatin = first.isLatin || second.isLatin
    let sum = path.steps.reduce(0.0) { sum, step in
      let cost = Double(step.cost)
      guard step.kind == .mandarin, cost > 1, !hasLatin else { return sum + 1.1 * cost }
      return sum + 1.1 + 3 * (cost - 1)
    }
    // Of two Latin names each may be spelled by any system, so that rare spellings meet by chance.
    guard first.isLatin, second.isLatin else { return sum }
    let isMandarin = path.steps.allSatisfy { $0.kind == .mandarin }
    return isMandarin && isConsistent(path, first, isFirst: true)
      && isConsistent(path, second, isFirst: false)
      ? sum : 2.6 * sum
  }

  /// Two names that agree in some parts only: hardly more than two that do not, but ranked by how much agrees.
  ///
  /// What one has sounds like the other by `likeness`, `0...1`, as foreign names are written in Han characters.
  static func partly(_ path: LatticeMatcher.Path, numbers: Int, likeness: Double?) -> Judgement {
    let unexplained = path.count(.skipFirst) + path.count(.skipSecond) + path.count(.different) + numbers
    let parts = path.steps.count + numbers
    let share = 1 - Double(unexplained) / Double(max(parts, 1))
    var grounds = unlike.grounds
    grounds.reserveCapacity(4)
    grounds.append(
      Ground(.part, 0.3 * share - 0.02 * Double(path.cost), count: parts - unexplained, total: parts))
    if let likeness, likeness > 0 { grounds.append(Ground(.likeness, 0.4 * likeness)) }
    return Judgement(.part, grounds, ceiling: .different)
  }

  /// Two established names of different places, or two different numbers: 陕西 and Shanxi, 863계획 and 973계획.
  static func apart(_ value: String, _ feature: Ground.Feature) -> Judgement {
    Judgement(.veto, [prior, Ground(feature, -5)], .text(value, ""), ceiling: .different)
  }

  /// The score from which two names are called the same, and from which they may be.
  static let sameFrom = 0.6
  /// The sum from which the grounds of a reading are usual ones.
  static let usualFrom = 0.4
  static let possibleFrom = 0.15

  init(
    _ kind: EvidenceKind, _ grounds: [Ground], _ wording: Wording = .none,
    ceiling: NameComparison.Verdict = .same
  ) {
    (self.kind, self.grounds, self.wording, self.ceiling) = (kind, grounds, wording, ceiling)
    sum = grounds.reduce(0) { $0 + $1.contribution }
  }

  /// What that means, in log-odds.
  var logOdds: Double { Calibration.logOdds(sum, kind, scripts) }

  /// The same judgement, of names in `scripts`.
  consuming func between(_ scripts: ScriptPair) -> Judgement {
    self.scripts = scripts
    return self
  }

  /// Whether the verdict is that the two are one.
  var isSame: Bool { ceiling == .same && Logistic.of(logOdds) >= Self.sameFrom }

  static func < (left: Judgement, right: Judgement) -> Bool { left.logOdds < right.logOdds }

  static func == (left: Judgement, right: Judgement) -> Bool { left.logOdds == right.logOdds }

  /// What follows; where not `inWords`, grounds that are made of a path or of parts have their numbers only.
  func comparison(inWords: Bool) -> NameComparison {
    let calibration = Calibration.item(sum, kind, scripts)
    let score = Logistic.of(sum + calibration.contribution)
    var verdict: NameComparison.Verdict =
      score >= Self.sameFrom ? .same : score >= Self.possibleFrom ? .possible : .different
    if ceiling == .possible, verdict == .same { verdict = .possible }
    if ceiling == .different { verdict = .different }
    var items: [EvidenceItem] = []
    items.reserveCapacity(grounds.count + 1)
    for (index, ground) in grounds.enumerated() { items.append(item(ground, index, inWords: inWords)) }
    items.append(calibration)
    return NameComparison(verdict: verdict, score: score, evidence: items)
  }

  /// The ground at `index` as evidence.
  private func item(_ ground: Ground, _ index: Int, inWords: Bool) -> EvidenceItem {
    switch wording {
    case .parts(let parts) where ground.feature == .step:
      var item = parts.numbers(of: index - 1)
      if inWords { item.value = parts.words(of: index - 1) }
      return item
    case .path(let path, let first, let second) where inWords:
      return ground.item(
        index == 1 ? PathWords.words(path, first, second) : PathWords.rare(path, first, second))
    case .names(let a, let b, let between): return ground.item(a + between + b)
    case .text(let main, let second): return ground.item(index == 1 ? main : second)
    case .none, .path, .parts: return ground.item("")
    }
  }

  static let nothing = Judgement(.unlike, [prior, Ground(.noLetters, -6)], ceiling: .different)

  static let unlike = Judgement(.unlike, [prior, Ground(.noReading, -1.9)], ceiling: .different)

  static func equal(_ a: PreparedName, _ b: PreparedName) -> Judgement {
    Judgement(
      .form, [prior, Ground(.form, 6)],
      a.name == b.name ? .text(a.name, "") : .names(a.name, b.name, between: " = "))
  }

  /// Two names of one place, of which one says the kind too. A county or a district often bears the name of a city.
  static func named(_ short: String, _ long: String, _ word: ArraySlice<UInt32>) -> Judgement {
    let text = String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
    let isGreat = greatUnits.contains(text)
    return Judgement(
      .form, [prior, Ground(.formButKind, 6), Ground(.placeWord, isGreat ? -1.5 : -6)],
      .text("\(short) = \(long)", "\(text) only in one"), ceiling: isGreat ? .same : .possible)
  }

  /// Units that are known by their name alone.
  private static let greatUnits: Set<String> = [
    "省", "市", "自治区", "直辖市", "特别市", "广域市", "特别行政区", "道", "特别自治道", "特别自治市", "国",
  ]

  /// Two names in Han characters: what differs after folding is another name, whatever the sound.
  static func characters(
    _ first: ReadingLattice, _ second: ReadingLattice, _ a: PreparedName, _ b: PreparedName
  ) -> Judgement {
    let sound = LatticeMatcher(first, second, bound: 1).path()
    let isHomophone = sound.map { $0.count(.skipFirst) + $0.count(.skipSecond) == 0 } ?? false
    let shared = Double(min(a.folded.count, b.folded.count)) / Double(max(a.folded.count, b.folded.count))
    return Judgement(
      .characters, [prior, Ground(.characters, -5 + 0.5 * shared)],
      .text("\(a.name) ≠ \(b.name)\(isHomophone ? ", though they sound alike" : "")", ""), ceiling: .different
    )
  }

  /// A Latin name that a scheme writes for all of a Korean one.
  static func written(_ name: String, _ form: [UInt32], _ latin: String, _ scheme: RomanizedForms.Scheme)
    -> Judgement
  {
    let hangul = String(String.UnicodeScalarView(form.compactMap { Unicode.Scalar($0) }))
    let value = hangul == name ? "\(name) = \(latin)" : "\(name) = \(hangul) = \(latin)"
    return Judgement(.romanization, [prior, Ground(scheme.feature, 4.8)], .text(value, ""))
  }

  /// The words of two names of organisations.
  static func parts(_ parts: OrganizationEvidence) -> Judgement {
    var grounds: [Ground] = []
    grounds.reserveCapacity(parts.count + 3)
    grounds.append(organizationPrior)
    for index in 0..<parts.count { grounds.append(Ground(.step, parts.contribution(of: index))) }
    if parts.isWhole { grounds.append(Ground(.whole, 2.4)) }
    if parts.isShortened || parts.isCovered {
      grounds.append(Ground(.shortForm, parts.isCovered ? 2.2 : 1.2))
    }
    let ceiling =
      parts.isOneSided && parts.hint == .same
      ? .possible : parts.isWhole || parts.isCovered ? .same : parts.hint
    let kind: EvidenceKind =
      switch ceiling {
      case .different: .differentWords
      case .possible: parts.isShortened || parts.isCovered ? .abbreviation : .openWords
      case .same: parts.isCovered ? .abbreviation : .words
      }
    return Judgement(kind, grounds, .parts(parts), ceiling: ceiling)
  }

  /// The same judgement, of which no more than `verdict` follows.
  func capped(_ verdict: NameComparison.Verdict) -> Judgement {
    var result = self
    result.ceiling = verdict
    return result
  }

  /// The same judgement, of what stands in a bracket after another name.
  ///
  /// In the same script it mostly says which of two is meant, and names neither.
  func inBracket(isQualifier: Bool) -> Judgement {
    var result = self
    let ground = Ground(.bracket, isQualifier ? -2 : -0.3)
    result.grounds.append(ground)
    result.sum += ground.contribution
    return result
  }

  /// The words of a Latin name in another order.
  static func turned(_ a: String, _ b: String) -> Judgement {
    Judgement(.order, [prior, Ground(.turned, 5)], .text("\(a) = \(b), the same words", ""))
  }

  /// A surname that agrees, beside a given name that is no reading of anything.
  static func surname(_ surname: String, _ latin: String, given: String, isCrossed: Bool) -> Judgement {
    Judgement(
      .surname, [prior, Ground(.surname, isCrossed ? 0.4 : 1.6), Ground(.givenName, -2.6)],
      .text("\(surname) \(isCrossed ? "~" : "=") \(latin)", "\(given), a name of another language"),
      ceiling: .possible)
  }

  /// A path that both names have.
  static func sound(
    _ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice, numbers: Int,
    isTurned: Bool, isMixed: Bool
  ) -> Judgement {
    let direct =
      path.count(.mandarin) + path.count(.korean) + path.count(.cantonese)
      + path.steps.reduce(0) { $0 + ($1.kind != .exonym ? 0 : HanForms.isPlaceWord($1.value) ? 1 : 2) }
    let crossed = path.count(.sinoXenic)
    // One name in Korean and the other in Mandarin throughout: of a single syllable, anything goes with anything.
    let skipped = path.count(.skipFirst) + path.count(.skipSecond) + path.count(.different) + numbers
    let isThroughout =
      crossed > 1 && path.steps.count > 2 && crossed >= path.count(.korean)
      && (skipped > 0 || CrossedReadings(path, first, second).isThroughout)
    var grounds: [Ground] = []
    grounds.reserveCapacity(8)
    grounds.append(prior)
    grounds.append(
      Ground(
        crossed > 0 ? .crossedReading : .reading,
        1.6 * Double(min(direct, 4)) + (isThroughout ? 1.6 : -0.6) * Double(min(crossed, 4))))
    if path.cost > 0 { grounds.append(Ground(.spelling, -Self.penalty(path, first, second))) }
    if path.count(.cantonese) == 1, path.count(.mandarin) == 1, path.steps.count == 2 {
      grounds.append(Ground(.cantonese, -2))
    }
    if isMixed { grounds.append(Ground(.korean, -2)) }
    let slips =
      skipped > 0 || path.cost < OtherSyllables.slip ? 0 : OtherSyllables.count(in: path, first, second)
    if slips > 0 { grounds.append(Ground(.otherSyllable, -Double(slips), count: slips)) }
    if isTurned { grounds.append(Ground(.familyLast, -0.3)) }
    if skipped > 0 {
      grounds.append(Ground(.unexplained, -0.8 * Double(min(skipped, 5)), count: skipped))
    }
    let wording = Wording.path(path, first, second)
    let hasLatin = first.isLatin || second.isLatin
    if skipped > 0 { return Judgement(.part, grounds, wording, ceiling: .different) }
    if crossed > 0, !isThroughout { return Judgement(.crossed, grounds, wording, ceiling: .possible) }
    // Rare spellings are as often those of another name, and those of another syllable oftener.
    if slips > 0 || isMixed && hasLatin || grounds.reduce(0, { $0 + $1.contribution }) < Self.usualFrom {
      return Judgement(.rareReading, grounds, wording, ceiling: .possible)
    }
    return Judgement(crossed > 0 ? .translatedReading : .reading, grounds, wording)
  }
}
