import Interchange
import Lexicography
import Messaging
import TextModel

/// JSON lines as the packs of a lexicon have them, an entry a line, with all that an entry can say.
enum JSONLinesFormat {
  static let capacity = Capacity()

  static func write(_ entries: [Entry]) -> String { entries.map(PackFile.line).joined() }

  static func read(_ bytes: [UInt8], named file: String) -> ImportReading {
    var reading = ImportReading(capacity)
    let pack = LexiconFile(
      path: file, shownPath: file,
      bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    for found in PackFile.read(pack) {
      reading.faults += found.faults
      guard found.faults.isEmpty, let located = found.entry, let origin = located.origin else { continue }
      var record = ImportedEntry(located.entry, at: origin.file)
      if !ImportID.isWellFormed(located.entry.id.rawValue) {
        (record.id, record.key) = (nil, located.entry.id.rawValue)
      }
      record.names = record.names.compactMap { name in
        var name = name
        guard let text = Spelling.spelled(name.text) else {
          reading.faults.append(Spelling.fault(name.text, at: origin.file))
          return nil
        }
        name.text = text
        return name
      }
      // An id of another form than ours is a key alone, by which nothing is found.
      if record.names.isEmpty, record.id == nil {
        if located.entry.names.isEmpty {
          reading.faults.append(
            Fault("no-name", at: origin.file, Message("the line has no name", ko: "줄에 이름이 없습니다")))
        }
        continue
      }
      reading.entries.append(record)
    }
    return reading
  }
}
