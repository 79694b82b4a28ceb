/// Which letters render which sounds of Hangul, and at what cost.
final class Correspondences: Sendable {
  static let shared = Correspondences()

  /// One line of the table.
  struct Row: Sendable {
    let length: Int
    let before: LetterContext
    let after: LetterContext
    /// Letters of the key.
    let key: [UInt8]
    /// The cost of leaving the letters without Hangul; of single letters.
    let silent: UInt8
  }

  /// Costs of a row: sounds, then pairs.
  static let stride = 96
  /// No correspondence.
  static let none: UInt8 = 255

  let rows: [Row]
  /// By row and sound: ``stride`` costs a row.
  let costs: [UInt8]
  /// By two sounds: the number of their pair, or 0.
  let pairs: [UInt8]
  let pairNames: [String]
  private let single: [[UInt16]]
  private let longer: [[UInt16]]
  /// By row: its letters, packed, the first lowest; and whether anything may stand beside them.
  private let packed: [UInt64]
  private let isFree: [Bool]

  private init() {
    var draft = CorrespondenceDraft()
    Table.forEachRow(of: "english/correspondences.tsv") { draft.read($0) }
    (rows, costs, pairs, pairNames) = (draft.rows, draft.costs, draft.pairs, draft.pairNames)
    (single, longer, packed) = (draft.single, draft.longer, draft.packed)
    isFree = rows.map { $0.before.isEmpty && $0.after.isEmpty }
  }

  /// Calls `body` with each row whose letters stand at `place`: of each length the first whose context holds.
  func forEachRow(at place: Int, in letters: [UInt8], _ body: (Int) -> Void) {
    let first = letters[place]
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return }
    let head = Int(first - UInt8(ascii: "a"))
    for index in single[head] where holds(Int(index), at: place, in: letters) {
      body(Int(index))
      break
    }
    guard place + 1 < letters.count else { return }
    let second = letters[place + 1]
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second) else { return }
    let candidates = longer[head * 26 + Int(second - UInt8(ascii: "a"))]
    if candidates.isEmpty { return }
    var text: UInt64 = 0
    for offset in 0..<min(8, letters.count - place) {
      text |= UInt64(letters[place + offset]) << UInt64(8 * offset)
    }
    var lengths = 0
    for candidate in candidates {
      let index = Int(candidate)
      let length = rows[index].length
      guard lengths & 1 << length == 0, (text ^ packed[index]) << UInt64(64 - 8 * length) == 0,
        holds(index, at: place, in: letters)
      else { continue }
      lengths |= 1 << length
      body(index)
    }
  }

  private func holds(_ index: Int, at place: Int, in letters: [UInt8]) -> Bool {
    if isFree[index] { return true }
    let row = rows[index]
    return row.after.holds(after: place + row.length, in: letters)
      && row.before.holds(before: place, in: letters)
  }
}

/// The table as it is read.
private struct CorrespondenceDraft {
  var rows: [Correspondences.Row] = []
  var costs: [UInt8] = []
  var pairs = [UInt8](repeating: 0, count: HangulSound.count * HangulSound.count)
  var pairNames: [String] = []
  var single: [[UInt16]] = Array(repeating: [], count: 26)
  var longer: [[UInt16]] = Array(repeating: [], count: 26 * 26)
  var packed: [UInt64] = []

  mutating func read(_ cells: [Substring.UTF8View]) {
    let letters = Array(cells[0])
    let index = UInt16(rows.count)
    let key = Array(cells[3]).filter { $0 != UInt8(ascii: "-") }
    let silent = cells[4].isEmpty ? Correspondences.none : UInt8(Table.number(cells[4]))
    rows.append(
      Correspondences.Row(
        length: letters.count, before: LetterContext(cells[1]), after: LetterContext(cells[2]), key: key,
        silent: silent))
    precondition(letters.count <= 8, "english/correspondences.tsv: a row of more than eight letters")
    packed.append(letters.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) })
    let first = Int(letters[0] - UInt8(ascii: "a"))
    if letters.count == 1 {
      single[first].append(index)
    } else {
      longer[first * 26 + Int(letters[1] - UInt8(ascii: "a"))].append(index)
    }
    var own = [UInt8](repeating: Correspondences.none, count: Correspondences.stride)
    for item in Substring(cells[5]).split(separator: " ") {
      let parts = item.split(separator: "=")
      let cost = UInt8(Table.number(parts[1].utf8))
      if parts[0] == "*" {
        for vowel in HangulSound.vowels..<HangulSound.w where own[Int(vowel)] == Correspondences.none {
          own[Int(vowel)] = cost
        }
      } else {
        own[number(String(parts[0]))] = cost
      }
    }
    costs += own
  }

  /// The number of a sound or a pair of the table.
  private mutating func number(_ name: String) -> Int {
    if let sound = HangulSound.names.firstIndex(of: name) { return sound }
    if let pair = pairNames.firstIndex(of: name) { return HangulSound.count + pair }
    let head = name.hasPrefix("-") ? 2 : 1
    guard let first = HangulSound.names.firstIndex(of: String(name.prefix(head))),
      let second = HangulSound.names.firstIndex(of: String(name.dropFirst(head)))
    else { preconditionFailure("english/correspondences.tsv: \(name) is no sound") }
    pairNames.append(name)
    let number = HangulSound.count + pairNames.count - 1
    precondition(number < Correspondences.stride, "english/correspondences.tsv: too many pairs")
    pairs[first * HangulSound.count + second] = UInt8(number)
    return number
  }
}
