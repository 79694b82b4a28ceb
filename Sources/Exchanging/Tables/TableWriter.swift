import Lexicography

/// Writes entries as a table, wide or long.
struct TableWriter {
  let layout: TableLayout

  /// The header and the rows of `entries`, which the layout can hold (``TableLayout/reduced(_:into:)``).
  func rows(_ entries: [Entry]) -> [[String]] {
    switch layout {
    case .long: [Self.longFields.map(\.name)] + entries.flatMap(longRows)
    case .wide: wideRows(entries)
    }
  }

  private static let entryFields: [TableField] = [
    .id, .type, .country, .status, .redirect, .note, .ids,
  ]
  private static let longFields: [TableField] =
    entryFields + [
      .lang, .script, .kind, .text, .system, .from, .to, .preferred, .match, .allow, .nameNote, .sources,
    ]

  private func head(_ entry: Entry) -> [String] {
    [
      entry.id.rawValue, entry.type.rawValue, entry.country ?? "", entry.status.rawValue,
      entry.redirect?.rawValue ?? "", entry.note ?? "", TableList.joined(entry.ids.map(Self.id)),
    ]
  }

  /// `scheme:value`, and in parentheses when it was checked.
  private static func id(_ id: ExternalID) -> String {
    let looksDated = id.checked != nil || id.value.hasSuffix(")")
    return "\(id.scheme):\(id.value)" + (looksDated ? " (\(id.checked?.text ?? ""))" : "")
  }

  private func longRows(_ entry: Entry) -> [[String]] {
    let head = head(entry)
    // An entry without names has a row all the same.
    if entry.names.isEmpty { return [head + Array(repeating: "", count: Self.longFields.count - head.count)] }
    return entry.names.map { name in
      head + [
        name.lang.rawValue, name.script.rawValue, name.kind.rawValue, name.text, name.system ?? "",
        name.from?.text ?? "", name.to?.text ?? "", name.isPreferred ? "true" : "",
        name.match == .context ? "context" : "", TableList.joined(name.allow), name.note ?? "",
        TableList.joined(name.sources.map(\.text)),
      ]
    }
  }

  private func wideRows(_ entries: [Entry]) -> [[String]] {
    func field(_ name: Name) -> TableField {
      .names(
        name.lang, NameForm.script(of: name.text) == name.script ? nil : name.script,
        name.isPreferred ? nil : name.kind)
    }
    var used: Set<TableField> = Set(Language.allCases.map { .names($0, nil, nil) })
    for entry in entries { used.formUnion(entry.names.map(field)) }
    let columns = used.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    let header = (Self.entryFields + columns + [.kinds, .sources]).map(\.name)
    return [header]
      + entries.map { entry in
        let byField = Dictionary(grouping: entry.names, by: field)
        let kinds = entry.names.filter { $0.isPreferred && $0.kind != .official }.map {
          "\($0.lang.rawValue):\($0.kind.rawValue)"
        }
        return head(entry) + columns.map { TableList.joined((byField[$0] ?? []).map(\.text)) } + [
          TableList.joined(kinds), TableList.joined((entry.names.first?.sources ?? []).map(\.text)),
        ]
      }
  }

  /// Korean, Chinese, English; the name to write first, then the kinds in their order.
  private static func order(_ field: TableField) -> [Int] {
    guard case .names(let lang, let script, let kind) = field else { return [] }
    return [
      [.ko, .zh, .en].firstIndex(of: lang) ?? 0, kind.flatMap { NameKind.allCases.firstIndex(of: $0) } ?? -1,
      script.flatMap { Script.allCases.firstIndex(of: $0) } ?? -1,
    ]
  }
}
