import Foundation

/// One JSON object on one line, keys sorted, so that equal answers are equal bytes.
public enum JSONLine {
  /// Returns `value` as one line of JSON without a line end; `/` and non-ASCII letters stay readable.
  public static func write(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("records hold texts, whole and finite numbers only, which JSON has: \(error)")
    }
  }
}

/// A value that is written as null where it is missing, so that every record has all its keys.
@propertyWrapper
public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  /// The value, if there is one.
  public var wrappedValue: Value?

  /// Returns `wrappedValue` as it is written.
  public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// Writes the value, or null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
