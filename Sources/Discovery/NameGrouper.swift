import Comparison
import Lexicography

/// Groups names that may be forms of one entity, across scripts, over one document or many.
///
/// Pairs are joined from the surest down, each pair only where no form of one group excludes a form of the other:
/// characters that are known on both sides and differ, or a judgement that says so. A name that fits two groups which
/// exclude each other, equally well, joins neither. The result does not depend on the order of the input.
public struct NameGrouper: Sendable {
  /// A form of a name, and where it stands beside another that it glosses.
  public struct Form: Sendable, Hashable, Comparable {
    /// The name as the text has it, on one line.
    public let text: String
    /// What it is the name of.
    public let type: EntryType
    /// Which of several namesakes, where the text tells them apart; 0 where it does not.
    public let bearer: Int

    /// Returns a form.
    public init(_ text: String, _ type: EntryType, bearer: Int = 0) {
      (self.text, self.type, self.bearer) = (text, type, bearer)
    }

    /// By text, type and bearer.
    public static func < (left: Form, right: Form) -> Bool {
      (left.text, left.type.rawValue, left.bearer) < (right.text, right.type.rawValue, right.bearer)
    }
  }

  /// Two forms of which the text says that they are one, such as a name and what stands in brackets after it.
  public struct Pair: Sendable, Hashable {
    let first: Form
    let second: Form

    /// Returns a pair; the order does not matter.
    public init(_ first: Form, _ second: Form) {
      (self.first, self.second) = (min(first, second), max(first, second))
    }
  }

  /// From which score on two names that sound or mean the same are one.
  private static let threshold = 0.85
  private let comparer = Comparer()

  /// Returns a grouper.
  public init() {}

