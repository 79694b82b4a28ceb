import Foundation
import Ireum
import Lexicography

/// The user's cache folder: `$XDG_CACHE_HOME/ireum`, else `~/.cache/ireum` (XDG Base Directory Specification 0.8).
enum UserCache {
  private static var directory: String? {
    let environment = ProcessInfo.processInfo.environment
    // A relative path is not valid there and is passed over.
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return "\(cache)/ireum" }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache/ireum" : nil }
  }

  /// The cache of checks of `folders`; nil where there is no place for one.
  ///
  /// Findings depend on the rules and tables in the program, so another program file starts afresh.
  static func check(of folders: [String]) -> CheckCache? {
    guard let directory else { return nil }
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let version =
      "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    return CheckCache(directory: directory, folders: folders, version: version)
  }
}

/// The date of today, by the clock and the time zone of this machine.
enum Today {
  static var date: PartialDate? {
    let day = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = day.year, let month = day.month, let date = day.day else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return PartialDate("\(year)-\(two(month))-\(two(date))")
  }
}
