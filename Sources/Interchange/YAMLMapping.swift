import Lexicography
import Messaging
import TextModel
import Yams

/// One mapping of a YAML file, read by schema: every scalar is the text that stands there, so that `NO` is
/// Norway and `2023-11` a string. Faults are collected, not thrown.
struct YAMLMapping {
  let file: String
  let location: SourceLocation
  private let pairs: [(key: String, value: Node)]

  /// Returns the mapping of `node`, or reports that it is none.
  init?(_ node: Node, file: String, what: Message, into faults: inout [Fault]) {
    let location = Self.location(node, file)
    guard case .mapping(let mapping) = node else {
      faults.append(
        Fault(
          "not-a-mapping", at: location,
          .init(
            "\(what.text(in: .en)) must be a mapping", ko: "\(what.text(in: .ko)): 키와 값의 묶음이어야 합니다"),
          hint: .init("write key: value", ko: "키: 값으로 쓰십시오")))
      return nil
    }
    var pairs: [(String, Node)] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        faults.append(
          Fault(
            "bad-key", at: Self.location(key, file), .init("a key must be plain text", ko: "키는 글자여야 합니다")))
        continue
      }
      pairs.append((scalar.string, value))
    }
    (self.file, self.location, self.pairs) = (file, location, pairs)
  }

  /// Reports every key that is not among `keys`.
  func reportUnknownKeys(_ keys: [String], into faults: inout [Fault]) {
    for (key, value) in pairs where !keys.contains(key) {
      faults.append(
        Fault(
          "unknown-key", at: Self.location(value, file),
          .init("unknown key '\(key)'", ko: "알 수 없는 키입니다: '\(key)'"),
          hint: .init(
            "known keys: \(keys.joined(separator: ", "))", ko: "쓸 수 있는 키: \(keys.joined(separator: ", "))")))
    }
  }

  func node(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

  func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

  /// Where the value of `key` stands; the mapping's own place where it has none.
  func location(of key: String) -> SourceLocation {
    node(key).map { Self.location($0, file) } ?? location
  }

  /// The text of `key`, or nil; a value that is no text is reported.
  func text(_ key: String, into faults: inout [Fault]) -> String? {
    guard let value = node(key) else { return nil }
    guard case .scalar(let scalar) = value else {
      faults.append(
        Fault("not-text", at: location(of: key), .init("'\(key)' must be text", ko: "'\(key)' 값은 글자여야 합니다")))
      return nil
    }
    if scalar.string.isEmpty {
      faults.append(
        Fault(
          "empty-value", at: location(of: key), .init("'\(key)' is empty", ko: "'\(key)' 값이 비어 있습니다"),
          hint: .init("leave the key out", ko: "키를 빼십시오")))
      return nil
    }
    return scalar.string
  }

  /// The text of `key`; its absence is reported.
  func requiredText(_ key: String, into faults: inout [Fault]) -> String? {
    if !has(key) {
      faults.append(Fault("missing-key", at: location, .init("'\(key)' is missing", ko: "'\(key)' 키가 없습니다")))
      return nil
    }
    return text(key, into: &faults)
  }

  /// The value of `key` among the cases of `Value`; another text is reported with the cases.
  func value<Value>(
    _ key: String, as _: Value.Type, into faults: inout [Fault]
  ) -> Value? where Value: RawRepresentable<String> & CaseIterable {
    guard let text = text(key, into: &faults) else { return nil }
    if let value = Value(rawValue: text) { return value }
    faults.append(
      Fault(
        "unknown-value", at: location(of: key),
        .init("'\(text)' is no \(key)", ko: "\(key) 값이 될 수 없습니다: '\(text)'"),
        hint: .init(
          "one of: \(Value.allCases.map(\.rawValue).joined(separator: ", "))",
          ko: "다음 가운데 하나: \(Value.allCases.map(\.rawValue).joined(separator: ", "))")))
    return nil
  }

  func date(_ key: String, into faults: inout [Fault]) -> PartialDate? {
    guard let text = text(key, into: &faults) else { return nil }
    if let date = PartialDate(text) { return date }
    faults.append(
      Fault(
        "bad-date", at: location(of: key), .init("'\(text)' is no date", ko: "날짜가 아닙니다: '\(text)'"),
        hint: .init("write 2023, 2023-11 or 2023-11-05", ko: "2023, 2023-11, 2023-11-05와 같이 쓰십시오")))
    return nil
  }

  func flag(_ key: String, into faults: inout [Fault]) -> Bool {
    switch text(key, into: &faults) {
    case nil, "false": return false
    case "true": return true
    case let other?:
      faults.append(
        Fault(
          "unknown-value", at: location(of: key),
          .init("'\(other)' is no \(key)", ko: "\(key) 값이 될 수 없습니다: '\(other)'"),
          hint: .init("true, or no key", ko: "true로 쓰거나 키를 빼십시오")))
      return false
    }
  }

  /// The items of the list at `key`; none where the key is missing.
  func items(_ key: String, into faults: inout [Fault]) -> [Node] {
    guard let value = node(key) else { return [] }
    guard case .sequence(let sequence) = value else {
      faults.append(
        Fault(
          "not-a-list", at: location(of: key), .init("'\(key)' must be a list", ko: "'\(key)' 값은 목록이어야 합니다"),
          hint: .init(verbatim: "[a, b]")))
      return []
    }
    return Array(sequence)
  }

  /// The citations of `sources`.
  func sources(into faults: inout [Fault]) -> [SourceReference] {
    texts("sources", into: &faults).map { SourceReference($0) }
  }

  /// The texts of the list at `key`.
  func texts(_ key: String, into faults: inout [Fault]) -> [String] {
    var texts: [String] = []
    for item in items(key, into: &faults) {
      if case .scalar(let scalar) = item, !scalar.string.isEmpty {
        texts.append(scalar.string)
      } else {
        faults.append(
          Fault(
            "not-text", at: Self.location(item, file),
            .init("each item of '\(key)' must be text", ko: "'\(key)'의 각 항목은 글자여야 합니다")))
      }
    }
    return texts
  }

  static func location(_ node: Node, _ file: String) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
