import Synchronization

/// A value that is made when it is first asked for, and kept.
///
/// Two that ask at once may both make it; the two are alike.
struct LazyValue<Value: Sendable>: ~Copyable, Sendable {
  private let known = Mutex<Value?>(nil)

  /// Returns the value, which `make` makes where nobody has asked before.
  borrowing func value(_ make: () -> Value) -> Value {
    if let known = known.withLock({ $0 }) { return known }
    let made = make()
    known.withLock { $0 = made }
    return made
  }
}
