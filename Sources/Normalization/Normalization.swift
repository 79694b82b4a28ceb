// Normalization: one spelling for text that means the same.
// Start at Normalizer. Promise: idempotent, and every offset maps back to the input, exactly.
// Not here: readings and romanization (Transliteration), keys of names (Indexing), files (Interchange).

import Messaging

/// What can stop a normalization. Malformed input does not: it is reported in the result.
public enum NormalizationError: Error, Sendable, Equatable {
  /// ICU refused the call, with its reason; for example a text above 2 GiB.
  case icu(String)

  /// The fault in words.
  public var explanation: Explanation {
    switch self {
    case .icu(let reason): Explanation(reason, ko: "정규화하지 못했습니다: \(reason)")
    }
  }
}
