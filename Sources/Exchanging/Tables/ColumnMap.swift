import Messaging

/// Which column says what: as the user says, else by the titles.
struct ColumnMap {
  let uses: [ColumnUse]
  /// The column of each field.
  let columns: [TableField: Int]

  /// Returns the map of `header`, whose first row is `sample`; `given` are pairs of a title, or a number from 1, and a
  /// field or `none`.
  init(
    _ header: [String], sample: [String], given: [(column: String, field: String)]
  ) throws(ExchangeFailure) {
    var chosen: [Int: (TableField?, ColumnUse.Grounds)] = [:]
    for (column, name) in given {
      let places = header.indices.filter { header[$0].trimmed == column }
      let number = Int(column).map { $0 - 1 }.flatMap { header.indices.contains($0) ? $0 : nil }
      guard let place = places.count == 1 ? places[0] : places.isEmpty ? number : nil else {
        throw .unknownColumn(column, header: header, count: places.count)
      }
      guard name == "none" || TableField(name) != nil else { throw .unknownField(name) }
      chosen[place] = (TableField(name), .given)
    }
    var taken = Set(chosen.values.compactMap(\.0))
    // Own names before usual ones, the left column first.
    for grounds in [ColumnUse.Grounds.exact, .guessed] {
      for (place, title) in header.enumerated() where chosen[place] == nil {
        let title = title.trimmed
        let field = grounds == .exact ? TableField(title) : TableField(titled: title)
        guard let field, taken.insert(field).inserted else { continue }
        chosen[place] = (field, grounds)
      }
    }
    uses = header.indices.map { place in
      let (field, grounds) = chosen[place] ?? (nil, .none)
      return ColumnUse(
        title: header[place], field: field, grounds: grounds,
        sample: sample.indices.contains(place) ? sample[place] : "")
    }
    var columns: [TableField: Int] = [:]
    for (place, use) in uses.enumerated() {
      guard let field = use.field else { continue }
      if columns[field] != nil { throw .fieldTwice(field.name) }
      columns[field] = place
    }
    self.columns = columns
    if columns[.text] == nil,
      !columns.keys.contains(where: { if case .names = $0 { true } else { false } })
    {
      throw .noNameColumn(header: header)
    }
  }

  /// Whether a row is a name, and not an entry.
  var layout: TableLayout { columns[.text] == nil ? .wide : .long }
}
