import Lexicography
import Matching
import TextModel

/// What the time of a mention says: the year beside it, a word of the past, or the date of the document.
extension DocumentEvidence {
  /// For the candidates of match `index`: that the time beside it speaks for or against them, or that they did not
  /// exist yet when the document was written. Those of which it says nothing are not in it.
  ///
  /// Documents name what is past, so the date of the document excludes only what came later; a year beside the name
  /// excludes both.
  func timeEvidence(_ index: Int) -> [EntryID: Evidence] {
    let names = matches[index].names
    let lives = names.reduce(into: [EntryID: Lifespan]()) { found, name in
      found[name.entry] = self.lives[name.entry]
    }
    guard lives.values.contains(where: { $0.from != nil || $0.to != nil }) else { return [:] }
    var excluded: Set<EntryID> = []
    var value = ""
    if let year = wording.year(beside: matches[index].letters) {
      value = year.text
      excluded = Set(lives.filter { $0.value.isAfter(year) || $0.value.isBefore(year) }.keys)
    } else if wording.isOfPast(matches[index].letters) {
      value = "past"
      let past = lives.keys.filter { id in
        lexicon[id]?.status == .inactive || names.contains { $0.entry == id && $0.name.kind == .former }
      }
      if !past.isEmpty { excluded = Set(lives.keys).subtracting(past) }
    }
    var times = Dictionary(uniqueKeysWithValues: excluded.map { ($0, Evidence(.notThen, value: value)) })
    if !excluded.isEmpty {
      for id in lives.keys where !excluded.contains(id) { times[id] = Evidence(.time, value: value) }
    }
    if let asOf {
      for (id, life) in lives where times[id] == nil && life.isAfter(asOf) {
        times[id] = Evidence(.notThen, value: asOf.text)
      }
    }
    return times
  }
}
