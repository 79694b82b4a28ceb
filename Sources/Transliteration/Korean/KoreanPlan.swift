import Lexicography

/// A Korean name cut for spelling: its signs in order, each with how it joins the one before it.
///
/// The same plan serves every scheme; what a joint means is the scheme's own.
struct KoreanPlan: Sendable {
  enum Joint: UInt8, Sendable {
    /// The start of a word, written with a capital.
    case word
    /// Inside a word.
    case inside
    /// Between syllables of a given name.
    case given
    /// Before an administrative unit.
    case unit
  }

  struct Piece: Sendable {
    var scalar: UInt32
    var joint: Joint
    var exception = KoreanPhonology.Exception.none
  }

  private(set) var pieces: [Piece] = []
  /// Number of syllables that are a surname, at the start; 0 where the name is no person's.
  private(set) var surnameLength = 0

  private static let blank: UInt32 = 0x20
  private static let hyphen: UInt32 = 0x2D

  /// Cuts `name`, code points with precomposed Hangul, as a name of `type`.
  init(_ name: [UInt32], type: EntryType?) {
    pieces.reserveCapacity(name.count + 4)
    if type == .person, let length = KoreanSurnames.shared.length(in: name) {
      planPerson(name, surnameLength: length)
    } else {
      planWords(name, isPlace: type == .place)
    }
  }

  private mutating func planPerson(_ name: [UInt32], surnameLength length: Int) {
    surnameLength = length
    for index in 0..<length { pieces.append(Piece(scalar: name[index], joint: index == 0 ? .word : .inside)) }
    var start = length
    while start < name.count, name[start] == Self.blank { start += 1 }
    guard start < name.count else { return }
    pieces.append(Piece(scalar: Self.blank, joint: .word))
    for index in start..<name.count {
      pieces.append(Piece(scalar: name[index], joint: index == start ? .word : .given))
    }
  }

  private mutating func planWords(_ name: [UInt32], isPlace: Bool) {
    var start = 0
    while start < name.count {
      guard HangulSyllable(name[start]) != nil else {
        pieces.append(Piece(scalar: name[start], joint: .inside))
        start += 1
        continue
      }
      var end = start + 1
      while end < name.count, HangulSyllable(name[end]) != nil { end += 1 }
      let follows = start > 0 ? name[start - 1] : Self.blank
      if follows == Self.hyphen, start > 1, HangulSyllable(name[start - 2]) != nil,
        KoreanUnits.shared.isUnit(name[start..<end])
      {
        // 난산-리: the schemes write the hyphen of a unit themselves.
        pieces.removeLast()
        append(name[start..<end], first: .unit, isPlace: isPlace)
      } else if isPlace {
        planPlace(name[start..<end], followsDigit: Self.isDigit(follows))
        if end < name.count, Self.isDigit(name[end]) { appendBlank() }
      } else {
        append(name[start..<end], first: .word, isPlace: false)
      }
      start = end
    }
  }

  /// One run of Hangul in a place name: `follows` a number where the number is part of the name, as in 2동.
  private mutating func planPlace(_ run: ArraySlice<UInt32>, followsDigit: Bool) {
    var run = run
    if !followsDigit, let city = KoreanUnits.shared.city(in: run) {
      planPlace(run[..<city], followsDigit: false)
      appendBlank()
      run = run[city...]
    }
    // Units may follow one another: 2가동.
    var cuts: [Int] = []
    if followsDigit {
      var rest = run
      while let cut = KoreanUnits.shared.cut(of: rest, followsDigit: true) {
        cuts.insert(cut, at: 0)
        rest = rest[..<cut]
      }
    } else if let cut = KoreanUnits.shared.cut(of: run, followsDigit: false) {
      cuts.append(cut)
    }
    let stem = run[..<(cuts.first ?? run.endIndex)]
    append(stem, first: .word, isPlace: true)
    for (index, cut) in cuts.enumerated() {
      append(
        run[cut..<(index + 1 < cuts.count ? cuts[index + 1] : run.endIndex)], first: .unit, isPlace: true)
    }
  }

  private mutating func append(_ run: ArraySlice<UInt32>, first: Joint, isPlace: Bool) {
    for index in run.indices {
      var piece = Piece(scalar: run[index], joint: index == run.startIndex ? first : .inside)
      if piece.joint == .inside, let last = HangulSyllable(run[index - 1]),
        let next = HangulSyllable(run[index]),
        KoreanPhonology.isOpenToExceptions(last.final, next)
      {
        piece.exception = KoreanSounds.shared.exception(in: run, at: index, isPlace: isPlace)
      }
      pieces.append(piece)
    }
  }

  private mutating func appendBlank() { pieces.append(Piece(scalar: Self.blank, joint: .inside)) }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
