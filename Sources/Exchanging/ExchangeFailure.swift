import Messaging

/// Why a file of another format could not be read at all, or none be written.
public enum ExchangeFailure: Error, Sendable, Equatable {
  case unknownColumn(String, header: [String], count: Int)
  case unknownField(String)
  case fieldTwice(String)
  case noNameColumn(header: [String])
  /// It is a table that cannot be taken apart.
  case table(Explanation)
  /// The format is only written, or only read.
  case exportedOnly(String)
  case importedOnly(String)
  /// A sheet has no room for so many rows.
  case tooManyRows(Int, most: Int)
  /// It is larger than what is read of the format.
  case tooLarge(limit: Int)
  /// It is not what the format says; the place and what is wrong there.
  case damaged(line: Int, Message)
  /// It has what is refused for safety, such as a declaration of entities.
  case refused(line: Int, Message)

  /// Whether the command line is wrong, and not the file.
  public var isOfUsage: Bool {
    switch self {
    case .unknownColumn, .unknownField, .fieldTwice, .noNameColumn, .exportedOnly, .importedOnly,
      .tooManyRows:
      true
    case .table, .tooLarge, .damaged, .refused: false
    }
  }

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .unknownColumn(let column, let header, let count):
      Explanation(
        count > 1 ? "has \(count) columns '\(column)'" : "has no column '\(column)'",
        ko: count > 1 ? "'\(column)' 열이 \(count)개입니다" : "'\(column)' 열이 없습니다",
        hint: Self.columns(header))
    case .unknownField(let name):
      Explanation(
        "--map: there is no field '\(name)'", ko: "--map: '\(name)' 항목은 없습니다",
        hint: Message(
          "fields: \(Self.fields); none where a column is not to be read",
          ko: "항목: \(Self.fields). 읽지 않을 열은 none"))
    case .fieldTwice(let name):
      Explanation(
        "two columns are '\(name)'", ko: "'\(name)' 열이 둘입니다",
        hint: Message("say which with --map COLUMN=FIELD", ko: "--map 열=항목으로 정하십시오"))
    case .noNameColumn(let header):
      Explanation(
        "no column holds names", ko: "이름이 있는 열이 없습니다",
        hint: Message(
          "say which with --map COLUMN=ko, zh, en or text; \(Self.columns(header).text(in: .en))",
          ko: "--map 열=ko, zh, en, text 가운데 하나로 정하십시오. \(Self.columns(header).text(in: .ko))"))
    case .table(let explanation): explanation
    case .exportedOnly(let format):
      Explanation(
        "\(format) is written and not read", ko: "\(format)은(는) 쓰기만 하고 읽지 않습니다",
        hint: Message("save it as CSV, and import that", ko: "CSV로 저장해 가져오십시오"))
    case .importedOnly(let format):
      Explanation("\(format) is read and not written", ko: "\(format)은(는) 읽기만 하고 쓰지 않습니다")
    case .tooManyRows(let count, let most):
      Explanation(
        "\(count) rows, but a sheet has \(most)", ko: "행이 \(count)개인데 시트에는 \(most)개까지입니다",
        hint: Message("take fewer --type, or csv", ko: "--type으로 줄이거나 csv로 쓰십시오"))
    case .tooLarge(let limit):
      Explanation(
        "is larger than \(limit / 1_000_000) MB, the most that is read of this format",
        ko: "이 형식으로 읽는 한도 \(limit / 1_000_000) MB보다 큽니다",
        hint: Message("divide it into several files", ko: "여러 파일로 나누십시오"))
    case .damaged(let line, let what):
      Explanation("line \(line): \(what.text(in: .en))", ko: "\(line)번째 줄: \(what.text(in: .ko))")
    case .refused(let line, let what):
      Explanation(
        "line \(line): refused: \(what.text(in: .en))", ko: "\(line)번째 줄: 거부했습니다: \(what.text(in: .ko))")
    }
  }

  private static let fields =
    "ko, zh, en, zh-Hant, ko.short …, " + TableField.plainNames.joined(separator: ", ")

  private static func columns(_ header: [String]) -> Message {
    let shown = header.prefix(40).map { "'\($0)'" }.joined(separator: ", ")
    return Message("columns: \(shown); or its number from 1", ko: "열: \(shown). 1부터 센 번호도 됩니다")
  }
}
