import Foundation
import Ireum
import Lexicography
import Messaging
import Transliteration

/// What is known of a new entry, and the questions about the rest.
struct EntryForm {
  var type: EntryType?
  var country: String?
  private(set) var names: [Name] = []

  init(type: EntryType?, country: String?) { (self.type, self.country) = (type, country) }

  /// Takes names of a language; the first of it gets its kind at the end.
  mutating func take(_ texts: [String], _ lang: Language) throws {
    for text in texts {
      let spelled = try NameOptions.spelled(text)
      let script = GuessedScript(spelled).script
      let isFirst = !names.contains { $0.lang == lang }
      let isAcronym = script == .latn && spelled.count < 8 && spelled == spelled.uppercased() && !isFirst
      names.append(
        Name(
          lang: lang, script: script, kind: isFirst ? .official : isAcronym ? .acronym : .short,
          text: spelled,
          isPreferred: isFirst))
    }
  }

  /// Takes `lang:kind:text`.
  mutating func take(labelled text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, let lang = Language(rawValue: parts[0]), let kind = NameKind(rawValue: parts[1])
    else {
      throw CommandFailure(
        .usage,
        Explanation(
          "'\(text)': write LANG:KIND:TEXT", ko: "'\(text)': 언어:종류:이름으로 쓰십시오",
          hint: Message(verbatim: "ko:short:횃불센터")))
    }
    let spelled = try NameOptions.spelled(parts[2])
    let leads = kind == .official && !names.contains { $0.lang == lang && $0.isPreferred }
    names.append(
      Name(
        lang: lang, script: GuessedScript(spelled).script, kind: kind, text: spelled, isPreferred: leads))
  }

  /// Refuses what is wrong whoever asks.
  func check() throws {
    guard let country else { return }
    if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      throw CommandFailure(
        .usage,
        Explanation(
          "'\(country)' is no country code", ko: "나라 부호가 아닙니다: '\(country)'",
          hint: Message(
            "two upper-case letters of ISO 3166-1, such as KR or CN", ko: "ISO 3166-1의 두 대문자로 쓰십시오. 예: KR, CN"
          )))
    }
  }

  /// Asks for a name where there is none, and for what the entry is.
  mutating func askNames() throws {
    if type == nil {
      let types = EntryType.allCases.map(\.rawValue)
      let answer = Terminal.ask(
        said("Type (\(types.joined(separator: ", "))):", ko: "유형(\(types.joined(separator: ", "))):"))
      type = answer.flatMap { EntryType(rawValue: $0) }
    }
    if names.isEmpty, let answer = Terminal.ask(said("Name, in any language:", ko: "이름(어느 언어든):")),
      !answer.isEmpty
    {
      try take([answer], GuessedScript(answer).lang)
    }
  }

  /// Asks for the country and the names in the other languages, with forms to choose from.
  mutating func askRest() throws {
    if country == nil {
      let answer = Terminal.ask(said("Country, such as KR (empty: none):", ko: "나라, 예: KR (없으면 비움):"))
      country = answer.flatMap { $0.isEmpty ? nil : $0.uppercased() }
      try check()
    }
    for lang in Language.allCases where !names.contains(where: { $0.lang == lang }) {
      let offers = NameSuggestions().forms(
        in: lang, of: names.map(\.text), type: type ?? .organization, country: country)
      Terminal.show(offers.enumerated().map { "  \($0 + 1)  \($1.form)  (\($1.system.rawValue))" })
      let question = said(
        "Name in \(lang.rawValue), or a number (empty: none):", ko: "\(lang.rawValue) 이름 또는 번호(없으면 비움):")
      guard let answer = Terminal.ask(question), !answer.isEmpty else { continue }
      if let number = Int(answer), offers.indices ~= number - 1 {
        try take([offers[number - 1].form], lang)
        let system = offers[number - 1].system
        names[names.count - 1].kind = system == .sinoKorean ? .reading : .transliteration
        names[names.count - 1].system = Self.systems[system]
      } else {
        try take([answer], lang)
      }
    }
  }

  /// What the lexicon calls the systems of readings.
  private static let systems: [ReadingSystem: String] = [
    .pinyin: "pinyin", .nikl: "moct-zh", .rr: "rr", .mr: "mr",
  ]

  /// The names, the leading ones with the kind that they have in their language.
  func finished() -> [Name] {
    let native: Language? =
      switch country {
      case "KR", "KP": .ko
      case "CN", "TW", "HK", "MO": .zh
      case nil: nil
      default: .en
      }
    return names.map { name in
      var name = name
      guard name.isPreferred, name.kind == .official, let native, name.lang != native else { return name }
      if type == .person {
        name.kind = .transliteration
      } else if name.lang != .en {
        name.kind = .translation
      }
      return name
    }
  }
}
