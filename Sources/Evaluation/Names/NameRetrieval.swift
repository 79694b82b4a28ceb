import Comparison
import Lexicography
import Transliteration

/// Where the right entity stands in a list when it is looked up by a name in another script.
///
/// Rows of one entity are merged first: of people and places those with the same Korean and the same simplified form,
/// of organisations those of one id. A merged row is looked up by all its names in one script among the names of all
/// rows in the other; the best pair of names decides. Each name by itself is counted too.
public struct NameRetrieval: Sendable {
  /// A row that is not found first.
  public struct Miss: Sendable {
    /// The names that were looked up.
    public let query: [String]
    /// The names of the right entity, in the other script.
    public let expected: [String]
    /// The name that stood first, or nil.
    public let found: String?
  }

  /// What is looked up among what: `people of South_Korea ko → en`.
  public let name: String
  /// How many rows were looked up.
  public private(set) var queries = 0
  /// How often the right one stood first. Of two that both have the name that decided, either is right.
  public private(set) var first = 0
  /// How often it was among the first five.
  public private(set) var firstFive = 0
  /// How often it stood first where only the row itself is right, and no namesake.
  public private(set) var strictlyFirst = 0
  /// How many names were looked up, each by itself.
  public private(set) var names = 0
  /// How often the right row, or a namesake, stood first for a name by itself.
  public private(set) var namesFirst = 0
  /// The rows that are not found first.
  public private(set) var misses: [Miss] = []

  /// Measures the tasks that `table` has rows for; of `brands`, ids of organisations, English and Korean names.
  public static func all(of table: EntityTable, brands: Set<String>) -> [NameRetrieval] {
    let rows = table.rows.filter { !$0.isTwo }
    func some(_ type: EntryType?, _ groups: Set<String>) -> [EntityTable.Row] {
      rows.filter { $0.type == type && groups.contains($0.group) }
    }
    let tasks: [(name: String, rows: [EntityTable.Row], scripts: (EntityTable.Script, EntityTable.Script))] =
      [
        ("people of South_Korea", some(.person, ["South_Korea"]), (.ko, .en)),
        (
          "people of South_Korea, North_Korea, Taiwan",
          some(.person, ["South_Korea", "North_Korea", "Taiwan"]), (.ko, .zh)
        ),
        ("places of CN, KR, TW", some(.place, ["CN", "KR", "TW"]), (.ko, .zh)),
        ("gold", some(nil, ["gold"]), (.ko, .zh)),
        ("brands", rows.filter { $0.source == "nsi" && brands.contains($0.id) }, (.ko, .en)),
      ]
    return tasks.flatMap { task -> [NameRetrieval] in
      let entities = merged(task.rows).filter {
        !$0.forms(task.scripts.0).isEmpty && !$0.forms(task.scripts.1).isEmpty
      }
      if entities.count < 2 { return [] }
      return [
        NameRetrieval(task.name, entities, from: task.scripts.0, to: task.scripts.1),
        NameRetrieval(task.name, entities, from: task.scripts.1, to: task.scripts.0),
      ]
    }
  }

  /// One entity, of one row or of several.
  private struct Entity {
    var forms: Set<EntityTable.Form>
    let type: EntryType?

    func forms(_ script: EntityTable.Script) -> [String] {
      forms.filter { $0.script == script }.map(\.text).sorted()
    }
  }

  private static func merged(_ rows: [EntityTable.Row]) -> [Entity] {
    var entities: [Entity] = []
    var known: [String: Int] = [:]
    for row in rows {
      let keys = row.type == .organization ? [row.id] : pairs(row)
      let place = keys.compactMap { known[$0] }.first ?? entities.count
      if place == entities.count {
        entities.append(Entity(forms: Set(row.forms), type: row.type))
      } else {
        entities[place].forms.formUnion(row.forms)
      }
      for key in keys { known[key] = place }
    }
    return entities
  }

  /// The pairs of a Korean and a simplified form.
  private static func pairs(_ row: EntityTable.Row) -> [String] {
    row.forms(.ko).flatMap { ko in
      row.forms(.zh).map { zh in
        let simplified = zh.unicodeScalars.compactMap { Unicode.Scalar(HanForms.simplified($0.value)) }
        return "\(ko)\t\(String(String.UnicodeScalarView(simplified)))"
      }
    }
  }

  private init(
    _ name: String, _ entities: [Entity], from: EntityTable.Script, to: EntityTable.Script
  ) {
    self.name = "\(name) \(from.rawValue) → \(to.rawValue)"
    var list = NameRanking()
    var bearers: [String: Set<String>] = [:]
    for (index, entity) in entities.enumerated() {
      list.add("\(index)", entity.forms(to), type: entity.type)
      for form in entity.forms(from) { bearers[form, default: []].insert("\(index)") }
    }
    for (index, entity) in entities.enumerated() {
      let queries = entity.forms(from)
      var best: [String: (result: NameRanking.Result, query: String)] = [:]
      for query in queries {
        let found = list.find(query, type: entity.type, limit: 5)
        names += 1
        if let top = found.first, bearers[query]?.contains(top.id) == true { namesFirst += 1 }
        for result in found {
          if let known = best[result.id]?.result.comparison.score, known >= result.comparison.score {
            continue
          }
          best[result.id] = (result, query)
        }
      }
      count(index, entity, queries, Self.ranked(best.values), to: to, bearers)
    }
  }

  private static func ranked(
    _ found: some Sequence<(result: NameRanking.Result, query: String)>
  ) -> ArraySlice<(result: NameRanking.Result, query: String)> {
    found.sorted { left, right in
      let (x, y) = (left.result, right.result)
      return x.comparison.score != y.comparison.score
        ? x.comparison.score > y.comparison.score : (Int(x.id) ?? 0) < (Int(y.id) ?? 0)
    }.prefix(5)
  }

  private mutating func count(
    _ index: Int, _ entity: Entity, _ query: [String],
    _ found: ArraySlice<(result: NameRanking.Result, query: String)>, to: EntityTable.Script,
    _ bearers: [String: Set<String>]
  ) {
    queries += 1
    let own = Set(entity.forms(to))
    func isRight(_ item: (result: NameRanking.Result, query: String)) -> Bool {
      item.result.id == "\(index)" || own.contains(item.result.name)
        || bearers[item.query]?.contains(item.result.id) == true
    }
    if found.first?.result.id == "\(index)" { strictlyFirst += 1 }
    if found.contains(where: isRight) { firstFive += 1 }
    if let top = found.first, isRight(top) {
      first += 1
    } else {
      misses.append(Miss(query: query, expected: entity.forms(to), found: found.first?.result.name))
    }
  }
}
