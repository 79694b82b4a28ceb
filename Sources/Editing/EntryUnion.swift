import Lexicography
import Messaging
import TextModel

/// Two entries about one thing as one: names, relations, claims and ids united.
public struct EntryUnion: Sendable {
  /// Whose value holds where the two entries contradict each other.
  public enum Side: String, Sendable, CaseIterable {
    case kept, retired
  }

  /// What an editor chose: a side for a field, and one for all others.
  public struct Choices: Sendable, Hashable {
    /// The side of each named field.
    public var sides: [String: Side]
    /// The side of the others; nil where nothing was chosen.
    public var others: Side?

    /// Returns choices; none unless given.
    public init(sides: [String: Side] = [:], others: Side? = nil) {
      (self.sides, self.others) = (sides, others)
    }

    subscript(field: String) -> Side? { sides[field] ?? others }
  }

  /// A field in which the two entries contradict each other.
  public struct Conflict: Sendable, Hashable {
    /// What the choice is called, such as `country` or `kind of 횃불센터`.
    public let field: String
    /// What the entry that stays says.
    public let kept: String
    /// What the entry that goes says.
    public let retired: String

    /// The conflict in words.
    public var message: Message {
      Message("\(field): '\(kept)' or '\(retired)'", ko: "\(field): '\(kept)' 또는 '\(retired)'")
    }
  }

  /// The entry that both become, under the id of the one that stays.
  public private(set) var entry: Entry
  /// What was not chosen.
  public private(set) var conflicts: [Conflict] = []
  private let choices: Choices

  /// Returns the union of `kept` and `retired`.
  public init(_ kept: Entry, _ retired: Entry, choices: Choices = Choices()) {
    entry = kept
    self.choices = choices
    if choose("type", kept.type.rawValue, retired.type.rawValue) == .retired { entry.type = retired.type }
    if let other = retired.country {
      entry.country =
        choose("country", kept.country ?? other, other) == .retired ? other : kept.country ?? other
    }
    entry.note = Self.joined(kept.note, retired.note)
    uniteNames(with: retired)
    entry.relations = united(kept.relations, retired.relations).filter {
      $0.target != kept.id && $0.target != retired.id
    }
    entry.claims = united(kept.claims, retired.claims)
    entry.ids = united(kept.ids, retired.ids)
    choosePreferred(kept, retired)
  }

  private mutating func choose(_ field: String, _ kept: String, _ retired: String) -> Side {
    if kept == retired { return .kept }
    if let side = choices[field] { return side }
    conflicts.append(Conflict(field: field, kept: kept, retired: retired))
    return .kept
  }

  private mutating func uniteNames(with retired: Entry) {
    for name in retired.names {
      let same = entry.names.firstIndex {
        ($0.lang, $0.script, $0.text) == (name.lang, name.script, name.text)
      }
      guard let same else {
        entry.names.append(name)
        continue
      }
      var kept = entry.names[same]
      if choose("kind of \(name.text)", kept.kind.rawValue, name.kind.rawValue) == .retired {
        kept.kind = name.kind
      }
      kept.from = date("from of \(name.text)", kept.from, name.from)
      kept.to = date("to of \(name.text)", kept.to, name.to)
      kept.system = kept.system ?? name.system
      kept.isPreferred = kept.isPreferred || name.isPreferred
      // The one that asks for more is the safe one.
      if name.match == .context { kept.match = .context }
      kept.note = Self.joined(kept.note, name.note)
      kept.allow = united(kept.allow, name.allow)
      kept.sources = united(kept.sources, name.sources)
      entry.names[same] = kept
    }
  }

  /// A date of a name: what only one says, else the choice.
  private mutating func date(_ field: String, _ kept: PartialDate?, _ retired: PartialDate?) -> PartialDate? {
    guard let kept, let retired else { return kept ?? retired }
    return choose(field, kept.text, retired.text) == .retired ? retired : kept
  }

  /// Of two preferred names of one language and script, of one time, one stays so.
  private mutating func choosePreferred(_ kept: Entry, _ retired: Entry) {
    for lang in Language.allCases {
      for script in Script.allCases {
        let preferred = entry.names.filter {
          $0.isPreferred && $0.lang == lang && $0.script == script && $0.to == nil
        }.map(\.text)
        guard
          let own = preferred.first(where: { text in
            kept.names.contains { $0.text == text && $0.isPreferred }
          }),
          let other = preferred.first(where: { $0 != own })
        else { continue }
        let loser = choose("preferred \(lang.rawValue)-\(script.rawValue)", own, other) == .kept ? other : own
        for index in entry.names.indices
        where entry.names[index].text == loser && entry.names[index].lang == lang {
          entry.names[index].isPreferred = false
        }
      }
    }
  }

  private func united<Value: Hashable>(_ kept: [Value], _ retired: [Value]) -> [Value] {
    kept + retired.filter { !kept.contains($0) }
  }

  private static func joined(_ kept: String?, _ retired: String?) -> String? {
    guard let kept, let retired, kept != retired else { return kept ?? retired }
    return "\(kept); \(retired)"
  }
}
