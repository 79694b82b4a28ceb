import Lexicography
import Normalization
import Tagging
import TextModel

/// A table of names in several languages: of the whole lexicon, or of what one or more reports name.
public struct Glossary: Sendable {
  /// One entry of the table.
  public struct Row: Sendable {
    /// The entry's id; nil for a name that stays ambiguous.
    public let id: String?
    /// What it is.
    public let type: String?
    /// The canonical form in each language of the table, in its order; nil where the lexicon has none.
    public let names: [String?]
    /// The forms that the reports use, in the order of their first mention.
    public let forms: [String]
    /// How often the reports name it.
    public let count: Int
    /// What a writer should know: a renaming, a non-standard form, candidates.
    public let notes: [Note]
  }

  /// The languages of the table: the one that is looked up from, then the others.
  public let languages: [Language]
  /// The rows: of a lexicon by their first name, of reports by their first mention.
  public let rows: [Row]

  /// Returns the table of the entries of `lexicon` whose types are among `types`, all where it is empty; entries
  /// without a name in the first language are left out.
  ///
  /// With `asOf` it has the names of that time, and no entry that did not exist then.
  public init(
    of lexicon: Lexicon, languages: [Language], types: Set<EntryType> = [], asOf: PartialDate? = nil
  ) {
    self.languages = languages
    rows = lexicon.entries
      .filter {
        ($0.status == .active || $0.status == .inactive) && (types.isEmpty || types.contains($0.type))
          && (asOf.map(Lifespan($0).mayContain) ?? true)
      }
      .map { entry in
        Row(
          id: entry.id.rawValue, type: entry.type.rawValue, names: Self.names(of: entry, languages, asOf),
          forms: [],
          count: 0, notes: Self.notes(on: entry, used: []))
      }
      .filter { $0.names.first != .some(nil) }
      .sorted { ($0.names.first ?? nil) ?? "" < ($1.names.first ?? nil) ?? "" }
  }

  /// Returns the table of what `documents` name, each entry once, by the names of the time `asOf`.
  public init(
    of documents: [TaggedDocument], lexicon: Lexicon, languages: [Language], types: Set<EntryType> = [],
    asOf: PartialDate? = nil
  ) {
    self.languages = languages
    var order: [[EntryID]] = []
    var groups: [[EntryID]: [(form: String, mention: Mention)]] = [:]
    for document in documents {
      for mention in document.mentions where types.isEmpty || mention.type.map(types.contains) == true {
        // A name that may mean one entry only, and does not certainly, is no mention of that entry.
        let key = mention.entry.map { [$0] } ?? [EntryID("")] + mention.candidates.map(\.entry).sorted()
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append((Self.form(of: mention, in: document), mention))
      }
    }
    rows = order.map { key in Self.row(key, groups[key] ?? [], lexicon, languages, asOf) }
  }

  private static func row(
    _ key: [EntryID], _ group: [(form: String, mention: Mention)], _ lexicon: Lexicon,
    _ languages: [Language],
    _ asOf: PartialDate?
  ) -> Row {
    var forms: [String] = []
    for (form, _) in group where !forms.contains(form) { forms.append(form) }
    let type = group.first?.mention.type?.rawValue
    guard let id = group.first?.mention.entry, let entry = lexicon[id] else {
      let candidates = key.dropFirst().map { id in
        Note.Candidate(
          id: id.rawValue,
          name: lexicon[id].flatMap { names(of: $0, languages, asOf).compactMap(\.self).first } ?? "")
      }
      return Row(
        id: nil, type: type, names: languages.map { _ in nil }, forms: forms, count: group.count,
        notes: [.ambiguous(candidates)])
    }
    let used = group.compactMap { found in found.mention.candidates.first.map { (found.form, $0.name) } }
    return Row(
      id: id.rawValue, type: type, names: names(of: entry, languages, asOf), forms: forms, count: group.count,
      notes: notes(on: entry, used: used))
  }

  /// The form of `mention` on one line: what a line break cut is joined, Latin words by a blank.
  static func form(of mention: Mention, in document: TaggedDocument) -> String {
    mention.fragments.map { document.text($0) }.reduce("") { form, part in
      let isLatin = [form.unicodeScalars.last, part.unicodeScalars.first].allSatisfy { scalar in
        scalar.map { LetterClass(of: $0.value) == .latin || $0.isASCII } ?? false
      }
      return form + (isLatin ? " " : "") + part
    }
  }

  private static func names(of entry: Entry, _ languages: [Language], _ asOf: PartialDate?) -> [String?] {
    let names = entry.canonicalNames(asOf: asOf)
    return languages.map { language in
      switch language {
      case .ko: names.ko
      case .zh: names.zh
      case .en: names.en
      }
    }
  }

  /// What a writer should know of `entry` and of the names by which reports call it.
  private static func notes(on entry: Entry, used: [(form: String, name: Name)]) -> [Note] {
    var notes: [Note] = []
    if entry.status == .inactive { notes.append(.noLongerExists) }
    let hadOther = entry.names.contains { $0.kind == .former }
    let since = entry.names.lazy.filter { $0.kind == .official && $0.isPreferred }.compactMap(\.from).first
    if hadOther, let since { notes.append(.renamed(since: since.text)) }
    for (form, name) in used {
      let standard = entry.canonicalNames
      let better = name.lang == .ko ? standard.ko : name.lang == .zh ? standard.zh : standard.en
      let note: Note? =
        switch name.kind {
        case .misspelling: .nonStandard(form: form, standard: better)
        case .former: .formerName(form: form, until: name.to?.text)
        default: nil
        }
      if let note, !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}
