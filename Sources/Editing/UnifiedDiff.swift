/// Two texts side by side, as `diff -u` shows them.
enum UnifiedDiff {
  /// How many equal lines stand around a change.
  private static let context = 3

  private struct Line {
    let mark: Character
    let text: String
  }

  /// Returns the hunks, each with its head `@@ -1,3 +1,4 @@`; none where the texts are equal.
  static func hunks(_ old: [String], _ new: [String]) -> [String] {
    let lines = merged(old, new)
    let changed = lines.indices.filter { lines[$0].mark != " " }
    guard var start = changed.first else { return [] }
    var result: [String] = []
    var end = start
    for index in changed.dropFirst() + [Int.max] {
      if index != Int.max, index - end <= 2 * context {
        end = index
        continue
      }
      result += hunk(lines, max(0, start - context)...min(lines.count - 1, end + context))
      (start, end) = (index, index)
    }
    return result
  }

  private static func hunk(_ lines: [Line], _ range: ClosedRange<Int>) -> [String] {
    func span(_ skipped: Character) -> String {
      let before = lines[..<range.lowerBound].count { $0.mark != skipped }
      let count = lines[range].count { $0.mark != skipped }
      let start = count == 0 ? before : before + 1
      return count == 1 ? "\(start)" : "\(start),\(count)"
    }
    return ["@@ -\(span("+")) +\(span("-")) @@"] + lines[range].map { "\($0.mark)\($0.text)" }
  }

  /// All lines in order; what goes stands before what comes.
  private static func merged(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(Line(mark: "-", text: old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        lines.append(Line(mark: "+", text: new[j]))
        j += 1
      } else {
        lines.append(Line(mark: " ", text: old[i]))
        i += 1
        j += 1
      }
    }
    return lines
  }
}
