/// One form of a name in another script or system, with why.
///
/// - Units: `weight` lies in `0...1`; within one system the readings of a name are sorted by it, best first.
public struct Reading: Sendable, Hashable {
  /// The relation of `form` to the name.
  public let system: ReadingSystem
  /// The form, as one writes it: `Lü Xianzhi`, `뤼셴즈`.
  public let form: String
  /// How likely the form is among those of its system.
  public let weight: Double
  /// What led to the form, part by part, in reading order.
  public let reasons: [Reason]

  /// Returns a reading; a weight outside `0...1` is a fault of the caller.
  public init(_ system: ReadingSystem, _ form: String, weight: Double, reasons: [Reason]) {
    precondition((0...1).contains(weight), "a weight lies in 0...1")
    (self.system, self.form, self.weight, self.reasons) = (system, form, weight, reasons)
  }
}

/// One step of a reading: a part of the name, what it became, and by which rule.
public struct Reason: Sendable, Hashable, CustomStringConvertible {
  /// The part of the name.
  public let source: String
  /// What it became.
  public let target: String
  /// Why.
  public let rule: Rule

  /// Returns a reason.
  public init(_ source: String, _ target: String, _ rule: Rule) {
    (self.source, self.target, self.rule) = (source, target, rule)
  }

  /// In words: `뤼 = lü (NIKL table)`.
  public var description: String { "\(source) = \(target) (\(rule.rawValue))" }
}

/// A rule of a reading, in words, with its clause or table.
///
/// Each layer of rules declares its own as static members, beside the code that applies them.
public struct Rule: RawRepresentable, Sendable, Hashable {
  /// The rule in words, language-free where it can be: a clause, a table, a field.
  public let rawValue: String

  /// Returns a rule.
  public init(rawValue: String) { self.rawValue = rawValue }

  init(_ words: String) { rawValue = words }
}
