import Lexicography
import TextModel

extension LexiconDraft {
  /// Does `edit`, or leaves the draft as it is and says why.
  public mutating func apply(_ edit: LexiconEdit) throws(EditFailure) {
    var draft = self
    try draft.perform(edit)
    self = draft
  }

  /// Does all of `edits` in their order, or leaves the draft as it is and says why.
  public mutating func apply(_ edits: [LexiconEdit]) throws(EditFailure) {
    var draft = self
    for edit in edits { try draft.perform(edit) }
    self = draft
  }

  private mutating func perform(_ edit: LexiconEdit) throws(EditFailure) {
    switch edit {
    case .add(let entry): try add(entry)
    case .addName(let name, let id): try change(id) { entry throws(EditFailure) in try entry.add(name) }
    case .removeName(let selector, let id):
      try change(id) { entry throws(EditFailure) in _ = try entry.remove(selector) }
    case .moveName(let selector, let from, let to): try moveName(selector, from, to)
    case .set(let values, let id, let selector):
      try change(id) { entry throws(EditFailure) in
        for value in values { try entry.set(value, ofName: selector) }
      }
      if let redirect = self[id]?.redirect { try deprecate(id, redirect) }
    case .relate(let id, let relation): try relate(id, relation)
    case .unrelate(let id, let kind, let target): try unrelate(id, kind, target)
    case .deprecate(let id, let redirect): try deprecate(id, redirect)
    case .merge(let kept, let retired, let choices): try merge(kept, retired, choices)
    case .split(let id, let names, let new, let type): try split(id, names, new, type)
    case .renameOfficial(let id, let name, let date):
      try change(id) { entry throws(EditFailure) in try entry.renameOfficial(to: name, from: date) }
    case .acceptDraft(let id): try acceptDraft(id)
    case .discardDraft(let id): try discardDraft(id)
    case .replace(let entry):
      _ = try self.entry(entry.id)
      try put(entry)
    }
  }

  /// Changes an entry in use by `body`.
  private mutating func change(
    _ id: EntryID, _ body: (inout Entry) throws(EditFailure) -> Void
  ) throws(EditFailure) {
    var entry = try active(id)
    try body(&entry)
    try put(entry)
  }

  private func active(_ id: EntryID) throws(EditFailure) -> Entry {
    let entry = try entry(id)
    if let redirect = entry.redirect { throw .deprecatedEntry(id, redirect: redirect) }
    return entry
  }

  private mutating func add(_ entry: Entry) throws(EditFailure) {
    guard EntryIDMaker.isWellFormed(entry.id) else { throw .malformedID(entry.id) }
    if isTaken(entry.id) { throw .idTaken(entry.id) }
    // A retired id has none of its own.
    if entry.names.isEmpty, entry.redirect == nil { throw .noNames }
    try put(entry)
  }

  private mutating func moveName(
    _ selector: NameSelector, _ from: EntryID, _ to: EntryID
  ) throws(EditFailure) {
    if from == to { throw .itself(from) }
    var source = try active(from)
    var target = try active(to)
    try target.add(try source.remove(selector))
    try put(source)
    try put(target)
  }

  // MARK: Drafts

  private func openDraft(_ id: EntryID) throws(EditFailure) -> Entry {
    let entry = try entry(id)
    if entry.status != .draft { throw .noDraft(id) }
    return entry
  }

  private mutating func acceptDraft(_ id: EntryID) throws(EditFailure) {
    var entry = try openDraft(id)
    entry.status = .active
    try put(entry)
    place(id, at: Self.path(of: entry))
  }

  private mutating func discardDraft(_ id: EntryID) throws(EditFailure) {
    _ = try openDraft(id)
    if let other = entries(pointingTo: id).first { throw .pointedTo(id, by: other.id) }
    discard(id)
  }

  // MARK: Relations

  private static func counterpart(_ kind: Relation.Kind) -> Relation.Kind? {
    switch kind {
    case .successor: .predecessor
    case .predecessor: .successor
    case .parent, .partOf, .locatedIn: nil
    }
  }

