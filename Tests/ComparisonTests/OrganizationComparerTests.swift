import Testing

@testable import Comparison

struct OrganizationComparerTests {
  /// Words that read one another, in place of the lattices.
  static let readings: Set<[String]> = [
    ["复旦", "푸단"], ["复旦", "fudan"], ["푸단", "fudan"], ["同济", "퉁지"], ["交通", "jiaotong"],
    ["昆山", "kunshan"], ["한빛", "hanbit"], ["성균관", "sungkyunkwan"],
  ]

  static let comparer = OrganizationComparer { left, right in
    func text(_ part: NamePart) -> String {
      String(String.UnicodeScalarView(part.letters.compactMap(Unicode.Scalar.init)))
    }
    let pair = [text(left), text(right)]
    return readings.contains(pair) || readings.contains(pair.reversed()) ? (0, pair) : nil
  }

  private func compare(_ a: String, _ b: String) -> OrganizationEvidence? {
    Self.comparer.compare(organization(a), organization(b))
  }

  static let rows: [(String, String, NameComparison.Verdict, String)] = [
    ("환경부", "Ministry of Environment", .same, "translation"),
    ("中国社会科学院", "중국사회과학원", .same, "translation, parts in a row"),
    ("中国社会科学院", "Chinese Academy of Social Sciences", .same, "English order"),
    ("复旦大学", "푸단대학교", .same, "reading and translation"),
    ("复旦大学", "Fudan University", .same, "reading and translation"),
    ("复旦大学", "푸단대", .same, "a short head"),
    ("上海交通大学", "Shanghai Jiaotong University", .same, "a component that the other name reads"),
    ("昆山市第三人民医院", "Kunshan Third People's Hospital", .same, "number; 市 may be absent"),
    ("昆山市第三人民医院", "Kunshan No. 3 People's Hospital", .same, "number in figures"),
    ("국립해양박물관", "海洋博物馆", .same, "국립 may be absent from a translation"),
    ("한빛전자주식회사", "Hanbit Electronics Co., Ltd.", .same, "legal forms are affixes"),
    ("生态环境部", "生态部", .different, "a remainder"),
    ("中国科学院", "中国社会科学院", .different, "a field more"),
    ("Academy of Sciences", "Academy of Social Sciences", .different, "a field more"),
    ("昆山市第三人民医院", "昆山市第二人民医院", .different, "numbers"),
    ("昆山市第三人民医院", "Second People's Hospital of Kunshan", .different, "numbers"),
    ("환경재단", "환경센터", .different, "heads of two kinds"),
    ("환경재단", "Environmental Forum", .different, "heads of two kinds"),
    ("复旦大学", "Fudan University Hospital", .different, "a university and its hospital"),
    ("复旦大学", "同济大学", .different, "Han characters that differ"),
    ("复旦大学", "Tongji University", .different, "a rest that does not read"),
    ("中国农业银行", "中国银行", .different, "a field more"),
    ("国家能源局", "国能局", .same, "first letters, three of three"),
    ("文化和旅游部", "文旅部", .same, "a short word"),
    ("国家海洋环境监测中心", "海环监测中心", .same, "first letters of most parts"),
    ("과학기술정보통신부", "과기정통부", .same, "first letters of all parts"),
    ("工业和信息化部", "工信部", .same, "first letters of all parts"),
    ("全国人民代表大会", "전인대", .possible, "first letters in the other script, the last that of the head"),
    ("과학기술부", "과학기술정보통신부", .different, "a field more"),
    ("한국과학기술원", "한국과학기술연구원", .different, "원 is not 연구원"),
    ("国家能源局", "环能局", .different, "a letter that nothing explains"),
    ("National Geographic Society", "NGS", .possible, "initials"),
    ("Ministry of Culture and Tourism", "MCT", .possible, "function words are free"),
    ("National Geographic Society", "NGX", .different, "an initial that nothing explains"),
    ("中国农业科学院", "CAAS", .possible, "initials of a translation"),
    ("国立海洋博物馆", "海洋博物馆", .possible, "国立 within one script"),
  ]

  @Test("The parts of two names decide", arguments: rows)
  func verdict(a: String, b: String, expected: NameComparison.Verdict, rule: String) throws {
    let evidence = try #require(compare(a, b))
    let found = evidence.hint
    #expect(found == expected, "\(rule): \(evidence.items.map { "\($0.value) \($0.contribution)" })")
  }

  @Test("Names without a component are left to their sound")
  func noComponent() {
    let isUnknown = [("뤼셴즈", "吕先志"), ("", "부")].allSatisfy { compare($0, $1) == nil }
    #expect(isUnknown)
  }

  @Test("Evidence names the rule and adds up to the total; the order of the names does not count")
  func evidence() throws {
    for (a, b, _, rule) in Self.rows {
      let (one, other) = (try #require(compare(a, b)), try #require(compare(b, a)))
      #expect(one.total == other.total && one.items == other.items, "\(rule)")
      let sum = one.items.reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - one.total) < 1e-9, "\(rule)")
    }
    let features = try #require(compare("复旦大学", "푸단대")).items.map(\.feature)
    #expect(features == ["component", "reading"])
    #expect(try #require(compare("国家能源局", "国能局")).items.map(\.feature) == ["abbreviation"])
  }

  @Test("Spacing, case and legal forms never turn same into different")
  func presentation() throws {
    for (a, b, verdict, rule) in Self.rows where verdict == .same {
      for variant in Self.variants(of: b) {
        let hint = compare(a, variant)?.hint
        #expect(hint != .different, "\(rule): \(variant)")
      }
    }
  }

  private static func variants(of name: String) -> [String] {
    let isLatin = name.utf8.allSatisfy { $0 < 128 }
    let form = isLatin ? " Co., Ltd." : name.unicodeScalars.contains { $0.value >= 0xAC00 } ? " 주식회사" : "有限公司"
    let spaced = isLatin ? name.replacing(" ", with: "  ") : name.map(String.init).joined(separator: " ")
    return [name.uppercased(), spaced, name + form, " \(name) "]
  }
}
