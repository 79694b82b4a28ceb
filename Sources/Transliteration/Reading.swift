import Synchronization

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
  /// The reasons, packed.
  package let trace: Trace

  /// What led to the form, part by part, in reading order.
  public var reasons: [Reason] { trace.reasons }

  /// Returns a reading; a weight outside `0...1` is a fault of the caller.
  public init(_ system: ReadingSystem, _ form: String, weight: Double, reasons: [Reason]) {
    self.init(system, form, weight: weight, trace: Trace(reasons))
  }

  init(_ system: ReadingSystem, _ form: String, weight: Double, trace: Trace) {
    precondition((0...1).contains(weight), "a weight lies in 0...1")
    (self.system, self.form, self.weight, self.trace) = (system, form, weight, trace)
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
/// Each layer of rules declares its own as static members, beside the code that applies them. A rule is a number behind
/// its words, because every reading holds several, and numbers are copied at no cost.
public struct Rule: RawRepresentable, Sendable, Hashable {
  /// The number of the rule, from 0 in the order of their making; the same words have the same number.
  public let number: Int

  /// The rule in words, language-free where it can be: a clause, a table, a field.
  public var rawValue: String { RuleBook.shared.entry(number).words }

  /// Returns the rule that `rawValue` words.
  public init(rawValue: String) { number = RuleBook.shared.number(rawValue) }

  init(_ words: String) { self.init(rawValue: words) }

  init(number: Int) { self.number = number }
}

/// The words of all rules by number. Rules come from the code and from tables, so that there are a few dozen.
private final class RuleBook: Sendable {
  /// The words of a rule, and how a reason by it ends.
  typealias Entry = (words: String, ending: [UInt8])

  static let shared = RuleBook()
  private let rules = Mutex<(entries: [Entry], numbers: [String: Int])>(([], [:]))

  func entry(_ number: Int) -> Entry { rules.withLock { $0.entries[number] } }

  func number(_ words: String) -> Int {
    rules.withLock { rules in
      if let known = rules.numbers[words] { return known }
      rules.numbers[words] = rules.entries.count
      rules.entries.append((words, Array(" (\(words))\",".utf8)))
      return rules.entries.count - 1
    }
  }
}

/// The number of a rule and how a reason by it ends, ` (…)",`; made once for many reasons.
struct WrittenRule: Sendable {
  let number: Int
  let ending: [UInt8]

  init(_ rule: Rule) { (number, ending) = (rule.number, RuleBook.shared.entry(rule.number).ending) }
}
