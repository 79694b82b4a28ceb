import ArgumentParser
import Indexing
import Ireum
import Lexicography
import Resolution

extension NearFinder.Unit: Choice {}

/// How far a name may be from what is looked up.
struct NearOptions: ParsableArguments {
  @Option(
    help: .said(
      "Find names within so many edits, at most 2, and say how many.",
      ko: "글자가 이만큼(최대 2) 다른 이름까지 찾고, 얼마나 다른지 알려 줍니다.",
      valueName: "edits"))
  var fuzzy: Int?
  @Option(
    help: .said(
      "What --fuzzy counts: characters, of which jamo order those that are equally far, or jamo.",
      ko: "--fuzzy로 세는 것: 글자(같은 거리에서는 자모로 순서를 정함) 또는 자모."))
  var unit: NearFinder.Unit = .character
  @Option(help: .said("With --fuzzy: only what is of this type.", ko: "--fuzzy와 함께: 이 유형만."))
  var type: EntryType?

  func validate() throws {
    guard let fuzzy else {
      guard unit == .character, type == nil else {
        throw ValidationError(
          said("--unit and --type go with --fuzzy.", ko: "--unit과 --type은 --fuzzy와 함께 씁니다."))
      }
      return
    }
    guard (0...NameIndex.mostEdits).contains(fuzzy) else {
      throw ValidationError(said("--fuzzy takes 0, 1 or 2.", ko: "--fuzzy의 값은 0, 1, 2입니다."))
    }
  }

  /// What `line` may mean, a name, or a name and its type with a tab between; nil where no edits were asked for.
  func answer(_ line: [UInt8], _ toolkit: Toolkit, limit: Int) throws -> (
    name: String, results: [Finder.Result]
  )? {
    guard let fuzzy else { return nil }
    let (name, type) = try TypedName.parse(line, type)
    do throws(ToolkitError) {
      return (
        name,
        try toolkit.near(name, within: fuzzy, unit: unit, type: type, limit: limit == 0 ? nil : limit)
      )
    } catch {
      throw CommandFailure(.unreadable, error.explanation)
    }
  }
}
