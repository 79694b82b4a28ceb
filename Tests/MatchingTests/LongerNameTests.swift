import Indexing
import TestSupport
import Testing

/// What is no mention because it is a part of a longer name or word that the lexicon does not have, and what is one.
struct LongerNameTests {
  static let rows: [(String, [String], String)] = [
    ("Fudan University Huashan Hospital", [], "an English head within three words makes another body"),
    ("Fudan University\nCancer Institute", [], "across a line break too"),
    ("Fudan University and Huashan Hospital", ["Fudan University"], "a small word ends the name"),
    ("Fudan University, Huashan Hospital", ["Fudan University"], "so does a comma"),
    ("Fudan University has a hospital", ["Fudan University"], "a head in small letters is an ordinary word"),
    ("Fudan University Vice President", ["Fudan University"], "a post is no head"),
    ("MIIT KOTRA Office", ["MIIT"], "a name between stands for itself: KOTRA Office is another"),
    ("Beijing Hotel School, Busan Station", [], "a place with a head is another place or body"),
    ("the Port of Busan, Bank of Beijing", [], "a head and of before a place"),
    ("the city of Busan", ["Busan"], "but not a word in small letters"),
    ("Institute of Botany of Fudan University", [], "a head and of before a body"),
    ("Director of Fudan University", ["Fudan University"], "a post before it is no head"),
    (
      "Wuxi University of Technology (Busan)", [],
      "a place in parentheses says which branch of an unknown body"
    ),
    ("Dr Jane Roe (Busan)", ["Busan"], "but where a person is"),
    ("KOTRA (Beijing Office)", ["KOTRA"], "the office is one of its own; KOTRA stands apart"),
    ("Beijing duck, Beijing opera", [], "dishes and arts are ordinary words"),
    ("Beijing Duck Ltd and Beijing roads", ["Beijing", "Beijing"], "in small letters only, and only those"),
    ("Disney+와 AI+, AI+로봇", ["AI", "로봇"], "a plus sign belongs to the name, unless it joins two"),
    (
      "Fudan University, School of Law", ["Fudan University, School of Law"],
      "an English name with its parent first"
    ),
    ("Fudan University School of Law", ["Fudan University School of Law"], "and without the comma"),
    ("NIPAMIIT, KICChina", [], "names in Latin letters that adjoin are one word"),
    ("코트라 부산지역본부장은", [], "a Hangul head with a post"),
    ("코트라 디지털사업본부", ["코트라"], "a department stands beside its body"),
    ("코트라 현지사무소", ["코트라"], "a general word before it makes no name"),
    ("샤오미자동차 충칭공장에서", [], "a plant with its place is a body"),
    ("샤오미자동차 조립공장에서", ["샤오미자동차"], "with another noun it is an ordinary word"),
    ("KIC 뉴욕의, KIC 브뤼셀", [], "a place tells a family of bodies apart, because the lexicon has KIC중국"),
    ("KIC\n뉴욕의", [], "a line break hides the blank"),
    ("KIC 뉴욕에서", ["KIC"], "where something happens tells nothing apart"),
    ("코트라 뉴욕의", ["코트라"], "no family is known"),
    ("한국인공지능·데이터협회", ["한국"], "two nouns with a dot in the name of a body"),
    ("한국인공지능·\n데이터협회", ["한국"], "and with a line break after the dot"),
    ("인공지능·데이터 협력", ["인공지능"], "but not in a list"),
    (
      "KVIC중국과 KVIC부산은", ["중국", "부산"], "a place glued to an acronym makes a branch, whatever the lexicon has"
    ),
    ("KVIC中国与，KVIC中国，KVIC北京分公司", ["中国", "中国"], "in Chinese too"),
    ("KVIC中国大地", ["KVIC", "中国"], "where something shows the end of the place"),
    ("KVIC중국과학기술교류센터", ["KVIC", "중국과학기술교류센터"], "two bodies that adjoin are none"),
    ("KVIC·중국, KVIC 중국", ["KVIC", "중국", "KVIC", "중국"], "nor is what stands apart"),
    ("小米饭和小米的手机", ["小米"], "food is an ordinary word"),
    ("说北京话的人在北京", ["北京"], "so is a dialect"),
    ("复旦大学北京代表处", [], "a place and a head make a branch"),
    ("在复旦大学北京举行", ["复旦大学", "北京"], "a place alone makes none"),
    ("复旦大学上海医学院", [], "a modifier of two letters and a head"),
    ("王毅表示，王毅、李明和王毅会见", ["王毅", "王毅", "王毅"], "a verb or a border follows a name of two letters"),
    ("王毅然、李明；王毅君表示", [], "a third letter before a border or a verb belongs to the name"),
    ("王毅昨在北京", ["王毅", "北京"], "an adverb does not"),
  ]

  @Test("A part of a longer name or word is no mention", arguments: rows)
  func parts(text: String, expected: [String], rule: String) throws {
    #expect(try MatcherTests.found(text) == expected, "\(rule)")
  }

  static let degrees: [(String, [String], String)] = [
    ("Jane Roe, JD, and others", [], "a degree after a person's name"),
    ("Alibaba, JD, and others", ["JD"], "a list of companies"),
    ("NIPA, MIIT, JD.", ["NIPA", "MIIT", "JD"], "a list of known names"),
  ]

  @Test("Letters after a person's name and a comma are a degree", arguments: degrees)
  func degree(text: String, expected: [String], rule: String) throws {
    #expect(try MatcherTests.found(text) == expected, "\(rule)")
  }
}
