import Indexing
import Lexicography
import Messaging
import Normalization
import TextModel

/// The characters of a name: those that are another's disguise, or nobody sees.
enum CharacterRules {
  static let rules = [notCanonical, hintLost, privateUse, fullWidth, foreignLetter]

  static let notCanonical = LintRule(
    "not-canonical", .error,
    """
    The text is not in NFC, or has compatibility forms, characters that nobody sees (zero-width, soft hyphen), or doubled \
    blanks. Two people would then write one name in two ways, and comparisons by git or by eye fail.
    """,
    ko: """
      NFC가 아니거나, 호환 문자, 보이지 않는 문자(너비 없는 문자 등), 겹친 빈칸이 있습니다. 같은 이름이 두 가지로 적히면 git으로도 눈으로도 견줄 수 없습니다.
      """, isFixable: true)

  static let hintLost = LintRule(
    "hint-lost", .warning,
    """
    A compatibility ideograph (U+F900 to U+FAFF), as Korean keyboards type them: U+F9E1 is 李 that was typed as 이. \
    Normalization makes the plain character of it, and the reading is gone. Write the plain character, and the reading as \
    a Korean name of its own.
    """,
    ko: """
      호환용 한자(U+F900–U+FAFF)입니다. 한글 자판의 한자 변환으로 들어오며, U+F9E1은 '이'로 친 李입니다. 정규화하면 보통 한자로 바뀌어 그 독음이 \
      사라집니다. 보통 한자로 쓰고, 독음은 한국어 이름으로 따로 적으십시오.
      """)

  static let privateUse = LintRule(
    "private-use", .error,
    """
    A character of the private use area, which means something in one program or font only. HWP keeps old Hangul and \
    symbols so. Write the real character, or leave the name out.
    """,
    ko: """
      사용자 정의 영역의 문자입니다. 어떤 프로그램이나 글꼴에서만 뜻이 있습니다(HWP의 옛한글과 기호 등). 실제 문자로 쓰거나 그 이름을 빼십시오.
      """)

  static let fullWidth = LintRule(
    "full-width", .error,
    "Full-width letters or signs (ＧＮＤ). Texts that have them are matched anyhow; the lexicon writes the usual width.",
    ko: "전각 글자나 기호(ＧＮＤ)입니다. 글에 나오는 전각은 저절로 찾으므로 사전에는 반각으로 씁니다.", isFixable: true)

  static let foreignLetter = LintRule(
    "foreign-letter", .warning,
    """
    A letter of another script than Hangul, Han or Latin: often a Cyrillic or Greek letter that looks like a Latin one, \
    or a kana that looks like a stroke (ー for 一). A text with the right letter would not match.
    """,
    ko: """
      한글, 한자, 로마자가 아닌 글자입니다. 로마자와 꼭 닮은 키릴 문자나 그리스 문자, 획처럼 보이는 가나(一 대신 ー)인 때가 많습니다. 바른 글자로 쓰인 글에서는 \
      찾을 수 없습니다.
      """)

  static func faults(of name: Name, at place: SourceLocation) throws(IndexError) -> [Fault] {
    let scalars = name.text.unicodeScalars
    if scalars.allSatisfy({ isPlain($0.value) }), !name.text.contains("  "), !hasBlankEnds(scalars) {
      return []
    }
    let shown: String
    do {
      shown = try Normalizer(.display).normalize(name.text).string
    } catch {
      throw .normalization(error)
    }
    var faults: [Fault] = []
    let hints = scalars.filter { ReadingHint.reading(of: $0) != nil }
    if let hint = hints.first, let reading = ReadingHint.reading(of: hint) {
      let code = String(hint.value, radix: 16, uppercase: true)
      faults.append(
        Fault(
          hintLost, at: place,
          .init(
            "U+\(code) in '\(name.text)' carries the reading \(reading), which normalization loses",
            ko: "'\(name.text)': U+\(code)에 담긴 독음 '\(reading)'이(가) 정규화로 사라집니다"),
          hint: .init(
            "write '\(shown)', and the reading as a Korean name", ko: "'\(shown)'(으)로 쓰고 독음은 한국어 이름으로 적으십시오"))
      )
    } else if !shown.utf8.elementsEqual(name.text.utf8) {
      faults.append(
        Fault(
          notCanonical, at: place,
          .init(
            "'\(name.text)' is not NFC or has compatibility, invisible or doubled characters",
            ko: "'\(name.text)': NFC가 아니거나 호환 문자, 보이지 않는 문자, 겹친 빈칸이 있습니다"),
          hint: .init("write '\(shown)'", ko: "'\(shown)'(으)로 쓰십시오")))
    }
    if scalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
      faults.append(
        Fault(
          fullWidth, at: place,
          .init("'\(name.text)' has full-width letters", ko: "'\(name.text)': 전각 글자가 있습니다"),
          hint: .init("wide forms are derived", ko: "전각 꼴은 저절로 찾으므로 반각으로 쓰십시오")))
    }
    if let odd = scalars.first(where: { isPrivate($0.value) }) {
      let code = String(odd.value, radix: 16, uppercase: true)
      faults.append(
        Fault(
          privateUse, at: place,
          .init(
            "'\(name.text)' has U+\(code), a private character",
            ko: "'\(name.text)': 사용자 정의 문자 U+\(code)이(가) 있습니다")))
    }
    if let odd = scalars.first(where: {
      $0.value > 0x7F && !isPrivate($0.value) && LetterClass(of: $0.value) == .otherLetter
    }) {
      let code = String(odd.value, radix: 16, uppercase: true)
      faults.append(
        Fault(
          foreignLetter, at: place,
          .init(
            "'\(name.text)' has \(odd) (U+\(code)), a letter of another script",
            ko: "'\(name.text)': 다른 문자의 글자 \(odd)(U+\(code))이(가) 있습니다")))
    }
    return faults
  }

  /// Characters that no rule of this family can be about: ASCII, Latin with marks, ideographs, Hangul syllables.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xC0..<0x180, 0x3400..<0xA000, 0xAC00...0xD7A3: true
    default: false
    }
  }

  private static func hasBlankEnds(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.first == " " || scalars.last == " "
  }

  private static func isPrivate(_ value: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }
}
