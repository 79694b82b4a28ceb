/// Spellings that a Korean person of a name may use in Latin script, likeliest first.
///
///     KoreanSpellings().readings(of: Array("박윤규".unicodeScalars.map(\.value)), limit: 20)   // Park Yoon-kyu …
///
/// Every combination of spellings of the surname and of the syllables is weighed under four styles and summed, so that
/// parts of one style go together. The form is `Park Yoon-kyu`; ``Order/givenFirst`` writes `Yoon-kyu Park`.
public struct KoreanSpellings: Sendable {
  /// Which part stands first.
  public enum Order: Sendable { case surnameFirst, givenFirst }

  /// How many people write by each style, in the lanes of ``KoreanSpelling/Styles``.
  static let styles = KoreanSpelling.Styles(0.30, 0.34, 0.30, 0.06)

  private let surnames = KoreanSurnames.shared
  private let table = KoreanSpellingTable.shared
  private let rules = (surname: WrittenRule(.surnameSpelling), syllable: WrittenRule(.syllableSpelling))

  /// Returns a writer.
  public init() {}

  /// The `limit` likeliest spellings of `name`, precomposed Hangul with or without a blank after the surname; none
  /// where it is no Korean person's name. Weights are shares of all spellings considered, times `share`.
  /// Those that are rarer than the share `least` of the likeliest are left out.
  public func readings(
    of name: [UInt32], limit: Int = 20, least: Float = 0, order: Order = .surnameFirst,
    times share: Double = 1
  ) -> [Reading] {
    var builder = ReadingBuilder(capacity: limit)
    write(name, limit: limit, least: least, order: order, times: share, to: &builder)
    return builder.readings
  }

  /// Appends the `limit` likeliest spellings of `name`, each once; see ``readings(of:limit:least:order:times:)``.
  func append(
    _ name: [UInt32], limit: Int, least: Float, times share: Double = 1, to builder: inout ReadingBuilder
  ) {
    let first = builder.count
    let isUnique = write(
      name, limit: limit, least: least, order: .surnameFirst, times: share, to: &builder)
    if !isUnique { builder.list(from: first, limit: limit) }
  }

  /// Appends spellings and returns whether each stands there once: a few surnames have one for two reasons.
  @discardableResult
  private func write(
    _ name: [UInt32], limit: Int, least: Float, order: Order, times share: Double,
    to builder: inout ReadingBuilder
  ) -> Bool {
    guard limit > 0, let length = surnames.length(in: name) else { return true }
    let surname = spellings(ofSurname: name[..<length])
    let syllables = name[(name[length] == 0x20 ? length + 1 : length)...]
    // The best few are made of the best of every syllable.
    let most = limit <= Reader.limit ? 5 : KoreanSpellingTable.most
    let spellings = syllables.map { table.spellings(of: $0) }
    let given = KoreanCombinations.all(of: spellings, most: most, styles: Self.styles)
    let (pairs, sum) = KoreanCombinations.best(limit, surname, given, least: least)
    let writer = KoreanSpellingWriter(
      name[..<length], surname, syllables, spellings, isGivenFirst: order == .givenFirst, rules: rules)
    for pair in pairs {
      writer.append(pair, given[pair.given], to: &builder, weight: share * Double(min(1, pair.weight / sum)))
    }
    return writer.isUnique
  }

  /// Whether `name` begins with a known Korean surname and goes on.
  func isPerson(_ name: [UInt32]) -> Bool {
    guard let length = surnames.length(in: name) else { return false }
    return surnames.has(name[0], length > 1 ? name[1] : 0)
  }

  private func spellings(ofSurname name: ArraySlice<UInt32>) -> [KoreanSpelling] {
    let second = name.count > 1 ? name[name.startIndex + 1] : 0
    if let known = surnames.surname(name[name.startIndex], second) { return known.spellings }
    guard name.count == 1 else { return [] }
    return table.spellings(of: name[name.startIndex])
  }
}
