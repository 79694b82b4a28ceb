import Foundation
import Messaging

/// Says how far a batch is, how fast it goes and how long it will take, where somebody watches.
struct BatchProgress {
  /// How many documents there are, and how many bytes; nil where nobody knows.
  private let documents: Int?
  private let bytes: Int?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?
  /// What is done, and what of it was done in this run.
  private var doneDocuments = 0
  private var doneBytes = 0
  private var skippedBytes = 0

  init(documents: Int?, bytes: Int?) {
    (self.documents, self.bytes) = (documents, bytes)
    start = clock.now
  }

  /// Counts documents that an earlier run did.
  mutating func skip(_ count: Int, bytes: Int) {
    doneDocuments += count
    doneBytes += bytes
    skippedBytes += bytes
  }

  /// Counts `count` more documents.
  mutating func add(_ count: Int, bytes: Int) {
    doneDocuments += count
    doneBytes += bytes
  }

  /// Shows it, unless that was done a moment ago.
  mutating func show() {
    let now = clock.now
    if let shown, now - shown < .milliseconds(200) { return }
    shown = now
    Output.progress(Self.text(doneDocuments, documents, doneBytes, bytes, skippedBytes, now - start))
  }

  /// `1,234 of 5,678 documents, 12 of 56 MB, 3.4 MB/s, 0:13 left`, as far as it is known.
  static func text(
    _ doneDocuments: Int, _ documents: Int?, _ doneBytes: Int, _ bytes: Int?, _ skipped: Int, _ time: Duration
  ) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = Double(doneBytes - skipped) / max(seconds, 0.001)
    func size(_ bytes: Int) -> String {
      bytes < 10_000_000 ? String(format: "%.1f", Double(bytes) / 1e6) : "\(bytes / 1_000_000)"
    }
    var parts = [
      documents.map {
        said("\(doneDocuments) of \(Message.count($0, "document"))", ko: "문서 \($0)개 가운데 \(doneDocuments)개")
      } ?? said(Message.count(doneDocuments, "document"), ko: "문서 \(doneDocuments)개"),
      bytes.map {
        said("\(size(doneBytes)) of \(size($0)) MB", ko: "\(size($0)) MB 가운데 \(size(doneBytes)) MB")
      }
        ?? "\(size(doneBytes)) MB",
    ]
    if rate > 0 {
      parts.append(String(format: "%.1f MB/s", rate / 1e6))
      if let bytes {
        let left = Int((Double(max(0, bytes - doneBytes)) / rate).rounded(.up))
        let shown = left < 3600 ? "" : "\(left / 3600):"
        let time = shown + String(format: left < 3600 ? "%d:%02d" : "%02d:%02d", left / 60 % 60, left % 60)
        parts.append(said("\(time) left", ko: "\(time) 남음"))
      }
    }
    return parts.joined(separator: ", ")
  }
}
