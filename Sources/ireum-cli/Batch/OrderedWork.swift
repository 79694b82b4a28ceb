import Dispatch
import Synchronization

/// Work that comes piece by piece, is done several pieces at a time, and is delivered in its order.
struct OrderedWork<Work: Sendable, Result: Sendable> {
  /// How many pieces are done at a time.
  let jobs: Int
  /// Gives the next piece; nil at the end. It may wait for what is not there yet.
  let next: @Sendable () -> Work?
  /// Does a piece.
  let perform: @Sendable (Work) async -> Result

  /// How many results for each job may wait for one before them.
  private static var window: Int { 8 }

  private enum Event: Sendable {
    case read(Work?)
    case done(Int, Result)
  }

  /// Calls `deliver` with the result of every piece, in their order, as soon as those before are delivered.
  func run(_ deliver: (Result) -> Void) async {
    let reader = Reader(next)
    await withTaskGroup(of: Event.self) { group in
      var (isReading, isAtEnd) = (false, false)
      var read: Work?
      var (started, running, delivered) = (0, 0, 0)
      var results: [Int: Result] = [:]
      /// Keeps all jobs at work, and the next piece at hand.
      func fill() {
        if let work = read, running < jobs, started - delivered < jobs * Self.window {
          let number = started
          (read, started, running) = (nil, started + 1, running + 1)
          group.addTask { .done(number, await perform(work)) }
        }
        if read == nil, !isReading, !isAtEnd {
          isReading = true
          group.addTask { .read(await reader.next()) }
        }
      }
      fill()
      while let event = await group.next() {
        switch event {
        case .read(let work):
          (isReading, isAtEnd, read) = (false, work == nil, work)
        case .done(let number, let result):
          running -= 1
          results[number] = result
        }
        fill()
        while let result = results.removeValue(forKey: delivered) {
          deliver(result)
          delivered += 1
          fill()
        }
      }
    }
  }

  /// Reads on a thread of its own: whoever waits for input must not keep a thread from those who work.
  private struct Reader: Sendable {
    private let read: @Sendable () -> Work?
    private let queue = DispatchQueue(label: "ireum.reading")

    init(_ read: @escaping @Sendable () -> Work?) { self.read = read }

    func next() async -> Work? {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: read()) }
      }
    }
  }
}
