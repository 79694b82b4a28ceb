import Ireum
import TextModel
import Testing

/// What the built-in lexicon links in short texts: brackets, lists, and names within names.
struct MentionRulesTests {
  static let rows: [(text: String, links: [String], rule: String)] = [
    // Brackets.
    (
      "국립과학재단(NSF) 조직 개편", ["국립과학재단 us-nsf.8rwvnm", "NSF us-nsf.8rwvnm"],
      "a name without its country, by the acronym after it"
    ),
    (
      "新松机器人(신송로봇)", ["新松机器人 cn-siasun.mwt8qu", "신송로봇 cn-siasun.mwt8qu"],
      "another spelling in brackets, by its reading"
    ),
    ("국가급 포럼(중관촌포럼) 계기", ["중관촌포럼 cn-zgc-forum.k73gdc"], "what a forum is called is no name of it"),
    (
      "Foreign Affairs Office of the Shandong Provincial Government (FAO), Kim. FAO will join.", [],
      "an acronym of a body that the lexicon does not have"
    ),
    (
      "Incheon Free Economic Zone Authority (IFEZ) and IFEZ",
      ["Incheon Free Economic Zone Authority kr-ifez.vyqjeu", "IFEZ kr-ifez.vyqjeu", "IFEZ kr-ifez.vyqjeu"],
      "an acronym of what stands before it, not of the place"
    ),
    (
      "科技部(중국 과기부) 韩国", ["科技部 cn-most.jig5qx", "중국 과기부 cn-most.jig5qx", "韩国 kr-south-korea.baiyhs"],
      "a country in the bracket"
    ),
    // Lists.
    (
      "우주청 안에 외교부·산업부·국가정보원이 함께하는 중국 심사반",
      [
        "우주청 kr-kasa.a7pzgy", "외교부 kr-mofa.y4tdk7", "산업부 kr-motir.me3b97", "국가정보원 kr-nis.hccw6a",
        "중국 cn-china.ts8wjg",
      ], "open names beside one of the paper's country"
    ),
    (
      "访问首尔、蔚山、完州郡和丽水。中国",
      [
        "首尔 kr-seoul.6rbrnn", "蔚山 kr-ulsan.pgizeb", "完州郡 kr-wanju-gun.tbpzia", "丽水 kr-yeosu.akkjvb",
        "中国 cn-china.ts8wjg",
      ], "places of one country"
    ),
    // Names within names.
    (
      "성남 분당구에서", ["성남 kr-seongnam.ycspg4", "분당구 kr-seongnam-bundang-gu.aurq5x"],
      "a district and its city, each a mention"
    ),
    ("베이징 서우두공항에서", ["베이징 서우두공항 cn-capital-airport.mhqxk3"], "an airport is no part of the city's division"),
    (
      "중국 국가항천국이", ["중국 cn-china.ts8wjg", "국가항천국 cn-cnsa.gundi8"],
      "a country that does not decide stays outside"
    ),
  ]

  @Test("Links in short texts", arguments: rows)
  func links(text: String, links: [String], rule: String) throws {
    let bytes = Array(text.utf8)
    let found = try TaggerTests.builtIn.get().tag(bytes).compactMap { mention in
      mention.entry.map {
        "\(String(decoding: bytes[mention.span.start..<mention.span.end], as: UTF8.self)) \($0.rawValue)"
      }
    }
    #expect(found == links, "\(rule)")
  }
}
