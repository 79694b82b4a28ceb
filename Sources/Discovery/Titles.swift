/// Ranks, posts, callings and forms of address: Tables/titles.tsv.
struct Titles: Sendable {
  static let shared = Titles()

  private(set) var after: Set<[UInt32]> = []
  private(set) var before: Set<[UInt32]> = []
  private var ends: Set<[UInt32]> = []
  private var longest = 0

  private init() {
    Table.forEachRow("titles.tsv") { row in
      let word = row[0].letters
      longest = max(longest, word.count)
      if !(row[2] == "before") { after.insert(word) }
      if !(row[2] == "after") { before.insert(word) }
      if row[3] == "y" { ends.insert(word) }
    }
  }

  /// The length of the longest title that `letters` begin with and that may stand after a name; 0 where none does.
  func length(after letters: ArraySlice<UInt32>) -> Int { length(letters, after) }

  /// The length of the longest title that `letters` begin with and that may stand before a name; 0 where none does.
  func length(before letters: ArraySlice<UInt32>) -> Int { length(letters, before) }

  private func length(_ letters: ArraySlice<UInt32>, _ words: Set<[UInt32]>) -> Int {
    for length in stride(from: min(longest, letters.count), to: 0, by: -1)
    where words.contains(Array(letters.prefix(length))) {
      return length
    }
    return 0
  }

  /// Whether `word` is a post in a body, which stands on either side of a name: 부사장, and not 배우 or 씨.
  func isPost(_ word: ArraySlice<UInt32>) -> Bool {
    before.contains(Array(word)) && after.contains(Array(word))
  }

  /// Whether `word` stands before or after names as a title.
  func isAround(_ word: ArraySlice<UInt32>) -> Bool {
    before.contains(Array(word)) || after.contains(Array(word))
  }

  /// Whether `word` is a title, or ends as one does: 동북아국장.
  func isTitle(_ word: ArraySlice<UInt32>) -> Bool { after.contains(Array(word)) || hasTitleEnd(word) }

  /// Whether `word` ends as a title does, with something before it.
  func hasTitleEnd(_ word: ArraySlice<UInt32>) -> Bool {
    (2..<max(2, word.count)).contains { ends.contains(Array(word.suffix($0))) }
  }

  /// The length of the longest title at the end of `letters` that may stand before a name; 0 where none does.
  func length(endingIn letters: ArraySlice<UInt32>) -> Int {
    for length in stride(from: min(longest, letters.count), to: 0, by: -1)
    where before.contains(Array(letters.suffix(length))) {
      return length
    }
    return 0
  }
}
