import Indexing
import Matching
import Normalization

/// Whether a short form in a bracket after a name abbreviates it: 기술보증기금(기보), 中国科学院金属研究所（金属所）, 중국계량과학연구원(NIM).
extension MatchText {
  /// The fewest and the most letters of a contraction and of an acronym.
  private static let (contractions, acronyms) = (2...6, 2...9)
  /// After a name in Hangul or Han, of which no letter can be compared, an acronym of two letters may be anything: DS, AI.
  private static let shortestForeign = 3
  /// What official names begin with and short ones leave out.
  public static let leftOut = "한국 대한 대한민국 중국 국립 국가 중화 中国 韩国 国家 国立 大韩 中华".split(separator: " ").map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether the letters `form` abbreviate the letters `name`, which is also called `names` in English.
  ///
  /// - In one script: the form has letters of the name in order, the first or the last of them included, and is shorter;
  ///   the first may stand after a country: 한국산업은행(산은).
  /// - In capitals: its letters are in order those of the name, or of one of `names`; without such names any will do.
  public func isAbbreviation(_ form: Range<Int>, of name: Range<Int>, names: [String] = []) -> Bool {
    let letters = skeleton.letters
    guard let first = form.first, let last = name.last, form.count < name.count,
      form.dropFirst().allSatisfy({ [.none, .lineBreak, .wideBreak].contains(skeleton.gaps[$0]) })
    else { return false }
    let script = LetterClass(of: letters[first])
    guard form.allSatisfy({ LetterClass(of: letters[$0]) == script }) else { return false }
    switch script {
    case .hangul, .han:
      return Self.contractions.contains(form.count) && LetterClass(of: letters[last]) == script
        && Self.isInOrder(letters[form], in: letters[name])
        // 서울대학교(서울): the beginning of a name is no abbreviation of it but what stands there.
        && (letters[form.upperBound - 1] == letters[last]
          || ([letters[name]]
            + Self.leftOut.filter { letters[name].starts(with: $0) }
            .map { letters[name].dropFirst($0.count) }).contains { name in
              letters[first] == name.first && !name.starts(with: letters[form])
            })
    case .latin:
      guard Self.acronyms.contains(form.count), isInCapitals(form) else { return false }
      if LetterClass(of: letters[last]) == .latin { return isAcronym(letters[form], of: words(of: name)) }
      let english = names.map { words(of: $0) }
      return form.count >= Self.shortestForeign
        && (english.isEmpty || english.contains { isAcronym(letters[form], of: $0) })
    default: return false
    }
  }

  /// Whether `form` has in order the first letters of some of `words`, and of these the first; between them letters
  /// within a word may stand: KOSTEC, Korea-China Science and Technology Cooperation Center.
  private func isAcronym(_ form: ArraySlice<UInt32>, of words: [ArraySlice<UInt32>]) -> Bool {
    guard let first = words.first?.first, form.first == first else { return false }
    return Self.isAcronym(form, of: words[...], within: [])
  }

  private static func isAcronym(
    _ form: ArraySlice<UInt32>, of words: ArraySlice<ArraySlice<UInt32>>, within word: ArraySlice<UInt32>
  ) -> Bool {
    guard let next = form.first else { return true }
    if let place = word.firstIndex(of: next),
      isAcronym(form.dropFirst(), of: words, within: word[(place + 1)...])
    {
      return true
    }
    return words.indices.contains { index in
      words[index].first == next
        && isAcronym(form.dropFirst(), of: words[(index + 1)...], within: words[index].dropFirst())
    }
  }

  private static func isInOrder(_ form: ArraySlice<UInt32>, in name: ArraySlice<UInt32>) -> Bool {
    var rest = name
    for letter in form {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let span = self.span(index..<index + 1)
      return span.end - span.start == 1 && (0x41...0x5A).contains(original[span.start])
    }
  }

  private func words(of name: Range<Int>) -> [ArraySlice<UInt32>] {
    var words: [ArraySlice<UInt32>] = []
    var start = name.lowerBound
    for index in name.dropFirst() where skeleton.gaps[index] != .none {
      words.append(skeleton.letters[start..<index])
      start = index
    }
    return words + [skeleton.letters[start..<name.upperBound]]
  }

  private func words(of name: String) -> [ArraySlice<UInt32>] {
    name.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }.map { Array($0.map(\.value))[...] }
  }
}
