import Lexicography
import Matching
import TextModel

/// What the places and rows around a match say: 산시 beside 타이위안, 칭화 beside 신주, 과기부 in the row of 한국.
extension DocumentEvidence {
  /// How many matches on each side are looked at for the nearest that stands in a place.
  private static let reach = 24

  /// What the row of match `index` says of `entry`: another name of it alone, or its country in a cell of its own.
  func row(_ index: Int, _ entry: Entry, _ decided: Decided) -> [Evidence] {
    guard let row = rows[matches[index].letters.lowerBound], matches[index].names.count > 1 || isOpen(index)
    else { return [] }
    var countries: Set<String> = []
    var found: [Evidence] = []
    for other in others(index, where: { rows[matches[$0].letters.lowerBound] == row }) {
      if let code = country(matches[other]) {
        if rows.isCell(matches[other].letters) { countries.insert(code) }
      } else if forms[other] != forms[index], decided.links[other] == entry.id,
        rows.isCell(matches[other].letters)
      {
        found.append(Evidence(.row, value: shown(other)))
      }
    }
    if let own = entry.country, entry.type != .country, countries == [own] {
      found.append(Evidence(.row, value: own))
    }
    return Array(found.prefix(1))
  }

  /// Whether one of the names of match `index` needs context.
  private func isOpen(_ index: Int) -> Bool { matches[index].names.contains { $0.name.match == .context } }

  /// The matches around match `index`, from near to far, on each side as long as `isIn` holds.
  private func others(_ index: Int, where isIn: (Int) -> Bool) -> [Int] {
    let before = (0..<index).reversed().prefix(Self.reach).prefix(while: isIn)
    let after = ((index + 1)..<matches.count).prefix(Self.reach).prefix(while: isIn)
    return Array(before) + Array(after)
  }

  /// For the candidates of match `index`, that something around it lies where they lie, and where no other does:
  /// in its sentence or row, else in what is nearest to it.
  func placeEvidence(_ index: Int, _ decided: Decided) -> [EntryID: Evidence] {
    let candidates = Set(matches[index].names.map(\.entry))
    guard candidates.count > 1 || isOpen(index), !areBothNamed(candidates, index) else { return [:] }
    let places = candidates.reduce(into: [EntryID: Set<EntryID>]()) { $0[$1] = self.places(of: $1) }
    guard places.values.contains(where: { !$0.isEmpty }) else { return [:] }
    /// The candidate that what match `other` means speaks for, where that is one.
    func supported(by other: Int) -> EntryID? {
      // 신주의 칭화대: a place right before the name says which, though nothing else speaks for it.
      guard
        let anchor = decided.links[other] ?? (isPlaceBefore(index, other) ? matches[other].onlyEntry : nil),
        forms[other] != forms[index], !candidates.contains(anchor)
      else { return nil }
      let around = self.places(of: anchor)
      let meant = candidates.filter { !places[$0, default: []].isDisjoint(with: around) }
      guard meant.count == 1, let id = meant.first else { return nil }
      // 수원·광주: what lies beside in the same province says nothing where another place has the name too.
      let isWithin = around.contains(id) || places[id, default: []].contains(anchor)
      return isWithin || candidates.count == 1 || lexicon[anchor]?.type != .place
        || lexicon[id]?.type != .place
        ? id : nil
    }
    let sentence = sentences[matches[index].letters.lowerBound]
    var near: [EntryID: Int] = [:]
    for other in others(index, where: { sentences[matches[$0].letters.lowerBound] == sentence }) {
      if let id = supported(by: other), near[id] == nil { near[id] = other }
    }
    let ranked = near.sorted { distance($0.value, index) < distance($1.value, index) }
    if let (id, other) = ranked.first.map({ ($0.key, $0.value) }),
      near.count == 1 || distance(other, index) * Self.clearly <= distance(ranked[1].value, index)
    {
      // A body may visit a place: 과기부 대표단이 베이징을 찾아. Right before its name, the place says which: 신주의 칭화.
      let says = lexicon[id]?.type == .place || isPlaceBefore(index, other)
      return says ? [id: Evidence(.placeBeside, value: shown(other))] : [:]
    }
    // Rows have nothing to do with each other; of two places of a name a far one tells too little.
    guard near.isEmpty, rows[matches[index].letters.lowerBound] == nil, candidates.count == 1,
      let id = candidates.first, lexicon[id]?.type == .place
    else { return [:] }
    let nearest = others(index, where: { _ in true }).filter { supported(by: $0) != nil }
      .min { farness($0) < farness($1) }
    func farness(_ other: Int) -> Int { abs(sentences[matches[other].letters.lowerBound] - sentence) }
    return nearest.map { [id: Evidence(.place, value: shown($0))] } ?? [:]
  }

  /// Whether one of the candidates lies in another, and the document has longer names of both: 지린 beside 지린성 and 지린시.
  ///
  /// What lies in the one lies in the other, so that no place around tells which is meant.
  private func areBothNamed(_ candidates: Set<EntryID>, _ index: Int) -> Bool {
    candidates.count > 1
      && candidates.contains { id in
        lexicon[id]?.relations.contains { candidates.contains($0.target) } == true
      }
      && candidates.allSatisfy { ownForms[$0, default: []].contains { $0 != forms[index] } }
  }

  /// How many times farther the next candidate's place must be, that the nearest in a sentence decides.
  private static let clearly = 3

  private func distance(_ first: Int, _ second: Int) -> Int {
    let (left, right) = (matches[min(first, second)].letters, matches[max(first, second)].letters)
    return right.lowerBound - left.upperBound + 1
  }

  /// Whether match `other` is a place right before match `index`: 북경 칭화, 新竹的清华.
  private func isPlaceBefore(_ index: Int, _ other: Int) -> Bool {
    guard other == index - 1, matches[other].onlyEntry.flatMap({ lexicon[$0]?.type }) == .place else {
      return false
    }
    let between = matches[other].letters.upperBound..<matches[index].letters.lowerBound
    return between.isEmpty
      ? !text.skeleton.gaps[between.upperBound].isBorder
      : between.count == 1 && Self.genitives.contains(text.skeleton.letters[between.lowerBound])
  }

  /// 의, 的.
  private static let genitives: Set<UInt32> = [0xC758, 0x7684]

  /// Where `id` lies, and itself if it is a place; countries are left out, in which everything lies.
  private func places(of id: EntryID) -> Set<EntryID> {
    guard let entry = lexicon[id], entry.type != .country else { return [] }
    var found: Set<EntryID> = entry.type == .place ? [id] : []
    var open = [entry]
    while let next = open.popLast() {
      for place in next.relations where place.kind == .locatedIn {
        guard let target = lexicon[place.target], target.type != .country, found.insert(target.id).inserted
        else { continue }
        open.append(target)
      }
    }
    return found
  }
}
