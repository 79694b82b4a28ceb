/// One thing that a part of a name may become.
struct Choice: Sendable {
  /// Why; as a byte, which costs nothing until reasons are made.
  enum Cause: UInt8, Sendable, CaseIterable {
    case unihan, surname, word, givenName, nameDefault
    case unihanKorean, traditional, compatibilityHint, initialLaw

    var rule: Rule {
      switch self {
      case .unihan: .unihan
      case .surname: .surname
      case .word: .word
      case .givenName: .givenName
      case .nameDefault: .nameDefault
      case .unihanKorean: .unihanKorean
      case .traditional: .traditional
      case .compatibilityHint: .compatibilityHint
      case .initialLaw: .initialLaw
      }
    }

    /// The rules by raw value, as reasons end.
    static let written = allCases.map { WrittenRule($0.rule) }
  }

  /// A Mandarin syllable's id, or a Hangul syllable's code point.
  var target: UInt16
  var cause: Cause
  /// Its share among the choices of the part.
  var weight: Float
}

/// What one part of a name may become, likeliest first once sorted; kept in place, without an allocation.
///
/// More than ``most`` are never needed: the best ways of a whole name use the best choices of its parts.
struct Choices: Sendable {
  static let most = 16

  private var items = InlineArray<16, Choice>(repeating: Choice(target: 0, cause: .unihan, weight: 0))
  private(set) var count = 0

  init() {}

  init(_ choice: Choice) { append(choice) }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  /// The choices as a list.
  var list: [Choice] { indices.map { self[$0] } }

  subscript(index: Int) -> Choice {
    get { items[index] }
    set { items[index] = newValue }
  }

  /// The first choice alone, with all of the weight.
  var onlyFirst: Choices {
    guard count > 0 else { return self }
    var first = self[0]
    first.weight = 1
    return Choices(first)
  }

  func index(of target: UInt16) -> Int? {
    for index in 0..<count where items[index].target == target { return index }
    return nil
  }

  mutating func append(_ choice: Choice) {
    guard count < Self.most else { return }
    items[count] = choice
    count += 1
  }

  /// Appends `choice`, or adds its weight to the one with the same target.
  mutating func merge(_ choice: Choice) {
    if let index = index(of: choice.target) { items[index].weight += choice.weight } else { append(choice) }
  }

  mutating func scale(by factor: Float) {
    for index in 0..<count { items[index].weight *= factor }
  }

  /// Sorts by weight, best first; equals keep their order.
  mutating func sort() {
    guard count > 1 else { return }
    for index in 1..<count {
      let choice = items[index]
      var place = index
      while place > 0, items[place - 1].weight < choice.weight {
        items[place] = items[place - 1]
        place -= 1
      }
      items[place] = choice
    }
  }

  /// Targets before the other choices: the first has most of the weight, the rest of `targets` most of what is left.
  static func leading(
    _ targets: some Collection<UInt16>, _ cause: Choice.Cause, over others: Choices
  ) -> Choices {
    var result = Choices()
    var rest: Float = 1
    for target in targets {
      result.append(Choice(target: target, cause: cause, weight: rest * 0.85))
      rest *= 0.15
    }
    for index in others.indices where !targets.contains(others[index].target) {
      var other = others[index]
      other.weight *= rest
      result.append(other)
    }
    if result.count == 1 { result.items[0].weight = 1 }
    return result
  }
}
