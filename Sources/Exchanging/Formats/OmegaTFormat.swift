import Lexicography
import Messaging
import TextModel

/// Glossaries of OmegaT: a name, its translation and a comment a line, with tabs between them, UTF-8.
///
/// A line for each name in the one language; the translation is the name to write in the other. The comment is the type
/// and the id, by which lines of one entry are known to be so.
struct OmegaTFormat {
  /// The language of names.
  let source: Language
  /// The language of translations.
  let target: Language

  var capacity: Capacity {
    let (source, target) = (source, target)
    return Capacity(
      without: [
        .country, .status, .redirect, .note, .review, .claims, .relations, .ids, .nameless, .system, .dates,
        .match,
        .allow, .nameNote, .sources,
      ],
      rule: { entry, names, losses in Self.reduced(entry, names, source, target, &losses) })
  }

  /// Of an entry with names in both languages, the names of the one but wrong ones, and the name to write of the other;
  /// both that lead are official, the others short forms.
  private static func reduced(
    _ entry: Entry, _ names: [Name], _ source: Language, _ target: Language, _ losses: inout Losses
  ) -> [Name] {
    // A line that begins with # is a comment.
    guard let leader = LeadingName.of(entry, in: source), !leader.text.hasPrefix("#"),
      let translation = LeadingName.of(entry, in: target)
    else {
      losses.add(
        "entry.pair",
        Message(
          "entries without names in both languages, not written", ko: "두 언어의 이름이 모두 있지 않아 쓰지 않은 표제어"),
        example: entry.id.rawValue)
      return []
    }
    var seen: Set<String> = []
    return names.compactMap { name in
      let leads =
        LeadingName.Identity(name) == .init(leader) || LeadingName.Identity(name) == .init(translation)
      guard leads || (name.lang == source && name.kind != .misspelling && !name.text.hasPrefix("#")),
        seen.insert("\(name.lang) \(name.text)").inserted
      else {
        losses.add(
          "name",
          Message("names that a glossary of two languages has no place for", ko: "두 언어 용어집에 자리가 없는 이름"),
          example: "\(entry.id) \(name.text)")
        return nil
      }
      var result = name
      (result.kind, result.isPreferred) = (leads ? .official : .short, leads)
      result.script = NameForm.script(of: name.text)
      if result.kind != name.kind { Capacity.lose(.kind, of: name, of: entry, into: &losses) }
      if result.script != name.script {
        losses.add(
          "name.script", Message("scripts that the letters do not tell", ko: "글자로 알 수 없는 문자"),
          example: "\(entry.id) \(name.text)")
      }
      return result
    }
  }

  // MARK: Writing

  func write(_ entries: [Entry]) -> String {
    entries.map { entry in
      guard let translation = entry.names.first(where: { $0.lang == target && $0.isPreferred }) else {
        return ""
      }
      let names = entry.names.filter { $0.lang == source && $0 != translation }
        .sorted { $0.isPreferred && !$1.isPreferred }
      return names.map { name in
        "\(name.text)\t\(translation.text)\t\(entry.type.rawValue) \(entry.id)\n"
      }.joined()
    }.joined()
  }

  // MARK: Reading

  func read(_ bytes: [UInt8], named file: String) -> ImportReading {
    var reading = ImportReading(capacity)
    var known: [String: Int] = [:]
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
      // A line that begins with # is a comment.
      if line.first == "#" || cells.allSatisfy(\.isEmpty) { continue }
      let place = SourceLocation(file: file, line: index + 1)
      guard cells.count >= 2, let name = Spelling.spelled(cells[0]),
        let translation = Spelling.spelled(cells[1])
      else {
        reading.faults.append(
          Fault(
            "columns", at: place,
            Message("no name and translation with a tab between them", ko: "탭으로 나뉜 이름과 번역이 없습니다")))
        continue
      }
      var record = ImportedEntry(at: place)
      record.saysKinds = false
      let comment = cells.count > 2 ? cells[2...].joined(separator: " ") : ""
      let words = comment.split(separator: " ").map(String.init)
      if words.count == 2, let type = EntryType(rawValue: words[0]), ImportID.isWellFormed(words[1]) {
        (record.type, record.id) = (type, EntryID(words[1]))
      } else if !comment.isEmpty {
        record.note = comment
      }
      let leader = Self.name(name, source, leads: true)
      if let id = record.id?.rawValue, let known = known[id] {
        let short = Self.name(name, source, leads: false)
        if !reading.entries[known].names.contains(where: { $0.lang == source && $0.text == name }) {
          reading.entries[known].names.append(short)
        }
        continue
      }
      record.names = [leader, Self.name(translation, target, leads: true)]
      if let id = record.id?.rawValue { known[id] = reading.entries.count }
      reading.entries.append(record)
    }
    return reading
  }

  private static func name(_ text: String, _ lang: Language, leads: Bool) -> Name {
    Name(
      lang: lang, script: NameForm.script(of: text), kind: leads ? .official : .short, text: text,
      isPreferred: leads)
  }
}
