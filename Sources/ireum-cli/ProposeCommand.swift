import ArgumentParser
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging

struct ProposeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: said(
      "Draft entries for the names in reports that the lexicon lacks.", ko: "보고서에 있고 사전에 없는 이름의 표제어 초안을 만듭니다."
    ),
    discussion: said(
      """
      Names are grouped into entities over all reports and scripts, each with the entries that it may be. Drafts are in \
      the lexicon's own format and cite the report; they link to nothing before somebody reviews them. With --out, they \
      are files in a folder; no file that is there is written over.
      """,
      ko: """
        모든 보고서와 문자에 걸쳐 같은 대상의 이름을 묶고, 이미 있는 표제어 가운데 비슷한 것을 보입니다. 초안은 사전의 형식으로 쓰고 보고서를 출처로 \
        밝히며, 검토하기 전에는 연결에 쓰이지 않습니다. --out을 주면 폴더에 파일로 쓰고, 이미 있는 파일은 덮어쓰지 않습니다.
        """))

  @Flag(help: .said("Answer in JSON, one object an entity.", ko: "대상마다 한 줄씩 JSON으로 답합니다.")) var json = false
  @Option(help: .said("A folder to write the drafts to.", ko: "초안을 쓸 폴더.", valueName: "dir")) var out: String?
  @OptionGroup var date: DateOption
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Reports: texts, HTML or PDF files, or -.", ko: "보고서: 텍스트, HTML, PDF 파일, 또는 -."))
  var files: [String]

  func validate() throws { _ = try date.date() }

  func run() async throws {
    let toolkit = try lexicon.toolkit()
    let asOf = try date.date()
    var documents: [TaggedDocument] = []
    var failures: [CommandFailure] = []
    for (number, file) in files.enumerated() {
      do {
        let text = try await InputFile.document(file)
        Output.progress(
          said(
            "\(file), \(number + 1) of \(files.count) …", ko: "\(file), \(files.count)개 가운데 \(number + 1)번째 …"
          ))
        documents.append(try toolkit.document(text, named: file, author: nil, asOf: asOf, unknown: true))
        Output.progress("")
      } catch let failure as CommandFailure {
        Output.progress("")
        failure.report()
        failures.append(failure)
      }
    }
    if documents.isEmpty { throw CommandFailure(.unreadable) }
    let proposals = Proposal.all(of: documents, for: toolkit)
    if json {
      for proposal in proposals {
        Output.line(JSONLine.write(ProposalRecord(proposal, in: Interface.language)))
      }
    } else {
      try write(proposals)
    }
    if !failures.isEmpty { throw CommandFailure(.someInputsFailed) }
    if proposals.isEmpty { throw CommandFailure(.nothingFound) }
  }

  // MARK: Drafts

  private func write(_ proposals: [Proposal]) throws {
    var sources: [String: Source] = [:]
    for proposal in proposals {
      let source = Self.source(of: proposal.documents.first ?? "-")
      sources[source.id] = source
      let (entry, path) = proposal.draft(citing: SourceReference(source.id))
      let text = LexiconWriter.write(entry)
      if let out {
        try save(text, at: "\(out)/\(path)")
      } else {
        let near = proposal.nearest.map {
          "# \($0.id) \(TypedName.shown($0.score)): \($0.reason.text(in: Interface.language))\n"
        }
        Output.write(
          "# \(path), \(said(Message.count(proposal.mentions, "mention"), ko: "언급 \(proposal.mentions)"))\n"
            + near.joined() + text + "---\n")
      }
    }
    guard let out else { return }
    for source in sources.values.sorted(by: { $0.id < $1.id }) {
      try save(LexiconWriter.write(source), at: "\(out)/sources/\(source.id).yaml")
    }
  }

  /// The report as a source, called by its file's name.
  private static func source(of path: String) -> Source {
    let name =
      path == "-" ? "standard-input" : URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    var id = ""
    for scalar in name.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, id.last != "-" {
        id += "-"
      }
    }
    while id.last == "-" { id.removeLast() }
    return Source(id: "report-" + (id.isEmpty ? "1" : id), kind: .report, title: name)
  }

  private func save(_ text: String, at path: String) throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: path) {
      Output.complain(said("\(path): is there already; left as it is", ko: "\(path): 이미 있어 그대로 둡니다"))
      return
    }
    do {
      try manager.createDirectory(
        atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .someInputsFailed,
        [
          said(
            "cannot write \(path): \(error.localizedDescription)",
            ko: "\(path): 쓸 수 없습니다: \(error.localizedDescription)")
        ])
    }
    Output.line(path)
  }
}
