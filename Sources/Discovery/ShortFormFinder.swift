import Comparison
import Indexing
import Lexicography
import Matching

/// Finds the short forms of unknown bodies: 해든결 of 해든결로보틱스, 砚澜 of 砚澜智能制造研究院, Yanlan of Yanlan Institute.
///
/// What stands before the head and its generic words is a short form where the text has it alone, and where it is no
/// word of the dictionary.
struct ShortFormFinder {
  let text: DiscoveryText
  private let heads = Heads.shared
  private let comparer = Comparer()
  /// The fewest letters of a short form, in Hangul or Han and in Latin.
  private static let (shortest, shortestLatin) = (2, 4)

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns the short forms of the bodies among `names` at letters that are not `taken`.
  func candidates(_ names: [UnknownName], taken: Set<Int>) -> [UnknownName] {
    var fulls: [[UInt32]: [UnknownName]] = [:]
    var tails: Set<[UInt32]> = []
    for name in names where name.type == .organization {
      guard let core = core(of: name.letters) else { continue }
      let form = Array(text.letters[core])
      // A name that stands for itself needs no other.
      if core == name.letters { continue }
      if let known = fulls[form], known.contains(where: { isSame($0, name) }) { continue }
      fulls[form, default: []].append(name)
    }
    for name in names where name.type == .organization {
      // 과학기술청 after 안후이성 과학기술청; 岚彤院 after 岚彤智能制造研究院.
      guard let form = tail(of: name.letters) ?? contracted(name.letters) else { continue }
      if let known = fulls[form], known.contains(where: { isSame($0, name) }) { continue }
      fulls[form, default: []].append(name)
    }
    for name in names where name.type == .organization {
      for form in ShortForms.tails(of: name.letters, in: text.text) {
        if let known = fulls[form], known.contains(where: { isSame($0, name) }) { continue }
        fulls[form, default: []].append(name)
        tails.insert(form)
      }
    }
    guard !fulls.isEmpty else { return [] }
    let firsts = Set(fulls.keys.compactMap(\.first))
    var starts: [UInt32: [Int]] = [:]
    for index in 0..<text.count where firsts.contains(text.letters[index]) {
      starts[text.letters[index], default: []].append(index)
    }
    var found: [UnknownName] = []
    var taken = taken
    // The longest first, so that 岚彤院 is not read as 岚彤.
    let ordered = fulls.sorted {
      $0.key.count != $1.key.count ? $0.key.count > $1.key.count : $0.key.lexicographicallyPrecedes($1.key)
    }
    for (form, bodies) in ordered {
      guard let body = bodies.first else { continue }
      let uses =
        tails.contains(form)
        ? ShortForms.uses(of: form, in: text.text).filter {
          text.isFree($0) && $0.lowerBound > body.letters.lowerBound
        } : places(of: form, form.first.flatMap { starts[$0] } ?? [])
      for range in uses where taken.isDisjoint(with: range) {
        // 슈허 X2 is what they make.
        if let product = product(range), taken.isDisjoint(with: product) {
          taken.formUnion(product)
          found.append(
            UnknownName(
              letters: product, type: .product,
              evidence: [
                Clue.product.item("", -2.4, "shape"), Clue.same.item(text.original(body.letters), 3.4),
              ]))
          continue
        }
        taken.formUnion(range)
        found.append(
          UnknownName(
            letters: range, type: .organization,
            evidence: [
              Clue.organization.item("", -2.4, "shape"), Clue.same.item(text.original(body.letters), 4),
            ],
            // Two bodies that share it leave open which is meant.
            full: bodies.count == 1 ? body.letters : nil,
            rivals: tails.contains(form) && bodies.count > 1 ? bodies.map(\.letters) : []))
      }
    }
    return found
  }

  /// The last word of the name of an office that begins with its place, where that word names an office.
  private func tail(of name: Range<Int>) -> [UInt32]? {
    guard text.classes[name.lowerBound] == .hangul, let word = text.word(endingAt: name.upperBound),
      word.range.lowerBound > name.lowerBound, text.gaps[word.range.lowerBound] == .space,
      text.part(endingAt: word.range.lowerBound)?.types.contains(.place) == true,
      word.range.count > 3, word.letterClass == .hangul
    else { return nil }
    return Array(text.letters[word.range])
  }

  /// The coined word of a Han name and the last character of its head.
  private func contracted(_ name: Range<Int>) -> [UInt32]? {
    guard text.classes[name.lowerBound] == .han, name.count > 4, let core = core(of: name), core.count == 2,
      let last = text.letters[name].last, Self.lasts.contains(last)
    else { return nil }
    return text.letters[core] + [last]
  }
  private static let lasts = Set("院所会".unicodeScalars.map(\.value))

  /// The name of a product: a short form with a number of Latin letters and digits after it.
  private func product(_ range: Range<Int>) -> Range<Int>? {
    guard let code = text.word(startingAt: range.upperBound), code.letterClass == .latin,
      code.range.count < 6,
      [.none, .space].contains(text.gaps[code.range.lowerBound]), text.isFree(code.range),
      code.range.contains(where: { (0x30...0x39).contains(text.letters[$0]) }),
      !code.range.allSatisfy({ (0x30...0x39).contains(text.letters[$0]) })
    else { return nil }
    return range.lowerBound..<code.range.upperBound
  }

  private func isSame(_ first: UnknownName, _ second: UnknownName) -> Bool {
    text.letters[first.letters].elementsEqual(text.letters[second.letters])
  }

