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
    var line = JSONText(escaping: input, capacity: 512 + 384 * readings.count)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[")
    for index in readings.indices {
      line.raw(index == 0 ? "{\"form\":" : ",{\"form\":")
      line.string(readings[index].form)
      line.raw(",\"reasons\":[")
      line.reasons(readings[index].reasons, like: index == 0 ? [] : readings[index - 1].reasons)
      line.raw("],\"system\":\"")
      line.raw(readings[index].system.rawValue)
      line.raw("\",\"weight\":")
      line.weight(readings[index].weight)
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
    var line = JSONText(escaping: input, capacity: 512 + 96 * variants.count)
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
