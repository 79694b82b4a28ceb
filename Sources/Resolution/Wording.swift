import Indexing
import Lexicography
import Matching
import Normalization

/// What the words right around a name say of how it is used, in Korean, Chinese and English.
///
/// Source of the words: the editors. Written for this project; Apache-2.0.
struct Wording {
  let skeleton: Skeleton

  // MARK: A form that is spoken of

  /// Whether `range` is quoted by itself, asked for, or several: ‘KIC’라고만, “科技部”三字, 어느 KIC에서, 두 산시를 견준다.
  ///
  /// Such a form is spoken of, and not used for one of its meanings.
  func isSpokenOf(_ range: Range<Int>) -> Bool { isQuoted(range) || isAsked(range) || isTalkedAbout(range) }

  private static let talk = split(
    """
    은두곳 는두곳 이두곳 가두곳 은둘 는둘 이둘 가둘 은두군데 는두군데 이라고하면 라고하면 이라하면 라하면 이란말 란말 이라는이름 라는이름 이라는말 라는말 라고만 이라고만 \
    可以是 ,可以是 既是 ,既是 既可 有两个 有两家 有两处 有两所 canmean maymean canbe couldbe isboth meanstwo standsfortwo
    """)
  /// Whether what follows says that the form has several meanings: 과학원은 두 곳입니다, 칭화，可以是.
  private func isTalkedAbout(_ range: Range<Int>) -> Bool {
    let end =
      range.upperBound < skeleton.count && Self.quotes.contains(skeleton.letters[range.upperBound])
      ? range.upperBound + 1 : range.upperBound
    return begins(end, with: Self.talk)
  }

  /// Whether `range` is quoted by itself and called a word: “科技部”三字. Then it means no one even if one only has it.
  func isCalledWord(_ range: Range<Int>) -> Bool {
    (isQuoted(range) && begins(range.upperBound + 1, with: Self.words)) || isAsked(range)
  }

  private static let quotes: Set<UInt32> = [0x22, 0x27]
  private static let words = split("三字 二字 两字 四字 一词 两个字 三个字 라고만 이라고만 라는이름 이라는이름 라는말 이라는말 라는표기 라는약칭 이라는약칭")
  private static let questions = split(
    "어느 어떤 어느쪽 어느나라 어느나라의 哪个 哪一个 哪国的 哪一国的 哪国 哪家 哪一家 whichof which whose 두 두곳의 양국 양국의 양측 两个 两国 两国的 双方 both thetwo"
  )

  private func isQuoted(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && range.upperBound < skeleton.count
      && Self.quotes.contains(skeleton.letters[range.lowerBound - 1])
      && Self.quotes.contains(skeleton.letters[range.upperBound])
      && skeleton.gaps[range.lowerBound] == .none && skeleton.gaps[range.upperBound] == .none
  }

  private func isAsked(_ range: Range<Int>) -> Bool { ends(range.lowerBound, with: Self.questions) }

  // MARK: The past

  private static let beforePast = split("과거 옛 옛날 former formerly previous 原")
  private static let afterPast = split("시절 시대 时期 时代")

  /// Whether it is called by a name of the past: 과학기술부 시절, former Ministry of Science and Technology.
  func isOfPast(_ range: Range<Int>) -> Bool {
    (range.upperBound < skeleton.count && begins(range.upperBound, with: Self.afterPast))
      || ends(range.lowerBound, with: Self.beforePast)
  }

  /// The year that stands right beside: 2015년의 산업부, 산업부는 2024년 당시, 1998年的科学技术部.
  func year(beside range: Range<Int>) -> PartialDate? {
    for link in Self.yearBefore where ends(range.lowerBound, with: [link]) {
      let end = range.lowerBound - link.count
      if end >= 4, let year = year(end - 4) { return year }
    }
    // One letter of a particle may follow the name: 산업부는 2024년 당시.
    for start in [range.upperBound, range.upperBound + 1] where start + 4 < skeleton.count {
      if let year = year(start), begins(start + 4, with: Self.yearAfter) { return year }
    }
    return nil
  }

  private static let yearBefore = split("년의 년당시 년당시의 년 年的 年当时的 年")
  private static let yearAfter = split("년당시 年当时 年时")

  private func year(_ start: Int) -> PartialDate? {
    let digits = skeleton.letters[start..<(start + 4)]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first == 0x31 || digits.first == 0x32,
      start == 0 || skeleton.gaps[start] != .none
        || LetterClass(of: skeleton.letters[start - 1]) != .latin
    else { return nil }
    return PartialDate(String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init))))
  }

  // MARK: Namesakes

  private static let introducers = split("라는분 이라는분 라는사람 이라는사람 라는이름 이라는이름 라는인물 이라는인물 라는학생 이라는학생 라는직원 이라는직원")
  private static let introducersBefore = split("called named 名叫 叫做 一位叫")
  private static let others = split("같은이름의 동명의 이름이같은 同名的 同名 asecond another 另一位 另一名 两位 两名 三位 三名 二位 두명의 두")
  private static let namesakes = split("동명이인 同名同姓 重名 namesake")
  /// How far after a name the writer may call it one of namesakes.
  private static let reach = 40

  /// Whether a person is introduced as somebody whom the reader does not know: 박준민이라는 분, a man called Li Wei.
  func isIntroduced(_ range: Range<Int>) -> Bool {
    begins(range.upperBound, with: Self.introducers) || ends(range.lowerBound, with: Self.introducersBefore)
  }

  /// Whether the writer says that there are several persons of the name: 박준민 동명이인, 两位高翔, 같은 이름의 정건영.
  func hasNamesakes(_ range: Range<Int>, _ sentences: Sentences) -> Bool {
    if ends(range.lowerBound, with: Self.others) { return true }
    var index = range.upperBound
    var breaks = 0
    // A sentence goes on in the next line; in the one after that, another row of a list may stand.
    while index < min(skeleton.count, range.upperBound + Self.reach),
      sentences[index] == sentences[range.lowerBound]
    {
      if skeleton.gaps[index].breaksLine { breaks += 1 }
      if breaks > 1 { return false }
      if begins(index, with: Self.namesakes) { return true }
      index += 1
    }
    return false
  }

  // MARK: Letters

  /// Whether one of `words` begins at `index`.
  func begins(_ index: Int, with words: [[UInt32]]) -> Bool {
    guard index < skeleton.count else { return false }
    return words.contains { skeleton.letters[index...].starts(with: $0) }
  }

  /// Whether one of `words` ends right before `index` and begins a word of its script.
  func ends(_ index: Int, with words: [[UInt32]]) -> Bool {
    words.contains { word in
      let start = index - word.count
      guard start >= 0, skeleton.letters[start..<index].elementsEqual(word) else { return false }
      let first = LetterClass(of: word[0])
      guard first == .han || (index < skeleton.count && skeleton.gaps[index] != .none) else { return false }
      return start == 0 || skeleton.gaps[start] != .none || first == .han
        || LetterClass(of: skeleton.letters[start - 1]) != first
        || (0x30...0x39).contains(skeleton.letters[start - 1])
    }
  }

  static func split(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  }
}
