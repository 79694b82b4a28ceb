import ArgumentParser
import Foundation
import Ireum
import Normalization
import TextModel

extension Profile: Choice {}

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: said(
      "Write texts in the spelling that they are compared or shown by.", ko: "글을 견주거나 보일 때 쓰는 꼴로 씁니다."),
    discussion: said("The steps of a profile: ", ko: "프로필의 단계: ")
      + "\(Profile.allCases.map { "\($0.rawValue) = \($0.steps.map(\.rawValue).joined(separator: ", "))" }.joined(separator: "; "))."
  )

  @Option(help: .said("matching: for comparing; display: for showing.", ko: "matching: 견주기, display: 보이기."))
  var profile = Profile.matching
  @Option(
    help: .said("What offsets count: codepoints, utf8 or utf16.", ko: "위치를 세는 단위: codepoints, utf8, utf16."))
  var offsets = OffsetUnit.codepoints
  @OptionGroup var batch: BatchOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Texts.", ko: "글.")) var texts: [String] = []

  func validate() throws { try batch.check(texts) }

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
        throw CommandFailure(.unreadable, error.explanation)
      }
      for span in normalized.malformed {
        Output.complain(
          said(
            "text \(line): malformed UTF-8 at byte \(span.start); read as U+FFFD",
            ko: "글 \(line): 바이트 \(span.start)에 잘못된 UTF-8이 있어 U+FFFD로 읽었습니다"))
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
