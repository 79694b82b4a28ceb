import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people by their surname and title where the text names them in full: 뤄 부주임 after 뤄즈헝, 冯总 after 冯羽慈.
struct SurnameFinder {
  let text: DiscoveryText
  private let titles = Titles.shared
  private let comparer = Comparer()
  /// Words that are a surname too and stand before titles as themselves: 이 교수, 전 장관, 한 위원.
  private static let words: Set<UInt32> = [0xC774, 0xC804, 0xD55C, 0xADF8, 0xC2E0, 0xD604]
  /// 전 of 박 전 장관.
  private static let former: UInt32 = 0xC804
  private static let hanTitles = [
    "总", "处长", "主任", "院长", "教授", "博士", "局长", "司长", "所长", "部长", "老师", "先生", "女士", "经理",
  ].map {
    $0.unicodeScalars.map(\.value)
  }

  init(_ text: DiscoveryText) { self.text = text }

  /// The surnames that stand for one of `people`, where only one of them has it; and those that a body or an address
  /// before them shows to be people, whoever they are.
  func candidates(_ people: [Range<Int>], bodies: [Range<Int>] = []) -> [UnknownName] {
    var byFirst: [UInt32: [[UInt32]: Range<Int>]] = [:]
    for range in people where range.count > 1 && text.classes[range.lowerBound] != .latin {
      let form = Array(text.letters[range])
      if byFirst[form[0]]?[form] == nil { byFirst[form[0], default: [:]][form] = range }
    }
    let latin = latinParts(people)
    let ends = Set(
      (bodies + text.known.filter { $0.types.contains(.organization) }.map(\.range)).map(\.upperBound))
    let starts = Set(people.map(\.lowerBound))
    var forms: Set<ArraySlice<UInt32>> = []
    let others = people.filter {
      text.classes[$0.lowerBound] != .latin && forms.insert(text.letters[$0]).inserted
    }
    var read: [ArraySlice<UInt32>: Range<Int>?] = [:]
    var found: [UnknownName] = []
    for word in text.words {
      let start = word.range.lowerBound
      switch word.letterClass {
      case .hangul where word.range.count <= 2:
        guard text.isFree(word.range), !starts.contains(start), isBeforeTitle(word.range.upperBound) else {
          continue
        }
        if word.range.count == 1, Self.words.contains(text.letters[start]) { continue }
        // 차오 처장 after 차오러톈, 서문 소장 after 서문결.
        let fulls = byFirst[text.letters[start], default: [:]].filter { form, _ in
          word.range.count == 1 || (form.count > 2 && form.starts(with: text.letters[word.range]))
        }
        if let full = one(of: fulls, before: start) {
          found.append(item(word.range, full))
        } else if let rivals = several(of: fulls, before: start) {
          found.append(item(word.range, nil, rivals))
        } else if fulls.isEmpty, word.range.count == 1, isServant(start, ends) {
          found.append(item(word.range, nil))
        }
      case .han:
        found += chinese(word.range, byFirst)
      case .latin:
        if let name = western(word.range, latin, others, &read) { found.append(name) }
      default: continue
      }
    }
    return found
  }

  /// Of people with one surname the only one, or the only one who was named before `index`.
  private func one(of fulls: [[UInt32]: Range<Int>], before index: Int) -> Range<Int>? {
    if fulls.count == 1 { return fulls.first?.value }
    let before = fulls.values.filter { $0.lowerBound < index }
    return before.count == 1 ? before.first : nil
  }

  /// Of people with one surname those who were named before `index`, where they are several.
  private func several(of fulls: [[UInt32]: Range<Int>], before index: Int) -> [Range<Int>]? {
    let before = fulls.values.filter { $0.lowerBound < index }.sorted { $0.lowerBound < $1.lowerBound }
    return before.count > 1 ? before : nil
  }

  private func item(_ range: Range<Int>, _ full: Range<Int>?, _ rivals: [Range<Int>] = []) -> UnknownName {
    UnknownName(
      letters: range, type: .person,
      evidence: [
        Clue.person.item(text.original(range), -2.6, "shape"),
        Clue.surname.item(
          text.original(full ?? range), full == nil ? 3.4 : 4,
          full == nil ? "Tables/surnames.tsv" : "document"),
      ], full: full, rivals: rivals)
  }

  // MARK: Korean

  /// Surnames that are hardly anything else before a post.
  private static let sure = Set("김박최강윤임오서권황송홍류문손배백허심노곽천추염탕롼닝쑨왕펑덩량쩡샤뤄쉬웨이".unicodeScalars.map(\.value))

