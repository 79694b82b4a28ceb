import Glibc
import Subprocess
import SystemPackage

/// Reads PDF by running `pdftotext`, which is found by `PATH`.
///
/// `-raw -bbox` gives words with their places in the order in which the document was written: columns one after the
/// other, tables cell by cell. Its own guess of a reading order mixes the lines of columns and of cells.
enum PDFReader {
  /// How much of what pdftotext complains of is kept.
  private static let messageLimit = 1 << 14

  /// Returns the text of the PDF `bytes`.
  static func read(
    _ bytes: [UInt8], onPage: (Int) -> Void
  ) async throws(ExtractionFailure) -> ExtractedText {
    var text = PDFText()
    let messages: [String]
    do {
      messages = try await run(bytes) { chunk in
        let before = text.pageStarts.count
        text.read(chunk)
        if text.pageStarts.count > before { onPage(text.pageStarts.count) }
        return text.bytes.count <= TextExtractor.limit
      }
    } catch let failure as ExtractionFailure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missingProgram("pdftotext", package: "poppler-utils")
    } catch {
      throw .damaged(.pdf, reason: "\(error)")
    }
    text.finish()
    let pages = text.pageStarts.count
    let empty = text.emptyPages
    if empty.count == pages { throw .noText(.pdf, pages: pages) }
    return ExtractedText(
      bytes: text.bytes, pageStarts: text.pageStarts, kind: .pdf,
      remarks: remarks(messages, empty, text) + [.extracted(.pdf, pages: pages)])
  }

  /// Runs pdftotext on `bytes` and hands its output to `take`, until that returns false for more than the limit;
  /// returns what it complained of.
  private static func run(_ bytes: [UInt8], _ take: ([UInt8]) -> Bool) async throws -> [String] {
    // A file without a name, not a pipe: a program that ends early would break the pipe, and Subprocess with it.
    guard let file = tmpfile() else { throw Errno(rawValue: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fseek(file, 0, SEEK_SET) == 0 else {
      throw Errno(rawValue: errno)
    }
    let input = FileDescriptor(rawValue: fileno(file))
    let result = try await Subprocess.run(
      .name("pdftotext"), arguments: ["-raw", "-bbox", "-enc", "UTF-8", "-", "-"],
      environment: .inherit.updating(["LC_ALL": "C"]),
      input: .fileDescriptor(input, closeAfterSpawningProcess: false), output: .sequence,
      error: .sequence
    ) { execution in
      async let messages = head(of: execution.standardError)
      var isWithinLimit = true
      for try await buffer in execution.standardOutput where isWithinLimit {
        isWithinLimit = take(buffer.withUnsafeBytes { Array($0) })
        if !isWithinLimit { try execution.send(signal: .kill) }
      }
      if !isWithinLimit { throw ExtractionFailure.tooLarge(.pdf, limit: TextExtractor.limit) }
      return try await messages
    }
    let messages = result.closureResult
    guard result.terminationStatus == .exited(0) else {
      if messages.contains(where: { $0.contains("Incorrect password") }) { throw ExtractionFailure.encrypted }
      let reason = messages.last ?? "pdftotext ended with \(result.terminationStatus)"
      throw ExtractionFailure.damaged(.pdf, reason: reason)
    }
    return messages
  }

  /// The first messages; the others are read too, so that the program does not wait.
  private static func head(of output: SubprocessOutputSequence) async throws -> [String] {
    var bytes: [UInt8] = []
    for try await buffer in output where bytes.count < messageLimit {
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func remarks(_ messages: [String], _ empty: [Int], _ text: PDFText) -> [ExtractionRemark] {
    var remarks: [ExtractionRemark] = []
    if messages.contains(where: { $0.contains("Missing language pack") }) { remarks.append(.missingMap) }
    if let fault = messages.first(where: {
      $0.hasPrefix("Syntax Error") && !$0.contains("Missing language pack")
    }) {
      remarks.append(.faulty(fault))
    }
    if !empty.isEmpty { remarks.append(.emptyPages(empty)) }
    // A few are bullets of symbol fonts; many are a text whose letters are lost.
    if text.unmapped * 5 > text.characters {
      remarks.append(.unmapped(text.unmapped, total: text.characters))
    }
    return remarks
  }
}
