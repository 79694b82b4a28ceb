import Transliteration

/// Short keys of a name, for finding names that may be the same: two such names have a key in common.
///
/// Keys are stable for one version of the tables and ICU; ``NameKeys/version`` changes with their make-up.
/// - `c` the words of an organisation's name, in no order; `e` the sounds of a loanword in classes, of Hangul and Latin letters; `f` the folded form; `p` the pinyin of a likely Mandarin reading, ü as u; `k` the syllables of a likely Korean
///   reading, with the initial-sound law undone in favour of the form after it; `s` consonants of Latin letters and of
///   Hangul in classes; `i` initial letters: ㅎㅂㅅㅌ of Hangul; `j` the first letters of pinyin: hjzx.
public enum NameKeys {
  /// The version of the keys' make-up.
  public static let version = 2
  /// The most readings of one kind that get a key.
  static let readings = 6

  /// Returns the keys of `name`, sorted, each once.
  public static func keys(of name: PreparedName) -> [String] {
    var keys: [String] = []
    forEach(of: name) { keys.append(String(decoding: $0, as: UTF8.self)) }
    return keys
  }

  /// What keys are made in, which serves name after name.
  public struct Scratch: Sendable {
    fileprivate var keys = KeyList()
    fileprivate var paths = LatticePaths()

    /// Returns what keys are made in.
    public init() {}
  }

  /// Calls `body` with each of ``keys(of:)`` in UTF-8.
  public static func forEach(of name: PreparedName, _ body: (ArraySlice<UInt8>) -> Void) {
    var scratch = Scratch()
    forEach(of: name, in: &scratch, body)
  }

  /// The same, where many names are asked.
  public static func forEach(
    of name: PreparedName, in scratch: inout Scratch, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    scratch.keys.removeAll()
    list(of: name, in: &scratch.keys, by: &scratch.paths)
    scratch.keys.sort()
    for range in scratch.keys.sorted { body(scratch.keys.bytes[range]) }
  }

  /// A number for `key` (FNV-1a).
  static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    key.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Returns the letters of `name` as they are compared, width, case, traditional forms, blanks and signs folded.
  public static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(PreparedName.folded(name).compactMap { Unicode.Scalar($0) }))
  }

  private static func list(
    of name: PreparedName, in keys: inout KeyList, by paths: inout LatticePaths
  ) {
    keys.begin("f")
    for value in name.folded { keys.append(value) }
    keys.end(shortest: 1)
    for (index, lattice) in name.lattices.enumerated() {
      paths.forEachBest(lattice, .mandarin, limit: readings) { path in
        keys.begin("p")
        for syllable in path { keys.append(HanForms.pinyinKey(syllable)) }
        keys.end()
        if index > 0 { return }
        keys.begin("j")
        for syllable in path { keys.append(HanForms.pinyinInitial(syllable)) }
        keys.end()
      }
      paths.forEachBest(lattice, .korean, limit: readings) { path in
        keys.begin("k")
        for syllable in path { keys.append(HanForms.afterLaw(syllable)) }
        keys.end()
        if index > 0 || lattice.isLatin { return }
        keys.begin("i")
        for syllable in path where (0xAC00...0xD7A3).contains(syllable) {
          keys.append(jamo[Int((syllable - 0xAC00) / 588)])
        }
        keys.end()
      }
      addSkeleton(lattice, &keys)
    }
    for key in name.organization?.componentKeys ?? [] {
      keys.begin("c")
      keys.append(number: key)
      keys.end()
    }
    for key in name.loanword?.keys ?? [] where !key.isEmpty {
      keys.begin("e")
      keys.append(key.utf8)
      keys.end()
    }
  }

  private static let jamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value)

  // MARK: Consonants

  /// The consonants of a Latin or Hangul name in classes: k g, t d, p b f v, ch j z c s, l r, m, n; h, y, w and vowels go.
  private static func addSkeleton(_ lattice: ReadingLattice, _ keys: inout KeyList) {
    if lattice.script == .han { return }
    var last: UInt8 = 0
    /// Doubled consonants are one.
    func add(_ letter: UInt8) {
      if letter == blank || letter == last { return }
      keys.append(CollectionOfOne(letter))
      last = letter
    }
    keys.begin("s")
    for value in lattice.units {
      switch value {
      case 0xAC00...0xD7A3:
        add(initialClasses[Int(value - 0xAC00) / 588])
        add(finalClasses[Int(value - 0xAC00) % 28])
      case 0x61...0x7A: add(latinClasses[Int(value - 0x61)])
      default: break
      }
    }
    keys.end(shortest: 2)
  }

  /// What stands for no class.
  private static let blank = UInt8(ascii: "-")
  /// The classes of ㄱ to ㅎ, of the finals from none to ㅎ, and of a to z.
  private static let initialClasses = Array("kknttlmppss-sssktp-".utf8)
  private static let finalClasses = Array("-kkknnntlkmlllplmppttnttktp-".utf8)
  private static let latinClasses = Array("-pst-pk--sklmn-pklst-p-s-s".utf8)
}
