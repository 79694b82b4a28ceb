/// The bytes of a romanized name while they are written, and where each syllable began.
struct KoreanOutput {
  /// A rule as a byte, so that marks cost nothing until reasons are made.
  enum RuleIndex: UInt8 {
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
  }

  struct Mark {
    var piece: Int
    var start: Int
    /// The end of its letters, once they are all written.
    var end = 0
    var rule: RuleIndex
  }

  private(set) var bytes: [UInt8] = []
  private(set) var marks: [Mark] = []
  var capitalizesNext = false
  private let marksSyllables: Bool

  init(capacity: Int, marksSyllables count: Int = 0) {
    bytes.reserveCapacity(capacity)
    marksSyllables = count > 0
    if marksSyllables { marks.reserveCapacity(count) }
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
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func appendHyphen() {
    endMark()
    bytes.append(UInt8(ascii: "-"))
  }

  mutating func append(scalar: UInt32) {
    endMark()
    capitalizesNext = false
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else {
      bytes.append(contentsOf: String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
    }
  }

  /// The reasons of the marked syllables, each with its own letters.
  mutating func reasons(_ plan: KoreanPlan) -> [Reason] {
    endMark()
    var reasons: [Reason] = []
    reasons.reserveCapacity(marks.count)
    for mark in marks {
      guard let syllable = HangulSyllable(plan.pieces[mark.piece].scalar) else { continue }
      reasons.append(
        Reason(syllable.text, String(decoding: bytes[mark.start..<mark.end], as: UTF8.self), mark.rule.rule))
    }
    return reasons
  }
}
