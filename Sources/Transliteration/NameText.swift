import Normalization

/// A name as code points that the readers know: composed, narrow, without invisible characters.
package struct NameText: Sendable {
  /// What a stretch of a name is written in.
  package enum Script: UInt8, Sendable { case han, hangul, latin, other }

  /// Scripts that a name has.
  package struct Scripts: OptionSet, Sendable {
    package let rawValue: UInt8
    package static let han = Scripts(.han)
    package static let hangul = Scripts(.hangul)
    package static let latin = Scripts(.latin)

    package init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ script: Script) { rawValue = 1 << script.rawValue }
  }

  /// A stretch of one script.
  package struct Run: Sendable {
    package let script: Script
    package let range: Range<Int>
  }

  /// The code points.
  package private(set) var scalars: [UInt32] = []
  /// Korean readings that compatibility ideographs carried, by place.
  package private(set) var hints: [Int: UInt16] = [:]
  /// The stretches; blanks, digits and signs are `other`.
  package private(set) var runs: [Run] = []

  package init(_ name: String) {
    scalars = name.unicodeScalars.map(\.value)
    if !scalars.allSatisfy(Self.isPlain) { compose() }
    findRuns()
  }

  /// A name of code points that are composed and narrow already.
  package init(scalars: [UInt32]) {
    self.scalars = scalars
    findRuns()
  }

  private mutating func findRuns() {
    for (place, value) in scalars.enumerated() {
      let script = Self.script(of: value)
      if let last = runs.last, last.script == script {
        runs[runs.count - 1] = Run(script: script, range: last.range.lowerBound..<place + 1)
      } else {
        runs.append(Run(script: script, range: place..<place + 1))
      }
    }
  }

  /// The scripts that the name has, but for blanks, digits and signs.
  package var scripts: Scripts {
    runs.reduce(into: []) { if $1.script != .other { $0.insert(Scripts($1.script)) } }
  }

  /// Which scripts a name has together.
  package enum Mixture: UInt8, Sendable {
    case none, han, hangul, hanAndHangul, latin, hanAndLatin, hangulAndLatin, all
  }

  /// The same as ``scripts``, as one value.
  package var mixture: Mixture {
    var bits: UInt8 = 0
    for run in runs where run.script != .other { bits |= 1 << run.script.rawValue }
    return Mixture(rawValue: bits) ?? .none
  }

  /// The readings that compatibility ideographs in `range` carried, by place in it.
  func hints(in range: Range<Int>) -> [Int: UInt16] {
    hints.reduce(into: [:]) { if range.contains($1.key) { $0[$1.key - range.lowerBound] = $1.value } }
  }

  /// The code points of `range` as text.
  package func text(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for value in scalars[range] { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(result)
  }

  /// Code points that are composed and narrow already.
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xC0..<0x250, 0x1E00..<0x1F00, 0x3400..<0xA000, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Composes the name, keeping the readings of compatibility ideographs, and narrows full-width letters.
  private mutating func compose() {
    let normalizer = Normalizer(.display)
    var result: [UInt32] = []
    var pending = String.UnicodeScalarView()
    func close() {
      // Only ICU's refusal of texts above 2 GiB fails here; such a name stays as it is.
      let text = (try? normalizer.normalize(String(pending)))?.string ?? String(pending)
      result += text.unicodeScalars.map {
        (0xFF01...0xFF5E).contains($0.value) ? $0.value - 0xFEE0 : $0.value
      }
      pending = .init()
    }
    for value in scalars {
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      guard let reading = ReadingHint.reading(of: scalar) else {
        pending.append(scalar == "\u{3000}" ? " " : scalar)
        continue
      }
      close()
      if let syllable = reading.unicodeScalars.first { hints[result.count] = UInt16(syllable.value) }
      pending.append(scalar)
      close()
    }
    close()
    scalars = result
  }

  private static func script(of value: UInt32) -> Script {
    switch value {
    case 0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x33480: .han
    case 0xAC00...0xD7A3: .hangul
    case 0x41...0x5A, 0x61...0x7A, 0xC0..<0x250, 0x1E00..<0x1F00: .latin
    default: .other
    }
  }
}
