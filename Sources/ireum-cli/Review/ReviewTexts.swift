import Interchange
import Ireum
import Lexicography
import Reviewing
import Tagging
import TextModel

/// The reports that a review looks into: how often they name an entry, and where.
enum ReviewTexts {
  /// Returns what `reports` name of the lexicon of `files`, its drafts too. A report that cannot be read is told of and
  /// left out.
  static func read(_ reports: [String], _ files: [LexiconFile]) async throws -> ReviewQueue.Texts {
    var texts = ReviewQueue.Texts()
    if reports.isEmpty { return texts }
    let toolkit: Toolkit
    do throws(ToolkitError) {
      toolkit = try Toolkit(drafting: files)
    } catch {
      throw LexiconOptions.failure(error)
    }
    for report in reports {
      do {
        Output.progress(said("reading \(report) …", ko: "\(report) 읽는 중 …"))
        defer { Output.progress("") }
        let document = try toolkit.document(try await InputFile.document(report), named: report, author: nil)
        for mention in document.mentions { add(mention, in: document, to: &texts) }
      } catch let failure as CommandFailure {
        failure.report()
      }
    }
    return texts
  }

  private static func add(_ mention: Mention, in document: TaggedDocument, to texts: inout ReviewQueue.Texts)
  {
    let ids = mention.entry.map { [$0] } ?? mention.candidates.map(\.entry)
    for id in ids {
      texts.counts[id, default: 0] += 1
      if texts.places[id, default: []].count < ReviewQueue.keptPlaces {
        texts.places[id, default: []].append(occurrence(mention, document))
      }
    }
  }

  /// The line of the mention, or where a break cuts it, as far as it is in that line.
  private static func occurrence(_ mention: Mention, _ document: TaggedDocument) -> ReviewItem.Occurrence {
    let bytes = document.bytes
    var start = mention.span.range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0C { start -= 1 }
    var end = mention.span.range.upperBound
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0C { end += 1 }
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).replacing("\t", with: " ").replacing("\r", with: "")
    }
    return ReviewItem.Occurrence(
      document: document.name, line: document.place(of: mention).line,
      before: text(start..<mention.span.range.lowerBound),
      name: mention.fragments.map { document.text($0) }.joined(separator: "⏎"),
      after: text(mention.span.range.upperBound..<end))
  }
}
