import Lexicography
import TextModel

/// The changes of an index as a file: a container as the index is, of the names that were added, made for its codes and to
/// stand behind its names, and of the entries that no longer count.
struct DeltaFile {
  /// Which index it is made for.
  struct Base: Equatable {
    /// The checksum of its header, which holds those of all its sections; and its size.
    var checksum: UInt64
    var size: UInt64

    init(_ owner: IndexBytes) {
      (checksum, size) = (IndexContainer.checksum(of: owner.bytes), UInt64(owner.bytes.count))
    }
  }

  /// Names of one key by their first letters: where they are, and how many, or a node.
  struct Added {
    let key: UInt64
    let range: NameRange
  }

  let header: IndexHeader
  let sections: [IndexFormat.Section: UnsafeRawBufferPointer]
  /// Positions in the base of the entries that no longer count, in order; and how many names they have.
  let removed: UnsafeBufferPointer<UInt32>
  let removedNames: Int
  /// Where in the base each entry of the file stands or would stand.
  let places: UnsafeBufferPointer<UInt32>

  /// Returns the changes in `owner`, which are of `base`.
  init(_ owner: IndexBytes, of base: NameIndex) throws(IndexError) {
    (header, sections) = try IndexContainer.read(owner.bytes, isThorough: true)
    guard let of = sections[.base], of.count == 24 else { throw .notChanges }
    let wanted = Base(base.owner)
    guard of.loadUnaligned(as: UInt64.self) == wanted.checksum,
      of.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == wanted.size
    else { throw .otherBase }
    removedNames = Int(truncatingIfNeeded: of.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    let count = UInt32(base.header.entries)
    guard let removed = Self.numbers(sections[.removed], below: count),
      let places = Self.numbers(sections[.places], below: count + 1), places.count == header.entries,
      (0...base.header.names).contains(removedNames)
    else { throw .damaged("changes") }
    (self.removed, self.places) = (removed, places)
  }

  /// Numbers in order, each below `limit`; nil where they are none.
  private static func numbers(_ bytes: UnsafeRawBufferPointer?, below limit: UInt32) -> UnsafeBufferPointer<
    UInt32
  >? {
    guard let bytes, bytes.count % 4 == 0 else { return nil }
    let numbers = bytes.bindMemory(to: UInt32.self)
    var last: UInt32 = 0
    for number in numbers {
      guard number >= last, number < limit else { return nil }
      last = number
    }
    return numbers
  }

  /// The names by their first letters, and those that only the normalizer can read, by the hashes of their first code points.
  func added(_ kind: IndexFormat.Section) -> [Added] {
    guard let bytes = sections[kind] else { return [] }
    return stride(from: 0, to: bytes.count - 15, by: 16).map { at in
      Added(
        key: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self),
        range: NameRange(
          offset: Int(bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self)),
          count: Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))))
    }
  }

  // MARK: Writing

  /// The bytes of `changes`.
  static func bytes(_ changes: ChangedEntries) throws(IndexError) -> [UInt8] {
    let base = changes.base
    let entries = changes.sorted
    var plan = EntryPlan(changed: entries.map(\.found), in: changes.lexicon)
    guard base.header.entries + plan.count < NameRecord.mostEntries else { throw .tooLarge }
    plan.addNames()
    var writer = NameWriter(
      texts: plan.texts, drafts: plan.drafts, folding: base.folding, isPlain: true, base: base)
    let (written, names) = try writer.writeAdded()
    var sections = written
    try plan.writeEntries(names, into: &sections)
    let removed = changes.removed.sorted()
    sections[.removed] = NameWriter.bytes(removed.map { UInt32($0) })
    sections[.places] = NameWriter.bytes(entries.map { UInt32($0.place) })
    let of = Base(base.owner)
    sections[.base] = NameWriter.bytes([of.checksum, of.size, UInt64(changes.removedNames)])
    var header = IndexHeader()
    header.digest = base.header.digest
    header.names = names.count { $0 != nil }
    header.entries = plan.count
    header.longest = writer.longest
    header.features = writer.features
    (header.icu, header.unicode) = (base.header.icu, base.header.unicode)
    return IndexContainer.write(header, sections)
  }
}

extension DeltaFile {
  /// The bytes of ranges by a number, as ``added(_:)`` reads them.
  static func bytes(_ ranges: [(key: UInt64, range: NameRange)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (key, range) in ranges {
      withUnsafeBytes(of: key) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt32(range.offset)) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: UInt32(range.count)) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
