extension Rule {
  static let englishWord = Rule("English word, 외래어 표기법")
  static let englishCompound = Rule("English compound, 외래어 표기법 3.1.10")
  static let englishSpelling = Rule("English spelling, 외래어 표기법 table 1")
  static let letterName = Rule("name of the letter")
  /// Clauses of 외래어 표기법 chapter 3 section 1 (English), by number: stops, fricatives, nasals and the like.
  static let englishClauses = (1...10).map { Rule("English spelling, 외래어 표기법 3.1.\($0)") }
}
