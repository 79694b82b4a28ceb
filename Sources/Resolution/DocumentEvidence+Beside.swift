import Indexing
import Lexicography
import Matching
import TextModel

/// What stands right beside a match, or a few letters away in its line.
extension DocumentEvidence {
  /// The most letters between a name and one that it is related to: a rank, a bracket, a comma; and between a body and
  /// who serves it: MOST), headed by Yin Hejun.
  private static let (nearness, nearnessOfPerson) = (8, 16)

  /// A country before match `index`, or another name of `entry` in parentheses.
  func beside(_ index: Int, _ entry: Entry, _ decided: Decided) -> [Evidence] {
    var found: [Evidence] = []
    if let own = entry.country, country(matches[index]) == nil, let (code, value) = countryBefore(index) {
      found.append(Evidence(own == code ? .countryBefore : .otherCountryBefore, value: value))
    }
    if let other = nationalGloss(of: index), let id = decided.links[other], id == entry.id {
      found.append(Evidence(.gloss, value: shown(other)))
    }
    for other in [index - 1, index + 1] where matches.indices.contains(other) {
      guard isGloss(min(index, other)) || isEquation(min(index, other)), forms[other] != forms[index] else {
        continue
      }
      // 광주(중국): the country in parentheses says which.
      if other > index, let own = entry.country, let code = country(matches[other]), entry.type != .country {
        found.append(Evidence(own == code ? .gloss : .otherCountryBefore, value: shown(other)))
      }
      // 중국 과학기술부(MOST) is not Korea's, whoever else is called so.
      if let (code, _) = countryBefore(min(index, other)), let own = entry.country, own != code { continue }
      // The other name must point to this entry alone: two homographs side by side confirm nothing.
      let meant = decided.links[other].map { [$0] } ?? Set(matches[other].names.map(\.entry))
      if meant.intersection(matches[index].names.map(\.entry)) == [entry.id] {
        found.append(Evidence(.gloss, value: shown(other)))
      }
    }
    return found
  }

  /// Whether matches `first` and `second`, the next one, stand in one line with at most a rank between them.
  func areNear(_ first: Int, _ second: Int) -> Bool { areNear(first, second, Self.nearness) }

  private func areNear(_ first: Int, _ second: Int, _ most: Int) -> Bool {
    let start = matches[first].letters.upperBound
    let end = matches[second].letters.lowerBound
    return end - start <= most
      && sentences[matches[first].letters.lowerBound] == sentences[matches[second].letters.lowerBound]
      && (start...end).allSatisfy { !text.skeleton.gaps[$0].isBorder && !text.skeleton.gaps[$0].breaksLine }
  }

  /// Whether `id` came before or after `entry`: 중국 과학기술부(구 국가과학기술위원회).
  private func isSuccession(_ entry: Entry, _ id: EntryID) -> Bool {
    func follows(_ entry: Entry, _ id: EntryID) -> Bool {
      entry.relations.contains {
        $0.target == id && ($0.kind == .successor || $0.kind == .predecessor)
      }
    }
    return follows(entry, id) || lexicon[id].map { follows($0, entry.id) } == true
  }

  /// A parent of `entry`, what came before or after it, or a person who serves it, that the match before or after `index` may mean, in the same
  /// line. A body beside its agency is no such sign: KIC중국과 과기부 may be a meeting with another ministry.
  func related(_ index: Int, _ entry: Entry) -> EntryID? {
    for other in [index - 1, index + 1] where matches.indices.contains(other) {
      guard areNear(min(index, other), max(index, other), Self.nearnessOfPerson) else { continue }
      let isNear = areNear(min(index, other), max(index, other))
      // 산업통상부 … 산업부: what the form may mean itself is no other body that stands beside.
      for id in matches[other].names.map(\.entry)
      where !matches[index].names.contains(where: { $0.entry == id }) {
        if isNear, entry.parents.contains(id) || isSuccession(entry, id) { return id }
        if let other = lexicon[id], other.type == .person, other.parents.contains(entry.id) { return id }
      }
    }
    return nil
  }

