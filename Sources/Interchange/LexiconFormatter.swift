import Lexicography
import TextModel

/// Brings one lexicon file into its canonical form, or says why it must not touch it.
public enum LexiconFormatter {
  /// Returns the canonical text of `file`, or nil for a file that has none (the manifest, other files).
  ///
  /// - Throws: the file's faults where it cannot be read, or holds comments, which the form has no place for.
  public static func format(_ file: LexiconFile) throws(LexiconFaults) -> String? {
    if file.role == .pack { return try formatPack(file) }
    var faults: [Fault] = []
    let text: String?
    switch file.role {
    case .entry: text = EntryReader.read(file, into: &faults).map { LexiconWriter.write($0.entry) }
    case .source: text = SourceReader.read(file, into: &faults).map { LexiconWriter.write($0) }
    case .suppression: text = SuppressionReader.read(file, into: &faults).map { LexiconWriter.write($0) }
    case .manifest, .misnamed, .decisions, .pack, .other: return nil
    }
    if faults.isEmpty, let place = YAMLDocument.comment(in: file) {
      faults.append(
        Fault(
          "comment", at: place,
          .init(
            "the canonical form keeps no comments, so the file was left alone",
            ko: "정규 형식에는 주석을 둘 수 없어 파일을 그대로 두었습니다"),
          hint: .init("move it into a note:", ko: "note: 값으로 옮기십시오")))
    }
    guard faults.isEmpty else { throw LexiconFaults(faults: faults.sorted()) }
    return text
  }

  private static func formatPack(_ file: LexiconFile) throws(LexiconFaults) -> String {
    let readings = PackFile.read(file)
    let faults = readings.flatMap(\.faults)
    guard faults.isEmpty else { throw LexiconFaults(faults: faults) }
    return PackFile.write(readings.compactMap(\.entry?.entry))
  }
}

/// Why something that needs a faultless file or lexicon was not done.
public struct LexiconFaults: Error, Sendable {
  /// The faults in the order of their places; never empty.
  public let faults: [Fault]

  /// Returns the error for `faults`.
  public init(faults: [Fault]) { self.faults = faults }
}
