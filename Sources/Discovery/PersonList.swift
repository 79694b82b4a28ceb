import Comparison
import Indexing
import Lexicography
import Matching

/// Confirms people who stand in a list beside a person that is sure: 유승민, 주호영, 윤상현 의원.
struct PersonList {
  let text: DiscoveryText
  private static let commas: Set<UInt32> = [0x2C, 0x3001, 0x2F]
  /// What speaks for a name beside a sure one.
  private static let weight = 2.2
  private static let beside = "beside a person"

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns `candidates`, those beside a sure one with that clue; sureness goes on from one to the next.
  func confirmed(_ candidates: [UnknownName]) -> [UnknownName] {
    var candidates = candidates
    let order = candidates.indices.sorted {
      candidates[$0].letters.lowerBound < candidates[$1].letters.lowerBound
    }
    for direction in [order, order.reversed()] {
      var sure: Set<Int> = []
      for index in direction {
        let name = candidates[index]
        let isForward = direction.first == order.first
        if name.score < NameDiscoverer.threshold,
          !name.evidence.contains(where: { $0.feature == Clue.list.rawValue && $0.value == Self.beside }),
          let other = isForward ? before(name.letters.lowerBound) : after(name.letters.upperBound),
          sure.contains(other)
        {
          candidates[index] = UnknownName(
            letters: name.letters, type: name.type,
            evidence: name.evidence + [Clue.list.item(Self.beside, Self.weight)])
        }
        if candidates[index].score >= NameDiscoverer.threshold {
          sure.insert(isForward ? name.letters.upperBound : name.letters.lowerBound)
        }
      }
    }
    return candidates
  }

  /// The end of what stands before a comma or dot that stands before `index`.
  private func before(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    if text.gaps[index] == .joint { return index }
    guard text.letter(index - 1).map(Self.commas.contains) == true else { return nil }
    // 芮方舟（副司长）、郁青原.
    if text.has(index - 2, ")"),
      let open = (max(0, index - 24)..<index - 2).last(where: { text.has($0, "(") })
    {
      return open
    }
    return index - 1
  }

  /// The start of what stands after a comma or dot that stands at `index`.
  private func after(_ index: Int) -> Int? {
    guard index < text.count else { return nil }
    if text.gaps[index] == .joint { return index }
    let end = text.bracketed(after: index).map { $0.upperBound + 1 } ?? index
    guard let sign = text.letter(end) else { return nil }
    return Self.commas.contains(sign) ? end + 1 : nil
  }
}
