import Indexing
import Lexicography
import Matching
import Normalization
import Resolution
import TextModel

/// Finds out for which body somebody speaks in a document: in minutes who has the turn, in letters who sends them.
///
/// The person is found again where the document says to which body he or she belongs: right after it in the same line
/// (한국전자기술연구원: 추서진 센터장), or before it in a bracket (凌若水（中国计量科学研究院）).
struct SpeakerFinder {
  private static let senders = ["from", "보낸사람", "보내는사람", "발신", "발신인", "发件人", "寄件人"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// How far before a person the body may stand in the line, and how far after it the bracket may begin, in letters.
  private static let (reach, bracketReach) = (60, 8)
  /// How many letters at the start of a turn are a person's name, longest first. Two are the beginning of a label as often.
  private static let lengths = [4, 3]
  /// The most letters before the colon of a turn.
  private static let longestTurn = 16

  private let text: MatchText
  private let speakers: Speakers
  /// The linked bodies, in the order of the text.
  private let bodies: [(letters: Range<Int>, id: EntryID)]
  /// Where letters of correspondence begin, with the letters of the line that says who sends them.
  private let letters: [(start: Int, sender: Range<Int>)]

  init(_ text: MatchText, _ matches: [ResolvedMatch], _ lexicon: Lexicon) {
    self.text = text
    found = Found(text.skeleton.letters)
    speakers = Speakers(text.skeleton)
    bodies = matches.compactMap { match in
      match.link.flatMap { lexicon[$0]?.type == .organization ? (match.letters, $0) : nil }
    }
    let skeleton = text.skeleton
    letters = skeleton.letters.indices.compactMap { start in
      guard start == 0 || skeleton.gaps[start].breaksLine || skeleton.gaps[start].isBorder,
        let label = Self.senders.first(where: { skeleton.letters[start...].starts(with: $0) })
      else { return nil }
      let colon = start + label.count
      guard colon + 1 < skeleton.count, skeleton.letters[colon] == 0x3A else { return nil }
      return (start, colon + 1..<Self.lineEnd(from: colon + 1, skeleton))
    }
  }

  /// Whether the document says for which body somebody speaks at the letter `place`, or that a letter stands there, and
  /// the body where it is known.
  func speaker(at place: Int) -> (isKnown: Bool, body: EntryID?) {
    if let letter = letters.last(where: { $0.start <= place }) {
      if let known = found.senders[letter.start] { return (true, known) }
      let own = bodies.first { letter.sender.overlaps($0.letters) }
      let sender = own?.id ?? body(of: text.skeleton.letters[letter.sender])
      found.senders[letter.start] = .some(sender)
      return (true, sender)
    }
    // From, To and Cc before colons are no turns. Neither are the labels of a form, which belong to nobody.
    guard letters.isEmpty, let who = speakers.speaker(at: place), let body = body(of: who[...], inTurn: true)
    else {
      return (false, nil)
    }
    return (true, body)
  }

  /// What was found out, since the same few people speak again and again.
  private final class Found {
    var bodies: [ArraySlice<UInt32>: EntryID?] = [:]
    var senders: [Int: EntryID?] = [:]
    /// Where each letter stands.
    lazy var places: [UInt32: [Int]] = Dictionary(grouping: letters.indices) { letters[$0] }
    private let letters: [UInt32]

    init(_ letters: [UInt32]) { self.letters = letters }
  }
  private let found: Found

  private func body(of words: ArraySlice<UInt32>, inTurn: Bool = false) -> EntryID? {
    if let known = found.bodies[words] { return known }
    let body = search(words, inTurn)
    found.bodies[words] = .some(body)
    return body
  }

  /// The body of the person with whose name `words` begins.
  private func search(_ words: ArraySlice<UInt32>, _ isTurn: Bool) -> EntryID? {
    // ㅇ and - begin the line of a list.
    let name = words.drop {
      !LetterClass(of: $0).isSyllabic || (0x1100...0x11FF).contains($0) || (0x3130...0x318F).contains($0)
    }
    for length in Self.lengths where name.count >= length {
      // 국제 협력 강화: begins as a name does, and goes on as no person with a rank does.
      if isTurn, name.count > length, !Ranks.all.contains(Array(name.dropFirst(length))) { continue }
      let found = Set(places(of: name.prefix(length)).compactMap(body(beside:)))
      if found.count == 1 { return found.first }
      if found.count > 1 { return nil }
    }
    return nil
  }

  private func places(of name: ArraySlice<UInt32>) -> [Range<Int>] {
    guard let first = name.first else { return [] }
    return found.places[first, default: []]
      .filter { text.skeleton.letters[$0...].starts(with: name) && !isTurn($0) }.map { $0..<$0 + name.count }
  }

  /// Whether a turn begins at or right before `start`, with nothing but a sign of a list before it.
  private func isTurn(_ start: Int) -> Bool {
    let skeleton = text.skeleton
    let line = (max(0, start - 1)...start).first {
      $0 == 0 || skeleton.gaps[$0].breaksLine || skeleton.gaps[$0].isBorder
    }
    guard line != nil else { return false }
    let end = min(skeleton.count, start + Self.longestTurn)
    return (start..<end).first { skeleton.letters[$0] == 0x3A || skeleton.gaps[$0].breaksLine && $0 > start }
      .map { skeleton.letters[$0] == 0x3A } ?? false
  }

  private func body(beside name: Range<Int>) -> EntryID? {
    let skeleton = text.skeleton
    let end = min(skeleton.count, name.upperBound + Self.bracketReach)
    if let open = (name.upperBound..<end).first(where: { skeleton.letters[$0] == 0x28 }),
      !(name.upperBound...open).contains(where: { skeleton.gaps[$0].breaksLine }),
      let body = bodies.first(where: { $0.letters.lowerBound == open + 1 })
    {
      return body.id
    }
    guard
      let body = bodies.last(where: {
        $0.letters.upperBound <= name.lowerBound && name.lowerBound - $0.letters.upperBound <= Self.reach
      }),
      !(body.letters.upperBound...name.lowerBound).contains(where: {
        skeleton.gaps[$0].breaksLine || skeleton.gaps[$0].isBorder
      })
    else { return nil }
    return body.id
  }

  private static func lineEnd(from start: Int, _ skeleton: Skeleton) -> Int {
    (start + 1..<max(start + 1, skeleton.count)).first {
      skeleton.gaps[$0].breaksLine || skeleton.gaps[$0].isBorder
    } ?? skeleton.count
  }
}
