import Indexing
import Lexicography
import Matching
import Normalization
import TextModel

/// Short forms that a document defines for itself: 한국연구재단(이하 ‘재단’이라 한다), （以下简称“中心”）, (hereinafter "the Centre").
///
/// Source of the words: the editors, after the usage of Korean and Chinese official papers. Written for this project.
public struct Definitions: Sendable {
  /// One definition.
  public struct Definition: Sendable, Hashable {
    /// One past the last letter of the name that it is defined for, where the name stands before.
    public let nameEnd: Int
    /// The first letter of that name, where it stands after: ‘과기부’는 중국 과학기술부를 말한다.
    public let nameStart: Int?
    /// The letters of the short form.
    public let form: Range<Int>
    /// Whether a bracket alone defines it, so that it must abbreviate the name: 기술보증기금(기보).
    public var isBare = false
  }

  private let skeleton: Skeleton

  /// The definitions, in the order of the text.
  public private(set) var all: [Definition] = []

  /// Words before a short form, and words that end it.
  private static let markers = split(
    "이하 以下简称 以下称 下称 简称 hereinafterreferredtoas hereinafter hereafter referredtoas abbreviatedas")
  private static let ends = split("이라고 이라 라고 라한다 라함 라 으로 로 칭한다 를말한다 을말한다 或")
  private static let quotes: Set<UInt32> = [0x22, 0x27]
  /// The most letters of a bracket, and of a short form.
  private static let (longestBracket, longestForm, longestAlone) = (120, 30, 9)
  /// Particles that may stand between the name and the bracket.
  private static let particles = split("은 는 이 가 을 를 과 와 의 도")

  /// Finds the definitions of `skeleton`.
  public init(_ skeleton: Skeleton) {
    self.skeleton = skeleton
    var index = 0
    while index < skeleton.count {
      defer { index += 1 }
      guard skeleton.letters[index] == 0x28, index > 0, let end = closing(index) else { continue }
      if let form = form(in: index + 1..<end) {
        all.append(Definition(nameEnd: index, nameStart: nil, form: form))
      }
      if let form = alone(in: index + 1..<end) {
        all.append(Definition(nameEnd: index, nameStart: nil, form: form, isBare: true))
      }
    }
    for index in 0..<skeleton.count where Self.quotes.contains(skeleton.letters[index]) {
      if let found = statement(index) { all.append(found) }
      if let found = naming(index) { all.append(found) }
    }
    for index in 0..<skeleton.count where isTopic(index) { all += topics(index) }
  }

  // MARK: Statements

  private static let links = split("은 는 이란 란 이라함은 라함은 이라고하면 均指 均系指 系指 皆指 是指 仅指 指 即 means refersto denotes is")
  private static let cues = split(
    "를말한다 을말한다 를뜻한다 을뜻한다 를가리킨다 을가리킨다 를줄인 을줄인 의약칭 의준말 의줄임 이다 입니다 임. 임) 을이른다 를이른다")

  /// A quoted form, a word that says what it means, and the name: ‘과기부’는 중국 과학기술부를 줄인 말이다.
  private func statement(_ open: Int) -> Definition? {
    guard
      let close = (open + 1..<min(skeleton.count, open + Self.longestForm)).first(where: {
        Self.quotes.contains(skeleton.letters[$0])
      }),
      let form = checked(open + 1..<close), close + 1 < skeleton.count,
      let link = Self.links.filter({ skeleton.letters[(close + 1)...].starts(with: $0) }).max(by: {
        $0.count < $1.count
      })
    else { return nil }
    var start = close + 1 + link.count
    guard start < skeleton.count else { return nil }
    if skeleton.letters[start...].starts(with: Self.the), start + 3 < skeleton.count,
      skeleton.gaps[start + 3] == .space
    {
      start += 3
    }
    return Definition(nameEnd: -1, nameStart: start, form: form)
  }

  private static let namers = split(
    """
    로적 으로적 로표기 으로표기 로쓰 으로쓰 로쓴 으로쓴 로썼 으로썼 로부르 으로부르 로부른 으로부른 로줄 으로줄 로약칭 으로약칭 라고부르 이라고부르 라고부른 \
    이라고부른 라고적 이라고적 라고쓰 이라고쓰 라고쓴 이라고쓴 라고칭 이라고칭
    """)

  /// A name, and in quotes what it is called here: 한국 과학기술정보통신부도 ‘과기부’로 적었다.
  private func naming(_ open: Int) -> Definition? {
    guard open > 1,
      let close = (open + 1..<min(skeleton.count, open + Self.longestForm)).first(where: {
        Self.quotes.contains(skeleton.letters[$0])
      }), let form = checked(open + 1..<close), close + 1 < skeleton.count,
      Self.namers.contains(where: { skeleton.letters[(close + 1)...].starts(with: $0) })
    else { return nil }
    return Definition(nameEnd: open, nameStart: nil, form: form)
  }

