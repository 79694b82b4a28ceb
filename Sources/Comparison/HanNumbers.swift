import Transliteration

/// Numbers in Han characters as digits, where they count something: 鐘路二街 is 鐘路2街, 第一 is 第1.
enum HanNumbers {
  /// What numbers count in names: streets, roads, districts, quarters, numbers, stages.
  private static let counted: Set<UInt32> = Set("街路區区洞號号期院中小廠厂院所".unicodeScalars.map(\.value))

  /// What a character counts, 一 to 九; nil of others.
  private static func digit(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// Returns `text` with such numbers, from one to nine, as digits; nothing where it has none.
  static func digits(_ text: NameText) -> [String] {
    guard text.scalars.contains(where: { digit($0) != nil }) else { return [] }
    var result = text.scalars
    for place in text.scalars.indices {
      guard let count = digit(text.scalars[place]) else { continue }
      let before = place > 0 ? text.scalars[place - 1] : 0
      let after = place + 1 < text.scalars.count ? text.scalars[place + 1] : 0
      if digit(before) != nil || before == 0x5341 || digit(after) != nil || after == 0x5341 { continue }
      if before == 0x7B2C || place > 1 && counted.contains(after) { result[place] = 0x30 + count }
    }
    if result == text.scalars { return [] }
    return [String(String.UnicodeScalarView(result.compactMap { Unicode.Scalar($0) }))]
  }
}
