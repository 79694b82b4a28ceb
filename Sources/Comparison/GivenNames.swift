/// Given names of English that are used beside Chinese and Korean surnames: Tables/given-names.tsv.
enum GivenNames {
  private static let all: Set<String> = {
    var names: Set<String> = []
    Table("given-names.tsv").forEachRow { names.insert($0[0].text) }
    return names
  }()

  /// Whether `given`, small letters, begins with one.
  static func isForeign(_ given: String) -> Bool { all.contains(given.prefix { $0 != " " }.description) }
}
