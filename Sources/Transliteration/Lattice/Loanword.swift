/// A name in Hangul or in Latin letters, made ready to be compared by sound as a loanword.
package final class Loanword: Sendable {
  private enum Sounds: Sendable {
    case hangul(HangulSounds)
    case latin(LatinSounds)
  }

  private let sounds: Sounds

  /// Returns a name in Hangul.
  package init(hangul: [UInt32]) { sounds = .hangul(HangulSounds(hangul)) }

  /// Returns a name in Latin letters, as written: capitals may be spelled out.
  package init(latin: [UInt32]) { sounds = .latin(LatinSounds(latin)) }

  /// Keys that two names which sound alike often share.
  package var keys: [String] {
    switch sounds {
    case .hangul(let sounds): [LoanwordKey.key(of: sounds)]
    case .latin(let sounds): LoanwordKey.keys(of: sounds)
    }
  }

  /// How far the two depart from one another, `0...1`; nil above `bound`, or where both are in one script.
  ///
  /// `isPart` counts what is left over at either end by half.
  package func distance(to other: Loanword, bound: Double = 1, isPart: Bool = false) -> Double? {
    var aligner = LoanwordAligner()
    let cost: Int?
    switch (sounds, other.sounds) {
    case (.hangul(let hangul), .latin(let latin)), (.latin(let latin), .hangul(let hangul)):
      cost = aligner.cost(
        hangul, latin, bound: Int(bound * 1000), leftovers: isPart ? .discounted : .counted)
    default: cost = nil
    }
    return cost.map { Double($0) / 1000 }
  }
}
