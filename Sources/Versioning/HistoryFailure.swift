import Messaging

/// Why git could not be asked.
public enum HistoryFailure: Error, Sendable, Equatable {
  /// The program is not there.
  case noGit
  /// The folder is in no repository.
  case noRepository(String)
  /// The repository does not know the revision.
  case unknownRevision(String)
  /// No commit ever had this.
  case neverThere(String)
  /// git ended with an error.
  case git(String)

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .noGit:
      Explanation("git is not installed", ko: "git이 없습니다", hint: Message(verbatim: "apt install git"))
    case .noRepository(let folder):
      Explanation(
        "\(folder) is in no git repository", ko: "\(folder): git 저장소 안에 있지 않습니다",
        hint: Message(verbatim: "git init"))
    case .unknownRevision(let revision):
      Explanation(
        "git knows no revision '\(revision)'", ko: "git에 없는 판입니다: '\(revision)'",
        hint: Message(verbatim: "git log"))
    case .neverThere(let id):
      Explanation("no commit has '\(id)'", ko: "어느 커밋에도 없습니다: '\(id)'")
    case .git(let words): Explanation("git: \(words)", ko: "git: \(words)")
    }
  }
}
