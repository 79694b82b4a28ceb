import Foundation
import Interchange
import Lexicography
import TestSupport
import Testing
import TextModel

/// Two branches from 400 entries, 25 edited and 10 added on each: how many conflicts, and whether they are true.
struct MergeExperimentTests {
  /// What a side did to an entry: a slot and the value that it got; nil where it was removed.
  private struct Change: Hashable {
    let slot: String
    let value: String?
  }

  private static func base(_ index: Int) -> Entry {
    Entry(
      id: EntryID("e-\(index).aaaaaa"), type: .organization, country: "CN",
      names: (0..<4).map { name("이름 \(index)-\($0)") })
  }

  private static func name(_ text: String) -> Name {
    Name(lang: .ko, script: .hang, kind: .short, text: text, sources: [SourceReference("editors")])
  }

  private static func edit(
    _ entry: inout Entry, _ mark: String, _ random: inout SeededGenerator
  ) -> Change {
    let index = Int.random(in: 0..<entry.names.count, using: &random)
    let text = entry.names[index].text
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      entry.names.append(name("새 \(mark)"))
      return Change(slot: "name 새 \(mark)", value: "")
    case 1:
      entry.names.remove(at: index)
      return Change(slot: "name \(text)", value: nil)
    case 2:
      entry.names[index].note = mark
      return Change(slot: "name \(text)", value: "note \(mark)")
    case 3:
      entry.names[index].match = .context
      return Change(slot: "name \(text)", value: "match")
    default:
      entry.note = mark
      return Change(slot: "note", value: mark)
    }
  }

  /// Whether two changes of one entry contradict each other: what each did to one slot cannot both be.
  private static func contradicts(_ one: Change, _ other: Change) -> Bool {
    guard one.slot == other.slot, one != other else { return false }
    // Two fields of one name go together.
    return one.value == nil || other.value == nil || (one.value == "match") == (other.value == "match")
  }

  private static func holds(_ change: Change, in entry: Entry) -> Bool {
    if change.slot == "note" { return entry.note == change.value }
    let name = entry.names.first { "name \($0.text)" == change.slot }
    switch change.value {
    case nil: return name == nil
    case "match": return name?.match == .context
    case "": return name != nil
    case let value?: return name.map { "note \($0.note ?? "")" == value } ?? false
    }
  }

  /// Makes the branches of `seed`, with `common` entries that both edit, and merges them; the changes of each side by
  /// entry, and the files that git left in conflict.
  private func merge(
    seed: Int, common: Int, withDriver: Bool
  ) throws -> (folder: TemporaryFolder, sides: [[Int: Change]], conflicts: Set<String>) {
    var random = SeededGenerator(seed: UInt64(seed))
    let entries = (0..<400).map(Self.base)
    let folder = try TemporaryFolder(["lex/lexicon.yaml": "format: 1\n"])
    func write(_ entry: Entry) throws {
      try folder.write(Array(LexiconWriter.write(entry).utf8), to: "lex/org/\(entry.id).yaml")
    }
    for entry in entries { try write(entry) }
    let git = try GitFolder(folder.url)
    if withDriver {
      #expect(try CommandRun(["lexicon", "install-git", "--lexicon", "lex"], in: folder.url).status == 0)
      try git.commit("driver")
    }
    let order = Array(0..<400).shuffled(using: &random)
    let chosen = [Array(order[0..<25]), Array(order[(25 - common)..<(50 - common)])]
    var sides: [[Int: Change]] = [[:], [:]]
    for (side, indices) in chosen.enumerated() {
      try git.git("checkout", "-q", "-b", "side\(side)", "main")
      for index in indices {
        var entry = entries[index]
        sides[side][index] = Self.edit(&entry, "\(side)-\(index)", &random)
        try write(entry)
      }
      for number in 0..<10 {
        try write(Entry(id: EntryID("new-\(side)-\(number).aaaaaa"), type: .term, names: [Self.name("새것")]))
      }
      try git.commit("side \(side)")
    }
    let result = try git.git("merge", "-q", "-m", "merge", "side0")
    let unmerged = try git.git("diff", "--name-only", "--diff-filter=U").output
    let conflicts = Set(unmerged.split(separator: "\n").map(String.init))
    #expect(result.status == 0 || !conflicts.isEmpty, "\(result.output)")
    return (folder, sides, conflicts)
  }

  @Test("No common entry: plain git has no conflict, over 20 seeds")
  func disjoint() throws {
    for seed in 0..<20 {
      let merged = try merge(seed: seed, common: 0, withDriver: false)
      #expect(merged.conflicts.isEmpty, "seed \(seed): \(merged.conflicts)")
    }
  }

  @Test("A fifth in common: with the driver only true conflicts, and none silent, over 20 seeds")
  func common() throws {
    var (all, expected) = (0, 0)
    for seed in 100..<120 {
      let merged = try merge(seed: seed, common: 5, withDriver: true)
      for index in Set(merged.sides[0].keys).union(merged.sides[1].keys) {
        let changes = merged.sides.compactMap { $0[index] }
        let path = "lex/org/e-\(index).aaaaaa.yaml"
        let isTrue = changes.count == 2 && Self.contradicts(changes[0], changes[1])
        #expect(merged.conflicts.contains(path) == isTrue, "seed \(seed), \(index): \(changes)")
        if isTrue {
          expected += 1
          #expect(try merged.folder.read(path).contains("<<<<<<< "))
          continue
        }
        let file = LexiconFile(path: path, bytes: Array(try merged.folder.read(path).utf8))
        let entry = try EntryFile.read(file)
        for change in changes { #expect(Self.holds(change, in: entry), "seed \(seed), \(index): \(change)") }
      }
      all += merged.conflicts.count
    }
    print("20 merges, 100 common entries: \(all) conflicts, \(expected) of them true")
    #expect(expected > 0, "some edits contradict each other")
  }
}
