/// The names of Latin letters in Hangul, as spoken in acronyms (표준국어대사전; 에이치 and 제트 as usual).
enum LetterNames {
  private static let names: [[UInt32]] = [
    "에이", "비", "시", "디", "이", "에프", "지", "에이치", "아이", "제이", "케이", "엘", "엠", "엔", "오", "피", "큐", "아르",
    "에스", "티", "유", "브이", "더블유", "엑스", "와이", "제트",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The name of a capital letter, or nil of anything else.
  static func hangul(_ value: UInt32) -> [UInt32]? {
    guard (0x41...0x5A).contains(value) else { return nil }
    // 씨 and 알 are said, 시 and 아르 are the standard; spoken forms are what names have.
    return switch value {
    case 0x43: [0xC528]
    case 0x52: [0xC54C]
    default: names[Int(value - 0x41)]
    }
  }

  /// Whether `hangul` is `letters`, at most four and without regard to case, as they are spoken: 엘지 and LG.
  static func spell(_ hangul: ArraySlice<UInt32>, _ letters: ArraySlice<UInt32>) -> Bool {
    guard (1...4).contains(letters.count), hangul.count >= letters.count else { return false }
    var rest = hangul
    for letter in letters {
      let capital = (0x61...0x7A).contains(letter) ? letter - 0x20 : letter
      guard (0x41...0x5A).contains(capital) else { return false }
      let forms = [names[Int(capital - 0x41)]] + [Self.hangul(capital)].compactMap(\.self)
      guard let form = forms.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(form.count)
    }
    return rest.isEmpty
  }
}
