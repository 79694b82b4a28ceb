import Indexing
import Matching
import TestSupport
import TextModel
import Testing

/// The engine beside the reference.
struct EngineTests {
  @Test("Letters, gaps and places of any text are those of the normalizer", arguments: 0..<60)
  func skeletons(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let bytes = maker.text(of: maker.lexicon(5), pieces: 30)
    let reference = try ReferenceText(bytes)
    let text = try MatchText(bytes)
    #expect(text.skeleton.letters == reference.skeleton.letters)
    #expect(text.skeleton.gaps == reference.skeleton.gaps)
    for index in 0..<min(text.skeleton.count, reference.skeleton.count) {
      #expect(text.span(index..<(index + 1)) == reference.span(index..<(index + 1)), "letter \(index)")
    }
  }

  /// Every code point below the supplementary planes but for most ideographs, syllables and private ones, of which, and
  /// of the planes above, one of 61 is taken. The long tests take all.
  private static let codePoints = (UInt32(0)..<0x110000).filter { value in
    let isDense = value < 0x3400 || (0xA000..<0xAC00).contains(value) || (0xF900..<0x10000).contains(value)
    return isDense || value % 61 == 0
  }

  @Test("Code points are read as the normalizer reads them, alone and after a letter")
  func everyCodePoint() throws {
    var text = ""
    for scalar in Self.codePoints.compactMap(Unicode.Scalar.init) {
      text += "가\n"
      text.unicodeScalars.append(scalar)
      text += "a"
      text.unicodeScalars.append(scalar)
      text += "나\n"
    }
    let bytes = Array(text.utf8)
    let reference = try ReferenceText(bytes).skeleton
    let skeleton = try MatchText(bytes).skeleton
    #expect(skeleton.letters == reference.letters)
    #expect(skeleton.gaps == reference.gaps)
  }

