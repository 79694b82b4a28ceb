import Lexicography

/// Types of entries as bits, in the order of `EntryType`.
package struct TypeSet: Sendable, Equatable {
  package let rawValue: UInt8

  @inlinable
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one type.
  package init(_ type: EntryType) { rawValue = 1 << IndexBuilder.number(type) }

  /// The set of `types`.
  package init(_ types: Set<EntryType>) {
    rawValue = types.reduce(0) { $0 | 1 << IndexBuilder.number($1) }
  }

  @inlinable package static var none: TypeSet { TypeSet(rawValue: 0) }
  @inlinable package static var organization: TypeSet { TypeSet(rawValue: 1) }
  @inlinable package static var person: TypeSet { TypeSet(rawValue: 2) }
  @inlinable package static var place: TypeSet { TypeSet(rawValue: 4) }
  @inlinable package static var event: TypeSet { TypeSet(rawValue: 8) }
  @inlinable package static var term: TypeSet { TypeSet(rawValue: 64) }
  @inlinable package static var country: TypeSet { TypeSet(rawValue: 128) }

  /// Both together.
  @inlinable
  package static func | (left: TypeSet, right: TypeSet) -> TypeSet {
    TypeSet(rawValue: left.rawValue | right.rawValue)
  }

  /// Whether the two have a type in common.
  @inlinable
  package func meets(_ other: TypeSet) -> Bool { rawValue & other.rawValue != 0 }
}
