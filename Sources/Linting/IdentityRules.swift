import Lexicography
import TextModel

/// What an entry is called by machines: its id and its file.
enum IdentityRules {
  static let rules = [badID, fileName, noNames]

  static let badID = LintRule(
    "bad-id", .warning,
    """
    An id that is not a slug, a dot and six characters. The slug says what it is about for people and is frozen; the six \
    random characters keep two branches from taking one id.
    """,
    ko: """
      식별자는 줄인 이름, 점, 여섯 글자의 꼴이어야 합니다. 줄인 이름은 사람이 알아보게 하고 다시 바꾸지 않으며, 아무렇게나 고른 여섯 글자는 두 사람이 같은 식별자를 쓰지 \
      않게 합니다.
      """)

  static let fileName = LintRule(
    "file-name", .error, "A file that is not named after the entry in it. One entry, one file, one name.",
    ko: "파일 이름이 그 안의 표제어와 다릅니다. 표제어 하나에 파일 하나, 이름도 하나입니다.")

  static let noNames = LintRule(
    "no-names", .warning, "An entry without names: nothing finds it. Add a name, or remove the file.",
    ko: "이름이 없는 표제어라 찾을 길이 없습니다. 이름을 더하거나 파일을 지우십시오.")

  static func faults(of located: Lexicon.Located) -> [Fault] {
    let id = located.entry.id.rawValue
    var faults: [Fault] = []
    if !isWellFormed(id) {
      faults.append(
        Fault(
          badID, at: located.place,
          .init(
            "id '\(id)' is not a slug, a dot and six characters",
            ko: "식별자 '\(id)': 줄인 이름, 점, 여섯 글자의 꼴이 아닙니다"),
          hint: .init(
            "a-z, 0-9 and hyphens, then six of a-z and 2-9 without l and o, as in cn-torch-center.k7m2qx",
            ko: "a-z, 0-9, 붙임표를 쓰고 점 뒤에 l과 o를 뺀 a-z와 2-9로 여섯 글자. 예: cn-torch-center.k7m2qx"))
      )
    }
    // A pack holds many.
    if let file = located.origin?.file.file, !file.hasSuffix(".jsonl") {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      if name != "\(id).yaml" {
        faults.append(
          Fault(
            fileName, at: located.place,
            .init("file '\(name)' holds entry '\(id)'", ko: "파일 이름과 표제어가 다릅니다: '\(name)', '\(id)'"),
            hint: .init("name it \(id).yaml", ko: "파일 이름을 \(id).yaml로 바꾸십시오")))
      }
    }
    if located.entry.names.isEmpty, located.entry.status != .deprecated {
      faults.append(
        Fault(
          noNames, at: located.place,
          .init("the entry has no names, so nothing finds it", ko: "이름이 없는 표제어라 찾을 길이 없습니다")))
    }
    return faults
  }

  private static func isWellFormed(_ id: String) -> Bool {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count == 6 else { return false }
    let isSlug = parts[0].utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    let isSuffix = parts[1].utf8.allSatisfy { byte in
      ((0x61...0x7A).contains(byte) || (0x32...0x39).contains(byte)) && byte != 0x6C && byte != 0x6F
    }
    return isSlug && isSuffix
  }
}
