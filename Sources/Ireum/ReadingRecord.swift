import Transliteration

/// Writes the readings of names as `read --json` does, and their variants as `variants --json` does, a line each.
///
/// By hand and not by an encoder: a batch is a hundred thousand names a second.
public struct ReadingWriter: Sendable {
  private var line = JSONText()
  // What stands between the parts, as bytes: all of it is copied for every reading.
  private let first = Array("{\"form\":\"".utf8)
  private let next = Array("},{\"form\":\"".utf8)
  private let reasons = Array("\",\"reasons\":[".utf8)
  private let systems = ReadingSystem.allCases.map {
    Array("],\"system\":\"\($0.rawValue)\",\"weight\":".utf8)
  }

  /// Returns a writer.
  public init() {}

  /// Returns the line of the `readings` of `input`, with its end:
  /// `{"input":…,"readings":[{"form":…,"reasons":[…],"system":…,"weight":…}]}`.
  public mutating func line(_ input: String, _ readings: [Reading]) -> [UInt8] {
    line.begin(escaping: input)
    line.raw("{\"input\":")
    line.string(input)
    line.raw(",\"readings\":[")
    let all = readings.span
    for index in all.indices {
      line.form(all[index].form, between: index == 0 ? first : next, and: reasons)
      line.reasons(of: all[index])
      line.raw(systems[all[index].system.rank])
      line.weight(all[index].weight)
    }
    line.raw(readings.isEmpty ? "]}\n" : "}]}\n")
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
