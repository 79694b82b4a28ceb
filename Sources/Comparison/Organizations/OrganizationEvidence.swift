/// What speaks for and against two names being one, by their parts.
public final class OrganizationEvidence: Sendable {
  /// The sum of the contributions of ``items``, in log-odds; uncalibrated.
  public let total: Double
  /// What the parts say. `same`: every part is explained. `possible`: an abbreviation or acronym, or a small remainder.
  public let hint: NameComparison.Verdict

  /// Whether every part of both is explained, by translations and readings and no abbreviation.
  public let isWhole: Bool
  /// Whether the two agree by first letters or initials, and nothing is left over.
  public let isShortened: Bool
  /// Whether the short form takes a letter of every part.
  public let isCovered: Bool
  /// Whether a head stands in one of the two only, or the heads differ.
  public let isOneSided: Bool

  private let left: OrganizationName
  private let right: OrganizationName
  private let alignment: OrganizationAlignment
  private let table: ComponentTable

  init(
    _ left: OrganizationName, _ right: OrganizationName, _ alignment: OrganizationAlignment,
    table: ComponentTable
  ) {
    (self.left, self.right, self.alignment, self.table) = (left, right, alignment, table)
    total = alignment.steps.reduce(0) { $0 + Double($1.contribution) }
    var isTranslated = false
    var isOneSided = false
    var isAbbreviated = false
    for step in alignment.steps {
      switch step.kind {
      case .component, .number: isTranslated = true
      case .abbreviation, .acronym: isAbbreviated = true
      case .head:
        let words = [left.words(step.left), right.words(step.right)].filter { !$0.isEmpty }
        if !words.allSatisfy(Self.legalHeads.contains) { isOneSided = true }
      default: break
      }
    }
    self.isOneSided = isOneSided
    isCovered = isAbbreviated && !alignment.isShortened && !alignment.hasConflict && !alignment.hasRemainder
    isShortened = alignment.isShortened && !alignment.hasConflict && !alignment.hasRemainder
    // Between two languages 국립 or a country goes unsaid; 國立清華 and 清华 are two.
    isWhole =
      !alignment.hasRemainder && !alignment.hasConflict && !alignment.isShortened && isTranslated
      && !isOneSided
      && !(alignment.hasSlightRemainder && left.script == right.script)
    hint = Self.hint(alignment, isOneScript: left.script == right.script)
  }

  private static func hint(_ alignment: OrganizationAlignment, isOneScript: Bool) -> NameComparison.Verdict {
    if alignment.hasConflict { return .different }
    if alignment.hasRemainder { return alignment.total >= 3 && !isOneScript ? .possible : .different }
    guard alignment.total > 0 else { return .different }
    // Within one script 国立清华大学 may well be another than 清华大学; a translation drops the word.
    let isLess = alignment.isShortened || isOneScript && alignment.hasSlightRemainder
    return !isLess && alignment.total >= 0.8 && alignment.agreed > 1 ? .same : .possible
  }

  /// Heads that say no more than that it is a company, as legal forms do.
  private static let legalHeads: Set<String> = [
    "集团", "集团公司", "控股", "公司", "总公司", "企业", "회사", "그룹", "지주", "홀딩스", "컴퍼니", "기업", "group", "holding",
    "holdings", "company", "corporation", "enterprise", "enterprises", "co", "corp",
  ]

  /// How many steps there are.
  var count: Int { alignment.steps.count }

  /// The evidence, in words; its contributions add up to ``total``.
  public var items: [EvidenceItem] {
    (0..<count).map { index in
      var item = numbers(of: index)
      item.value = words(of: index)
      return item
    }
  }

  /// What the step at `index` adds.
  func contribution(of index: Int) -> Double { Double(alignment.steps[index].contribution) }

  /// The step at `index` without words.
  func numbers(of index: Int) -> EvidenceItem {
    let step = alignment.steps[index]
    let (feature, source): (String, String) =
      switch step.kind {
      case .component: ("component", Self.tableSource)
      case .number: ("number", "numbers")
      case .head: ("head", Self.headRule)
      case .reading: ("reading", "readings")
      case .remainder: ("remainder", "no remainder on either side")
      case .order: ("order", "order of parts")
      case .abbreviation: ("abbreviation", "first letters of parts")
      case .acronym: ("acronym", "initials of content words")
      }
    return EvidenceItem(feature: feature, value: "", contribution: Double(step.contribution), source: source)
  }

  /// The step at `index` in words.
  func words(of index: Int) -> String {
    let step = alignment.steps[index]
    let (x, y) = (left.words(step.left), right.words(step.right))
    return switch step.kind {
    case .component(let id): "\(x) = \(y) (\(table.words[Int(id)].id))"
    case .number: "\(x) = \(y)"
    case .head: x.isEmpty || y.isEmpty ? "\(x)\(y) in one of the two only" : "\(x) ≠ \(y)"
    case .reading(let steps): steps.isEmpty ? "\(x) = \(y)" : steps.joined(separator: " · ")
    case .remainder: "\(x)\(y) in one of the two only"
    case .order: "the parts stand in another order"
    case .abbreviation: "\(x) = \(y), by first letters; others share it"
    case .acronym: "\(x) = \(y), by initials; others share it"
    }
  }

  private static let tableSource = "Tables/components.tsv"
  private static let headRule = "heads agree"
}