  /// The country right before match `index` that tells its candidates apart, so that it belongs to the name.
  func decidingCountry(before index: Int) -> Range<Int>? {
    let candidates = Set(matches[index].names.map(\.entry))
    let codes = Set(candidates.map { lexicon[$0]?.country })
    guard candidates.count > 1, codes.count > 1, let (code, _) = countryBefore(index), codes.contains(code)
    else { return nil }
    // 중국측 is the Chinese side, and not a part of the name.
    let between = matches[index - 1].letters.upperBound..<matches[index].letters.lowerBound
    guard between.isEmpty || !Self.sides.contains(text.skeleton.letters[between.lowerBound]) else {
      return nil
    }
    return matches[index - 1].letters
  }

  /// 측, 쪽, 方.
  private static let sides: Set<UInt32> = [0xCE21, 0xCABD, 0x65B9]
  /// 의, 的, s and words for a side may stand between: 중국의 과기부, 中国的科技部, China's MOST, 중국 쪽 과기부.
  private static let links = sides.union([0xC758, 0x7684, 0x73])

  func countryBefore(_ index: Int) -> (code: String, value: String)? {
    guard index > 0, let code = country(matches[index - 1]) else { return nil }
    let between = matches[index - 1].letters.upperBound..<matches[index].letters.lowerBound
    guard
      between.isEmpty
        || (between.count == 1 && Self.links.contains(text.skeleton.letters[between.lowerBound])),
      (between.lowerBound...between.upperBound).allSatisfy({ !text.skeleton.gaps[$0].isBorder })
    else { return nil }
    return (code, shown(index - 1))
  }

  /// Words between the parenthesis and the name in it: 산업통상부(이하 산업부), 科学技术部（以下简称“科技部”）.
  private static let definers = Wording.split("이하 약칭 以下简称 简称 下称 以下称 hereinafter hereafter")
  /// Words between that name and the closing parenthesis.
  private static let closers = Wording.split("라한다 이라한다 라함 이라함 로약칭 으로약칭")

  /// Whether match `index` and the next are written A(B) or A(이하 ‘B’라 한다).
  func isGloss(_ index: Int) -> Bool {
    let open = matches[index].letters.upperBound
    let inner = matches[index + 1].letters
    let letters = text.skeleton.letters
    guard open < inner.lowerBound, letters[open] == 0x28, !text.skeleton.gaps[open].isBorder,
      inner.lowerBound - open <= 12
    else { return false }
    let before = letters[(open + 1)..<inner.lowerBound].filter { !Self.quotes.contains($0) }
    guard before.isEmpty || Self.definers.contains(before) else { return false }
    guard let close = letters[inner.upperBound...].prefix(8).firstIndex(of: 0x29) else { return false }
    let after = letters[inner.upperBound..<close].filter { !Self.quotes.contains($0) }
    return after.isEmpty || Self.closers.contains(after)
  }

  /// The match in the bracket after match `index` where the bracket has a country and that only: 科技部(중국 과기부).
  private func nationalGloss(of index: Int) -> Int? {
    let other = index + 2
    guard other < matches.count, countryBefore(other) != nil else { return nil }
    let open = matches[index].letters.upperBound
    let letters = text.skeleton.letters
    return letters[open] == 0x28 && matches[index + 1].letters.lowerBound == open + 1
      && matches[other].letters.upperBound < letters.count
      && letters[matches[other].letters.upperBound] == 0x29
      ? other : nil
  }

  /// Words between a name and another of the same thing: 과학원, 즉 한국과학기술원.
  private static let equations = Wording.split(",즉 즉 ,곧 ,그러니까 ,다시말해 ,即 即 ,也就是 ,i.e. ,thatis,")

  /// Whether match `index` and the next one are said to be one.
  func isEquation(_ index: Int) -> Bool {
    let between = matches[index].letters.upperBound..<matches[index + 1].letters.lowerBound
    return (1...7).contains(between.count) && Self.equations.contains(Array(text.skeleton.letters[between]))
  }

  private static let quotes: Set<UInt32> = [0x22, 0x27]
}
