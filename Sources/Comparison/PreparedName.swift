import Lexicography
import Normalization
import Transliteration

/// A name made ready to be compared with many others: its folded form, and its lattices.
public struct PreparedName: Sendable {
  /// The name as given.
  public let name: String
  /// Its type, or nil where any.
  public let type: EntryType?
  /// The letters as compared: width, case, traditional forms and signs folded, without blanks.
  let folded: [UInt32]
  let text: NameText
  /// The readings: in the order given, then, of a person in Latin letters, with the last word first.
  let lattices: [ReadingLattice]
  /// Whether it stands in a bracket after another name, which it may also explain: 臺灣省 (中華民國).
  let isInBracket: Bool
  /// What stands before a bracket at the end, and in it: 한국개발연구원(KDI) is both.
  let asides: [PreparedName]
  /// Its digits, in order.
  let digits: String
  /// The established names of places that it is.
  let established: Set<UInt32>
  /// The name as a loanword, if it is in Hangul or in Latin letters.
  let loanword: Loanword?
  /// The name as that of an organisation, event or programme, divided into words; nil of people and places.
  let organization: OrganizationName?

  /// Returns `name` ready for comparison; any text is fine.
  public init(_ name: String, type: EntryType? = nil) { self.init(name, type, isAside: false) }

  private init(_ name: String, _ type: EntryType?, isAside: Bool, isInBracket: Bool = false) {
    self.name = name
    self.type = type
    self.isInBracket = isInBracket
    text = Self.spelledOut(NameText(name))
    asides =
      isAside
      ? []
      : Self.asides(name).enumerated().map {
        PreparedName($1, type, isAside: true, isInBracket: $0 > 0)
      } + PlaceForms.forms(of: text, type).map { PreparedName($0, type, isAside: true) }
    let builder = LatticeBuilder()
    var lattices: [ReadingLattice] = []
    if let lattice = builder.lattice(of: text, type: type) {
      lattices.append(lattice)
      if lattice.script == .latin, type == nil || type == .person {
        for order in Self.orders(text.scalars) {
          if let other = builder.latin(order, isPerson: true) { lattices.append(other) }
        }
      }
    }
    self.lattices = lattices
    digits = String(
      String.UnicodeScalarView(
        text.scalars.compactMap { (0x30...0x39).contains($0) ? Unicode.Scalar($0) : nil }))
    established = lattices.first?.established ?? []
    switch text.scripts {
    case [.hangul], [.hangul, .latin]: loanword = Loanword(hangul: text.scalars)
    case [.latin]: loanword = Loanword(latin: text.scalars)
    default: loanword = nil
    }
    folded = Self.fold(text)
    let scripts = NameText(name).scripts
    script = scripts.contains(.han) ? .han : scripts.contains(.hangul) ? .hangul : .latin
    switch type {
    case .person, .place, .country: organization = nil
    default: organization = OrganizationName(folded: Self.spaced(NameText(name)))
    }
  }

  /// The words of `name`, which is that of an organisation, event or programme, without anything else.
  static func words(of name: String) -> OrganizationName {
    OrganizationName(folded: spaced(spelledOut(NameText(name))))
  }

  /// The letters with what stands between them: small, simplified, ㈜ as (주).
  private static func spaced(_ text: NameText) -> [UInt32] {
    text.scalars.flatMap { value -> [UInt32] in
      switch value {
      case 0x321C: [0x28, 0xC8FC, 0x29]
      case 0x3400..<0xA000: [HanFolding.folded(value)]
      default: [LatinLetters.letter(value).map { $0 == 0x7C ? 0x75 : $0 } ?? value]
      }
    }
  }

  /// What it is written in, as far as scores depend on it.
  let script: NameScript

  /// Whether it is in Latin letters.
  var isLatin: Bool { lattices.first?.script == .latin }

