import Foundation
import Testing

struct LookupCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func ireum(_ command: String, _ arguments: String..., input: [UInt8] = []) throws -> CommandRun {
    try CommandRun([command, "--lexicon", "lex"] + arguments, input: input, in: folder.url)
  }

  @Test("lookup shows the names in three languages, the history and why it matched")
  func shown() throws {
    let run = try ireum("lookup", "科學技術部")
    #expect(
      run.output == """
        科學技術部
          cn-most.bbbbbb  organization, CN
            ko  과기부
            zh  科学技术部
            en  Ministry of Science and Technology
            formerly  国家科委 (–1998)
            matched  科学技术部 (official): the same name after normalization
            source   editors

        """)
    #expect(run.status == 0)
  }

  @Test("lookup --json answers one object a query, in order")
  func json() throws {
    let run = try ireum("lookup", "--json", "횃불센터", "Torch Centre", "없다")
    #expect(
      run.output == """
        {"query":"횃불센터","results":[{"country":"CN","id":"cn-torch.dddddd","matched":"횃불센터","nameKind":"short","names":{"en":"Torch Center","ko":"횃불센터","zh":"火炬中心"},"reason":"the same name","score":1,"status":"active","type":"organization"}]}
        {"query":"Torch Centre","results":[{"country":"CN","id":"cn-torch.dddddd","matched":"Torch Center","nameKind":"short","names":{"en":"Torch Center","ko":"횃불센터","zh":"火炬中心"},"reason":"agrees in sound or words: center = centre (center); torch = torch (torch); nothing is left over","score":0.99,"status":"active","type":"organization"}]}
        {"query":"없다","results":[]}

        """)
    #expect(run.status == 0)
  }

  @Test("lookup --fuzzy says how many characters and jamo away each name is")
  func fuzzy() throws {
    let run = try ireum("lookup", "--json", "--fuzzy", "1", "횃불센타", "횃불쎈타")
    #expect(
      run.output == """
        {"query":"횃불센타","results":[{"country":"CN","edits":1,"id":"cn-torch.dddddd","jamoEdits":1,"matched":"횃불센터","nameKind":"short","names":{"en":"Torch Center","ko":"횃불센터","zh":"火炬中心"},"reason":"1 character away, 1 in jamo","score":0.75,"status":"active","type":"organization"}]}
        {"query":"횃불쎈타","results":[]}

        """)
    #expect(run.status == 0)
    let two = try ireum("lookup", "--json", "--fuzzy", "2", "--unit", "jamo", "횃불쎈타")
    #expect(two.output.contains("\"edits\":2") && two.output.contains("\"jamoEdits\":2") && two.status == 0)
    #expect(try ireum("lookup", "--fuzzy", "2", "--type", "place", "횃불센타").status == 1)
    let batch = try ireum("lookup", "--fuzzy", "2", "--batch", "-", input: Array("횃불센타\tplace\n횃불센타".utf8))
    let lines = batch.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasSuffix("\"results\":[]}") && lines[1].contains("cn-torch.dddddd"))
    for wrong in [["--fuzzy", "3"], ["--unit", "jamo"], ["--type", "place"], ["--limit", "0"]] {
      #expect(try CommandRun(["lookup", "--lexicon", "lex"] + wrong + ["횃불"], in: folder.url).status == 2)
    }
  }

  @Test("An unknown name says so, with exit code 1")
  func unknown() throws {
    let run = try ireum("lookup", "없는이름")
    #expect(run.output == "없는이름: not in the lexicon\n" && run.status == 1)
  }

  @Test("A batch answers every line, in order, and exits with 0")
  func batch() throws {
    let run = try ireum("lookup", "--batch", "-", input: Array("\u{FEFF}횃불센터\r\n\n없다".utf8))
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3 && run.status == 0)
    #expect(lines[0].hasPrefix("{\"query\":\"횃불센터\",\"results\":[{"))
    #expect(lines[1] == "{\"query\":\"\",\"results\":[]}" && lines[2] == "{\"query\":\"없다\",\"results\":[]}")
    #expect(try ireum("lookup", "--batch", "none.txt").status == 5)
    #expect(try ireum("lookup", "--batch", "-", "name").status == 2)
  }

  @Test("show --json has everything that the lexicon says")
  func showJSON() throws {
    let run = try ireum("show", "--json", "cn-torch.dddddd")
    #expect(
      run.output == """
        {"claims":[{"about":"parent","note":"moved 2023-08","says":"moved in 2021","sources":["report"],"verdict":"rejected"}],"country":"CN","id":"cn-torch.dddddd","ids":[],"names":[{"allow":[],"from":null,"kind":"short","lang":"en","match":"always","note":null,"preferred":false,"script":"Latn","sources":["editors"],"system":null,"text":"Torch Center","to":null},{"allow":[],"from":null,"kind":"short","lang":"ko","match":"always","note":null,"preferred":false,"script":"Hang","sources":["report"],"system":null,"text":"횃불센터","to":null},{"allow":[],"from":null,"kind":"short","lang":"zh","match":"always","note":null,"preferred":false,"script":"Hans","sources":["editors"],"system":null,"text":"火炬中心","to":null}],"note":null,"relations":[{"from":null,"kind":"parent","sources":["editors"],"target":"cn-most.bbbbbb","to":"2023-08"}],"status":"active","type":"organization"}

        """)
  }

  @Test("show names ids near a mistyped one")
  func showMissing() throws {
    let run = try ireum("show", "cn-torch.ddddde")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors == "ireum: cn-torch.ddddde: no entry has this id (did you mean cn-torch.dddddd?)\n")
  }

  @Test("normalize writes the spelling of a profile")
  func normalize() throws {
    #expect(try CommandRun(["normalize", "ＮＩＰＡ　횃불"]).output == "nipa 횃불\n")
    #expect(try CommandRun(["normalize", "--profile", "display", " ＮＩＰＡ "]).output == "ＮＩＰＡ\n")
    let run = try CommandRun(["normalize", "--batch", "-"], input: [0x41, 0xFF])
    #expect(run.errors == "ireum: text 1: malformed UTF-8 at byte 1; read as U+FFFD\n" && run.status == 0)
    #expect(
      run.output
        == "{\"malformedBytes\":[[1,2]],\"profile\":\"matching\",\"query\":\"A�\",\"readingHints\":[],\"spans\":[[0,1],[1,2]],\"text\":\"a�\",\"unit\":\"codepoints\"}\n"
    )
  }

  @Test("The built-in lexicon answers from any folder")
  func anywhere() throws {
    let run = try CommandRun(["lookup", "--json", "횃불센터", "火炬中心", "torch center", "ＮＩＰＡ"], in: folder.url)
    #expect(run.status == 0 && run.output.split(separator: "\n").allSatisfy { $0.contains("\"score\":1") })
  }
}
