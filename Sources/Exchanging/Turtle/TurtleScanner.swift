import Messaging

/// The characters of Turtle, one after the other, with the line.
struct TurtleScanner {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    if scalars.first == "\u{FEFF}" { at = 1 }
  }

  var peek: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  mutating func next() -> Unicode.Scalar? {
    guard at < scalars.count else { return nil }
    if scalars[at] == "\n" { line += 1 }
    at += 1
    return scalars[at - 1]
  }

  func fault(_ en: String, _ ko: String) -> ExchangeFailure { .damaged(line: line, Message(en, ko: ko)) }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    _ = next()
    return true
  }

  /// Takes `word` if it stands here.
  mutating func takeWord(_ word: String, ignoringCase: Bool = false) -> Bool {
    let wanted = Array(word.unicodeScalars)
    guard at + wanted.count <= scalars.count else { return false }
    for (offset, scalar) in wanted.enumerated() {
      let found = scalars[at + offset]
      guard found == scalar || (ignoringCase && found.properties.uppercaseMapping == String(scalar)) else {
        return false
      }
    }
    // A word of letters ends where a name would go on.
    if wanted.last?.properties.isAlphabetic == true, at + wanted.count < scalars.count,
      Self.isName(scalars[at + wanted.count]) || scalars[at + wanted.count] == ":"
    {
      return false
    }
    at += wanted.count
    return true
  }

  /// Takes `a` where it stands for rdf:type.
  mutating func takeVerbA() -> Bool { takeWord("a") }

  /// Passes over blanks and comments; whether anything follows.
  mutating func skipBlanks() throws(ExchangeFailure) -> Bool {
    while let scalar = peek {
      if scalar == "#" {
        while let other = peek, other != "\n" { _ = other; at += 1 }
      } else if scalar.properties.isWhitespace {
        _ = next()
      } else {
        return true
      }
    }
    return false
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-"
      || scalar == "\u{B7}" || scalar.value > 0x2FF && scalar.properties.isIDContinue
  }

  mutating func prefixName() -> String { name { $0 == "." } }

  /// The part of a name after its prefix, with its escapes undone.
  mutating func localName() -> String { name { ".:%\\".unicodeScalars.contains($0) } }

  private mutating func name(also isAlso: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    while let scalar = peek, Self.isName(scalar) || isAlso(scalar) {
      if scalar == "\\" {
        at += 1
        guard let escaped = next() else { break }
        result.append(escaped)
        continue
      }
      // A dot at the end belongs to the statement.
      if scalar == ".",
        at + 1 >= scalars.count
          || !(Self.isName(scalars[at + 1]) || ".:%\\".unicodeScalars.contains(scalars[at + 1]))
      {
        break
      }
      result.append(scalar)
      at += 1
    }
    return String(result)
  }

  mutating func languageTag() -> String {
    var result = String.UnicodeScalarView()
    while let scalar = peek, scalar.isASCII,
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
    {
      result.append(scalar)
      at += 1
    }
    return String(result)
  }

  mutating func number() -> String {
    var result = String.UnicodeScalarView()
    while let scalar = peek, "0123456789+-.eE".unicodeScalars.contains(scalar) {
      if scalar == ".", at + 1 >= scalars.count || !("0"..."9").contains(scalars[at + 1]) { break }
      result.append(scalar)
      at += 1
    }
    return String(result)
  }

  /// An address between `<` and `>`.
  mutating func iri() throws(ExchangeFailure) -> String {
    guard take("<") else { throw fault("an address should stand here", "주소가 있어야 할 곳입니다") }
    var result = String.UnicodeScalarView()
    while let scalar = next() {
      switch scalar {
      case ">": return String(result)
      case "\\": result.append(try unicodeEscape(next()))
      case "\u{0}"..."\u{20}", "<", "\"", "{", "}", "|", "^", "`":
        throw fault("a character that no address has", "주소에 쓸 수 없는 글자가 있습니다")
      default: result.append(scalar)
      }
    }
    throw fault("an address is not closed", "주소가 닫히지 않았습니다")
  }

  /// A text in one or three quotes of either kind.
  mutating func quoted() throws(ExchangeFailure) -> String {
    guard let quote = next() else { throw fault("a text should stand here", "글이 있어야 할 곳입니다") }
    var isLong = false
    if take(quote) {
      guard take(quote) else { return "" }
      isLong = true
    }
    var result = String.UnicodeScalarView()
    while let scalar = next() {
      switch scalar {
      case quote:
        if !isLong { return String(result) }
        guard peek == quote, at + 1 < scalars.count, scalars[at + 1] == quote else {
          result.append(scalar)
          continue
        }
        at += 2
        // Quotes before the last three are text.
        while take(quote) { result.append(quote) }
        return String(result)
      case "\\": result.append(try escape())
      case "\n" where !isLong, "\r" where !isLong: throw fault("a text is not closed", "글이 닫히지 않았습니다")
      default: result.append(scalar)
      }
    }
    throw fault("a text is not closed", "글이 닫히지 않았습니다")
  }

  private mutating func escape() throws(ExchangeFailure) -> Unicode.Scalar {
    let scalar = next()
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "'", "\\": return scalar ?? "\\"
    default: return try unicodeEscape(scalar)
    }
  }

  private mutating func unicodeEscape(_ kind: Unicode.Scalar?) throws(ExchangeFailure) -> Unicode.Scalar {
    let count = kind == "u" ? 4 : kind == "U" ? 8 : 0
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = next().flatMap({ Character($0).hexDigitValue }) else { value = .max; break }
      value = value &* 16 &+ UInt32(digit)
    }
    guard count > 0, let scalar = Unicode.Scalar(value) else { throw fault("unknown escape", "모르는 이스케이프입니다") }
    return scalar
  }
}
