import Lexicography
import Normalization
import TextModel

/// Repairs what the check found, where that loses nothing.
///
///     let repairs = LintFixer(lexicon).repairs(of: faults)
///
/// Every repair is told by the code of its fault; an entry that nothing repairs is not among the results.
public struct LintFixer: Sendable {
  /// A repaired entry.
  public struct Repair: Sendable {
    /// The entry as it should be.
    public let entry: Entry
    /// The codes of the faults that are gone, each once, in code-point order.
    public let codes: [String]
  }

  private let lexicon: Lexicon

  /// Returns a fixer of `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Returns the entries of the lexicon that `faults`, found in it, leave to repair, in the order of their ids.
  public func repairs(of faults: [Fault]) -> [Repair] {
    var codes: [SourceLocation: Set<String>] = [:]
    for fault in faults where LintRule[fault.code]?.isFixable == true {
      codes[fault.location, default: []].insert(fault.code)
    }
    guard !codes.isEmpty else { return [] }
    var repaired: [EntryID: (entry: Entry, codes: Set<String>)] = [:]
    for located in lexicon.located {
      var entry = located.entry
      var done: Set<String> = []
      for (index, place) in (located.origin?.names ?? []).enumerated() {
        for code in codes[place] ?? [] where Self.repair(&entry.names[index], code) { done.insert(code) }
      }
      for (index, place) in (located.origin?.relations ?? []).enumerated()
      where codes[place]?.contains("deprecated-target") == true {
        if let end = lexicon.resolving(entry.relations[index].target) {
          entry.relations[index].target = end.id
          done.insert("deprecated-target")
        }
      }
      if codes[located.place]?.contains("redirect-chain") == true, let redirect = entry.redirect,
        let end = lexicon.resolving(redirect)
      {
        entry.redirect = end.id
        done.insert("redirect-chain")
      }
      if Self.unite(&entry.names, located.origin?.names, codes, "repeated-name", sources: \.sources) {
        done.insert("repeated-name")
      }
      if Self.unite(
        &entry.relations, located.origin?.relations, codes, "repeated-relation", sources: \.sources)
      {
        done.insert("repeated-relation")
      }
      if !done.isEmpty { repaired[entry.id] = (entry, done) }
    }
    addOpposites(codes, to: &repaired)
    return repaired.values.map { Repair(entry: $0.entry, codes: $0.codes.sorted()) }
      .sorted { $0.entry.id < $1.entry.id }
  }

  /// Repairs one name; false where the code is none that a name has by itself.
  private static func repair(_ name: inout Name, _ code: String) -> Bool {
    switch code {
    case "not-canonical", "full-width":
      let narrow = String(
        String.UnicodeScalarView(
          name.text.unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value)
              ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
          }))
      guard let text = try? Normalizer(.display).normalize(narrow).string, !text.isEmpty else { return false }
      name.text = text
    case "preferred-misspelling", "preferred-former": name.isPreferred = false
    case "acronym-form": name.kind = .short
    case "sound-for-reading": name.kind = .transliteration
    case "reading-for-sound": name.kind = .reading
    case "unknown-exception": name.allow.removeAll { LintRule[$0].map { $0.severity == .error } ?? true }
    default: return false
    }
    return true
  }

  /// Removes the items that repeat an earlier one, which gets their sources; false where none does.
  private static func unite<Item>(
    _ items: inout [Item], _ places: [SourceLocation]?, _ codes: [SourceLocation: Set<String>],
    _ code: String, sources: WritableKeyPath<Item, [SourceReference]>
  ) -> Bool where Item: Repeatable {
    guard let places, places.contains(where: { codes[$0]?.contains(code) == true }) else { return false }
    var kept: [Item] = []
    for item in items {
      guard let first = kept.firstIndex(where: { $0.repeatKey == item.repeatKey }) else {
        kept.append(item)
        continue
      }
      for source in item[keyPath: sources] where !kept[first][keyPath: sources].contains(source) {
        kept[first][keyPath: sources].append(source)
      }
    }
    items = kept
    return true
  }

  /// Adds to the target of each one-sided relation the relation that leads back.
  private func addOpposites(
    _ codes: [SourceLocation: Set<String>], to repaired: inout [EntryID: (entry: Entry, codes: Set<String>)]
  ) {
    for located in lexicon.located {
      for (index, place) in (located.origin?.relations ?? []).enumerated()
      where codes[place]?.contains("one-sided") == true {
        let relation = located.entry.relations[index]
        guard let opposite = RelationRules.opposite(relation.kind),
          let target = repaired[relation.target]?.entry ?? lexicon[relation.target]
        else { continue }
        var entry = target
        entry.relations.append(
          Relation(
            kind: opposite, target: located.entry.id, from: relation.from, to: relation.to,
            sources: relation.sources))
        let done = repaired[relation.target]?.codes ?? []
        repaired[relation.target] = (entry, done.union(["one-sided"]))
      }
    }
  }
}

/// What may stand twice in a list of an entry.
private protocol Repeatable {
  /// What two items have in common of which one repeats the other.
  var repeatKey: [String] { get }
}

extension Name: Repeatable {
  fileprivate var repeatKey: [String] {
    [lang.rawValue, script.rawValue, kind.rawValue, text, from?.text ?? ""]
  }
}

extension Relation: Repeatable {
  fileprivate var repeatKey: [String] { [kind.rawValue, target.rawValue, from?.text ?? ""] }
}
