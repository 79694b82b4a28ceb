import Exchanging
import Foundation
import Lexicography
import TextModel
import Testing

/// What is written in a format is read back as it was, but for what the format says it loses.
struct RoundTripTests {
  static let forms: [(ExchangeFormat, TableLayout)] = [
    (.csv, .wide), (.csv, .long), (.tsv, .wide), (.tsv, .long), (.jsonl, .wide), (.tbx, .wide),
    (.martif, .wide), (.skos, .wide), (.omegat, .wide),
  ]

  @Test("import(export(x)) = x for what a format can hold", arguments: forms)
  func roundTrip(format: ExchangeFormat, layout: TableLayout) throws {
    for seed in 0..<12 {
      var random = RandomEntries(seed: UInt64(seed))
      let entries = random.next()
      var losses = Losses()
      var options = ExchangeOptions()
      options.layout = layout
      let held = entries.compactMap { format.capacity(options).reduced($0, into: &losses) }
      let written = try EntryExporter(format, options).write(entries)
      let shown = String(decoding: written.bytes, as: UTF8.self)
      let reading = try EntryImporter(format).read(written.bytes, named: "x")
      #expect(reading.faults.isEmpty, "seed \(seed): \(reading.faults.map { $0.text(in: .en) })\n\(shown)")
      let back = reading.entries.map { $0.entry($0.id ?? EntryID(""), type: $0.type ?? .term) }
      #expect(back.count == held.count, "seed \(seed)")
      for (one, other) in zip(back, held) where one != other {
        Issue.record("\(format) \(layout), seed \(seed): \(Self.difference(one, other))\n\(shown)")
        return
      }
      #expect(written.losses.all == losses.all && reading.losses.isEmpty)
    }
  }

  private static func difference(_ one: Entry, _ other: Entry) -> String {
    let pairs = zip(one.names, other.names).filter { $0 != $1 }.map { "\($0)\n  not\n\($1)" }
    return pairs.first ?? "\(one)\n  not\n\(other)"
  }
}
