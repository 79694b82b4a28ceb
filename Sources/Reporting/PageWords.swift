import Messaging

/// What pages say around a text or a table; the names of the properties are tags of the templates.
struct PageWords {
  let language: String
  let open: String
  let glossary: String
  let mentions: String
  let entries: String
  let openMentions: String
  let skip: String
  let lines: String
  let times: String
  let names: String
  let type: String
  let forms: String
  let count: String
  let note: String
  let id: String
  let captionOfReports: String
  let captionOfLexicon: String

  init(_ language: UserLanguage) {
    func said(_ en: String, ko: String) -> String { Message(en, ko: ko).text(in: language) }
    self.language = language.rawValue
    open = said("ambiguous", ko: "확정하지 못함")
    glossary = said("Names", ko: "이름표")
    mentions = said("mentions", ko: "언급")
    entries = said("entries", ko: "표제어")
    openMentions = said("ambiguous mentions", ko: "확정하지 못한 언급")
    skip = said("Skip to the names", ko: "이름표로 건너뛰기")
    lines = said("lines:", ko: "본문의 줄:")
    times = said("×", ko: "회")
    names = said("names", ko: "이름")
    type = said("type", ko: "유형")
    forms = said("in the text", ko: "본문 표기")
    count = said("n", ko: "횟수")
    note = said("note", ko: "비고")
    id = said("id", ko: "식별자")
    captionOfReports = said("The names in the reports, each entry once", ko: "보고서에 나온 이름. 하나에 한 줄")
    captionOfLexicon = said("The names in the lexicon, each entry once", ko: "사전에 있는 이름. 하나에 한 줄")
  }
}
