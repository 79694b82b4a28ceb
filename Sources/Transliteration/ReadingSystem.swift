/// How a form hangs together with the name that it is a reading of.
///
/// The raw values are those of the machine interface. Declared in the order in which readings are listed.
public enum ReadingSystem: String, Sendable, CaseIterable {
  /// Hanyu Pinyin without tones (GB/T 16159), ü kept; of Hangul: the pinyin that it may transcribe.
  case pinyin
  /// Hangul of Mandarin by the Chinese table of 외래어 표기법 (notice 85-11 of 1986).
  case nikl
  /// Hangul of Han characters in Korean reading, with the initial-sound law (한글 맞춤법 10–12항).
  case sinoKorean = "sino-korean"
  /// Revised Romanization of Korean (notice 2000-8, now 2024-27).
  case rr
  /// McCune–Reischauer (1939).
  case mr
  /// Yale romanization of Korean (Martin 1954).
  case yale
  /// Spellings in use that no one system gives: personal Latin spellings, Wade–Giles, postal, Hong Kong.
  case attested
  /// English words as Hangul writes them, and back; approximate.
  case english
  /// The same name in simplified or traditional characters; among variants only.
  case han

  /// The place of the system in lists and in ``allCases``.
  package var rank: Int {
    switch self {
    case .pinyin: 0
    case .nikl: 1
    case .sinoKorean: 2
    case .rr: 3
    case .mr: 4
    case .yale: 5
    case .attested: 6
    case .english: 7
    case .han: 8
    }
  }
}
