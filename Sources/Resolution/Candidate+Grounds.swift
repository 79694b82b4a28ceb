import Comparison
import Lexicography

/// The evidence of a candidate as items that add up to a score.
///
/// Ranking weighs kinds of evidence by powers of two; here each kind stands as the log-odds that a link which rests on
/// it is right, fitted by hand to annotated texts of our own, so that the score may be read as a probability.
extension Candidate {
  /// Returns what speaks for and against the candidate, beside `rivals` other candidates that stay eligible.
  public func grounds(rivals: Int) -> [EvidenceItem] {
    var items = [
      EvidenceItem(
        feature: "name", value: name.text, contribution: name.match == .always ? 4.6 : -1, source: "lexicon")
    ]
    items += evidence.map { item in
      EvidenceItem(
        feature: item.feature.rawValue, value: item.value, contribution: Self.logOdds(item.feature),
        source: "document")
    }
    if rivals > 0 {
      items.append(
        EvidenceItem(
          feature: "rivals", value: "\(rivals)", contribution: -2.5 - 0.5 * Double(min(rivals, 5)),
          source: "lexicon"))
    }
    return items
  }

  private static func logOdds(_ feature: Evidence.Feature) -> Double {
    switch feature {
    case .countryBefore, .gloss, .definition: 6
    case .time, .row, .setting, .issuer, .sameForm, .related: 4.5
    case .fullName, .placeBeside: 4
    case .paper, .parent: 3
    case .place: 2.5
    case .country: 2
    case .otherCountryBefore, .notThen, .otherBody, .namesake, .spokenOf: -8
    }
  }
}

extension ResolvedMatch {
  /// What speaks for the link, or for the best candidate where there is none.
  public var grounds: [EvidenceItem] {
    guard let best = linked ?? candidates.first else { return [] }
    let rivals = link == nil ? candidates.count - 1 : 0
    return best.grounds(rivals: rivals)
  }
}
