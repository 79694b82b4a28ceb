import Lexicography
import Matching
import TextModel

/// What a list around a match says: 东京大学、京都大学、东北大学、早稻田大学 are all Japanese.
extension DocumentEvidence {
  /// 、 , · / ; and the words that join the last of a list.
  private static let separators = Wording.split("、 , · / ; 和 与 및 와 과 and ,and")
  /// How many neighbours must be of one country.
  private static let fewest = 2
  private static let reach = 6

  /// The country of all that match `index` is listed with, where these are bodies of one country, and of places none.
  func listCountry(_ index: Int, _ decided: Decided) -> String? {
    guard
      matches[index].names.count > 1 || matches[index].names.contains(where: { $0.name.match == .context })
    else { return nil }
    let listed = neighbours(index, 1) + neighbours(index, -1)
    let bodies = listed.compactMap { decided.links[$0].flatMap { lexicon[$0] } }.filter {
      $0.type == .organization
    }
    let countries = Set(bodies.map(\.country))
    guard let country = countries.first ?? nil, countries.count == 1 else { return nil }
    // 외교부·산업부·국가정보원: those that are open themselves may be of that country too, and of no type but a body's.
    let isOpen = listed.allSatisfy { other in
      decided.links[other].map { lexicon[$0]?.type == .organization }
        ?? matches[other].names.contains { lexicon[$0.entry]?.country == country }
    }
    guard isOpen else { return nil }
    if bodies.count == listed.count, Set(bodies.map(\.id)).count >= Self.fewest { return country }
    // One body tells only where its country is that of the paper: 외교부와 국가발전개혁위원회 may be of two.
    return listed.count >= Self.fewest && country == home ? country : nil
  }

  private func neighbours(_ index: Int, _ step: Int) -> [Int] {
    var found: [Int] = []
    var at = index
    while found.count < Self.reach {
      let next = at + step
      guard matches.indices.contains(next), isListed(min(at, next)) else { break }
      found.append(next)
      at = next
    }
    return found
  }

  /// Whether nothing but a separator stands between match `first` and the next.
  private func isListed(_ first: Int) -> Bool {
    let between = matches[first].letters.upperBound..<matches[first + 1].letters.lowerBound
    return (1...4).contains(between.count) && Self.separators.contains(Array(text.skeleton.letters[between]))
      && !text.skeleton.gaps[between.lowerBound].isBorder && !text.skeleton.gaps[between.upperBound].isBorder
  }
}
