import Lexicography
import Messaging
import TextModel

/// How the official names of an entry follow one another in time.
enum TimeRules {
  static let rules = [reversed, gap, overlap, ended]

  static let reversed = LintRule(
    "from-after-to", .error, "A period whose beginning lies after its end.", ko: "시작이 끝보다 늦은 기간입니다.")

  static let gap = LintRule(
    "official-gap", .info,
    """
    Two official names in one language and script with time between them in which the entry had none. Either a name is \
    missing, or a date is wrong, or the body did not exist then: say so in the note.
    """,
    ko: """
      같은 언어와 문자의 공식 이름 사이에 아무 이름도 없는 기간이 있습니다. 이름이 빠졌거나 날짜가 틀렸습니다. 그동안 기관이 없었다면 note에 적으십시오.
      """)

  static let overlap = LintRule(
    "official-overlap", .warning,
    """
    Two official names in one language and script at one time. When a body is renamed, the old name becomes kind: former \
    and ends where the new one begins.
    """,
    ko: """
      같은 언어와 문자의 공식 이름 둘이 한때에 겹칩니다. 이름이 바뀌면 옛 이름은 kind: former가 되고, 새 이름이 시작하는 때에 끝납니다.
      """)

  static let ended = LintRule(
    "official-ended", .warning,
    """
    An entry in use whose last official name in this language ended, and none follows. Add the name that came after, or \
    make the entry inactive where the body is no more.
    """,
    ko: """
      쓰이는(active) 표제어인데 이 언어의 마지막 공식 이름이 끝났고 다음 이름이 없습니다. 뒤의 이름을 더하거나, 없어진 기관이면 status: inactive로 \
      고치십시오.
      """)

  static func reversed(_ from: PartialDate?, _ to: PartialDate?, _ place: SourceLocation) -> [Fault] {
    guard let from, let to, from.isAfter(to) else { return [] }
    return [
      Fault(
        reversed, at: place,
        .init("from \(from.text) is after to \(to.text)", ko: "시작 \(from.text)이 끝 \(to.text)보다 늦습니다"))
    ]
  }

  /// An official name, present or past, with its place in the list.
  private struct Period {
    let index: Int
    let name: Name
  }

  static func faults(of located: Lexicon.Located) -> [Fault] {
    let entry = located.entry
    guard entry.status != .deprecated else { return [] }
    let dated = entry.names.enumerated().filter { _, name in
      (name.kind == .official || name.kind == .former) && (name.from != nil || name.to != nil)
        && reversed(name.from, name.to, located.place).isEmpty
    }.map { Period(index: $0.offset, name: $0.element) }
    guard !dated.isEmpty else { return [] }
    let groups = Dictionary(grouping: dated) { [$0.name.lang.rawValue, $0.name.script.rawValue] }
    return groups.values.flatMap { group in
      let sorted = group.sorted { start($0.name) < start($1.name) }
      return succession(sorted, located) + end(sorted, located)
    }
  }

  private static func start(_ name: Name) -> Int { name.from?.days.lowerBound ?? .min }

  private static func succession(_ periods: [Period], _ located: Lexicon.Located) -> [Fault] {
    var faults: [Fault] = []
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      guard let from = later.name.from else { continue }
      let (old, new) = (earlier.name, later.name)
      let place = located.place(ofName: later.index)
      let isOpen = old.to == nil && old.kind == .official && new.kind == .official && old.from != nil
      if isOpen || old.to.map({ $0.isAfter(from) }) == true {
        faults.append(
          Fault(
            overlap, at: place,
            .init(
              "'\(new.text)' begins \(from.text), before '\(old.text)' ends",
              ko: "'\(new.text)'의 시작 \(from.text): '\(old.text)'이(가) 아직 끝나지 않았습니다"),
            hint: .init(
              "make '\(old.text)' kind: former with to: \"\(from.text)\"",
              ko: "'\(old.text)'을(를) kind: former, to: \"\(from.text)\"로 고치십시오")))
      } else if let to = old.to, from.days.lowerBound - to.days.upperBound > 1 {
        faults.append(
          Fault(
            gap, at: place,
            .init(
              "no official name from \(to.text) to \(from.text)",
              ko: "\(to.text)부터 \(from.text)까지 공식 이름이 없습니다")))
      }
    }
    return faults
  }

  private static func end(_ periods: [Period], _ located: Lexicon.Located) -> [Fault] {
    let entry = located.entry
    guard entry.status == .active, entry.type != .product,
      let last = periods.max(by: { finish($0.name) < finish($1.name) }),
      let to = last.name.to
    else { return [] }
    let goesOn = entry.names.contains { name in
      name.lang == last.name.lang && name.to == nil && name.kind != .misspelling && name.kind != .former
    }
    guard !goesOn else { return [] }
    return [
      Fault(
        ended, at: located.place(ofName: last.index),
        .init(
          "'\(last.name.text)' ended \(to.text), and no name follows",
          ko: "'\(last.name.text)': \(to.text)에 끝났고 다음 이름이 없습니다"
        ),
        hint: .init("add the next name, or status: inactive", ko: "다음 이름을 더하거나 status: inactive로 고치십시오"))
    ]
  }

  private static func finish(_ name: Name) -> Int { name.to?.days.upperBound ?? .max }
}
