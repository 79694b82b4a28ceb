import ArgumentParser
import Ireum
import Lexicography
import Messaging
import Pairing

struct DuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: said(
      "List the pairs of entries that may be one thing, in any script, and why.",
      ko: "문자와 상관없이 한 대상일 수 있는 표제어 쌍과 그 까닭을 적습니다."),
    discussion: said(
      """
      Names that share a key are compared, in a lexicon and in packs. The best pairs come first. What was judged \
      different, and entries that hang together (parents, successors, parts), are left out. ireum review asks of each.
      """,
      ko: """
        사전과 팩에서 열쇠가 같은 이름을 비교하며, 확실한 쌍부터 적습니다. 다르다고 판정한 쌍과 상하위, 전후신, 부분처럼 서로 이어진 표제어는 뺍니다. 하나씩 \
        판정하려면 ireum review를 쓰십시오.
        """))

  @Option(
    name: .customLong("pack"),
    help: .said(
      "A pack of names, JSON lines or TSV; may be given again.", ko: "이름 팩(JSON Lines나 TSV). 여러 번 줄 수 있습니다.",
      valueName: "file"))
  var packs: [String] = []
  @Option(
    help: .said("The least score, 0 to 1.", ko: "가장 낮은 점수, 0에서 1까지.", valueName: "score"))
  var minScore = DuplicateFinder.leastScore
  @Option(help: .said("The most pairs to list.", ko: "적을 쌍의 최대 수.", valueName: "n")) var limit: Int?
  @Flag(help: .said("Answer in JSON, one object a pair.", ko: "쌍마다 한 줄씩 JSON으로 답합니다.")) var json = false
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var folders: FolderArguments

  func validate() throws {
    if !(0...1).contains(minScore) {
      throw ValidationError(
        said("--min-score \(minScore): give 0 to 1.", ko: "--min-score \(minScore): 0에서 1까지 주십시오."))
    }
    if let limit, limit < 1 {
      throw ValidationError(said("--limit \(limit): give 1 or more.", ko: "--limit \(limit): 1 이상을 주십시오."))
    }
  }

  func run() async throws {
    let paired = try PairedLexicon(try folders.files(), packs: packs)
    let pairs = await paired.pairs(leastScore: minScore)
    let byID = Dictionary(uniqueKeysWithValues: paired.entries.map { ($0.id, $0) })
    let style = Style(color.color)
    for pair in pairs.prefix(limit ?? pairs.count) {
      guard let left = byID[pair.left], let right = byID[pair.right] else { continue }
      let judged = paired.lexicon.decision(on: left.id.rawValue, and: right.id.rawValue)?.verdict
      if json {
        Output.line(
          JSONLine.write(DuplicateRecord(pair, left, right, judged: judged, in: Interface.language)))
      } else {
        for line in Self.lines(pair, left, right, judged, style) { Output.line(line) }
      }
    }
    if pairs.isEmpty {
      throw CommandFailure(.nothingFound, Explanation("no pair may be one", ko: "한 대상일 수 있는 쌍이 없습니다"))
    }
    if !json {
      Output.complain(said(Message.count(pairs.count, "pair"), ko: "\(pairs.count)쌍"))
    }
  }

  private static func lines(
    _ pair: DuplicatePair, _ left: Entry, _ right: Entry, _ judged: Decision.Verdict?, _ style: Style
  ) -> [String] {
    func names(_ entry: Entry) -> String {
      let names = entry.canonicalNames
      return [names.ko, names.zh, names.en].map { $0 ?? "–" }.joined(separator: " / ")
    }
    let verdict = judged.map { said(", judged \($0.rawValue)", ko: ", 판정: \($0.rawValue)") } ?? ""
    return [
      "\(style.bold(TypedName.shown(pair.score)))  \(left.id)  \(names(left))",
      "      \(right.id)  \(names(right))",
      style.dim("      \(pair.reason.text(in: Interface.language))\(verdict)"),
    ]
  }
}
