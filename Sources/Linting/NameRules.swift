import Indexing
import Lexicography
import Messaging
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
      faults += sources(name.sources, place, lexicon, what: .init("the name", ko: "이름"))
      if name.isPreferred, name.kind == .misspelling || name.kind == .former {
        faults.append(
          Fault(
            "preferred-\(name.kind.rawValue)", at: place,
            .init(
              "a \(name.kind.rawValue) name cannot be preferred",
              ko: "\(name.kind.rawValue) 이름은 preferred가 될 수 없습니다"),
            hint: .init("remove preferred: true", ko: "preferred: true를 지우십시오")))
      }
    }
    for (index, claim) in located.entry.claims.enumerated() {
      faults += sources(
        claim.sources, located.place(ofClaim: index), lexicon, what: .init("the claim", ko: "주장"))
    }
    return faults + repeated(located) + preferred(located) + missing(located)
  }

  static func sources(
    _ references: [SourceReference], _ place: SourceLocation, _ lexicon: Lexicon, what: Message
  ) -> [Fault] {
    if references.isEmpty {
      return [
        Fault(
          "unsourced", at: place, severity: .warning,
          .init("\(what.text(in: .en)) has no source", ko: "출처가 없는 \(what.text(in: .ko))입니다"),
          hint: .init("sources: [editors] where nobody looked it up", ko: "찾아보지 않고 적었으면 sources: [editors]"))
      ]
    }
    return references.filter { lexicon.sources[$0.source] == nil }.map {
      Fault(
        "unknown-source", at: place,
        .init(
          "source '\($0.source)' has no file under sources/", ko: "출처 '\($0.source)': sources/ 아래에 파일이 없습니다"),
        hint: .init(
          "known: \(lexicon.sources.keys.sorted().joined(separator: ", "))",
          ko: "있는 출처: \(lexicon.sources.keys.sorted().joined(separator: ", "))"))
    }
  }

  static func dates(_ from: PartialDate?, _ to: PartialDate?, _ place: SourceLocation) -> [Fault] {
    guard let from, let to, from.isAfter(to) else { return [] }
    return [
      Fault(
        "from-after-to", at: place,
        .init("from \(from.text) is after to \(to.text)", ko: "시작 \(from.text)이 끝 \(to.text)보다 늦습니다"))
    ]
  }

  private static func text(_ name: Name, _ place: SourceLocation) throws(IndexError) -> [Fault] {
    let shown: String
    let letters: Int
    do {
      shown = try Normalizer(.display).normalize(name.text).string
    } catch {
      throw .normalization(error)
    }
    letters = try Skeleton(Array(name.text.utf8), Folding.standard.get()).count
    var faults: [Fault] = []
    if !shown.utf8.elementsEqual(name.text.utf8) {
      faults.append(
        Fault(
          "not-canonical", at: place,
          .init(
            "'\(name.text)' is not NFC or has compatibility, invisible or doubled characters",
            ko: "'\(name.text)': NFC가 아니거나 호환 문자, 보이지 않는 문자, 겹친 빈칸이 있습니다"),
          hint: .init("write '\(shown)'", ko: "'\(shown)'(으)로 쓰십시오")))
    }
    if name.text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
      faults.append(
        Fault(
          "full-width", at: place,
          .init("'\(name.text)' has full-width letters", ko: "'\(name.text)': 전각 글자가 있습니다"),
          hint: .init("wide forms are derived", ko: "전각 꼴은 저절로 찾으므로 반각으로 쓰십시오")))
    }
    if letters < 2 {
      faults.append(
        Fault(
          "too-short", at: place,
          .init(
            "'\(name.text)' has \(Message.count(letters, "letter"))", ko: "'\(name.text)': \(letters)글자입니다"),
          hint: .init("a name of one letter is found everywhere", ko: "한 글자 이름은 어디서나 걸립니다")))
    }
    if let reason = scriptFault(name) {
      faults.append(
        Fault(
          "script", at: place,
          .init("'\(name.text)' \(reason.text(in: .en))", ko: "'\(name.text)': \(reason.text(in: .ko))")))
    }
    return faults
  }

  /// Why the characters of a name do not fit its script, or nil.
  private static func scriptFault(_ name: Name) -> Message? {
    let classes = Set(name.text.unicodeScalars.map { LetterClass(of: $0.value) })
    let hasHangul = classes.contains(.hangul)
    let hasHan = classes.contains(.han)
    return switch name.script {
    case .hang where !hasHangul:
      Message("has no Hangul, but its script is Hang", ko: "script가 Hang인데 한글이 없습니다")
    case .hang where hasHan:
      Message("has Han characters: its script is Kore", ko: "한자가 있으니 script는 Kore입니다")
    case .hans where !hasHan, .hant where !hasHan:
      Message(
        "has no Han character, but its script is \(name.script.rawValue)",
        ko: "script가 \(name.script.rawValue)인데 한자가 없습니다")
    case .hans where hasHangul, .hant where hasHangul:
      Message(
        "has Hangul, but its script is \(name.script.rawValue)",
        ko: "script가 \(name.script.rawValue)인데 한글이 있습니다")
    case .kore where !(hasHan && hasHangul):
      Message("does not mix Hangul and Han, but its script is Kore", ko: "script가 Kore인데 한글과 한자가 섞여 있지 않습니다")
    case .latn where hasHangul || hasHan:
      Message("is not in Latin letters, but its script is Latn", ko: "script가 Latn인데 로마자가 아닙니다")
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
      return Fault(
        "repeated-name", at: located.place(ofName: index),
        .init("'\(name.text)' is there twice", ko: "'\(name.text)': 두 번 적혀 있습니다"))
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
          .init(
            "'\(other.text)' and '\(name.text)' are both preferred in \(name.lang.rawValue)-\(name.script.rawValue)",
            ko:
              "\(name.lang.rawValue)-\(name.script.rawValue)에 preferred가 둘입니다: '\(other.text)', '\(name.text)'"
          ),
          hint: .init("keep one, or give both their dates", ko: "하나만 남기거나 양쪽에 날짜를 적으십시오"))
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
        .init(
          "no name in \(missing.map(\.rawValue).joined(separator: ", "))",
          ko: "이름이 없는 언어: \(missing.map(\.rawValue).joined(separator: ", "))"))
    ]
  }
}
