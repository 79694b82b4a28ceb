import Ireum
import Lexicography
import Messaging
import Normalization
import TextModel

/// Names as a lexicon writes them.
enum Spelling {
  /// The longest name, in bytes; more is no name.
  static let longest = 2000

  /// `text` in NFC, on one line, without invisible characters; nil where nothing is left or it is too long.
  static func spelled(_ text: String) -> String? {
    guard text.utf8.count <= longest, let shown = try? Normalizer(.display).normalize(text).string,
      !shown.isEmpty
    else { return nil }
    return shown
  }

  /// `text` as names are compared: in any width, case and form of Han characters, without blanks, hyphens and apostrophes.
  static func folded(_ text: String) -> String {
    let scalars = ((try? Normalizer(.matching).normalize(text).string) ?? text).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0 != " " && $0 != "-" && $0 != "'" }))
  }

  /// The fault of a text that is no name.
  static func fault(_ text: String, at place: SourceLocation) -> Fault {
    Fault(
      "bad-name", at: place,
      Message(
        "a name is empty or longer than \(longest) bytes", ko: "이름이 비었거나 \(longest)바이트보다 깁니다"))
  }

  /// The date that `text` writes, also with other signs between its parts: 2023/11, 2023.1.5, 2023-11-05T00:00:00Z.
  static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    let day = text.split { $0 == "T" || $0 == " " }.first ?? ""
    let parts = day.split { "-/.".contains($0) }
    guard (1...3).contains(parts.count) else { return nil }
    return PartialDate(
      parts.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-"))
  }

  /// The entry type that people call `text`.
  static func type(_ text: String) -> EntryType? {
    let folded = text.lowercased()
    return EntryType(rawValue: folded) ?? types[folded]
  }

  private static let types: [String: EntryType] = {
    var types: [String: EntryType] = [
      "org": .organization, "organisation": .organization, "company": .organization, "단체": .organization,
      "机构": .organization, "组织": .organization, "people": .person, "사람": .person, "人物": .person, "人": .person,
      "지명": .place, "地点": .place, "地名": .place, "location": .place, "活动": .event, "会议": .event,
      "programme": .program, "项目": .program, "产品": .product, "术语": .term, "국가": .country, "国家": .country,
    ]
    for type in EntryType.allCases { types[type.label.text(in: .ko)] = type }
    return types
  }()
}
