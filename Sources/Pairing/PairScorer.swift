import Comparison
import Glibc
import Lexicography
import Messaging
import TextModel

/// Weighs what the names of two entries say of their being one.
///
/// The best agreement of two names is the beginning; names in other scripts that agree too speak for the pair, those that
/// differ against it, and so does a name that many entries have. The weights are log-odds, chosen by hand.
struct PairScorer: Sendable {
  /// The names of two entries that share a key.
  struct Group: Sendable {
    let left: Int
    let right: Int
    let names: [(Int, Int)]
  }

  private let entries: [Entry]
  private let names: [PairedName]
  private let namesOfEntry: [Range<Int>]
  private let counts: NameCounts
  private let kinship: Kinship
  private let isSettled: @Sendable (String, String) -> Bool
  private let comparer = Comparer()

  /// The most names of a script that are compared to see whether two entries differ in it.
  private static let mostCompared = 6

  init(
    _ entries: [Entry], _ names: [PairedName], _ counts: NameCounts, _ kinship: Kinship,
    _ isSettled: @escaping @Sendable (String, String) -> Bool
  ) {
    (self.entries, self.names, self.counts) = (entries, names, counts)
    (self.kinship, self.isSettled) = (kinship, isSettled)
    var starts = [Int](repeating: 0, count: entries.count + 1)
    for name in names { starts[name.entry + 1] += 1 }
    for place in entries.indices { starts[place + 1] += starts[place] }
    namesOfEntry = entries.indices.map { starts[$0]..<starts[$0 + 1] }
  }

  /// `candidates`, which are in order within each pair, by the entries that they are names of.
  static func grouped(_ candidates: [(Int, Int)], _ names: [PairedName]) -> [Group] {
    let keyed = candidates.map { (names[$0.0].entry, names[$0.1].entry, $0) }
      .sorted { ($0.0, $0.1, $0.2.0, $0.2.1) < ($1.0, $1.1, $1.2.0, $1.2.1) }
    var groups: [Group] = []
    var start = 0
    for place in keyed.indices {
      let isLast =
        place + 1 == keyed.count
        || (keyed[place + 1].0, keyed[place + 1].1) != (keyed[place].0, keyed[place].1)
      guard isLast else { continue }
      groups.append(
        Group(left: keyed[place].0, right: keyed[place].1, names: keyed[start...place].map(\.2)))
      start = place + 1
    }
    return groups
  }

  /// Returns the pair that `group` makes; nil where no two names may be one, or the two entries are known to be two.
  func pair(_ group: Group) -> DuplicatePair? {
    let (left, right) = (entries[group.left], entries[group.right])
    if kinship.areRelated(left.id, right.id) || isSettled(left.id.rawValue, right.id.rawValue) { return nil }
    guard let best = best(of: group) else { return nil }
    let (one, other) = (names[best.0], names[best.1])
    if areSettled(left, right, one, other) { return nil }
    let comparison = comparer.compare(one.prepared, other.prepared)
    let grounds =
      kindGrounds(one, other) + writingGrounds(group, best) + countGrounds(one, other)
      + typeGrounds(left, right) + timeGrounds(left, right)
    let sum = (comparison.evidence + grounds.map(\.item)).reduce(0) { $0 + $1.contribution }
    let words = comparison.evidence.filter { !$0.isConstant && !$0.value.isEmpty }.map(\.value)
      .joined(separator: "; ")
    let verdict =
      comparison.verdict == .same
      ? Message("agree", ko: "같음") : Message("may agree", ko: "같을 수 있음")
    let first = Message("\(verdict.text(in: .en)): \(words)", ko: "\(verdict.text(in: .ko)): \(words)")
    let all = [first] + grounds.map(\.words)
    return DuplicatePair(
      left: left.id, right: right.id, leftName: one.name.text, rightName: other.name.text,
      score: 1 / (1 + exp(-sum)), evidence: comparison.evidence + grounds.map(\.item),
      reason: Message(
        all.map { $0.text(in: .en) }.joined(separator: "; "),
        ko: all.map { $0.text(in: .ko) }.joined(separator: "; ")))
  }

  private func best(of group: Group) -> (Int, Int)? {
    var best: (pair: (Int, Int), score: Double)?
    for pair in group.names {
      let (one, other) = (names[pair.0], names[pair.1])
      let comparison = comparer.compare(one.prepared, other.prepared, inWords: false)
      guard comparison.verdict != .different else { continue }
      // Of equal ones that which says more: no acronym.
      let score = comparison.score - Self.weakness(one, other) * 0.01
      if score > best?.score ?? 0 { best = (pair, score) }
    }
    return best?.pair
  }

  private func areSettled(_ left: Entry, _ right: Entry, _ one: PairedName, _ other: PairedName) -> Bool {
    isSettled(left.id.rawValue, other.name.text) || isSettled(right.id.rawValue, one.name.text)
      || isSettled(one.name.text, other.name.text)
  }

  // MARK: Grounds

  private struct Ground {
    let item: EvidenceItem
    let words: Message

    init(_ feature: String, _ value: String, _ contribution: Double, _ words: Message) {
      item = EvidenceItem(feature: feature, value: value, contribution: contribution, source: "entries")
      self.words = words
    }
  }

  /// How little the kinds of two names say: many things have one acronym, one short name or one sound.
  private static func weakness(_ one: PairedName, _ other: PairedName) -> Double {
    func weight(_ kind: NameKind) -> Double {
      switch kind {
      case .acronym: 2.5
      case .reading, .short: 0.8
      case .transliteration, .misspelling: 0.4
      case .former, .official, .translation: 0
      }
    }
    return max(weight(one.name.kind), weight(other.name.kind))
  }

