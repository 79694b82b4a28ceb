import Lexicography
import TextModel

/// The entries of an index: those it was made of, and behind them, by position, those that were added since.
///
/// The position of an entry is what the records of its names say; its rank is where it stands in the order of ids among those
/// that count. Without changes both are the same.
struct EntryTable: EntrySource {
  let base: IndexedEntries
  private let added: IndexedEntries?
  private let live: LiveIndex?
  /// The rank of each added entry.
  private let ranks: [Int]
  let count: Int

  init(_ base: IndexedEntries) {
    (self.base, added, live, ranks, count) = (base, nil, nil, [], base.count)
  }

  init(_ base: IndexedEntries, added: IndexedEntries, _ live: LiveIndex) {
    (self.base, self.added, self.live) = (base, added, live)
    var removed = 0
    ranks = live.places.enumerated().map { number, place in
      while removed < live.removed.count, live.removed[removed] < place { removed += 1 }
      return number + Int(place) - removed
    }
    count = base.count - live.removed.count + added.count
  }

  var sources: [String: Source] { base.sources }
  var suppressions: [Suppression] { base.suppressions }
  var decisions: [Decision] { base.decisions }

  /// The first place of `numbers`, which are in order, whose number is at least `wanted`.
  private static func firstPlace<T: Comparable>(_ numbers: [T], atLeast wanted: T) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isRemoved(_ position: Int) -> Bool {
    guard let live else { return false }
    let place = Self.firstPlace(live.removed, atLeast: UInt32(clamping: position))
    return place < live.removed.count && Int(live.removed[place]) == position
  }

  /// Where the entry at `position` stands among those that count.
  func rank(of position: Int) -> Int {
    guard let live else { return position }
    if position >= base.count {
      return position - base.count < ranks.count ? ranks[position - base.count] : count
    }
    let before = Self.firstPlace(live.removed, atLeast: UInt32(clamping: position))
    let between = Self.firstPlace(live.places, atLeast: UInt32(clamping: position + 1))
    return position - before + between
  }

  /// The rank of the entry at `position` of the same file as that at `other`.
  func rank(of position: Int, besides other: Int) -> Int {
    rank(of: other >= base.count ? position + base.count : position)
  }

  /// The position of the entry that stands at `rank`.
  func position(at rank: Int) -> Int {
    guard let live else { return rank }
    let number = Self.firstPlace(ranks, atLeast: rank)
    if number < ranks.count, ranks[number] == rank { return base.count + number }
    // The entry of the base before which as many count: the removed ones among them are passed over.
    let wanted = rank - number
    var low = 0
    var high = live.removed.count
    while low < high {
      let middle = (low + high) / 2
      if Int(live.removed[middle]) - middle <= wanted { low = middle + 1 } else { high = middle }
    }
    return wanted + low
  }

  func entry(at rank: Int) -> Entry? {
    rank >= 0 && rank < count ? indexed(position(at: rank))?.entry : nil
  }

  /// The entry at `position` with its places; nil where there is none.
  func indexed(_ position: Int) -> IndexedEntry? {
    position < base.count ? base.indexed(position) : added?.indexed(position - base.count)
  }

  /// The status of the entry at `position`, of which nothing else is read.
  func status(at position: Int) -> EntryStatus? {
    position < base.count ? base.status(at: position) : added?.status(at: position - base.count)
  }

  func position(of id: EntryID) -> Int? {
    if let live {
      if let number = added?.position(of: id) { return rank(of: base.count + number) }
      guard let position = base.position(of: id), !isRemoved(position), live.base.header.entries > 0 else {
        return nil
      }
      return rank(of: position)
    }
    return base.position(of: id)
  }

  /// Where in the base the entry `id` stands, or would stand.
  func place(of id: EntryID) -> (position: Int, isThere: Bool) { base.place(of: id) }
}
