import Lexicography
import Messaging
import TextModel

/// What can be wrong with a name by its kind, its sources, and among the names of its entry.
enum NameRules {
  static let rules = [
    unsourced, unknownSource, preferredMisspelling, preferredFormer, twoPreferred, repeated, doubleNamed,
    misspellingIsName, acronymForm, unexplainedVerdict,
  ]

  static let unsourced = LintRule(
    "unsourced", .warning,
    """
    A name, relation or claim without a source. Nobody can check it later. Cite the report, law, notice or package that \
    says so, with the page where there is one; sources: [editors] where you know it and nobody looked it up.
    """,
    ko: """
      출처가 없는 이름, 관계, 주장입니다. 나중에 아무도 확인할 수 없습니다. 그렇게 적은 보고서, 법령, 고시, 패키지를 쪽수와 함께 적으십시오. 알고는 있으나 찾아보지 \
      않았으면 sources: [editors]로 적습니다.
      """)

  static let unknownSource = LintRule(
    "unknown-source", .error,
    "A source that has no file under sources/. Add one file for it, or correct the id.",
    ko: "sources/ 아래에 파일이 없는 출처입니다. 파일을 하나 더하거나 식별자를 고치십시오.")

  static let preferredMisspelling = LintRule(
    "preferred-misspelling", .error,
    "A misspelling that is preferred. It would be written into reports.",
    ko: "잘못된 표기(misspelling)를 preferred로 했습니다. 보고서에 그대로 쓰이게 됩니다.", isFixable: true)

  static let preferredFormer = LintRule(
    "preferred-former", .error,
    "A name of the past that is preferred. It would be written into reports.",
    ko: "옛 이름(former)을 preferred로 했습니다. 보고서에 그대로 쓰이게 됩니다.", isFixable: true)

  static let twoPreferred = LintRule(
    "two-preferred", .error,
    "Two preferred names in one language and script at one time. One entry has one form to write.",
    ko: "같은 언어와 문자에 preferred가 한때에 둘입니다. 써야 할 꼴은 하나입니다.")

  static let repeated = LintRule(
    "repeated-name", .error,
    "One line twice: the same text, language, script, kind and start. Merge the sources and remove one.",
    ko: "같은 이름이 두 줄입니다(글, 언어, 문자, 종류, 시작이 같음). 출처를 합치고 하나를 지우십시오.", isFixable: true)

  static let doubleNamed = LintRule(
    "double-named", .warning,
    """
    One text under two kinds at one time, such as official and short. Keep the one that says more. A former name may come \
    back with dates of its own.
    """,
    ko: """
      같은 글이 official과 short처럼 두 종류로 적혀 있습니다. 더 많은 것을 말하는 쪽만 남기십시오. 옛 이름이 다시 쓰인 것이면 각각 날짜를 적으십시오.
      """)

  static let misspellingIsName = LintRule(
    "misspelling-is-name", .error,
    "A text that is a misspelling and a right name of one entry. It cannot be both.",
    ko: "한 표제어에서 같은 글이 잘못된 표기이면서 바른 이름입니다. 둘 가운데 하나여야 합니다.")

  static let acronymForm = LintRule(
    "acronym-form", .warning,
    """
    An acronym that has more small letters than capitals or is not in Latin letters. Acronyms are initials, and match in \
    upper case only where they have no small letter; make it kind: short.
    """,
    ko: "소문자가 대문자보다 많거나 로마자가 아닌 약칭(acronym)입니다. acronym은 머리글자이며 소문자가 없으면 대문자로만 찾습니다. kind: short로 고치십시오.",
    isFixable: true)

  static let unexplainedVerdict = LintRule(
    "unexplained-verdict", .info,
    "A rejected claim without a note. The next reader of the source will bring it back: say why it was rejected.",
    ko: "까닭(note) 없이 물리친 주장입니다. 출처를 읽은 다음 사람이 다시 올리게 되니 까닭을 적으십시오.")

  /// Faults that the entry shows by itself.
  static func faults(of located: Lexicon.Located) -> [Fault] {
    var faults: [Fault] = []
    for (index, name) in located.entry.names.enumerated() {
      let place = located.place(ofName: index)
      faults += TimeRules.reversed(name.from, name.to, place)
      if name.isPreferred, name.kind == .misspelling || name.kind == .former {
        faults.append(
          Fault(
            name.kind == .former ? preferredFormer : preferredMisspelling, at: place,
            .init(
              "a \(name.kind.rawValue) name cannot be preferred",
              ko: "\(name.kind.rawValue) 이름은 preferred가 될 수 없습니다"),
            hint: .init("remove preferred: true", ko: "preferred: true를 지우십시오")))
      }
      if name.kind == .acronym, name.script != .latn || isMostlySmall(name.text) {
        faults.append(
          Fault(
            acronymForm, at: place,
            .init("'\(name.text)' is no acronym", ko: "머리글자가 아닙니다: '\(name.text)'"),
            hint: .init(verbatim: "kind: short")))
      }
    }
    for (index, claim) in located.entry.claims.enumerated()
    where claim.verdict == .rejected && claim.note == nil {
      faults.append(
        Fault(
          unexplainedVerdict, at: located.place(ofClaim: index),
          .init("'\(claim.says)' is rejected without a reason", ko: "물리친 까닭이 없습니다: '\(claim.says)'"),
          hint: .init("add a note:", ko: "note:를 더하십시오")))
    }
    return faults + doubled(located) + preferred(located)
  }

