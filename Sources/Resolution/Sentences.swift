import Indexing
import Normalization

/// Which sentence each letter of a text stands in, as far as signs tell: a full stop, a border, a list mark; a row of a
/// table is one.
struct Sentences {
  private let numbers: [Int32]

  /// Marks with which Korean reports begin an item at the start of a line.
  private static let marks = Set("□■○●◦◇◆※‣△▲▷▶☞ㅇᄋ*".unicodeScalars.map(\.value))
  private static let stops = Set("。!?".unicodeScalars.map(\.value))

  init(_ text: Skeleton, _ rows: Rows? = nil) {
    var numbers: [Int32] = []
    numbers.reserveCapacity(text.count)
    var number: Int32 = 0
    for index in 0..<text.count {
      if index > 0,
        rows?[index] != nil || rows?[index - 1] != nil
          ? rows?.isEdge(index) == true : Self.begins(text, index)
      {
        number += 1
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// The number of the sentence in which the letter at `index` stands; sentences are counted from 0.
  subscript(index: Int) -> Int { Int(numbers[index]) }

  private static func begins(_ text: Skeleton, _ index: Int) -> Bool {
    let gap = text.gaps[index]
    if gap.isBorder { return true }
    let last = text.letters[index - 1]
    if stops.contains(last) || (last == 0x3B && gap != .none) { return true }
    // The stop of 2026. 4. 2. ends no sentence.
    if last == 0x2E, gap != .none {
      return index < 2 || !(0x30...0x39).contains(text.letters[index - 2])
    }
    return gap == .lineBreak && marks.contains(text.letters[index])
  }
}
