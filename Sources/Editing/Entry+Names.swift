import Lexicography

extension Entry {
  /// Adds `name`, which the entry must not have in its language and script; one that came back has dates.
  mutating func add(_ name: Name) throws(EditFailure) {
    let isThere = names.contains {
      ($0.lang, $0.script, $0.text) == (name.lang, name.script, name.text)
        && ($0.kind == name.kind || name.kind == .misspelling || $0.kind == .misspelling
          || [$0.from, $0.to, name.from, name.to].allSatisfy { $0 == nil })
    }
    if isThere { throw .nameExists(name.text, id) }
    names.append(name)
  }

  /// Takes away and returns the one name that `selector` means.
  mutating func remove(_ selector: NameSelector) throws(EditFailure) -> Name {
    names.remove(at: try index(of: selector))
  }

  /// Where the one name that `selector` means stands.
  func index(of selector: NameSelector) throws(EditFailure) -> Int {
    let found = names.indices.filter { selector.matches(names[$0]) }
    guard let first = found.first else { throw .unknownName(selector.text, id) }
    if found.count > 1 { throw .severalNames(selector.text, id, found.map { names[$0] }) }
    return first
  }

  /// Makes the official name of the language and script of `name` a former one that ends at `date`, and `name`
  /// the official one from then.
  mutating func renameOfficial(to name: Name, from date: PartialDate) throws(EditFailure) {
    let old = names.indices.filter {
      names[$0].kind == .official && names[$0].to == nil && names[$0].lang == name.lang
        && names[$0].script == name.script
    }
    if old.isEmpty { throw .noOfficialName(id, name.lang, name.script) }
    if names.contains(where: {
      $0.text == name.text && $0.lang == name.lang && $0.kind == .official && $0.to == nil
    }) {
      throw .nameExists(name.text, id)
    }
    for index in old {
      if let start = names[index].from, !date.isAfter(start) { throw .notBefore(date, names[index]) }
      names[index].kind = .former
      names[index].to = date
      names[index].isPreferred = false
    }
    // A short form that has become the official one is one name, not two.
    names.removeAll {
      $0.text == name.text && $0.lang == name.lang && $0.script == name.script && $0.kind != .former
    }
    var new = name
    (new.kind, new.from, new.to, new.isPreferred) = (.official, date, nil, true)
    names.append(new)
  }
}
