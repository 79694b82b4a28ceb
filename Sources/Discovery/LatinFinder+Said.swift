import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Names in English by what is said of them: Contec of Daejeon, Skylark Propulsion, a start-up from Wuxi, a model named
/// PandaSlide, Sentinel-6.
extension LatinFinder {
  private static func words(_ text: String) -> Set<[UInt32]> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })
  }
  private static let (articles, of) = (words("a an the"), words("of"))
  /// What bodies are called after their names, and before them.
  private static let kinds = words(
    """
    start-up startup firm company maker manufacturer supplier developer operator bank university agency institute laboratory \
    lab provider producer carrier shipyard brewery publisher retailer broker consultancy charity nonprofit venture subsidiary \
    affiliate distributor cooperative up
    """)
  /// What has a name of its own and is no body, before names.
  private static let things = words("named called dubbed codenamed nicknamed")
  private static let makes = words(
    "model platform robot system software app chip engine satellite rocket drone vehicle service product tool assistant game reactor vessel"
  )

  /// The capital words of `run` that are a body by what follows them.
  func said(_ run: Range<Int>) -> [UnknownName] {
    [body(of: run), product(run)].compactMap { $0 }
  }

  private func body(of run: Range<Int>) -> UnknownName? {
    guard run.count < 5, run.allSatisfy({ isCapital($0) || LatinFinder.links.contains(letters($0)) }),
      !run.contains(where: { isWord(letters($0)) || LongerBodies.calendar.contains(letters($0)) })
    else { return nil }
    let range = range(run)
    let spelled = run.map(letters)
    guard range.count > 3, !PersonShapes.isPinyin(spelled), !PersonShapes.isKoreanLatin(spelled),
      !Acronyms.isOrdinary(text.letters[range]), text.isFree(range)
    else { return nil }
    guard let clue = place(after: range.upperBound) ?? kind(after: range.upperBound) else { return nil }
    return UnknownName(
      letters: range, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"),
        Clue.capitals.item(text.original(range), run.count > 1 ? 0.8 : 0.4),
        clue,
      ])
  }

  /// of Daejeon: where it sits.
  private func place(after end: Int) -> EvidenceItem? {
    guard end < text.count, text.gaps[end] == .space, let of = text.word(startingAt: end),
      Self.of.contains(Array(text.letters[of.range])), let known = text.known(at: of.range.upperBound),
      known.range.lowerBound == of.range.upperBound, known.types == [.place]
    else { return nil }
    return Clue.parent.item("of " + text.original(known.range), 2.6)
  }

  /// , a start-up from: what it is.
  private func kind(after end: Int) -> EvidenceItem? {
    guard text.has(end, ","), let article = text.word(startingAt: end + 1),
      Self.articles.contains(Array(text.letters[article.range]))
    else { return nil }
    var at = article.range.upperBound
    for _ in 0..<4 {
      guard at < text.count, [.space, .lineBreak, .joint].contains(text.gaps[at]),
        let word = text.word(startingAt: at), word.letterClass == .latin
      else { return nil }
      if Self.kinds.contains(Array(text.letters[word.range])) {
        return Clue.label.item(text.original(article.range.lowerBound..<word.range.upperBound), 2.8)
      }
      at = word.range.upperBound
    }
    return nil
  }

  /// PandaSlide after named, its engine Haiyan: what is made.
  private func product(_ run: Range<Int>) -> UnknownName? {
    guard run.count == 1, let first = run.first else { return nil }
    let range = text.words[first].range
    guard range.count > 3, text.capitals(range).isFirst, !text.capitals(range).isAll, range.lowerBound > 0,
      text.adjoins(range.lowerBound), let before = text.word(endingAt: range.lowerBound),
      Self.things.contains(Array(text.letters[before.range])), hasMake(before: before.range.lowerBound)
    else { return nil }
    return UnknownName(
      letters: range, type: .product,
      evidence: [Clue.product.item("", -2, "shape"), Clue.label.item(text.original(before.range), 3)])
  }

  /// Whether a word for what is made stands a little before: model,⏎named.
  private func hasMake(before start: Int) -> Bool {
    var at = start
    for _ in 0..<6 {
      if text.has(at - 1, ",") { at -= 1 }
      guard let word = text.word(endingAt: at), word.letterClass == .latin else { return false }
      if Self.makes.contains(Array(text.letters[word.range])) { return true }
      at = word.range.lowerBound
    }
    return false
  }
}