  // MARK: Topics

  /// Whether 은 or 는 stands at `index` with a blank after it.
  private func isTopic(_ index: Int) -> Bool {
    (skeleton.letters[index] == 0xC740 || skeleton.letters[index] == 0xB294) && index > 1
      && index + 1 < skeleton.count && skeleton.gaps[index + 1] == .space && skeleton.gaps[index] == .none
  }

  /// The word before 은 or 는 as a short form of the name that begins after it: 진흥원은 한국보건산업진흥원입니다.
  private func topics(_ index: Int) -> [Definition] {
    var start = index - 1
    while start > 0, skeleton.gaps[start] == .none, LetterClass(of: skeleton.letters[start]).isSyllabic {
      start -= 1
    }
    if !LetterClass(of: skeleton.letters[start]).isSyllabic { start += 1 }
    guard start < index, let form = checked(start..<index) else { return [] }
    return [Definition(nameEnd: -1, nameStart: index + 1, form: form, isBare: true)]
  }

  private static let copulas = split("입니다 이다 이며 이고 임. 을말한다 를말한다 을뜻한다 를뜻한다 을가리킨다 를가리킨다 을말합니다 를말합니다")

  /// Whether a name that ends at `end` is what a sentence says of its topic.
  public static func isStated(_ text: MatchText, nameEnd end: Int) -> Bool {
    end < text.skeleton.count && copulas.contains { text.skeleton.letters[end...].starts(with: $0) }
  }

  /// Whether what follows a name that ends at `end` says that a form means it; in Chinese and English the link says so.
  public func isDefining(_ definition: Definition, nameEnd end: Int) -> Bool {
    guard let start = definition.nameStart, start > 0 else { return true }
    if LetterClass(of: skeleton.letters[start - 1]) != .hangul { return true }
    return end < skeleton.count && Self.cues.contains { skeleton.letters[end...].starts(with: $0) }
  }

