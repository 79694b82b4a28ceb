import Editing
import Interchange
import Lexicography
import Testing
import TextModel

struct LexiconDraftTests {
  private let most = EditFixture.most.id
  private let torch = EditFixture.torch.id
  private let twin = EditFixture.twin.id

  private func draft(_ edits: LexiconEdit...) throws -> LexiconDraft {
    var draft = try LexiconDraft(EditFixture.files())
    for edit in edits { try draft.apply(edit) }
    return draft
  }

  /// Why `edits` are refused, in English; "done" where they are not.
  private func refusal(_ edits: LexiconEdit...) throws -> String {
    var draft = try LexiconDraft(EditFixture.files())
    do throws(EditFailure) {
      for edit in edits { try draft.apply(edit) }
    } catch {
      return error.explanation.text(in: .en)
    }
    return "done"
  }

  @Test("A name more is one line more, in its canonical place")
  func addName() throws {
    let draft = try draft(.addName(EditFixture.name(.en, .latn, .acronym, "THTI"), to: torch))
    #expect(
      draft.changes.map { $0.unifiedDiff(in: "lex") } == [
        """
        --- lex/org/cn/cn-torch.dddddd.yaml
        +++ lex/org/cn/cn-torch.dddddd.yaml
        @@ -4,6 +4,7 @@
         country: CN
         status: active
         names:
        +- {lang: en, script: Latn, kind: acronym, text: "THTI", sources: [editors]}
         - {lang: ko, script: Hang, kind: short, text: "횃불센터", sources: [editors]}
         - {lang: zh, script: Hans, kind: short, text: "火炬中心", sources: [editors]}
         relations:

        """
      ])
  }

  @Test("Merging unites names, redirects the retired id, and leads what pointed to it to the one that stays")
  func merge() throws {
    let draft = try draft(
      .relate(most, Relation(kind: .successor, target: twin, sources: [SourceReference("editors")])),
      .merge(kept: torch, retired: twin, choices: .init()))
    let kept = try #require(draft[torch])
    #expect(kept.names.map(\.text) == ["Torch Center", "횃불센터", "火炬中心"])
    #expect(kept.names.last?.note == "twin")
    #expect(
      draft[twin]
        == Entry(id: twin, type: .organization, country: "CN", status: .deprecated, redirect: torch))
    #expect(draft[most]?.relations.map(\.target) == [torch])
    #expect(LexiconReader.read(draft.result).isValid)
  }

  @Test("What two entries say otherwise of one thing is asked, and the choice is followed")
  func mergeChoices() throws {
    let country = LexiconEdit.set([FieldValue("country", "KR")], of: twin, name: nil)
    #expect(
      try refusal(country, .merge(kept: torch, retired: twin, choices: .init()))
        == "the entries contradict each other: country: 'CN' or 'KR' (choose with --prefer kept or --prefer retired, or FIELD=kept for one)"
    )
    let draft = try draft(
      country, .merge(kept: torch, retired: twin, choices: .init(sides: ["country": .retired])))
    #expect(draft[torch]?.country == "KR")
  }

  @Test("Splitting moves names, and both sides say where they came from")
  func split() throws {
    let new = EntryID("cn-torch-two.ffffff")
    let draft = try draft(.split(torch, names: [NameSelector("횃불센터")], into: new, type: nil))
    #expect(draft[torch]?.names.map(\.text) == ["火炬中心"])
    #expect(draft[torch]?.claims.map(\.says) == ["split: \(new)"])
    #expect(draft[new]?.names.map(\.text) == ["횃불센터"])
    #expect(draft[new]?.claims.map(\.says) == ["split from \(torch)"])
    #expect(draft.changes.map(\.path) == ["org/cn/cn-torch-two.ffffff.yaml", "org/cn/cn-torch.dddddd.yaml"])
  }

  @Test("A new official name ends the old one on its day")
  func rename() throws {
    let draft = try draft(
      .renameOfficial(
        most, to: EditFixture.name(.zh, .hans, .official, "科技部"), from: try #require(PartialDate("2026-11"))))
    let names = draft[most]?.names.filter { $0.lang == .zh } ?? []
    #expect(names.map(\.text) == ["科学技术部", "科技部"])
    #expect(names.map(\.kind) == [.former, .official])
    #expect(names.map { $0.to?.text } == ["2026-11", nil])
    #expect(names.map(\.isPreferred) == [false, true])
  }

  @Test("A successor gets its predecessor, and loses it again")
  func relate() throws {
    let relation = Relation(kind: .successor, target: twin, sources: [SourceReference("editors")])
    let there = try draft(.relate(most, relation))
    #expect(there[twin]?.relations.map(\.kind) == [.predecessor])
    let back = try draft(.relate(most, relation), .unrelate(most, .successor, twin))
    #expect(back.changes.isEmpty)
  }

  @Test("A redirect to a redirect goes to its end, and never in a circle")
  func redirects() throws {
    let draft = try draft(.deprecate(twin, redirect: torch), .deprecate(torch, redirect: most))
    #expect(draft[twin]?.redirect == most)
    #expect(
      try refusal(.deprecate(twin, redirect: torch), .deprecate(torch, redirect: twin))
        == "cn-torch-center.eeeeee already redirects to cn-torch.dddddd (redirects must not go in a circle)")
  }

  @Test("What cannot be done says why, and nothing changes")
  func refusals() throws {
    let name = EditFixture.name(.ko, .hang, .short, "횃불센터")
    let unknown = EntryID("cn-torch.zzzzzz")
    #expect(
      try refusal(.addName(name, to: unknown))
        == "no entry has the id 'cn-torch.zzzzzz' (did you mean cn-torch.dddddd?)")
    #expect(try refusal(.addName(name, to: torch)) == "cn-torch.dddddd has the name '횃불센터' already")
    #expect(
      try refusal(.removeName(NameSelector("없음"), from: torch))
        == "cn-torch.dddddd has no name '없음' (ireum show cn-torch.dddddd)")
    #expect(
      try refusal(.add(Entry(id: torch, type: .term, names: [name])))
        == "id 'cn-torch.dddddd' was already used (ids are never used again; give another suffix)")
    #expect(
      try refusal(.set([FieldValue("type", "thing")], of: torch, name: nil))
        == "'thing' is no type (one of: organization, person, place, event, program, product, term, country)")
    #expect(
      try refusal(.deprecate(twin, redirect: torch), .addName(name, to: twin))
        == "cn-torch-center.eeeeee is deprecated (edit cn-torch.dddddd)")
    var sourced = EditFixture.name(.ko, .hang, .short, "새 이름")
    sourced.sources = [SourceReference("web")]
    #expect(
      try refusal(.addName(sourced, to: torch))
        == "source 'web' has no file under sources/ (one of: editors)")
  }

  @Test("An id that was used once is never given again")
  func retiredIDs() throws {
    let gone = EntryID("cn-gone.ffffff")
    var draft = try LexiconDraft(EditFixture.files(), retiredIDs: [gone])
    let entry = Entry(id: gone, type: .term, names: [EditFixture.name(.ko, .hang, .short, "가나")])
    #expect(throws: EditFailure.self) { try draft.apply(.add(entry)) }
    var random = SystemRandomNumberGenerator()
    let made = EntryIDMaker.make("cn-gone", using: &random, isTaken: draft.isTaken)
    #expect(made != gone && EntryIDMaker.isWellFormed(made))
  }

  @Test("A file with a comment is left alone, since the canonical form would lose it")
  func comments() throws {
    var files = EditFixture.files()
    let text = LexiconWriter.write(EditFixture.torch) + "# why\n"
    files[2] = LexiconFile(path: files[2].path, bytes: Array(text.utf8))
    var draft = try LexiconDraft(files)
    #expect(throws: EditFailure.self) {
      try draft.apply(.addName(EditFixture.name(.en, .latn, .short, "Torch"), to: torch))
    }
    #expect(draft.changes.isEmpty)
  }

  static let slugs = [
    ("Torch High Technology Center", "torch-high-technology-center"), ("Lü Xianzhi", "lu-xianzhi"),
    ("Xi'an", "xian"), ("863 Program", "863-program"), ("北京", nil), ("", nil),
  ]

  @Test("A slug is lower case, with hyphens", arguments: slugs)
  func slug(text: String, expected: String?) { #expect(EntryIDMaker.slug(text) == expected) }
}
