import Lexicography

/// The names of an entry as a set: a name is what its language, script and text say; the rest are its fields.
enum NameMerge {
  static func names(
    _ base: [Name], _ ours: [Name], _ theirs: [Name], _ merge: inout ThreeWay
  ) -> [Name] {
    var names = merge.items(
      base: base, ours: ours, theirs: theirs,
      key: { [$0.lang.rawValue, $0.script.rawValue, $0.text] }, subject: { "name \($0.text)" },
      shown: { "\($0.text) (\($0.kind.rawValue))" }, merge: merged)
    replaced(&names, base, ours, theirs, &merge)
    chooseLeading(&names, ours, theirs, &merge, what: "preferred", \.isPreferred) { $0.isPreferred = false }
    chooseLeading(&names, ours, theirs, &merge, what: "official", { $0.kind == .official && $0.to == nil }) {
      $0.kind = .short
    }
    return names
  }

  private static func merged(_ merge: inout ThreeWay, _ base: Name?, _ ours: Name, _ theirs: Name) -> Name {
    var name = ours
    name.kind =
      merge.value(
        "kind of \(ours.text)", base: base?.kind, ours: ours.kind, theirs: theirs.kind, shown: \.?.rawValue)
      ?? ours.kind
    name.system = merge.value(
      "system of \(ours.text)", base: base?.system, ours: ours.system, theirs: theirs.system, shown: \.self)
    name.from = merge.value(
      "from of \(ours.text)", base: base?.from, ours: ours.from, theirs: theirs.from, shown: \.?.text)
    name.to = merge.value(
      "to of \(ours.text)", base: base?.to, ours: ours.to, theirs: theirs.to, shown: \.?.text)
    name.isPreferred = merge.value(
      "preferred of \(ours.text)", base: base?.isPreferred ?? false, ours: ours.isPreferred,
      theirs: theirs.isPreferred, shown: { "\($0)" })
    name.match = merge.value(
      "match of \(ours.text)", base: base?.match ?? .always, ours: ours.match, theirs: theirs.match,
      shown: \.rawValue)
    name.note = merge.value(
      "note of \(ours.text)", base: base?.note, ours: ours.note, theirs: theirs.note, shown: \.self)
    name.allow = merge.set(
      "allow of \(ours.text)", base: base?.allow ?? [], ours: ours.allow, theirs: theirs.allow, shown: \.self)
    name.sources = merge.set(
      "sources of \(ours.text)", base: base?.sources ?? [], ours: ours.sources, theirs: theirs.sources,
      shown: \.text)
    return name
  }

  /// A name that each side replaced by another one: each rewrote the same line.
  private static func replaced(
    _ names: inout [Name], _ base: [Name], _ ours: [Name], _ theirs: [Name], _ merge: inout ThreeWay
  ) {
    func has(_ names: [Name], _ name: Name) -> Bool {
      names.contains { ($0.lang, $0.script, $0.text) == (name.lang, name.script, name.text) }
    }
    for old in base where !has(ours, old) && !has(theirs, old) {
      func heirs(_ side: [Name], _ other: [Name]) -> [Name] {
        side.filter {
          ($0.lang, $0.script, $0.kind) == (old.lang, old.script, old.kind) && !has(base, $0)
            && !has(other, $0)
        }
      }
      let (own, other) = (heirs(ours, theirs), heirs(theirs, ours))
      if own.isEmpty || other.isEmpty { continue }
      func shown(_ names: [Name]) -> String { names.map(\.text).joined(separator: ", ") }
      let side = merge.decide(
        MergeConflict(subject: "name \(old.text)", ours: shown(own), theirs: shown(other)))
      let loser = side == .ours ? other : own
      names.removeAll { has(loser, $0) }
    }
  }

  /// Of two names that each side made the leading one of a language and script, one leads.
  private static func chooseLeading(
    _ names: inout [Name], _ ours: [Name], _ theirs: [Name], _ merge: inout ThreeWay, what: String,
    _ leads: (Name) -> Bool, _ demote: (inout Name) -> Void
  ) {
    for lang in Language.allCases {
      for script in Script.allCases {
        func leading(_ names: [Name]) -> [Name] {
          names.filter { $0.lang == lang && $0.script == script && $0.to == nil && leads($0) }
        }
        let (own, other) = (leading(ours), leading(theirs))
        guard leading(names).count > max(own.count, other.count, 1) else { continue }
        let mine = own.filter { name in !other.contains { $0.text == name.text } }
        let foreign = other.filter { name in !own.contains { $0.text == name.text } }
        guard !mine.isEmpty, !foreign.isEmpty else { continue }
        func shown(_ names: [Name]) -> String { names.map(\.text).joined(separator: ", ") }
        let side = merge.decide(
          MergeConflict(
            subject: "\(what) \(lang.rawValue)-\(script.rawValue)", ours: shown(mine), theirs: shown(foreign))
        )
        let losers = Set((side == .ours ? foreign : mine).map(\.text))
        for index in names.indices
        where names[index].lang == lang && names[index].script == script && losers.contains(names[index].text)
        {
          demote(&names[index])
        }
      }
    }
  }
}
