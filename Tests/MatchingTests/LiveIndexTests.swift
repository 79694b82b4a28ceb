import Foundation
import Indexing
import Lexicography
import Matching
import TestSupport
import TextModel
import Testing

/// An index with changes beside one that is made anew of sources with the same changes.
struct LiveIndexTests {
  /// How many rounds of random changes; the long tests ask for more.
  private static let rounds = ProcessInfo.processInfo.environment["IREUM_ROUNDS"].flatMap(UInt64.init) ?? 20

  /// The rows of a pack, changed one by one as a person would.
  private struct Pack {
    var lexicon: Lexicon?
    var rows: [IndexedRow]

    func index(digest: [UInt64]? = nil) throws -> NameIndex {
      var builder = IndexBuilder()
      if let lexicon { builder.add(lexicon) }
      for row in rows {
        builder.add(
          Array(row.text.utf8), of: Array(row.id.rawValue.utf8), type: row.type, lang: row.lang,
          script: row.script,
          country: row.country.map { Array($0.utf8) }.map { ($0[0], $0[1]) }, finding: row.finding)
      }
      if let digest { builder.digest = digest }
      return try builder.build()
    }

    mutating func apply(_ change: IndexChange) {
      switch change {
      case .add(let row):
        if !rows.contains(where: { $0.id == row.id && $0.text.utf8.elementsEqual(row.text.utf8) }) {
          rows.append(row)
        }
      case .removeName(let id, let text):
        rows.removeAll { $0.id == id && $0.text.utf8.elementsEqual(text.utf8) }
      case .remove(let id), .clear(let id): rows.removeAll { $0.id == id }
      }
    }
  }

  private static func row(_ texts: [String], _ ids: Int, _ random: inout SeededGenerator) -> IndexedRow {
    let findings: [IndexBuilder.Finding] = [.always, .always, .always, .inUpperCase, .never]
    // What an entry is, its first row says, and no other says otherwise.
    let number = Int.random(in: 0..<ids, using: &random)
    let text = texts.randomElement(using: &random) ?? "가"
    return IndexedRow(
      id: EntryID("e\(number)"), text: text,
      type: EntryType.allCases[number % EntryType.allCases.count], lang: .ko,
      script: text.utf8.allSatisfy { $0 < 0x80 } ? .latn : .hang,
      country: number % 2 == 0 ? "KR" : nil,
      finding: findings.randomElement(using: &random) ?? .always)
  }

