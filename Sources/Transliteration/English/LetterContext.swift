/// What must stand beside letters for a rule to hold: alternatives, each a sequence of signs.
///
/// A small letter is itself; C a consonant, V one of a e i o u y, E one of e i y, ^ and $ the edge of the word.
struct LetterContext: Sendable {
  private let alternatives: [[UInt8]]

  /// Reads alternatives separated by `|`; empty text holds anywhere.
  init(_ text: Substring.UTF8View) {
    alternatives = text.split(separator: UInt8(ascii: "|")).map(Array.init)
  }

  /// Whether anything may stand there.
  var isEmpty: Bool { alternatives.isEmpty }

  /// Whether the letters from `place` on are those of an alternative; `letters` has 0 at each edge.
  func holds(after place: Int, in letters: [UInt8]) -> Bool {
    alternatives.isEmpty
      || alternatives.contains { signs in
        for (offset, sign) in signs.enumerated() {
          guard place + offset < letters.count, Self.sign(sign, takes: letters[place + offset]) else {
            return false
          }
        }
        return true
      }
  }

  /// Whether the letters that end before `place` are those of an alternative.
  func holds(before place: Int, in letters: [UInt8]) -> Bool {
    alternatives.isEmpty
      || alternatives.contains { signs in
        for (offset, sign) in signs.reversed().enumerated() {
          guard place - 1 - offset >= 0, Self.sign(sign, takes: letters[place - 1 - offset]) else {
            return false
          }
        }
        return true
      }
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func sign(_ sign: UInt8, takes letter: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "C"): letter >= UInt8(ascii: "a") && !isVowel(letter)
    case UInt8(ascii: "V"): isVowel(letter)
    case UInt8(ascii: "E"):
      letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y")
    case UInt8(ascii: "^"), UInt8(ascii: "$"): letter == 0
    default: letter == sign
    }
  }
}
