/// One middle dot, one dash, one kind of quote and bracket.
///
/// Source: UCD NamesList (cross-references of U+00B7, U+002D, U+0027, U+0022); what Korean and Chinese office
/// text uses was added by the editors (ㆍ U+318D as a middle dot, ㈜ is left to NFKC).
enum PunctuationFolding {
  private static let groups: [(to: String, from: String)] = [
    (
      "·",
      "\u{0387}\u{05BC}\u{16EB}\u{2022}\u{2027}\u{2218}\u{2219}\u{22C5}\u{25CF}\u{2E31}\u{2E33}\u{30FB}\u{318D}\u{FF65}\u{10101}"
    ),
    (
      "-",
      "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\u{2500}\u{2501}\u{2E3A}\u{2E3B}\u{301C}\u{FE58}\u{FE63}\u{FF0D}"
    ),
    (
      "'",
      "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2035}\u{00B4}\u{0060}\u{02B9}\u{02BB}\u{02BC}\u{FF07}\u{FF40}"
    ),
    (
      "\"",
      "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{2036}\u{00AB}\u{00BB}\u{300C}\u{300D}\u{300E}\u{300F}\u{300A}\u{300B}\u{3008}\u{3009}\u{FF02}\u{FF62}\u{FF63}"
    ),
    ("(", "\u{FF08}\u{3010}\u{3014}\u{3016}\u{FF3B}\u{005B}\u{FE59}\u{FE35}\u{FE39}\u{FE3B}"),
    (")", "\u{FF09}\u{3011}\u{3015}\u{3017}\u{FF3D}\u{005D}\u{FE5A}\u{FE36}\u{FE3A}\u{FE3C}"),
  ]

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for group in groups {
      for scalar in group.from.unicodeScalars { table[scalar.value] = Array(group.to.utf8) }
    }
    for (scalar, mark) in marks { table[scalar] = Array("(\(mark))".utf8) }
    return table
  }()

  /// Item numbers and footnote marks, which NFKC would glue to the word beside them: ②KAIST, NIPA¹, VBot™.
  private static let marks: [UInt32: String] = {
    var marks: [UInt32: String] = [0xB9: "1", 0xB2: "2", 0xB3: "3", 0x24EA: "0", 0x2122: "tm", 0x2120: "sm"]
    func add(_ start: UInt32, _ texts: some Sequence<String>) {
      for (offset, text) in texts.enumerated() { marks[start + UInt32(offset)] = text }
    }
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    add(0x2460, (1...20).map(String.init))
    add(0x24B6, letters)
    add(0x24D0, letters)
    add(0x3251, (21...35).map(String.init))
    add(0x32B1, (36...50).map(String.init))
    add(0x2074, (4...9).map(String.init))
    marks[0x2070] = "0"
    return marks
  }()

  static func fold(_ bytes: [UInt8]) -> Rewrite {
    let table = table
    return Rewrite.of(bytes) { result in
      for scalar in ScalarWalk(bytes) where mayFold(scalar.value) {
        if let folded = table[scalar.value] { result.replace(scalar.range, of: bytes, by: folded) }
      }
    }
  }

  /// Rules out most text without a look into the table.
  private static func mayFold(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x5B || value == 0x5D || value == 0x60 }
    return !(0x3400...0xD7FF).contains(value)
  }
}
