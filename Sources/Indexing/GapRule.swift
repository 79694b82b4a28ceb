import Normalization

/// Whether a name may be found where its gaps and the text's differ.
///
/// - A line break counts as nothing or as one space; inside a Latin word only after a hyphen.
/// - A blank or joint that the name has may be missing, except between two Latin words.
/// - A joint that the name does not have divides, 중관촌·포럼 is no 중관촌 포럼; but between Latin words it is a blank.
/// - A blank that the name does not have may stand at a change of script (KIC 중국), at the seams of a name of
///   four and more syllables whose parts have two and more each (중관촌 전시센터), or between all letters of
///   one of three and more (조 단 우), of which a line break may be one.
public enum GapRule {
  /// The fewest letters of a name whose parts may stand apart.
  package static let fewestApart = 4

  /// Whether `name`, a skeleton's gaps, may be written as `text` does, over the same `count` letters.
  ///
  /// The gap before the first letter stands outside and does not count. All three have `count` elements.
  static func allows(
    name: UnsafePointer<Gap>, text: UnsafePointer<Gap>, letters: UnsafePointer<UInt32>, count: Int
  ) -> Bool {
    var piece = 1
    var shortest = Int.max
    var apart = 0
    var hasFreeSpace = false
    var offset = 1
    while offset < count {
      let inText = text[offset]
      switch verdict(
        name[offset], inText, LetterClass(of: letters[offset - 1]), LetterClass(of: letters[offset]))
      {
      case .refused: return false
      case .allowed: break
      case .free: hasFreeSpace = true
      }
      if inText == .space || inText == .lineBreak || inText == .wideBreak { apart += 1 }
      if inText == .space {
        shortest = min(shortest, piece)
        piece = 1
      } else {
        piece += 1
      }
      offset += 1
    }
    guard hasFreeSpace else { return true }
    return (count >= fewestApart && min(shortest, piece) >= 2) || (count >= 3 && apart == count - 1)
  }

  /// The same for gaps and letters in arrays.
  package static func allows(name: [Gap], text: [Gap], letters: [UInt32]) -> Bool {
    name.withUnsafeBufferPointer { name in
      text.withUnsafeBufferPointer { text in
        letters.withUnsafeBufferPointer { letters in
          guard let name = name.baseAddress, let text = text.baseAddress, let base = letters.baseAddress
          else {
            return true
          }
          return allows(name: name, text: text, letters: base, count: letters.count)
        }
      }
    }
  }

  private enum Verdict {
    case refused, allowed
    /// Allowed if the spacing of the whole name is.
    case free
  }

  private static func verdict(
    _ name: Gap, _ text: Gap, _ left: LetterClass, _ right: LetterClass
  ) -> Verdict {
    let isInWords = !left.isSyllabic && !right.isSyllabic && left != .symbol && right != .symbol
    let isApart = name == .space || name == .joint
    switch text {
    case .none: return isInWords && isApart ? .refused : .allowed
    case .apostrophe: return name == .none || name == .apostrophe ? .allowed : .refused
    case .space:
      if isApart || left != right { return .allowed }
      return left.isSyllabic ? .free : .refused
    case .joint, .jointBreak:
      return name == .joint || (name == .space && isInWords) ? .allowed : .refused
    case .lineBreak: return isInWords && !isApart ? .refused : .allowed
    case .hyphenBreak, .wideBreak: return .allowed
    case .breakJoint: return name == .joint ? .allowed : .refused
    case .border: return .refused
    }
  }
}
