internal import CICU

/// What NFKC_Casefold may do to each code point, for tables that fold as it does.
package struct FoldTraits: Sendable {
  private let traits: [UInt8]

  /// Asks ICU about every code point.
  package init() throws(ICUError) {
    var traits = [UInt8](repeating: 0, count: 0x110000)
    let status = cicu_fold_traits(&traits)
    guard status <= 0 else { throw ICUError(call: "NFKC_Casefold", status: status) }
    self.traits = traits
  }

  /// Whether anything in the text before `scalar`, or NFKC_Casefold itself, may change it.
  package func isPlain(_ scalar: UInt32) -> Bool { traits[Int(scalar)] == 0 }
  /// Whether it may compose with, or be reordered before, what stands before it.
  package func joins(_ scalar: UInt32) -> Bool { traits[Int(scalar)] & UInt8(CICU_FOLD_JOINS) != 0 }
  /// Whether nobody sees it.
  package func isIgnorable(_ scalar: UInt32) -> Bool { traits[Int(scalar)] & UInt8(CICU_FOLD_IGNORABLE) != 0 }
}
