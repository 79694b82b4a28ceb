/// Compatibility and half-width jamo, typed or exported letter by letter, as syllables: ㅎㅏㄴ → 한.
///
/// A consonant before a vowel begins a syllable; any other consonant after a vowel ends one. Clusters are
/// single letters in both blocks (ㄳ), so two consonants never join. Letters that form no syllable stay.
enum HangulFolding {
  // Order of the conjoining jamo (Unicode 15, section 3.12), in compatibility letters.
  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars).map(\.value)
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars).map(\.value)
  private static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars).map(\.value)

  static func compose(_ bytes: [UInt8]) -> Rewrite {
    Rewrite.of(bytes) { result in
      var run: [ScalarAt] = []
      for scalar in ScalarWalk(bytes) {
        if let letter = letter(scalar.value) {
          if let last = run.last, last.range.upperBound != scalar.range.lowerBound {
            close(run, bytes, &result)
            run = []
          }
          run.append(ScalarAt(value: letter, range: scalar.range))
        } else if !run.isEmpty {
          close(run, bytes, &result)
          run = []
        }
      }
      close(run, bytes, &result)
    }
  }

  /// The compatibility jamo that `value` is or, half-width, stands for.
  private static func letter(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x3131...0x3163: value
    case 0xFFA1...0xFFBE: value - 0xFFA1 + 0x3131
    case 0xFFC2...0xFFC7: value - 0xFFC2 + 0x314F
    case 0xFFCA...0xFFCF: value - 0xFFCA + 0x3155
    case 0xFFD2...0xFFD7: value - 0xFFD2 + 0x315B
    case 0xFFDA...0xFFDC: value - 0xFFDA + 0x3161
    default: nil
    }
  }

  private static func close(_ run: [ScalarAt], _ bytes: [UInt8], _ result: inout Rewrite) {
    func isVowel(_ index: Int) -> Bool { index < run.count && run[index].value >= 0x314F }
    var at = 0
    while at < run.count {
      guard let initial = initials.firstIndex(of: run[at].value), isVowel(at + 1),
        let vowel = vowels.firstIndex(of: run[at + 1].value)
      else {
        result.replace(run[at].range, of: bytes, by: utf8(run[at].value))
        at += 1
        continue
      }
      var end = at + 2
      var final = 0
      if end < run.count, !isVowel(end + 1), let index = finals.firstIndex(of: run[end].value) {
        final = index + 1
        end += 1
      }
      let syllable = 0xAC00 + (UInt32(initial) * 21 + UInt32(vowel)) * 28 + UInt32(final)
      result.replace(
        run[at].range.lowerBound..<run[end - 1].range.upperBound, of: bytes, by: utf8(syllable))
      at = end
    }
  }
}
