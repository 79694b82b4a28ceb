import Foundation

/// The variables of this process, each read where it is asked for: a dictionary of all takes a part of a short run.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
