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
}
