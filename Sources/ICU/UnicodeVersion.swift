internal import CICU

/// The versions of the linked ICU and of its Unicode data; keys made by other versions may differ.
package struct UnicodeVersion: Sendable, Equatable {
  package let icu: String
  package let unicode: String

  package static var linked: UnicodeVersion {
    var icu = [CChar](repeating: 0, count: 32)
    var unicode = [CChar](repeating: 0, count: 32)
    cicu_versions(&icu, &unicode)
    func text(_ field: [CChar]) -> String {
      String(decoding: field.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return UnicodeVersion(icu: text(icu), unicode: text(unicode))
  }
}
