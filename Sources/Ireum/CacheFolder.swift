import Foundation

/// A folder of files that can be made again.
struct CacheFolder {
  let path: String

  /// Removes the oldest of the files whose names begin and end so, but for the newest `most`.
  func prune(prefix: String = "", suffix: String, most: Int) {
    let manager = FileManager.default
    let files = (try? manager.contentsOfDirectory(atPath: path)) ?? []
    let kin = files.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.map { "\(path)/\($0)" }
    guard kin.count > most else { return }
    let byAge = kin.map { (age($0), $0) }.sorted { $0.0 < $1.0 }
    for (_, file) in byAge.dropLast(most) { try? manager.removeItem(atPath: file) }
  }

  private func age(_ file: String) -> Date {
    (try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date) ?? .distantPast
  }
}
