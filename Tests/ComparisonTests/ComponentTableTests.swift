import Testing

@testable import Comparison

struct ComponentTableTests {
  @Test("Every row of the table has its cells")
  func cells() {
    Table("components.tsv").forEachRow { #expect($0.count == 5) }
  }
}
