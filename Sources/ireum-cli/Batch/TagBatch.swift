import Foundation
import Messaging
import Storing
import Synchronization

/// A run of `tag` over all its inputs: reads, tags and writes, each document once and in order.
struct TagBatch {
  private let list: InputList
  private let worker: TagWorker
  private let jobs: Int
  /// Where results are kept; standard output where there is none.
  private let folder: ResultFolder?
  private var progress: BatchProgress
  private var documents = 0
  private var failed = 0
  private var mentions = 0

  /// Returns a run over `list`, whose items are lines of JSON if `isLines`.
  init(_ list: InputList, _ worker: TagWorker, jobs: Int, folder: ResultFolder?, isLines: Bool) {
    (self.list, self.worker, self.jobs, self.folder) = (list, worker, jobs, folder)
    progress = BatchProgress(documents: isLines ? nil : list.items.count, bytes: list.size)
  }

  /// Does all that `inputs` gives, and returns how it ended; nil where something was found and nothing failed.
  mutating func run(_ inputs: TagInputs) async throws -> ExitStatus? {
    let source = try Source(inputs, past: folder) { progress.skip(1, bytes: $0) }
    let isKept = folder != nil
    Interruption.holdBack {
      isKept
        ? said(
          "interrupted; what is done is kept (run the same command again to go on)",
          ko: "중단했습니다. 끝난 것은 남아 있습니다(같은 명령을 다시 실행하면 이어서 합니다)") : nil
    }
    if list.items.count == 1, let item = list.items.first, let size = item.size {
      Output.progress(
        said(
          "tagging \(item.path), \(size / 1_000_000) MB …",
          ko: "\(item.path) 이름 찾는 중, \(size / 1_000_000) MB …"))
    }
    let worker = worker
    let work = OrderedWork<[TagPiece], [TagAnswer]>(
      jobs: jobs, next: { source.next() }, perform: { await worker.answers($0) })
    await work.run { deliver($0) }
    Output.progress("")
    return try status()
  }

  /// The loads of a batch, of which those that an earlier run did are passed over.
  private final class Source: Sendable {
    private let state: Mutex<(inputs: TagInputs, first: [TagPiece])>

    init(_ inputs: TagInputs, past folder: ResultFolder?, _ skipped: (Int) -> Void) throws {
      var inputs = inputs
      var first: ArraySlice<TagPiece> = []
      var number = 0
      do {
        try folder?.forEachDone { done in
          if first.isEmpty { first = (inputs.next() ?? [])[...] }
          number += 1
          let piece = first.popFirst()
          guard let piece, piece.name == done.input, piece.size == done.bytes else {
            throw ResultFailure.otherInput(
              folder?.path ?? "", number: number, was: "\(done.input) (\(done.bytes))",
              now: piece.map { "\($0.name) (\($0.size))" })
          }
          skipped(piece.size)
        }
      } catch let failure as ResultFailure {
        throw CommandFailure(.usage, failure.explanation)
      }
      state = Mutex((inputs, Array(first)))
    }

    func next() -> [TagPiece]? {
      state.withLock { state in
        guard state.first.isEmpty else {
          defer { state.first = [] }
          return state.first
        }
        return state.inputs.next()
      }
    }
  }

  // MARK: Writing

  /// Writes what is said and found of documents, which follow on those before.
  private mutating func deliver(_ answers: [TagAnswer]) {
    Interruption.wholeLines {
      Output.progress("")
      if let folder {
        for answer in answers { Self.report(answer) }
        do throws(ResultFailure) {
          try folder.add(
            answers.map { answer in
              let error = answer.isUnread ? answer.failure?.lines.joined(separator: "; ") : nil
              return (
                DoneDocument(
                  doc: answer.name, input: answer.input, bytes: answer.size, mentions: answer.mentions,
                  error: error), answer.output
              )
            })
        } catch {
          // Whoever still reads or tags does so for nothing, and may do so for long.
          let failure = CommandFailure(.someInputsFailed, error.explanation)
          failure.report()
          exit(failure.status.rawValue)
        }
      } else {
        var output: [UInt8] = []
        for answer in answers {
          // What is said of a document stands before it where both go to one screen.
          if !answer.remarks.isEmpty || answer.failure != nil {
            Output.write(output)
            output = []
            Self.report(answer)
          }
          output += answer.output
        }
        Output.write(output)
      }
    }
    documents += answers.count
    failed += answers.count(where: \.isUnread)
    mentions += answers.reduce(0) { $0 + $1.mentions }
    progress.add(answers.count, bytes: answers.reduce(0) { $0 + $1.size })
    progress.show()
  }

  private static func report(_ answer: TagAnswer) {
    for remark in answer.remarks { Output.complain(remark) }
    answer.failure?.report()
  }

  /// How the whole ends: an empty file is no failure, but nothing is found in it.
  private func status() throws -> ExitStatus? {
    var (documents, failed, mentions) = (documents, failed, mentions)
    if let folder {
      do throws(ResultFailure) { try folder.finish() } catch {
        throw CommandFailure(.someInputsFailed, error.explanation)
      }
      (documents, failed, mentions) = (folder.documents, folder.failed, folder.mentions)
      Output.complain(
        said(
          "\(folder.path): \(Message.count(documents, "document")), \(Message.count(mentions, "mention")), \(failed) failed",
          ko: "\(folder.path): 문서 \(documents)개, 언급 \(mentions)개, 실패 \(failed)개"))
    }
    if failed > 0 { return failed == documents ? .unreadable : .someInputsFailed }
    return mentions > 0 ? nil : .nothingFound
  }
}
