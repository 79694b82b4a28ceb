/// A word and where it stands on its page, in points from the top left.
struct PDFWord {
  let text: String
  let left, top, right, bottom: Double

  /// The size of its letters. Boxes of fonts that the PDF draws itself (as of Chrome) may be far higher than that,
  /// so it is told by the width: letters of Hangul and Han are as wide as high, others half as wide.
  let em: Double

  init(text: String, left: Double, top: Double, right: Double, bottom: Double) {
    (self.text, self.left, self.top, self.right, self.bottom) = (text, left, top, right, bottom)
    let letters = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x1100 ? 1 : 0.5) }
    let height = bottom - top
    em = min(height, max((right - left) / max(letters, 0.5), 0.4 * height))
  }

  /// How far apart the two are from side to side; negative where one stands above the other.
  func gap(to other: PDFWord) -> Double { max(other.left - right, left - other.right) }

  /// Whether `other` stands on the same line, as an exponent does too.
  func isBeside(_ other: PDFWord) -> Bool {
    abs((top + bottom) - (other.top + other.bottom)) < max(em, other.em)
  }

  /// Whether both are one word that was drawn twice to look bold.
  func isTwin(of other: PDFWord) -> Bool {
    let slack = 0.2 * em
    return text == other.text && abs(left - other.left) < slack && abs(top - other.top) < slack
  }
}

/// The words of one line, in their order.
struct PDFLine {
  /// From this part of an em on, a gap is a space; poppler divides words by about the same.
  private static let spaceGap = 0.1
  /// From this part of an em on, a gap is a border between cells, unless all gaps of the line are wide. A full-width
  /// space is one em.
  private static let cellGap = 1.4

  private(set) var words: [PDFWord] = []

  /// What comes before a word that does not go on in the line.
  enum Step {
    /// The word goes on in this line.
    case same
    /// The next line of the same text, or the top of the next column.
    case line
    /// Another cell or another part of the page.
    case border
  }

  mutating func append(_ word: PDFWord) { words.append(word) }

  /// How `word` follows the line.
  func step(to word: PDFWord) -> Step {
    guard let first = words.first, let last = words.last else { return .same }
    if last.isBeside(word) {
      return word.left > last.left ? .same : .border
    }
    let right = words.map(\.right).max() ?? last.right
    if word.top < last.top {
      // A cell has few lines, a column has many.
      return last.top - word.top > 8 * last.em ? .line : .border
    }
    let isRight = word.left > right
    // A first line may be indented, by less than a cell is wide.
    let isLeft = word.right < first.left - 3 * word.em
    return isRight || isLeft ? .border : .line
  }

  /// The text of the line: words adjoin, or have a space or a tab between them, as their gaps are.
  var text: String {
    var text = words.first?.text ?? ""
    let gaps = zip(words, words.dropFirst()).map { $0.gap(to: $1) }
    let usual = gaps.sorted()[safe: gaps.count / 2] ?? 0
    // The middle one: narrow letters make words look smaller than they are.
    let em = words.map(\.em).sorted()[safe: words.count / 2] ?? 0
    let space = isSpacedOut ? 1.35 * usual : 0
    for (gap, word) in zip(gaps, words.dropFirst()) {
      if gap > Self.cellGap * em, gaps.count < 3 || gap > 2 * usual {
        text += "\t"
      } else if gap > max(space, Self.spaceGap * em) {
        text += " "
      }
      text += word.text
    }
    return text
  }

  /// Whether the letters were set apart to fill the line, so that most words are one letter of Hangul or Han.
  private var isSpacedOut: Bool {
    let letters = words.count { word in
      guard let only = word.text.unicodeScalars.first, word.text.unicodeScalars.count == 1 else {
        return false
      }
      return (0xAC00...0xD7A3).contains(only.value) || (0x4E00...0x9FFF).contains(only.value)
    }
    return words.count >= 8 && letters * 3 > words.count * 2
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
