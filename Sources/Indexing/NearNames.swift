import Lexicography

/// Keys of an index that are few edits from what was asked for.
public struct NearNames: Sendable {
  /// A key.
  public struct Key: Sendable {
    /// Its letters among ``NearNames/letters``.
    public let letters: Range<Int>
    /// Letters put in, left out or replaced.
    public let edits: Int
    let place: UInt32
  }
  /// The keys, each once, in no order that says anything.
  public fileprivate(set) var keys: [Key] = []
  /// The letters of all keys.
  public fileprivate(set) var letters: [UInt32] = []
}

/// A name of a key and what its index knows of it without reading its entry.
public struct NearRecord: Sendable {
  /// The place of the name; see ``NameIndex/names(at:)``.
  public let place: UInt32
  /// Where its entry stands in the order of ids.
  public let entry: Int
  /// Whether the entry no longer exists.
  public let isPast: Bool
}

extension NameIndex {
  /// The most edits that ``near(_:within:)`` takes.
  public static let mostEdits = LetterDistance.most

  /// Returns every key within `edits` of `letters`, at most ``mostEdits``: the same that a comparison with each would give.
  public func near(_ letters: [UInt32], within edits: Int) -> NearNames {
    var found = NearNames()
    guard !letters.isEmpty else { return found }
    let limit = max(0, min(edits, Self.mostEdits))
    let codes = letters.map { tables.codes[$0] }
    if let near = tables.near { add(codes, limit, near, to: &found) }
    if let near = tables.addedNear { add(codes, limit, near, to: &found) }
    return found
  }

  private func add(_ codes: [UInt16], _ limit: Int, _ table: NearTable, to found: inout NearNames) {
    codes.withUnsafeBufferPointer { query in
      guard let base = query.baseAddress else { return }
      table.search(base, query.count, within: limit) { keys, key, edits in
        let codes = keys.codes(of: key)
        let start = found.letters.count
        for index in 0..<keys.length {
          let code = Int(codes[index])
          found.letters.append(code < tables.letters.count ? tables.letters[code] : 0)
        }
        found.keys.append(
          NearNames.Key(letters: start..<found.letters.count, edits: edits, place: table.place(of: key)))
      }
    }
  }

  /// The names of `key`, which ``near(_:within:)`` gave, that are names of a `type`; of any where it is nil.
  public func records(of key: NearNames.Key, type: EntryType? = nil) -> [NearRecord] {
    var records: [NearRecord] = []
    let wanted = type.map(IndexBuilder.number)
    var isFirst = true
    tables.forEachRecord(from: Int(key.place)) { found in
      let record = found.record
      guard isFirst || (record.letters == key.letters.count && record.shared == min(255, record.letters))
      else { return false }
      // Above 255 only the letters say whether they are the same.
      if !isFirst, record.letters > 255, tables.codes(of: found) != tables.codes(ofNameAt: key.place) {
        return false
      }
      isFirst = false
      if wanted == nil || record.type == wanted.map(Int.init), tables.counts(record) {
        records.append(
          NearRecord(
            place: UInt32(truncatingIfNeeded: found.place), entry: entries.rank(of: record.entry),
            isPast: entries.status(at: record.entry) == .inactive))
      }
      return true
    }
    return records
  }
}

extension NameTables {
  fileprivate func codes(ofNameAt place: UInt32) -> [UInt16] {
    var codes: [UInt16] = []
    forEachRecord(from: Int(place), most: 1) { found in
      codes = self.codes(of: found)
      return true
    }
    return codes
  }
}
