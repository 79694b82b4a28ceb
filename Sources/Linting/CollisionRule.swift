import Lexicography
import Messaging
import TextModel

/// One name on several entries: a homograph, which no name may be without saying that it needs context.
enum CollisionRule {
  static let rules = [collision]

  static let collision = LintRule(
    "collision", .warning,
    """
    One name on two entries in use, in any spelling of it, that links by itself. Texts would link to one of the two \
    without a reason. Say match: context on both, so that the document decides.
    """,
    ko: """
      쓰이는 표제어 둘이 같은 이름(띄어쓰기 등이 달라도)을 가지고 있고, 그 이름이 혼자서도 이어집니다. 글이 까닭 없이 한쪽으로 이어집니다. 양쪽에 match: \
      context를 붙여 문서가 정하게 하십시오.
      """)

  static func faults(in checked: CheckedLexicon) -> [Fault] {
    checked.eachName { located, index, key in
      let name = located.entry.names[index]
      guard name.match == .always, let owners = checked.owners[key], owners.count > 1 else { return nil }
      let others = owners.filter { $0 != checked.meant(located.entry.id) }
      guard others.count < owners.count, !others.isEmpty else { return nil }
      let ids = others.map(\.rawValue).joined(separator: ", ")
      return Fault(
        collision, at: located.place(ofName: index),
        .init("'\(name.text)' is also a name of \(ids)", ko: "다른 표제어의 이름이기도 합니다: '\(name.text)', \(ids)"),
        hint: .init("add match: context to both", ko: "양쪽에 match: context를 붙이십시오"))
    }
  }
}
