import Lexicography
import Transliteration

/// Which columns make which questions.
enum ReadingTableKind {
  typealias Row = ReadingTable.Row
  typealias Maker = (Row) throws(GoldError) -> [ReadingQuestion]

  /// What makes questions of the rows under `header`, or nil where it is not known.
  static func maker(ofHeader header: [String], task: String) -> Maker? {
    let stem = task.hasSuffix(".tsv") ? String(task.dropLast(4)) : task
    if Set(header).isSuperset(of: ["input", "type", "system", "form", "clause"]) {
      return { row throws(GoldError) in [try fact(row, stem)] }
    }
    if header.starts(with: ["task", "input", "gold"]) { return { row in peer(row, stem) } }
    switch header.joined(separator: ",") {
    case "pinyin,hangul,note": return { row in syllable(row, stem) }
    case "hanzi,hangul,kind,tier,source": return { row in mandarinHangul(row, stem) }
    case "hanzi,hangul,pinyin,kind,tier,source": return { row in noisy(row, stem) }
    case "hanja,hangul,kind,source": return { row in hanja(row, stem) }
    case "hangul,roman,kind,standard,source": return { row in romanized(row, stem) }
    case "id,ko,zh,en,country,source": return { row in trilingual(row, stem) }
    default: return nil
    }
  }

  /// A row of our own: the form is right to the letter, and stands first; a spelling in use is one of the best variants.
  private static func fact(_ row: Row, _ task: String) throws(GoldError) -> ReadingQuestion {
    guard let system = ReadingSystem(rawValue: row["system"]) else {
      throw GoldError(place: row.place, reason: "has an unknown system '\(row["system"])'")
    }
    let type = EntryType(rawValue: row["type"])
    if type == nil, !row["type"].isEmpty {
      throw GoldError(place: row.place, reason: "has an unknown type '\(row["type"])'")
    }
    if row["input"].isEmpty || row.list("form").isEmpty {
      throw GoldError(place: row.place, reason: "lacks its input or its form")
    }
    let isSpelling = system == .attested
    return ReadingQuestion(
      task: "\(task): \(system.rawValue)", group: String(row["clause"].prefix { $0 != " " && $0 != ":" }),
      inputs: [row["input"]], type: type,
      system: system,
      asked: isSpelling ? .variants : [.rr, .mr, .yale].contains(system) ? .romanizer : .reader,
      gold: row.list("form"), comparison: isSpelling ? .letters : .exact)
  }

  private static func question(
    _ task: String, _ group: String, _ inputs: [String], _ type: EntryType?, _ system: ReadingSystem,
    _ gold: [String], _ comparison: ReadingQuestion.Comparison, asked: ReadingQuestion.Asked = .reader
  ) -> [ReadingQuestion] {
    if inputs.isEmpty || gold.isEmpty { return [] }
    return [
      ReadingQuestion(
        task: task, group: group, inputs: inputs, type: type, system: system, asked: asked, gold: gold,
        comparison: comparison)
    ]
  }

  private static func syllable(_ row: Row, _ task: String) -> [ReadingQuestion] {
    question("\(task): nikl", "", [row["pinyin"]], nil, .nikl, [row["hangul"]], .exact)
      + question("\(task): pinyin", "", [row["hangul"]], nil, .pinyin, [row["pinyin"]], .letters)
  }

  private static func peer(_ row: Row, _ task: String) -> [ReadingQuestion] {
    let kind = row["task"]
    let name = "\(task): \(kind)"
    // The official examples are words; those of people and units stand in a table of our own, with their type.
    let type: EntryType? = kind.hasSuffix("person") ? .person : kind.hasPrefix("hanzi") ? .place : nil
    let system: ReadingSystem = kind.hasSuffix("RR") ? .rr : kind.hasSuffix("MR") ? .mr : .pinyin
    return question(
      name, "", [row["input"]], type, system, [row["gold"]], .letters,
      asked: system == .pinyin ? .reader : .romanizer)
  }

  private static func mandarinHangul(_ row: Row, _ task: String) -> [ReadingQuestion] {
    question(
      "\(task): nikl", "\(row["tier"]), \(row["kind"]), \(row["source"])", row.list("hanzi"),
      EntryType(rawValue: row["kind"]), .nikl, row.list("hangul"), .hangul)
  }

  private static func noisy(_ row: Row, _ task: String) -> [ReadingQuestion] {
    let type = EntryType(rawValue: row["kind"])
    let group = "\(row["tier"]), \(row["kind"])"
    return question(
      "\(task): pinyin of hangul", group, row.list("hangul"), type, .pinyin, row.list("pinyin"), .letters)
      + question(
        "\(task): pinyin of hanzi", group, row.list("hanzi"), type, .pinyin, row.list("pinyin"), .letters)
      + question("\(task): nikl", group, row.list("hanzi"), type, .nikl, row.list("hangul"), .hangul)
  }

  private static func hanja(_ row: Row, _ task: String) -> [ReadingQuestion] {
    question(
      "\(task): sino-korean", "\(row["kind"]), \(row["source"])", row.list("hanja"),
      EntryType(rawValue: row["kind"]),
      .sinoKorean, row.list("hangul"), .exact)
  }

  private static func romanized(_ row: Row, _ task: String) -> [ReadingQuestion] {
    let type = EntryType(rawValue: row["kind"])
    let hasDigit = row["hangul"].utf8.contains { (0x30...0x39).contains($0) }
    let group = "\(row["kind"]), \(row["source"])\(hasDigit ? ", with digits" : "")"
    let task = "\(task): \(row["standard"])"
    switch row["standard"] {
    case "attested":
      return question(
        task, group, row.list("hangul"), type, .attested, row.list("roman"), .letters, asked: .variants)
    case "MR":
      return question(
        task, group, row.list("hangul"), type, .mr, row.list("roman"), .letters, asked: .romanizer)
    // What has marks of McCune–Reischauer or drops its suffix is noise of the source; it is scored apart.
    case "RR", "mixed":
      return question(
        task, group, row.list("hangul"), type, .rr, row.list("roman"), .letters, asked: .romanizer)
    default: return []
    }
  }

  /// People and places in three languages: only those of countries whose names are read and not translated.
  private static func trilingual(_ row: Row, _ task: String) -> [ReadingQuestion] {
    // Both tables have one header; ids of places name their register: `gn:1835848`.
    let type: EntryType = row["id"].contains(":") ? .place : .person
    let group = "\(row["country"]), \(row["source"])"
    let (ko, zh, en) = (row.list("ko"), row.list("zh"), row.list("en"))
    switch row["country"] {
    case "South_Korea", "North_Korea", "KR", "KP":
      return question("\(task): sino-korean", group, zh, type, .sinoKorean, ko, .hangul)
        + question("\(task): variants", group, ko, type, .attested, en, .letters, asked: .variants)
    case "China", "CN", "Taiwan", "TW":
      return question("\(task): nikl", group, zh, type, .nikl, ko, .hangul)
        + question("\(task): variants", group, zh, type, .attested, en, .letters, asked: .variants)
    default: return []
    }
  }
}
