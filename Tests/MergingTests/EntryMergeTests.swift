import Interchange
import Lexicography
import Merging
import Testing
import TextModel

struct EntryMergeTests {
  private static let id = EntryID("cn-torch.dddddd")

  private static func name(_ text: String, _ kind: NameKind = .short, sources: [String] = ["editors"]) -> Name
  {
    Name(lang: .zh, script: .hans, kind: kind, text: text, sources: sources.map { SourceReference($0) })
  }

  private static let base = Entry(
    id: id, type: .organization, country: "CN", names: [name("火炬中心"), name("火炬")],
    relations: [Relation(kind: .parent, target: EntryID("cn-most.bbbbbb"), sources: [])])

  /// `base` with `change`.
  private func changed(_ change: (inout Entry) -> Void) -> Entry {
    var entry = Self.base
    change(&entry)
    return entry
  }

  private func merge(_ ours: (inout Entry) -> Void, _ theirs: (inout Entry) -> Void) -> EntryMerge {
    EntryMerge(base: Self.base, ours: changed(ours), theirs: changed(theirs))
  }

  @Test("Names, sources, relations and fields of both sides come together")
  func united() {
    let result = merge {
      $0.names.append(Self.name("火炬一"))
      $0.names[0].sources.append(SourceReference("report"))
      $0.note = "founded 1989"
    } _: {
      $0.names.append(Self.name("火炬二"))
      $0.names[0].sources.append(SourceReference("notice"))
      $0.names[0].match = .context
      $0.names.remove(at: 1)
      $0.relations.append(Relation(kind: .locatedIn, target: EntryID("cn-beijing.cccccc")))
    }
    #expect(result.conflicts.isEmpty)
    #expect(Set(result.entry.names.map(\.text)) == ["火炬中心", "火炬一", "火炬二"])
    #expect(result.entry.names[0].sources.map(\.text) == ["editors", "report", "notice"])
    #expect(result.entry.names[0].match == .context)
    #expect(result.entry.note == "founded 1989" && result.entry.relations.count == 2)
    #expect(result.text == LexiconWriter.write(result.entry))
  }

  @Test("The same change on both sides is one change")
  func same() {
    let change: (inout Entry) -> Void = {
      $0.names.append(Self.name("火炬一"))
      $0.names.remove(at: 1)
      $0.country = "KR"
    }
    let result = merge(change, change)
    #expect(result.conflicts.isEmpty && result.entry == changed(change))
  }

  static let contradictions:
    [(subject: String, ours: @Sendable (inout Entry) -> Void, theirs: @Sendable (inout Entry) -> Void)] = [
      ("country", { $0.country = "KR" }, { $0.country = "US" }),
      ("country", { $0.country = nil }, { $0.country = "US" }),
      ("kind of 火炬", { $0.names[1].kind = .former }, { $0.names[1].kind = .official }),
      ("from of 火炬", { $0.names[1].from = PartialDate("1998") }, { $0.names[1].from = PartialDate("1999") }),
      ("name 火炬", { $0.names.remove(at: 1) }, { $0.names[1].kind = .former }),
      ("name 火炬", { $0.names[1].text = "火炬甲" }, { $0.names[1].text = "火炬乙" }),
      (
        "preferred zh-Hans",
        {
          $0.names.append(name("甲"))
          $0.names[2].isPreferred = true
        },
        {
          $0.names.append(name("乙"))
          $0.names[2].isPreferred = true
        }
      ),
      (
        "official zh-Hans", { $0.names.append(name("甲", .official)) },
        { $0.names.append(name("乙", .official)) }
      ),
      (
        "status", { ($0.status, $0.redirect) = (.deprecated, EntryID("a.aaaaaa")) }, { $0.status = .inactive }
      ),
      (
        "to of parent cn-most.bbbbbb", { $0.relations[0].to = PartialDate("2020") },
        { $0.relations[0].to = PartialDate("2021") }
      ),
      ("relation parent cn-most.bbbbbb", { $0.relations = [] }, { $0.relations[0].to = PartialDate("2021") }),
    ]

  @Test(
    "What contradicts is a conflict, marked with both sides and explained by the reader",
    arguments: contradictions.indices)
  func contradiction(index: Int) throws {
    let row = Self.contradictions[index]
    let result = merge(row.ours, row.theirs)
    #expect(result.conflicts.map(\.subject) == [row.subject])
    let file = LexiconFile(path: "org/\(Self.id).yaml", bytes: Array(result.text.utf8))
    let faults = LexiconReader.read([file]).faults
    #expect(!faults.isEmpty && faults.allSatisfy { $0.code == "merge-conflict" }, "\(faults)")
    // Each side can be had back from the marks.
    let sides = try #require(ConflictMarks.sides(of: result.text))
    #expect(sides.ours == LexiconWriter.write(result.entry))
    #expect(sides.theirs == LexiconWriter.write(result.theirs))
    // And the other way round it is the same conflict.
    #expect(
      EntryMerge(base: Self.base, ours: changed(row.theirs), theirs: changed(row.ours)).conflicts.count == 1)
  }

  @Test("A contradiction that somebody decided is none", arguments: contradictions.indices)
  func decided(index: Int) throws {
    let row = Self.contradictions[index]
    let (ours, theirs) = (changed(row.ours), changed(row.theirs))
    let result = EntryMerge(base: Self.base, ours: ours, theirs: theirs)
    let conflict = try #require(result.conflicts.first)
    for (side, wanted) in [(MergeSide.ours, result.entry), (.theirs, result.theirs)] {
      let merge = EntryMerge(base: Self.base, ours: ours, theirs: theirs, choosing: [conflict: side])
      #expect(merge.conflicts.isEmpty && merge.text == LexiconWriter.write(wanted))
      // The same where only the two sides are known, as between marks.
      var choices: [MergeConflict: MergeSide] = [:]
      var rest = EntryMerge(contradicting: result.entry, result.theirs)
      #expect(!rest.conflicts.isEmpty)
      while let next = rest.conflicts.first {
        choices[next] = side
        rest = EntryMerge(contradicting: result.entry, result.theirs, choosing: choices)
      }
      #expect(rest.text == LexiconWriter.write(wanted), "\(choices)")
    }
  }

  static let marks: [(text: String, ours: String?, theirs: String?, base: String?)] = [
    ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd\n", "a\nb\nd\n", "a\nc\nd\n", nil),
    ("<<<<<<< HEAD\nb\n||||||| x\na\n=======\nc\n>>>>>>> x\n", "b\n", "c\n", "a\n"),
    ("a\n", nil, nil, nil), ("<<<<<<< HEAD\nb\n", nil, nil, nil), (">>>>>>> x\n", nil, nil, nil),
  ]

  @Test("Marks are taken apart, in the styles merge and diff3", arguments: marks.indices)
  func sides(index: Int) {
    let row = Self.marks[index]
    let sides = ConflictMarks.sides(of: row.text)
    #expect(sides?.ours == row.ours && sides?.theirs == row.theirs && sides?.base == row.base)
  }
}
