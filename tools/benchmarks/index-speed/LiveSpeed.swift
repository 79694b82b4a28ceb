import Foundation
import Indexing
import Lexicography
import Matching
import TextModel

/// Changes of an index that is mapped from a file: `changes PATH COUNT`, and then scans of it as it was and as it is:
/// `base-plain`, `base-full`, `live-plain`, `live-full`.
final class LiveSpeed {
  private var base: NameIndex?
  private var live: NameIndex?

  /// Makes `count` changes of the index at `path`, a third of each kind, and returns the seconds until a scan has found the
  /// first name that was added, and how many it found.
  func change(_ path: String, _ count: Int, _ now: () -> Double) throws -> String {
    let index = try NameIndex(mapping: path)
    let entries = index.lexicon.count
    let ids = (0..<count).map { EntryID("E" + String(100_000_000 + ($0 * 7919) % entries + 1).dropFirst()) }
    let changes = ids.enumerated().map { number, id in
      let row = IndexedRow(
        id: number % 3 == 0 ? EntryID("N\(number)") : id, text: "새로생긴\(number)연구소", type: .organization,
        lang: .ko,
        script: .hang)
      return number % 3 == 1 ? IndexChange.clear(id) : .add(row)
    }
    let text = Array("올해 새로생긴0연구소에서 열렸다.".utf8)
    let start = now()
    let live = try index.changed(by: changes)
    var found = 0
    var scanner = TextScanner(live, .longest)
    try text.withUnsafeBufferPointer { try scanner.scan($0, isLast: true) { _ in found += 1 } }
    let seconds = now() - start
    (base, self.live) = (index, live)
    return "\(seconds) \(found)"
  }

  /// Seconds of a scan of `text`, and how many matches it has.
  func scan(_ job: String, _ text: Data, _ now: () -> Double) throws -> String {
    guard let index = job.hasPrefix("live") ? live : base else { return "-" }
    var count = 0
    let start = now()
    try text.withUnsafeBytes { text in
      let text = text.bindMemory(to: UInt8.self)
      if job.hasSuffix("plain") {
        index.scanPlain(text) { _, _, _ in count += 1 }
      } else {
        var scanner = TextScanner(index, .longest)
        try scanner.scan(text, isLast: true) { _ in count += 1 }
      }
    }
    return "\(now() - start) \(count)"
  }
}