  private func closing(_ open: Int) -> Int? {
    var depth = 0
    for index in open..<min(skeleton.count, open + Self.longestBracket) {
      if index > open, skeleton.gaps[index] == .border { return nil }
      if skeleton.letters[index] == 0x28 { depth += 1 }
      if skeleton.letters[index] == 0x29 { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The short form that the bracket at `inner` defines.
  private func form(in inner: Range<Int>) -> Range<Int>? {
    for start in inner {
      guard
        start == inner.lowerBound || skeleton.gaps[start] != .none
          || LetterClass(of: skeleton.letters[start - 1]) == .symbol,
        let marker = Self.markers.first(where: { skeleton.letters[start..<inner.upperBound].starts(with: $0) }
        )
      else { continue }
      var first = start + marker.count
      if first < inner.upperBound, [0x3A, 0x2C].contains(skeleton.letters[first]) { first += 1 }
      if first < inner.upperBound, Self.quotes.contains(skeleton.letters[first]),
        skeleton.letters[(first + 1)..<inner.upperBound].starts(with: Self.the), first + 4 < inner.upperBound,
        skeleton.gaps[first + 4] == .space,
        let close = skeleton.letters[(first + 4)..<inner.upperBound].firstIndex(where: Self.quotes.contains)
      {
        return checked(first + 4..<close)
      }
      if skeleton.letters[first..<inner.upperBound].starts(with: Self.the), first + 3 < inner.upperBound,
        skeleton.gaps[first + 3] == .space || Self.quotes.contains(skeleton.letters[first + 3])
      {
        first += 3
      }
      guard first < inner.upperBound else { return nil }
      if Self.quotes.contains(skeleton.letters[first]) {
        guard
          let close = skeleton.letters[(first + 1)..<inner.upperBound].firstIndex(
            where: Self.quotes.contains),
          close > first + 1
        else { return nil }
        return checked(first + 1..<close)
      }
      let last = (first + 1..<inner.upperBound).first { index in
        LetterClass(of: skeleton.letters[index]) == .symbol
          || Self.ends.contains { skeleton.letters[index..<inner.upperBound].starts(with: $0) }
      }
      return checked(first..<(last ?? inner.upperBound))
    }
    return nil
  }

  /// What a bracket begins with up to a comma or its end: (NIM), (기보, 이사장 …).
  private func alone(in inner: Range<Int>) -> Range<Int>? {
    let end = inner.first { LetterClass(of: skeleton.letters[$0]) == .symbol } ?? inner.upperBound
    guard end == inner.upperBound || [0x2C, 0x3B].contains(skeleton.letters[end]),
      end - inner.lowerBound <= Self.longestAlone
    else { return nil }
    return checked(inner.lowerBound..<end)
  }

  private static let the = Array("the".unicodeScalars.map(\.value))

  private func checked(_ form: Range<Int>) -> Range<Int>? {
    (2...Self.longestForm).contains(form.count)
      && !form.contains { LetterClass(of: skeleton.letters[$0]) == .symbol && skeleton.letters[$0] != 0x26 }
      ? form : nil
  }

  /// The ends that a name before the definition may have: at the bracket, or before a particle.
  public func nameEnds(_ definition: Definition) -> [Int] {
    let end = definition.nameEnd
    guard end > 0 else { return [] }
    return [end]
      + Self.particles.filter { end > $0.count && skeleton.letters[(end - $0.count)..<end].elementsEqual($0) }
      .map { end - $0.count }
  }

  private static func split(_ text: String) -> [[UInt32]] { Wording.split(text) }
}

/// The places where a document uses the short forms that it defined, and what they mean there.
///
/// - A form means what it was defined for, after its definition. Defined twice for different things, it means what the
///   same speaker defined it for, and else stays open between them.
public struct DefinedForms: Sendable {
  /// A use of a defined form.
  public struct Use<Meaning: Hashable & Sendable>: Sendable {
    /// The letters of the form.
    public let letters: Range<Int>
    /// What it may mean; one where that is decided.
    public let meanings: [Meaning]
  }

  private let text: MatchText
  private let folding: Folding
  private let speakers: Speakers

  /// Returns the uses in `text`.
  public init(_ text: MatchText, _ folding: Folding) {
    (self.text, self.folding) = (text, folding)
    speakers = Speakers(text.skeleton)
  }

  /// Returns the uses of forms defined as `definitions` say, each with what it was defined for.
  public func uses<Meaning: Hashable & Sendable>(
    _ definitions: [(form: Range<Int>, meaning: Meaning)]
  ) throws(IndexError) -> [Use<Meaning>] {
    guard !definitions.isEmpty else { return [] }
    let letters = text.skeleton.letters
    var forms: [[UInt32]: [(at: Int, meaning: Meaning)]] = [:]
    for (form, meaning) in definitions {
      forms[Array(letters[form]), default: []].append((form.lowerBound, meaning))
    }
    let keys = forms.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let entries = keys.enumerated().map { index, form in
      Entry(
        id: EntryID("\(index)"), type: .organization,
        names: [
          Name(
            lang: .ko, script: .hang, kind: .short,
            text: String(String.UnicodeScalarView(form.compactMap(Unicode.Scalar.init))))
        ])
    }
    let matcher = Matcher(try NameIndex(Lexicon(entries: entries), folding: folding, isPlain: false))
    return matcher.matches(in: text).compactMap { match in
      guard let bound = forms[Array(letters[match.letters])] else { return nil }
      let start = match.letters.lowerBound
      let before = bound.filter { $0.at <= start }
      guard !before.isEmpty else { return nil }
      return Use(letters: match.letters, meanings: meanings(before, at: start))
    }
  }

  private func meanings<Meaning: Hashable>(_ bound: [(at: Int, meaning: Meaning)], at place: Int) -> [Meaning]
  {
    // The definition itself says what its form means.
    if let own = bound.last, own.at == place { return [own.meaning] }
    var all: [Meaning] = []
    for item in bound where !all.contains(item.meaning) { all.append(item.meaning) }
    guard all.count > 1, let speaker = speakers.speaker(at: place) else { return all }
    var own: [Meaning] = []
    for item in bound where speakers.speaker(at: item.at) == speaker && !own.contains(item.meaning) {
      own.append(item.meaning)
    }
    return own.isEmpty ? all : own
  }
}

/// Who speaks in minutes: lines that begin with a name and a colon.
package struct Speakers: Sendable {
  private var starts: [(at: Int, who: [UInt32])] = []
  /// The most letters before the colon.
  private static let longest = 16

  package init(_ skeleton: Skeleton) {
    for index in 0..<skeleton.count
    where index == 0 || skeleton.gaps[index].breaksLine || skeleton.gaps[index] == .border {
      let end = (index..<min(skeleton.count, index + Self.longest)).first { skeleton.letters[$0] == 0x3A }
      guard let end, end > index + 1,
        !skeleton.letters[index..<end].contains(where: { (0x30...0x39).contains($0) })
      else { continue }
      starts.append((index, Array(skeleton.letters[index..<end])))
    }
    // One line with a colon is a label; speakers take turns.
    if Set(starts.map(\.who)).count == starts.count { starts = [] }
  }

  /// Who speaks at the letter `place`; nil where nobody does.
  package func speaker(at place: Int) -> [UInt32]? { starts.last { $0.at <= place }?.who }
}
