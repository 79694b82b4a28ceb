import Interchange
import Ireum
import Lexicography
import Linting

/// `lexicon check --fix`: writes the repaired entries back, through the one serialiser, as one edit that `undo` takes back.
enum CheckRepair {
  /// Repairs what `report` found in `files`, says which files on standard error, and returns whether one was written.
  ///
  /// A file that cannot be read without loss is left alone, and the check goes on to say why.
  static func apply(_ report: LexiconCheck.Report, to files: [LexiconFile]) throws -> Bool {
    let byPath = Dictionary(files.map { ($0.shownPath, $0) }, uniquingKeysWith: { first, _ in first })
    let origins = Dictionary(
      report.lexicon.located.map { ($0.entry.id, $0.origin?.file.file) },
      uniquingKeysWith: { first, _ in first })
    var changes = StoredChanges()
    var done: [String] = []
    for repair in LintFixer(report.lexicon).repairs(of: report.faults) {
      guard let path = origins[repair.entry.id] ?? nil, let file = byPath[path],
        file.role == .entry,
        !report.unreadable.contains(path)
      else { continue }
      do throws(LexiconFaults) {
        _ = try LexiconFormatter.format(file)
      } catch {
        for fault in error.faults { Output.complain(fault.text(in: Interface.language)) }
        continue
      }
      changes.replace(file, by: LexiconWriter.write(repair.entry))
      let codes = repair.codes.joined(separator: ", ")
      done.append(said("repaired \(path): \(codes)", ko: "고침 \(path): \(codes)"))
    }
    let numbers = try changes.write(command: "check --fix")
    done.forEach(Output.complain)
    for (number, folder) in zip(numbers, changes.folders) {
      EditOptions.confirm(edit: number, files: folder.changes.count)
    }
    return !numbers.isEmpty
  }
}
