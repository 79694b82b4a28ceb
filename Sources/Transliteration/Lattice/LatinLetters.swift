/// Latin letters as they are compared: small, without marks; ü is kept, as `|`.
package enum LatinLetters {
  /// Returns the letters of `scalars`; before which of them a blank, hyphen or other sign stood; and a blank.
  ///
  /// An apostrophe is no end of a syllable here: Hsi-p'ing and Yun'gyu have it inside. Digits stay as they are.
  package static func units(_ scalars: [UInt32]) -> (letters: [UInt32], isCut: [Bool], isWordStart: [Bool]) {
    var letters: [UInt32] = []
    var isCut: [Bool] = []
    var isWordStart: [Bool] = []
    letters.reserveCapacity(scalars.count)
    isCut.reserveCapacity(scalars.count)
    isWordStart.reserveCapacity(scalars.count)
    var (cut, word) = (true, true)
    for value in scalars {
      guard let letter = letter(value) else {
        if !isApostrophe(value) {
          cut = true
          if value != 0x2D && value != 0x2010 && value != 0x2011 { word = true }
        }
        continue
      }
      letters.append(letter)
      isCut.append(cut)
      isWordStart.append(word)
      (cut, word) = (false, false)
    }
    return (letters, isCut, isWordStart)
  }

  private static func isApostrophe(_ value: UInt32) -> Bool {
    switch value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x2BC, 0x2BB, 0x2B9, 0x2032, 0x2BF: true
    default: false
    }
  }

  /// The letter of `value`, or nil of what is no letter or digit.
  package static func letter(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x61...0x7A, 0x30...0x39: value
    case 0x41...0x5A: value + 0x20
    case 0xDC, 0xFC, 0x1D5...0x1DC: 0x7C
    case 0xC0..<0x250, 0x1E00..<0x1F00: bases[value]
    default: nil
    }
  }

  /// Marked letters by their base, from their canonical decompositions.
  private static let bases: [UInt32: UInt32] = {
    var result: [UInt32: UInt32] = [:]
    for (base, marked) in [
      ("a", "àáâãäåāăąǎǟạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍ"), ("c", "çćĉċčÇĆČ"), ("d", "ďđĎĐ"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĔĖĘĚ"),
      ("g", "ĝğġģǧĜĞ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉịÌÍÎÏĪĬİ"), ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀłŁ"),
      ("n", "ñńņňŉǹÑŃ"), ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗř"), ("s", "śŝşšŚŜŞŠș"),
      ("t", "ţťŧț"),
      ("u", "ùúûũūŭůűųǔụủứừửữựÙÚÛŪŬŮ"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹÝŸ"), ("z", "źżžŹŻŽ"), ("s", "ß"),
    ] as [(Unicode.Scalar, String)] {
      for letter in marked.unicodeScalars { result[letter.value] = base.value }
    }
    return result
  }()
}
