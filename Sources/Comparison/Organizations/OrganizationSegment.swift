/// A part of the name of an organisation: a component, a number, or the rest, which only its sound can explain.
struct OrganizationSegment: Sendable {
  /// What it may stand for, in the table's senses; empty for numbers and the rest.
  let senses: Range<Int32>
  /// The number; -1 where it is none.
  let number: Int32
  /// Its place in the letters of the name.
  var start: Int32
  let end: Int32
  /// Whether it stood in parentheses.
  let isAside: Bool
  /// Whether the form stands in abbreviations only.
  var isShort = false
  /// The roles of its senses, as bits.
  let roles: UInt8
  /// The kinds of heads among its senses, as bits.
  let headClasses: UInt16
  /// Whether it is a place below a country: names of two such places are of two things.
  let isLocal: Bool
  /// What its absence from the other name costs, in log-odds.
  let missing: Float

  /// The part is a form with `senses`.
  init(_ senses: Range<Int32>, _ table: ComponentTable, _ start: Int, _ end: Int, isAside: Bool) {
    self.senses = senses
    number = -1
    (self.start, self.end, self.isAside) = (Int32(start), Int32(end), isAside)
    var roles: UInt8 = 0
    var headClasses: UInt16 = 0
    var missing: Float = -10
    var isLocal = false
    for sense in senses {
      let component = table.components[Int(table.senses[Int(sense)].component)]
      roles |= component.role.bit
      headClasses |= component.headClass
      missing = max(missing, component.role.missing(weight: component.weight))
      isLocal = isLocal || component.role == .place && component.weight > 0.6
    }
    self.isLocal = isLocal
    (self.roles, self.headClasses, self.missing) = (roles, headClasses, isAside ? 0.3 * missing : missing)
  }

  /// The part is a number.
  init(number: Int32, _ start: Int, _ end: Int, isAside: Bool) {
    self.number = number
    (self.start, self.end, self.isAside) = (Int32(start), Int32(end), isAside)
    (senses, roles, headClasses, missing, isLocal) = (0..<0, 0, 0, -4, false)
  }

  /// The part is no component.
  init(restFrom start: Int, to end: Int, isAside: Bool) {
    number = -1
    (self.start, self.end, self.isAside) = (Int32(start), Int32(end), isAside)
    (senses, roles, headClasses, missing, isLocal) = (0..<0, 0, 0, isAside ? -1 : -3, false)
  }

  /// Whether it is no component and no number.
  var isRest: Bool { senses.isEmpty && number < 0 }
  /// Whether names need not share it: legal forms, function words.
  var isFree: Bool { roles != 0 && roles & ~ComponentRole.free == 0 }
  /// Whether it divides nothing that is read as one: function words and administrative suffixes.
  var isTransparent: Bool { roles != 0 && roles & ~(ComponentRole.free | ComponentRole.admin.bit) == 0 }
  /// Whether it can be a head.
  var isHead: Bool { headClasses != 0 }
  /// Its place.
  var range: Range<Int> { Int(start)..<Int(end) }
}
