import Lexicography
import Messaging
import TextModel
import Yams

/// The top mapping of a YAML file, or the faults that keep it from being read.
enum YAMLDocument {
  static func read(_ file: LexiconFile, what: Message, into faults: inout [Fault]) -> YAMLMapping? {
    let start = SourceLocation(file: file.shownPath)
    guard let text = text(of: file) else {
      faults.append(
        Fault(
          "not-utf8", at: start,
          .init(
            "not UTF-8 at byte \(firstBadByte(file.bytes))",
            ko: "UTF-8이 아닙니다: 바이트 \(firstBadByte(file.bytes))"),
          hint: .init(
            "convert it, for example: iconv -f CP949 -t UTF-8", ko: "변환하십시오. 예: iconv -f CP949 -t UTF-8")))
      return nil
    }
    let marks = ConflictFinder.faults(in: text, file: file.shownPath)
    if !marks.isEmpty {
      faults += marks
      return nil
    }
    do {
      let parser = try Parser(yaml: text, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        faults.append(
          Fault(
            "empty-file", at: start, .init("the file is empty", ko: "파일이 비어 있습니다"),
            hint: .init("remove it", ko: "지우십시오")))
        return nil
      }
      // Nodes hold their anchors weakly and the parser strongly, so it must live until they are looked for.
      if let anchored = withExtendedLifetime(parser, { firstAnchor(in: node) }) {
        faults.append(
          Fault(
            "anchor", at: YAMLMapping.location(anchored, file.shownPath),
            .init("anchors and aliases are not allowed", ko: "앵커와 별칭은 쓸 수 없습니다"),
            hint: .init("write it out", ko: "풀어 쓰십시오")))
        return nil
      }
      return YAMLMapping(node, file: file.shownPath, what: what, into: &faults)
    } catch let error as YamlError {
      faults.append(fault(error, file))
    } catch {
      faults.append(Fault("yaml", at: start, notYAML("\(error)")))
    }
    return nil
  }

  /// The text of `file` without the mark that editors on Windows put first, which the YAML library takes for a
  /// document of its own; nil where it is not UTF-8.
  private static func text(of file: LexiconFile) -> String? {
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(validating: file.bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
  }

  /// Where the first comment of `file`, which can be read, seems to be; nil where it has none.
  ///
  /// The YAML library drops comments without a word, so they are counted: every `#` that is in no key or value is
  /// one. A value may make one more by an escape, so escapes count as if they were in the bytes.
  static func comment(in file: LexiconFile) -> SourceLocation? {
    guard let text = text(of: file), text.utf8.contains(0x23),
      let node = try? Parser(yaml: text, encoding: .utf8).singleRoot()
    else { return nil }
    let escapes = ["\\x23", "\\u0023", "\\U00000023"].reduce(0) { $0 + text.ranges(of: $1).count }
    guard text.utf8.count(where: { $0 == 0x23 }) + escapes > signs(in: node) else { return nil }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let isComment = { (line: Substring) in line.drop { $0 == " " || $0 == "\t" }.first == "#" }
    let line = lines.firstIndex(where: isComment) ?? lines.firstIndex { $0.contains("#") } ?? 0
    return SourceLocation(file: file.shownPath, line: line + 1)
  }

  /// How many `#` stand in the keys and values of `node`.
  private static func signs(in node: Node) -> Int {
    switch node {
    case .scalar(let scalar): scalar.string.utf8.count { $0 == 0x23 }
    case .sequence(let items): items.reduce(0) { $0 + signs(in: $1) }
    case .mapping(let pairs): pairs.reduce(0) { $0 + signs(in: $1.key) + signs(in: $1.value) }
    case .alias: 0
    }
  }

  private static func fault(_ error: YamlError, _ file: LexiconFile) -> Fault {
    func at(_ mark: Mark) -> SourceLocation {
      SourceLocation(file: file.shownPath, line: max(1, mark.line), column: max(1, mark.column))
    }
    let hint = Message(
      "quote texts that hold : # , [ ] { } or quotes", ko: ": # , [ ] { } 또는 따옴표가 든 글은 따옴표로 묶으십시오")
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Fault("yaml", at: at(mark), notYAML(problem), hint: hint)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Fault(
        "duplicate-key", at: at(context.mark),
        .init(
          "key '\(duplicates.joined(separator: "', '"))' is there twice",
          ko: "키가 두 번 있습니다: '\(duplicates.joined(separator: "', '"))'"),
        hint: .init("keep one", ko: "하나만 남기십시오"))
    case .reader(let problem, _, _, _):
      return Fault("yaml", at: SourceLocation(file: file.shownPath), notYAML(problem))
    default:
      return Fault("yaml", at: SourceLocation(file: file.shownPath), notYAML("\(error)"))
    }
  }

  /// What libyaml says, which speaks English only.
  private static func notYAML(_ problem: String) -> Message {
    Message(problem, ko: "YAML 문법이 틀렸습니다: \(problem)")
  }

  /// The first node with an anchor, or nil. Aliases are refused with their anchors: one may repeat a node without
  /// end. An anchor stands before its aliases, so the search ends before it meets what they repeat.
  private static func firstAnchor(in node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .sequence(let items):
      for item in items {
        if let found = firstAnchor(in: item) { return found }
      }
    case .mapping(let pairs):
      for (key, value) in pairs {
        if let found = firstAnchor(in: key) ?? firstAnchor(in: value) { return found }
      }
    case .scalar, .alias: break
    }
    return nil
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var good = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      good += UTF8.width(scalar)
    }
    return good
  }
}