  /// Returns the groups of `forms`, each sorted, in the order of their first forms.
  ///
  /// `joined` are pairs that the texts join. `decisions`, one at most on each pair of names, bind: names that are judged
  /// the same are joined before all others, those judged different never, whatever texts and scores say.
  public func groups(
    _ forms: Set<Form>, joined: Set<Pair> = [], decisions: [Decision] = []
  ) -> [[Form]] {
    let forms = forms.sorted()
    let judged = Judgements(decisions, on: forms)
    let prepared = forms.map { PreparedName($0.text, type: $0.type) }
    let numbers = Dictionary(uniqueKeysWithValues: forms.enumerated().map { ($1, $0) })
    var links: [Link] = joined.compactMap { pair in
      guard let first = numbers[pair.first], let second = numbers[pair.second], first != second else {
        return nil
      }
      return Link(first: min(first, second), second: max(first, second), score: 2)
    }
    links += judged.same.map { Link(first: $0[0], second: $0[1], score: 3) }
    links += compared(forms, prepared) + contained(forms)
    links.sort { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    var groups = Groups(count: forms.count)
    for link in links where !groups.areOne(link.first, link.second) {
      let (left, right) = (groups.members(of: link.first), groups.members(of: link.second))
      let isExcluded = left.contains { one in
        right.contains { other in
          judged.different.contains([min(one, other), max(one, other)])
            || (link.score < 3
              && excludes(forms[one], prepared[one], forms[other], prepared[other], isSaid: link.score >= 2))
        }
      }
      if isExcluded || (link.score < 2 && hasRival(link, links, groups, forms, prepared)) { continue }
      groups.join(link.first, link.second)
    }
    return groups.all.map { $0.map { forms[$0] } }
  }

  /// What people judged of the forms, by their numbers.
  private struct Judgements {
    private(set) var same: [[Int]] = []
    private(set) var different: Set<[Int]> = []

    init(_ decisions: [Decision], on forms: [Form]) {
      guard !decisions.isEmpty else { return }
      let numbers = Dictionary(grouping: forms.indices) { forms[$0].text }
      for decision in decisions {
        for one in numbers[decision.left] ?? [] {
          for other in numbers[decision.right] ?? [] where one != other {
            let pair = [min(one, other), max(one, other)]
            switch decision.verdict {
            case .same where forms[one].type == forms[other].type: same.append(pair)
            case .different: different.insert(pair)
            default: break
            }
          }
        }
      }
    }
  }

  private struct Link {
    let first: Int
    let second: Int
    let score: Double
  }

  /// Pairs that share a key and are the same by comparison.
  private func compared(_ forms: [Form], _ prepared: [PreparedName]) -> [Link] {
    var buckets: [String: [Int]] = [:]
    for (index, name) in prepared.enumerated() {
      for key in NameKeys.keys(of: name) where !["i", "j"].contains(key.first) {
        buckets[key, default: []].append(index)
      }
    }
    var seen: Set<[Int]> = []
    var links: [Link] = []
    for bucket in buckets.values where bucket.count > 1 && bucket.count <= 200 {
      for (place, first) in bucket.enumerated() {
        for second in bucket[(place + 1)...] where seen.insert([first, second]).inserted {
          guard forms[first].type == forms[second].type, forms[first].bearer == 0 || forms[second].bearer == 0
          else { continue }
          let comparison = comparer.compare(prepared[first], prepared[second], inWords: false)
          guard comparison.verdict == .same, comparison.score >= Self.threshold else { continue }
          links.append(Link(first: first, second: second, score: comparison.score))
        }
      }
    }
    return links
  }

  /// Bodies whose name is the end of one other's only: 가교재단 of 동북아기술가교재단.
  private func contained(_ forms: [Form]) -> [Link] {
    let bodies = forms.indices.filter {
      forms[$0].type == .organization && Script.of(forms[$0].text) != .latin
    }
    return bodies.compactMap { short in
      let text = forms[short].text
      let letters = text.unicodeScalars.map(\.value)
      guard letters.count > 3, !Heads.shared.isGeneric(letters[...]),
        let head = Heads.shared.korean(endOf: letters[...]) ?? Heads.shared.chinese(endOf: letters[...]),
        letters.count > head.length + 1
      else { return nil }
      let longer = bodies.filter { $0 != short && forms[$0].text.hasSuffix(text) }
      guard longer.count == 1 else { return nil }
      return Link(first: min(short, longer[0]), second: max(short, longer[0]), score: Self.threshold)
    }
  }

  /// Whether two forms cannot be of one entity: characters on both sides that differ, or two namesakes.
  ///
  /// Where the text says that they are one, a surname and the full name are no two people.
  private func excludes(
    _ one: Form, _ first: PreparedName, _ other: Form, _ second: PreparedName, isSaid: Bool = false
  ) -> Bool {
    if one.type != other.type { return true }
    if one.text == other.text { return one.bearer != other.bearer }
    if isSaid, one.text.hasPrefix(other.text) || other.text.hasPrefix(one.text) { return false }
    guard Script.of(one.text) == Script.of(other.text) else { return false }
    return one.type == .person && comparer.compare(first, second, inWords: false).verdict == .different
  }

  /// Whether a name fits another group as well, and the two exclude each other: 이강 is 李强 or 李刚.
  private func hasRival(
    _ link: Link, _ links: [Link], _ groups: Groups, _ forms: [Form], _ prepared: [PreparedName]
  ) -> Bool {
    links.contains { rival in
      guard rival.score < 2, rival.score > link.score - 0.05,
        rival.first != link.first || rival.second != link.second
      else {
        return false
      }
      let shared = Set([link.first, link.second]).intersection([rival.first, rival.second])
      guard let middle = shared.first, shared.count == 1 else { return false }
      let one = link.first == middle ? link.second : link.first
      let other = rival.first == middle ? rival.second : rival.first
      return !groups.areOne(one, other) && excludes(forms[one], prepared[one], forms[other], prepared[other])
    }
  }

  /// What a form is written in, as far as two forms of one script are told apart.
  private enum Script {
    case han, hangul, latin

    static func of(_ text: String) -> Script {
      let scalars = text.unicodeScalars
      if scalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) { return .hangul }
      return scalars.contains { (0x3400...0x9FFF).contains($0.value) } ? .han : .latin
    }
  }
}

/// Groups of numbers that are joined step by step.
private struct Groups {
  private var owner: [Int]
  private var parts: [[Int]]

  init(count: Int) {
    owner = Array(0..<count)
    parts = (0..<count).map { [$0] }
  }

  func areOne(_ first: Int, _ second: Int) -> Bool { owner[first] == owner[second] }
  func members(of number: Int) -> [Int] { parts[owner[number]] }

  mutating func join(_ first: Int, _ second: Int) {
    let (kept, lost) = (min(owner[first], owner[second]), max(owner[first], owner[second]))
    for member in parts[lost] { owner[member] = kept }
    parts[kept] = (parts[kept] + parts[lost]).sorted()
    parts[lost] = []
  }

  /// The groups, each sorted, by their first members.
  var all: [[Int]] { parts.filter { !$0.isEmpty } }
}
