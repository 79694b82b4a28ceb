/// How a word of English spelling sounds: groups of letters and their sounds, by context.
struct EnglishSpelling: Sendable {
  static let shared = EnglishSpelling()

  /// A group of letters and one way that it sounds.
  struct Part: Hashable, Sendable {
    var length: Int
    var sounds: [EnglishSound]
  }

  /// One way that a word sounds.
  struct Way: Sendable {
    var parts: [Part]
    var weight: Double
  }

  private struct Row {
    let letters: [UInt8]
    let before: LetterContext
    let after: LetterContext
    let ways: [(sounds: [EnglishSound], share: Double)]
  }

  /// Rows by first letter, longest letters first.
  private var rows: [[Row]] = Array(repeating: [], count: 26)

  private init() {
    Table.forEachRow(of: "english/spellings.tsv") { cells in
      let items = Substring(cells[3]).split(separator: " ").map { $0.split(separator: "=") }
      let weights = items.map { $0.count > 1 ? Double($0[1]) ?? 1 : 1 }
      let sum = weights.reduce(0, +)
      let ways = zip(items, weights).map { (sounds: EnglishSound.list(String($0[0])), share: $1 / sum) }
      let letters = Array(cells[0])
      rows[Int(letters[0] - UInt8(ascii: "a"))].append(
        Row(letters: letters, before: LetterContext(cells[1]), after: LetterContext(cells[2]), ways: ways))
    }
    for index in rows.indices {
      let sorted = rows[index].enumerated().sorted {
        ($0.element.letters.count, -$0.offset) > ($1.element.letters.count, -$1.offset)
      }
      rows[index] = sorted.map(\.element)
    }
  }

  /// The likeliest ways that the word `range` of `letters` sounds, at most `limit`, best first; 0 stands at its edges.
  func ways(_ letters: [UInt8], _ range: Range<Int>, limit: Int) -> [Way] {
    var ways = [Way(parts: [], weight: 1)]
    var place = range.lowerBound
    while place < range.upperBound {
      let row = row(at: place, in: letters)
      let length = row?.letters.count ?? 1
      let choices = row?.ways ?? [(sounds: [], share: 1)]
      place += length
      if choices.count == 1 {
        for index in ways.indices {
          ways[index].parts.append(Part(length: length, sounds: choices[0].sounds))
        }
        continue
      }
      var next: [Way] = []
      for way in ways {
        for choice in choices {
          let part = Part(length: length, sounds: choice.sounds)
          next.append(Way(parts: way.parts + [part], weight: way.weight * choice.share))
        }
      }
      next.sort { $0.weight > $1.weight }
      ways = Array(next.prefix(limit))
    }
    return ways
  }

  private func row(at place: Int, in letters: [UInt8]) -> Row? {
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letters[place]) else { return nil }
    return rows[Int(letters[place] - UInt8(ascii: "a"))].first {
      letters[place...].starts(with: $0.letters)
        && $0.after.holds(after: place + $0.letters.count, in: letters)
        && $0.before.holds(before: place, in: letters)
    }
  }
}

/// A sound of English, as far as Hangul tells it apart.
enum EnglishSound: Hashable, Sendable {
  /// A consonant or a glide, by its sign in the table.
  case consonant(UInt8)
  /// A vowel as Hangul writes it, ㅏ 0 … ㅣ 20, and whether it is long.
  case vowel(UInt8, isLong: Bool)

  /// Reads the sounds of a cell.
  static func list(_ text: String) -> [EnglishSound] {
    var result: [EnglishSound] = []
    for scalar in text.unicodeScalars {
      switch (scalar.value, result.last) {
      case (0x2D, _): continue
      case (0x3A, .vowel(let vowel, _)): result[result.count - 1] = .vowel(vowel, isLong: true)
      // The second part of a diphthong is not short.
      case (0x314F...0x3163, .vowel): result.append(.vowel(UInt8(scalar.value - 0x314F), isLong: true))
      case (0x314F...0x3163, _): result.append(.vowel(UInt8(scalar.value - 0x314F), isLong: false))
      default: result.append(.consonant(UInt8(truncatingIfNeeded: scalar.value)))
      }
    }
    return result
  }
}
