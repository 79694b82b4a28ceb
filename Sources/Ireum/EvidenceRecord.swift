import Comparison

/// One ground as every output writes it: `{feature, value, contribution, source}`; contributions are log-odds.
public struct EvidenceRecord: Encodable, Sendable {
  let feature: String
  let value: String
  let contribution: Double
  let source: String

  init(_ item: EvidenceItem) {
    (feature, value, contribution, source) = (item.feature, item.value, item.contribution, item.source)
  }
}
