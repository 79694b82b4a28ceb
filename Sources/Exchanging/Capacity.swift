import Lexicography
import Messaging
import TextModel

/// What of an entry a format has a place for.
///
/// ``reduced(_:into:)`` gives the entry as it comes back from a file of the format, and counts what does not.
public struct Capacity: Sendable {
  /// A part of an entry that a format holds or not.
  enum Part: String, CaseIterable {
    case country, status, redirect, note, review, claims, relations, ids
    case relationDates = "relation.dates"
    case relationSources = "relation.sources"
    case checked = "id.checked"
    case nameless = "entry"
    case kind = "name.kind"
    case system = "name.system"
    case dates = "name.dates"
    case preferred = "name.preferred"
    case match = "name.match"
    case allow = "name.allow"
    case nameNote = "name.note"
    case sources = "name.sources"
  }

  private let parts: Set<Part>
  /// What the kinds become that the format does not tell from others.
  private let kinds: [NameKind: NameKind]
  /// What else a format makes of names: given the entry as it was, and its names as far as they are reduced.
  typealias NameRule = @Sendable (_ entry: Entry, _ names: [Name], _ losses: inout Losses) -> [Name]
  private let rule: NameRule?

  /// A format that holds everything but `missing`, takes some kinds for others, and reduces names by `rule`.
  init(without missing: Set<Part> = [], kinds: [NameKind: NameKind] = [:], rule: NameRule? = nil) {
    parts = Set(Part.allCases).subtracting(missing)
    (self.kinds, self.rule) = (kinds, rule)
  }

  /// The same, but for names, which keep their kinds.
  var keepingKinds: Capacity {
    Capacity(without: Set(Part.allCases).subtracting(parts), rule: rule)
  }

  func holds(_ part: Part) -> Bool { parts.contains(part) }

  /// What a name of `kind` comes back as.
  func kind(_ kind: NameKind) -> NameKind { kinds[kind] ?? kind }

  /// Returns what comes back of `entry`, nil where nothing does, and counts in `losses` what does not.
  public func reduced(_ entry: Entry, into losses: inout Losses) -> Entry? {
    let id = entry.id.rawValue
    func lose(_ part: Part, _ isUsed: Bool) -> Bool {
      guard isUsed, !holds(part) else { return false }
      losses.add(part.rawValue, Self.words(part), example: id)
      return true
    }
    if lose(.nameless, entry.names.isEmpty) { return nil }
    var result = entry
    if lose(.country, entry.country != nil) { result.country = nil }
    if !holds(.status), entry.status != .active {
      losses.add(Part.status.rawValue, Self.words(.status), example: id)
      result.status = .active
    }
    if lose(.redirect, entry.redirect != nil) { result.redirect = nil }
    if lose(.note, entry.note != nil) { result.note = nil }
    if lose(.review, entry.review != nil) { result.review = nil }
    if lose(.claims, !entry.claims.isEmpty) { result.claims = [] }
    if lose(.relations, !entry.relations.isEmpty) { result.relations = [] }
    for index in result.relations.indices {
      let relation = result.relations[index]
      if lose(.relationDates, relation.from != nil || relation.to != nil) {
        (result.relations[index].from, result.relations[index].to) = (nil, nil)
      }
      if lose(.relationSources, !relation.sources.isEmpty) { result.relations[index].sources = [] }
    }
    if lose(.ids, !entry.ids.isEmpty) { result.ids = [] }
    for index in result.ids.indices where lose(.checked, result.ids[index].checked != nil) {
      result.ids[index].checked = nil
    }
    result.names = result.names.map { name in
      var name = name
      if lose(.system, name.system != nil) { name.system = nil }
      if lose(.dates, name.from != nil || name.to != nil) { (name.from, name.to) = (nil, nil) }
      if lose(.preferred, name.isPreferred) { name.isPreferred = false }
      if lose(.match, name.match != .always) { name.match = .always }
      if lose(.allow, !name.allow.isEmpty) { name.allow = [] }
      if lose(.nameNote, name.note != nil) { name.note = nil }
      if lose(.sources, !name.sources.isEmpty) { name.sources = [] }
      let kind = kind(name.kind)
      if kind != name.kind {
        Self.lose(.kind, of: name, of: entry, into: &losses)
        name.kind = kind
      }
      return name
    }
    if let rule {
      result.names = rule(entry, result.names, &losses)
      // The rule has said why nothing is left.
      if result.names.isEmpty, !entry.names.isEmpty, !holds(.nameless) { return nil }
    }
    result.names = Self.unique(result.names, id: id, into: &losses)
    return result
  }

  /// Counts a part of a name that is lost.
  static func lose(_ part: Part, of name: Name, of entry: Entry, into losses: inout Losses) {
    losses.add(part.rawValue, words(part), example: "\(entry.id) \(name.text)")
  }

  /// `names` in canonical order, those that have become equal once.
  private static func unique(_ names: [Name], id: String, into losses: inout Losses) -> [Name] {
    var seen: Set<Name> = []
    return names.sorted(by: Name.canonicalOrder).filter { name in
      if seen.insert(name).inserted { return true }
      losses.add(
        "name", Message("names that differ only in what is lost", ko: "잃는 것만 서로 다른 이름"),
        example: "\(id) \(name.text)")
      return false
    }
  }

  private static func words(_ part: Part) -> Message {
    switch part {
    case .country: Message("countries of entries", ko: "표제어의 나라")
    case .status: Message("status other than active", ko: "active가 아닌 상태")
    case .redirect: Message("redirects of deprecated entries", ko: "폐기한 표제어의 redirect")
    case .note: Message("notes on entries", ko: "표제어의 비고")
    case .review: Message("reviews", ko: "검토 기록")
    case .claims: Message("entries with claims", ko: "주장이 있는 표제어")
    case .relations: Message("entries with relations", ko: "관계가 있는 표제어")
    case .ids: Message("entries with ids of registries", ko: "다른 등록부 식별자가 있는 표제어")
    case .relationDates: Message("dates of relations", ko: "관계의 기간")
    case .relationSources: Message("sources of relations", ko: "관계의 출처")
    case .checked: Message("dates on which ids were checked", ko: "식별자를 확인한 날짜")
    case .nameless: Message("entries without names, not written", ko: "이름이 없어 쓰지 않은 표제어")
    case .kind: Message("kinds of names that the format does not tell apart", ko: "형식이 구별하지 않는 이름 종류")
    case .system: Message("systems of transliterations", ko: "전사 표기법")
    case .dates: Message("dates of names", ko: "이름의 기간")
    case .preferred: Message("marks of preferred names", ko: "적을 이름 표시")
    case .match: Message("names that match in context only", ko: "문맥이 있을 때만 잇는 이름(match)")
    case .allow: Message("allowed exceptions of names", ko: "이름의 예외 허용(allow)")
    case .nameNote: Message("notes on names", ko: "이름의 비고")
    case .sources: Message("sources of names", ko: "이름의 출처")
    }
  }
}
