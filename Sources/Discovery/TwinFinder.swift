import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people whom a text names in two scripts: 쉬커밍 and 许克铭, Xu Keming, anywhere in it.
///
/// That a name of one script reads as one of another script in the same text is rarely chance.
struct TwinFinder {
  let text: DiscoveryText
  private let comparer = Comparer()
  /// The most names of one script that are looked at.
  private static let most = 4000

  init(_ text: DiscoveryText) { self.text = text }

  private struct Form {
    let ranges: [Range<Int>]
    let prepared: PreparedName
    let keys: [String]
    let letterClass: LetterClass
    let text: String
  }

  /// The people that stand in two scripts, at every place where they do.
  func candidates() -> [UnknownName] {
    let han = forms(hanRanges(), .han)
    let hangul = forms(hangulRanges(), .hangul)
    let latin = forms(latinRanges(), .latin)
    guard [han, hangul, latin].filter({ !$0.isEmpty }).count > 1 else { return [] }
    var found: [UnknownName] = []
    for (first, second) in [(han, hangul), (han, latin), (hangul, latin)] {
      var buckets: [String: [Int]] = [:]
      for (index, form) in second.enumerated() {
        for key in form.keys { buckets[key, default: []].append(index) }
      }
      for one in first {
        for index in Set(one.keys.flatMap { buckets[$0] ?? [] }).sorted() {
          let other = second[index]
          let comparison = comparer.compare(one.prepared, other.prepared, inWords: false)
          guard comparison.verdict == .same, comparison.score > 0.8 else { continue }
          found += names(one, other) + names(other, one)
        }
      }
    }
    return found
  }

  private func names(_ form: Form, _ twin: Form) -> [UnknownName] {
    form.ranges.map { range in
      UnknownName(
        letters: range, type: .person,
        evidence: [Clue.person.item(form.text, -3, "shape"), Clue.gloss.item(twin.text, 4.5)])
    }
  }

  private func forms(_ ranges: [Range<Int>], _ letterClass: LetterClass) -> [Form] {
    var places: [String: [Range<Int>]] = [:]
    for range in ranges.prefix(Self.most) { places[text.original(range), default: []].append(range) }
    return places.sorted { $0.key < $1.key }.map { name, ranges in
      let prepared = PreparedName(name, type: .person)
      let keys = NameKeys.keys(of: prepared).filter { ["p", "k"].contains($0.first) && $0.count > 3 }
      return Form(ranges: ranges, prepared: prepared, keys: keys, letterClass: letterClass, text: name)
    }
  }

  /// Han words of two to four characters that begin with a surname.
  ///
  /// In longer words, three that words of grammar stand around: 옥태윤是玉泰允，也有人.
  private func hanRanges() -> [Range<Int>] {
    text.words.flatMap { word -> [Range<Int>] in
      guard word.letterClass == .han, word.range.count > 2 else { return [] }
      // Two characters are those of a place as often.
      if (3...4).contains(word.range.count), isHanName(word.range) { return [word.range] }
      return word.range.dropLast(2).map { $0..<$0 + 3 }.filter { range in
        isHanName(range)
          && (range.lowerBound == word.range.lowerBound || text.known(at: range.lowerBound - 1) != nil
            || HanFinder.isStop(endOf: text.letters[word.range.lowerBound..<range.lowerBound]))
          && (range.upperBound == word.range.upperBound || text.known(at: range.upperBound) != nil
            || HanFinder.isStop(startOf: text.letters[range.upperBound..<word.range.upperBound]))
      }
    }
  }

  private func isHanName(_ range: Range<Int>) -> Bool {
    text.isFree(range) && PersonShapes.hanSurname(Array(text.letters[range])) > 0
  }

  /// Hangul at the start of words, before particles, that reads as a Korean or Chinese name.
  private func hangulRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for word in text.words
    where word.letterClass == .hangul && word.range.count > 1 && text.known(at: word.range.lowerBound) == nil
    {
      for length in 2...5 where length <= word.range.count {
        let range = word.range.prefix(length)
        let rest = text.letters[range.upperBound..<word.range.upperBound]
        guard rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[range.upperBound - 1]),
          text.isFree(range),
          length > 2 || rest.isEmpty, !WordShape.isInflected(text.letters[range])
        else { continue }
        let isKorean = length < 5 && PersonShapes.korean(text.letters[range]) != nil
        if isKorean || PersonShapes.mandarin(Array(text.letters[range])) != nil { ranges.append(range) }
      }
    }
    return ranges
  }

  /// Two or three Latin words with capitals, side by side.
  private func latinRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, word) in text.words.enumerated() where isCapital(word) {
      var end = word.range.upperBound
      for next in text.words[(index + 1)...].prefix(2) {
        guard next.range.lowerBound == end, isCapital(next),
          [.space, .joint, .lineBreak].contains(text.gaps[end]), !text.isWide(end)
        else { break }
        end = next.range.upperBound
        ranges.append(word.range.lowerBound..<end)
      }
    }
    return ranges
  }

  private func isCapital(_ word: DiscoveryText.Word) -> Bool {
    word.letterClass == .latin && text.isFree(word.range) && word.range.count < 14
      && text.capitals(word.range).isFirst
      || (word.letterClass == .latin && word.range.lowerBound > 0
        && text.gaps[word.range.lowerBound] == .joint && text.isFree(word.range))
  }
}
