import Indexing
import Matching
import Lexicography
import Normalization
import TextModel

/// The names of a lexicon by key.
///
/// Names of drafts are not in it; those of deprecated entries stand for the entry that replaced them.
package struct ReferenceIndex: Sendable {
  /// The lexicon whose names these are.
  package let lexicon: Lexicon
  private let normalizer = Normalizer(.matching)
  private var trie = ReferenceTrie()
  /// The names of each key; the trie's values count these.
  private var postings: [[IndexedName]] = []
  private var keys: [[UInt32]: Int] = [:]

  /// Returns the index of `lexicon`.
  package init(_ lexicon: Lexicon) throws(IndexError) {
    self.lexicon = lexicon
    for entry in lexicon.entries where entry.status != .draft {
      guard let meant = lexicon.resolving(entry.id) else { continue }
      for name in entry.names {
        try insert(name, of: meant.id)
        for turned in Self.turned(name, of: entry, lexicon) { try insert(turned, of: meant.id) }
      }
    }
  }

  /// Returns the skeleton of `text`, by which names are found.
  package func skeleton(of text: String) throws(IndexError) -> ReferenceSkeleton {
    do {
      return ReferenceSkeleton(try normalizer.normalize(text))
    } catch {
      throw .normalization(error)
    }
  }

  /// The names whose key is `letters`, in the order of their entries.
  package func names(_ letters: [UInt32]) -> [IndexedName] {
    keys[letters].map { postings[$0] } ?? []
  }

  /// Every key and its names, in code-point order.
  package var all: [(letters: [UInt32], names: [IndexedName])] {
    keys.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, postings[$0.value]) }
  }

  /// Calls `body` with the end and the names of every key that begins at `start` of `letters`, shortest first.
  package func forEachName(
    in letters: [UInt32], from start: Int, _ body: (_ end: Int, _ names: [IndexedName]) -> Void
  ) {
    trie.forEachKey(in: letters, from: start) { end, posting in body(end, postings[posting]) }
  }

  /// An English name that ends in the name of a parent, with the parent first: of "School of Integrated Circuits,
  /// Tsinghua University" also "Tsinghua University, School of Integrated Circuits", with the comma and without.
  private static func turned(_ name: Name, of entry: Entry, _ lexicon: Lexicon) -> [Name] {
    guard name.script == .latn else { return [] }
    let parents = entry.parents.compactMap { lexicon[$0] }.flatMap(\.names).filter { $0.script == .latn }
    guard
      let parent = parents.map(\.text).filter({ name.text.hasSuffix(", " + $0) }).max(by: {
        $0.count < $1.count
      })
    else { return [] }
    let own = name.text.dropLast(parent.count + 2)
    return [", ", " "].map { joint in
      var turned = name
      turned.text = parent + joint + own
      return turned
    }
  }

  private mutating func insert(_ name: Name, of entry: EntryID) throws(IndexError) {
    let skeleton = try skeleton(of: name.text)
    guard skeleton.count > 0 else { return }
    let indexed = IndexedName(
      entry: entry, name: name, letters: skeleton.letters, gaps: skeleton.gaps,
      needsUpperCase: name.kind == .acronym && name.text.unicodeScalars.allSatisfy { !("a"..."z" ~= $0) })
    if let posting = keys[skeleton.letters] {
      postings[posting].append(indexed)
    } else {
      keys[skeleton.letters] = postings.count
      trie.insert(skeleton.letters, value: postings.count)
      postings.append([indexed])
    }
  }
}
