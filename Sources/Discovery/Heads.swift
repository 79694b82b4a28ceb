import Lexicography

/// Words that end the names of bodies, events and places: Tables/heads.tsv; and words that make no name of a head.
struct Heads: Sendable {
  /// What a head says.
  struct Head: Sendable {
    let length: Int
    let type: EntryType
    let isStrong: Bool
    /// Whether it makes the name of a company of a coined word, and of others none.
    let isCompany: Bool
    /// Whether it makes the name of a school of a word of another language, and of others none.
    let isSchool: Bool
    /// The letter that it is, if it is one.
    let letter: UInt32?
  }

  static let shared = Heads()

  private var hangul = HeadTable()
  private var han = HeadTable()
  private var latin = HeadTable()
  private let generic = WordNumbers(Table.words("generic.tsv"))

  private init() {
    Table.forEachRow("heads.tsv") { row in
      let word = row[0].letters
      guard let type = EntryType(rawValue: String(decoding: row[2], as: UTF8.self)) else { return }
      let head = Head(
        length: word.count, type: type, isStrong: row[3] == "strong", isCompany: row[3] == "company",
        isSchool: row[3] == "school",
        letter: word.count == 1 ? word.first : nil)
      if row[1] == "ko" {
        hangul.add(word, head)
      } else if row[1] == "zh" {
        han.add(word, head)
      } else {
        latin.add(word, head)
      }
    }
  }

  /// The longest Korean head that `word` ends with.
  func korean(endOf word: ArraySlice<UInt32>) -> Head? { hangul.longest(endOf: word) }

  /// The longest Chinese head that `word` ends with.
  func chinese(endOf word: ArraySlice<UInt32>) -> Head? { han.longest(endOf: word) }

  /// The head that `word`, small Latin letters, is.
  func english(_ word: ArraySlice<UInt32>) -> Head? { latin[word] }

  /// Whether `word` is one of the words that make no name.
  func isGenericWord(_ word: ArraySlice<UInt32>) -> Bool { generic.contains(word) }

  /// Whether `word` is made of words that make no name: 국내, 연구개발, 공동추진.
  func isGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    // 한별: two words of one letter are a name as often.
    if word.count == 2, !generic.contains(word) { return false }
    return (1...min(8, word.count)).contains { length in
      generic.contains(word.prefix(length)) && isGeneric(word.dropFirst(length))
    }
  }
}

/// Heads by their letters; of one that comes twice the first counts.
private struct HeadTable: Sendable {
  private var words = WordNumbers()
  private var heads: [Heads.Head] = []

  mutating func add(_ word: [UInt32], _ head: Heads.Head) {
    if words.add(word) { heads.append(head) }
  }

  subscript(word: ArraySlice<UInt32>) -> Heads.Head? { words.number(of: word).map { heads[$0] } }

  func longest(endOf word: ArraySlice<UInt32>) -> Heads.Head? {
    for length in stride(from: min(words.longest, word.count), to: 0, by: -1) {
      if let head = self[word.suffix(length)] { return head }
    }
    return nil
  }
}
