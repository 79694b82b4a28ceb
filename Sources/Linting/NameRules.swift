import Indexing
import Lexicography
import Normalization
import TextModel

/// What can be wrong with a name by itself or among the names of its entry.
enum NameRules {
  static func faults(of located: Lexicon.Located, in lexicon: Lexicon) throws(IndexError) -> [Fault] {
    var faults: [Fault] = []
    for (index, name) in located.entry.names.enumerated() {
      let place = located.place(ofName: index)
      faults += try text(name, place)
      faults += dates(name.from, name.to, place)
      faults += sources(name.sources, place, lexicon, what: "the name")
      if name.isPreferred, name.kind == .misspelling || name.kind == .former {
        faults.append(
          Fault(
            "preferred-\(name.kind.rawValue)", at: place,
            "a \(name.kind.rawValue) name cannot be preferred", hint: "remove preferred: true"))
      }
    }
    for (index, claim) in located.entry.claims.enumerated() {
      faults += sources(claim.sources, located.place(ofClaim: index), lexicon, what: "the claim")
    }
    return faults + repeated(located) + preferred(located) + missing(located)
  }

  static func sources(
    _ references: [SourceReference], _ place: SourceLocation, _ lexicon: Lexicon, what: String
  ) -> [Fault] {
    if references.isEmpty {
      return [
        Fault(
          "unsourced", at: place, severity: .warning, "\(what) has no source",
          hint: "sources: [editors] where nobody looked it up")
      ]
    }
    return references.filter { lexicon.sources[$0.source] == nil }.map {
      Fault(
        "unknown-source", at: place, "source '\($0.source)' has no file under sources/",
        hint: "known: \(lexicon.sources.keys.sorted().joined(separator: ", "))")
    }
  }

  static func dates(_ from: PartialDate?, _ to: PartialDate?, _ place: SourceLocation) -> [Fault] {
    guard let from, let to, from.isAfter(to) else { return [] }
    return [Fault("from-after-to", at: place, "from \(from.text) is after to \(to.text)")]
  }

  private static func text(_ name: Name, _ place: SourceLocation) throws(IndexError) -> [Fault] {
    let shown: String
    let letters: Int
    do {
      shown = try Normalizer(.display).normalize(name.text).string
      letters = Skeleton(try Normalizer(.matching).normalize(name.text)).count
    } catch {
      throw .normalization(error)
    }
    var faults: [Fault] = []
    if !shown.utf8.elementsEqual(name.text.utf8) {
      faults.append(
        Fault(
          "not-canonical", at: place,
          "'\(name.text)' is not NFC or has compatibility, invisible or doubled characters",
          hint: "write '\(shown)'"))
    }
    if name.text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
      faults.append(
        Fault(
          "full-width", at: place, "'\(name.text)' has full-width letters", hint: "wide forms are derived"))
    }
    if letters < 2 {
      faults.append(
        Fault(
          "too-short", at: place, "'\(name.text)' has \(letters) \(letters == 1 ? "letter" : "letters")",
          hint: "a name of one letter is found everywhere"))
    }
    if let reason = scriptFault(name) {
      faults.append(Fault("script", at: place, "'\(name.text)' \(reason)"))
    }
    return faults
  }

  /// Why the characters of a name do not fit its script, or nil.
  private static func scriptFault(_ name: Name) -> String? {
    let classes = Set(name.text.unicodeScalars.map { LetterClass(of: $0.value) })
    let hasHangul = classes.contains(.hangul)
    let hasHan = classes.contains(.han)
    return switch name.script {
    case .hang where !hasHangul: "has no Hangul, but its script is Hang"
    case .hang where hasHan: "has Han characters: its script is Kore"
    case .hans where !hasHan, .hant where !hasHan:
      "has no Han character, but its script is \(name.script.rawValue)"
    case .hans where hasHangul, .hant where hasHangul: "has Hangul, but its script is \(name.script.rawValue)"
    case .kore where !(hasHan && hasHangul): "does not mix Hangul and Han, but its script is Kore"
    case .latn where hasHangul || hasHan: "is not in Latin letters, but its script is Latn"
    default: nil
    }
  }

  private static func repeated(_ located: Lexicon.Located) -> [Fault] {
    var seen: Set<String> = []
    return located.entry.names.enumerated().compactMap { index, name in
      let key = [
        name.lang.rawValue, name.script.rawValue, name.kind.rawValue, name.text, name.from?.text ?? "",
      ]
      guard !seen.insert(key.joined(separator: "\u{0}")).inserted else { return nil }
      return Fault("repeated-name", at: located.place(ofName: index), "'\(name.text)' is there twice")
    }
  }

  private static func preferred(_ located: Lexicon.Located) -> [Fault] {
    let preferred = located.entry.names.enumerated().filter { $0.element.isPreferred }
    return preferred.enumerated().compactMap { position, item in
      let name = item.element
      let earlier = preferred[..<position].map(\.element)
      let clash = earlier.first { other in
        other.lang == name.lang && other.script == name.script && !areApart(other, name)
      }
      return clash.map { other in
        Fault(
          "two-preferred", at: located.place(ofName: item.offset),
          "'\(other.text)' and '\(name.text)' are both preferred in \(name.lang.rawValue)-\(name.script.rawValue)",
          hint: "keep one, or give both their dates")
      }
    }
  }

  /// Whether one name ended before the other began.
  private static func areApart(_ left: Name, _ right: Name) -> Bool {
    func ended(_ first: Name, before second: Name) -> Bool {
      guard let to = first.to, let from = second.from else { return false }
      return !to.isAfter(from)
    }
    return ended(left, before: right) || ended(right, before: left)
  }

  /// Languages without an official or preferred name, as one remark.
  private static func missing(_ located: Lexicon.Located) -> [Fault] {
    let entry = located.entry
    guard entry.status == .active, entry.type == .organization || entry.type == .country else { return [] }
    let missing = Language.allCases.filter { lang in
      !entry.names.contains { $0.lang == lang && $0.kind != .misspelling && $0.kind != .former }
    }
    guard !missing.isEmpty else { return [] }
    return [
      Fault(
        "missing-language", at: located.place, severity: .info,
        "no name in \(missing.map(\.rawValue).joined(separator: ", "))")
    ]
  }
}
