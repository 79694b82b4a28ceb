/// The forms of Han characters, as other layers ask for them.
package enum HanForms {
  /// The simplified form of `value`, or `value`.
  package static func simplified(_ value: UInt32) -> UInt32 { HanTable.shared.simplified(value) }

  /// The Mandarin syllable of `id`, in pinyin.
  package static func pinyin(_ id: UInt32) -> String { MandarinSyllables.shared.pinyin[Int(id)] }

  /// The same in UTF-8.
  package static func pinyinBytes(_ id: UInt32) -> [UInt8] { MandarinSyllables.shared.pinyinBytes[Int(id)] }

  /// The same in UTF-8 with u for ü, as keys have it.
  package static func pinyinKey(_ id: UInt32) -> [UInt8] { MandarinSyllables.shared.pinyinKeys[Int(id)] }

  /// The letters by which somebody who reads English would write the Mandarin syllable `id`: chin for qin.
  package static func englishLetters(_ id: UInt32) -> [UInt32] {
    let letters = pinyinKey(id).map { UInt32($0) }
    let (first, second) = (letters.first, letters.dropFirst().first)
    let isHushed = second == 0x68
    return switch first {
    case 0x71: [0x63, 0x68] + letters.dropFirst()
    case 0x78: [0x73, 0x68] + letters.dropFirst()
    case 0x7A where isHushed: [0x6A] + letters.dropFirst(2)
    case 0x63 where !isHushed: [0x74, 0x73] + letters.dropFirst()
    default: letters
    }
  }

  /// The first letter of that.
  package static func pinyinInitial(_ id: UInt32) -> [UInt8] {
    MandarinSyllables.shared.pinyinInitials[Int(id)]
  }

  /// The Mandarin syllable of `id` in Wade–Giles without apostrophes.
  package static func wadeGiles(_ id: UInt32) -> String {
    MandarinSyllables.shared.wadeGiles[Int(id)].replacing("'", with: "")
  }

  /// Whether the standard writes some Mandarin syllable as `piece`, one to three syllables of Hangul.
  package static func isStandard(_ piece: ArraySlice<UInt32>) -> Bool {
    MandarinHangul.shared.readings(of: piece).first?.cost == 0
  }

  /// The standard Hangul of the Mandarin syllable `id`.
  package static func hangul(ofMandarin id: UInt32) -> String { MandarinSyllables.shared.hangul[Int(id)] }
}

extension HanForms {
  /// A Hangul syllable as the initial-sound law has it at the beginning of a word.
  package static func afterLaw(_ syllable: UInt32) -> UInt32 {
    UInt32(InitialSoundLaw.atStart(UInt16(truncatingIfNeeded: syllable)))
  }
}

extension HanForms {
  /// Whether a label of the kind `exonym` is a word for a kind of place: 市, 시, City.
  package static func isPlaceWord(_ row: UInt32) -> Bool { EstablishedNames.shared.isPlaceWord(row) }
}

extension HanForms {
  /// Whether `syllable` is a usual Korean reading of `value`, a Han character, also by the initial-sound law.
  package static func reads(_ value: UInt32, as syllable: UInt32) -> Bool {
    let table = HanTable.shared
    guard let row = table.row(value) else { return false }
    let choices = table.korean(row, .unihanKorean)
    return choices.indices.prefix(2).contains { index in
      let reading = choices[index].target
      return UInt32(reading) == syllable || UInt32(InitialSoundLaw.atStart(reading)) == syllable
    }
  }
}

extension HanForms {
  /// Whether simplified Chinese text never has `value` as itself: its simplified form is another character, which is no
  /// variant that simplified text tells apart (乾 beside 干).
  package static func isTraditionalOnly(_ value: UInt32) -> Bool {
    let table = HanTable.shared
    let simplified = table.simplified(value)
    return simplified != value && !keptInSimplified.contains(value)
      && table.row(simplified).map { table.traditional[$0.traditional].contains(value) } == true
  }

  /// The likeliest traditional form of a character that traditional text never has, such as 国; nil of others.
  package static func traditional(ofSimplifiedOnly value: UInt32) -> UInt32? {
    guard let row = HanTable.shared.row(value), row.simplified == value, !row.isKorean else { return nil }
    let forms = HanTable.shared.traditional[row.traditional]
    return forms.contains(value) ? nil : forms.first
  }

  /// Characters of 通用规范汉字表 (2013) that also have a simplified form.
  private static let keptInSimplified = Set("乾瞭藉著徵夥覆麽於濛薑餘摺蘋鍾噁吒阪".unicodeScalars.map(\.value))
}
