import Messaging

/// Why the results of a batch cannot be kept, or gone on with. What the folder holds stays as it is.
public enum ResultFailure: Error, Sendable, Equatable {
  /// The system refused.
  case unwritable(String, reason: String)
  case unreadable(String, reason: String)
  /// The folder holds other things.
  case notEmpty(String)
  /// Another program writes there.
  case locked(String)
  /// What was begun there was made from another lexicon, by its digest.
  case otherLexicon(String, was: String, now: String)
  /// What was begun there was asked otherwise: the option that differs.
  case otherOptions(String, option: String, was: String?, now: String?)
  /// A document that is done is no longer the one at its place of the input, or no longer there.
  case otherInput(String, number: Int, was: String, now: String?)

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    let fresh = Message(
      "name another --out, or remove the folder to begin again",
      ko: "--out으로 다른 폴더를 주거나, 폴더를 지우고 다시 시작하십시오")
    switch self {
    case .unwritable(let path, let reason):
      return Explanation(
        "\(path): cannot be written: \(reason)", ko: "\(path): 쓸 수 없습니다: \(reason)",
        hint: Message(
          "what is done is kept; run the same command again to go on",
          ko: "끝난 것은 남아 있습니다. 같은 명령을 다시 실행하면 이어서 합니다"))
    case .unreadable(let path, let reason):
      return Explanation("\(path): cannot be read: \(reason)", ko: "\(path): 읽을 수 없습니다: \(reason)")
    case .notEmpty(let folder):
      return Explanation(
        "\(folder) holds other files, and no batch", ko: "\(folder): 일괄 처리가 아닌 다른 파일이 있습니다",
        hint: Message("name a new or empty folder with --out", ko: "--out으로 없거나 빈 폴더를 주십시오"))
    case .locked(let folder):
      return Explanation(
        "\(folder) is being written by another batch", ko: "\(folder): 다른 일괄 처리가 쓰는 중입니다",
        hint: Message("wait for it, or name another --out", ko: "끝나기를 기다리거나 --out으로 다른 폴더를 주십시오"))
    case .otherLexicon(let folder, let was, let now):
      return Explanation(
        "\(folder) was begun with another lexicon (\(was), now \(now))",
        ko: "\(folder): 다른 사전으로 시작한 것입니다(\(was), 지금은 \(now))", hint: fresh)
    case .otherOptions(let folder, let option, let was, let now):
      return Explanation(
        "\(folder) was begun with another \(option) (\(Self.said(was).text(in: .en)), now \(Self.said(now).text(in: .en)))",
        ko:
          "\(folder): \(option)이(가) 달랐습니다(\(Self.said(was).text(in: .ko)), 지금은 \(Self.said(now).text(in: .ko)))",
        hint: fresh)
    case .otherInput(let folder, let number, let was, let now):
      return Explanation(
        "\(folder): document \(number) was \(was), now \(Self.said(now).text(in: .en))",
        ko: "\(folder): \(number)번째 문서가 \(was)였는데 지금은 \(Self.said(now).text(in: .ko))", hint: fresh)
    }
  }

  private static func said(_ value: String?) -> Message {
    value.map { Message($0, ko: $0) } ?? Message("none", ko: "없음")
  }
}
