import Transliteration

/// Makes the sum of grounds a probability: Tables/calibration.tsv, a line through the log-odds of each kind and pair of
/// scripts (Platt 1999).
///
/// What it adds is a ground of its own, `slope × sum + offset - sum`, so that all grounds still add up to the score.
enum Calibration {
  private struct Line {
    var slope = 1.0
    var offset = 0.0
    /// The kind and the scripts, as evidence names them.
    let label: String
  }

  private static let lines: [Line] = {
    let kinds = EvidenceKind.allCases.map { "\($0)" }
    var lines = kinds.flatMap { kind in ScriptPair.names.map { Line(label: "\(kind), \($0)") } }
    Table("calibration.tsv").forEachRow { cells in
      guard let kind = kinds.firstIndex(of: cells[0].text),
        let scripts = ScriptPair.names.firstIndex(of: cells[1].text),
        let slope = Double(cells[2].text), let offset = Double(cells[3].text)
      else { preconditionFailure("calibration.tsv: a row is not kind, scripts, slope, offset") }
      lines[kind * ScriptPair.names.count + scripts].slope = slope
      lines[kind * ScriptPair.names.count + scripts].offset = offset
    }
    return lines
  }()

  private static func place(_ kind: EvidenceKind, _ scripts: ScriptPair) -> Int {
    kind.index * 6 + scripts.index
  }

  /// The log-odds that `sum` means.
  static func logOdds(_ sum: Double, _ kind: EvidenceKind, _ scripts: ScriptPair) -> Double {
    let line = lines[place(kind, scripts)]
    return line.slope * sum + line.offset
  }

  /// The ground that it adds to those of `sum`.
  static func item(_ sum: Double, _ kind: EvidenceKind, _ scripts: ScriptPair) -> EvidenceItem {
    EvidenceItem(
      feature: "calibration", value: lines[place(kind, scripts)].label,
      contribution: logOdds(sum, kind, scripts) - sum, source: "Tables/calibration.tsv")
  }
}
