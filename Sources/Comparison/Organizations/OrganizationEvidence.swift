/// What speaks for and against two names being one, by their parts.
public struct OrganizationEvidence: Sendable {
  /// The sum of the contributions of ``items``, in log-odds; uncalibrated.
  public let total: Double
  /// What the parts say. `same`: every part is explained. `possible`: an abbreviation or acronym, or a small remainder.
  public let hint: NameComparison.Verdict

  /// Whether every part of both is explained, by translations and readings and no abbreviation.
  public let isWhole: Bool
  /// Whether the two agree by first letters or initials, and nothing is left over.
  public let isShortened: Bool
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
    for step in alignment.steps {
      switch step.kind {
      case .component: isTranslated = true
      case .head: isOneSided = true
      default: break
      }
    }
    self.isOneSided = isOneSided
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

  /// The evidence, in words; its contributions add up to ``total``.
  public var items: [EvidenceItem] { alignment.steps.map(item) }

  private func item(_ step: OrganizationStep) -> EvidenceItem {
    let (x, y) = (left.words(step.left), right.words(step.right))
    let (feature, value, source): (String, String, String) =
      switch step.kind {
      case .component(let id):
        ("component", "\(x) = \(y) (\(table.components[Int(id)].id))", Self.tableSource)
      case .number: ("number", "\(x) = \(y)", "numbers")
      case .head:
        x.isEmpty || y.isEmpty
          ? ("head", "\(x)\(y) in one of the two only", Self.headRule)
          : ("head", "\(x) ≠ \(y)", Self.headRule)
      case .reading(let steps):
        ("reading", steps.isEmpty ? "\(x) = \(y)" : steps.joined(separator: " · "), "readings")
      case .remainder: ("remainder", "\(x)\(y) in one of the two only", "no remainder on either side")
      case .order: ("order", "the parts stand in another order", "order of parts")
      case .abbreviation:
        ("abbreviation", "\(x) = \(y), by first letters; others share it", "first letters of parts")
      case .acronym: ("acronym", "\(x) = \(y), by initials; others share it", "initials of content words")
      }
    return EvidenceItem(
      feature: feature, value: value, contribution: Double(step.contribution), source: source)
  }

  private static let tableSource = "Tables/components.tsv"
  private static let headRule = "heads agree"
}