  /// Whether a body stands right before the surname, or a cell begins with it: 선전시 상무국 천 처장.
  private func isServant(_ start: Int, _ ends: Set<Int>) -> Bool {
    guard Self.sure.contains(text.letters[start]) else { return false }
    if ends.contains(start), text.gaps[start] == .space { return true }
    return text.has(start - 1, "|")
  }

  private func isBeforeTitle(_ index: Int) -> Bool {
    guard index < text.count, [.space, .lineBreak].contains(text.gaps[index]),
      var word = text.word(startingAt: index)
    else {
      return false
    }
    if word.range.count == 1, text.letters[index] == Self.former,
      let next = text.word(startingAt: word.range.upperBound)
    {
      word = next
    }
    if isTitle(word.range) { return true }
    // 민 처⏎장은: the line cuts the title.
    let end = word.range.upperBound
    guard word.range.count < 4, end < text.count, text.gaps[index] == .space, text.gaps[end] == .lineBreak,
      let rest = text.word(startingAt: end), rest.letterClass == .hangul
    else { return false }
    return isTitle(word.range.lowerBound..<rest.range.upperBound)
  }

  private func isTitle(_ word: Range<Int>) -> Bool {
    let letters = text.letters[word]
    let length = titles.length(after: letters)
    guard length > 1 || (length == 1 && word.count < 3) else { return titles.hasTitleEnd(letters) }
    var rest = letters.dropFirst(length)
    // 박사님께.
    if rest.first == Self.honorific { rest = rest.dropFirst() }
    return rest.isEmpty || WordEnds.isParticles(rest, after: letters[rest.startIndex - 1])
  }
  private static let honorific: UInt32 = 0xB2D8  // 님

  // MARK: Chinese

  private func chinese(_ word: Range<Int>, _ byFirst: [UInt32: [[UInt32]: Range<Int>]]) -> [UnknownName] {
    word.compactMap { index in
      if let name = double(index, word, byFirst) { return name }
      guard text.known(at: index) == nil,
        let title = Self.hanTitles.first(where: {
          text.letters[(index + 1)..<word.upperBound].starts(with: $0)
        }),
        index == word.lowerBound || HanFinder.isStop(endOf: text.letters[word.lowerBound..<index])
      else { return nil }
      let fulls = byFirst[text.letters[index], default: [:]]
      if let full = one(of: fulls, before: index) {
        return full.overlaps(index..<index + 1) ? nil : item(index..<index + 1, full)
      }
      if let rivals = several(of: fulls, before: index),
        !rivals.contains(where: { $0.overlaps(index..<index + 1) })
      {
        return item(index..<index + 1, nil, rivals)
      }
      // 鞠老师：, with which a letter begins.
      let end = index + 1 + title.count
      guard fulls.isEmpty, text.isLineStart(index), end == word.upperBound, title.count > 1,
        text.has(end, ":") || text.has(end, ","),
        text.isLineEnd(end + 1), PersonShapes.hanSurname([text.letters[index], text.letters[index]]) > 0
      else { return nil }
      return item(index..<index + 1, nil)
    }
  }

  /// A surname of two characters before a title: 申屠教授 after 申屠远.
  private func double(
    _ index: Int, _ word: Range<Int>, _ byFirst: [UInt32: [[UInt32]: Range<Int>]]
  ) -> UnknownName? {
    let range = index..<index + 2
    guard range.upperBound < word.upperBound, text.isFree(range),
      Self.hanTitles.contains(where: { text.letters[range.upperBound..<word.upperBound].starts(with: $0) })
    else { return nil }
    let fulls = byFirst[text.letters[index], default: [:]].filter { form, _ in
      form.count > 2 && form.starts(with: text.letters[range]) && PersonShapes.hanSurname(form) == 2
    }
    return one(of: fulls, before: index).flatMap { $0.overlaps(range) ? nil : item(range, $0) }
  }

  // MARK: Latin

  /// The first and the last words of names in Latin letters, with the names.
  private func latinParts(_ people: [Range<Int>]) -> [[UInt32]: [[UInt32]: Range<Int>]] {
    var latin: [[UInt32]: [[UInt32]: Range<Int>]] = [:]
    for range in people where text.classes[range.lowerBound] == .latin {
      guard let first = text.word(startingAt: range.lowerBound),
        let last = text.word(endingAt: range.upperBound), first.range != last.range
      else { continue }
      for word in [first, last] {
        latin[Array(text.letters[word.range]), default: [:]][Array(text.letters[range])] = range
      }
    }
    return latin
  }

