import Exchanging
import Foundation
import Testing

/// Files that are made to grow, to nest or to load: each is refused.
struct BombTests {
  private static func failure(_ format: ExchangeFormat, _ text: String) -> ExchangeFailure? {
    do throws(ExchangeFailure) {
      _ = try EntryImporter(format).read(Array(text.utf8), named: "x")
      return nil
    } catch {
      return error
    }
  }

  private static let lol = (1...9).map {
    "<!ENTITY lol\($0) \"\(String(repeating: "&lol\($0 - 1);", count: 10))\">"
  }.joined()

  static let documents = [
    ("a billion laughs", "<!DOCTYPE martif [<!ENTITY lol0 \"lol\">\(lol)]><martif>&lol9;</martif>"),
    (
      "a quadratic blow-up",
      "<!DOCTYPE tbx [<!ENTITY a \"\(String(repeating: "a", count: 9000))\">]><tbx>&a;&a;</tbx>"
    ),
    ("a file", "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>"),
    ("an address", "<!DOCTYPE tbx [<!ENTITY % p SYSTEM \"http://localhost:1/x.dtd\">%p;]><tbx/>"),
    ("attributes that come from nowhere", "<!DOCTYPE tbx [<!ATTLIST tbx a CDATA \"x\">]><tbx/>"),
    ("an entity that nobody declares", "<!DOCTYPE tbx SYSTEM \"x.dtd\"><tbx>&nothing;</tbx>"),
  ]

  @Test("Documents that declare entities or attributes are refused", arguments: documents)
  func entities(what: String, document: String) throws {
    guard case .refused = try #require(Self.failure(.tbx, document), "\(what)") else {
      // An undeclared entity is no well-formed XML without a document type.
      Issue.record("\(what): \(String(describing: Self.failure(.tbx, document)))")
      return
    }
  }

  @Test("A document type of older tools is no fault, and nothing is loaded")
  func documentType() throws {
    let text = """
      <?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX"><text><body><termEntry id="c1"><descrip type="definition">x</descrip>
      <langSet xml:lang="ko-KR"><ntig><termGrp><term>횃불 &amp; 센터</term></termGrp></ntig></langSet>
      <langSet xml:lang="ja"><tig><term>x</term></tig></langSet></termEntry></body></text></martif>
      """
    let reading = try EntryImporter(.martif).read(Array(text.utf8), named: "x")
    #expect(reading.entries.first?.names.map(\.text) == ["횃불 & 센터"])
    #expect(reading.entries.first?.key == "c1")
    #expect(reading.losses.all.map(\.code) == ["language.ja", "tbx.definition"])
  }

  @Test("What is nested too deeply is refused", arguments: [10_000, 1_000_000])
  func nested(depth: Int) throws {
    for (format, piece) in [
      (ExchangeFormat.tbx, "<a>"), (.skos, "[] <a:b> ("), (.ror, "[{\"a\":"), (.wikidata, "{\"a\":"),
      (.jsonl, "{\"a\":"),
    ] {
      let text = String(repeating: format == .skos ? "(" : piece, count: depth)
      let start = format == .skos ? "[] <a:b> " : ""
      let reading = try? EntryImporter(format).read(Array((start + text).utf8), named: "x")
      #expect(reading?.entries.isEmpty ?? true, "\(format)")
    }
  }

  @Test("Packed zeros that unpack to gigabytes stop at the longest line")
  func gzip() throws {
    // 70 MB of blanks on one line, packed a thousandfold, made by hand once.
    let packed = try #require(Self.packedBlanks)
    let failure: ExchangeFailure?
    do throws(ExchangeFailure) {
      _ = try EntryImporter(.wikidata).read(packed, named: "x")
      failure = nil
    } catch {
      failure = error
    }
    guard case .refused = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  /// What `gzip` makes of 70 MB of the letter a.
  private static var packedBlanks: [UInt8]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c 70000000 /dev/zero | tr '\\0' a | gzip -1"]
    let out = Pipe()
    process.standardOutput = out
    guard (try? process.run()) != nil else { return nil }
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
