import Transliteration

/// The words of Tables/components.tsv: which components a form may stand for.
///
/// A form may have several senses (`institute` = 연구원, 연구소, 학원), and two names share a word where their
/// forms share a sense.
final class ComponentTable: Sendable {
  /// The one table.
  static let shared = ComponentTable()

  /// What a word does and what it is worth; without references, so that a look-up counts none.
  struct Component: Sendable {
    let role: ComponentRole
    let headClass: UInt16
    /// Log-odds of agreement.
    let weight: Float
    /// A hash of its id (FNV-1a), the same in every version of the table.
    let key: UInt64
  }

  /// A word in three languages.
  struct Word: Sendable {
    let id: String
    /// The first letters of its forms in Han and Hangul, for abbreviations.
    var initials: [UInt32] = []
    /// The initials of its English forms without function words: m, it, st.
    var acronyms: [[UInt32]] = []
  }

  /// A component that a form may stand for.
  struct Sense: Sendable {
    let component: UInt16
    /// A looser translation, or a short form.
    let isLoose: Bool
  }

  /// A form and what it may stand for.
  struct Form: Sendable {
    var senses: Range<Int32> = 0..<0
    /// Where in ``sequences`` the components in a row are that the form stands for: 科技 = 科学 + 技术.
    var sequence: Range<Int32> = 0..<0
    /// Only within abbreviations: 대, 社科.
    var isShort = true
    var roles: UInt8 = 0
  }

  let components: [Component]
  /// By component.
  let words: [Word]
  let sequences: [UInt16]
  let senses: [Sense]
  let forms: [Form]
  let trie: FormTrie
  /// The place in ``senses`` of each component by itself.
  let solo: [Int32]
  let index: [String: UInt16]

  /// Words that acronyms pass over.
  static let functions: Set<[UInt32]> = Set(
    ["of", "the", "and", "for", "on", "in", "at", "a", "to", "de"].map { $0.unicodeScalars.map(\.value) })

  private init() {
    let draft = ComponentDraft()
    (components, words, sequences) = (draft.components, draft.words, draft.sequences)
    (senses, forms) = (draft.senses, draft.forms)
    (trie, solo, index) = (draft.trie, draft.solo, draft.index)
  }
}

/// The table as it is read.
private struct ComponentDraft {
  typealias Component = ComponentTable.Component
  typealias Sense = ComponentTable.Sense
  typealias Form = ComponentTable.Form

  private(set) var components: [Component] = []
  private(set) var words: [ComponentTable.Word] = []
  private(set) var sequences: [UInt16] = []
  private(set) var senses: [Sense] = []
  private(set) var forms: [Form] = []
  private(set) var trie = FormTrie(capacity: 1 << 15)
  /// The place in ``senses`` of each component by itself.
  private(set) var solo: [Int32] = []
  private(set) var index: [String: UInt16] = [:]

  init() {
    var drafts: [(senses: [Sense], form: Form)] = []
    var sequences: [(id: String, cells: [ArraySlice<UInt8>])] = []
    Table("components.tsv").forEachRow { cells in
      let id = cells[0].text
      if id.utf8.contains(UInt8(ascii: "+")) { return sequences.append((id, cells)) }
      let number = UInt16(components.count)
      index[id] = number
      components.append(Self.component(id, cells))
      words.append(ComponentTable.Word(id: id))
      for language in 1...3 {
        for form in cells[language].parts("|") { add(form, number, &drafts, isEnglish: language == 3) }
      }
    }
    for (id, cells) in sequences { add(id, cells, &drafts) }
    for draft in drafts {
      var form = draft.form
      form.senses = Int32(senses.count)..<Int32(senses.count + draft.senses.count)
      senses += draft.senses
      forms.append(form)
    }
    solo = components.indices.map { Int32(senses.count + $0) }
    senses += components.indices.map { Sense(component: UInt16($0), isLoose: false) }
  }

  private static func component(_ id: String, _ cells: [ArraySlice<UInt8>]) -> Component {
    let role = cells[4].parts("/").map(\.text)
    guard let kind = ComponentRole(rawValue: role[0]), let weight = Float(cells[5].text) else {
      preconditionFailure("components.tsv: \(id) has no role or weight")
    }
    let headClass = role.count > 1 ? HeadClass(rawValue: role[1])?.bit ?? 0 : 0
    let key = cells[0].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Component(role: kind, headClass: headClass, weight: weight, key: key)
  }

  /// Takes the marks off `cell`, a form as the table writes it.
  private static func form(_ cell: ArraySlice<UInt8>) -> (word: [UInt32], isLoose: Bool, isShort: Bool) {
    var cell = cell
    let isLoose = cell.first == UInt8(ascii: "~")
    if isLoose { cell.removeFirst() }
    let isShort = cell.last == UInt8(ascii: ".")
    if isShort { cell.removeLast() }
    return (cell.scalars, isLoose, isShort)
  }

  private mutating func draft(
    _ word: [UInt32], _ drafts: inout [(senses: [Sense], form: Form)]
  ) -> Int {
    let node = trie.add(word)
    if trie.value(node) < 0 {
      trie.set(node, Int32(drafts.count))
      drafts.append(([], Form()))
    }
    return Int(trie.value(node))
  }

  private mutating func add(
    _ cell: ArraySlice<UInt8>, _ number: UInt16, _ drafts: inout [(senses: [Sense], form: Form)],
    isEnglish: Bool
  ) {
    let (word, isLoose, isShort) = Self.form(cell)
    let place = draft(word, &drafts)
    if !drafts[place].senses.contains(where: { $0.component == number }) {
      drafts[place].senses.append(Sense(component: number, isLoose: isLoose || isShort))
    }
    drafts[place].form.isShort = drafts[place].form.isShort && isShort
    drafts[place].form.roles |= components[Int(number)].role.bit
    guard !isLoose, let first = word.first else { return }
    if !isEnglish {
      if !words[Int(number)].initials.contains(first) { words[Int(number)].initials.append(first) }
    } else {
      let words = word.split(separator: 0x20).filter { !ComponentTable.functions.contains(Array($0)) }
      let initials = words.compactMap(\.first)
      if !self.words[Int(number)].acronyms.contains(initials) {
        self.words[Int(number)].acronyms.append(initials)
      }
    }
  }

  private mutating func add(
    _ id: String, _ cells: [ArraySlice<UInt8>], _ drafts: inout [(senses: [Sense], form: Form)]
  ) {
    let parts = id.split(separator: "+").map { part -> UInt16 in
      guard let number = index[String(part)] else {
        preconditionFailure("components.tsv: \(id) names no component \(part)")
      }
      return number
    }
    let start = Int32(sequences.count)
    sequences += parts
    for language in 1...3 {
      for cell in cells[language].parts("|") {
        let (word, isLoose, isShort) = Self.form(cell)
        if isLoose { continue }
        let place = draft(word, &drafts)
        drafts[place].form.sequence = start..<Int32(sequences.count)
        drafts[place].form.isShort = drafts[place].form.isShort && isShort
        for part in parts { drafts[place].form.roles |= components[Int(part)].role.bit }
      }
    }
  }
}
