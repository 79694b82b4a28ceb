import Transliteration

/// Short keys of a name, for finding names that may be the same: two such names have a key in common.
///
/// Keys are stable for one version of the tables and ICU; ``NameKeys/version`` changes with their make-up.
/// - `c` the words of an organisation's name, in no order; `e` the sounds of a loanword in classes, of Hangul and Latin letters; `f` the folded form; `p` the pinyin of a likely Mandarin reading, ü as u; `k` the syllables of a likely Korean
///   reading, with the initial-sound law undone in favour of the form after it; `s` consonants of Latin letters and of
///   Hangul in classes; `i` initial letters: ㅎㅂㅅㅌ of Hangul; `j` the first letters of pinyin: hjzx.
public enum NameKeys {
  /// The version of the keys' make-up.
  public static let version = 1
  /// The most readings of one kind that get a key.
  static let readings = 6

  /// Returns the keys of `name`, sorted, each once.
  public static func keys(of name: PreparedName) -> [String] {
    var keys: Set<String> = []
    if !name.folded.isEmpty { keys.insert("f" + text(name.folded)) }
    for (index, lattice) in name.lattices.enumerated() {
      for path in LatticePaths.best(lattice, .mandarin, limit: readings) {
        let syllables = path.map { HanForms.pinyin($0).replacing("ü", with: "u") }
        keys.insert("p" + syllables.joined())
        if index == 0 { keys.insert("j" + syllables.map { String($0.prefix(1)) }.joined()) }
      }
      for path in LatticePaths.best(lattice, .korean, limit: readings) {
        keys.insert("k" + text(path.map { HanForms.afterLaw($0) }))
        if index == 0, lattice.script != .latin { keys.insert("i" + initials(path)) }
      }
      keys.formUnion(skeletons(lattice))
    }
    for key in name.organization?.componentKeys ?? [] { keys.insert("c" + String(key, radix: 36)) }
    for key in name.loanword?.keys ?? [] where !key.isEmpty { keys.insert("e" + key) }
    return keys.sorted()
  }

  /// Returns the letters of `name` as they are compared, width, case, traditional forms, blanks and signs folded.
  public static func folded(_ name: String) -> String { text(PreparedName(name, type: .place).folded) }

  /// The initial letters of Hangul syllables, as compatibility jamo: 횃불센터 is ㅎㅂㅅㅌ.
  static func initials(_ hangul: [UInt32]) -> String {
    text(hangul.compactMap { (0xAC00...0xD7A3).contains($0) ? jamo[Int(($0 - 0xAC00) / 588)] : nil })
  }

  private static let jamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value)

  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }

  // MARK: Consonants

  /// The consonants of a Latin or Hangul name in classes: k g, t d, p b f v, ch j z c s, l r, m, n; h, y, w and vowels go.
  private static func skeletons(_ lattice: ReadingLattice) -> [String] {
    var classes: [Character] = []
    switch lattice.script {
    case .han: return []
    case .hangul:
      for value in lattice.units where (0xAC00...0xD7A3).contains(value) {
        let index = value - 0xAC00
        add(initialClasses[Int(index / 588)], to: &classes)
        add(finalClasses[Int(index % 28)], to: &classes)
      }
    case .latin:
      for value in lattice.units {
        if let letter = Unicode.Scalar(value) { add(latinClasses[Character(letter)], to: &classes) }
      }
    }
    return classes.count > 1 ? ["s" + String(classes)] : []
  }

  /// Doubled consonants are one.
  private static func add(_ found: Character?, to classes: inout [Character]) {
    if let found, classes.last != found { classes.append(found) }
  }

  private static let initialClasses: [Character?] = [
    "k", "k", "n", "t", "t", "l", "m", "p", "p", "s", "s", nil, "s", "s", "s", "k", "t", "p", nil,
  ]
  private static let finalClasses: [Character?] = [
    nil, "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
    "n", "t",
    "t", "k", "t", "p", nil,
  ]
  private static let latinClasses: [Character: Character] = [
    "b": "p", "c": "s", "d": "t", "f": "p", "g": "k", "j": "s", "k": "k", "l": "l", "m": "m", "n": "n",
    "p": "p",
    "q": "k", "r": "l", "s": "s", "t": "t", "v": "p", "x": "s", "z": "s",
  ]
}

/// The likeliest paths of one kind of sound through a lattice.
enum LatticePaths {
  /// Returns at most `limit` paths of labels of `kind`, cheapest first; none where a unit has no such sound.
  static func best(_ lattice: ReadingLattice, _ kind: ReadingLattice.Kind, limit: Int) -> [[UInt32]] {
    var open = [[(cost: Float, path: [UInt32])]](repeating: [], count: lattice.units.count + 1)
    open[0] = [(0, [])]
    for place in lattice.units.indices where !open[place].isEmpty {
      if open[place].count > limit {
        open[place].sort { $0.cost < $1.cost }
        open[place].removeSubrange(limit...)
      }
      for edge in lattice.edges(at: place) where edge.kind == kind {
        for (cost, path) in open[place] where cost + edge.cost < 6 {
          open[Int(edge.end)].append((cost + edge.cost, path + [edge.value]))
        }
      }
      open[place] = []
    }
    return open[lattice.units.count].sorted { $0.cost < $1.cost }.prefix(limit).map(\.path)
  }
}
