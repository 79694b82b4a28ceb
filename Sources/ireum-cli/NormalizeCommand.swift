import ArgumentParser
import Foundation
import Ireum
import Normalization
import TextModel

extension Profile: ExpressibleByArgument {}

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Write texts in the spelling that they are compared or shown by.",
    discussion:
      "The steps of a profile: \(Profile.allCases.map { "\($0.rawValue) = \($0.steps.map(\.rawValue).joined(separator: ", "))" }.joined(separator: "; "))."
  )

  @Option(help: "matching: for comparing; display: for showing.") var profile = Profile.matching
  @Option(help: "What offsets count: codepoints, utf8 or utf16.") var offsets = OffsetUnit.codepoints
  @OptionGroup var batch: BatchOptions
  @Argument(help: "Texts.") var texts: [String] = []

  func run() throws {
    let normalizer = Normalizer(profile)
    var line = 0
    try batch.answer(texts) { text, asJSON in
      line += 1
      let normalized: NormalizedText
      let shown: [UInt8]
      let ofShown: NormalizedText
      do throws(NormalizationError) {
        normalized = try normalizer.normalize(text)
        // Offsets count what the record shows as the query, in which malformed parts are U+FFFD.
        shown = Array(String(decoding: text, as: UTF8.self).utf8)
        ofShown = shown == text ? normalized : try normalizer.normalize(shown)
      } catch {
        throw CommandFailure(.unreadable, [error.explanation])
      }
      for span in normalized.malformed {
        Output.complain("text \(line): malformed UTF-8 at byte \(span.start); read as U+FFFD")
      }
      if asJSON {
        Output.line(
          JSONLine.write(
            NormalizationRecord(
              ofShown, of: shown, malformed: normalized.malformed, profile: profile, unit: offsets)))
      } else {
        Output.line(normalized.string)
      }
      return true
    }
  }
}