  /// The letters of `name` before its head and the generic words before that; nil where none of its own are left.
  private func core(of name: Range<Int>) -> Range<Int>? {
    guard let first = name.first else { return nil }
    switch text.classes[first] {
    case .hangul: return core(name, heads.korean(endOf: text.letters[name]), isHan: false)
    case .han:
      let end = name.first { text.classes[$0] == .symbol } ?? name.upperBound
      return core(name, heads.chinese(endOf: text.letters[name.lowerBound..<end]), isHan: true)
    case .latin: return latinCore(name)
    default: return nil
    }
  }

  private func core(_ name: Range<Int>, _ head: Heads.Head?, isHan: Bool) -> Range<Int>? {
    // 岫禾机器人科技（北京）有限公司: what stands before the bracket.
    let name = name.lowerBound..<(name.first { text.classes[$0] == .symbol } ?? name.upperBound)
    // 자허순환과학기술, found by its characters, has no head.
    let headLength = text.letters[name].suffix(head?.length ?? 0).count
    guard headLength < name.count else { return nil }
    let stem = name.dropLast(headLength)
    guard stem.count >= Self.shortest, stem.allSatisfy({ $0 == stem.lowerBound || text.gaps[$0] == .none })
    else { return nil }
    if let core = glossed(name) { return core }
    for length in Self.shortest...stem.count {
      let rest = text.letters[stem.dropFirst(length)]
      let core = text.letters[stem.prefix(length)]
      let isRest =
        rest.isEmpty || (isHan ? HanFinder.isGeneric(rest) || isField(rest) : heads.isGeneric(rest))
      guard isRest || (isHan && length == 2 && rest.count == 1) else { continue }
      let isWord =
        isHan
        ? !HanWordList.isCoined(core) || HanFinder.isGeneric(core)
          || core.first.map(Self.countries.contains) == true
        : DictionaryWords.contains(core) || heads.isGeneric(core)
      if isWord { continue }
      return stem.prefix(length)
    }
    return nil
  }

  /// Whether a Han form stands as a word of its own within `word`: words of grammar, titles or known names beside it.
  private func isWord(_ range: Range<Int>, _ word: Range<Int>) -> Bool {
    let (before, after) = (
      text.letters[word.lowerBound..<range.lowerBound], text.letters[range.upperBound..<word.upperBound]
    )
    let begins =
      before.isEmpty || text.known(at: range.lowerBound - 1) != nil || HanFinder.isStop(endOf: before)
      || heads.chinese(endOf: before) != nil
    guard begins else { return false }
    return after.isEmpty || text.known(at: range.upperBound) != nil || HanFinder.isStop(startOf: after)
      || Titles.shared.length(after: after) > 1 || Titles.shared.length(before: after) > 1
      || after.first.map(Self.followers.contains) == true
      || HanWordList.isWord(after.prefix(2))
  }
  /// 中, 韩, 日: with which short names of other things begin, 韩外 of 韩国外国语.
  private static let countries = Set("中韩日美".unicodeScalars.map(\.value))
  private static let followers = Set("已曾也均并拟就共应须可承负主派提表宣发参出说称".unicodeScalars.map(\.value))

  /// Whether Han letters are words for what companies do: 机器人科技.
  private func isField(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    guard let head = heads.chinese(endOf: word), head.isCompany else { return false }
    return HanFinder.isGeneric(word.dropLast(head.length)) || isField(word.dropLast(head.length))
  }

  /// The letters of Hangul that stand for a coined word of the characters in the bracket: 란퉁 of 란퉁광학(岚彤光学).
  private func glossed(_ name: Range<Int>) -> Range<Int>? {
    guard text.classes[name.lowerBound] == .hangul, let inner = text.bracketed(after: name.upperBound),
      let word = text.word(startingAt: inner.lowerBound), word.letterClass == .han, word.range.count > 3
    else { return nil }
    let han = text.letters[word.range]
    let coined = han.prefix(2)
    guard HanWordList.isCoined(coined), isFieldOrGeneric(han.dropFirst(2)) else { return nil }
    // 바이루정밀(白鹭精密): two characters may take three syllables.
    let characters = text.original(word.range.prefix(2))
    return (Self.shortest...4).map { name.prefix($0) }.first {
      $0.count < name.count
        && comparer.compare(text.original($0), characters, type: .organization).verdict == .same
    }
  }

  private func isFieldOrGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    HanFinder.isGeneric(word) || heads.chinese(endOf: word) != nil
  }

  private func latinCore(_ name: Range<Int>) -> Range<Int>? {
    guard let word = text.word(startingAt: name.lowerBound), word.range.count >= Self.shortestLatin,
      word.range.upperBound < name.upperBound, text.capitals(word.range).isFirst,
      heads.english(text.letters[word.range]) == nil,
      let next = text.word(startingAt: word.range.upperBound),
      heads.english(text.letters[next.range]) != nil
    else { return nil }
    return word.range
  }

  /// Where the text has `form` as a word of its own; `starts` are the places where its first letter stands.
  private func places(of form: [UInt32], _ starts: [Int]) -> [Range<Int>] {
    starts.compactMap { start in
      let range = start..<start + form.count
      guard text.wordAt[start] >= 0 else { return nil }
      let word = text.words[Int(text.wordAt[start])]
      guard range.upperBound <= word.range.upperBound, text.letters[range].elementsEqual(form),
        text.isFree(range)
      else { return nil }
      if word.letterClass == .han { return isWord(range, word.range) ? range : nil }
      guard start == word.range.lowerBound else { return nil }
      if word.letterClass == .latin {
        return range == word.range && text.capitals(range).isFirst ? range : nil
      }
      let rest = text.letters[range.upperBound..<word.range.upperBound]
      return rest.isEmpty || WordEnds.isParticles(rest, after: form[form.count - 1]) ? range : nil
    }
  }
}
