import Lexicography
import Normalization
import Transliteration

/// A name made ready to be compared with many others: its folded form, and its lattices.
public final class PreparedName: Sendable {
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
  /// Its digits, in order.
  let digits: [UInt32]
  /// What it is written in, as far as scores depend on it.
  let script: NameScript
  /// Whether it is in Latin letters.
  let isLatin: Bool

  /// The text as given, before capitals are spelled out.
  private let given: NameText
  private let isAside: Bool

  /// Returns `name` ready for comparison; any text is fine.
  public convenience init(_ name: String, type: EntryType? = nil) { self.init(name, type, isAside: false) }

  private init(_ name: String, _ type: EntryType?, isAside: Bool, isInBracket: Bool = false) {
    self.name = name
    self.type = type
    self.isInBracket = isInBracket
    self.isAside = isAside
    let given = NameText(name)
    let text = Self.spelledOut(given)
    (self.given, self.text) = (given, text)
    let builder = LatticeBuilder()
    var lattices: [ReadingLattice] = []
    if let lattice = builder.lattice(of: text, type: type) {
      lattices.append(lattice)
      if lattice.isLatin, Self.mayBePerson(type), let order = Self.order(Self.words(text)),
        let other = builder.latin(order, isPerson: true)
      {
        lattices.append(other)
      }
    }
    self.lattices = lattices
    isLatin = lattices.first?.isLatin == true
    digits = text.scalars.filter { (0x30...0x39).contains($0) }
    folded = Self.fold(text)
    let scripts = given.scripts
    script = scripts.contains(.han) ? .han : scripts.contains(.hangul) ? .hangul : .latin
  }

  /// The words of a text in Latin letters.
  private static func words(_ text: NameText) -> [ArraySlice<UInt32>] {
    text.scalars.split { $0 == 0x20 || $0 == 0x2C }
  }

  private static func mayBePerson(_ type: EntryType?) -> Bool { type == nil || type == .person }

  /// The letters of `name` as they are compared.
  static func folded(_ name: String) -> [UInt32] { fold(spelledOut(NameText(name))) }

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

  private let madeAsides = LazyValue<[PreparedName]>()
  private let madeEstablished = LazyValue<[UInt32]>()
  private let madeOrganization = LazyValue<OrganizationName?>()
  private let madeWords = LazyValue<[[UInt32]]>()
  private let madeForeignGiven = LazyValue<[ForeignGiven]>()
  private let madeKoreanForm = LazyValue<[UInt32]?>()
  private let madeSpoken = LazyValue<Loanword?>()
  private let madeLoanword = LazyValue<Loanword?>()
  private let madeRomanized = LazyValue<[RomanizedForms.Written]>()

  /// What stands before a bracket at the end, and in it: 한국개발연구원(KDI) is both; and other ways to write the name.
  var asides: [PreparedName] {
    if isAside { return [] }
    return madeAsides.value {
      Self.asides(name).enumerated().map {
        PreparedName($1, type, isAside: true, isInBracket: $0 > 0)
      } + PlaceForms.forms(of: text, type).map { PreparedName($0, type, isAside: true) }
        + HanNumbers.digits(text).map { PreparedName($0, type, isAside: true) }
    }
  }

  /// The established names of places that it is.
  var established: [UInt32] { madeEstablished.value { lattices.first?.established ?? [] } }

  /// The name as that of an organisation, event or programme, divided into words; nil of people and places.
  var organization: OrganizationName? {
    switch type {
    case .person, .place, .country: nil
    default: madeOrganization.value { OrganizationName(folded: Self.spaced(given)) }
    }
  }

  /// The Latin letters that stand in a name in Hangul, as compared, a word each: sdi of 삼성SDI.
  var letters: [[UInt32]] {
    if given.mixture != .hangulAndLatin { return [] }
    return given.runs.filter { $0.script == .latin }.map { run in
      given.scalars[run.range].compactMap(LatinLetters.letter)
    }
  }

  /// The words of a Latin name of two or more, in no order.
  var words: [[UInt32]] {
    if !isLatin { return [] }
    return madeWords.value {
      let words = Self.words(text)
      return words.count > 1
        ? words.map { LatinLetters.units(Array($0)).letters }.sorted { $0.lexicographicallyPrecedes($1) } : []
    }
  }

