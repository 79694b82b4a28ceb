import Comparison
import Testing

/// A list of names that is searched by any name.
struct NameRankingTests {
  private static let list: NameRanking = {
    var list = NameRanking()
    list.add("wenzhou", ["원저우", "温州", "Wenzhou"], type: .place)
    list.add("pangyo", ["판교", "板桥", "Pangyo"], type: .place)
    list.add("xianzhi", ["뤼셴즈", "吕先志", "Lyu Xianzhi"], type: .person)
    list.add("nanjing", ["난징", "南京", "Nanjing"], type: .place)
    return list
  }()

  /// The characters of an entity decide whether what sounds like another of its names is it.
  @Test(arguments: [
    ("Wenchang", "wenzhou", false),  // 원저우 and Wenchang share readings, 温州 and Wenchang do not
    ("方瑶", "pangyo", false),  // 방요 and Pangyo, but 板桥 is other characters
    ("란징", "nanjing", false),  // 난 = nan = 란 by the initial law, which 南 has not
    ("여선지", "xianzhi", true),  // 吕先志 in Korean
    ("Nanching", "nanjing", true),  // 南京 in Wade–Giles
    ("呂先志", "xianzhi", true),
  ])
  func charactersDecide(query: String, id: String, isSame: Bool) throws {
    let found = Self.list.find(query, limit: 3).first { $0.id == id }
    #expect((found?.comparison.verdict == .same) == isSame, "\(found?.comparison.evidence as Any)")
    if let comparison = found?.comparison {
      #expect(abs(comparison.score - EvidenceItem.score(of: comparison.evidence)) < 1e-9)
    }
  }
}
