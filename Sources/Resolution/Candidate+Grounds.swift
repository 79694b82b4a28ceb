import Comparison
import Lexicography

/// The evidence of a candidate as items that add up to a score.
///
/// Ranking weighs kinds of evidence by powers of two; here each kind stands as the log-odds that a link which rests on
/// it is right, fitted by hand to annotated texts of our own, so that the score may be read as a probability.
extension Candidate {
  /// Returns what speaks for and against the candidate, beside `rivals` other candidates that stay eligible.
  public func grounds(rivals: Int) -> [EvidenceItem] {
    // What a document defines rests on the definition, whatever the name is.
    let isDefined = evidence.contains { $0.feature == .definition }
    var items = [
      EvidenceItem(
        feature: "name", value: name.text,
        contribution: isDefined ? 0 : name.match == .always ? 3.4 : -1, source: "lexicon")
    ]
    items += evidence.map { item in
      EvidenceItem(
        feature: item.feature.rawValue, value: item.value,
        contribution: Self.logOdds(item.feature, name.match),
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

  /// A country that stands in the document says much of a name that needs context, and little of any other.
  private static func logOdds(_ feature: Evidence.Feature, _ match: MatchPolicy) -> Double {
    switch feature {
    case .countryBefore, .gloss: 5.5
    case .definition: 2.2
    case .time, .row, .setting, .issuer, .related: 4
    case .sameForm: 3
    case .placeBeside, .list: 3
    case .fullName: 2.2
    case .paper, .parent: 2.5
    case .place: 1.8
    case .country, .bodies: match == .context ? 3 : 0.2
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
