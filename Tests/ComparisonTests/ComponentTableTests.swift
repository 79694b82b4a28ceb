import Testing
import Transliteration

@testable import Comparison

struct ComponentTableTests {
  @Test("Every row of the table has an id of its own, a role, a weight, and forms in two languages")
  func rows() {
    var ids: Set<String> = []
    Table("components.tsv").forEachRow { cells in
      let id = cells[0].text
      #expect(cells.count == 6, "\(id)")
      #expect(ids.insert(id).inserted, "\(id) stands twice")
      #expect(ComponentRole(rawValue: cells[4].parts("/")[0].text) != nil, "\(id)")
      if let kind = cells[4].parts("/").dropFirst().first {
        #expect(HeadClass(rawValue: kind.text) != nil, "\(id)")
      }
      #expect((0...3).contains(Float(cells[5].text) ?? -1), "\(id)")
      let languages = cells[1...3].count { !$0.isEmpty }
      #expect(languages >= 2 || cells[4].text == "function", "\(id)")
    }
    #expect(ids.count >= 600)
  }

  @Test("Forms are in the spelling that they are compared in")
  func spelling() {
    Table("components.tsv").forEachRow { cells in
      for form in cells[1...3].flatMap({ $0.parts("|") }) {
        var word = form
        if word.first == UInt8(ascii: "~") { word.removeFirst() }
        if word.last == UInt8(ascii: ".") { word.removeLast() }
        #expect(
          OrganizationText(folded: word.scalars).scalars == word.scalars, "\(cells[0].text): \(form.text)")
      }
    }
  }
}
