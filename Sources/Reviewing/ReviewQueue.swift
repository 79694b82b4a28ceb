import Lexicography
import Messaging
import Pairing
import TextModel

/// The questions that a lexicon leaves open, most uncertain and most frequent first.
public struct ReviewQueue: Sendable {
  /// The names of texts, by the entries that they may mean.
  public struct Texts: Sendable {
    /// How often each entry is named.
    public var counts: [EntryID: Int] = [:]
    /// Some of the places.
    public var places: [EntryID: [ReviewItem.Occurrence]] = [:]

    /// Returns no texts.
    public init() {}
  }

  /// How many places of an entry are worth keeping.
  public static let keptPlaces = 4

  private let lexicon: Lexicon
  private let entries: [EntryID: Entry]
  private let texts: Texts

  /// Returns the queue of `lexicon`, of which `entries`, with those of packs, are paired.
  public init(_ lexicon: Lexicon, entries: [Entry], texts: Texts = Texts()) {
    (self.lexicon, self.texts) = (lexicon, texts)
    self.entries = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the questions: of `pairs`, of judgements that are unsure, of drafts, and of claims that are open. Pairs
  /// that were judged to be one are left out: whoever judged so has answered.
  public func items(_ pairs: [DuplicatePair]) async -> [ReviewItem] {
    var found: [String: ReviewItem] = [:]
    for pair in pairs
    where lexicon.decision(on: pair.left.rawValue, and: pair.right.rawValue)?.verdict != .same {
      if let item = item(pair) { found[item.key] = item }
    }
    for decision in lexicon.latestDecisions where decision.verdict == .unsure {
      let item = await item(of: decision)
      found[item.key] = item
    }
    for entry in lexicon.entries where entry.status != .deprecated {
      for item in items(of: entry) { found[item.key] = item }
    }
    return Self.ordered(Array(found.values))
  }

  /// Returns the question with `key`, whatever was decided of it since; nil where what it is about is gone.
  public func item(key: String) async -> ReviewItem? {
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first, let left = entries[EntryID(first)] else { return nil }
    if words.count > 1, words[1] != "claim" {
      guard let right = entries[EntryID(words[1])] else { return nil }
      return await item(.duplicate, left, right)
    }
    return items(of: left).first { $0.key == key }
  }

  // MARK: Questions

  private func item(_ pair: DuplicatePair) -> ReviewItem? {
    guard let left = entries[pair.left], let right = entries[pair.right] else { return nil }
    return ReviewItem(
      .duplicate, .init(left, name: pair.leftName), .init(right, name: pair.rightName), score: pair.score,
      reason: pair.reason, evidence: pair.evidence, mentions: mentions([left.id, right.id]),
      occurrences: places([left.id, right.id]))
  }

  private func item(_ kind: ReviewItem.Kind, _ left: Entry, _ right: Entry) async -> ReviewItem {
    let pair = await DuplicateFinder(leastScore: 0).pair(left, right)
    let sides = left.id < right.id ? (left, right) : (right, left)
    return ReviewItem(
      kind, .init(sides.0, name: pair?.leftName), .init(sides.1, name: pair?.rightName), score: pair?.score,
      reason: pair?.reason ?? Message("the names have nothing in common", ko: "이름에 같은 데가 없음"),
      evidence: pair?.evidence ?? [], mentions: mentions([left.id, right.id]),
      occurrences: places([left.id, right.id]))
  }

  private func item(of decision: Decision) async -> ReviewItem {
    let item = await item(.unsure, entry(decision.left), entry(decision.right))
    let said = decision.why.isEmpty ? "" : ": \(decision.why)"
    let words = Message(
      "\(decision.reviewer) was unsure\(said)", ko: "\(decision.reviewer)의 판정: 알 수 없음\(said)")
    return ReviewItem(
      .unsure, item.left, item.right, score: item.score ?? decision.score,
      reason: Message(
        "\(words.text(in: .en)); \(item.reason.text(in: .en))",
        ko: "\(words.text(in: .ko)); \(item.reason.text(in: .ko))"),
      evidence: item.evidence, mentions: item.mentions, occurrences: item.occurrences)
  }

  /// The entry that `text` is the id of, or one that has that name alone.
  private func entry(_ text: String) -> Entry {
    if let entry = entries[EntryID(text)] { return entry }
    let scalars = text.unicodeScalars
    let isHangul = scalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    let isHan = scalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let name = Name(
      lang: isHangul ? .ko : isHan ? .zh : .en, script: isHangul ? .hang : isHan ? .hans : .latn,
      kind: .official, text: text)
    return Entry(id: EntryID(text), type: .term, names: [name])
  }

  private func items(of entry: Entry) -> [ReviewItem] {
    var items: [ReviewItem] = []
    if entry.status == .draft {
      items.append(
        ReviewItem(
          .draft, .init(entry), reason: Message("a draft that nobody has reviewed", ko: "아무도 검토하지 않은 초안"),
          mentions: mentions([entry.id]), occurrences: places([entry.id])))
    }
    for (place, claim) in entry.claims.enumerated() where claim.verdict == .open {
      items.append(
        ReviewItem(
          .claim, .init(entry), claim: place, reason: Self.words(of: claim, beside: entry.claims),
          mentions: mentions([entry.id]), occurrences: places([entry.id])))
    }
    return items
  }

  /// The claim, and what others of the entry say of the same.
  private static func words(of claim: Claim, beside claims: [Claim]) -> Message {
    func shown(_ claim: Claim) -> String {
      let sources = claim.sources.map(\.text).joined(separator: ", ")
      return "\(claim.about): \(claim.says) (\(sources.isEmpty ? "–" : sources))"
    }
    let others = claims.filter { $0.about == claim.about && $0 != claim }
    let en = others.map { "; against it, \($0.verdict.rawValue): \(shown($0))" }.joined()
    let ko = others.map { "; 다른 주장, \($0.verdict.rawValue): \(shown($0))" }.joined()
    return Message(shown(claim) + en, ko: shown(claim) + ko)
  }

  private func mentions(_ ids: [EntryID]) -> Int { ids.reduce(0) { $0 + (texts.counts[$1] ?? 0) } }

  private func places(_ ids: [EntryID]) -> [ReviewItem.Occurrence] {
    let all = ids.map { texts.places[$0] ?? [] }
    // By turns, so that both sides are seen.
    return (0..<Self.keptPlaces).flatMap { place in all.compactMap { place < $0.count ? $0[place] : nil } }
  }

  // MARK: Order

  /// Most uncertain and most frequent first; a draft behind the pairs that it is in, which may settle it.
  static func ordered(_ items: [ReviewItem]) -> [ReviewItem] {
    func urgency(_ item: ReviewItem) -> Double {
      var doubled = 0.0
      var rest = item.mentions + 1
      while rest > 1 {
        (rest, doubled) = (rest / 2, doubled + 1)
      }
      return item.openness * (1 + doubled)
    }
    let sorted = items.map { (urgency($0), $0) }.sorted {
      ($1.0, $0.1.kind.rawValue, $0.1.key) < ($0.0, $1.1.kind.rawValue, $1.1.key)
    }.map(\.1)
    var lastPair: [EntryID: Int] = [:]
    for (place, item) in sorted.enumerated() where item.right != nil {
      for id in item.ids { lastPair[id] = place }
    }
    return sorted.enumerated().map { place, item in
      (item.kind == .draft ? max(place, lastPair[item.left.entry.id] ?? place) : place, place, item)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
