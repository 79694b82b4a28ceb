import Transliteration

/// Writes the readings of names as `read --json` does, and their variants as `variants --json` does, a line each.
///
/// By hand and not by an encoder: a batch is a hundred thousand names a second.
public struct ReadingWriter: Sendable {
  private var line = JSONText()

  /// Returns a writer.
  public init() {}

  /// Returns the line of the `readings` of `input`, with its end:
  /// `{"input":…,"readings":[{"form":…,"reasons":[…],"system":…,"weight":…}]}`.
  public mutating func line(_ input: String, _ readings: [Reading]) -> [UInt8] {
    line.begin(escaping: input)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[")
    var isFirst = true
    for reading in readings {
      line.raw(isFirst ? "{\"form\":" : ",{\"form\":")
      isFirst = false
      line.string(reading.form)
      line.raw(",\"reasons\":[")
      line.reasons(reading.reasons)
      line.raw("],\"system\":\"")
      line.raw(reading.system.rawValue)
      line.raw("\",\"weight\":")
      line.weight(reading.weight)
      line.raw("}")
    }
    line.raw("]}\n")
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
