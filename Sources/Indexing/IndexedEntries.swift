import Lexicography
import Synchronization
import TextModel

/// The entries of an index, read when they are asked for.
final class IndexedEntries: EntrySource {
  private let owner: IndexBytes
  /// Invariant: they are into the bytes of `owner`; `places` has `count + 1` elements, of which none is trusted.
  private nonisolated(unsafe) let places: UnsafePointer<UInt32>
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private nonisolated(unsafe) let names: UnsafeRawBufferPointer
  let count: Int
  let sources: [String: Source]
  let suppressions: [Suppression]
  let decisions: [Decision]

  /// Entries that were asked for lately: a document asks for the same few again and again.
  private let recent = Mutex<[Int: IndexedEntry]>([:])
  /// Where those stand that were asked for lately by id.
  private let recentPlaces = Mutex<[EntryID: Int]>([:])
  private static let mostRecent = 4096

  /// Returns the entries in `sections`, or nil where there are none.
  init?(
    _ sections: [IndexFormat.Section: UnsafeRawBufferPointer], count: Int, names: UnsafeRawBufferPointer,
    owner: IndexBytes
  ) {
    guard let placeBytes = sections[.entryPlaces], placeBytes.count == (count + 1) * 4,
      let placeBase = placeBytes.baseAddress, let entryBytes = sections[.entries],
      let sourceBytes = sections[.rest]
    else { return nil }
    places = placeBase.assumingMemoryBound(to: UInt32.self)
    (bytes, self.names, self.count, self.owner) = (entryBytes, names, count, owner)
    var decoder = EntryDecoder(sourceBytes, at: 0, names: names)
    guard let rest = decoder.rest() else { return nil }
    sources = Dictionary(rest.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    (suppressions, decisions) = (rest.suppressions, rest.decisions)
  }

  private func decoder(_ position: Int) -> EntryDecoder {
    EntryDecoder(bytes, at: Int(places[position]), names: names)
  }

  /// The status of the entry at `position`, of which nothing else is read.
  func status(at position: Int) -> EntryStatus? {
    guard position >= 0, position < count else { return nil }
    var decoder = decoder(position)
    return decoder.status()
  }

  /// Whether a pack could have said the entry at `position`, and how many names of it are found; nil where there is none.
  func outline(at position: Int) -> (isOfPack: Bool, names: Int)? {
    guard position >= 0, position < count else { return nil }
    var decoder = decoder(position)
    if let names = decoder.namesOfPack() { return (true, names) }
    return indexed(position).map { found in
      (false, found.names.count { $0.place != nil } + found.others.count { $0.name.place != nil })
    }
  }

  func entry(at position: Int) -> Entry? { indexed(position)?.entry }

  /// The entry at `position` with its places; nil where there is none.
  func indexed(_ position: Int) -> IndexedEntry? {
    guard position >= 0, position < count else { return nil }
    if let found = recent.withLock({ $0[position] }) { return found }
    var decoder = decoder(position)
    guard let entry = decoder.entry() else { return nil }
    recent.withLock { recent in
      if recent.count >= Self.mostRecent { recent.removeAll(keepingCapacity: true) }
      recent[position] = entry
    }
    return entry
  }

  func position(of id: EntryID) -> Int? {
    if let found = recentPlaces.withLock({ $0[id] }) { return found }
    let (place, isThere) = place(of: id)
    guard isThere else { return nil }
    recentPlaces.withLock { recent in
      if recent.count >= Self.mostRecent { recent.removeAll(keepingCapacity: true) }
      recent[id] = place
    }
    return place
  }

  /// Where the entry `id` stands, or would stand.
  func place(of id: EntryID) -> (position: Int, isThere: Bool) {
    var wanted = id.rawValue
    return wanted.withUTF8 { wanted in
      let wanted = UnsafeRawBufferPointer(wanted)
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        var decoder = decoder(middle)
        guard let found = decoder.textBytes() else { return (low, false) }
        if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
      }
      guard low < count else { return (low, false) }
      var decoder = decoder(low)
      return (low, decoder.textBytes()?.elementsEqual(wanted) ?? false)
    }
  }
}