  private func western(
    _ word: Range<Int>, _ parts: [[UInt32]: [[UInt32]: Range<Int>]], _ people: [Range<Int>],
    _ read: inout [ArraySlice<UInt32>: Range<Int>?]
  ) -> UnknownName? {
    guard text.isFree(word), text.capitals(word).isFirst else { return nil }
    let fulls = parts[Array(text.letters[word])] ?? [:]
    if let full = one(of: fulls, before: word.lowerBound), !full.overlaps(word),
      isAfterAddress(word.lowerBound) || isSigned(word) || isSubject(word, full)
    {
      return item(word, full)
    }
    // Dear Ms Ling: a surname that some language has, and no more of the name.
    guard fulls.isEmpty, isAfterPersonal(word.lowerBound), word.count > 1,
      !isFollowedByCapital(word.upperBound),
      PersonShapes.isPinyin([Array(text.letters[word]), Self.yi])
        || PersonShapes.isKoreanLatin([Array(text.letters[word]), Self.minsu])
    else { return nil }
    let form = text.letters[word]
    let full = read[form] ?? other(script: word, people)
    read[form] = .some(full)
    return item(word, full)
  }

  /// Somebody in Hangul or characters whose surname reads as the word: Mr Tang beside 汤牧野, where all that do are one.
  private func other(script word: Range<Int>, _ people: [Range<Int>]) -> Range<Int>? {
    let surname = text.original(word)
    var found: [Range<Int>] = []
    for person in people where person.count > 1 {
      let isOne = (1...2).contains { length in
        length < person.count
          && comparer.compare(surname, text.original(person.prefix(length)), type: .person).verdict == .same
      }
      if isOne { found.append(person) }
    }
    guard let first = found.first,
      found.dropFirst().allSatisfy({
        comparer.compare(text.original(first), text.original($0), type: .person).verdict == .same
      })
    else { return nil }
    return first
  }
  private static let yi = Array("yi".unicodeScalars.map(\.value))
  private static let minsu = Array("minsu".unicodeScalars.map(\.value))
  private static let personal = ["mr", "ms", "mrs", "dr", "prof", "professor"].map {
    $0.unicodeScalars.map(\.value)
  }

  private func isAfterPersonal(_ start: Int) -> Bool {
    let end = text.has(start - 1, ".") ? start - 1 : start
    guard let word = text.word(endingAt: end), word.letterClass == .latin else { return false }
    return Self.personal.contains(Array(text.letters[word.range]))
  }

  private func isFollowedByCapital(_ index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .space || text.gaps[index] == .joint,
      let next = text.word(startingAt: index), next.letterClass == .latin
    else { return false }
    return text.capitals(next.range).isFirst
  }

  private static let closings = ["wishes", "regards", "sincerely", "yours", "cheers", "best", "thanks"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// Whether the word signs a letter: Best wishes, Sarang.
  private func isSigned(_ word: Range<Int>) -> Bool {
    guard text.isLineEnd(word.upperBound), text.has(word.lowerBound - 1, ","),
      let before = text.word(endingAt: word.lowerBound - 1)
    else { return false }
    return Self.closings.contains(Array(text.letters[before.range]))
  }

  private static let verbs = [
    "was", "is", "has", "had", "said", "says", "will", "asked", "added", "told", "agreed", "reported",
    "suggested",
    "proposed", "noted", "thanked", "explained", "confirmed", "replied", "wrote", "met", "leads", "led",
    "joined",
    "asks", "wants", "promised", "offered", "would", "can", "could", "did", "does", "visited", "spoke",
    "presented",
  ].map {
    $0.unicodeScalars.map(\.value)
  }
  /// Words that are surnames and begin sentences as themselves.
  private static let ordinary = ["he", "an", "so", "you", "long", "man", "she", "see", "may", "hang", "sun"]
    .map {
      $0.unicodeScalars.map(\.value)
    }
  /// Whether the surname stands before a verb: Fan was a visiting scholar.
  private func isSubject(_ word: Range<Int>, _ full: Range<Int>) -> Bool {
    guard word.count > 2, !Self.ordinary.contains(Array(text.letters[word])),
      text.letters[full].starts(with: text.letters[word]) || full.upperBound - word.count > full.lowerBound,
      let verb = text.word(startingAt: word.upperBound), text.gaps[word.upperBound] == .space,
      word.lowerBound == 0 || text.gaps[word.lowerBound] != .space
        || text.word(endingAt: word.lowerBound).map({ !text.capitals($0.range).isFirst }) ?? true
    else { return false }
    return Self.verbs.contains(Array(text.letters[verb.range]))
  }

  private func isAfterAddress(_ start: Int) -> Bool {
    let end = text.has(start - 1, ".") ? start - 1 : start
    guard let word = text.word(endingAt: end), word.letterClass == .latin else { return false }
    return titles.length(before: text.letters[word.range]) == word.range.count
  }
}
