/// What may end a Korean word after a name, for layers that find names that no index has.
public enum WordEnds {
  /// Whether `letters` are one particle or a chain of them after a name that ends in `last`; nothing is one too.
  public static func isParticles(_ letters: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    Particles.isChain(letters, after: last, types: [])
  }
}
