import Lexicography

/// What a column of a table says of an entry, or of a name.
///
/// In a wide table a row is an entry and names have columns: `ko` is the Korean name to write, `ko.short` other names
/// by their kind, `zh-Hant` says the script where the letters do not. In a long table a row is a name.
public enum TableField: Sendable, Hashable {
  /// Of the entry. `key` is what the file calls it, which the lexicon does not keep.
  /// `kinds` are those of the names to write that are not official: `ko:short | en:acronym`.
  case key, id, type, country, status, redirect, note, ids, kinds
  /// Of the name of the row.
  case text, lang, script, kind, system, from, to, preferred, match, allow, nameNote, sources
  /// Names of a language, with their script where the letters do not tell it; without a kind the name to write.
  case names(Language, Script?, NameKind?)

  private static let plain: [(String, TableField)] = [
    ("key", .key), ("id", .id), ("type", .type), ("country", .country), ("status", .status),
    ("redirect", .redirect), ("note", .note), ("ids", .ids), ("kinds", .kinds), ("text", .text),
    ("lang", .lang),
    ("script", .script), ("kind", .kind), ("system", .system), ("from", .from), ("to", .to),
    ("preferred", .preferred), ("match", .match), ("allow", .allow), ("name.note", .nameNote),
    ("sources", .sources),
  ]

  /// The names of all fields but those of names in languages.
  public static let plainNames = plain.map(\.0)

  /// How it is called, in headers and in `--map`.
  public var name: String {
    guard case .names(let lang, let script, let kind) = self else {
      return Self.plain.first { $0.1 == self }?.0 ?? ""
    }
    return lang.rawValue + (script.map { "-\($0.rawValue)" } ?? "") + (kind.map { ".\($0.rawValue)" } ?? "")
  }

  /// Returns the field that is called `name`; nil for none.
  public init?(_ name: String) {
    if let plain = Self.plain.first(where: { $0.0 == name })?.1 {
      self = plain
      return
    }
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let tag = parts[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let lang = Language(rawValue: String(tag[0])) else { return nil }
    let script = tag.count > 1 ? Script(rawValue: String(tag[1])) : nil
    let kind = parts.count > 1 ? NameKind(rawValue: String(parts[1])) : nil
    if (tag.count > 1 && script == nil) || (parts.count > 1 && kind == nil) { return nil }
    self = .names(lang, script, kind)
  }

  /// Returns the field that people mean by the title `title`, in Korean, Chinese or English; nil for none.
  init?(titled title: String) {
    let folded = title.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let field = Self.titles[folded] else { return nil }
    self = field
  }

  private static let titles: [String: TableField] = {
    var titles: [String: TableField] = [:]
    func add(_ field: TableField, _ names: String) {
      for name in names.split(separator: " ") { titles[String(name)] = field }
    }
    add(
      .names(.ko, nil, nil),
      "한국어 국문 한글 국문명 한글명 한국어명 국문명칭 기관명국문 기관명한글 성명국문 성명한글 korean koreanname kokr 韩文 韩语 韩国语 韩文名")
    add(
      .names(.zh, nil, nil), "中文 중문 중국어 중문명 중국어명 기관명중문 성명중문 chinese chinesename zhcn zhhans 汉语 中文名 简体 简体中文 간체"
    )
    add(.names(.zh, .hant, nil), "zhtw zhhant 繁體 繁體中文 번체 정체")
    add(.names(.en, nil, nil), "english 영문 영어 영문명 영어명 기관명영문 성명영문 englishname enus engb 英文 英语 英文名")
    add(.names(.ko, nil, .short), "국문약칭 한글약칭 약칭")
    add(.names(.en, nil, .acronym), "영문약칭 영문약어 acronym abbreviation 英文缩写")
    add(.names(.zh, nil, .short), "중문약칭 简称")
    add(.text, "name 이름 명칭 名称 term 용어 기관명")
    add(.lang, "language 언어 语言")
    add(.kind, "namekind 이름종류")
    add(.type, "유형 类型 entitytype")
    add(.country, "국가 나라 国家 국가코드 countrycode")
    add(.note, "비고 备注 remark remarks comment notes")
    add(.id, "식별자 ireumid")
    add(.sources, "출처 source 来源")
    add(.key, "no 번호 序号 key 연번")
    return titles
  }()
}
