import Indexing
import Lexicography
import Matching

/// Which names at the head or foot of a document are those of the body that issues it: 과학기술부 공고 제1999-47호, a ministry
/// alone in the first lines, or before the date in the last ones.
///
/// Source of the words: the editors, after the usage of Korean and Chinese official papers.
struct IssuerFinder {
  let text: MatchText
  /// How many lines are the head, and how many the foot.
  private static let (head, foot) = (4, 5)
  private static let followers = Wording.split("공고 고시 훈령 예규 공보관 공보관실 대변인 대변인실 장관 보도자료 公告 通知 令 国际合作司 办公厅")
  private let lines: [Int32]

  init(_ text: MatchText) {
    self.text = text
    var line: Int32 = 0
    var lines: [Int32] = []
    lines.reserveCapacity(text.skeleton.count)
    for index in 0..<text.skeleton.count {
      if index > 0, text.skeleton.gaps[index].breaksLine || text.skeleton.gaps[index] == .border { line += 1 }
      lines.append(line)
    }
    self.lines = lines
  }

  /// Whether the name at `letters` is that of the issuer by its place.
  func isIssuer(_ letters: Range<Int>) -> Bool {
    guard let first = letters.first, let last = lines.last else { return false }
    let isFirst = first == 0 || lines[first - 1] != lines[first]
    guard isFirst else { return false }
    let isAlone = letters.upperBound >= lines.count || lines[letters.upperBound] != lines[first]
    // A name alone is a title or a query unless a text follows.
    let isNamed = isAlone ? last > Int32(Self.head + Self.foot) : isFollowed(letters.upperBound)
    if lines[first] < Self.head { return isNamed }
    return lines[first] > last - Int32(Self.foot) && isNamed
  }

  private static let ours = Wording.split(
    "特此通知 特此函告 各有关单位 各相关单位 我省 我市 我部 我厅 我局 我办 我委 我区 我县 我校 我院 我国 我方")

  /// Whether the words of an office say that a paper in Chinese is one of China's: 特此通知, 我省, 各有关单位.
  var isChinese: Bool {
    let letters = text.skeleton.letters
    return letters.indices.contains { index in
      Self.firsts.contains(letters[index]) && Self.ours.contains { letters[index...].starts(with: $0) }
    }
  }

  private static let firsts = Set(ours.compactMap(\.first))

  private func isFollowed(_ end: Int) -> Bool {
    end < text.skeleton.count && Self.followers.contains { text.skeleton.letters[end...].starts(with: $0) }
  }
}
