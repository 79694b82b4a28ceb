import Lexicography
import TextModel

/// Brings one lexicon file into its canonical form, or says why it must not touch it.
public enum LexiconFormatter {
  /// Returns the canonical text of `file`, or nil for a file that has none (the manifest, other files).
  ///
  /// - Throws: the file's faults where it cannot be read, or holds comments, which the form has no place for.
  public static func format(_ file: LexiconFile) throws(LexiconFaults) -> String? {
    var faults: [Fault] = []
    let text: String?
    switch file.role {
    case .entry: text = EntryReader.read(file, into: &faults).map { LexiconWriter.write($0.entry) }
    case .source: text = SourceReader.read(file, into: &faults).map { LexiconWriter.write($0) }
    case .manifest, .misnamed, .other: return nil
    }
    if let line = firstComment(file.bytes) {
      faults.append(
        Fault(
          "comment", at: SourceLocation(file: file.shownPath, line: line),
          "the canonical form keeps no comments, so the file was left alone", hint: "move it into a note:"))
    }
    guard faults.isEmpty else { throw LexiconFaults(faults: faults.sorted()) }
    return text
  }

  /// The line of the first comment: a `#` at the start of a line or after a blank, outside quotes.
  static func firstComment(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var quote: UInt8?
    var previous = UInt8(ascii: "\n")
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // A quote opens only where a value may begin; inside a plain word (Xi'an) it is a letter.
        if [UInt8(ascii: " "), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "{")].contains(previous) {
          quote = byte
        }
      } else if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\n") {
        return line
      }
      previous = byte
    }
    return nil
  }
}

/// Why something that needs a faultless file or lexicon was not done.
public struct LexiconFaults: Error, Sendable {
  /// The faults in the order of their places; never empty.
  public let faults: [Fault]

  /// Returns the error for `faults`.
  public init(faults: [Fault]) { self.faults = faults }
}
