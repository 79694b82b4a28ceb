import Discovery
import Interchange
import Lexicography
import Messaging
import Resolution
import Tagging
import TextModel

/// An entity that reports name and the lexicon does not have: a draft of an entry, and the entries near it.
public struct Proposal: Sendable {
  /// A form of its name.
  public struct ProposedName: Sendable {
    /// The name on one line.
    public let text: String
    /// Its language.
    public let lang: Language
    /// Its script.
    public let script: Script
    /// How often the reports write so.
    public let count: Int
  }

  /// An entry that may be the same.
  public struct Near: Sendable {
    /// Its id.
    public let id: EntryID
    /// How like the names are, `0...1`.
    public let score: Double
    /// Why, in words.
    public let reason: Message
  }

  /// Its number, from 1, in the order in which the reports name it first.
  public let cluster: Int
  /// What it is.
  public let type: EntryType
  /// Its names, the commonest of each language first.
  public let names: [ProposedName]
  /// How many mentions.
  public let mentions: Int
  /// The reports that name it.
  public let documents: [String]
  /// Entries that may be the same, best first.
  public let nearest: [Near]

  /// Returns what `documents`, tagged with their unknown names, propose to `toolkit`'s lexicon.
  ///
  /// Forms are grouped over all documents; a report joins its own as it did when it was tagged.
  public static func all(of documents: [TaggedDocument], for toolkit: Toolkit) -> [Proposal] {
    var counts: [NameGrouper.Form: Int] = [:]
    var order: [NameGrouper.Form] = []
    var places: [NameGrouper.Form: [String]] = [:]
    var joined: Set<NameGrouper.Pair> = []
    for document in documents {
      var last: [Int: NameGrouper.Form] = [:]
      for mention in document.mentions where mention.status == .unknown {
        guard let type = mention.type, let cluster = mention.cluster else { continue }
        let form = NameGrouper.Form(Glossary.form(of: mention, in: document), type)
        if counts[form] == nil { order.append(form) }
        counts[form, default: 0] += 1
        if places[form]?.contains(document.name) != true { places[form, default: []].append(document.name) }
        if let other = last[cluster], other != form { joined.insert(NameGrouper.Pair(other, form)) }
        last[cluster] = form
      }
    }
    let firsts = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let groups = NameGrouper()
      .groups(Set(order), joined: joined, decisions: toolkit.lexicon.latestDecisions)
      .sorted { ($0.compactMap { firsts[$0] }.min() ?? 0) < ($1.compactMap { firsts[$0] }.min() ?? 0) }
    return groups.enumerated().map { number, group in
      let names = group.map { form in
        ProposedName(
          text: form.text, lang: language(form.text), script: script(form.text), count: counts[form] ?? 0)
      }.sorted { left, right in
        (left.lang.rawValue, right.count, left.text) < (right.lang.rawValue, left.count, right.text)
      }
      return Proposal(
        cluster: number + 1, type: group[0].type, names: names,
        mentions: group.reduce(0) { $0 + (counts[$1] ?? 0) },
        documents: documents.map(\.name).filter { name in
          group.contains { places[$0]?.contains(name) == true }
        },
        nearest: nearest(names, group[0].type, toolkit))
    }
  }

  /// The most entries that are shown beside a proposal, and the least score.
  private static let (most, least) = (3, 0.3)

  private static func nearest(_ names: [ProposedName], _ type: EntryType, _ toolkit: Toolkit) -> [Near] {
    var best: [EntryID: Near] = [:]
    for name in names {
      for found in (try? toolkit.lookup(name.text, limit: most)) ?? []
      where toolkit.lexicon[found.entry]?.type == type && found.score >= least {
        if let known = best[found.entry], known.score >= found.score { continue }
        best[found.entry] = Near(id: found.entry, score: found.score, reason: found.reason)
      }
    }
    return Array(best.values.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(most))
  }

  private static func script(_ text: String) -> Script {
    let scalars = text.unicodeScalars
    let hasHangul = scalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    let hasHan = scalars.contains { (0x3400...0x9FFF).contains($0.value) }
    return hasHangul ? (hasHan ? .kore : .hang) : hasHan ? .hans : .latn
  }

  private static func language(_ text: String) -> Language {
    switch script(text) {
    case .hang, .kore: .ko
    case .hans, .hant: .zh
    case .latn: .en
    }
  }

  // MARK: Drafts

  /// The draft of the entry, which cites `source`, and the path of its file below the lexicon's folder.
  ///
  /// The id's last letters follow from the names, so that the same report gives the same draft again.
  public func draft(citing source: SourceReference) -> (entry: Entry, path: String) {
    var seen: Set<Language> = []
    let names = self.names.map { name in
      Name(
        lang: name.lang, script: name.script, kind: kind(of: name), text: name.text,
        isPreferred: seen.insert(name.lang).inserted, sources: [source])
    }
    let id = EntryID("\(slug).\(suffix)")
    let entry = Entry(id: id, type: type, status: .draft, names: names)
    return (entry, "drafts/\(id.rawValue).yaml")
  }

  private func kind(of name: ProposedName) -> NameKind {
    let isAcronym =
      name.script == .latn && name.text.count <= 8
      && name.text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" }
    // Of a person or place a report's form is as official as any; of a body nobody looked.
    return isAcronym ? .acronym : type == .organization && name.script == .latn ? .translation : .official
  }

  /// Latin letters and digits of the first Latin name, or of the first name in Latin letters.
  private var slug: String {
    let latin = names.first { $0.script == .latn }?.text ?? romanized
    var slug = ""
    for scalar in latin.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "name" : String(slug.prefix(40))
  }

  private var romanized: String {
    guard let name = names.first else { return "" }
    return Romanization.slug(of: name.text, type: type)
  }

  /// Six letters of base 32 from a hash of the names (FNV-1a, 64 bits).
  private var suffix: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in names.flatMap({ Array($0.text.utf8) + [0] }) + Array(type.rawValue.utf8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<6).map { letters[Int((hash >> (UInt64($0) * 5)) & 31)] })
  }
}

/// A proposal as `propose --json` writes it.
public struct ProposalRecord: Encodable, Sendable {
  struct ProposedName: Encodable, Sendable {
    let text: String
    let lang: String
    let script: String
    let count: Int
  }
  struct Near: Encodable, Sendable {
    let id: String
    let score: Double
    let reason: String
  }

  let cluster: Int
  let type: String
  let names: [ProposedName]
  let mentions: Int
  let documents: [String]
  let nearest: [Near]

  /// Returns the record of `proposal`, with reasons in `language`.
  public init(_ proposal: Proposal, in language: UserLanguage) {
    (cluster, type, mentions, documents) = (
      proposal.cluster, proposal.type.rawValue, proposal.mentions, proposal.documents
    )
    names = proposal.names.map {
      ProposedName(text: $0.text, lang: $0.lang.rawValue, script: $0.script.rawValue, count: $0.count)
    }
    nearest = proposal.nearest.map {
      Near(
        id: $0.id.rawValue, score: ($0.score * 10_000).rounded() / 10_000,
        reason: $0.reason.text(in: language))
    }
  }
}