  /// The name in Korean, if it is in Hangul or Han characters: as it is, or by its likeliest Korean readings.
  var koreanForms: [[UInt32]] {
    guard let lattice = lattices.first else { return [] }
    switch lattice.script {
    case .hangul: return [lattice.units]
    case .latin: return []
    case .han:
      let readings = lattice.units.indices.map { place in
        lattice.edges(at: place).filter { $0.kind == .korean }.min { $0.cost < $1.cost }?.value
      }
      return readings.contains(nil) ? [] : [readings.compactMap(\.self)]
    }
  }

  /// The first or the last word of a Latin name, and the rest, small letters.
  var surnameAndGiven: [(surname: [UInt32], given: String)] {
    let words = text.scalars.split { $0 == 0x20 || $0 == 0x2C }.map(Array.init)
    guard words.count >= 2 else { return [] }
    func given(_ words: some Sequence<[UInt32]>) -> String {
      words.map { String(String.UnicodeScalarView($0.compactMap { Unicode.Scalar($0) })).lowercased() }
        .joined(separator: " ")
    }
    return [(words[words.count - 1], given(words.dropLast())), (words[0], given(words.dropFirst()))]
  }

  /// Capitals before or after Hangul as they are spoken: SK하이닉스 is 에스케이하이닉스.
  private static func spelledOut(_ text: NameText) -> NameText {
    guard text.scripts == [.hangul, .latin] || text.scripts == [.han, .latin] else { return text }
    var result: [UInt32] = []
    for run in text.runs {
      let names = run.script == .latin ? text.scalars[run.range].map(LetterNames.hangul) : []
      if names.isEmpty || names.count > 4 || names.contains(nil) {
        result += text.scalars[run.range]
      } else {
        result += names.compactMap(\.self).joined()
      }
    }
    return NameText(scalars: result)
  }

  private static func asides(_ name: String) -> [String] {
    guard let last = name.unicodeScalars.last, last == ")" || last == "）",
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }), open > name.startIndex
    else { return [] }
    let parts = [String(name[..<open]), String(name[name.index(after: open)...].dropLast())]
    return parts.filter { !$0.allSatisfy { $0 == " " } }
  }

  /// The words of a Latin name, in no order.
  var words: [String] {
    isLatin
      ? text.scalars.split { $0 == 0x20 || $0 == 0x2C }
        .map { String(LatinLetters.units(Array($0)).letters.map { Character(Unicode.Scalar($0) ?? "?") }) }
        .sorted() : []
  }

  /// The letters of `text`, simplified and small, without blanks and signs.
  private static func fold(_ text: NameText) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.scalars.count)
    let hasWords = text.runs.count(where: { $0.script == .latin }) > 2
    for run in text.runs {
      switch run.script {
      case .han: result += text.scalars[run.range].map(HanFolding.folded)
      case .hangul: result += text.scalars[run.range]
      case .latin:
        let word = Array(text.scalars[run.range])
        if !(hasWords && and.contains(word)) { result += LatinLetters.units(word).letters }
      case .other:
        result += text.scalars[run.range].filter { $0 > 0x2FF || (0x30...0x39).contains($0) }
      }
    }
    return result
  }

  /// The word `and`, which `&` writes too.
  private static let and: Set<[UInt32]> = [[0x61, 0x6E, 0x64], [0x41, 0x6E, 0x64], [0x41, 0x4E, 0x44]]

  /// The words of a person's Latin name in the other order: `Xianzhi Lyu` is `Lyu Xianzhi`, `Lyu, Xianzhi` too.
  private static func orders(_ scalars: [UInt32]) -> [[UInt32]] {
    let words = scalars.split { $0 == 0x20 || $0 == 0x2C }
    guard (2...4).contains(words.count) else { return [] }
    func joined(_ words: [ArraySlice<UInt32>]) -> [UInt32] { Array(words.joined(separator: [0x20])) }
    return [joined([words[words.count - 1]] + words.dropLast())]
  }
}
