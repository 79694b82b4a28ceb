import Lexicography
import Messaging
import TextModel
import Transliteration

/// Two entries that may be about one thing.
enum DuplicateRule {
  static let rules = [possibleDuplicate]

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

  static func faults(in checked: CheckedLexicon, isJudgedDifferent: (EntryID, EntryID) -> Bool) -> [Fault] {
    var reported: Set<[EntryID]> = []
    return checked.eachName { located, index, key in
      let entry = located.entry
      guard entry.status == .active, isFull(entry.names[index]), let owners = checked.owners[key] else {
        return nil
      }
      for id in owners where id > entry.id {
        guard let other = checked.lexicon[id], other.type == entry.type, other.status == .active,
          other.country == entry.country || other.country == nil || entry.country == nil,
          checked.hasFullName(key, id), !areRelated(entry, other), !haveOtherCharacters(entry, other),
          !isJudgedDifferent(entry.id, id), reported.insert([entry.id, id]).inserted
        else { continue }
        return Fault(
          possibleDuplicate, at: located.place(ofName: index),
          .init(
            "'\(entry.names[index].text)' is a name of \(id) too: one thing or two?",
            ko: "'\(entry.names[index].text)': \(id)의 이름이기도 합니다. 같은 것입니까?"),
          hint: .init(
            "ireum lexicon merge \(entry.id) \(id), or judge them different",
            ko: "ireum lexicon merge \(entry.id) \(id), 또는 다르다고 판정하십시오"))
      }
      return nil
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
