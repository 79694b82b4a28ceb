/// A name on its way into an index.
struct NameDraft {
  /// Its bytes among the texts of all.
  var start: Int
  var length: Int
  /// The place of its entry among the entries by id.
  var entry: UInt32
  var type: UInt8
  var flags: UInt8
  /// Its letters among those of all; set by the writer.
  var letters = 0..<0
  var hasGaps = false
  var isComplex = false
}
