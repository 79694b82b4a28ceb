import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Confirms candidates by what stands in brackets: 뤼셴즈(吕先志), 다임로보틱스(Daim Robotics).
struct GlossFinder {
  let text: DiscoveryText
  private let comparer = Comparer()

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns `candidates` with the clue that a bracket gives, and the names in the brackets beside them.
  func confirmed(_ candidates: [UnknownName]) -> [UnknownName] {
    var result: [UnknownName] = []
    for name in candidates {
      guard let inner = first(of: text.bracketed(after: name.letters.upperBound)), text.isFree(inner) else {
        result.append(name)
        continue
      }
      let gloss = name.type == .person && isPlace(after: inner.upperBound + 1) ? nil : gloss(of: name, inner)
      result.append(
        gloss.map { UnknownName(letters: name.letters, type: name.type, evidence: name.evidence + [$0]) }
          ?? name)
      if let gloss {
        result.append(
          UnknownName(
            letters: inner, type: name.type,
            evidence: name.evidence.prefix(1) + [
              Clue.gloss.item(text.original(name.letters), 4 + gloss.contribution)
            ]))
      }
    }
    return result + unheralded(candidates)
  }

  /// People whom nothing but the bracket shows: 뤼셴즈(吕先志)는.
  private func unheralded(_ candidates: [UnknownName]) -> [UnknownName] {
    let known = Set(candidates.map(\.letters))
    var found: [UnknownName] = []
    for word in text.words where word.letterClass == .hangul && (2...6).contains(word.range.count) {
      // A person of two characters needs more than the bracket: 허톈(和田) is a place.
      guard !known.contains(word.range), text.isFree(word.range),
        let inner = text.bracketed(after: word.range.upperBound),
        text.isFree(inner), let other = text.word(startingAt: inner.lowerBound), other.range == inner,
        other.letterClass == .han, inner.count > 2 || isAddressed(after: inner.upperBound + 1),
        !isPlace(after: inner.upperBound + 1),
        PersonShapes.hanSurname(Array(text.letters[inner])) > 0
      else { continue }
      let compared = comparer.compare(text.original(word.range), text.original(inner), type: .person)
      guard compared.verdict == .same else { continue }
      for (range, partner) in [(word.range, inner), (inner, word.range)] {
        found.append(
          UnknownName(
            letters: range, type: .person,
            evidence: [
              Clue.person.item(text.original(range), -3, "shape"),
              Clue.gloss.item(text.original(partner), 5 * compared.score),
            ]))
      }
    }
    return found
  }

  /// What stands before a comma in the bracket: HTF of (HTF, 이하 재단).
  private func first(of bracket: Range<Int>?) -> Range<Int>? {
    guard let bracket else { return nil }
    let end = bracket.first { text.has($0, ",") } ?? bracket.upperBound
    return end > bracket.lowerBound ? bracket.lowerBound..<end : nil
  }

  private static let placeSuffixes = ["시", "현", "성", "구", "주", "섬", "지구", "산", "강", "진", "향"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether a word for a kind of place goes on after the bracket: 원저우(溫州)시.
  private func isPlace(after index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .none else { return false }
    return Self.placeSuffixes.contains { text.letters[index...].starts(with: $0) }
  }

  /// Whether a title follows the bracket: 왕이(王毅) 외교부장.
  private func isAddressed(after index: Int) -> Bool {
    guard index < text.count, text.adjoins(index), let word = text.word(startingAt: index) else {
      return false
    }
    return Titles.shared.length(after: text.letters[word.range]) > 0
  }

  /// The clue that the bracket at `inner` names the same, by its reading or as its acronym or translation.
  private func gloss(of name: UnknownName, _ inner: Range<Int>) -> EvidenceItem? {
    guard inner.count > 1, text.classes[inner.lowerBound] != text.classes[name.letters.lowerBound],
      text.classes[inner.lowerBound] != .symbol, !(0x30...0x39).contains(text.letters[inner.lowerBound]),
      !inner.contains(where: { text.classes[$0] == .symbol && !text.has($0, "&") && !text.has($0, ".") })
    else { return nil }
    let compared = comparer.compare(text.original(name.letters), text.original(inner), type: name.type)
    switch compared.verdict {
    case .same: return Clue.gloss.item(text.original(inner), 3)
    case .possible: return Clue.gloss.item(text.original(inner), 1.5)
    case .different:
      guard name.type != .person, text.capitals(inner).isFirst else { return nil }
      return Clue.gloss.item(text.original(inner), 1)
    }
  }
}
