import Lexicography
import Testing

struct PartialDateTests {
  @Test("Dates are years, months or days", arguments: ["1989", "2023-11", "2024-02-29"])
  func dates(text: String) {
    #expect(PartialDate(text)?.text == text)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "89", "2023-13", "2023-00", "2023-02-29", "2023-11-31", "2023/11", "2023-1", "２０２３", "2023-",
      "2023-11-05-01",
    ])
  func noDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(
    "A date is after another only as far as both are known",
    arguments: [
      ("2024", "2023", true), ("2023-11", "2023", false), ("2023-12", "2023-11-30", true),
      ("2021", "2021-05", false),
    ])
  func order(left: String, right: String, isAfter: Bool) throws {
    #expect(try #require(PartialDate(left)).isAfter(try #require(PartialDate(right))) == isAfter)
  }
}
