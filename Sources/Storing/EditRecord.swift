import Editing
import Foundation

/// One edit as the journal keeps it.
public struct EditRecord: Codable, Sendable {
  /// Its number in this folder, from 1.
  public internal(set) var number: Int
  /// What was asked, such as `alias add cn-torch.dddddd 火炬`.
  public let command: String
  /// When, in UTC.
  public let time: String
  /// Who.
  public let user: String
  /// The edit that this one takes back; nil for one that does something new.
  public let undoes: Int?
  /// What it did to the files, in the order of their paths.
  private let files: [File]

  private struct File: Codable {
    let path: String
    let before: String?
    let after: String?
  }

  /// Returns a record that has no number yet.
  ///
  /// - Throws: ``StoreFailure/notText(_:)`` for a file that is not UTF-8.
  public init(
    _ changes: [FileChange], command: String, time: String, user: String, undoes: Int? = nil
  ) throws(StoreFailure) {
    (number, self.command, self.time, self.user, self.undoes) = (0, command, time, user, undoes)
    var files: [File] = []
    for change in changes {
      files.append(
        File(
          path: change.path, before: try Self.text(change.before, change.path),
          after: try Self.text(change.after, change.path)))
    }
    self.files = files
  }

  /// What it did to the files.
  public var changes: [FileChange] {
    files.map {
      FileChange(
        path: $0.path, before: $0.before.map { Array($0.utf8) }, after: $0.after.map { Array($0.utf8) })
    }
  }

  private static func text(_ bytes: [UInt8]?, _ path: String) throws(StoreFailure) -> String? {
    guard let bytes else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path) }
    return text
  }
}
