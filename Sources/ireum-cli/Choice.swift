import ArgumentParser

/// One of a few words that an option or argument takes.
///
/// What the parser gives such a type by itself says the same, but there the Swift runtime finds out on each start what
/// the type conforms to, among all types of the program; here the compiler knows.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choice {
  /// The choice that `argument` says; nil where it says none.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// What help says of a choice that counts where none is given.
  public var defaultValueDescription: String { rawValue }

  /// All choices, for help and completion.
  public static var allValueStrings: [String] {
    var words: [String] = []
    for choice in allCases { words.append(choice.rawValue) }
    return words
  }

  /// What each choice means; nothing, as the help of the option says it.
  public static var allValueDescriptions: [String: String] { [:] }

  /// What a shell completes.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
