/// Which letters render which sounds of Hangul, and at what cost.
struct Correspondences: Sendable {
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

  private(set) var rows: [Row] = []
  /// By row and sound: ``stride`` costs a row.
  private(set) var costs: [UInt8] = []
  /// By two sounds: the number of their pair, or 0.
  private(set) var pairs = [UInt8](repeating: 0, count: HangulSound.count * HangulSound.count)
  private(set) var pairNames: [String] = []
  private var single: [[UInt16]] = Array(repeating: [], count: 26)
  private var longer: [[UInt16]] = Array(repeating: [], count: 26 * 26)
  private var lettersOfRows: [[UInt8]] = []

  private init() {
    Table.forEachRow(of: "english/correspondences.tsv") { read($0) }
  }

  private mutating func read(_ cells: [Substring.UTF8View]) {
    let letters = Array(cells[0])
    let index = UInt16(rows.count)
    let key = Array(cells[3]).filter { $0 != UInt8(ascii: "-") }
    let silent = cells[4].isEmpty ? Self.none : UInt8(Table.number(cells[4]))
    rows.append(
      Row(
        length: letters.count, before: LetterContext(cells[1]), after: LetterContext(cells[2]), key: key,
        silent: silent))
    lettersOfRows.append(letters)
    let first = Int(letters[0] - UInt8(ascii: "a"))
    if letters.count == 1 {
      single[first].append(index)
    } else {
      longer[first * 26 + Int(letters[1] - UInt8(ascii: "a"))].append(index)
    }
    var own = [UInt8](repeating: Self.none, count: Self.stride)
    for item in Substring(cells[5]).split(separator: " ") {
      let parts = item.split(separator: "=")
      let cost = UInt8(Table.number(parts[1].utf8))
      if parts[0] == "*" {
        for vowel in HangulSound.vowels..<HangulSound.w where own[Int(vowel)] == Self.none {
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
    precondition(number < Self.stride, "english/correspondences.tsv: too many pairs")
    pairs[first * HangulSound.count + second] = UInt8(number)
    return number
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
    var lengths = 0
    for index in longer[head * 26 + Int(second - UInt8(ascii: "a"))] {
      let length = rows[Int(index)].length
      guard lengths & 1 << length == 0, letters[place...].starts(with: lettersOfRows[Int(index)]),
        holds(Int(index), at: place, in: letters)
      else { continue }
      lengths |= 1 << length
      body(Int(index))
    }
  }

  private func holds(_ index: Int, at place: Int, in letters: [UInt8]) -> Bool {
    let row = rows[index]
    return row.after.holds(after: place + row.length, in: letters)
      && row.before.holds(before: place, in: letters)
  }
}
