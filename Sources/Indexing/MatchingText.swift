import Normalization

/// A text in the matching profile, made by table, where the normalizer would first have to load its own.
struct MatchingText {
  private typealias Kind = FoldTable.Kind

  let folding: PageTable
  private(set) var bytes: [UInt8] = []
  private var blanks: [UInt8] = []

  init(folding: PageTable) { self.folding = folding }

  /// Reads the bytes of `text` before `end`.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, to end: Int) throws(IndexError) {
    guard let base = text.baseAddress else { return }
    // A stretch that only the normalizer knows begins at the letter before it, which it may change.
    var start = 0
    var isComplex = false
    var at = 0
    while at < end {
      var scalar: UInt32 = 0
      let length = LetterReader.decode(base, at, end, &scalar)
      let value = length == 0 ? Kind.complex : folding[scalar]
      switch value {
      case Kind.complex, Kind.joining, Kind.initialJamo, Kind.invisible: isComplex = true
      default:
        try flush(text, start, at, isComplex)
        (start, isComplex) = (at, false)
      }
      at += max(1, length)
    }
    try flush(text, start, end, isComplex)
    flushBlanks()
  }

  private mutating func flush(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isComplex: Bool
  ) throws(IndexError) {
    guard start < end, let base = text.baseAddress else { return }
    if isComplex {
      do {
        let folded = try Normalizer(.matching).normalizeLetters(Array(text[start..<end]))
        for scalar in folded.string.unicodeScalars { add(scalar.value) }
      } catch { throw .normalization(error) }
      return
    }
    var scalar: UInt32 = 0
    _ = LetterReader.decode(base, start, end, &scalar)
    let value = folding[scalar]
    switch value {
    case Kind.hyphen: add(0x2D)
    case Kind.dot: add(0xB7)
    case Kind.apostrophe: add(0x27)
    case Kind.space, Kind.tab, Kind.lineEnd, Kind.carriageReturn, Kind.paragraph, Kind.itself: add(scalar)
    default: add(UInt32(value))
    }
  }

  private mutating func add(_ scalar: UInt32) {
    let text = Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    if Blanks.isBlank(scalar) {
      blanks += text
    } else {
      flushBlanks()
      bytes += text
    }
  }

  private mutating func flushBlanks() {
    guard !blanks.isEmpty else { return }
    bytes += Blanks.classified(blanks)
    blanks = []
  }
}
