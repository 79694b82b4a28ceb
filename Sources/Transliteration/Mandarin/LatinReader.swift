import Lexicography

/// Takes Latin letters for Mandarin: the pinyin that is meant, and its Hangul.
enum LatinReader {
  /// Returns pinyin and Hangul of `text`, at most `limit` of each, best first.
  static func mandarin(_ text: NameText, type: EntryType?, limit: Int) -> [Reading] {
    let paths = PinyinParser.paths(text.scalars, limit: limit)
    guard !paths.isEmpty else { return [] }
    let starts = PinyinParser.wordStarts(text.scalars)
    let syllables = MandarinSyllables.shared
    var pinyin: [Reading] = []
    var hangul: [Reading] = []
    for path in paths {
      let weight = Double(decay(path.cost - 0.3 * Float(paths[0].steps.count)))
      let second = starts.count > 1 ? starts[1] : nil
      let first = second.flatMap { end in path.steps.firstIndex { $0.end == end } }.map { $0 + 1 }
      let form = PinyinSpelling.spelled(path.syllables, firstLength: first ?? path.steps.count)
      let names = path.syllables.map { syllables.pinyin[Int($0)] }
      if !pinyin.contains(where: { $0.form == form }) {
        let reasons = zip(names, path.steps).map { name, step in
          Reason(name, name, MandarinSpellings.rules[Int(step.cause)])
        }
        pinyin.append(Reading(.pinyin, form, weight: weight, reasons: reasons))
      }
      let sound = path.syllables.map { syllables.hangul[Int($0)] }
      if !hangul.contains(where: { $0.form == sound.joined() }) {
        let reasons = zip(names, sound).map { Reason($0, $1, .nikl) }
        hangul.append(Reading(.nikl, sound.joined(), weight: weight, reasons: reasons))
      }
    }
    return pinyin + hangul
  }
}
