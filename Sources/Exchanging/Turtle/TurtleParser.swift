import Messaging

/// Reads Turtle (W3C Recommendation of 2014-02-25). Nothing is loaded; addresses are only compared.
struct TurtleParser {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// How deep nodes may stand in one another.
  static let deepest = 100
  private var input: TurtleScanner
  private var graph = TurtleGraph()
  private var prefixes: [String: String] = [:]
  private var base = ""
  private var blanks: [String: Int] = [:]
  private var blankCount = 0
  private var depth = 0

  /// Returns the statements of `bytes`, UTF-8.
  static func read(_ bytes: [UInt8]) throws(ExchangeFailure) -> TurtleGraph {
    var parser = TurtleParser(input: TurtleScanner(bytes))
    try parser.document()
    return parser.graph
  }

  private init(input: TurtleScanner) { self.input = input }

  private mutating func document() throws(ExchangeFailure) {
    while try input.skipBlanks() {
      if try directive() { continue }
      try statement()
    }
  }

  private mutating func directive() throws(ExchangeFailure) -> Bool {
    let isOld = input.takeWord("@prefix")
    if isOld || input.takeWord("PREFIX", ignoringCase: true) {
      _ = try input.skipBlanks()
      let name = input.prefixName()
      guard input.take(":") else { throw input.fault("a prefix has no colon", "접두사에 쌍점이 없습니다") }
      _ = try input.skipBlanks()
      prefixes[name] = try iriReference()
    } else if input.takeWord("@base") {
      _ = try input.skipBlanks()
      base = try iriReference()
      return try end()
    } else if input.takeWord("BASE", ignoringCase: true) {
      _ = try input.skipBlanks()
      base = try iriReference()
      return true
    } else {
      return false
    }
    return isOld ? try end() : true
  }

  private mutating func end() throws(ExchangeFailure) -> Bool {
    _ = try input.skipBlanks()
    guard input.take(".") else { throw input.fault("a statement does not end with '.'", "문장이 '.'로 끝나지 않습니다") }
    return true
  }

  private mutating func statement() throws(ExchangeFailure) {
    let isNode = input.peek == "["
    let subject = try term(isSubject: true)
    _ = try input.skipBlanks()
    if !(isNode && input.peek == ".") { try properties(of: subject) }
    _ = try end()
  }

  /// `property value, value ; property value`.
  private mutating func properties(of subject: TurtleTerm) throws(ExchangeFailure) {
    while true {
      _ = try input.skipBlanks()
      let line = input.line
      let property: String
      if input.takeVerbA() {
        property = Self.rdf + "type"
      } else if let iri = try term(isSubject: true).iri {
        property = iri
      } else {
        throw input.fault("a property must be an address", "속성은 주소여야 합니다")
      }
      repeat {
        graph.add(subject, property, try term(isSubject: false), line: line)
        _ = try input.skipBlanks()
      } while input.take(",")
      guard input.take(";") else { return }
      // Several may follow one another, and the last may be followed by nothing.
      _ = try input.skipBlanks()
      while input.take(";") { _ = try input.skipBlanks() }
      if let next = input.peek, next == "." || next == "]" { return }
    }
  }

  // MARK: Terms

  private mutating func term(isSubject: Bool) throws(ExchangeFailure) -> TurtleTerm {
    _ = try input.skipBlanks()
    switch input.peek {
    case "<": return .iri(try iriReference())
    case "[": return try nested { parser throws(ExchangeFailure) in try parser.node() }
    case "(": return try nested { parser throws(ExchangeFailure) in try parser.list() }
    case "_": return try blankNode()
    case "\"", "'":
      guard !isSubject else { break }
      return try literal()
    case "+", "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
      guard !isSubject else { break }
      return .text(input.number(), tag: nil)
    case nil: throw input.fault("ends in the middle of a statement", "문장 도중에 끝납니다")
    default:
      if !isSubject {
        for word in ["true", "false"] where input.takeWord(word) { return .text(word, tag: nil) }
      }
      return .iri(try prefixed())
    }
    throw input.fault("a text stands where an address should be", "주소가 있어야 할 곳에 글이 있습니다")
  }

  private mutating func nested(
    _ body: (inout TurtleParser) throws(ExchangeFailure) -> TurtleTerm
  ) throws(ExchangeFailure) -> TurtleTerm {
    depth += 1
    guard depth <= Self.deepest else {
      throw .refused(
        line: input.line,
        Message("nodes stand deeper than \(Self.deepest)", ko: "노드가 \(Self.deepest)단계보다 깊습니다"))
    }
    _ = input.next()
    let term = try body(&self)
    depth -= 1
    return term
  }

  private mutating func newBlank() -> TurtleTerm {
    blankCount += 1
    return .blank(blankCount)
  }

  private mutating func node() throws(ExchangeFailure) -> TurtleTerm {
    let node = newBlank()
    _ = try input.skipBlanks()
    if input.take("]") { return node }
    try properties(of: node)
    _ = try input.skipBlanks()
    guard input.take("]") else { throw input.fault("a node is not closed", "노드가 닫히지 않았습니다") }
    return node
  }

  private mutating func list() throws(ExchangeFailure) -> TurtleTerm {
    var items: [TurtleTerm] = []
    while true {
      guard try input.skipBlanks() else { throw input.fault("a list is not closed", "목록이 닫히지 않았습니다") }
      if input.take(")") { break }
      items.append(try term(isSubject: false))
    }
    var head = TurtleTerm.iri(Self.rdf + "nil")
    for item in items.reversed() {
      let node = newBlank()
      graph.add(node, Self.rdf + "first", item, line: input.line)
      graph.add(node, Self.rdf + "rest", head, line: input.line)
      head = node
    }
    return head
  }

  private mutating func blankNode() throws(ExchangeFailure) -> TurtleTerm {
    guard input.takeWord("_:") else { return .iri(try prefixed()) }
    let label = input.localName()
    if label.isEmpty { throw input.fault("a blank node has no label", "빈 노드에 이름표가 없습니다") }
    if let known = blanks[label] { return .blank(known) }
    let node = newBlank()
    if case .blank(let number) = node { blanks[label] = number }
    return node
  }

  private mutating func literal() throws(ExchangeFailure) -> TurtleTerm {
    let text = try input.quoted()
    if input.take("@") { return .text(text, tag: input.languageTag()) }
    if input.takeWord("^^") {
      _ = try input.skipBlanks()
      _ = input.peek == "<" ? try iriReference() : try prefixed()
    }
    return .text(text, tag: nil)
  }

  private mutating func iriReference() throws(ExchangeFailure) -> String {
    let iri = try input.iri()
    // Enough of RFC 3986 for what the importer compares: addresses with a scheme are whole.
    return iri.contains(":") ? iri : base + iri
  }

  private mutating func prefixed() throws(ExchangeFailure) -> String {
    let name = input.prefixName()
    guard input.take(":") else { throw input.fault("no term of Turtle", "Turtle 항이 아닙니다") }
    guard let start = prefixes[name] else {
      throw input.fault("the prefix '\(name):' is not declared", "선언하지 않은 접두사입니다: '\(name):'")
    }
    return start + input.localName()
  }
}