  @Test("Any text has the matches that the reference finds, all of them and the longest", arguments: 0..<60)
  func matches(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let lexicon = maker.lexicon(Int(seed % 40) + 1)
    let (reference, index) = (try ReferenceIndex(lexicon), try NameIndex(lexicon))
    for _ in 0..<2 {
      let bytes = maker.text(of: lexicon, pieces: 25)
      for policy in [OverlapPolicy.all, .longest] {
        let expected = try FoundName.byReference(bytes, reference, all: policy == .all)
        let found = try FoundName.byEngine(bytes, index, policy)
        #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test("Looking a name up gives what the reference has under its key", arguments: 0..<10)
  func lookup(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let lexicon = maker.lexicon(60)
    let (reference, index) = (try ReferenceIndex(lexicon), try NameIndex(lexicon))
    #expect(index.all.map(\.letters) == reference.all.map(\.letters))
    for (letters, names) in reference.all { #expect(index.names(letters) == names) }
    #expect(index.names([0xAC00, 0xAC01]).isEmpty)
  }

  @Test(
    "An index that was saved gives back every entry, and equal lexicons give equal bytes", arguments: 0..<6)
  func roundTrip(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let lexicon = maker.lexicon(40)
    let index = try NameIndex(lexicon)
    let bytes = index.withBytes { Array($0) }
    let opened = try NameIndex(bytes: bytes)
    #expect(opened.lexicon.entries == lexicon.entries)
    #expect(try NameIndex(opened.lexicon).withBytes { Array($0) } == bytes)
    #expect(try NameIndex(lexicon).withBytes { Array($0) } == bytes)
    let text = maker.text(of: lexicon, pieces: 40)
    #expect(try FoundName.byEngine(text, opened, .all) == FoundName.byEngine(text, index, .all))
  }
}

/// Plain matches and pieces of texts.
struct ScannerTests {
  @Test("A text in pieces of any size has the matches of the whole, by every policy", arguments: 0..<24)
  func pieces(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    var random = SeededGenerator(seed: seed)
    let lexicon = maker.lexicon(30)
    let index = try NameIndex(lexicon)
    var bytes: [UInt8] = []
    for _ in 0..<20 { bytes += maker.text(of: lexicon, pieces: 40) }
    for policy in OverlapPolicy.allCases {
      let text = try MatchText(bytes, index.folding)
      let whole = Matcher(index).matches(in: text, policy).map { text.span($0.letters) }
      var found: [TextSpan] = []
      var scanner = TextScanner(index, policy)
      var at = 0
      repeat {
        let end = min(bytes.count, at + Int.random(in: 1...2000, using: &random))
        try bytes[at..<end].withUnsafeBufferPointer { piece in
          try scanner.scan(piece, isLast: end == bytes.count) { found.append($0.span) }
        }
        at = end
      } while at < bytes.count
      #expect(found == whole, "\(policy)")
    }
  }

  @Test(
    "Plain matches are those of a search for each name, the longest at the leftmost place", arguments: 0..<40)
  func plain(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let lexicon = maker.lexicon(Int(seed) + 1)
    let index = try NameIndex(lexicon)
    // Names without letters are in no index.
    let used = lexicon.entries.filter { lexicon.resolving($0.id) != nil }.flatMap(\.names)
    let names = Set(try used.filter { try index.skeleton(of: $0.text).count > 0 }.map { Array($0.text.utf8) })
    let bytes = maker.text(of: lexicon, pieces: 60)
    var expected: [TextSpan] = []
    var at = 0
    while at < bytes.count {
      if let longest = names.filter({ bytes[at...].starts(with: $0) }).map(\.count).max(), longest > 0 {
        expected.append(TextSpan(at, at + longest))
        at += longest
      } else {
        at += 1
      }
    }
    var found: [TextSpan] = []
    bytes.withUnsafeBufferPointer { bytes in
      index.scanPlain(bytes) { start, end, _ in found.append(TextSpan(start, end)) }
    }
    let missing = expected.filter { !found.contains($0) }.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(found == expected, "\(missing) of \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    for name in names {
      let isFound = name.withUnsafeBufferPointer { index.place(ofExactly: $0) } != nil
      #expect(isFound, "\(String(decoding: name, as: UTF8.self).debugDescription)")
    }
  }

  // Such names once had a slot each under one hash, so that each place of a text that begins so was compared with all.
  @Test("Many names that begin alike and that only the normalizer can read are told apart by their bytes")
  func manyAlike() throws {
    var builder = IndexBuilder()
    let names = (0..<3000).map { "Qal’at Ba\u{304}b \($0 % 1000)" + ["", "’a", "’a Su\u{304}q"][$0 / 1000] }
    for (number, name) in names.enumerated() {
      builder.add(
        Array(name.utf8), of: Array("E\(number)".utf8), type: .place, lang: .en, script: .latn,
        finding: .always)
    }
    let index = try builder.build()
    #expect(index.longestLookups.others <= 4)
    for name in names {
      let text = Array("in \(name))".utf8)
      var found: [Int] = []
      text.withUnsafeBufferPointer { text in index.scanPlain(text) { start, end, _ in found += [start, end] }
      }
      #expect(found == [3, 3 + name.utf8.count])
      let place = Array(name.utf8).withUnsafeBufferPointer { index.place(ofExactly: $0) }
      #expect(index.names(at: [try #require(place)]).map(\.name.text) == [name])
    }
  }

  @Test("No policy but all lets two overlap, and what is left out overlaps something", arguments: 0..<20)
  func policies(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    let lexicon = maker.lexicon(40)
    let index = try NameIndex(lexicon)
    let text = try MatchText(maker.text(of: lexicon, pieces: 60), index.folding)
    let all = Matcher(index).allMatches(in: text).map(\.letters)
    for policy in [OverlapPolicy.longest, .weighted] {
      let chosen = Matcher(index).matches(in: text, policy).map(\.letters)
      for (left, right) in zip(chosen, chosen.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
      for match in all where !chosen.contains(match) { #expect(chosen.contains { $0.overlaps(match) }) }
    }
    let outer = Matcher(index).matches(in: text, .noSub).map(\.letters)
    for match in all {
      let isInside = all.contains {
        $0 != match && $0.lowerBound <= match.lowerBound && match.upperBound <= $0.upperBound
      }
      #expect(outer.contains(match) == !isInside)
    }
  }
}
