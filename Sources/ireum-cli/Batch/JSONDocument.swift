import Foundation
import Messaging

/// A document in a line of JSON: an object with its text and, perhaps, what it is called.
struct JSONDocument {
  let text: String
  /// Its name; nil where no field has it.
  let id: String?

  /// Where a line keeps them: the key of a field, or the keys of objects in one another with dots between.
  struct Fields: Sendable {
    let text: String
    let id: String?
  }

  /// Reads `line`; the failure says what it lacks.
  init(_ line: [UInt8], _ fields: Fields) throws(Fault) {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(line))
    } catch {
      throw Fault(Explanation("is not valid JSON", ko: "올바른 JSON이 아닙니다"))
    }
    guard let object = value as? [String: Any] else {
      throw Fault(Explanation("is JSON, but no object", ko: "JSON이지만 객체가 아닙니다"))
    }
    guard let text = Self.value(fields.text, of: object) as? String else {
      let keys = object.keys.sorted().prefix(8).joined(separator: ", ")
      throw Fault(
        Explanation(
          "has no text in the field '\(fields.text)'", ko: "'\(fields.text)' 필드에 글이 없습니다",
          hint: Message("its fields: \(keys)", ko: "있는 필드: \(keys)")))
    }
    self.text = text
    switch fields.id.flatMap({ Self.value($0, of: object) }) {
    case let name as String: id = name
    case let number as NSNumber: id = number.stringValue
    default: id = nil
    }
  }

  private static func value(_ key: String, of object: [String: Any]) -> Any? {
    if let value = object[key] { return value }
    guard let dot = key.firstIndex(of: "."), let inner = object[String(key[..<dot])] as? [String: Any] else {
      return nil
    }
    return value(String(key[key.index(after: dot)...]), of: inner)
  }

  struct Fault: Error {
    let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }
  }
}
