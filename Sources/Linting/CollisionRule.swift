import Indexing
import Lexicography
import TextModel

/// One name on several entries: a homograph, which no name may be without saying that it needs context.
enum CollisionRule {
  static func faults(in lexicon: Lexicon) throws(IndexError) -> [Fault] {
    let index = try NameIndex(lexicon)
    var clashes: [EntryID: [(name: Name, others: [EntryID])]] = [:]
    for (_, names) in index.all {
      let active = names.filter { lexicon[$0.entry]?.status == .active }
      let entries = Set(active.map(\.entry)).sorted()
      guard entries.count > 1 else { continue }
      for name in active where name.name.match == .always {
        clashes[name.entry, default: []].append((name.name, entries.filter { $0 != name.entry }))
      }
    }
    return lexicon.located.flatMap { located in
      (clashes[located.entry.id] ?? []).map { clash in
        let position = located.entry.names.firstIndex(of: clash.name)
        return Fault(
          "collision", at: position.map(located.place(ofName:)) ?? located.place, severity: .warning,
          .init(
            "'\(clash.name.text)' is also a name of \(clash.others.map(\.rawValue).joined(separator: ", "))",
            ko:
              "다른 표제어의 이름이기도 합니다: '\(clash.name.text)', \(clash.others.map(\.rawValue).joined(separator: ", "))"
          ),
          hint: .init("add match: context to both", ko: "양쪽에 match: context를 붙이십시오"))
      }
    }
  }
}
