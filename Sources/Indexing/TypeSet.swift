import Lexicography

/// Types of entries as bits.
package struct TypeSet: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one type.
  package init(_ type: EntryType) { rawValue = 1 << Self.number(type) }

  package init(_ types: Set<EntryType>) { self = types.reduce(into: TypeSet()) { $0.insert(TypeSet($1)) } }

  package static let organization = TypeSet(EntryType.organization)
  package static let person = TypeSet(EntryType.person)
  package static let place = TypeSet(EntryType.place)
  package static let event = TypeSet(EntryType.event)
  package static let term = TypeSet(EntryType.term)
  package static let country = TypeSet(EntryType.country)

  private static func number(_ type: EntryType) -> UInt8 { IndexBuilder.number(type) }
}