  private func kindGrounds(_ one: PairedName, _ other: PairedName) -> [Ground] {
    let weakness = Self.weakness(one, other)
    if weakness == 0 { return [] }
    let kinds = Array(Set([one.name.kind.rawValue, other.name.kind.rawValue])).sorted().joined(
      separator: ", ")
    return [
      Ground(
        "name kind", kinds, -weakness,
        Message("only by names of kind \(kinds)", ko: "이름 종류: \(kinds)"))
    ]
  }

  /// What the names say in scripts other than those of the best two: what agrees too, or differs. Where characters
  /// differ, a sound that is the same adds nothing: 宿州 and 苏州 are both 쑤저우 and Suzhou.
  private func writingGrounds(_ group: Group, _ best: (Int, Int)) -> [Ground] {
    let (one, other) = (names[best.0].writing, names[best.1].writing)
    var grounds: [Ground] = []
    for writing in PairedName.Writing.allCases where !(one == writing && other == writing) {
      let (left, right) = compared(group, writing)
      guard let first = left.first, let second = right.first else { continue }
      var found: (Int, Int, NameComparison)?
      for x in left {
        for y in right {
          let comparison = comparer.compare(names[x].prepared, names[y].prepared, inWords: false)
          if comparison.verdict != .different, comparison.score > found?.2.score ?? 0 {
            found = (x, y, comparison)
          }
        }
      }
      if let (x, y, comparison) = found {
        grounds.append(agreement(names[x].name.text, names[y].name.text, comparison.verdict == .same))
      } else {
        grounds.append(difference(names[first].name.text, names[second].name.text, writing))
        if writing == .han { break }
      }
    }
    return grounds
  }

  /// The names of both in `writing`: full ones where both have such, as short forms and initials agree by chance.
  private func compared(_ group: Group, _ writing: PairedName.Writing) -> ([Int], [Int]) {
    let sides = [group.left, group.right].map { entry in
      namesOfEntry[entry].filter { names[$0].writing == writing && names[$0].name.kind != .misspelling }
    }
    let full = sides.map { $0.filter { !Self.short.contains(names[$0].name.kind) } }
    let chosen = full.contains(where: \.isEmpty) ? sides : full
    // The form to write stands for the others where they differ.
    let ordered = chosen.map { $0.sorted { Self.rank(names[$0].name) < Self.rank(names[$1].name) } }
    return (Array(ordered[0].prefix(Self.mostCompared)), Array(ordered[1].prefix(Self.mostCompared)))
  }

  private static let short: Set<NameKind> = [.short, .acronym]

  private static func rank(_ name: Name) -> Int {
    (name.isPreferred ? 0 : 100) + (NameKind.allCases.firstIndex(of: name.kind) ?? 0)
  }

  private func agreement(_ one: String, _ other: String, _ isSame: Bool) -> Ground {
    let value = one == other ? one : "\(one) = \(other)"
    return Ground(
      "other script", value, isSame ? 1.5 : 0.3,
      isSame
        ? Message("also \(value)", ko: "또한 \(value)")
        : Message("perhaps also \(value)", ko: "어쩌면 또한 \(value)"))
  }

  /// Characters tell names apart best; translations into English least.
  private func difference(_ one: String, _ other: String, _ writing: PairedName.Writing) -> Ground {
    let weight: Double =
      switch writing {
      case .han: -6
      case .hangul: -3
      case .latin: -2
      }
    return Ground(
      "other script", "\(one) ≠ \(other)", weight,
      Message("but \(one) ≠ \(other)", ko: "그러나 \(one) ≠ \(other)"))
  }

  /// Of a name that many entries have, two are one more rarely.
  private func countGrounds(_ one: PairedName, _ other: PairedName) -> [Ground] {
    let count = max(counts[one], counts[other])
    if count < 3 { return [] }
    return [
      Ground(
        "common name", "\(count)", -log(Double(count - 1)),
        Message("\(count) entries have this name", ko: "이 이름의 표제어가 \(count)개"))
    ]
  }

  private func typeGrounds(_ left: Entry, _ right: Entry) -> [Ground] {
    if left.type == right.type || left.type == .term || right.type == .term { return [] }
    let value = "\(left.type.rawValue), \(right.type.rawValue)"
    return [Ground("type", value, -2.5, Message("types differ: \(value)", ko: "유형이 다름: \(value)"))]
  }

  /// Of two that never were at one time, one name was given twice.
  private func timeGrounds(_ left: Entry, _ right: Entry) -> [Ground] {
    for (earlier, later) in [(left, right), (right, left)] {
      guard let end = Self.end(of: earlier), let start = Self.start(of: later), start.isAfter(end) else {
        continue
      }
      let value = "\(earlier.id) –\(end.text), \(later.id) \(start.text)–"
      return [Ground("time", value, -5, Message("never at one time: \(value)", ko: "시기가 겹치지 않음: \(value)"))]
    }
    return []
  }

  private static func dated(_ entry: Entry) -> [Name] {
    entry.names.filter { ($0.kind == .official || $0.kind == .former) && ($0.from != nil || $0.to != nil) }
  }

  /// When its names began; nil where one has no beginning.
  private static func start(of entry: Entry) -> PartialDate? {
    let starts = dated(entry).map(\.from)
    return starts.contains(nil) ? nil : starts.compactMap(\.self).min { $1.isAfter($0) }
  }

  /// When the last of its names ended; nil where one is in use.
  private static func end(of entry: Entry) -> PartialDate? {
    let ends = dated(entry).map(\.to)
    return ends.contains(nil) ? nil : ends.compactMap(\.self).max { $1.isAfter($0) }
  }
}
