import Synchronization
import Transliteration

/// The name of an organisation, event or programme, divided once and compared often.
///
///     OrganizationName(folded: "칭화대학교".unicodeScalars.map(\.value))
///
/// - Takes names in the spelling of `Normalizer(.matching)`: narrow, lower case, simplified Han.
/// - Names longer than ``limit`` letters have no parts; they are compared as one rest.
public final class OrganizationName: Sendable {
  /// The longest name that is divided, in letters.
  public static let limit = 256

  /// One way to divide the name.
  struct Parse: Sendable {
    let segments: [OrganizationSegment]
    /// The place of the head in ``segments``; -1 where there is none.
    let head: Int
    /// Whether the order of the parts is that of English.
    let isEnglish: Bool
  }

  let text: OrganizationText
  /// The ways to divide it, coarse first; one or two.
  let parses: [Parse]
  let script: OrganizationText.Kind?

  /// Takes `name`, folded as said above.
  public init(folded name: some Sequence<UInt32>) {
    text = OrganizationText(folded: name)
    let text = text
    script = text.script
    guard !text.scalars.isEmpty else {
      parses = []
      return
    }
    guard text.scalars.count <= Self.limit else {
      let rest = OrganizationSegment(restFrom: 0, to: text.scalars.count, isAside: false)
      parses = [Parse(segments: [rest], head: -1, isEnglish: script == .latin)]
      return
    }
    var parses: [Parse] = []
    let matches = FormMatches(text)
    for grain in Segmenter.Grain.allCases {
      let segments = Segmenter.segments(of: text, matches: matches, grain: grain)
      if let first = parses.first, first.segments.elementsEqual(segments, by: Self.isSame) { continue }
      let isEnglish = script == .latin
      let head = isEnglish ? Self.englishHead(segments, text) : Self.head(segments)
      parses.append(Parse(segments: segments, head: head, isEnglish: isEnglish))
    }
    self.parses = parses
  }

  private let parts = Mutex<[NamePart]>([])

  /// The part of `letters`, made ready once.
  func part(_ letters: ArraySlice<UInt32>) -> NamePart {
    parts.withLock { parts in
      if let known = parts.first(where: { $0.letters.elementsEqual(letters) }) { return known }
      let made = NamePart(letters)
      parts.append(made)
      return made
    }
  }

  /// Whether the name has any component or number: only then does ``OrganizationComparer`` know more than its sound.
  public var hasComponents: Bool {
    parses.contains { parse in
      parse.segments.contains { $0.roles & ~ComponentRole.function.bit != 0 || $0.number >= 0 }
    }
  }

  /// Whether it is made of common words around a head, without a place: any country may have a body so called, 환경부.
  public var isCommon: Bool {
    guard let parse = parses.first, parse.head >= 0 else { return false }
    return parse.segments.allSatisfy { !$0.isRest && !$0.isShort && $0.roles & ComponentRole.place.bit == 0 }
  }

  /// The letters of `segment` as text.
  func words(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(3 * range.count)
    for value in text.scalars[range] {
      result.append(codePoint: Unicode.Scalar(value) == nil ? 0xFFFD : value)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSame(_ left: OrganizationSegment, _ right: OrganizationSegment) -> Bool {
    left.range == right.range && left.senses == right.senses && left.number == right.number
  }

  /// Korean and Chinese: the last part, but for legal forms, places, numbers and what stands in parentheses.
  private static func head(_ segments: [OrganizationSegment]) -> Int {
    for (place, segment) in segments.enumerated().reversed() {
      if segment.isAside || segment.isFree || segment.number >= 0 { continue }
      if segment.isHead { return place }
      if segment.isTransparent || segment.roles == ComponentRole.place.bit { continue }
      return -1
    }
    return -1
  }

  /// English: the last head before the first preposition or comma; without these the last word.
  private static func englishHead(_ segments: [OrganizationSegment], _ text: OrganizationText) -> Int {
    var last = -1
    for (place, segment) in segments.enumerated() where !segment.isAside {
      if last >= 0, text.breaks.contains(segment.range.lowerBound) { return last }
      if segment.isHead {
        last = place
      } else if last >= 0, segment.roles == ComponentRole.function.bit, isPreposition(segment, text) {
        return last
      }
    }
    return last >= 0 && segments[(last + 1)...].allSatisfy { !$0.isRest || $0.isAside }
      ? last : head(segments)
  }

  private static func isPreposition(_ segment: OrganizationSegment, _ text: OrganizationText) -> Bool {
    let first = text.scalars[segment.range.lowerBound]
    // of, on, for, at, in; not and, the.
    return first == 0x6F || first == 0x66 || first == 0x69 || (first == 0x61 && segment.range.count == 2)
  }
}

extension OrganizationName: CustomStringConvertible {
  /// The parts of the first division: `清华? + 大学`, the rest with a question mark, the head with an exclamation mark.
  public var description: String {
    guard let parse = parses.first else { return "" }
    return parse.segments.enumerated().map { place, segment in
      words(segment.range) + (place == parse.head ? "!" : segment.isRest ? "?" : "")
    }.joined(separator: " + ")
  }
}
