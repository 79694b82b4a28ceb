import Indexing
import Interchange
import Lexicography
import Linting
import Messaging
import TextModel

/// One entry file, read and checked by itself.
struct CheckedFile: Sendable {
  /// The faults that keep the file, or a part of it, from being read.
  let faults: [Fault]
  /// The entry with its own faults; nil where the file has none that can be read.
  let entry: CheckedEntry?

  /// Reads and checks `file`.
  init(_ file: LexiconFile) throws(ToolkitError) {
    try self.init(LexiconReader.readEntry(file))
  }

  /// Checks an entry that was read, also one of a pack.
  init(_ reading: EntryReading) throws(ToolkitError) {
    faults = reading.faults
    do throws(IndexError) {
      entry = try reading.entry.map { located throws(IndexError) in try CheckedEntry(checking: located) }
    } catch {
      throw .index(error)
    }
  }

  /// What the reader of the lexicon needs of it.
  var reading: EntryReading { EntryReading(entry: entry?.located, faults: faults) }

  // MARK: As bytes

  /// The file as bytes, without its path.
  var bytes: [UInt8] {
    var out = ByteWriter()
    Self.write(faults, to: &out)
    out.write(entry) { out, entry in
      EntryCodec.write(entry.located.entry, to: &out)
      out.write(entry.located.origin) { out, origin in
        for place in [origin.file, origin.id] { Self.write(place, to: &out) }
        for places in [origin.names, origin.relations, origin.claims, origin.ids] {
          out.write(places) { Self.write($1, to: &$0) }
        }
      }
      Self.write(entry.faults, to: &out)
      out.write(entry.keys) { $0.write($1) }
    }
    return out.bytes
  }

  /// Reads back ``bytes`` of the file that is shown as `path`.
  init(_ reader: inout ByteReader, path: String) throws(ByteReader.Failure) {
    faults = try Self.faults(&reader, path)
    entry = try reader.optional { reader throws(ByteReader.Failure) in
      let entry = try EntryCodec.entry(&reader)
      let origin = try reader.optional { reader throws(ByteReader.Failure) in
        func places(_ reader: inout ByteReader) throws(ByteReader.Failure) -> [SourceLocation] {
          try reader.list { reader throws(ByteReader.Failure) in try Self.location(&reader, path) }
        }
        return Lexicon.Origin(
          file: try Self.location(&reader, path), id: try Self.location(&reader, path),
          names: try places(&reader), relations: try places(&reader), claims: try places(&reader),
          ids: try places(&reader))
      }
      let faults = try Self.faults(&reader, path)
      let keys = try reader.list { reader throws(ByteReader.Failure) in try reader.text() }
      guard keys.count == entry.names.count else { throw ByteReader.Failure() }
      return CheckedEntry(Lexicon.Located(entry, origin: origin), faults: faults, keys: keys)
    }
    guard reader.isAtEnd else { throw ByteReader.Failure() }
  }

  private static func write(_ place: SourceLocation, to out: inout ByteWriter) {
    out.write(place.line)
    out.write(place.column)
  }

  private static func location(
    _ reader: inout ByteReader, _ path: String
  ) throws(ByteReader.Failure) -> SourceLocation {
    SourceLocation(file: path, line: try reader.number(), column: try reader.number())
  }

  private static func write(_ faults: [Fault], to out: inout ByteWriter) {
    out.write(faults) { out, fault in
      out.write(fault.code)
      write(fault.location, to: &out)
      out.write(case: fault.severity)
      for message in [fault.message, fault.hint] {
        out.write(message) { out, message in
          for language in UserLanguage.allCases { out.write(message.text(in: language)) }
        }
      }
    }
  }

  private static func faults(
    _ reader: inout ByteReader, _ path: String
  ) throws(ByteReader.Failure) -> [Fault] {
    try reader.list { reader throws(ByteReader.Failure) in
      func message(_ reader: inout ByteReader) throws(ByteReader.Failure) -> Message {
        Message(try reader.text(), ko: try reader.text())
      }
      let code = try reader.text()
      let place = try location(&reader, path)
      let severity = try reader.value(Fault.Severity.self)
      guard let words = try reader.optional(message) else { throw ByteReader.Failure() }
      return Fault(code, at: place, severity: severity, words, hint: try reader.optional(message))
    }
  }
}
