import Transliteration

/// The readings of a name as `read --json` writes them, on one line.
///
/// Written by hand and not by an encoder: a batch is a hundred thousand names a second.
public struct ReadingRecord: Sendable {
  private let input: String
  private let readings: [Reading]

  /// Returns the record of the `readings` of `input`.
  public init(input: String, readings: [Reading]) { (self.input, self.readings) = (input, readings) }

  /// The record as one line of JSON with its line end: `{"input":…,"readings":[{"form":…,"reasons":[…],…}]}`.
  public var json: [UInt8] {
    var line = JSONText()
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[")
    for (index, reading) in readings.enumerated() {
      line.raw(index == 0 ? "{\"form\":" : ",{\"form\":")
      line.string(reading.form)
      line.raw(",\"reasons\":[")
      for (index, reason) in reading.reasons.enumerated() {
        line.raw(index == 0 ? "\"" : ",\"")
        line.escaped(reason.source)
        line.raw(" = ")
        line.escaped(reason.target)
        line.raw(" (")
        line.escaped(reason.rule.rawValue)
        line.raw(")\"")
      }
      line.raw("],\"system\":\"")
      line.raw(reading.system.rawValue)
      line.raw("\",\"weight\":")
      line.weight(reading.weight)
      line.raw("}")
    }
    line.raw("]}\n")
    return line.bytes
  }
}

/// The variants of a name as `variants --json` writes them, on one line.
public struct VariantsRecord: Sendable {
  private let input: String
  private let variants: [Reading]

  /// Returns the record of the `variants` of `input`.
  public init(input: String, variants: [Reading]) { (self.input, self.variants) = (input, variants) }

  /// The record as one line of JSON with its line end: `{"input":…,"variants":[{"form":…,"system":…,"weight":…}]}`.
  public var json: [UInt8] {
    var line = JSONText()
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
