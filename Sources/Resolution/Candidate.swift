import Indexing
import Lexicography
import TextModel

/// An entry that a found name may mean, and what speaks for it.
public struct Candidate: Sendable, Hashable {
  /// The entry.
  public let entry: EntryID
  /// The name by which it was found.
  public let name: Name
  /// What speaks for it and against it.
  public let evidence: [Evidence]

  /// Returns a candidate.
  public init(entry: EntryID, name: Name, evidence: [Evidence] = []) {
    (self.entry, self.name, self.evidence) = (entry, name, evidence)
  }

  /// The sum of its evidence.
  public var score: Double { evidence.reduce(0) { $0 + $1.contribution } }

  /// The score without what the time says, which excludes others and speaks for none of those that it leaves.
  var strength: Double { evidence.reduce(0) { $0 + ($1.feature == .time ? 0 : $1.contribution) } }

  /// Whether the lexicon lets it be linked: a name that needs context needs something that speaks for it.
  ///
  /// No public body of one country is meant by its name right after another country (韩国科技部 is not China's); the
  /// names of such bodies end in 부, 원, 청 and the like, those of companies do not (중국 삼성전자).
  var isEligible: Bool {
    if evidence.contains(where: { $0.feature == .otherCountryBefore }), Self.isPublicBody(name) {
      return false
    }
    let refusals: Set<Evidence.Feature> = [.notThen, .namesake, .spokenOf]
    if evidence.contains(where: { refusals.contains($0.feature) }) { return false }
    return name.match == .always || score > 0
  }

  /// Whether `name` ends as those of public bodies do.
  static func isPublicBody(_ name: Name) -> Bool {
    let heads: [Unicode.Scalar] = ["부", "처", "청", "원", "회", "국", "部", "厅", "廳", "院", "会", "會", "局", "署", "委"]
    return name.text.unicodeScalars.last.map(heads.contains) ?? false
  }
}
