import Foundation
import Synchronization

/// What happens when somebody ends the program by Ctrl-C, or the system asks it to end: what is being written is written
/// to the end of its line, and nothing more.
enum Interruption {
  /// Held while lines are written.
  private static let writing = Mutex<Void>(())
  private static let pipe = Atomic<Int32>(-1)

  private static let isEnding = Atomic<Bool>(false)

  /// Runs `body`, which writes whole lines; no interruption falls into it, and after one it is not run.
  static func wholeLines<Result>(_ body: () throws -> Result) rethrows -> Result {
    // The program that reads a PDF ends by the same Ctrl-C; that is no failure of the document.
    while isEnding.load(ordering: .acquiring) { pause() }
    return try writing.withLock { _ in try body() }
  }

  /// From now on waits for the end of lines, then says `words`, where there are any, and ends.
  static func holdBack(saying words: @escaping @Sendable () -> String?) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let ear = ends[0]
    pipe.store(ends[1], ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { number in
        // Only this may be done here: a second signal ends at once, and the first goes to who waits for it.
        _ = signal(number, SIG_DFL)
        Interruption.isEnding.store(true, ordering: .releasing)
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interruption.pipe.load(ordering: .relaxed), &byte, 1)
      }
    }
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(ear, &byte, 1) < 0, errno == EINTR {}
      writing.withLock { _ in
        Output.progress("")
        if let words = words() { Output.complain(words) }
        _ = kill(getpid(), Int32(byte))
        // The signal ends the program; nothing may be written before it does.
        while true { pause() }
      }
    }
  }
}
