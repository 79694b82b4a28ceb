// Linting: what is wrong or doubtful in a lexicon that can be read: identity, characters, names, their transcription,
// their succession in time, relations, collisions. Start at Linter; LintRule explains each code.
// Promise: all faults at once, in the order of their places, each with a code and a hint.
// Not here: faults of the files themselves (Interchange reports those while reading; FileRules explains them).

import Indexing
import Lexicography
import TextModel

/// Checks a lexicon by every rule.
public struct Linter: Sendable {
  /// The date of the check, by which stale remarks are told; without one nothing is stale.
  private let today: PartialDate?
  /// Pairs of entries that somebody judged to be two things.
  private let different: Set<[EntryID]>

  /// Returns a linter; `different` are pairs of entries that somebody judged different, in any order.
  public init(today: PartialDate? = nil, different: [(EntryID, EntryID)] = []) {
    self.today = today
    self.different = Set(different.map { [min($0, $1), max($0, $1)] })
  }

  /// Returns the faults of `lexicon`, sorted by place.
  public func faults(in lexicon: Lexicon) throws(IndexError) -> [Fault] {
    let entries = try lexicon.located.map { located throws(IndexError) in try CheckedEntry(checking: located)
    }
    return faults(in: lexicon, entries)
  }

  /// Returns the faults of `lexicon`, whose entries are `entries`, sorted by place.
  public func faults(in lexicon: Lexicon, _ entries: [CheckedEntry]) -> [Fault] {
    let checked = CheckedLexicon(lexicon, entries)
    var faults = entries.flatMap(\.faults)
    for located in lexicon.located {
      faults += NameRules.citations(of: located, in: lexicon)
      faults += RelationRules.faults(of: located, in: lexicon)
      faults += WordRules.traps(
        of: located, keys: checked.keys(of: located.entry.id), owners: checked.owners)
    }
    faults += IdentifierRules.shared(in: lexicon, today: today)
    faults += CollisionRule.faults(in: checked)
    faults += DuplicateRule.faults(in: checked) { one, other in
      different.contains([min(one, other), max(one, other)])
        || lexicon.decision(on: one.rawValue, and: other.rawValue)?.verdict == .different
    }
    return ExceptionRules.apply(to: faults, in: lexicon).sorted()
  }
}

extension Lexicon.Located {
  /// Where the entry is written; an entry made in code has its id for a place.
  var place: SourceLocation { origin?.id ?? SourceLocation(file: entry.id.rawValue) }

  func place(ofName index: Int) -> SourceLocation { origin?.names[index] ?? place }
  func place(ofRelation index: Int) -> SourceLocation { origin?.relations[index] ?? place }
  func place(ofClaim index: Int) -> SourceLocation { origin?.claims[index] ?? place }
  func place(ofID index: Int) -> SourceLocation {
    origin.flatMap { index < $0.ids.count ? $0.ids[index] : nil } ?? place
  }
}