  /// Faults of the citations, which need the sources of the lexicon.
  static func citations(of located: Lexicon.Located, in lexicon: Lexicon) -> [Fault] {
    let entry = located.entry
    var faults: [Fault] = []
    func check(_ cited: [SourceReference], _ place: SourceLocation, _ what: Message) {
      if cited.isEmpty {
        faults.append(
          Fault(
            unsourced, at: place,
            .init("\(what.text(in: .en)) has no source", ko: "출처가 없는 \(what.text(in: .ko))입니다"),
            hint: .init("sources: [editors] where nobody looked it up", ko: "찾아보지 않고 적었으면 sources: [editors]")
          ))
      }
      for reference in cited where lexicon.sources[reference.source] == nil {
        let known = lexicon.sources.keys.sorted().joined(separator: ", ")
        faults.append(
          Fault(
            unknownSource, at: place,
            .init(
              "source '\(reference.source)' has no file under sources/",
              ko: "출처 '\(reference.source)': sources/ 아래에 파일이 없습니다"),
            hint: .init("known: \(known)", ko: "있는 출처: \(known)")))
      }
    }
    for (index, name) in entry.names.enumerated() {
      check(name.sources, located.place(ofName: index), .init("the name", ko: "이름"))
    }
    for (index, relation) in entry.relations.enumerated() {
      check(relation.sources, located.place(ofRelation: index), .init("the relation", ko: "관계"))
    }
    for (index, claim) in entry.claims.enumerated() {
      check(claim.sources, located.place(ofClaim: index), .init("the claim", ko: "주장"))
    }
    return faults
  }

  private static func isMostlySmall(_ text: String) -> Bool {
    text.count(where: \.isLowercase) > text.count(where: \.isUppercase)
  }

  private static func doubled(_ located: Lexicon.Located) -> [Fault] {
    var seen: [String: Name] = [:]
    return located.entry.names.enumerated().compactMap { index, name in
      let key = [name.lang.rawValue, name.script.rawValue, name.text].joined(separator: "\u{0}")
      guard let other = seen[key] else {
        seen[key] = name
        return nil
      }
      let place = located.place(ofName: index)
      if other.kind == name.kind {
        guard other.from == name.from else { return nil }
        return Fault(
          repeated, at: place, .init("'\(name.text)' is there twice", ko: "'\(name.text)': 두 번 적혀 있습니다"))
      }
      if other.kind == .misspelling || name.kind == .misspelling {
        return Fault(
          misspellingIsName, at: place,
          .init("'\(name.text)' is a misspelling and a name", ko: "'\(name.text)': 잘못된 표기이면서 이름으로도 적혀 있습니다"))
      }
      let isDated = [other.from, other.to, name.from, name.to].contains { $0 != nil }
      guard !isDated else { return nil }
      return Fault(
        doubleNamed, at: place,
        .init(
          "'\(name.text)' is \(other.kind.rawValue) and \(name.kind.rawValue)",
          ko: "'\(name.text)': \(other.kind.rawValue)이면서 \(name.kind.rawValue)입니다"),
        hint: .init("keep one", ko: "하나만 남기십시오"))
    }
  }

  private static func preferred(_ located: Lexicon.Located) -> [Fault] {
    let preferred = located.entry.names.enumerated().filter { $0.element.isPreferred }
    return preferred.enumerated().compactMap { position, item in
      let name = item.element
      let earlier = preferred[..<position].map(\.element)
      let clash = earlier.first { other in
        other.lang == name.lang && other.script == name.script && !areApart(other, name)
      }
      return clash.map { other in
        Fault(
          twoPreferred, at: located.place(ofName: item.offset),
          .init(
            "'\(other.text)' and '\(name.text)' are both preferred in \(name.lang.rawValue)-\(name.script.rawValue)",
            ko:
              "\(name.lang.rawValue)-\(name.script.rawValue)에 preferred가 둘입니다: '\(other.text)', '\(name.text)'"
          ),
          hint: .init("keep one, or give both their dates", ko: "하나만 남기거나 양쪽에 날짜를 적으십시오"))
      }
    }
  }

  /// Whether one name ended before the other began.
  private static func areApart(_ left: Name, _ right: Name) -> Bool {
    func ended(_ first: Name, before second: Name) -> Bool {
      guard let to = first.to, let from = second.from else { return false }
      return !to.isAfter(from)
    }
    return ended(left, before: right) || ended(right, before: left)
  }
}