  private static func change(_ pack: Pack, _ texts: [String], _ random: inout SeededGenerator) -> IndexChange
  {
    let some = pack.rows.randomElement(using: &random)
    // Of a lexicon, or of what it has too, nothing is removed.
    let isFixed = some.map { row in pack.lexicon?[row.id] != nil } ?? true
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where !isFixed: return .remove(some?.id ?? EntryID("e0"))
    case 1 where !isFixed: return .clear(some?.id ?? EntryID("e0"))
    case 2...3 where !isFixed: return .removeName(some?.id ?? EntryID("e0"), text: some?.text ?? "")
    default:
      var added = row(texts, 40, &random)
      // Nothing is added to what another stands for.
      while pack.lexicon?[added.id]?.status == .deprecated { added = row(texts, 40, &random) }
      // An entry of a lexicon that has no more than names looks like one of a pack, whose names are not turned.
      if pack.lexicon?[added.id] != nil { added.script = .hang }
      while pack.lexicon?[added.id]?.names.contains(where: { $0.text.utf8.elementsEqual(added.text.utf8) })
        ?? false
      {
        added.text += "가"
      }
      return .add(added)
    }
  }

  /// Says what differs, in words of its own: the values are large.
  private static func expect<T: Equatable>(_ found: T, _ wanted: T, _ what: String) {
    let isSame = found == wanted
    #expect(isSame, "\(what)")
  }

  private static func expectSame(
    _ live: NameIndex, _ anew: NameIndex, _ text: [UInt8], _ random: inout SeededGenerator
  ) throws {
    expect(live.header.names, anew.header.names, "\(live.header.names) names, not \(anew.header.names)")
    expect(
      live.header.entries, anew.header.entries, "\(live.header.entries) entries, not \(anew.header.entries)")
    expect(live.lexicon.count, anew.lexicon.count, "count")
    expect(live.lexicon.entries, anew.lexicon.entries, "entries")
    for entry in anew.lexicon.entries { expect(live.lexicon[entry.id], entry, "entry \(entry.id)") }
    let (all, expected) = (live.all, anew.all)
    expect(all.map(\.letters), expected.map(\.letters), "keys")
    for (found, wanted) in zip(all, expected) {
      expect(found.names, wanted.names, "names of \(wanted.letters)")
      expect(live.names(wanted.letters), wanted.names, "names looked up of \(wanted.letters)")
    }
    for policy in OverlapPolicy.allCases {
      let found = try FoundName.byEngine(text, live, policy)
      let wanted = try FoundName.byEngine(text, anew, policy)
      let (more, less) = (Set(found).subtracting(wanted), Set(wanted).subtracting(found))
      let differs = "more \(more.map(\.description)), less \(less.map(\.description)) of \(wanted.count)"
      expect(
        found, wanted, "\(policy): \(differs) in \(String(decoding: text, as: UTF8.self).debugDescription)")
    }
    expect(scanned(text, live), scanned(text, anew), "plain scan")
    for isLongest in [true, false] {
      let found = live.plainNames(in: text, isLongest: isLongest) { Array($0.indices) }
      let wanted = anew.plainNames(in: text, isLongest: isLongest) { Array($0.indices) }
      expect(found.map(\.span), wanted.map(\.span), "plain spans, longest \(isLongest)")
      for (found, wanted) in zip(found, wanted) {
        expect(found.names, wanted.names, "plain names at \(wanted.span)")
      }
    }
    for name in anew.lexicon.entries.flatMap(\.names).map({ Array($0.text.utf8) }) + [Array("없는".utf8)] {
      name.withUnsafeBufferPointer { name in
        expect(live.place(ofExactly: name) != nil, anew.place(ofExactly: name) != nil, "exact look-up")
      }
    }
    for _ in 0..<4 {
      let query = (expected.randomElement(using: &random)?.letters ?? [0xAC00]).dropLast(
        Int.random(in: 0...1, using: &random))
      expect(near(Array(query), live), near(Array(query), anew), "near \(query)")
    }
  }

  private static func scanned(_ text: [UInt8], _ index: NameIndex) -> [TextSpan] {
    var spans: [TextSpan] = []
    text.withUnsafeBufferPointer { text in
      index.scanPlain(text) { start, end, _ in spans.append(TextSpan(start, end)) }
    }
    return spans
  }

  private static func near(_ query: [UInt32], _ index: NameIndex) -> [String] {
    let near = index.near(query, within: 2)
    return near.keys.flatMap { key in
      index.records(of: key).flatMap { record in
        index.names(at: [record.place]).map {
          "\(key.edits) \(near.letters[key.letters]) \(record.entry) \(record.isPast) \($0.entry) \($0.name.text)"
        }
      }
    }.sorted()
  }

  @Test(
    "Changes give what an index made anew gives, also when saved, and fold into its very bytes",
    arguments: 0..<4)
  func equal(part: UInt64) throws {
    for seed in stride(from: part, to: Self.rounds, by: 4) { try equal(seed: seed) }
  }

  private func equal(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var maker = RandomNames(seed: seed)
    let names = maker.lexicon(Int.random(in: 1...30, using: &random))
    let texts =
      names.entries.flatMap(\.names).map(\.text).filter { !$0.isEmpty }
      + ["가", "가나", "나", "b", "A & B", "A and B"]
    var pack = Pack(
      lexicon: seed % 4 == 3 ? names : nil,
      rows: [])
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      guard case .add(let row) = Self.change(Pack(lexicon: pack.lexicon, rows: []), texts, &random) else {
        continue
      }
      pack.apply(.add(row))
    }
    var live = try pack.index()
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var changes: [IndexChange] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let change = Self.change(pack, texts, &random)
        pack.apply(change)
        changes.append(change)
      }
      live = try live.changed(by: changes)
    }
    let anew = try pack.index(digest: live.foldedDigest)
    let text = maker.text(of: names, pieces: 30)
    try Self.expectSame(live, anew, text, &random)
    let saved = try #require(live.changeBytes)
    try Self.expectSame(try NameIndex(live, changes: saved), anew, text, &random)
    let folded = try live.folded()
    let (bytes, wanted) = (folded.withBytes { Array($0) }, anew.withBytes { Array($0) })
    let place =
      zip(bytes, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(bytes.count, wanted.count)
    Self.expect(
      bytes, wanted,
      "seed \(seed): byte \(place) of \(bytes.count) and \(wanted.count)")
  }

  @Test("A file of changes that is damaged, cut or of another index is refused", arguments: 0..<20)
  func damage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pack = Pack(lexicon: nil, rows: (0..<9).map { _ in Self.row(["가나", "나라", "횃불센터", "b"], 9, &random) })
    let base = try pack.index()
    let bytes = try #require(try base.changed(by: [.add(Self.row(["새이름"], 9, &random))]).changeBytes)
    var damaged = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    damaged[place] ^= UInt8.random(in: 1...255, using: &random)
    #expect(throws: IndexError.self) { try NameIndex(base, changes: damaged) }
    #expect(throws: IndexError.self) { try NameIndex(base, changes: Array(bytes.dropLast(place % 64 + 1))) }
    #expect(throws: IndexError.notChanges) { try NameIndex(base, changes: base.withBytes { Array($0) }) }
    #expect(throws: IndexError.isChanges) { try NameIndex(bytes: bytes) }
    let other = try Pack(lexicon: nil, rows: pack.rows + [Self.row(["다른"], 9, &random)]).index()
    #expect(throws: IndexError.otherBase) { try NameIndex(other, changes: bytes) }
  }

  @Test("Names are turned in entries of lexicons alone, which changes and folding leave so")
  func turned() throws {
    func row(_ id: String, _ text: String) -> IndexedRow {
      IndexedRow(id: EntryID(id), text: text, type: .organization, lang: .en, script: .latn)
    }
    func ids(_ index: NameIndex, _ text: String) throws -> [String] {
      index.names(try index.skeleton(of: text).letters).map(\.entry.rawValue)
    }
    let name = Name(lang: .en, script: .latn, kind: .official, text: "Bread & Jam")
    let lexicon = Lexicon(entries: [Entry(id: EntryID("own"), type: .organization, names: [name])])
    for lexicon in [nil, lexicon] {
      let base = try Pack(lexicon: lexicon, rows: [row("pack", "Salt & Rice")]).index()
      let live = try base.changed(by: [.add(row("pack", "Oil & Wine")), .add(row("new", "Fish & Peas"))])
      for index in [live, try live.folded()] {
        for (text, wanted) in [("Salt", "Rice"), ("Oil", "Wine"), ("Fish", "Peas")] {
          #expect(try ids(index, "\(text) & \(wanted)").count == 1)
          #expect(try ids(index, "\(text) and \(wanted)").isEmpty)
        }
        #expect(try ids(index, "Bread and Jam") == (lexicon == nil ? [] : ["own"]))
      }
    }
    let own = try Pack(lexicon: lexicon, rows: []).index()
    #expect(throws: ChangeFailure.self) { try own.changed(by: [.remove(EntryID("own"))]) }
    let more = try own.changed(by: [.add(row("own", "Bread & Butter"))])
    for index in [more, try more.folded()] {
      for text in ["Bread and Jam", "Bread and Butter"] { #expect(try ids(index, text) == ["own"]) }
    }
  }

  @Test("A change that cannot be made is refused with its number, and none is made")
  func refused() throws {
    let rows = [IndexedRow(id: EntryID("a"), text: "가나", type: .place, lang: .ko, script: .hang)]
    let index = try Pack(lexicon: SmallLexicon.lexicon, rows: rows).index()
    func fault(_ changes: [IndexChange]) -> (number: Int, IndexChange.Fault)? {
      do throws(ChangeFailure) {
        _ = try index.changed(by: changes)
        return nil
      } catch {
        if case .change(let number, let fault) = error { return (number, fault) }
        return nil
      }
    }
    #expect(fault([.clear(EntryID("b")), .remove(EntryID("b"))])! == (1, .noEntry(EntryID("b"))))
    #expect(fault([.removeName(EntryID("a"), text: "다")])! == (0, .noName(EntryID("a"), text: "다")))
    #expect(fault([.remove(EntryID("a")), .remove(EntryID("a"))])! == (1, .noEntry(EntryID("a"))))
    #expect(fault([.remove(EntryID("nipa"))])! == (0, .ofLexicon(EntryID("nipa"))))
  }
}
