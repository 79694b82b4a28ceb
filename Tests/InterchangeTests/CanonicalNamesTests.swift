import Lexicography
import TextModel
import Testing

struct CanonicalNamesTests {
  private static func name(
    _ text: String, _ kind: NameKind = .official, from: String? = nil, to: String? = nil,
    preferred: Bool = false
  ) -> Name {
    Name(
      lang: .zh, script: .hans, kind: kind, text: text, from: from.flatMap(PartialDate.init),
      to: to.flatMap(PartialDate.init), isPreferred: preferred)
  }

  static let rows: [([Name], String?, String, String)] = [
    (
      [name("新", from: "2023-11", preferred: true), name("旧", .former, from: "1998", to: "2023-11")], nil,
      "新", "today"
    ),
    (
      [name("新", from: "2023-11", preferred: true), name("旧", .former, from: "1998", to: "2023-11")], "2005",
      "旧", "then"
    ),
    (
      [name("新", from: "2023-11", preferred: true), name("旧", .former, from: "1998", to: "2023-11")],
      "2023-12", "新",
      "after the change"
    ),
    (
      [name("新", preferred: true), name("旧", .former, to: "2010")], "2005", "旧",
      "a name whose beginning is not known"
    ),
    ([name("新", preferred: true), name("旧", .former)], "2005", "新", "dates are not known"),
    (
      [name("短", preferred: true), name("长", from: "1998")], "2005", "短",
      "a longer form in use since is no other name"
    ),
    (
      [name("新", from: "2023", preferred: true), name("老", from: "1990")], "2005", "老", "the one in use then"
    ),
    ([name("新", from: "2023", preferred: true)], "2005", "新", "nothing else is known"),
    (
      [name("新", from: "2023", preferred: true), name("旧", .former, to: "2023")], "2023", "新",
      "the year of the change"
    ),
  ]

  @Test("The name to write is that of its time, where dates say which", arguments: rows)
  func names(names: [Name], date: String?, expected: String, rule: String) {
    let entry = Entry(id: EntryID("a"), type: .organization, names: names)
    #expect(entry.canonicalNames(asOf: date.flatMap(PartialDate.init)).zh == expected, "\(rule)")
  }
}
