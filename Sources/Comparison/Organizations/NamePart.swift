import Transliteration

/// A part of the name of an organisation that no component explains, made ready to be read: 칭화 of 칭화대.
///
/// It is kept with the name, since a name is compared with many, and the same parts are left each time.
public final class NamePart: Sendable {
  /// The letters, blanks between Latin words.
  let letters: ArraySlice<UInt32>
  private let madeLattice = LazyValue<ReadingLattice?>()
  private let madeLoanword = LazyValue<Loanword?>()

  init(_ letters: ArraySlice<UInt32>) { self.letters = letters }

  /// Its readings; nil of a part in no script, or in several, and of one that is too long.
  var lattice: ReadingLattice? {
    madeLattice.value {
      letters.count > ReadingLattice.longest
        ? nil : LatticeBuilder().lattice(of: letters, type: .organization)
    }
  }

  /// The part as a loanword, if it is in Hangul or in Latin letters.
  var loanword: Loanword? { madeLoanword.value { Loanword(NameText(scalars: Array(letters))) } }
}

extension Loanword {
  /// Returns a name in Hangul or in Latin letters; nil of any other.
  convenience init?(_ text: NameText) {
    switch text.mixture {
    case .hangul, .hangulAndLatin: self.init(hangul: text.scalars)
    case .latin: self.init(latin: text.scalars)
    default: return nil
    }
  }
}
