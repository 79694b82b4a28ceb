import ICU

/// What a run of blanks is, and the one character that stands for it in matching text.
public enum BlankKind: String, Sendable, CaseIterable {
  /// One or two spaces of any width.
  case space = " "
  /// A hard line break, with or without the blank line that PDF extraction leaves: one or two line ends.
  case lineBreak = "\n"
  /// A border inside a line: a tab, or three and more spaces, as between columns.
  case cell = "\t"
  /// A border between paragraphs: three and more line ends.
  case paragraph = "\u{2029}"
}

package enum Blanks {
  /// A run of blanks and what was in it.
  private struct Run {
    var range: Range<Int>
    var spaces = 0
    var tabs = 0
    var lineEnds = 0
    var paragraphs = 0
    var lastWasReturn = false

    var kind: BlankKind {
      if paragraphs > 0 || lineEnds > 2 { return .paragraph }
      if lineEnds > 0 { return .lineBreak }
      return tabs > 0 || spaces > 2 ? .cell : .space
    }

    mutating func add(_ scalar: ScalarAt) {
      range = range.lowerBound..<scalar.range.upperBound
      switch scalar.value {
      case 0x0A where lastWasReturn: break  // CR LF is one line end
      case 0x0A, 0x0C, 0x0D, 0x85, 0x2028: lineEnds += 1
      case 0x2029: paragraphs += 1
      case 0x09, 0x0B: tabs += 1
      default: spaces += 1
      }
      lastWasReturn = scalar.value == 0x0D
    }
  }

  static func classify(_ bytes: [UInt8]) -> Rewrite {
    Rewrite.of(bytes) { result in
      for run in runs(bytes) { result.replace(run.range, of: bytes, by: run.kind.rawValue.utf8) }
    }
  }

  /// What stands for each run of `bytes`, which are blanks.
  package static func classified(_ bytes: [UInt8]) -> [UInt8] { classify(bytes).bytes }

  static func collapse(_ bytes: [UInt8]) -> Rewrite {
    Rewrite.of(bytes) { result in
      for run in runs(bytes) {
        let isAtEnd = run.range.lowerBound == 0 || run.range.upperBound == bytes.count
        result.replace(run.range, of: bytes, by: isAtEnd ? [] : [0x20])
      }
    }
  }

  private static func runs(_ bytes: [UInt8]) -> [Run] {
    var runs: [Run] = []
    for scalar in ScalarWalk(bytes) where isBlank(scalar.value) {
      if let last = runs.last, last.range.upperBound == scalar.range.lowerBound {
        runs[runs.count - 1].add(scalar)
      } else {
        var run = Run(range: scalar.range)
        run.add(scalar)
        runs.append(run)
      }
    }
    return runs
  }

  /// Whether `value` is a blank of any kind.
  package static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    case 0..<0xA0, 0x3001...0xFFFF: false
    default: CharacterProperties.isSpaceSeparator(value)
    }
  }
}
