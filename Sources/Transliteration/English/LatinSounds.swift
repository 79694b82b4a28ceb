/// A name in Latin letters as letters and the groups that they may form, for alignment with Hangul.
///
/// Words that may be spelled out (LG, K, a digit) are written as the names of their letters sound; a run of two to four
/// capitals with a vowel (IKEA) is kept both ways.
struct LatinSounds: Sendable {
  /// Most letters that are kept; a longer name has `isTooLong`.
  static let longest = 64
  /// The longest run of capitals that is spelled out.
  private static let longestRun = 4

  /// Letters that sound together, and the row of their correspondences.
  struct Group: Sendable {
    let start: UInt8
    let row: UInt16
  }

  /// One way to take the name.
  struct Way: Sendable {
    /// The place in the name of each letter.
    var origins: [Int32] = []
    /// What it costs to leave each letter without Hangul.
    var silent: [UInt8] = []
    /// The groups, by the letter that they end with.
    fileprivate(set) var groups: [Group] = []
    /// By letter, where in ``groups`` those are that end with it; one more at the end.
    fileprivate var groupStarts: [Int32] = []
    /// The letters' classes in the key.
    var key: [UInt8] = []
    /// The sum of ``silent`` before each letter and, last, of all.
    var sums: [UInt16] = [0]
    /// Whether a word ends before each letter and, last, at the end.
    var edges: [Bool] = []

    /// Where in ``groups`` those are that end with `letter`.
    func groupRange(_ letter: Int) -> Range<Int> {
      Int(groupStarts[letter])..<Int(groupStarts[letter + 1])
    }

    /// Takes `found`, groups with the letter that they end with, in any order.
    fileprivate mutating func take(_ found: [(end: Int, group: Group)]) {
      groupStarts = Array(repeating: 0, count: origins.count + 2)
      for (end, _) in found { groupStarts[end + 2] += 1 }
      for letter in 1..<groupStarts.count { groupStarts[letter] += groupStarts[letter - 1] }
      groups = Array(repeating: Group(start: 0, row: 0), count: found.count)
      // The starts of one letter are used up to those of the next.
      for (end, group) in found {
        groups[Int(groupStarts[end + 1])] = group
        groupStarts[end + 1] += 1
      }
    }

    /// What it costs to leave every letter without Hangul.
    var worst: Int { Int(sums[sums.count - 1]) }
  }

  private(set) var ways: [Way] = []
  private(set) var isTooLong = false

  init(_ scalars: some Collection<UInt32>) {
    let name = LatinWords(scalars)
    guard name.letters.count <= Self.longest else {
      isTooLong = true
      return
    }
    var isSpelled = false
    let plain = Self.text(name) { word in
      let run = name.letters[word.range]
      if run.count == 1 || run.allSatisfy({ $0 < UInt8(ascii: "a") }) { return true }
      guard word.isCapitals, run.count <= Self.longestRun else { return false }
      isSpelled = true
      return !run.contains(where: LetterContext.isVowel)
    }
    ways.append(Self.way(plain.letters, plain.origins))
    guard isSpelled else { return }
    let spelled = Self.text(name) { word in
      word.range.count == 1 || name.letters[word.range.lowerBound] < UInt8(ascii: "a")
        || (word.isCapitals && word.range.count <= Self.longestRun)
    }
    if spelled.letters != plain.letters { ways.append(Self.way(spelled.letters, spelled.origins)) }
  }

  /// The letters of `name`, the words that `isSpelled` takes as the names of their letters.
  private static func text(
    _ name: LatinWords, isSpelled: (LatinWords.Word) -> Bool
  ) -> (letters: [UInt8], origins: [Int32]) {
    var letters: [UInt8] = []
    var origins: [Int32] = []
    letters.reserveCapacity(name.letters.count + 16)
    origins.reserveCapacity(name.letters.count + 16)
    letters.append(0)
    origins.append(0)
    for word in name.words {
      if isSpelled(word) {
        for index in word.range {
          let sound = EnglishLetters.shared.words[Int(name.letters[index])]
          letters += sound + [0]
          origins += Array(repeating: name.origins[index], count: sound.count + 1)
        }
      } else {
        letters += name.letters[word.range] + [0]
        origins += name.origins[word.range] + [name.origins[word.range.upperBound - 1]]
      }
    }
    return (letters, origins)
  }

  private static func way(_ letters: [UInt8], _ origins: [Int32]) -> Way {
    let table = Correspondences.shared
    var way = Way()
    way.origins.reserveCapacity(letters.count)
    way.edges.reserveCapacity(letters.count)
    way.key.reserveCapacity(letters.count)
    way.sums.reserveCapacity(letters.count + 1)
    // Places of the letters among those that are kept: the edges of words are left out.
    var places = [Int](repeating: -1, count: letters.count)
    for (index, letter) in letters.enumerated() where letter != 0 {
      places[index] = way.origins.count
      way.edges.append(letters[index - 1] == 0)
      way.origins.append(origins[index])
    }
    way.silent = Array(repeating: 12, count: way.origins.count)
    var found: [(end: Int, group: Group)] = []
    found.reserveCapacity(3 * way.origins.count)
    var keyed = 0
    for index in letters.indices where letters[index] != 0 {
      var length = 0
      var best = 0
      let silences = letters[index] == letters[index - 1] && letters[index] >= UInt8(ascii: "a")
      table.forEachRow(at: index, in: letters) { row in
        let entry = table.rows[row]
        found.append(
          (places[index] + entry.length - 1, Group(start: UInt8(places[index]), row: UInt16(row))))
        if entry.length == 1, entry.silent != Correspondences.none {
          way.silent[places[index]] = silences && entry.silent > 2 ? 2 : entry.silent
        }
        if entry.length > length { (length, best) = (entry.length, row) }
      }
      if index >= keyed, length > 0 {
        for letter in table.rows[best].key where way.key.last != letter { way.key.append(letter) }
        keyed = index + length
      }
    }
    way.take(found)
    for (index, silent) in way.silent.enumerated() { way.sums.append(way.sums[index] + UInt16(silent)) }
    way.edges.append(true)
    return way
  }
}
