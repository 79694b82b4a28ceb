import Transliteration

/// Given names of English that are used beside Chinese and Korean surnames: Tables/given-names.tsv.
enum GivenNames {
  private static let all: FormTrie = {
    var names = FormTrie(capacity: 1 << 11)
    Table("given-names.tsv").forEachRow { names.set(names.add($0[0].scalars), 1) }
    return names
  }()

  /// Whether `word`, in letters of either case, is one.
  static func isForeign(_ word: ArraySlice<UInt32>) -> Bool {
    let names = all
    var node = FormTrie.root
    for value in word {
      node = names.step(node, (0x41...0x5A).contains(value) ? value + 0x20 : value)
      if node == FormTrie.root { return false }
    }
    return names.value(node) > 0
  }
}
