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
  }

  static let shared = Heads()

  private var hangul: [[UInt32]: Head] = [:]
  private var han: [[UInt32]: Head] = [:]
  private var latin: [[UInt32]: Head] = [:]
  private var generic: Set<[UInt32]> = []
  private var longest = 0

  private init() {
    for row in Table.rows("heads.tsv") {
      let word = row[0].unicodeScalars.map(\.value)
      guard let type = EntryType(rawValue: String(row[2])) else { continue }
      let head = Head(
        length: word.count, type: type, isStrong: row[3] == "strong", isCompany: row[3] == "company",
        isSchool: row[3] == "school")
      switch row[1] {
      case "ko": hangul[word] = hangul[word] ?? head
      case "zh": han[word] = han[word] ?? head
      default: latin[word] = latin[word] ?? head
      }
      longest = max(longest, word.count)
    }
    for row in Table.rows("generic.tsv") { generic.insert(row[0].unicodeScalars.map(\.value)) }
  }

  /// The longest Korean head that `word` ends with.
  func korean(endOf word: ArraySlice<UInt32>) -> Head? { longest(word, hangul) }

  /// The longest Chinese head that `word` ends with.
  func chinese(endOf word: ArraySlice<UInt32>) -> Head? { longest(word, han) }

  /// The head that `word`, small Latin letters, is.
  func english(_ word: ArraySlice<UInt32>) -> Head? { latin[Array(word)] }

  private func longest(_ word: ArraySlice<UInt32>, _ table: [[UInt32]: Head]) -> Head? {
    for length in stride(from: min(longest, word.count), to: 0, by: -1) {
      if let head = table[Array(word.suffix(length))] { return head }
    }
    return nil
  }

  /// Whether `word` is one of the words that make no name.
  func isGenericWord(_ word: ArraySlice<UInt32>) -> Bool { generic.contains(Array(word)) }

  /// Whether `word` is made of words that make no name: 국내, 연구개발, 공동추진.
  func isGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    // 한별: two words of one letter are a name as often.
    if word.count == 2, !generic.contains(Array(word)) { return false }
    return (1...min(8, word.count)).contains { length in
      generic.contains(Array(word.prefix(length))) && isGeneric(word.dropFirst(length))
    }
  }
}
