import Indexing
import Matching
import Normalization
import TextModel

/// Whether a short form stands at the end or start of a longer name.
extension MatchText {
  /// Whether Han letters without a blank stand before the Han letters `range`, that end no word of grammar, so that it may
  /// be the end of a longer name: 财团 in 东北亚技术桥梁财团.
  public func isInLongerHanWord(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, skeleton.gaps[range.lowerBound] == .none,
      LetterClass(of: skeleton.letters[range.lowerBound]) == .han
    else { return false }
    let before = skeleton.letters[range.lowerBound - 1]
    return LetterClass(of: before) == .han && !Self.wordsOfGrammar.contains(before)
  }

  /// Whether the Latin letters `range` stand in a longer run of capitals: Institute in Aldermoor Institute, or in
  /// Institute of Coal Chemistry.
  public func isInLongerCapitals(_ range: Range<Int>) -> Bool {
    guard LetterClass(of: skeleton.letters[range.lowerBound]) == .latin else { return false }
    var start = range.lowerBound
    if start > 0, skeleton.gaps[start] == .space, LetterClass(of: skeleton.letters[start - 1]) == .latin {
      start -= 1
      while start > 0, skeleton.gaps[start] == .none, LetterClass(of: skeleton.letters[start - 1]) == .latin {
        start -= 1
      }
      let word = skeleton.letters[start..<range.lowerBound]
      if isCapital(start), !Self.articles.contains(where: { word.elementsEqual($0) }) { return true }
    }
    let end = range.upperBound
    return end + 2 < skeleton.count && skeleton.gaps[end] == .space
      && skeleton.letters[end...].starts(with: Self.of)
      && skeleton.gaps[end + 2] == .space && isCapital(end + 2)
  }

  /// Whether the letter at `index` is a Han word of grammar, with which no name goes on.
  public func isWordOfGrammar(_ index: Int) -> Bool { Self.wordsOfGrammar.contains(skeleton.letters[index]) }

  /// Whether the letter at `index` is a Latin capital in the original.
  public func isCapital(_ index: Int) -> Bool {
    let byte = original[span(index..<index + 1).start]
    return (0x41...0x5A).contains(byte)
  }

  /// Words that no name begins with, though a sentence does: Could NIM also come?
  private static let articles =
    """
    the a an our this that these those could can would will should shall may must does did do is are was were has have \
    had if when while as at in on for from to with by and but or after before since both only also
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  private static let of = Array("of".unicodeScalars.map(\.value))

  private static let wordsOfGrammar = Set(
    "的在与和由向从到对为是及将让使把被以于等该各其此这那并而也都还赴往请因经据按就跟给则均系指即称".unicodeScalars.map(\.value))
}
