/// What stands in a statement of RDF.
enum TurtleTerm: Hashable, Sendable {
  case iri(String)
  /// A node without a name, by a number of its own in the file.
  case blank(Int)
  /// A text, in the language of its tag if it has one.
  case text(String, tag: String?)

  var iri: String? { if case .iri(let iri) = self { iri } else { nil } }
  var text: String? { if case .text(let text, _) = self { text } else { nil } }
}

/// The statements of a file, by their subjects, in the order of the file.
struct TurtleGraph {
  private(set) var subjects: [TurtleTerm] = []
  private var statements: [TurtleTerm: [(property: String, value: TurtleTerm)]] = [:]
  /// The line on which a subject was first named.
  private(set) var lines: [TurtleTerm: Int] = [:]

  mutating func add(_ subject: TurtleTerm, _ property: String, _ value: TurtleTerm, line: Int) {
    if statements[subject] == nil {
      subjects.append(subject)
      lines[subject] = line
    }
    statements[subject, default: []].append((property, value))
  }

  /// What is stated of `subject`, in order.
  func statements(of subject: TurtleTerm) -> [(property: String, value: TurtleTerm)] {
    statements[subject] ?? []
  }

  /// The values of `property` of `subject`.
  func values(_ subject: TurtleTerm, _ property: String) -> [TurtleTerm] {
    statements(of: subject).filter { $0.property == property }.map(\.value)
  }

  /// The first text that is a value of `property`.
  func text(_ subject: TurtleTerm, _ property: String) -> String? {
    values(subject, property).lazy.compactMap(\.text).first
  }

  /// The items of the list that begins at `head`; nothing where it is none. A list that bites its tail ends there.
  func list(_ head: TurtleTerm) -> [TurtleTerm] {
    var items: [TurtleTerm] = []
    var node = head
    var seen: Set<TurtleTerm> = []
    while node != .iri(TurtleParser.rdf + "nil"), seen.insert(node).inserted {
      guard let first = values(node, TurtleParser.rdf + "first").first,
        let rest = values(node, TurtleParser.rdf + "rest").first
      else { break }
      items.append(first)
      node = rest
    }
    return items
  }
}
