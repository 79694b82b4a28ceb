import Indexing
import Lexicography
import Matching
import Resolution
import Synchronization
import TextModel

/// Words by which a writer names the own organisation: 우리원, 본원, 당사.
///
/// They mean the nearest body above the author whose Korean name ends as the word says: 우리원 of a team of
/// 정보통신산업진흥원 is the 진흥원, not the ministry above it. Source: the editors.
struct AuthorWords: Sendable {
  private struct Word {
    /// The ends of names that it may mean.
    let endings: [String]
    let forms: [String]
    /// Whether only companies call themselves so.
    var isOfCompany = false
  }

  private static let words = [
    Word(endings: ["원"], forms: ["우리 원", "본원", "저희 원"]),
    Word(endings: ["연구원", "연구소"], forms: ["우리 연구원", "본 연구원", "우리 연구소", "본 연구소"]),
    Word(endings: ["진흥원"], forms: ["우리 진흥원", "본 진흥원"]),
    Word(endings: ["부"], forms: ["우리 부"]),
    Word(endings: ["청"], forms: ["우리 청"]),
    Word(endings: ["센터"], forms: ["우리 센터", "본 센터", "저희 센터"]),
    Word(endings: ["재단"], forms: ["우리 재단", "본 재단", "저희 재단"]),
    Word(endings: ["공사"], forms: ["우리 공사", "본 공사", "저희 공사"]),
    Word(endings: ["대학", "대학교"], forms: ["우리 대학", "우리 학교", "본교", "저희 대학", "저희 학교"]),
    Word(endings: ["협회"], forms: ["우리 협회", "본 협회", "저희 협회"]),
    Word(endings: ["미술관"], forms: ["우리 미술관", "저희 미술관"]),
    Word(endings: ["박물관"], forms: ["우리 박물관", "저희 박물관"]),
    Word(endings: ["병원", "의료원"], forms: ["우리 병원", "저희 병원", "본 병원"]),
    Word(endings: [], forms: ["우리 기관", "본 기관", "당 기관"]),
    Word(endings: [], forms: ["당사", "우리 회사", "我司", "我公司"], isOfCompany: true),
    Word(endings: ["원", "연구원"], forms: ["我院"]),
    Word(endings: ["대학교", "대학"], forms: ["我校"]),
    Word(endings: ["센터"], forms: ["我中心"]),
  ]
  /// Ends of the names of departments, which no word without an ending of its own means.
  private static let departments = ["팀", "과", "실", "국", "본부", "단"]
  /// Ends that look like those of departments and are not.
  private static let bodies = ["재단", "공단", "사업단", "방송국"]
  /// Ends of the names of public bodies, which are no companies.
  private static let publicBodies = ["부", "처", "청", "원", "재단", "위원회", "센터", "대학교", "협회"]

  private let matcher: Matcher
  /// The first two letters of each form.
  private static let starts = Set(
    words.flatMap(\.forms).map { form in form.unicodeScalars.filter { $0 != " " }.prefix(2).map(\.value) })
  private static let firsts = Set(starts.map { $0[0] })

  /// Whether such a word may stand in `text`, so that it is worth looking for them.
  static func mayStand(in text: MatchText) -> Bool {
    let letters = text.skeleton.letters
    return letters.indices.dropLast().contains {
      firsts.contains(letters[$0]) && starts.contains([letters[$0], letters[$0 + 1]])
    }
  }

  /// Returns the words as names of entries that stand for the kinds of words, so that they are found by the
  /// same rules as names are: with particles, across line breaks, not inside other words.
  init(_ folding: Folding) throws(IndexError) {
    let entries = Self.words.enumerated().map { index, word in
      Entry(
        id: EntryID("\(index)"), type: .organization,
        names: word.forms.map { form in
          form.hasPrefix("我")
            ? Name(lang: .zh, script: .hans, kind: .short, text: form)
            : Name(lang: .ko, script: .hang, kind: .short, text: form)
        })
    }
    matcher = Matcher(try NameIndex(Lexicon(entries: entries), folding: folding, isPlain: false))
  }

  /// The places of `text` where such a word means a body above the one for which somebody speaks there, or above
  /// `author` where nobody does, besides those of `matches`.
  func references(
    in text: MatchText, to author: EntryID?, _ speakers: SpeakerFinder, _ lexicon: Lexicon,
    besides matches: [ResolvedMatch]
  ) -> [ResolvedMatch] {
    let taken = Set(matches.flatMap(\.letters))
    // 진흥원 본원 is the head office, a building.
    let namedEnds = Set(matches.map(\.letters.upperBound))
    return matcher.matches(in: text).compactMap { found in
      guard let word = found.names.first, let index = Int(word.entry.rawValue),
        found.letters.allSatisfy({ !taken.contains($0) }), !namedEnds.contains(found.letters.lowerBound),
        let writer = writer(at: found.letters.lowerBound, author, speakers),
        let meant = meant(Self.words[index], by: writer, lexicon)
      else { return nil }
      return ResolvedMatch(
        letters: found.letters, candidates: [Candidate(entry: meant, name: word.name)], link: meant,
        rule: .author)
    }
  }

  private func writer(at place: Int, _ author: EntryID?, _ speakers: SpeakerFinder) -> EntryID? {
    let speaker = speakers.speaker(at: place)
    return speaker.isKnown ? speaker.body : author
  }

  /// The places of `text` where such a word stands, whoever it means, besides those of `matches`, each with the ends of
  /// the Korean names that it may mean.
  func unresolved(
    in text: MatchText, besides matches: [ResolvedMatch]
  ) -> [(letters: Range<Int>, endings: [String])] {
    let taken = Set(matches.flatMap(\.letters))
    return matcher.matches(in: text).compactMap { found in
      guard found.letters.allSatisfy({ !taken.contains($0) }),
        let index = found.names.first.flatMap({ Int($0.entry.rawValue) })
      else { return nil }
      return (found.letters, Self.words[index].endings)
    }
  }

  /// The nearest body from `author` upwards that `word` may mean.
  private func meant(_ word: Word, by author: EntryID, _ lexicon: Lexicon) -> EntryID? {
    var level = [author]
    var seen: Set<EntryID> = []
    while !level.isEmpty {
      for id in level.sorted() where seen.insert(id).inserted {
        if let entry = lexicon[id], isMeant(word, entry) { return id }
      }
      level = level.flatMap { id in
        lexicon[id]?.relations.filter { $0.kind == .parent && $0.to == nil }.map(\.target) ?? []
      }.filter { !seen.contains($0) }
    }
    return nil
  }

  private func isMeant(_ word: Word, _ entry: Entry) -> Bool {
    guard entry.type == .organization else { return false }
    let names = entry.names.filter { $0.lang == .ko && ($0.kind == .official || $0.isPreferred) }.map(\.text)
    func ends(_ endings: [String]) -> Bool {
      names.contains { name in endings.contains { name.hasSuffix($0) } }
    }
    if word.isOfCompany, ends(Self.publicBodies) { return false }
    return word.endings.isEmpty ? ends(Self.bodies) || !ends(Self.departments) : ends(word.endings)
  }
}

/// The words, made ready for the first document whose author is known.
final class LazyAuthorWords: Sendable {
  private let folding: Folding
  private let words = Mutex<AuthorWords?>(nil)

  init(_ folding: Folding) { self.folding = folding }

  func get() throws(IndexError) -> AuthorWords {
    let held = words.withLock { $0 }
    if let held { return held }
    let made = try AuthorWords(folding)
    words.withLock { $0 = made }
    return made
  }
}
