import Indexing
import Matching
import Normalization
import TextModel

/// The letters of a normalized text without the gaps between them, and what each gap was.
///
/// A name that is written with, without or across a gap has one skeleton: 중관촌 전시센터, 중관촌전시센터 and
/// 중관촌⏎전시센터. Whether a certain gap may stand at a certain place is ``GapRule``'s business.
/// Punctuation other than hyphen, middle dot and inner apostrophe counts as a letter.
package struct ReferenceSkeleton: Sendable {
  /// The letters, as code points of the normalized text.
  package private(set) var letters: [UInt32] = []
  /// The gap before each letter.
  package private(set) var gaps: [Gap] = []
  /// Where each letter stands, in UTF-8 bytes of the normalized text.
  private var starts: [Int32] = []

  /// Returns the skeleton of `text`, which is in the matching profile.
  package init(_ text: NormalizedText) {
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    var pending = PendingGap()
    var at = 0
    var isAfterWide = false
    for (index, scalar) in scalars.enumerated() {
      let isInner = scalar == "'" && Self.isApostrophe(scalars, index)
      if !pending.take(scalar, isApostrophe: isInner, afterLetter: !letters.isEmpty) {
        letters.append(scalar.value)
        var gap = letters.count == 1 ? Gap.none : pending.gap
        let isWide = Self.isWide(scalar, at, text)
        if gap == .lineBreak, isWide, isAfterWide { gap = .wideBreak }
        isAfterWide = isWide
        gaps.append(gap)
        starts.append(Int32(truncatingIfNeeded: at))
        pending = PendingGap()
      }
      at += UTF8.width(scalar)
    }
  }

  /// Whether the Latin letter or digit at `at` of the normalized text is written in three bytes, in full width.
  private static func isWide(_ scalar: Unicode.Scalar, _ at: Int, _ text: NormalizedText) -> Bool {
    let isLatin = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    return isLatin && text.map.original(TextSpan(at, at + 1)).length == 3
  }

  /// Whether the quote at `index` stands inside a Latin word, as in Xi'an or JD's.
  private static func isApostrophe(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let letters: ClosedRange<Unicode.Scalar> = "a"..."z"
    return index > 0 && index + 1 < scalars.count && letters.contains(scalars[index - 1])
      && letters.contains(scalars[index + 1])
  }

  /// The number of letters.
  package var count: Int { letters.count }

  /// The span of the letters `range`, without gaps at its ends, in UTF-8 bytes of the normalized text.
  package func span(_ range: Range<Int>) -> TextSpan {
    guard let last = range.last else { return TextSpan(0, 0) }
    let width = Unicode.Scalar(letters[last]).map { UTF8.width($0) } ?? 3
    return TextSpan(Int(starts[range.lowerBound]), Int(starts[last]) + width)
  }

  /// The parts of `range` between line breaks, each as ``span(_:)``.
  package func fragments(_ range: Range<Int>) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = range.lowerBound
    for index in range.dropFirst() where gaps[index].breaksLine {
      result.append(span(start..<index))
      start = index
    }
    return result + [span(start..<range.upperBound)]
  }
}

/// The gap that is being read: which blanks and joints it holds, in which order.
private struct PendingGap {
  private var spaces = 0
  private var breaks = 0
  private var hyphens = 0
  private var dots = 0
  private var hasApostrophe = false
  private var isBorder = false
  private var beforeItem: (breaks: Int, spaces: Int)?

  /// Takes `scalar` into the gap, or returns false where it is a letter.
  mutating func take(_ scalar: Unicode.Scalar, isApostrophe: Bool, afterLetter: Bool) -> Bool {
    switch scalar {
    case " ": spaces += 1
    case "\n": breaks += 1
    case "\t", "\u{2029}": isBorder = true
    case "-", "·":
      // At the start of a line a joint is the mark of a list item, and a hyphen beside a blank is a dash.
      if !afterLetter || (scalar == "-" && spaces > 0) { isBorder = true }
      if breaks > 0 { beforeItem = (breaks, spaces) }
      if scalar == "-" { hyphens += 1 } else { dots += 1 }
    default:
      if isApostrophe { hasApostrophe = true }
      return isApostrophe
    }
    return true
  }

  var gap: Gap {
    if isBorder || hyphens + dots > 1 || breaks > 1 || (hyphens == 1 && spaces > 0) { return .border }
    if let beforeItem { return beforeItem == (breaks, spaces) ? .breakJoint : .border }
    if breaks == 1 { return hyphens == 1 ? .hyphenBreak : dots == 1 ? .jointBreak : .lineBreak }
    if hyphens + dots == 1 { return .joint }
    return hasApostrophe ? .apostrophe : spaces > 0 ? .space : .none
  }
}
