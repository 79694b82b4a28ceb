import Lexicography
import Messaging
import TextModel

/// Why an edit was not done.
public enum EditFailure: Error, Sendable {
  case unknownEntry(EntryID, near: [EntryID])
  case deprecatedEntry(EntryID, redirect: EntryID)
  case unknownName(String, EntryID)
  case severalNames(String, EntryID, [Name])
  case nameExists(String, EntryID)
  case idTaken(EntryID)
  case malformedID(EntryID)
  case unknownField(String, known: [String])
  case badValue(field: String, value: String, allowed: [String])
  case neededField(String)
  case needsRedirect(EntryID)
  case unknownSource(String, known: [String])
  case itself(EntryID)
  case relationExists(Relation.Kind, EntryID, EntryID)
  case noRelation(Relation.Kind, EntryID, EntryID)
  case redirectCircle(EntryID, EntryID)
  case conflicts([EntryUnion.Conflict])
  case noOfficialName(EntryID, Language, Script)
  case notBefore(PartialDate, Name)
  case noNames
  case noDraft(EntryID)
  case pointedTo(EntryID, by: EntryID)
  case invalid([Fault])

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .unknownEntry(let id, let near): Self.unknownEntry(id, near)
    case .deprecatedEntry(let id, let redirect):
      Explanation(
        "\(id) is deprecated", ko: "\(id): 폐기한 표제어입니다",
        hint: Message("edit \(redirect)", ko: "\(redirect)을(를) 고치십시오"))
    case .unknownName(let text, let id):
      Explanation(
        "\(id) has no name '\(text)'", ko: "\(id): 그런 이름이 없습니다: '\(text)'",
        hint: Message(verbatim: "ireum show \(id)"))
    case .severalNames(let text, let id, let names): Self.severalNames(text, id, names)
    case .nameExists(let text, let id):
      Explanation("\(id) has the name '\(text)' already", ko: "\(id): 이미 있는 이름입니다: '\(text)'")
    case .idTaken(let id):
      Explanation(
        "id '\(id)' was already used", ko: "이미 쓴 식별자입니다: '\(id)'",
        hint: Message("ids are never used again; give another suffix", ko: "식별자는 다시 쓰지 않습니다. 다른 꼬리를 붙이십시오"))
    case .malformedID(let id):
      Explanation(
        "id '\(id)' is not a slug, a dot and six characters", ko: "식별자 '\(id)': 줄인 이름, 점, 여섯 글자의 꼴이 아닙니다",
        hint: Message("for example cn-torch-center.k7m2qx", ko: "예: cn-torch-center.k7m2qx"))
    case .unknownField(let field, let known):
      Explanation(
        "unknown field '\(field)'", ko: "알 수 없는 필드입니다: '\(field)'", hint: Self.oneOf(known))
    case .badValue(let field, let value, let allowed):
      Explanation(
        "'\(value)' is no \(field)", ko: "\(field) 값이 될 수 없습니다: '\(value)'", hint: Self.oneOf(allowed))
    case .neededField(let field):
      Explanation("'\(field)' cannot be taken away", ko: "뺄 수 없는 필드입니다: '\(field)'")
    case .needsRedirect(let id):
      Explanation(
        "a deprecated entry redirects to the one that stays", ko: "폐기한 표제어는 남는 표제어를 가리켜야 합니다",
        hint: Message(verbatim: "ireum lexicon deprecate \(id) --redirect ID"))
    case .unknownSource(let source, let known):
      Explanation(
        "source '\(source)' has no file under sources/", ko: "출처 '\(source)': sources/ 아래에 파일이 없습니다",
        hint: Self.oneOf(known))
    case .itself(let id):
      Explanation("\(id) cannot point to itself", ko: "\(id): 자기 자신을 가리킬 수 없습니다")
    case .relationExists(let kind, let id, let target):
      Explanation(
        "\(id) has the relation \(kind.rawValue) \(target) already",
        ko: "\(id): 이미 있는 관계입니다: \(kind.rawValue) \(target)")
    case .noRelation(let kind, let id, let target):
      Explanation(
        "\(id) has no relation \(kind.rawValue) \(target)",
        ko: "\(id): 그런 관계가 없습니다: \(kind.rawValue) \(target)")
    case .redirectCircle(let id, let target):
      Explanation(
        "\(target) already redirects to \(id)", ko: "\(target): 이미 \(id)을(를) 가리킵니다",
        hint: Message("redirects must not go in a circle", ko: "redirect는 돌고 돌 수 없습니다"))
    case .conflicts(let conflicts):
      Explanation(
        "the entries contradict each other: \(conflicts.map { $0.message.text(in: .en) }.joined(separator: "; "))",
        ko: "두 표제어가 서로 다릅니다: \(conflicts.map { $0.message.text(in: .ko) }.joined(separator: "; "))",
        hint: Message(
          "choose with --prefer kept or --prefer retired, or FIELD=kept for one",
          ko: "--prefer kept, --prefer retired 또는 하나씩 FIELD=kept로 고르십시오"))
    case .noOfficialName(let id, let lang, let script):
      Explanation(
        "\(id) has no official name in \(lang.rawValue)-\(script.rawValue) without an end",
        ko: "\(id): 끝나지 않은 official 이름이 \(lang.rawValue)-\(script.rawValue)에 없습니다",
        hint: Message(
          "ireum lexicon alias add \(id) … --kind official",
          ko: "ireum lexicon alias add \(id) … --kind official"))
    case .notBefore(let date, let name):
      Explanation(
        "\(date.text) is not after the start of '\(name.text)', \(name.from?.text ?? "–")",
        ko: "\(date.text): '\(name.text)'의 시작보다 늦지 않습니다: \(name.from?.text ?? "–")")
    case .noDraft(let id): Explanation("\(id) is no draft", ko: "\(id): 초안이 아닙니다")
    case .pointedTo(let id, let other):
      Explanation("\(other) points to \(id)", ko: "\(id): \(other)이(가) 가리키고 있습니다")
    case .noNames: Explanation("name at least one name", ko: "이름을 하나 이상 주십시오")
    case .invalid(let faults):
      Explanation(
        "the lexicon would not be valid: \(faults.map { $0.text(in: .en) }.joined(separator: "; "))",
        ko: "쓸 수 없는 사전이 됩니다: \(faults.map { $0.text(in: .ko) }.joined(separator: "; "))")
    }
  }

  private static func unknownEntry(_ id: EntryID, _ near: [EntryID]) -> Explanation {
    let ids = near.map(\.rawValue).joined(separator: ", ")
    return Explanation(
      "no entry has the id '\(id)'", ko: "이 식별자를 가진 표제어가 없습니다: '\(id)'",
      hint: near.isEmpty
        ? Message("ireum lookup finds ids by name", ko: "ireum lookup으로 이름에서 식별자를 찾을 수 있습니다")
        : Message("did you mean \(ids)?", ko: "혹시 \(ids)입니까?"))
  }

  private static func severalNames(_ text: String, _ id: EntryID, _ names: [Name]) -> Explanation {
    let kinds = names.map { "\($0.lang.rawValue) \($0.kind.rawValue)" }.joined(separator: ", ")
    return Explanation(
      "\(id) has several names '\(text)': \(kinds)", ko: "\(id): 같은 이름 '\(text)'이(가) 여럿 있습니다: \(kinds)",
      hint: Message("say which with --name-lang or --name-kind", ko: "--name-lang이나 --name-kind로 고르십시오"))
  }

  private static func oneOf(_ values: [String]) -> Message? {
    values.isEmpty
      ? nil
      : Message(
        "one of: \(values.joined(separator: ", "))", ko: "다음 가운데 하나: \(values.joined(separator: ", "))")
  }
}
