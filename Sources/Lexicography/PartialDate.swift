/// A date as exact as it is known: a year, a month or a day (ISO 8601: `1989`, `1989-10`, `1989-10-01`).
public struct PartialDate: Sendable, Hashable {
  /// The date as written.
  public let text: String
  private let parts: [Int]

  /// Returns the date that `text` writes, or nil where it is none.
  public init?(_ text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(fields.count) else { return nil }
    var parts: [Int] = []
    for (field, width) in zip(fields, widths) {
      guard field.utf8.count == width, field.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = Int(field)
      else { return nil }
      parts.append(value)
    }
    if parts.count > 1, !(1...12).contains(parts[1]) { return nil }
    if parts.count > 2, !(1...Self.days(in: parts[1], of: parts[0])).contains(parts[2]) { return nil }
    self.text = text
    self.parts = parts
  }

  /// Whether all of this date lies after all of `other`: 2021 is not after 2021-05.
  public func isAfter(_ other: PartialDate) -> Bool {
    for (mine, theirs) in zip(parts, other.parts) where mine != theirs { return mine > theirs }
    return false
  }

  /// The days that the date may mean, counted from 0000-03-01 of the Gregorian calendar.
  public var days: ClosedRange<Int> {
    let (year, month) = (parts[0], parts.count > 1 ? parts[1] : nil)
    let first = Self.number(year, month ?? 1, parts.count > 2 ? parts[2] : 1)
    if parts.count > 2 { return first...first }
    return first...Self.number(year, month ?? 12, Self.days(in: month ?? 12, of: year))
  }

  /// The number of a day (Richards 2013, in the Explanatory Supplement to the Astronomical Almanac, 15.11).
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