  private mutating func relate(_ id: EntryID, _ relation: Relation) throws(EditFailure) {
    if relation.target == id { throw .itself(id) }
    var entry = try active(id)
    var target = try active(relation.target)
    let isThere = entry.relations.contains {
      $0.kind == relation.kind && $0.target == relation.target && $0.from == relation.from
    }
    if isThere { throw .relationExists(relation.kind, id, relation.target) }
    entry.relations.append(relation)
    try put(entry)
    guard let back = Self.counterpart(relation.kind),
      !target.relations.contains(where: { $0.kind == back && $0.target == id })
    else { return }
    target.relations.append(
      Relation(kind: back, target: id, from: relation.from, to: relation.to, sources: relation.sources))
    try put(target)
  }

  private mutating func unrelate(
    _ id: EntryID, _ kind: Relation.Kind, _ target: EntryID
  ) throws(EditFailure) {
    var entry = try active(id)
    let before = entry.relations.count
    entry.relations.removeAll { $0.kind == kind && $0.target == target }
    if entry.relations.count == before { throw .noRelation(kind, id, target) }
    try put(entry)
    guard let back = Self.counterpart(kind), var other = self[target] else { return }
    other.relations.removeAll { $0.kind == back && $0.target == id }
    if other != self[target] { try put(other) }
  }

  // MARK: Identity

  private mutating func deprecate(_ id: EntryID, _ redirect: EntryID) throws(EditFailure) {
    if id == redirect { throw .itself(id) }
    var entry = try entry(id)
    var end = try self.entry(redirect)
    // A redirect to a redirect goes straight to its end.
    var passed: Set<EntryID> = [id]
    while let next = end.redirect {
      if !passed.insert(end.id).inserted || next == id { throw .redirectCircle(id, redirect) }
      end = try self.entry(next)
    }
    (entry.status, entry.redirect) = (.deprecated, end.id)
    try put(entry)
    for var other in entries(pointingTo: id) where other.redirect == id {
      other.redirect = end.id
      try put(other)
    }
  }

  private mutating func merge(
    _ kept: EntryID, _ retired: EntryID, _ choices: EntryUnion.Choices
  ) throws(EditFailure) {
    if kept == retired { throw .itself(kept) }
    let other = try active(retired)
    let union = EntryUnion(try active(kept), other, choices: choices)
    if !union.conflicts.isEmpty { throw .conflicts(union.conflicts) }
    try put(union.entry)
    for var pointing in entries(pointingTo: retired) where pointing.id != retired {
      var seen: Set<Relation> = []
      pointing.relations = pointing.relations.map { relation in
        var relation = relation
        if relation.target == retired { relation.target = kept }
        return relation
      }.filter { seen.insert($0).inserted && $0.target != pointing.id }
      if pointing.redirect == retired { pointing.redirect = kept }
      try put(pointing)
    }
    // Its names stand on the other entry now; what it said before is in the history.
    try put(Entry(id: retired, type: other.type, country: other.country, status: .deprecated, redirect: kept))
  }

  private mutating func split(
    _ id: EntryID, _ selectors: [NameSelector], _ new: EntryID, _ type: EntryType?
  ) throws(EditFailure) {
    var entry = try active(id)
    if selectors.isEmpty { throw .noNames }
    guard EntryIDMaker.isWellFormed(new) else { throw .malformedID(new) }
    if isTaken(new) { throw .idTaken(new) }
    var names: [Name] = []
    for selector in selectors { names.append(try entry.remove(selector)) }
    if entry.names.isEmpty { throw .noNames }
    let sources = [SourceReference(Source.editors.id)]
    entry.claims.append(Claim(about: "id", says: "split: \(new)", verdict: .accepted, sources: sources))
    let claim = Claim(about: "id", says: "split from \(id)", verdict: .accepted, sources: sources)
    try put(entry)
    try put(
      Entry(id: new, type: type ?? entry.type, country: entry.country, names: names, claims: [claim]))
  }
}
