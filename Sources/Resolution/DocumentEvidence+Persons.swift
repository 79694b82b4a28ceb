import Lexicography
import Matching
import TextModel

/// Whether a person is the one of the lexicon or a namesake.
extension DocumentEvidence {
  /// Whether the document says that match `index`, a person, is one of several of that name, or puts it beside a body
  /// that is none of the person's.
  func isOneOfNamesakes(_ index: Int) -> Bool {
    let persons = matches[index].names.compactMap { lexicon[$0.entry] }.filter { $0.type == .person }
    guard !persons.isEmpty else { return false }
    if wording.hasNamesakes(matches[index].letters, sentences) { return true }
    return persons.allSatisfy { person in
      guard related(index, person) == nil else { return false }
      return affiliations.hasUnknownBody(beside: matches[index].letters) || hasOtherBodyBefore(index, person)
    }
  }

  /// What speaks against match `index` being the person `entry`: another body beside it, or namesakes in the document
  /// where the own body is not near.
  func namesake(_ index: Int, _ entry: Entry, _ decided: Decided, isNearBody: Bool) -> [Evidence] {
    if let body = otherBody(index, entry, decided) { return [Evidence(.otherBody, value: body.rawValue)] }
    guard !isNearBody else { return [] }
    let isOther = isOneOfNamesakes(index) || wording.isIntroduced(matches[index].letters)
    guard isOther || (sharedForms.contains(forms[index]) && !hasOwnBodyInLine(index, entry)) else {
      return []
    }
    return [Evidence(.namesake, value: shown(index))]
  }

  /// How many names of its line are looked at before and after a person.
  private static let reach = 20

  /// Whether a body above the person `entry` stands in the line of match `index`.
  private func hasOwnBodyInLine(_ index: Int, _ entry: Entry) -> Bool {
    let above = bodies(above: entry)
    func isInLine(_ other: Int) -> Bool {
      let range =
        min(
          matches[other].letters.upperBound, matches[index].letters.upperBound)..<max(
          matches[other].letters.lowerBound, matches[index].letters.lowerBound)
      return !(range.lowerBound...range.upperBound).contains {
        text.skeleton.gaps[$0].isBorder || text.skeleton.gaps[$0].breaksLine
      }
    }
    func found(_ others: some Sequence<Int>) -> Bool {
      for other in others {
        guard isInLine(other) else { return false }
        if matches[other].onlyEntry.map(above.contains) == true { return true }
      }
      return false
    }
    return found(((index + 1)..<matches.count).prefix(Self.reach))
      || found((0..<index).reversed().prefix(Self.reach))
  }

  /// The body right before match `index` in the same line, where it is none above the person `entry`.
  private func otherBody(_ index: Int, _ entry: Entry, _ decided: Decided) -> EntryID? {
    guard index > 0, areNear(index - 1, index), let body = decided.links[index - 1],
      lexicon[body]?.type == .organization
    else { return nil }
    return bodies(above: entry).contains(body) ? nil : body
  }

  /// The same before any decision, and with nothing but a rank between.
  private func hasOtherBodyBefore(_ index: Int, _ entry: Entry) -> Bool {
    guard index > 0, areNear(index - 1, index), let body = matches[index - 1].onlyEntry,
      lexicon[body]?.type == .organization,
      affiliations.isRankOrNothing(matches[index - 1].letters.upperBound..<matches[index].letters.lowerBound)
    else { return false }
    return !bodies(above: entry).contains(body)
  }

  private func bodies(above entry: Entry) -> Set<EntryID> {
    var above = Set(entry.parents)
    var open = entry.parents
    while let next = open.popLast() {
      for parent in lexicon[next]?.parents ?? [] where above.insert(parent).inserted { open.append(parent) }
    }
    return above
  }
}
