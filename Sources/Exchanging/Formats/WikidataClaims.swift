import Interchange
import Lexicography

/// The statements of an entity of Wikidata, as far as they are wanted. Deprecated ones are not.
struct WikidataClaims {
  private let claims: [String: JSONValue]

  init(_ value: JSONValue?) { claims = value?.members ?? [:] }

  /// The properties, in order.
  var properties: [String] { claims.keys.sorted() }

  private func statements(_ property: String) -> [JSONValue] {
    let all = (claims[property]?.items ?? []).filter { $0["rank"]?.text != "deprecated" }
    // Preferred ones first, as Wikidata shows them.
    return all.filter { $0["rank"]?.text == "preferred" } + all.filter { $0["rank"]?.text != "preferred" }
  }

  private static func value(_ snak: JSONValue?) -> JSONValue? { snak?["datavalue"]?["value"] }

  /// The entities that `property` names.
  func items(_ property: String) -> [String] {
    statements(property).compactMap { Self.value($0["mainsnak"])?["id"]?.text }
  }

  /// Those that have not ended.
  func current(_ property: String) -> [String] {
    statements(property).filter { $0["qualifiers"]?["P582"] == nil }
      .compactMap { Self.value($0["mainsnak"])?["id"]?.text }.filter(RegistryAddress.isItem)
  }

  /// The texts that `property` has.
  func texts(_ property: String) -> [String] {
    statements(property).compactMap { Self.value($0["mainsnak"])?.text }
  }

  /// The names in languages that `property` has, with the time that qualifiers say.
  func names(_ property: String) -> [(text: String, language: String, from: PartialDate?, to: PartialDate?)] {
    statements(property).compactMap { statement in
      guard let value = Self.value(statement["mainsnak"]), let text = value["text"]?.text,
        let language = value["language"]?.text
      else { return nil }
      return (text, language, Self.date(statement, "P580"), Self.date(statement, "P582"))
    }
  }

  /// `+1989-10-00T00:00:00Z` with precision 10 is 1989-10: 9 is a year, 10 a month, 11 a day.
  private static func date(_ statement: JSONValue, _ qualifier: String) -> PartialDate? {
    guard let value = value(statement["qualifiers"]?[qualifier]?.items.first), let time = value["time"]?.text,
      time.first == "+", case .number(let precision)? = value["precision"]
    else { return nil }
    let day = time.dropFirst().prefix { $0 != "T" }
    return switch precision {
    case "9": PartialDate(String(day.prefix(4)))
    case "10": PartialDate(String(day.prefix(7)))
    case "11": PartialDate(String(day))
    default: nil
    }
  }
}

/// Classes and countries of Wikidata that are known here. Facts of Wikidata, written from knowledge.
enum WikidataClasses {
  static let types: [String: EntryType] = [
    "Q5": .person, "Q43229": .organization, "Q4830453": .organization, "Q783794": .organization,
    "Q891723": .organization, "Q3918": .organization, "Q31855": .organization, "Q327333": .organization,
    "Q192350": .organization, "Q33506": .organization, "Q16917": .organization, "Q484652": .organization,
    "Q163740": .organization, "Q7278": .organization, "Q22687": .organization, "Q6881511": .organization,
    "Q6256": .country, "Q3624078": .country, "Q515": .place, "Q486972": .place, "Q1549591": .place,
    "Q1248784": .place,
    "Q8502": .place, "Q4022": .place, "Q23442": .place, "Q1656682": .event,
  ]

  static let countries: [String: String] = [
    "Q884": "KR", "Q423": "KP", "Q148": "CN", "Q865": "TW", "Q8646": "HK", "Q17": "JP", "Q30": "US",
    "Q145": "GB",
    "Q183": "DE", "Q142": "FR", "Q159": "RU", "Q334": "SG", "Q16": "CA", "Q408": "AU", "Q668": "IN",
    "Q38": "IT",
    "Q29": "ES", "Q155": "BR", "Q55": "NL", "Q39": "CH", "Q34": "SE", "Q881": "VN", "Q869": "TH",
    "Q252": "ID",
  ]
}