  /// The ways to take a person's Latin name as a surname and a given name of another language.
  var foreignGiven: [ForeignGiven] {
    guard isLatin, Self.mayBePerson(type) else { return [] }
    return madeForeignGiven.value { ForeignGiven.all(Self.words(text)) }
  }

  /// The name in Korean, if it is in Hangul or Han characters: as it is, or by its likeliest Korean readings.
  var koreanForm: [UInt32]? { madeKoreanForm.value { lattices.first.flatMap(Self.koreanForm) } }

  /// The name as a loanword, if it is in Hangul or in Latin letters.
  var loanword: Loanword? { madeLoanword.value { Loanword(text) } }

  /// What Han characters sound like to somebody who writes the name of another language with them: 米楚霍尔 is 미추홀.
  var spoken: Loanword? {
    madeSpoken.value {
      guard let lattice = lattices.first, lattice.script == .han else { return nil }
      var letters: [UInt32] = []
      for place in lattice.units.indices {
        let sounds = lattice.edges(at: place).filter { $0.kind == .mandarin }
        guard let sound = sounds.min(by: { $0.cost < $1.cost }) else { return nil }
        letters += HanForms.englishLetters(sound.value)
      }
      return Loanword(latin: letters)
    }
  }

  /// What schemes write for ``koreanForm``.
  var romanized: [RomanizedForms.Written] {
    madeRomanized.value { koreanForm.map(RomanizedForms.written) ?? [] }
  }

  private static func koreanForm(_ lattice: ReadingLattice) -> [UInt32]? {
    switch lattice.script {
    case .hangul: return lattice.units
    case .latin: return nil
    case .han:
      var form: [UInt32] = []
      for place in lattice.units.indices {
        guard
          let reading = lattice.edges(at: place).filter({ $0.kind == .korean }).min(by: { $0.cost < $1.cost })
        else { return nil }
        form.append(reading.value)
      }
      return form
    }
  }

  /// Capitals before or after Hangul as they are spoken: SK하이닉스 is 에스케이하이닉스.
  private static func spelledOut(_ text: NameText) -> NameText {
    if text.mixture == .latin, text.scalars.contains(0x28) { return withoutReadNumbers(text) }
    guard text.mixture == .hangulAndLatin || text.mixture == .hanAndLatin else { return text }
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

  /// Without the reading of a digit in brackets, as the law on romanization writes it: Jangan 1(il)-dong.
  private static func withoutReadNumbers(_ text: NameText) -> NameText {
    var result: [UInt32] = []
    var place = 0
    while place < text.scalars.count {
      let value = text.scalars[place]
      let rest = text.scalars[(place + 1)...]
      let letters = rest.prefix { (0x61...0x7A).contains($0) }.count
      if value == 0x28, (0x30...0x39).contains(result.last ?? 0), (1...5).contains(letters),
        rest.dropFirst(letters).first == 0x29
      {
        place += letters + 2
        continue
      }
      result.append(value)
      place += 1
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

  /// The letters of `text`, simplified and small, without blanks and signs.
  private static func fold(_ text: NameText) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.scalars.count)
    let hasWords = text.runs.count(where: { $0.script == .latin }) > 2
    for run in text.runs {
      switch run.script {
      case .han: for value in text.scalars[run.range] { result.append(HanFolding.folded(value)) }
      case .hangul: result += text.scalars[run.range]
      case .latin:
        if hasWords, isAnd(text.scalars[run.range]) { continue }
        for value in text.scalars[run.range] {
          if let letter = LatinLetters.letter(value) { result.append(letter) }
        }
      case .other:
        for value in text.scalars[run.range] where value > 0x2FF || (0x30...0x39).contains(value) {
          result.append(value)
        }
      }
    }
    return result
  }

  /// Whether `word` is `and`, which `&` writes too.
  private static func isAnd(_ word: ArraySlice<UInt32>) -> Bool {
    word.count == 3
      && (word.elementsEqual([0x61, 0x6E, 0x64]) || word.elementsEqual([0x41, 0x6E, 0x64])
        || word.elementsEqual([0x41, 0x4E, 0x44]))
  }

  /// The words of a person's Latin name in the other order: `Xianzhi Lyu` is `Lyu Xianzhi`, `Lyu, Xianzhi` too.
  private static func order(_ words: [ArraySlice<UInt32>]) -> [UInt32]? {
    guard (2...4).contains(words.count) else { return nil }
    return Array(([words[words.count - 1]] + words.dropLast()).joined(separator: [0x20]))
  }
}
