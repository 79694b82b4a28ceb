import Lexicography
import Transliteration

/// Writes the readings of names as `read --json` does, and their variants as `variants --json` does, a line each.
///
/// By hand and not by an encoder: a batch is a hundred thousand names a second.
public struct ReadingWriter: Sendable {
  private var line = JSONText()
  private var builder = ReadingBuilder(capacity: 16)
  // What stands between the parts, as bytes: all of it is copied for every reading.
  private let first = Array("{\"form\":\"".utf8)
  private let next = Array("},{\"form\":\"".utf8)
  private let reasons = Array("\",\"reasons\":[".utf8)
  private let systems = ReadingSystem.allCases.map {
    Array("],\"system\":\"\($0.rawValue)\",\"weight\":".utf8)
  }

  /// Returns a writer.
  public init() {}

  /// Returns the line of the readings of `input`, a name of `type`, by `reader`, with its end, and whether there are any:
  /// `{"input":…,"readings":[{"form":…,"reasons":[…],"system":…,"weight":…}]}`.
  public mutating func line(
    _ input: String, type: EntryType?, by reader: Reader
  ) -> (bytes: [UInt8], isFound: Bool) {
    reader.read(input, type: type, into: &builder)
    line.begin(escaping: input)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[")
    if line.needsEscapes { appendEscaped(builder.readings) } else { appendReadings() }
    line.raw(builder.count == 0 ? "]}\n" : "}]}\n")
    return (line.bytes, builder.count > 0)
  }

  private mutating func appendReadings() {
    let (forms, words) = (builder.forms, builder.words)
    for place in 0..<builder.count {
      let reading = builder.reading(place)
      line.raw(place == 0 ? first : next, forms, reading.form, reasons)
      line.raw(words[reading.reasons])
      line.raw(systems[reading.system.rank])
      line.weight(reading.weight)
    }
  }

  private mutating func appendEscaped(_ readings: [Reading]) {
    for (place, reading) in readings.enumerated() {
      line.raw(place == 0 ? first : next)
      line.escaped(reading.form)
      line.raw(reasons)
      line.escaped(reading.reasons)
      line.raw(systems[reading.system.rank])
      line.weight(reading.weight)
    }
  }

  /// Returns the line of `input` where it was not read.
  public mutating func line(unread input: String) -> [UInt8] {
    line.begin(escaping: input)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[]}\n")
    return line.bytes
  }

  /// Returns the line of the `variants` of `input`, with its end:
  /// `{"input":…,"variants":[{"form":…,"system":…,"weight":…}]}`.
  public mutating func line(_ input: String, variants: [Reading]) -> [UInt8] {
    line.begin(escaping: input)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"variants\":[")
    for (index, variant) in variants.enumerated() {
      line.raw(index == 0 ? "{\"form\":" : ",{\"form\":")
      line.string(variant.form)
      line.raw(",\"system\":\"")
      line.raw(variant.system.rawValue)
      line.raw("\",\"weight\":")
      line.weight(variant.weight)
      line.raw("}")
    }
    line.raw("]}\n")
    return line.bytes
  }
}
