import Exchanging
import Lexicography
import TestSupport
import Testing

/// Records of registries, in the shape in which those give them out.
struct RegistryTests {
  private static func reading(_ format: ExchangeFormat, _ options: ExchangeOptions = .init()) throws
    -> ImportReading
  {
    try EntryImporter(format, options).read(
      try Repository.bytes("Tests/ExchangingTests/samples/\(format).json"), named: "\(format).json")
  }

  private static func shown(_ entry: ImportedEntry) -> String {
    let names = entry.names.map { name in
      let dates = name.from == nil && name.to == nil ? "" : " \(name.from?.text ?? "")–\(name.to?.text ?? "")"
      return
        "\(name.lang)-\(name.script.rawValue) \(name.kind)\(name.isPreferred ? "*" : "") \(name.text)\(dates)"
    }
    let ids = entry.ids.map { "\($0.scheme):\($0.value)" }
    let links = entry.links.map { "\($0.kind) \($0.key)" }
    return ([entry.key, entry.type?.rawValue ?? "–", entry.country ?? "–"] + names + ids + links).joined(
      separator: "; ")
  }

  @Test("ROR: names, country, ids and parents come in, each loss is named")
  func ror() throws {
    let reading = try Self.reading(.ror)
    #expect(reading.faults.isEmpty)
    #expect(
      reading.entries.map(Self.shown) == [
        "ror:03cve4549; organization; CN; en-Latn official* Tsinghua University; zh-Hans official* 清华大学; ror:03cve4549; wikidata:Q16955",
        "ror:04h9pn542; organization; KR; en-Latn acronym SNU; en-Latn official* Seoul National University; ko-Hang official* 서울대학교; ror:04h9pn542",
        "ror:05apxxy63; organization; KR; en-Latn acronym KAIST; en-Latn official* Korea Advanced Institute of Science and Technology; ko-Hang official* 한국과학기술원; ror:05apxxy63",
        "ror:034t30j35; organization; CN; en-Latn acronym CAS; en-Latn official* Chinese Academy of Sciences; zh-Hans official* 中国科学院; ror:034t30j35",
        "ror:05qbk4x57; organization; CN; en-Latn acronym UCAS; en-Latn official* University of Chinese Academy of Sciences; zh-Hans official* 中国科学院大学; ror:05qbk4x57; parent ror:034t30j35",
      ])
    #expect(
      reading.losses.all.map { "\($0.code) \($0.count)" } == [
        "ror.admin 5", "ror.domains 3", "ror.established 5", "ror.external_ids.grid 3", "ror.links 3",
        "ror.locations 5",
        "ror.names.ja 1", "ror.types 5",
      ])
  }

  @Test("ROR: withdrawn records, other schemas and names without a language")
  func rorOdd() throws {
    let text = """
      {"id":"https://ror.org/03cve4549","status":"withdrawn","names":[{"value":"X","types":["label"],"lang":"en"}]}
      {"id":"https://ror.org/04h9pn542","status":"inactive","names":[{"value":"서울","types":["ror_display"],"lang":null},{"value":"Москва","types":["alias"],"lang":null}]}
      {"id":"https://ror.org/05apxxy63","name":"schema one"}
      """
    let reading = try EntryImporter(.ror).read(Array(text.utf8), named: "x")
    #expect(
      reading.entries.map(Self.shown) == [
        "ror:04h9pn542; organization; –; ko-Hang official* 서울; ror:04h9pn542"
      ])
    #expect(reading.entries.first?.status == .inactive)
    #expect(reading.losses.all.map(\.code) == ["ror.names.script", "ror.status.withdrawn"])
    #expect(reading.faults.map { "\($0.location.line) \($0.code)" } == ["3 no-ror-record"])
  }

  @Test("JSONL: a retired entry without names, whose id is none of ours, is a fault")
  func jsonLinesNameless() throws {
    let line = #"{"id":"kr-x!","type":"organization","status":"deprecated","redirect":"kr-kaist.ky4vpi"}"#
    let reading = try EntryImporter(.jsonl).read(Array(line.utf8), named: "x")
    #expect(reading.entries.isEmpty)
    #expect(reading.faults.map { "\($0.location.line) \($0.code)" } == ["1 no-name"])
  }

  private static let seoul =
    "wikidata:Q8684; place; KR; en-Latn official* Seoul; ko-Hang official* 서울특별시 1949-08-15–; zh-Hans official* 首尔; zh-Hant official* 首爾; ko-Hang short 서울; wikidata:Q8684"

  @Test("Wikidata: labels, aliases and dated names come in, by classes that are known; each loss is named")
  func wikidata() throws {
    let reading = try Self.reading(.wikidata)
    #expect(reading.faults.isEmpty)
    #expect(
      reading.entries.map(Self.shown) == [
        "wikidata:Q884; country; KR; en-Latn official* South Korea; ko-Hang official* 대한민국; zh-Hans official* 大韩民国; en-Latn short Republic of Korea; en-Latn short ROK; ko-Hang short 한국; zh-Hant short 大韓民國; wikidata:Q884",
        Self.seoul,
        "wikidata:Q16955; organization; CN; en-Latn official* Tsinghua University; ko-Hang official* 칭화 대학; zh-Hans official* 清华大学; zh-Hant official* 清華大學; wikidata:Q16955; ror:03cve4549",
        "wikidata:Q42; person; –; en-Latn official* Douglas Adams; ko-Hang official* 더글러스 애덤스; zh-Hans official* 道格拉斯·亚当斯; wikidata:Q42",
      ])
    #expect(
      reading.losses.all.map { "\($0.code) \($0.count) \($0.example)" } == [
        "wikidata.P31 1 Q2", "wikidata.P571 1 Q16955", "wikidata.descriptions 1 Q8684",
        "wikidata.languages 1 Q884",
      ])
  }

  @Test("A dump is filtered by type, language and class")
  func filter() throws {
    var options = ExchangeOptions()
    options.filter.types = [.place]
    #expect(try Self.reading(.wikidata, options).entries.map(\.key) == ["wikidata:Q8684"])
    options.filter.types = []
    options.filter.languages = [.ko, .zh, .en]
    options.filter.classes = ["Q5": .term]
    let reading = try Self.reading(.wikidata, options)
    #expect(reading.entries.count == 4 && reading.entries.last?.type == .term)
  }
}
