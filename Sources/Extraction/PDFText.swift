/// The text of a PDF as it grows out of the lines that `pdftotext -raw -bbox` writes.
///
/// A line of a page is a line; a tab or three line ends stand where a name cannot go on, as between cells; a line
/// end and a form feed stand before each page but the first.
struct PDFText {
  /// The longest line of pdftotext that is kept; words are far shorter.
  private static let inputLimit = 1 << 20

  private(set) var bytes: [UInt8] = []
  private(set) var pageStarts: [Int] = []
  /// How many characters there are, and how many of them have no meaning.
  private(set) var characters = 0
  private(set) var unmapped = 0
  /// The line of pdftotext's output that is being read.
  private var input: [UInt8] = []
  private var line = PDFLine()
  /// What stands before `line`.
  private var step = PDFLine.Step.same
  /// The last place of each word of the page.
  private var seen: [String: PDFWord] = [:]

  /// Pages without text, from 1.
  var emptyPages: [Int] {
    let ends = pageStarts.dropFirst() + [bytes.count]
    return zip(pageStarts, ends).enumerated().filter { _, page in
      bytes[page.0..<page.1].allSatisfy { $0 == 0x0A || $0 == 0x0C }
    }.map { $0.offset + 1 }
  }

  /// Takes the next piece of pdftotext's output, which may end within a line.
  mutating func read(_ chunk: [UInt8]) {
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      input.append(contentsOf: rest[..<end])
      readInput()
      input.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
    }
    if input.count < Self.inputLimit { input.append(contentsOf: rest) }
  }

  /// Ends the text, with a line end after its last line.
  mutating func finish() {
    endLine(.same)
    bytes.append(0x0A)
  }

  private mutating func readInput() {
    let element = input.drop { $0 == 0x20 }
    if element.starts(with: "<word ".utf8) {
      if let word = word(element) { add(word) }
    } else if element.starts(with: "<page ".utf8) {
      endLine(.same)
      if !pageStarts.isEmpty { bytes.append(contentsOf: [0x0A, 0x0C]) }
      pageStarts.append(bytes.count)
      seen = [:]
    }
  }

  private mutating func add(_ word: PDFWord) {
    if pageStarts.isEmpty { return }
    if let twin = seen.updateValue(word, forKey: word.text), twin.isTwin(of: word) { return }
    let next = line.step(to: word)
    if next != .same { endLine(next) }
    line.append(word)
  }

  /// Writes the line, and remembers what comes after it.
  private mutating func endLine(_ next: PDFLine.Step) {
    if !line.words.isEmpty {
      switch step {
      case .same: break
      case .line: bytes.append(0x0A)
      case .border: bytes.append(contentsOf: [0x0A, 0x0A, 0x0A])
      }
      bytes.append(contentsOf: line.text.utf8)
    }
    line = PDFLine()
    step = next
  }

  /// Reads `<word xMin="1.0" yMin="1.0" xMax="2.0" yMax="2.0">text</word>`.
  private mutating func word(_ element: ArraySlice<UInt8>) -> PDFWord? {
    guard let start = element.firstIndex(of: UInt8(ascii: ">")),
      let end = element.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return nil }
    let quoted = element[..<start].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let numbers = quoted.enumerated().filter { $0.offset % 2 == 1 }
      .compactMap { Double(String(decoding: $0.element, as: UTF8.self)) }
    let text = cleaned(element[(start + 1)..<end])
    guard numbers.count == 4, !text.isEmpty else { return nil }
    return PDFWord(text: text, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }

  /// `text` without references; what is no character of a text becomes U+FFFD.
  private mutating func cleaned(_ text: ArraySlice<UInt8>) -> String {
    var word = String(decoding: text, as: UTF8.self)
    if text.contains(UInt8(ascii: "&")) {
      let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      for (reference, character) in references { word = word.replacing(reference, with: character) }
    }
    var result = ""
    for scalar in word.unicodeScalars {
      characters += 1
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD:
        unmapped += 1
        result.unicodeScalars.append("\u{FFFD}")
      case 0xE000..<0xF900:
        unmapped += 1
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
