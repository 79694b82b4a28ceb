import Lexicography
import Messaging
import TextModel
import Transliteration

/// Two entries that may be about one thing.
enum DuplicateRule {
  static let rules = [possibleDuplicate, sharedName]

  static let possibleDuplicate = LintRule(
    "possible-duplicate", .warning,
    """
    Two entries in use of one type and country with one full name. If they are one thing, merge them: `ireum lexicon \
    merge`. If not, judge them different, which lexicon/decisions/ keeps. Entries that succeed one another, belong to one \
    another, or have Chinese names of other characters are not meant.
    """,
    ko: """
      종류와 나라가 같은 쓰이는 표제어 둘이 온전한 이름 하나를 함께 씁니다. 같은 것이면 `ireum lexicon merge`로 합치고, 다른 것이면 다르다고 \
      판정하십시오(lexicon/decisions/에 남습니다). 앞뒤로 이어진 것, 상하위인 것, 중국어 이름의 글자가 다른 것은 따지지 않습니다.
      """)

  static let sharedName = LintRule(
    "shared-name", .info,
    """
    Two entries in use of one type with one name of any kind, nothing that says how they hang together, and no judgement. \
    Most are namesakes, such as ministries of two countries. Judge them different (`ireum lexicon judge`), so that \
    nobody has to ask again; merge them if they are one thing.
    """,
    ko: """
      종류가 같고 쓰이는 표제어 둘이 어떤 이름이든 함께 쓰는데, 서로 어떤 사이인지도 적혀 있지 않고 판정도 없습니다. 대개 두 나라의 부처처럼 이름만 같은 \
      것입니다. `ireum lexicon judge`로 다르다고 판정해 두면 다시 묻지 않아도 됩니다. 같은 것이면 합치십시오.
      """)

  static func faults(in checked: CheckedLexicon, isJudgedDifferent: (EntryID, EntryID) -> Bool) -> [Fault] {
    var reported: Set<[EntryID]> = []
    var remarked: Set<[EntryID]> = []
    let certain = checked.eachName { located, index, key in
      let entry = located.entry
      guard isFull(entry.names[index]) else { return nil }
      let other = others(of: located, key, checked, isJudgedDifferent).first { other in
        (other.country == entry.country || other.country == nil || entry.country == nil)
          && checked.hasFullName(key, other.id) && !haveOtherCharacters(entry, other)
          && reported.insert([entry.id, other.id]).inserted
      }
      return other.map { other in
        Fault(
          possibleDuplicate, at: located.place(ofName: index),
          .init(
            "'\(entry.names[index].text)' is a name of \(other.id) too: one thing or two?",
            ko: "'\(entry.names[index].text)': \(other.id)의 이름이기도 합니다. 같은 것입니까?"),
          hint: .init(
            "ireum lexicon merge \(entry.id) \(other.id), or judge them different",
            ko: "ireum lexicon merge \(entry.id) \(other.id), 또는 다르다고 판정하십시오"))
      }
    }
    let rest = checked.eachName { located, index, key in
      let entry = located.entry
      // Names that link by themselves collide, which says more.
      guard entry.names[index].match == .context else { return nil }
      let other = others(of: located, key, checked, isJudgedDifferent).first { other in
        !checked.linksByItself(key, other.id) && !reported.contains([entry.id, other.id])
          && remarked.insert([entry.id, other.id]).inserted
      }
      return other.map { other in
        Fault(
          sharedName, at: located.place(ofName: index),
          .init(
            "'\(entry.names[index].text)' is a name of \(other.id) too",
            ko: "'\(entry.names[index].text)': \(other.id)의 이름이기도 합니다"),
          hint: .init(
            "ireum lexicon judge \(entry.id) \(other.id) different --why …",
            ko: "ireum lexicon judge \(entry.id) \(other.id) different --why …"))
      }
    }
    return certain + rest
  }

  /// The later entries in use of the type of `located` that have a name of `key`, and of which nothing says that they
  /// are others.
  private static func others(
    of located: Lexicon.Located, _ key: String, _ checked: CheckedLexicon,
    _ isJudgedDifferent: (EntryID, EntryID) -> Bool
  ) -> [Entry] {
    let entry = located.entry
    guard entry.status == .active, let owners = checked.owners[key], owners.count > 1 else { return [] }
    return owners.compactMap { id in
      guard id > entry.id, let other = checked.lexicon[id], other.type == entry.type, other.status == .active,
        !areRelated(entry, other), !isJudgedDifferent(entry.id, id)
      else { return nil }
      return other
    }
  }

  /// Whether a name stands for the whole entry: short forms and acronyms are shared by many.
  static func isFull(_ name: Name) -> Bool {
    name.kind == .official || name.kind == .transliteration || name.isPreferred
  }

  private static func areRelated(_ left: Entry, _ right: Entry) -> Bool {
    left.relations.contains { $0.target == right.id } || right.relations.contains { $0.target == left.id }
  }

  /// Whether both have official Chinese names and none in common: 台州 and 泰州 sound alike and are two.
  private static func haveOtherCharacters(_ left: Entry, _ right: Entry) -> Bool {
    let (mine, theirs) = (characters(left), characters(right))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  private static func characters(_ entry: Entry) -> Set<[UInt32]> {
    Set(
      entry.names.filter { ($0.script == .hans || $0.script == .hant) && isFull($0) }.map { name in
        name.text.unicodeScalars.filter { $0.value != 0x20 }.map { HanForms.simplified($0.value) }
      })
  }
}
