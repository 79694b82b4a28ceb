import Foundation
import Indexing
import Ireum
import Lexicography
import Matching

/// Times the index on a workload: index-speed FOLDER [INDEX]; or says what it holds: index-speed --memory INDEX TEXT
///
/// With INDEX, which was built of the workload, that is mapped and nothing else can be built.
/// It reads jobs from standard input, one a line, and answers each with its seconds and what it counted, so that
/// whoever asks can have peers run in between: `build`, `plain`, `full`, `exact`, `profile`, `memory`, and those of
/// NearSpeed and LiveSpeed.
@main
struct IndexSpeed {
  private struct Row {
    let id: [UInt8]
    let name: [UInt8]
    let type: EntryType
    let finding: IndexBuilder.Finding
  }
  private let names: [Row]
  let text: Data
  let index: NameIndex
  let queries: [String]
  let live = LiveSpeed()

  static func main() throws {
    let folder = CommandLine.arguments[1]
    if folder == "--memory" { return try printMemory(CommandLine.arguments[2], CommandLine.arguments[3]) }
    let mapped = CommandLine.arguments.dropFirst(2).first
    let names = mapped == nil ? try readNames(folder + "/lexicon.jsonl") : []
    let text = try Data(contentsOf: URL(fileURLWithPath: folder + "/text.txt"), options: .alwaysMapped)
    let queries = try readQueries(folder + "/queries.jsonl")
    let speed = IndexSpeed(
      names: names, text: text, index: try mapped.map(NameIndex.init(mapping:)) ?? build(names),
      queries: queries)
    answer("ready \(speed.index.withBytes(\.count))")
    while let job = readLine() {
      if let words = try speed.run(job) { answer(words) }
    }
  }

  /// The queries that are one and two edits from a name.
  private static func readQueries(_ path: String) throws -> [String] {
    struct Query: Decodable {
      let query: String
      let edit: Int
    }
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).compactMap { line in
      let query = try JSONDecoder().decode(Query.self, from: line)
      return query.edit > 0 ? query.query : nil
    }
  }

  private static func answer(_ words: String) { FileHandle.standardOutput.write(Data((words + "\n").utf8)) }

  private struct Line: Decodable {
    let id: String
    let name: String
    let type: String
  }

  private static func readNames(_ path: String) throws -> [Row] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { line in
      let row = try decoder.decode(Line.self, from: line)
      let type = row.type == "org" ? EntryType.organization : EntryType(rawValue: row.type) ?? .term
      // What a pack does not have found in texts, a text does not have found here either.
      return Row(
        id: Array(row.id.utf8), name: Array(row.name.utf8), type: type,
        finding: FunctionWords.finding(of: row.name.utf8))
    }
  }

  private static func build(_ names: [Row]) throws -> NameIndex {
    var builder = IndexBuilder()
    for row in names {
      builder.add(row.name, of: row.id, type: row.type, lang: .en, script: .latn, finding: row.finding)
    }
    return try builder.build()
  }

  private func run(_ job: String) throws -> String? {
    var count = 0
    var spans: [(UInt32, UInt32, UInt32)] = []
    let start = now()
    switch job.split(separator: " ").first {
    case "build":
      count = try Self.build(names).header.names
      return "\(now() - start) \(count)"
    case "plain":
      text.withUnsafeBytes { text in
        index.scanPlain(text.bindMemory(to: UInt8.self)) { spans.append((UInt32($0), UInt32($1), $2)) }
      }
    case "full":
      try text.withUnsafeBytes { text in
        var scanner = TextScanner(index, .longest)
        try scanner.scan(text.bindMemory(to: UInt8.self), isLast: true) { match in
          spans.append((UInt32(match.span.start), UInt32(match.span.end), match.places.first ?? 0))
        }
      }
    case "exact":
      var random = SystemRandomNumberGenerator()
      // Texts made anew, as those of the peer are: a name of the list may be far from what the processor has at hand.
      let queries = (0..<20_000).map { _ in
        names[Int.random(in: 0..<names.count, using: &random)].name.map { $0 }
      }
      let begin = now()
      for query in queries {
        if query.withUnsafeBufferPointer({ index.place(ofExactly: $0) }) != nil { count += 1 }
      }
      return "\((now() - begin) / Double(queries.count)) \(count)"
    case "letters":
      let paths = job.split(separator: " ").dropFirst().map(String.init)
      try Self.writeLetters(index, queries, keys: paths[0], to: paths[1])
      return "ok"
    case "near", "all":
      let numbers = job.split(separator: " ").compactMap { Int($0) }
      let slice = queries[numbers[0]..<min(queries.count, numbers[0] + numbers[1])]
      return job.hasPrefix("near") ? try Self.near(slice, index, now) : try Self.all(slice, index)
    case "profile":
      return try profile()
    case "changes":
      let words = job.split(separator: " ").map(String.init)
      return try live.change(words[1], Int(words[2]) ?? 0, now)
    case "base-plain", "base-full", "live-plain", "live-full": return try live.scan(job, text, now)
    case "memory":
      return try String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8).replacing("\n", with: ";")
    default: return nil
    }
    let seconds = now() - start
    if let path = job.split(separator: " ").dropFirst().first {
      try spans.map { "\($0.0) \($0.1)\n" }.joined().write(
        toFile: String(path), atomically: false, encoding: .utf8)
    }
    return "\(seconds) \(spans.count)"
  }

  /// Seconds of the steps of both scans: filter and all of a plain scan, the same of as many bytes of which all is near;
  /// letters, places of names, and all of a full scan, and the last of bytes of which all is near.
  private func profile() throws -> String {
    try text.withUnsafeBytes { text in
      let text = text.bindMemory(to: UInt8.self)
      // What 64 kB need of the index stays in the caches.
      let near = UnsafeBufferPointer(rebasing: text[..<min(text.count, 1 << 16)])
      let times = text.count / max(1, near.count)
      func plain(_ text: UnsafeBufferPointer<UInt8>) { index.scanPlain(text) { _, _, _ in } }
      func full(_ text: UnsafeBufferPointer<UInt8>) throws {
        var scanner = TextScanner(index, .longest)
        try scanner.scan(text, isLast: true) { _ in }
      }
      let steps: [() throws -> Void] = [
        { _ = self.index.plainPlaces(in: text) }, { plain(text) }, { for _ in 0..<times { plain(near) } },
        { _ = try self.index.letterCount(of: text) }, { _ = try self.index.occurrenceCount(in: text) },
        { try full(text) }, { for _ in 0..<times { try full(near) } },
      ]
      return try steps.map { step in
        let start = now()
        try step()
        return "\(now() - start)"
      }.joined(separator: " ")
    }
  }

  /// Prints the bytes that are this process's alone once the index at `path` is mapped and all of `text` scanned.
  private static func printMemory(_ path: String, _ text: String) throws {
    let index = try NameIndex(mapping: path)
    let text = try Data(contentsOf: URL(fileURLWithPath: text), options: .alwaysMapped)
    var count = 0
    try text.withUnsafeBytes { text in
      var scanner = TextScanner(index, .longest)
      try scanner.scan(text.bindMemory(to: UInt8.self), isLast: true) { _ in count += 1 }
    }
    let kilobytes = try String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("Private_Dirty:") }
      .compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    answer("\(kilobytes.reduce(0, +) * 1024) \(count)")
  }

  /// Seconds of this process's own time, which other processes do not change.
  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
