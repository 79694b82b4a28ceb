import Lexicography

/// Words that stand in any text: Tables/ordinary-words.tsv.
package struct OrdinaryWords: Sendable {
  package static let shared = OrdinaryWords()
  private let words: [Language: Set<String>]

  /// Whether `text`, with small letters, is an ordinary word of `language`.
  package func contains(_ text: String, _ language: Language) -> Bool {
    words[language]?.contains(text) == true
  }

  private init() {
    var words: [Language: Set<String>] = [:]
    for file in embeddedFiles where "\(file.path)" == "ordinary-words.tsv" {
      for line in "\(file.text)".split(separator: "\n") where !line.hasPrefix("#") {
        let cells = line.split(separator: "\t")
        if cells.count == 2, let language = Language(rawValue: String(cells[0])) {
          words[language, default: []].insert(String(cells[1]))
        }
      }
    }
    self.words = words
  }
}
