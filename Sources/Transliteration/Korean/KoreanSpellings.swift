/// Spellings that a Korean person of a name may use in Latin script, likeliest first.
///
///     KoreanSpellings().readings(of: Array("박윤규".unicodeScalars.map(\.value)), limit: 20)   // Park Yoon-kyu …
///
/// Every combination of spellings of the surname and of the syllables is weighed under four styles and summed, so that
/// parts of one style go together. The form is `Park Yoon-kyu`; ``Order/givenFirst`` writes `Yoon-kyu Park`.
public struct KoreanSpellings: Sendable {
  /// Which part stands first.
  public enum Order: Sendable { case surnameFirst, givenFirst }

  /// How many people write by each style, in the lanes of ``KoreanSpelling/Styles``.
  static let styles = KoreanSpelling.Styles(0.30, 0.34, 0.30, 0.06)

  private struct Choice {
    var weight: Float
    var surname: Int
    var given: Int
  }

  private let surnames = KoreanSurnames.shared
  private let table = KoreanSpellingTable.shared

  /// Returns a writer.
  public init() {}

  /// The `limit` likeliest spellings of `name`, precomposed Hangul with or without a blank after the surname; none
  /// where it is no Korean person's name. Weights are shares of all spellings considered.
  public func readings(
    of name: [UInt32], limit: Int = 20, order: Order = .surnameFirst
  ) -> [Reading] {
    guard limit > 0, let length = surnames.length(in: name) else { return [] }
    let surname = spellings(ofSurname: name[..<length])
    let syllables = name[length...].filter { $0 != 0x20 }
    let given = Self.combinations(syllables.map { table.spellings(of: $0) })
    guard !surname.isEmpty, !given.isEmpty else { return [] }
    let (choices, sum) = Self.best(limit, surname, given.map(\.weights))
    let source = Source(name[..<length], syllables)
    return choices.map { choice in
      source.reading(
        surname[choice.surname], given[choice.given], order, weight: Double(min(1, choice.weight / sum)))
    }
  }

  /// Whether `name` begins with a known Korean surname and goes on.
  func isPerson(_ name: [UInt32]) -> Bool {
    guard let length = surnames.length(in: name) else { return false }
    return surnames.surname(name[0], length > 1 ? name[1] : 0) != nil
  }

  private func spellings(ofSurname name: ArraySlice<UInt32>) -> [KoreanSpelling] {
    let second = name.count > 1 ? name[name.startIndex + 1] : 0
    if let known = surnames.surname(name[name.startIndex], second) { return known.spellings }
    guard name.count == 1 else { return [] }
    return table.spellings(of: name[name.startIndex])
  }
}

// MARK: - The best combinations

extension KoreanSpellings {
  /// A spelled given name: the index of each syllable's spelling, packed.
  private struct Given {
    var letters: InlineArray<4, UInt64>
    var weights: KoreanSpelling.Styles
  }

  /// Most given names that are carried on to the next syllable.
  private static let beam = 96

  private static func combinations(_ syllables: [[KoreanSpelling]]) -> [Given] {
    guard (1...4).contains(syllables.count), syllables.allSatisfy({ !$0.isEmpty }) else { return [] }
    var heads = syllables[0].map { spelling in
      var letters = InlineArray<4, UInt64>(repeating: 0)
      letters[0] = spelling.letters
      return Given(letters: letters, weights: spelling.weights * styles)
    }
    for index in 1..<max(1, syllables.count) {
      if heads.count > beam {
        heads = Array(heads.sorted { $0.weights.sum() > $1.weights.sum() }.prefix(beam))
      }
      var next: [Given] = []
      next.reserveCapacity(heads.count * syllables[index].count)
      for head in heads {
        for spelling in syllables[index] {
          var given = head
          given.letters[index] = spelling.letters
          given.weights *= spelling.weights
          next.append(given)
        }
      }
      heads = next
    }
    return heads
  }

  /// The heaviest `count` pairs, heaviest first, and the weight of all pairs.
  private static func best(
    _ count: Int, _ surname: [KoreanSpelling], _ given: [KoreanSpelling.Styles]
  ) -> (choices: [Choice], sum: Float) {
    var choices: [Choice] = []
    choices.reserveCapacity(min(count, given.count * surname.count) + 1)
    var sum: Float = 0
    var floor: Float = -1
    for first in surname.indices {
      let weights = surname[first].weights
      for second in given.indices {
        let weight = (weights * given[second]).sum()
        sum += weight
        guard weight > floor else { continue }
        var place = choices.count
        while place > 0, choices[place - 1].weight < weight { place -= 1 }
        choices.insert(Choice(weight: weight, surname: first, given: second), at: place)
        if choices.count > count { choices.removeLast() }
        if choices.count == count { floor = choices[count - 1].weight }
      }
    }
    return (choices, max(sum, .leastNormalMagnitude))
  }
}

// MARK: - Readings

extension KoreanSpellings {
  /// The name in parts, so that every reading's reasons share them.
  private struct Source {
    let surname: String
    let syllables: [String]

    init(_ surname: ArraySlice<UInt32>, _ syllables: [UInt32]) {
      self.surname = surname.reduce(into: "") { $0 += HangulSyllable($1)?.text ?? "" }
      self.syllables = syllables.map { HangulSyllable($0)?.text ?? "" }
    }

    func reading(_ surname: KoreanSpelling, _ given: Given, _ order: Order, weight: Double) -> Reading {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(48)
      var reasons: [Reason] = []
      reasons.reserveCapacity(syllables.count + 1)
      func appendSurname() {
        let start = bytes.count
        Self.append(surname.letters, capital: true, to: &bytes)
        reasons.append(
          Reason(self.surname, String(decoding: bytes[start...], as: UTF8.self), .surnameSpelling))
      }
      func appendGiven() {
        for index in syllables.indices {
          if index > 0 { bytes.append(UInt8(ascii: "-")) }
          let start = bytes.count
          Self.append(given.letters[index], capital: index == 0, to: &bytes)
          reasons.append(
            Reason(syllables[index], String(decoding: bytes[start...], as: UTF8.self), .syllableSpelling))
        }
      }
      switch order {
      case .surnameFirst:
        appendSurname()
        bytes.append(UInt8(ascii: " "))
        appendGiven()
      case .givenFirst:
        appendGiven()
        bytes.append(UInt8(ascii: " "))
        appendSurname()
      }
      return Reading(.attested, String(decoding: bytes, as: UTF8.self), weight: weight, reasons: reasons)
    }

    private static func append(_ letters: UInt64, capital: Bool, to bytes: inout [UInt8]) {
      var rest = capital ? letters - 0x20 : letters
      while rest != 0 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }
}

extension Rule {
  static let surnameSpelling = Rule("spelling of the surname in use")
  static let syllableSpelling = Rule("spelling of the syllable in use")
}
