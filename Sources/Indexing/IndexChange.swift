import Lexicography
import Messaging
import TextModel

/// A change of the names of an index, of which those of packs may change; what a lexicon holds is edited there.
public enum IndexChange: Sendable, Hashable {
  /// Adds a name to the entry `id`, which begins with it where there is none; `type` and `country` are those of a new entry.
  case add(IndexedRow)
  /// Takes the name that is written so away from an entry; with its last name an entry goes.
  case removeName(EntryID, text: String)
  /// Takes an entry away with all its names.
  case remove(EntryID)
  /// The same, where there may be none.
  case clear(EntryID)

  /// Why a change cannot be made.
  public enum Fault: Error, Sendable, Hashable {
    /// No entry has the id.
    case noEntry(EntryID)
    /// The entry has no name that is written so.
    case noName(EntryID, text: String)
    /// The entry is of a lexicon.
    case ofLexicon(EntryID)
    /// Another entry stands for it.
    case replaced(EntryID, by: EntryID)

    /// What is wrong, and what to do.
    public var explanation: Explanation {
      switch self {
      case .noEntry(let id): Explanation("there is no entry '\(id)' to remove", ko: "지울 표제어 '\(id)'이(가) 없습니다")
      case .noName(let id, let text):
        Explanation("'\(id)' has no name '\(text)' to remove", ko: "'\(id)'에 지울 이름 '\(text)'이(가) 없습니다")
      case .replaced(let id, let other):
        Explanation(
          "'\(id)' was replaced by '\(other)'", ko: "'\(id)'은(는) '\(other)'(으)로 바뀌었습니다",
          hint: Message("add the name to '\(other)'", ko: "'\(other)'에 더하십시오"))
      case .ofLexicon(let id):
        Explanation(
          "'\(id)' is of a lexicon, of which only names can be added",
          ko: "'\(id)'은(는) 사전의 표제어여서 이름을 더할 수만 있습니다",
          hint: Message("edit the lexicon and build the index anew", ko: "사전을 고치고 색인을 다시 만드십시오"))
      }
    }
  }
}

/// A name of a pack as a value: of which entry it is, and what the pack says of it.
public struct IndexedRow: Sendable, Hashable {
  /// Of which entry it is.
  public var id: EntryID
  /// The name.
  public var text: String
  /// What the entry is.
  public var type: EntryType
  /// The language of the name.
  public var lang: Language
  /// The script of the name.
  public var script: Script
  /// The country of the entry, two letters.
  public var country: String?
  /// How texts have it found.
  public var finding: IndexBuilder.Finding

  /// Returns a row.
  public init(
    id: EntryID, text: String, type: EntryType, lang: Language, script: Script, country: String? = nil,
    finding: IndexBuilder.Finding = .always
  ) {
    (self.id, self.text, self.type, self.lang, self.script) = (id, text, type, lang, script)
    (self.country, self.finding) = (country, finding)
  }

  var name: Name { Name(lang: lang, script: script, kind: .official, text: text) }
}
