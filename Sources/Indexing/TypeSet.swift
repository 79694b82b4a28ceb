import Lexicography

/// Types of entries as bits, in the order of `EntryType`.
///
/// Its members are asked for every name found, from another module, so that all are inlined.
package struct TypeSet: Sendable, Equatable {
  package let rawValue: UInt8

  @inlinable @inline(__always)
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one type.
  package init(_ type: EntryType) { rawValue = 1 << IndexBuilder.number(type) }

  /// The set of `types`.
  package init(_ types: Set<EntryType>) {
    rawValue = types.reduce(0) { $0 | 1 << IndexBuilder.number($1) }
  }

  @inlinable @inline(__always) package static var none: TypeSet { TypeSet(rawValue: 0) }
  @inlinable @inline(__always) package static var organization: TypeSet { TypeSet(rawValue: 1) }
  @inlinable @inline(__always) package static var person: TypeSet { TypeSet(rawValue: 2) }
  @inlinable @inline(__always) package static var place: TypeSet { TypeSet(rawValue: 4) }
  @inlinable @inline(__always) package static var event: TypeSet { TypeSet(rawValue: 8) }
  @inlinable @inline(__always) package static var term: TypeSet { TypeSet(rawValue: 64) }
  @inlinable @inline(__always) package static var country: TypeSet { TypeSet(rawValue: 128) }

  /// Whether both have the same types.
  @inlinable @inline(__always)
  package static func == (left: TypeSet, right: TypeSet) -> Bool { left.rawValue == right.rawValue }

  /// Both together.
  @inlinable @inline(__always)
  package static func | (left: TypeSet, right: TypeSet) -> TypeSet {
    TypeSet(rawValue: left.rawValue | right.rawValue)
  }

  /// Whether the two have a type in common.
  @inlinable @inline(__always)
  package func meets(_ other: TypeSet) -> Bool { rawValue & other.rawValue != 0 }
}
