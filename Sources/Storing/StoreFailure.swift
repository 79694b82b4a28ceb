import Messaging

/// Why a lexicon folder was not changed. Whatever the reason, it holds what it held before.
public enum StoreFailure: Error, Sendable, Equatable {
  /// Another program writes, and did not end while we waited.
  case locked(folder: String, by: String, seconds: Double)
  /// The system refused.
  case unwritable(String, reason: String)
  case unreadable(String, reason: String)
  /// A file is no longer what the edit was made from.
  case changedMeanwhile(String)
  /// A file was changed where the edit to be taken back had changed it.
  case changedSince(String)
  /// An edit was cut short, and a file that it meant was changed since.
  case interrupted(edit: Int, path: String)
  /// The file is not UTF-8, so that the journal could not keep it.
  case notText(String)
  /// There is no such edit, or none to take back.
  case noEdit(Int?)
  /// The edit was taken back already.
  case undone(Int)

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .locked(let folder, let by, let seconds):
      Explanation(
        "\(folder) is being written by \(by); waited \(seconds) s",
        ko: "\(folder): \(by)이(가) 쓰는 중입니다. \(seconds)초 기다렸습니다",
        hint: Message(
          "try again, or wait longer with --wait SECONDS", ko: "다시 해 보거나 --wait SECONDS로 더 기다리십시오"))
    case .unwritable(let path, let reason):
      Explanation(
        "\(path): cannot be written: \(reason)", ko: "\(path): 쓸 수 없습니다: \(reason)",
        hint: Message("nothing was changed", ko: "아무것도 바뀌지 않았습니다"))
    case .unreadable(let path, let reason):
      Explanation("\(path): cannot be read: \(reason)", ko: "\(path): 읽을 수 없습니다: \(reason)")
    case .changedMeanwhile(let path):
      Explanation(
        "\(path) was changed meanwhile", ko: "\(path): 그 사이에 바뀌었습니다",
        hint: Message("nothing was written; run the command again", ko: "쓰지 않았습니다. 명령을 다시 실행하십시오"))
    case .changedSince(let path):
      Explanation(
        "\(path) was changed since, in the same place", ko: "\(path): 그 뒤에 같은 곳이 바뀌었습니다",
        hint: Message(
          "nothing was written; take back what came later first: ireum lexicon undo --list",
          ko: "쓰지 않았습니다. 나중 편집부터 되돌리십시오: ireum lexicon undo --list"))
    case .interrupted(let edit, let path):
      Explanation(
        "edit \(edit) was cut short, and \(path) was changed since",
        ko: "편집 \(edit)이(가) 끊겼고 \(path)이(가) 그 뒤에 바뀌었습니다",
        hint: Message(
          "bring the file back (git checkout), or remove .ireum/edits/\(edit).pending",
          ko: "파일을 되돌리거나(git checkout) .ireum/edits/\(edit).pending을 지우십시오"))
    case .notText(let path): Explanation("\(path): not UTF-8", ko: "\(path): UTF-8이 아닙니다")
    case .noEdit(nil):
      Explanation("there is no edit to take back", ko: "되돌릴 편집이 없습니다")
    case .noEdit(let number?):
      Explanation("there is no edit \(number)", ko: "편집 \(number)이(가) 없습니다")
    case .undone(let number):
      Explanation("edit \(number) was taken back already", ko: "편집 \(number)은(는) 이미 되돌렸습니다")
    }
  }
}
