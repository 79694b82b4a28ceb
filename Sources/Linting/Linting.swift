// Linting: what is wrong or doubtful in a lexicon that can be read: identity, names, relations, collisions.
// Start at Linter. Promise: all faults at once, in the order of their places, each with a code and a hint.
// Not here: faults of the files themselves (Interchange reports those while reading).

import Indexing
import Lexicography
import TextModel

/// Checks a lexicon by every rule.
public struct Linter: Sendable {
  /// Returns a linter.
  public init() {}

  /// Returns the faults of `lexicon`, sorted by place.
  public func faults(in lexicon: Lexicon) throws(IndexError) -> [Fault] {
    var faults: [Fault] = []
    for located in lexicon.located {
      faults += IdentityRules.faults(of: located)
      faults += try NameRules.faults(of: located, in: lexicon)
      faults += RelationRules.faults(of: located, in: lexicon)
    }
    faults += try CollisionRule.faults(in: lexicon)
    return faults.sorted()
  }
}

extension Lexicon.Located {
  /// Where the entry is written; an entry made in code has its id for a place.
  var place: SourceLocation { origin?.id ?? SourceLocation(file: entry.id.rawValue) }

  func place(ofName index: Int) -> SourceLocation { origin?.names[index] ?? place }
  func place(ofRelation index: Int) -> SourceLocation { origin?.relations[index] ?? place }
  func place(ofClaim index: Int) -> SourceLocation { origin?.claims[index] ?? place }
}
