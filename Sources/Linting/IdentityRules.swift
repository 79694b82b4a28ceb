import Lexicography
import TextModel

/// What an entry is called by machines: its id and its file.
enum IdentityRules {
  static func faults(of located: Lexicon.Located) -> [Fault] {
    let id = located.entry.id.rawValue
    var faults: [Fault] = []
    if !isWellFormed(id) {
      faults.append(
        Fault(
          "bad-id", at: located.place, severity: .warning,
          .init(
            "id '\(id)' is not a slug, a dot and six characters",
            ko: "식별자 '\(id)': 줄인 이름, 점, 여섯 글자의 꼴이 아닙니다"),
          hint: .init(
            "a-z, 0-9 and hyphens, then six of a-z and 2-9 without l and o, as in cn-torch-center.k7m2qx",
            ko: "a-z, 0-9, 붙임표를 쓰고 점 뒤에 l과 o를 뺀 a-z와 2-9로 여섯 글자. 예: cn-torch-center.k7m2qx"))
      )
    }
    if let file = located.origin?.file.file {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      if name != "\(id).yaml" {
        faults.append(
          Fault(
            "file-name", at: located.place,
            .init("file '\(name)' holds entry '\(id)'", ko: "파일 이름과 표제어가 다릅니다: '\(name)', '\(id)'"),
            hint: .init("name it \(id).yaml", ko: "파일 이름을 \(id).yaml로 바꾸십시오")))
      }
    }
    if located.entry.names.isEmpty, located.entry.status != .deprecated {
      faults.append(
        Fault(
          "no-names", at: located.place, severity: .warning,
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
