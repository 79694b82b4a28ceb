import Testing

@testable import Discovery

struct WordNumbersTests {
  @Test("A word is known by when it came first, however many there are; the beginning of a word is none")
  func numbers() {
    let words = (0..<1_000).map { number in [UInt32(number % 7), UInt32(number), 0xAC00] }
    let numbers = WordNumbers(words + words)
    #expect(numbers.count == words.count)
    #expect(numbers.longest == 3)
    for (number, word) in words.enumerated() {
      #expect(numbers.number(of: word[...]) == number)
      #expect(!numbers.contains(word.dropLast()))
      #expect(!numbers.contains((word + [0xAC00])[...]))
    }
    #expect(WordNumbers().number(of: [1]) == nil)
  }

  @Test("A table gives its rows without comments and header, in the order of the file")
  func rows() {
    var rows: [[String]] = []
    Table.forEachRow("heads.tsv") { rows.append($0.map { String(decoding: $0, as: UTF8.self) }) }
    #expect(rows.first == ["대학교", "ko", "organization", "strong"])
    #expect(rows.allSatisfy { $0.count == 4 && !$0[0].isEmpty })
    #expect(Table.words("heads.tsv") == rows.map { $0[0].unicodeScalars.map(\.value) })
  }

  @Test("Words are found where they lie, and what stands beside them is none", arguments: ["가가", "학교", "연구"])
  func lines(word: String) {
    let letters = word.unicodeScalars.map(\.value)
    #expect(DictionaryWords.ofTwo.has(letters[...]))
    #expect(!DictionaryWords.ofTwo.has([letters[0], 0x20]))
    #expect(!DictionaryWords.ofTwo.has([0x77, 0x6F]))
  }
}
