// Indexing: names by key, so that a text or a query finds them however they are spelled.
// Start at NameIndex. Promise: two spellings that normalization makes equal have one key.
// Not here: which find counts (Matching), which entry is meant (Resolution). Held in memory for now; a
// compiled, mapped file can take its place without its users noticing.

import Messaging
import Normalization

/// What can keep an index from being built.
public enum IndexError: Error, Sendable, Equatable {
  /// A text could not be normalized.
  case normalization(NormalizationError)

  /// The fault in words.
  public var explanation: Explanation {
    switch self {
    case .normalization(let error): error.explanation
    }
  }
}
