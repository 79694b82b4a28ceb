import Lexicography

/// Finds, among the names of bodies, those that are one name with one of a few: translated, read, or in part both.
///
/// Whether a name can be a translation at all is told by its words, which is quick; only then is it compared.
public struct TranslationFinder: Sendable {
  private let wanted: [PreparedName]
  private let type: EntryType
  private let comparer = Comparer()

  /// Returns a finder of `names`, which are of `type`; nil where words do not make up names of that type.
  public init?(_ names: [String], type: EntryType) {
    guard ![.person, .place, .country].contains(type) else { return nil }
    self.type = type
    wanted = names.map { PreparedName($0, type: type) }
  }

  /// Returns which of the names, by its place, is one with `name`, and how that is known; nil where none is.
  public func find(_ name: String) -> (index: Int, comparison: NameComparison)? {
    let words = PreparedName.words(of: name)
    let indices = wanted.indices.filter { index in
      wanted[index].organization.map { words.mayTranslate($0) } == true
    }
    guard !indices.isEmpty else { return nil }
    let prepared = PreparedName(name, type: type)
    var best: (index: Int, comparison: NameComparison)?
    for index in indices {
      let comparison = comparer.compare(wanted[index], prepared, inWords: false)
      if comparison.verdict == .same, comparison.score > best?.comparison.score ?? 0 {
        best = (index, comparison)
      }
    }
    return best.map { ($0.index, comparer.compare(wanted[$0.index], prepared)) }
  }
}

extension OrganizationName {
  /// Whether the name can be a translation of `other`, as far as heads tell: both have one of one kind, or neither has
  /// one and they share a word.
  func mayTranslate(_ other: OrganizationName) -> Bool {
    let (mine, theirs) = (headClasses, other.headClasses)
    if mine != 0 || theirs != 0 { return mine & theirs != 0 }
    return !components.isDisjoint(with: other.components)
  }

  /// The kinds of its heads, in all ways to divide it.
  private var headClasses: UInt16 {
    parses.reduce(0) { $1.head < 0 ? $0 : $0 | $1.segments[$1.head].headClasses }
  }

  /// The components that it may stand for, but for those that names may lack.
  private var components: Set<UInt16> {
    let table = ComponentTable.shared
    return Set(
      parses.flatMap { parse in
        parse.segments.filter { !$0.isTransparent && !$0.isAside }.flatMap { segment in
          segment.senses.map { table.senses[Int($0)].component }
        }
      })
  }
}
