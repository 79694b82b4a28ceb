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

  /// Whether match `index`, which only a body of no country has as a name, is listed with nothing but bodies, of which
  /// there are several: 하나은행, 신한은행, 우리은행.
  func isListedBody(_ index: Int, _ decided: Decided) -> Bool {
    guard let only = matches[index].onlyEntry.flatMap({ lexicon[$0] }), only.country == nil,
      only.type == .organization, matches[index].names.contains(where: { $0.name.match == .context })
    else { return false }
    let listed = neighbours(index, 1) + neighbours(index, -1)
    let known = listed.compactMap { decided.links[$0].flatMap { lexicon[$0] } }
    return known.count == listed.count && known.allSatisfy { $0.type == .organization }
      && Set(known.map(\.id)).count >= Self.fewest
  }

  /// The country of all that match `index` is listed with, where these are bodies of one country, or places of one.
  func listCountry(_ index: Int, _ decided: Decided) -> String? {
    guard
      matches[index].names.count > 1 || matches[index].names.contains(where: { $0.name.match == .context })
    else { return nil }
    let listed = neighbours(index, 1) + neighbours(index, -1)
    let known = listed.compactMap { decided.links[$0].flatMap { lexicon[$0] } }
    let countries = Set(known.map(\.country))
    guard let country = countries.first ?? nil, countries.count == 1,
      let type = known.first?.type, type == .organization || type == .place,
      matches[index].names.contains(where: { lexicon[$0.entry]?.type == type })
    else { return nil }
    // 외교부·산업부·국가정보원: those that are open themselves may be of that country too.
    let isOfOne = listed.allSatisfy { other in
      decided.links[other].map { lexicon[$0]?.type == type }
        ?? matches[other].names.contains { lexicon[$0.entry]?.country == country }
    }
    guard isOfOne else { return nil }
    if known.count == listed.count, Set(known.map(\.id)).count >= Self.fewest { return country }
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
    // A dot between two names is no letter.
    if between.isEmpty {
      return [.joint, .jointBreak, .breakJoint].contains(text.skeleton.gaps[between.lowerBound])
    }
    return between.count <= 4 && Self.separators.contains(Array(text.skeleton.letters[between]))
      && !text.skeleton.gaps[between.lowerBound].isBorder && !text.skeleton.gaps[between.upperBound].isBorder
  }
}
