import Foundation
import TestSupport
import Testing

/// `tag --out`: results that outlast whatever ends the program.
struct KeptBatchTests {
  private static let count = 240
  private static let files = ["manifest.json", "documents.jsonl", "mentions.jsonl"]
  private let folder: TemporaryFolder
  private let arguments = [
    "tag", "--lexicon", "lex", "--jobs", "2", "--text-field", "text", "x.jsonl", "--out", "out",
  ]

  init() throws {
    folder = try TemporaryFolder(Fixture.files)
    var random = SeededGenerator(seed: 3)
    let names = ["횃불센터", "중국 과기부", "火炬中心", "MSIT", "아무 말", "국가"]
    let lines = (0..<Self.count).map { number in
      let words = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        names.randomElement(using: &random) ?? ""
      }
      return number % 50 == 9 ? "{\"text\": 1}\n" : "{\"text\": \"\(words.joined(separator: " "))\"}\n"
    }
    try folder.write(Array(lines.joined().utf8), to: "x.jsonl")
  }

  private func ireum(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments, in: folder.url)
  }

  private func state(_ name: String = "out") throws -> [String] {
    try Self.files.map { try folder.read("\(name)/\($0)") }
  }

  /// What a run leaves that nothing interrupts.
  private func wholeRun() throws -> [String] {
    let run = try ireum(Array(arguments.dropLast()) + ["whole"])
    #expect(run.status == 3 && run.output.isEmpty)
    return try state("whole")
  }

  private var journalLines: Int {
    ((try? folder.read("out/documents.jsonl")) ?? "").count { $0 == "\n" }
  }

  /// Starts the batch, and sends `signal` when as many more documents as `lines` are done, or nothing where all are.
  private func interrupt(_ signal: Int32, after lines: Int) throws -> Process {
    let before = journalLines
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    while process.isRunning, journalLines < before + lines { usleep(200) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process
  }

  @Test("What is kept: the results as they would be written, a line for each document, and what the batch is")
  func kept() throws {
    try folder.write(Array("횃불센터".utf8), to: "docs/a.txt")
    try folder.write([0x61, 0x00, 0x01, 0x62, 0x63], to: "docs/b.bin")
    try folder.write([], to: "docs/c.txt")
    let run = try ireum(["tag", "--lexicon", "lex", "--unknown", "docs", "--out", "docs/out"])
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(
      run.errors == """
        ireum: docs/b.bin: is binary, not text (control character at byte 1)
        ireum: docs/c.txt: is empty
        ireum: docs/out: 3 documents, 1 mention, 1 failed

        """)
    #expect(
      try folder.read("docs/out/mentions.jsonl")
        == ireum(["tag", "--lexicon", "lex", "--unknown", "--json", "docs/a.txt"]).output)
    let size = try folder.read("docs/out/mentions.jsonl").utf8.count
    #expect(
      try folder.read("docs/out/documents.jsonl") == """
        {"bytes":12,"doc":"docs/a.txt","end":\(size),"error":null,"input":"docs/a.txt","mentions":1}
        {"bytes":5,"doc":"docs/b.bin","end":\(size),"error":"docs/b.bin: is binary, not text (control character at byte 1)","input":"docs/b.bin","mentions":0}
        {"bytes":0,"doc":"docs/c.txt","end":\(size),"error":null,"input":"docs/c.txt","mentions":0}

        """)
    let manifest = try folder.read("docs/out/manifest.json")
    #expect(manifest.contains("\"state\" : \"done\"") && manifest.contains("\"documents\" : 3"))
    #expect(manifest.firstMatch(of: /"lexicon" : "[0-9a-f]{32}"/) != nil)
    #expect(manifest.contains("\"unknown\" : \"true\"") && manifest.contains("\"program\" : \"ireum 0.1.0\""))
    // The folder of results is no part of what it lies in, and running again does nothing over.
    let again = try ireum(["tag", "--lexicon", "lex", "--unknown", "docs", "--out", "docs/out"])
    #expect(again.status == 3 && again.errors == "ireum: docs/out: 3 documents, 1 mention, 1 failed\n")
    #expect(try folder.read("docs/out/manifest.json") == manifest)
    // What comes after is added.
    try folder.write(Array("중국".utf8), to: "docs/d.txt")
    let more = try ireum(["tag", "--lexicon", "lex", "--unknown", "docs", "--out", "docs/out"])
    #expect(more.status == 3 && more.errors == "ireum: docs/out: 4 documents, 2 mentions, 1 failed\n")
  }

  @Test("Results of two lexicons, two ways to ask or two inputs are never mixed")
  func differences() throws {
    try folder.write(Array("횃불센터".utf8), to: "docs/a.txt")
    let tag = ["tag", "--lexicon", "lex", "docs", "--out", "out"]
    #expect(try ireum(tag).status == 0)
    let before = try state()
    let options = try ireum(tag + ["--offsets", "utf8"])
    #expect(
      options.errors
        == "ireum: out was begun with another offsets (codepoints, now utf8) (name another --out, or remove the folder to begin again)\n"
    )
    let format = try ireum(tag + ["--format", "tsv"])
    #expect(
      format.errors.hasPrefix("ireum: out was begun with another format (mentions.jsonl, now mentions.tsv)"))
    try folder.write(Array("중국중국".utf8), to: "docs/a.txt")
    try folder.write(Array("중국".utf8), to: "docs/0.txt")
    let input = try ireum(tag)
    #expect(input.errors.hasPrefix("ireum: out: document 1 was docs/a.txt (12), now docs/0.txt (6)"))
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("docs/0.txt"))
    try folder.write(Array("format: 1\ntitle: \"other\"\n".utf8), to: "lex/lexicon.yaml")
    let lexicon = try ireum(tag)
    #expect(lexicon.errors.hasPrefix("ireum: out was begun with another lexicon ("))
    for run in [options, format, input, lexicon] { #expect(run.status == 2 && run.output.isEmpty) }
    #expect(try state() == before)
    let itself = try ireum(["tag", "--lexicon", "lex", "docs", "--out", "docs"])
    #expect(itself.status == 1 && itself.errors == "ireum: no file to read in what was named\n")
    let other = try ireum(["tag", "--lexicon", "lex", "docs", "--out", "lex"])
    #expect(
      other.status == 2
        && other.errors
          == "ireum: lex holds other files, and no batch (name a new or empty folder with --out)\n"
    )
  }

  @Test(
    "A batch that is killed again and again, at any moment, ends as one that was not: nothing lost, nothing twice"
  )
  func killed() throws {
    let whole = try wholeRun()
    var random = SeededGenerator(seed: 17)
    var kills = 0
    var midway: Set<Int> = []
    while journalLines < Self.count, kills < 200 {
      // Before the first document too.
      _ = try interrupt(SIGKILL, after: kills == 0 ? 0 : Int.random(in: 1...24, using: &random))
      kills += 1
      midway.insert(journalLines)
    }
    #expect(try ireum(arguments).status == 3)
    #expect(try state() == whole)
    #expect(midway.count > 3, "kills fall between documents")
    print("killed a batch \(kills) times, at \(midway.sorted())")
  }

  @Test("Wherever the files were cut, the batch goes on from the last document that is whole")
  func torn() throws {
    let whole = try wholeRun()
    var random = SeededGenerator(seed: 23)
    for round in 0..<6 {
      for (file, text) in zip(Self.files.dropFirst(), whole.dropFirst()) {
        // Now the one, now the other got further.
        let cut = Int.random(in: 0...text.utf8.count, using: &random)
        try folder.write(Array(text.utf8.prefix(cut)), to: "out/\(file)")
      }
      try folder.write(
        Array(whole[0].replacing("\"done\"", with: "\"running\"").utf8), to: "out/manifest.json")
      #expect(try ireum(arguments).status == 3)
      #expect(try state() == whole, "round \(round)")
    }
  }

  @Test("Ctrl-C leaves whole lines, and the batch goes on", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let whole = try wholeRun()
    let process = try interrupt(signal, after: 40)
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(journalLines < Self.count)
    for (text, all) in zip(try state().dropFirst(), whole.dropFirst()) {
      #expect(text.isEmpty || text.hasSuffix("\n"))
      #expect(all.hasPrefix(text))
    }
    let run = try ireum(arguments)
    #expect(
      run.status == 3
        && run.errors.hasSuffix("ireum: out: 240 documents, \(mentions(whole)) mentions, 5 failed\n"))
    #expect(try state() == whole)
  }

  private func mentions(_ state: [String]) -> Int { state[2].count { $0 == "\n" } }

  @Test("Ctrl-C leaves whole lines on standard output too")
  func interruptedOutput() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.program)
    process.arguments = Array(arguments.dropLast(2)) + ["--json"]
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    // Something is written; then the end falls wherever it falls.
    var bytes = output.fileHandleForReading.availableData
    kill(process.processIdentifier, SIGINT)
    while case let more = output.fileHandleForReading.availableData, !more.isEmpty { bytes += more }
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    #expect(bytes.last == 0x0A)
  }

  @Test("A disk that takes no more is told, and with room again the batch goes on")
  func fullDisk() throws {
    let whole = try wholeRun()
    // A limit on the size of files stands in for the disk; it is met in the middle of a line.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.currentDirectoryURL = folder.url
    shell.arguments =
      ["-c", "trap '' XFSZ; ulimit -f \(whole[2].utf8.count / 2048); exec \"$0\" \"$@\"", CommandRun.program]
      + arguments
    let errors = Pipe()
    (shell.standardOutput, shell.standardError) = (FileHandle.nullDevice, errors)
    try shell.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
    #expect(
      words.hasSuffix(
        "ireum: out/mentions.jsonl: cannot be written: File too large (what is done is kept; run the same command again to go on)\n"
      ), "\(words)")
    for (text, all) in zip(try state().dropFirst(), whole.dropFirst()) {
      #expect(text.hasSuffix("\n") && all.hasPrefix(text) && text != all)
    }
    #expect(try ireum(arguments).status == 3)
    #expect(try state() == whole)
  }

  @Test("Two batches do not write one folder")
  func locked() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.program)
    process.arguments = ["tag", "--lexicon", "lex", "--text-field", "text", "-", "--out", "out"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    (process.standardInput, process.standardError) = (input, FileHandle.nullDevice)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("{\"text\": \"중국\"}\n".utf8))
    while process.isRunning, journalLines < 1 { usleep(200) }
    let other = try ireum(["tag", "--lexicon", "lex", "--text-field", "text", "x.jsonl", "--out", "out"])
    #expect(
      other.status == 2
        && other.errors
          == "ireum: out is being written by another batch (wait for it, or name another --out)\n"
    )
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
