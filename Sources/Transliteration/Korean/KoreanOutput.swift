/// The bytes of a romanized name while they are written, and where each syllable began.
struct KoreanOutput {
  /// A rule as a byte, so that marks cost nothing until reasons are made.
  enum RuleIndex: UInt8, CaseIterable {
    case rrLetters, rrAssimilation, rrInsertion, rrPalatal, rrAspiration, rrNounH, rrGiven, rrSurname, rrUnit
    case mrLetters, mrAssimilation, mrVoiced, mrSurname, yaleLetters

    static func unit(_ isRR: Bool) -> Self { isRR ? .rrUnit : .mrLetters }

    var rule: Rule {
      switch self {
      case .rrLetters: .rrLetters
      case .rrAssimilation: .rrAssimilation
      case .rrInsertion: .rrInsertion
      case .rrPalatal: .rrPalatal
      case .rrAspiration: .rrAspiration
      case .rrNounH: .rrNounH
      case .rrGiven: .rrGiven
      case .rrSurname: .rrSurname
      case .rrUnit: .rrUnit
      case .mrLetters: .mrLetters
      case .mrAssimilation: .mrAssimilation
      case .mrVoiced: .mrVoiced
      case .mrSurname: .mrSurname
      case .yaleLetters: .yaleLetters
      }
    }

    /// The rules by raw value, as reasons end.
    static let written = allCases.map { WrittenRule($0.rule) }
  }

  struct Mark {
    var piece: Int
    var start: Int
    /// The end of its letters, once they are all written.
    var end = 0
    var rule: RuleIndex
  }

  var bytes: [UInt8] = []
  private(set) var marks: [Mark] = []
  var capitalizesNext = false
  private let marksSyllables: Bool
  private let rules = RuleIndex.written

  /// Returns an output that marks about `count` syllables; none where 0.
  init(capacity: Int = 0, marksSyllables count: Int = 0) {
    if capacity > 0 { bytes.reserveCapacity(capacity) }
    marksSyllables = count > 0
    if marksSyllables { marks.reserveCapacity(count) }
  }

  /// Forgets the marks, for the next name.
  mutating func removeMarks() {
    marks.removeAll(keepingCapacity: true)
    capitalizesNext = false
  }

  mutating func mark(_ piece: Int, _ rule: RuleIndex) {
    guard marksSyllables else { return }
    endMark()
    marks.append(Mark(piece: piece, start: bytes.count, rule: rule))
  }

  /// Ends the letters of the last syllable here, if they did not end before.
  mutating func endMark() {
    if let last = marks.indices.last, marks[last].end == 0 { marks[last].end = bytes.count }
  }

  /// Gives `rule` to the syllable before, where only letters made it so far.
  mutating func markLast(_ rule: RuleIndex) {
    guard let last = marks.indices.last, marks[last].rule == .rrLetters || marks[last].rule == .mrLetters
    else {
      return
    }
    marks[last].rule = rule
  }

  /// Appends packed bytes; see KoreanLetters.
  mutating func append(_ packed: UInt64) {
    guard packed != 0 else { return }
    var rest = packed
    if capitalizesNext {
      capitalizesNext = false
      // ŏ and ŭ are C5 8F and C5 AD; their capitals stand one before.
      rest = rest & 0xFF == 0xC5 ? rest - 0x100 : rest - 0x20
    }
    bytes.append(packed: rest)
  }

  mutating func appendHyphen() {
    endMark()
    bytes.append(UInt8(ascii: "-"))
  }

  mutating func append(scalar: UInt32) {
    endMark()
    capitalizesNext = false
    bytes.append(scalar: scalar)
  }

  /// Writes the reasons of the marked syllables, each with its own letters, which `bytes` now has.
  func writeReasons(_ plan: KoreanPlan, _ bytes: [UInt8], into reasons: inout TraceWriter) {
    let rules = rules.span
    for mark in marks {
      reasons.append(
        CollectionOfOne(plan.pieces[mark.piece].scalar), bytes, mark.start..<mark.end,
        rules[Int(mark.rule.rawValue)])
    }
  }
}
