import Lexicography
import TextModel

/// Why changes were not made; none of them was.
public enum ChangeFailure: Error, Sendable {
  /// A change that cannot be made, by its number, from 0.
  case change(Int, IndexChange.Fault)
  /// What became of the index cannot be held.
  case index(IndexError)
}

/// How much of an index has changed since it was made.
public struct ChangeCounts: Sendable, Hashable {
  /// Entries, with all their names, that were added or stand for one that changed.
  public let entries: Int
  /// Their names.
  public let names: Int
  /// Entries of the index that no longer count as they are there.
  public let removedEntries: Int
  /// Their names.
  public let removedNames: Int
  /// The bytes of the changes.
  public let bytes: Int
}

/// Changes that are seen at once and folded in later.
///
///     let now = try index.changed(by: [.remove(id)])
///
/// The base stays as it is and is shared; what changed is a small index beside it.
extension NameIndex {
  /// Maps the index at `path` with those changes of it that the file at `changes` holds.
  public init(mapping path: String, changes: String) throws(IndexError) {
    let bytes: IndexBytes
    do throws(SystemError) { bytes = try IndexBytes(mapping: changes) } catch {
      throw .unreadable(error.code)
    }
    try self.init(try NameIndex(mapping: path), changes: bytes)
  }

  /// Returns the index with the changes that `bytes` hold; see ``changeBytes``.
  public init(_ base: NameIndex, changes bytes: [UInt8]) throws(IndexError) {
    try self.init(base.live?.base ?? base, changes: IndexBytes(copying: bytes))
  }

  /// Returns the index with `changes` made, one after another, on top of those that it has.
  public func changed(by changes: some Collection<IndexChange>) throws(ChangeFailure) -> NameIndex {
    var changed = ChangedEntries(self)
    for (number, change) in changes.enumerated() {
      do throws(IndexChange.Fault) { try changed.apply(change) } catch { throw .change(number, error) }
    }
    changed.addDependents()
    do throws(IndexError) {
      return try NameIndex(changed.base, changes: IndexBytes(copying: try DeltaFile.bytes(changed)))
    } catch {
      throw .index(error)
    }
  }

  /// The changes as a file holds them; nil where there are none.
  public var changeBytes: [UInt8]? { live.map { Array($0.delta.bytes) } }

  /// How much has changed; nil where nothing has.
  public var changeCounts: ChangeCounts? {
    live.map { live in
      let entries = live.places.count
      let removed = live.removed.count
      return ChangeCounts(
        entries: entries, names: header.names - live.base.header.names + live.removedNames,
        removedEntries: removed, removedNames: live.removedNames, bytes: live.delta.bytes.count)
    }
  }

  /// The digest that an index has into which the changes were folded; nil where there are none.
  public var foldedDigest: [UInt64]? { live.flatMap { Self.foldedDigest($0.delta.bytes) } }

  /// Whether the changes that `bytes` hold were folded into it.
  public func hasFolded(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { Self.foldedDigest($0) } == header.digest
  }

  /// Changes have the digest of their base, so that both say what became of them.
  static func foldedDigest(_ changes: UnsafeRawBufferPointer) -> [UInt64]? {
    guard let header = try? IndexContainer.read(changes, isThorough: nil).header else { return nil }
    var digest = SourceDigest()
    for number in header.digest + [IndexContainer.checksum(of: changes)] {
      withUnsafeBytes(of: number) { digest.add(Array($0)) }
    }
    return digest.halves
  }

  /// Returns an index made anew of all that counts; equal to one made of sources with the changes.
  public func folded() throws(IndexError) -> NameIndex {
    var builder = IndexBuilder()
    builder.digest = foldedDigest ?? header.digest
    let hasLexicon = header.features & NameTables.Feature.lexicon != 0
    // What entries of lexicons speak of has to be among them.
    var spokenOf: Set<EntryID> = []
    for entry in hasLexicon ? lexicon.entries : [] {
      if let redirect = entry.redirect { spokenOf.insert(redirect) }
      for relation in entry.relations { spokenOf.insert(relation.target) }
    }
    var held: [FlaggedEntry] = []
    for rank in 0..<entries.count {
      guard let found = flagged(at: entries.position(at: rank)) else { continue }
      if found.isOfPack, !spokenOf.contains(found.entry.id) { builder.add(found) } else { held.append(found) }
    }
    if hasLexicon || !held.isEmpty {
      builder.add(
        held,
        in: Lexicon(
          held.map { Lexicon.Located($0.entry) }, sources: entries.sources.values.map { $0 },
          suppressions: entries.suppressions, decisions: entries.decisions))
    }
    return try builder.build()
  }
}

extension IndexBuilder {
  /// Adds an entry that a pack could have said.
  mutating func add(_ found: FlaggedEntry) {
    let country = found.entry.country.map { Array($0.utf8) }.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    for (name, flags) in zip(found.entry.names, found.flags) {
      add(
        name.text.utf8, of: found.entry.id.rawValue.utf8, type: found.entry.type, lang: name.lang,
        script: name.script, country: country, finding: Finding(flags))
    }
  }
}

extension IndexBuilder.Finding {
  fileprivate init(_ flags: UInt8) {
    self =
      flags & NameRecord.Flag.isSilent != 0
      ? .never : flags & NameRecord.Flag.needsUpperCase != 0 ? .inUpperCase : .always
  }
}
