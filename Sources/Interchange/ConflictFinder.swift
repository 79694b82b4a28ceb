import Lexicography
import Messaging
import TextModel

/// The marks of a merge that two people did not agree on, which git leaves in a file.
enum ConflictFinder {
  /// A fault for every conflict of `text`, with what both sides say.
  static func faults(in text: String, file: String) -> [Fault] {
    guard text.utf8.starts(with: "<<<<<<< ".utf8) || text.contains("\n<<<<<<< ") else { return [] }
    var faults: [Fault] = []
    var start = 0
    var sides: [[Substring]] = [[], []]
    var side: Int?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      switch (side, line.prefix(7)) {
      case (nil, "<<<<<<<"): (start, side, sides) = (index + 1, 0, [[], []])
      case (0?, "|||||||"): side = 2
      case (0?, "======="), (2?, "======="): side = 1
      case (1?, ">>>>>>>"):
        faults.append(fault(at: SourceLocation(file: file, line: start), sides[0], sides[1]))
        side = nil
      case (0?, _), (1?, _): sides[side ?? 0].append(line)
      default: break
      }
    }
    if side != nil || faults.isEmpty {
      faults.append(fault(at: SourceLocation(file: file, line: max(start, 1)), sides[0], sides[1]))
    }
    return faults
  }

  private static func fault(
    at place: SourceLocation, _ ours: [Substring], _ theirs: [Substring]
  ) -> Fault {
    let (own, other) = (shown(ours), shown(theirs))
    return Fault(
      "merge-conflict", at: place,
      .init(
        "two branches disagree: ours \(own) | theirs \(other)",
        ko: "두 가지(branch)가 서로 다릅니다: 우리 쪽 \(own) | 저쪽 \(other)"),
      hint: .init(
        "ireum lexicon resolve-conflicts, or keep one side and delete the marks",
        ko: "ireum lexicon resolve-conflicts, 또는 한쪽만 남기고 표시를 지우십시오"))
  }

  private static func shown(_ lines: [Substring]) -> String {
    lines.isEmpty ? "–" : lines.joined(separator: " / ")
  }
}
