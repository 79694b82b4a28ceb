import Transliteration

/// Makes the sum of grounds a probability: Tables/calibration.tsv, a line through the log-odds of each kind and pair of
/// scripts (Platt 1999).
///
/// What it adds is a ground of its own, `slope × sum + offset - sum`, so that all grounds still add up to the score.
enum Calibration {
  private struct Line {
    var slope = 1.0
    var offset = 0.0
  }

  private static let lines: [Line] = {
    var lines = Array(repeating: Line(), count: EvidenceKind.allCases.count * ScriptPair.allCases.count)
    Table("calibration.tsv").forEachRow { cells in
      guard let kind = EvidenceKind(rawValue: cells[0].text),
        let scripts = ScriptPair(rawValue: cells[1].text),
        let slope = Double(cells[2].text), let offset = Double(cells[3].text)
      else { preconditionFailure("calibration.tsv: a row is not kind, scripts, slope, offset") }
      lines[place(kind, scripts)] = Line(slope: slope, offset: offset)
    }
    return lines
  }()

  private static func place(_ kind: EvidenceKind, _ scripts: ScriptPair) -> Int {
    kind.index * ScriptPair.allCases.count + scripts.index
  }

  /// The log-odds that `sum` means.
  static func logOdds(_ sum: Double, _ kind: EvidenceKind, _ scripts: ScriptPair) -> Double {
    let line = lines[place(kind, scripts)]
    return line.slope * sum + line.offset
  }

  /// The ground that it adds to those of `sum`.
  static func item(_ sum: Double, _ kind: EvidenceKind, _ scripts: ScriptPair) -> EvidenceItem {
    EvidenceItem(
      feature: "calibration", value: "\(kind.rawValue), \(scripts.rawValue)",
      contribution: logOdds(sum, kind, scripts) - sum, source: "Tables/calibration.tsv")
  }
}
