import Transliteration

/// The grounds of a comparison as they are found, and the verdict that follows.
///
/// The weights are log-odds. They were chosen so that the score is calibrated on pairs of development data; see
/// `ireum eval names`.
struct Judgement: Comparable {
  /// What was found; what ``wording`` can say is said last, of what is decided on.
  private(set) var evidence: [EvidenceItem]
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
  private enum Wording {
    case none
    /// Of the reading and the spelling.
    case path(LatticeMatcher.Path, ReadingLattice, ReadingLattice)
    /// Of the parts, which stand after the prior.
    case parts(OrganizationEvidence)
  }

  /// What is known before anything is looked at: most pairs are no pair.
  static let prior = EvidenceItem(
    feature: "prior", value: "two names are rarely one", contribution: -1, source: "calibration")

  /// The same of names of organisations, many of which share words.
  static let organizationPrior = EvidenceItem(
    feature: "prior", value: "two names are rarely one", contribution: -2, source: "calibration")

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
    var evidence =
      unlike.evidence + [
        EvidenceItem(
          feature: "part", value: "\(parts - unexplained) of \(parts) parts agree",
          contribution: 0.3 * share - 0.02 * Double(path.cost), source: "readings")
      ]
    if let likeness, likeness > 0 {
      evidence.append(
        EvidenceItem(
          feature: "likeness", value: "the characters sound alike", contribution: 0.4 * likeness,
          source: "외래어 표기법, by sound"))
    }
    return Judgement(.part, evidence, ceiling: .different)
  }

  /// Two established names of different places, or two different numbers: 陕西 and Shanxi, 863계획 and 973계획.
  static func apart(_ value: String, feature: String, source: String) -> Judgement {
    Judgement(
      .veto, [prior, EvidenceItem(feature: feature, value: value, contribution: -5, source: source)],
      ceiling: .different)
  }

  /// The score from which two names are called the same, and from which they may be.
  static let sameFrom = 0.6
  /// The sum from which the grounds of a reading are usual ones.
  static let usualFrom = 0.4
  static let possibleFrom = 0.15

  init(_ kind: EvidenceKind, _ evidence: [EvidenceItem], ceiling: NameComparison.Verdict = .same) {
    (self.kind, self.evidence, self.ceiling) = (kind, evidence, ceiling)
    sum = evidence.reduce(0) { $0 + $1.contribution }
  }

  /// What that means, in log-odds.
  var logOdds: Double { Calibration.logOdds(sum, kind, scripts) }

  /// The same judgement, of names in `scripts`.
  func between(_ scripts: ScriptPair) -> Judgement {
    var result = self
    result.scripts = scripts
    return result
  }

  /// Whether the verdict is that the two are one.
  var isSame: Bool { ceiling == .same && Logistic.of(logOdds) >= Self.sameFrom }

  static func < (left: Judgement, right: Judgement) -> Bool { left.logOdds < right.logOdds }

  static func == (left: Judgement, right: Judgement) -> Bool { left.evidence == right.evidence }

  /// What follows; where not `inWords`, grounds that are made of a path or of parts have their numbers only.
  func comparison(inWords: Bool) -> NameComparison {
    let calibration = Calibration.item(sum, kind, scripts)
    let score = Logistic.of(sum + calibration.contribution)
    var verdict: NameComparison.Verdict =
      score >= Self.sameFrom ? .same : score >= Self.possibleFrom ? .possible : .different
    if ceiling == .possible, verdict == .same { verdict = .possible }
    if ceiling == .different { verdict = .different }
    var items = inWords ? worded : evidence
    items.append(calibration)
    return NameComparison(verdict: verdict, score: score, evidence: items)
  }

  /// The grounds in words.
  private var worded: [EvidenceItem] {
    var items = evidence
    switch wording {
    case .none: break
    case .path(let path, let first, let second):
      items[1].value = PathWords.words(path, first, second)
      if items.count > 2, path.cost > 0 { items[2].value = PathWords.rare(path, first, second) }
    case .parts(let parts): for index in 0..<parts.count { items[index + 1].value = parts.words(of: index) }
    }
    return items
  }

  static let nothing = Judgement(
    .unlike,
    [
      prior,
      EvidenceItem(
        feature: "form", value: "no letters to compare", contribution: -6, source: "normalization"),
    ],
    ceiling: .different)

  static let unlike = Judgement(
    .unlike,
    [
      prior,
      EvidenceItem(feature: "reading", value: "no reading in common", contribution: -1.9, source: "readings"),
    ],
    ceiling: .different)

  static func equal(_ a: PreparedName, _ b: PreparedName) -> Judgement {
    let value = a.name == b.name ? a.name : "\(a.name) = \(b.name)"
    return Judgement(
      .form,
      [
        prior,
        EvidenceItem(
          feature: "form", value: value, contribution: 6, source: "the same letters after folding"),
      ])
  }

  /// Two names of one place, of which one says the kind too. A county or a district often bears the name of a city.
  static func named(_ short: String, _ long: String, _ word: ArraySlice<UInt32>) -> Judgement {
    let text = String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
    let isGreat = greatUnits.contains(text)
    return Judgement(
      .form,
      [
        prior,
        EvidenceItem(
          feature: "form", value: "\(short) = \(long)", contribution: 6,
          source: "the same letters but for the kind of place"),
        EvidenceItem(
          feature: "place word", value: "\(text) only in one", contribution: isGreat ? -1.5 : -6,
          source: "Tables/place-words.tsv"),
      ], ceiling: isGreat ? .same : .possible)
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
      .characters,
      [
        prior,
        EvidenceItem(
          feature: "characters",
          value: "\(a.name) ≠ \(b.name)\(isHomophone ? ", though they sound alike" : "")",
          contribution: -5 + 0.5 * shared, source: "characters known on both sides"),
      ], ceiling: .different)
  }

  /// A Latin name that a scheme writes for all of a Korean one.
  static func written(_ name: String, _ form: [UInt32], _ latin: String, _ scheme: String) -> Judgement {
    let hangul = String(String.UnicodeScalarView(form.compactMap { Unicode.Scalar($0) }))
    let value = hangul == name ? "\(name) = \(latin)" : "\(name) = \(hangul) = \(latin)"
    return Judgement(
      .romanization,
      [
        prior, EvidenceItem(feature: "romanization", value: value, contribution: 4.8, source: scheme),
      ])
  }

  /// The words of two names of organisations.
  static func parts(_ parts: OrganizationEvidence) -> Judgement {
    var evidence: [EvidenceItem] = []
    evidence.reserveCapacity(parts.count + 4)
    evidence.append(organizationPrior)
    for index in 0..<parts.count { evidence.append(parts.numbers(of: index)) }
    if parts.isWhole {
      evidence.append(
        EvidenceItem(feature: "whole", value: "nothing is left over", contribution: 2.4, source: "components")
      )
    }
    if parts.isShortened || parts.isCovered {
      evidence.append(
        EvidenceItem(
          feature: "short form", value: "nothing is left over", contribution: parts.isCovered ? 2.2 : 1.2,
          source: "components"))
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
    var result = Judgement(kind, evidence, ceiling: ceiling)
    result.wording = .parts(parts)
    return result
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
    let item = EvidenceItem(
      feature: "bracket", value: "after another name", contribution: isQualifier ? -2 : -0.3,
      source: "calibration")
    result.evidence.append(item)
    result.sum += item.contribution
    return result
  }

  /// The words of a Latin name in another order.
  static func turned(_ a: String, _ b: String) -> Judgement {
    Judgement(
      .order,
      [
        prior,
        EvidenceItem(
          feature: "order", value: "\(a) = \(b), the same words", contribution: 5, source: "order of names"),
      ])
  }

  /// A surname that agrees, beside a given name that is no reading of anything.
  static func surname(_ surname: String, _ latin: String, given: String, isCrossed: Bool) -> Judgement {
    Judgement(
      .surname,
      [
        prior,
        EvidenceItem(
          feature: "surname", value: "\(surname) \(isCrossed ? "~" : "=") \(latin)",
          contribution: isCrossed ? 0.4 : 1.6, source: "readings"),
        EvidenceItem(
          feature: "given name", value: "\(given), a name of another language", contribution: -2.6,
          source: "given names in use"),
      ], ceiling: .possible)
  }

  /// A path that both names have.
  static func sound(
    _ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice, numbers: Int,
    isTurned: Bool, isMixed: Bool
  ) -> Judgement {
    var result = soundInNumbers(path, first, second, numbers, isTurned: isTurned, isMixed: isMixed)
    result.wording = .path(path, first, second)
    return result
  }

  private static func soundInNumbers(
    _ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice, _ numbers: Int,
    isTurned: Bool, isMixed: Bool
  ) -> Judgement {
    let direct =
      path.count(.mandarin) + path.count(.korean) + path.count(.cantonese)
      + path.steps.reduce(0) { $0 + ($1.kind != .exonym ? 0 : HanForms.isPlaceWord($1.value) ? 1 : 2) }
    let crossed = path.count(.sinoXenic)
    // One name in Korean and the other in Mandarin throughout: of a single syllable, anything goes with anything.
    let isThroughout = crossed > 1 && path.steps.count > 2 && crossed >= path.count(.korean)
    let skipped = path.count(.skipFirst) + path.count(.skipSecond) + path.count(.different) + numbers
    var evidence: [EvidenceItem] = []
    evidence.reserveCapacity(8)
    evidence.append(prior)
    evidence.append(
      EvidenceItem(
        feature: "reading", value: "",
        contribution: 1.6 * Double(min(direct, 4)) + (isThroughout ? 1.6 : -0.6) * Double(min(crossed, 4)),
        source: crossed > 0 ? "readings, and characters with both" : "readings"))
    if path.cost > 0 {
      evidence.append(
        EvidenceItem(
          feature: "spelling", value: "",
          contribution: -Self.penalty(path, first, second),
          source: "how rare the readings and spellings are"))
    }
    if path.count(.cantonese) == 1, path.count(.mandarin) == 1, path.steps.count == 2 {
      evidence.append(
        EvidenceItem(
          feature: "system", value: "Mandarin and Cantonese in one name", contribution: -2, source: "readings"
        ))
    }
    if isMixed {
      evidence.append(
        EvidenceItem(
          feature: "system", value: "Mandarin and Korean in one name", contribution: -2, source: "readings"))
    }
    if isTurned {
      evidence.append(
        EvidenceItem(
          feature: "order", value: "family name last", contribution: -0.3, source: "order of names"))
    }
    if skipped > 0 {
      evidence.append(
        EvidenceItem(
          feature: "unexplained", value: "\(skipped) of the parts",
          contribution: -0.8 * Double(min(skipped, 5)),
          source: "readings"))
    }
    if skipped > 0 { return Judgement(.part, evidence, ceiling: .different) }
    if crossed > 0, !isThroughout { return Judgement(.crossed, evidence, ceiling: .possible) }
    // Rare spellings are as often those of another name.
    if evidence.reduce(0, { $0 + $1.contribution }) < Self.usualFrom {
      return Judgement(.rareReading, evidence, ceiling: .possible)
    }
    return Judgement(crossed > 0 ? .translatedReading : .reading, evidence)
  }
}
