import Indexing
import Lexicography
import Matching
import Normalization
import TextModel
import Transliteration

/// Which names of the lexicon are only parts of longer names that it does not have: 山西 in 山西省科学技术厅, 톈진시 in 톈진시
/// 과학기술국, Northeast Asia in Northeast Asia Technology Bridge Foundation. Nothing is linked inside those.
public struct LongerBodies {
  let text: DiscoveryText
  let heads = Heads.shared
  /// Where names begin, with their longest ends.
  private(set) var ends: [Int: Int] = [:]
  private let matchEnds: Set<Int>
  /// Where bodies end.
  private(set) var bodyEnds: Set<Int> = []
  /// Surnames that stand before 씨.
  let addressed: Set<UInt32>
  /// Where places begin that say which of several bodies is meant, with their longest ends.
  private(set) var placeEnds: [Int: Int] = [:]
  /// Where places end, with where the longest of them begin.
  private(set) var placeStarts: [Int: Int] = [:]
  /// The places that may begin at a letter.
  private(set) var places: [Int: Set<EntryID>] = [:]
  /// Where places begin that only say which campus is meant.
  private var campuses: Set<Int> = []
  /// Where the words begin that name branches.
  private var branches: Set<Int> = []
  /// Where ministries begin of which a province or town before them makes its own.
  private var locals: Set<Int> = []
  /// The letters of events that are named by their year, their places and what they are.
  private var events: [Range<Int>] = []
  let entry: (EntryID) -> Entry?

  /// Looks at `text`, in which `matches` were found; `entry` gives the entry of an id.
  public init(_ text: MatchText, _ matches: [NameMatch], entry: @escaping (EntryID) -> Entry?) {
    let seen = DiscoveryText(text, known: [])
    self.text = seen
    addressed = Set(
      seen.words.filter { $0.range.count > 1 && seen.letters[$0.range.lowerBound + 1] == Self.mister }
        .map { seen.letters[$0.range.lowerBound] })
    self.entry = entry
    matchEnds = Set(matches.map(\.letters.upperBound))
    for match in matches {
      let (start, end) = (match.letters.lowerBound, match.letters.upperBound)
      if Self.isTail(match, text, matchEnds) { continue }
      // 清华大学人工智能国际治理研究院: terms are words of names too.
      if !match.names.allSatisfy({ entry($0.entry)?.type == .term }) {
        ends[start] = max(ends[start] ?? 0, end)
      }
      if match.names.contains(where: { entry($0.entry)?.type == .place }) {
        placeEnds[start] = max(placeEnds[start] ?? 0, end)
        placeStarts[end] = min(placeStarts[end] ?? start, start)
        places[start, default: []].formUnion(match.names.map(\.entry))
      }
    }
    bodyEnds = Set(
      matches.filter { $0.names.contains { entry($0.entry)?.type == .organization } }.map(
        \.letters.upperBound))
    branches = Set(
      matches.filter { match in
        match.names.contains { entry($0.entry)?.type == .organization }
          && (hasBranch(after: match.letters.upperBound) || isBesidePlace(match.letters))
      }.map(\.letters.upperBound))
    campuses = Set(matches.compactMap { isCampus($0) ? $0.letters.upperBound + 1 : nil })
    locals = Set(matches.compactMap { isLocal($0) ? $0.letters.lowerBound : nil })
    events = yearlyEvents(
      besides: matches.filter { $0.names.contains { entry($0.entry)?.type == .event } }.map(\.letters))
  }

  /// Whether `match`, a short form that needs context, only ends a longer name: 化学研究所 in 山西煤炭化学研究所.
  private static func isTail(_ match: NameMatch, _ text: MatchText, _ matchEnds: Set<Int>) -> Bool {
    match.names.allSatisfy { $0.name.match == .context } && !matchEnds.contains(match.letters.lowerBound)
      && (match.letters.count > 3
        || Heads.shared.chinese(endOf: text.skeleton.letters[match.letters])?.length == match.letters.count)
      && text.isInLongerHanWord(match.letters)
  }

  /// Whether `match` is a part of a longer name.
  public func isPart(_ match: NameMatch) -> Bool {
    if Self.isTail(match, text.text, matchEnds) || isBetweenWords(match.letters) { return true }
    let types = Set(match.names.compactMap { entry($0.entry)?.type })
    let letters = match.letters
    if isGlued(letters, types) { return true }
    if branches.contains(letters.lowerBound), types.isSubset(of: [.place, .country]) { return true }
    if types == [.organization], isDepartmentOfAnother(letters) { return true }
    if types == [.organization], isLocal(match) || campuses.contains(letters.upperBound + 1) { return true }
    if types == [.place], campuses.contains(letters.lowerBound) { return true }
    if types.isSubset(of: [.place, .term, .organization]), isPartOfQuoted(letters, types) {
      return true
    }
    if types.isSubset(of: [.place, .term]), events.contains(where: { $0.contains(letters.lowerBound) }) {
      return true
    }
    // 山东省 in 山东省能源局, 지린성 in 지린성 발개위.
    if types == [.place], locals.contains(letters.upperBound) { return true }
    guard let last = letters.last, !types.contains(.country),
      letters.upperBound < text.count || types.contains(.place)
    else { return false }
    switch text.classes[last] {
    case .han:
      // 天安門 in 톈안먼(天安門)광장.
      if types == [.place], text.isBracketed(letters), isBeforeBracketWithKind(letters.lowerBound - 1) {
        return true
      }
      if types == [.place], isInPersonsBracket(letters) { return true }
      return isPartOfHan(letters, types)
    case .hangul: return isPartOfHangul(letters, types)
    case .latin:
      // KAIST 신소재공학과.
      return isPartOfLatin(letters, types)
        || (types == [.organization]
          && (hasFaculty(after: letters.upperBound) || hasBranch(after: letters.upperBound)
            || isBesidePlace(letters)
            || isBeside(letters.upperBound, Self.companionHeads)
            || isBeside(letters.upperBound, Self.assemblies)))
    default: return false
    }
  }

  /// Whether a name of the lexicon ends at `index`.
  func isEndOfName(_ index: Int) -> Bool { matchEnds.contains(index) }

  func isHan(_ index: Int) -> Bool {
    index < text.count && text.classes[index] == .han && text.gaps[index] == .none
  }

  static func characters(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
