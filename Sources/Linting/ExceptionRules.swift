import Lexicography
import Messaging
import TextModel

/// Exceptions that names claim by `allow:`, and whether they are any.
enum ExceptionRules {
  static let rules = [unknownException, unneededException]

  static let unknownException = LintRule(
    "unknown-exception", .warning,
    "A code in allow: that no rule has, or whose rule allows no exception because it is an error.",
    ko: "allow:에 적은 코드가 없거나, 오류라서 예외를 둘 수 없는 규칙입니다.", isFixable: true)

  static let unneededException = LintRule(
    "unneeded-exception", .info,
    "A code in allow: of a rule that the name does not break. Remove it, so that it hides nothing later.",
    ko: "이름이 어기지 않는 규칙을 allow:에 적었습니다. 나중에 다른 결함을 가리지 않도록 지우십시오.")

  /// Returns `faults` without those that the names of `lexicon` allow, with a word on exceptions that are none.
  static func apply(to faults: [Fault], in lexicon: Lexicon) -> [Fault] {
    var allowed: [SourceLocation: [String: Bool]] = [:]
    var found: [Fault] = []
    for located in lexicon.located {
      for (index, name) in located.entry.names.enumerated() where !name.allow.isEmpty {
        let place = located.place(ofName: index)
        for code in name.allow {
          if let rule = LintRule[code], rule.severity < .error {
            allowed[place, default: [:]][code] = false
          } else {
            found.append(
              Fault(
                unknownException, at: place,
                .init("'\(code)' is no rule that a name may break", ko: "예외를 둘 수 없는 코드입니다: '\(code)'")))
          }
        }
      }
    }
    if allowed.isEmpty { return faults + found }
    for fault in faults {
      if allowed[fault.location]?[fault.code] != nil {
        allowed[fault.location]?[fault.code] = true
      } else {
        found.append(fault)
      }
    }
    for (place, codes) in allowed {
      for (code, isUsed) in codes where !isUsed {
        found.append(
          Fault(
            unneededException, at: place,
            .init("the name does not break '\(code)'", ko: "어기지 않는 규칙입니다: '\(code)'"),
            hint: .init("remove it from allow:", ko: "allow:에서 지우십시오")))
      }
    }
    return found
  }
}
