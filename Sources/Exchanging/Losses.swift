import Messaging

/// Something that a format, or a lexicon, has no place for: what, how often, and where for example.
public struct Loss: Sendable, Hashable {
  /// A short name that does not change with the wording, such as `name.dates`.
  public let code: String
  /// What is lost.
  public let message: Message
  /// How often.
  public internal(set) var count: Int
  /// The first thing that lost it: an id, or a place in a file.
  public let example: String
}

/// What was lost on the way, kind by kind.
public struct Losses: Sendable {
  private var found: [String: Loss] = [:]

  /// Returns a list without losses.
  public init() {}

  /// Counts one more loss of `code`, which is worded `message`.
  public mutating func add(
    _ code: String, _ message: @autoclosure () -> Message, example: @autoclosure () -> String
  ) {
    if found[code] == nil { found[code] = Loss(code: code, message: message(), count: 0, example: example()) }
    found[code]?.count += 1
  }

  /// Counts what `other` has counted too.
  public mutating func add(_ other: Losses) {
    for (code, loss) in other.found {
      var sum = found[code] ?? loss
      if found[code] != nil { sum.count += loss.count }
      found[code] = sum
    }
  }

  /// All losses, in the order of their codes.
  public var all: [Loss] { found.values.sorted { $0.code < $1.code } }

  /// Whether nothing was lost.
  public var isEmpty: Bool { found.isEmpty }
}
