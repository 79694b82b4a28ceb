import Lexicography
import Transliteration

/// The answers to the questions of tables, case by case.
public struct ReadingEvaluation: Sendable {
  /// The most variants of a name that count.
  public static let variantLimit = 20

  /// The counts of some cases.
  public struct Counts: Sendable, Hashable {
    /// How many were asked.
    public private(set) var rows = 0
    /// How many have the right answer first.
    public private(set) var first = 0
    /// How many of those have u for ü.
    public private(set) var umlaut = 0
    /// How many have the right answer at all.
    public private(set) var inSet = 0

    init(_ cases: [ReadingCase]) {
      for item in cases {
        rows += 1
        if item.outcome == .umlaut { umlaut += 1 }
        if item.outcome == .first || item.outcome == .umlaut { first += 1 }
        if item.outcome != .wrong, item.outcome != .none { inSet += 1 }
      }
    }
  }

  /// The cases, in the order in which they were added.
  public private(set) var cases: [ReadingCase] = []
  /// How many questions were left out, because their rows are faulty.
  public private(set) var faulty = 0

  private let reader = Reader()
  private let romanizer = Romanizer()
  private let variants = Variants()

  /// Returns an evaluation of no question.
  public init() {}

  /// Asks `questions`, but for those on `faultyRows`; without their types where `isTyped` is false.
  public mutating func add(
    _ questions: [ReadingQuestion], leavingOut faultyRows: FaultyRows? = nil, isTyped: Bool = true
  ) {
    for question in questions {
      if faultyRows?.contains(question) == true {
        faulty += 1
      } else {
        cases.append(answer(question, type: isTyped ? question.type : nil))
      }
    }
  }

  /// The tasks in the order in which they were added, each with its counts and those of its groups.
  public var tasks: [(name: String, counts: Counts, groups: [(name: String, counts: Counts)])] {
    let byTask = Dictionary(grouping: cases, by: \.question.task)
    var seen: Set<String> = []
    return cases.map(\.question.task).filter { seen.insert($0).inserted }.map { task in
      let all = byTask[task] ?? []
      let groups = Dictionary(grouping: all, by: \.question.group).sorted { $0.key < $1.key }
      return (task, Counts(all), groups.map { ($0.key, Counts($0.value)) })
    }
  }

  /// Any of the question's names may be answered: the best outcome counts.
  private func answer(_ question: ReadingQuestion, type: EntryType?) -> ReadingCase {
    var best: ReadingCase?
    for input in question.inputs {
      let found = forms(of: input, question, type)
      let item = ReadingCase(
        question: question, outcome: Self.outcome(found, question), found: Array(found.prefix(3)))
      if best.map({ Self.rank(item) < Self.rank($0) }) ?? true { best = item }
    }
    return best ?? ReadingCase(question: question, outcome: .none, found: [])
  }

  private static func rank(_ item: ReadingCase) -> Int {
    ReadingCase.Outcome.allCases.firstIndex(of: item.outcome) ?? 0
  }

  private func forms(of input: String, _ question: ReadingQuestion, _ type: EntryType?) -> [String] {
    switch question.asked {
    case .variants:
      return variants.ranked(of: input, type: type, limit: Self.variantLimit).map(\.form)
    case .reader, .romanizer:
      let read = reader.readings(of: input, type: type).filter { $0.system == question.system }.map(\.form)
      guard question.asked == .romanizer,
        let form = romanizer.romanize(input, question.system, type: type)
      else { return read }
      return [form] + read.filter { $0 != form }
    }
  }

  private static func outcome(_ found: [String], _ question: ReadingQuestion) -> ReadingCase.Outcome {
    guard let first = found.first else { return .none }
    switch question.comparison.verdict(first, question.gold) {
    case .equal: return .first
    case .equalButForUmlaut: return .umlaut
    case .different:
      return found.contains { question.comparison.verdict($0, question.gold) != .different } ? .inSet : .wrong
    }
  }
}
