// The reference: clear, slow, right. It normalizes the whole text, step by step, walks a tree of dictionaries from
// every letter and looks every rule's words up one by one. The engine of Indexing and Matching gives the same matches.

import Indexing
import Matching
import TextModel

extension MatchText {
  /// Returns `bytes` as the linked ICU reads them.
  public init(_ bytes: [UInt8]) throws { try self.init(bytes, Folding.standard.get()) }
}

/// Matches of the reference and of the engine in one form: spans, entries and names.
public struct FoundName: Hashable, Sendable, CustomStringConvertible {
  let span: TextSpan
  let fragments: [TextSpan]
  let names: [String]

  /// The match in words.
  public var description: String { "\(span.start)..<\(span.end) \(names)" }

  /// Returns the matches of `text` that the reference finds, all of them or the longest.
  package static func byReference(_ text: [UInt8], _ index: ReferenceIndex, all: Bool) throws -> [FoundName] {
    let text = try ReferenceText(text)
    let matcher = ReferenceMatcher(index)
    return (all ? matcher.allMatches(in: text) : matcher.matches(in: text)).map {
      FoundName(
        span: text.span($0.letters), fragments: text.fragments($0.letters),
        names: $0.names.map { "\($0.entry) \($0.name.text)" })
    }
  }

  /// Returns the matches of `text` that the engine finds by `policy`.
  public static func byEngine(_ text: [UInt8], _ index: NameIndex, _ policy: OverlapPolicy) throws
    -> [FoundName]
  {
    let text = try MatchText(text, index.folding)
    return Matcher(index).matches(in: text, policy).map {
      FoundName(
        span: text.span($0.letters), fragments: text.fragments($0.letters),
        names: $0.names.map { "\($0.entry) \($0.name.text)" })
    }
  }
}
