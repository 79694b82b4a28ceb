// Indexing: names by key, so that a text or a query finds them however they are spelled.
// Start at NameIndex. Promise: two spellings that normalization makes equal have one key.
// Not here: which find counts (Matching), which entry is meant (Resolution). Held in memory for now; a
// compiled, mapped file can take its place without its users noticing.

import Glibc
import Messaging
import Normalization

/// What can keep an index from being built.
public enum IndexError: Error, Sendable, Equatable {
  /// A text could not be normalized.
  case normalization(NormalizationError)
  /// More names, or longer ones, than an index can hold.
  case tooLarge
  /// The bytes are no index.
  case notAnIndex
  /// An index of another version of the format.
  case otherVersion(Int)
  /// An index whose names were folded by another ICU.
  case otherUnicode(String, linked: String)
  /// A file that ends too early, or goes on too long.
  case truncated(size: Int, found: Int)
  /// A part that is not what was written.
  case damaged(String)
  /// Changes that are of another index, or of one that has changed since.
  case otherBase
  /// An index where changes of one are expected, and changes where an index is.
  case notChanges
  case isChanges
  /// The file cannot be opened or read, with the system's error number.
  case unreadable(Int32)

  private static let anew = Message("make it anew: ireum index build", ko: "다시 만드십시오: ireum index build")

  /// The fault in words.
  public var explanation: Explanation {
    switch self {
    case .normalization(let error): error.explanation
    case .notAnIndex:
      Explanation("is no index", ko: "색인이 아닙니다", hint: Self.anew)
    case .otherVersion(let version):
      Explanation(
        "is an index of format \(version), and this program reads format \(IndexFormat.version)",
        ko: "형식 \(version)의 색인입니다. 이 프로그램은 형식 \(IndexFormat.version)을(를) 읽습니다", hint: Self.anew)
    case .otherUnicode(let icu, let linked):
      Explanation(
        "was made with ICU \(icu), and this program has ICU \(linked)",
        ko: "ICU \(icu)(으)로 만든 색인입니다. 이 프로그램의 ICU는 \(linked)입니다", hint: Self.anew)
    case .truncated(let size, let found):
      Explanation(
        "is cut off or has something added: it should have \(size) bytes and has \(found)",
        ko: "잘렸거나 덧붙은 것이 있습니다: \(size)바이트여야 하는데 \(found)바이트입니다", hint: Self.anew)
    case .damaged(let part):
      Explanation("is damaged (\(part))", ko: "손상되었습니다(\(part))", hint: Self.anew)
    case .otherBase:
      Explanation(
        "holds changes of another index, or of this one before it was made anew",
        ko: "다른 색인이나, 다시 만들기 전의 색인에 대한 변경입니다",
        hint: Message("put it elsewhere, and make the changes again", ko: "다른 곳으로 옮기고 다시 변경하십시오"))
    case .notChanges: Explanation("holds no changes of an index", ko: "색인의 변경이 아닙니다")
    case .isChanges:
      Explanation(
        "holds the changes of an index", ko: "색인이 아니라 색인의 변경입니다",
        hint: Message("name the index beside it", ko: "그 곁의 색인 파일을 주십시오"))
    case .unreadable(let code):
      Explanation(String(cString: strerror(code)), ko: String(cString: strerror(code)))
    case .tooLarge:
      Explanation(
        "too many names for one index, or a name of more than 64 kB",
        ko: "색인 하나에 담을 수 없습니다: 이름이 너무 많거나, 64 kB보다 긴 이름이 있습니다")
    }
  }
}
