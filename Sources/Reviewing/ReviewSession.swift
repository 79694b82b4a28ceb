import Lexicography
import Messaging
import TextModel

/// One sitting of a reviewer: keys in, actions and screens out.
///
///     let action = session.press(.character("d"))   // asks why
///     session.press(.enter)                         // .record(item, .different, why: "")
///     session.finish(.recorded(gone: nil))          // the next question
public struct ReviewSession: Sendable {
  enum Mode: Sendable, Equatable {
    case question
    case reason(ReviewChoice, typed: String)
    case why(scrolled: Int)
    case help
    /// An action is under way.
    case waiting
  }

  private(set) var items: [ReviewItem]
  private(set) var place = 0
  private(set) var mode = Mode.question
  private(set) var message: Message?
  let language: UserLanguage
  private var decided: [String: EntryID?] = [:]
  private var skipped: Set<String> = []

  /// Returns a session over `items`, that speaks `language`.
  public init(_ items: [ReviewItem], language: UserLanguage) {
    (self.items, self.language) = (items, language)
  }

  /// The question that is asked; nil where all were.
  public var current: ReviewItem? { place < items.count ? items[place] : nil }

  /// The question of this sitting with `key`.
  public func item(key: String) -> ReviewItem? { items.first { $0.key == key } }

  /// How many questions were answered, and left out, in this sitting.
  public var counts: (decided: Int, skipped: Int) { (decided.count, skipped.count) }

  // MARK: Keys

  /// Takes a key, and returns what is to be done because of it; until that is answered, keys do nothing.
  public mutating func press(_ key: ReviewKey) -> ReviewAction? {
    if key == .interrupt { return .quit(isInterrupted: true) }
    switch mode {
    case .waiting: return nil
    case .question: return pressed(key)
    case .help:
      mode = .question
      return nil
    case .why(let scrolled):
      scroll(key, scrolled)
      return nil
    case .reason(let choice, let typed): return reasoned(key, choice, typed)
    }
  }

  private mutating func pressed(_ key: ReviewKey) -> ReviewAction? {
    message = nil
    guard case .character(let typed) = key, let command = Command(typed) else { return nil }
    switch command {
    case .quit: return .quit(isInterrupted: false)
    case .undo: return wait(for: .undo)
    case .help: mode = .help
    case .why where current != nil: mode = .why(scrolled: 0)
    case .skip: skip()
    case .edit(let isRight):
      guard let item = current else { return nil }
      return wait(for: .edit(item, (isRight ? item.right ?? item.left : item.left).entry.id))
    case .choose(let choice):
      guard let item = current else { return nil }
      if item.choices.contains(choice) {
        mode = .reason(choice, typed: "")
      } else {
        message = Message("this question has another answer; ? helps", ko: "이 물음에는 맞지 않는 답입니다. ?로 도움말")
      }
    case .why: break
    }
    return nil
  }

  /// Digits give a reason of the list, Enter what was typed, be it nothing; the decision is written at once.
  private mutating func reasoned(_ key: ReviewKey, _ choice: ReviewChoice, _ typed: String) -> ReviewAction? {
    guard let item = current else { return nil }
    switch key {
    case .escape: mode = .question
    case .enter: return wait(for: .record(item, choice, why: typed))
    case .backspace: mode = .reason(choice, typed: String(typed.dropLast()))
    case .character(let character):
      let reasons = choice.reasons(of: item.kind)
      if typed.isEmpty, let digit = character.wholeNumberValue, (1...reasons.count).contains(digit) {
        return wait(for: .record(item, choice, why: reasons[digit - 1].text(in: language)))
      }
      mode = .reason(choice, typed: typed + String(character))
    default: break
    }
    return nil
  }

  private mutating func scroll(_ key: ReviewKey, _ scrolled: Int) {
    switch key {
    case .down, .pageDown, .character(" "): mode = .why(scrolled: scrolled + (key == .down ? 1 : 10))
    case .up: mode = .why(scrolled: max(0, scrolled - 1))
    case .pageUp: mode = .why(scrolled: max(0, scrolled - 10))
    default: mode = .question
    }
  }

  private mutating func wait(for action: ReviewAction) -> ReviewAction {
    mode = .waiting
    return action
  }

  // MARK: Answers

  /// Goes on after an action, of which `outcome` came.
  public mutating func finish(_ outcome: ReviewOutcome) {
    mode = .question
    message = nil
    switch outcome {
    case .recorded(let gone):
      guard let item = current else { return }
      decided[item.key] = .some(gone)
      skipped.remove(item.key)
      advance()
    case .undone(let item):
      decided[item.key] = nil
      skipped.remove(item.key)
      show(item)
      message = Message("taken back", ko: "되돌렸습니다")
    case .edited(let item): show(item)
    case .failed(let reason): message = reason
    }
  }

  /// Puts `item` in its place in the queue, or here, and asks it.
  private mutating func show(_ item: ReviewItem) {
    if let known = items.firstIndex(where: { $0.key == item.key }) {
      items[known] = item
      place = known
    } else {
      items.insert(item, at: min(place, items.count))
    }
  }

  private mutating func skip() {
    if let item = current {
      skipped.insert(item.key)
      advance()
    } else if !skipped.isEmpty {
      // Once more through what was left out.
      skipped = []
      place = 0
      passClosed()
    }
  }

  private mutating func advance() {
    place += 1
    passClosed()
    // What was put behind, by an undo far back, comes when the rest is done.
    if current == nil, let open = items.firstIndex(where: isOpen) { place = open }
  }

  private mutating func passClosed() {
    while let item = current, !isOpen(item) { place += 1 }
  }

  private func isOpen(_ item: ReviewItem) -> Bool {
    if decided[item.key] != nil || skipped.contains(item.key) { return false }
    return !decided.values.contains { gone in gone.map(item.ids.contains) ?? false }
  }
}

extension ReviewSession {
  /// What a letter asks for. The Hangul of the same key does as well: an input method is often left on.
  enum Command: Equatable {
    case choose(ReviewChoice)
    case edit(isRight: Bool)
    case skip, undo, why, help, quit

    init?(_ typed: Character) {
      switch typed {
      case "s", "ㄴ": self = .choose(.same)
      case "d", "ㅇ": self = .choose(.different)
      case "u", "ㅕ": self = .choose(.unsure)
      case "a", "ㅁ": self = .choose(.accept)
      case "r", "ㄱ": self = .choose(.reject)
      case "e", "ㄷ": self = .edit(isRight: false)
      case "E", "ㄸ": self = .edit(isRight: true)
      case "k", "ㅏ", " ": self = .skip
      case "z", "ㅋ": self = .undo
      case "w", "ㅈ": self = .why
      case "?", "h", "ㅗ": self = .help
      case "q", "ㅂ": self = .quit
      default: return nil
      }
    }
  }
}
