/// The spelling of each letter in a scheme, as bytes packed into an integer, first byte lowest.
struct KoreanLetters: Sendable {
  /// Initials by index, after a voiceless sound or at the start.
  let onsets: [UInt64]
  /// Initials by index, between voiced sounds.
  let voicedOnsets: [UInt64]
  let vowels: [UInt64]
  let codas: [UInt64]

  private static let (rr, mr, yale) = (
    KoreanLetters(of: .rr), KoreanLetters(of: .mr), KoreanLetters(of: .yale)
  )

  /// Returns the spellings of `scheme`, which are made once.
  init(_ scheme: KoreanScheme) {
    self =
      switch scheme {
      case .rr: Self.rr
      case .mr: Self.mr
      case .yale: Self.yale
      }
  }

  private init(of scheme: KoreanScheme) {
    switch scheme {
    case .rr:
      onsets = Self.pack("g kk n d tt r m b pp s ss - j jj ch k t p h")
      voicedOnsets = onsets
      vowels = Self.pack("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
      codas = Self.pack("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
    case .mr:
      onsets = Self.pack("k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h")
      voicedOnsets = Self.pack("g kk n d tt r m b pp s ss - j tch ch' k' t' p' h")
      vowels = Self.pack("a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i")
      codas = Self.pack("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
    case .yale:
      onsets = Self.pack("k kk n t tt l m p pp s ss - c cc ch kh th ph h")
      voicedOnsets = onsets
      vowels = Self.pack("a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i")
      codas = Self.pack("- k kk ks n nc nh t l lk lm lp ls lth lph lh m p ps s ss ng c ch kh th ph h")
    }
  }

  /// `words` packed one by one; a dash is nothing.
  static func pack(_ words: StaticString) -> [UInt64] {
    "\(words)".split(separator: " ").map { word in
      word == "-" ? 0 : word.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

extension KoreanLetters {
  /// The surname 이 in MR.
  static let yi: UInt64 = 0x6979
}
