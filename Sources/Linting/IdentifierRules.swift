import Lexicography
import Messaging
import TextModel

/// Identifiers in other registries: their form, their check digits, and that no two entries share one.
enum IdentifierRules {
  static let rules = [badIdentifier, unknownScheme, sharedIdentifier, staleCheck]

  static let badIdentifier = LintRule(
    "bad-identifier", .error,
    """
    An identifier that its registry cannot have given: a wrong form, or check digits that do not fit (USCC by GB 32100, \
    ROR and LEI by ISO 7064 MOD 97-10, ISNI by MOD 11-2). Copy it again; leave it out rather than guess.
    """,
    ko: """
      등록 기관이 줄 수 없는 식별자입니다. 꼴이 틀렸거나 검증 숫자가 맞지 않습니다(USCC는 GB 32100, ROR와 LEI는 ISO 7064 MOD 97-10, ISNI는 MOD \
      11-2). 다시 옮겨 적으십시오. 짐작하느니 비워 두십시오.
      """)

  static let unknownScheme = LintRule(
    "unknown-scheme", .warning,
    "A registry that is not known here, so that nothing can check the identifier.",
    ko: "알 수 없는 등록 체계라 식별자를 확인할 수 없습니다.")

  static let sharedIdentifier = LintRule(
    "shared-identifier", .error,
    """
    One identifier on two entries: either they are one thing, and one redirects to the other, or one of the identifiers \
    is wrong.
    """,
    ko: "두 표제어가 한 식별자를 쓰고 있습니다. 같은 것이면 하나를 다른 쪽으로 합치고(redirect), 아니면 틀린 식별자를 고치십시오.")

  static let staleCheck = LintRule(
    "stale-check", .info,
    "An identifier that nobody looked up for three years, or whose checked: lies in the future.",
    ko: "세 해 동안 아무도 확인하지 않았거나 checked: 날짜가 앞날인 식별자입니다.")

  static func faults(of located: Lexicon.Located) -> [Fault] {
    located.entry.ids.enumerated().compactMap { index, id in
      let place = located.place(ofID: index)
      guard let check = IdentifierForm.known[id.scheme] else {
        let known = IdentifierForm.known.keys.sorted().joined(separator: ", ")
        return Fault(
          unknownScheme, at: place,
          .init("scheme '\(id.scheme)' is not known", ko: "알 수 없는 등록 체계입니다: '\(id.scheme)'"),
          hint: .init("one of: \(known)", ko: "다음 가운데 하나: \(known)"))
      }
      guard !check(Array(id.value.utf8)) else { return nil }
      return Fault(
        badIdentifier, at: place,
        .init("'\(id.value)' is no \(id.scheme) identifier", ko: "\(id.scheme) 식별자가 아닙니다: '\(id.value)'"),
        hint: .init("copy it again, or leave it out", ko: "다시 옮겨 적거나 빼십시오"))
    }
  }

  /// Faults that need the other entries, or the date of `today`.
  static func shared(in lexicon: Lexicon, today: PartialDate?) -> [Fault] {
    var first: [String: EntryID] = [:]
    var faults: [Fault] = []
    for located in lexicon.located where located.entry.status != .deprecated {
      for (index, id) in located.entry.ids.enumerated() {
        let place = located.place(ofID: index)
        if let other = first["\(id.scheme)\u{0}\(id.value)"] {
          faults.append(
            Fault(
              sharedIdentifier, at: place,
              .init(
                "\(id.scheme) '\(id.value)' is that of \(other) too",
                ko: "\(id.scheme) '\(id.value)': \(other)에도 있습니다"
              )))
        } else {
          first["\(id.scheme)\u{0}\(id.value)"] = located.entry.id
        }
        if let today, let checked = id.checked, isStale(checked, today) {
          faults.append(
            Fault(
              staleCheck, at: place,
              .init("'\(id.value)' was checked \(checked.text)", ko: "'\(id.value)': \(checked.text)에 확인했습니다")
            ))
        }
      }
    }
    return faults
  }

  private static func isStale(_ checked: PartialDate, _ today: PartialDate) -> Bool {
    checked.isAfter(today) || today.days.lowerBound - checked.days.upperBound > 3 * 365
  }
}

/// The forms of identifiers, by scheme.
enum IdentifierForm {
  /// Whether bytes are an identifier of the scheme.
  static let known: [String: @Sendable ([UInt8]) -> Bool] = [
    "wikidata": isWikidata, "ror": isROR, "uscc": isUSCC, "isni": isISNI, "lei": isLEI,
  ]

  /// Q and a number without a leading zero.
  @Sendable private static func isWikidata(_ value: [UInt8]) -> Bool {
    value.count > 1 && value[0] == UInt8(ascii: "Q") && value[1] != UInt8(ascii: "0")
      && value.dropFirst().allSatisfy(isDigit)
  }

  /// 0, six of Crockford's base 32, two check digits: 98 - 100·n mod 97 (ROR, after ISO 7064 MOD 97-10).
  @Sendable private static func isROR(_ value: [UInt8]) -> Bool {
    let prefix = Array("https://ror.org/".utf8)
    let id = value.starts(with: prefix) ? Array(value[prefix.count...]) : value
    guard id.count == 9, id[0] == UInt8(ascii: "0"), isDigit(id[7]), isDigit(id[8]) else { return false }
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var number = 0
    for byte in id[..<7] {
      guard let digit = letters.firstIndex(of: byte) else { return false }
      number = number * 32 + digit
    }
    return 98 - number * 100 % 97 == Int(id[7] - 48) * 10 + Int(id[8] - 48)
  }

  /// Eighteen of GB 32100-2015's letters, weighted by powers of 3, the last one the check digit modulo 31.
  @Sendable private static func isUSCC(_ value: [UInt8]) -> Bool {
    let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    let digits = value.compactMap { letters.firstIndex(of: $0) }
    guard value.count == 18, digits.count == 18 else { return false }
    var (weight, sum) = (1, 0)
    for digit in digits[..<17] {
      sum += digit * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == digits[17]
  }

  /// Sixteen digits, blanks between fours allowed, the last a check digit by ISO 7064 MOD 11-2.
  @Sendable private static func isISNI(_ value: [UInt8]) -> Bool {
    let digits = value.filter { $0 != UInt8(ascii: " ") }
    guard digits.count == 16, digits[..<15].allSatisfy(isDigit) else { return false }
    let sum = digits[..<15].reduce(0) { ($0 + Int($1 - 48)) * 2 % 11 }
    let check = (12 - sum) % 11
    return digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(48 + check))
  }

  /// Eighteen letters or digits and two check digits, 1 modulo 97 as a number with A for 10 (ISO 17442).
  @Sendable private static func isLEI(_ value: [UInt8]) -> Bool {
    guard value.count == 20, isDigit(value[18]), isDigit(value[19]) else { return false }
    var rest = 0
    for byte in value {
      if isDigit(byte) {
        rest = (rest * 10 + Int(byte - 48)) % 97
      } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        rest = (rest * 100 + Int(byte - 55)) % 97
      } else {
        return false
      }
    }
    return rest == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
