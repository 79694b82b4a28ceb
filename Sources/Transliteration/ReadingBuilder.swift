/// Puts the readings of a name together, whose forms and reasons share their bytes; used again for name after name.
///
/// A form is appended to ``form`` and its reasons to ``reasons``; ``end(_:weight:)`` makes them a reading.
package struct ReadingBuilder: Sendable {
  /// A reading whose form and reasons are among the builder's.
  private struct Draft: ListedForm {
    let system: ReadingSystem
    let weight: Double
    let form: Range<Int>
    let reasons: Range<TraceWriter.Place>
  }

  /// The forms, in UTF-8, one after the other; that of the next reading is written here.
  var form: [UInt8] = []
  /// The reasons; those of the next reading are written here.
  var reasons: TraceWriter
  private var drafts: [Draft] = []
  private var formStart = 0
  private var reasonsStart = TraceWriter.Place.start

  /// Returns a builder with room for `count` readings of names of some three characters.
  package init(capacity count: Int) {
    form.reserveCapacity(count * 16)
    reasons = TraceWriter(capacity: count * 3)
    drafts.reserveCapacity(count)
  }

  /// Empties the builder, which keeps its room.
  mutating func removeAll() {
    form.removeAll(keepingCapacity: true)
    reasons.removeAll()
    drafts.removeAll(keepingCapacity: true)
    (formStart, reasonsStart) = (0, .start)
  }

  // MARK: Writing

  /// Ends a reading, of what was written since the last.
  mutating func end(_ system: ReadingSystem, weight: Double) {
    precondition((0...1).contains(weight), "a weight lies in 0...1")
    let place = reasons.place
    drafts.append(
      Draft(
        system: system, weight: weight, form: formStart..<form.count, reasons: reasonsStart..<place))
    (formStart, reasonsStart) = (form.count, place)
  }

  /// Whether one of the readings from the place `first` on has the form that was written last.
  func isKnown(from first: Int) -> Bool {
    for place in first..<drafts.count where isSame(drafts[place].form, formStart..<form.count) { return true }
    return false
  }

  /// Takes back the form that was written last.
  mutating func dropForm() { form.removeSubrange(formStart...) }

  mutating func append(_ reading: Reading) {
    form.append(contentsOf: reading.form.utf8)
    reasons.append(reading.trace)
    end(reading.system, weight: reading.weight)
  }

  // MARK: Listing

  /// Sorts the readings from the place `first` on by weight, best first, and keeps `limit` of them.
  mutating func sort(from first: Int, limit: Int) {
    if drafts.count > first + 1 { drafts[first...].sort { $0.weight > $1.weight } }
    if drafts.count > first + limit { drafts.removeSubrange((first + limit)...) }
  }

  /// Lists the readings from the place `first` on; see ``Swift/Array/list(from:limit:isSame:)``.
  mutating func list(from first: Int, limit: Int) {
    var listed: [Draft] = []
    swap(&listed, &drafts)
    listed.list(from: first, limit: limit) { isSame($0.form, $1.form) }
    swap(&listed, &drafts)
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count
    where form[first.lowerBound + index] != form[second.lowerBound + index] { return false }
    return true
  }

  // MARK: The readings

  /// How many readings there are.
  package var count: Int { drafts.count }

  /// The system of a reading, its weight, and where its form stands in ``forms`` and its reasons in ``words``.
  package func reading(
    _ place: Int
  ) -> (system: ReadingSystem, weight: Double, form: Range<Int>, reasons: Range<Int>) {
    let draft = drafts[place]
    let (start, end) = (draft.reasons.lowerBound.text, draft.reasons.upperBound.text)
    // The comma after the last reason is none of the reading's.
    return (draft.system, draft.weight, draft.form, start..<max(start, end - 1))
  }

  /// The forms of all readings, in UTF-8.
  package var forms: [UInt8] { form }

  /// The reasons of all readings in words, each in quotes, with a comma after it: `"강 = Kang (…)",`.
  package var words: [UInt8] { reasons.text }

  /// The readings, in order.
  package var readings: [Reading] {
    let pool = Trace.Pool(reasons)
    return drafts.map {
      Reading(
        $0.system, String(decoding: form[$0.form], as: UTF8.self), weight: $0.weight,
        trace: Trace(pool, $0.reasons))
    }
  }
}
