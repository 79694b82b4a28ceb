// Reviewing: a queue of questions about a lexicon, answered by keys.
// Start at ReviewSession: keys go in; lines of a screen, and what is to be written, come out. ReviewQueue makes the
// questions. Promise: no file, clock or terminal is touched, so that a session can be played in a test; and nothing is
// taken for decided before whoever writes has said that it is written.
// Not here: which entries may be one (Pairing), writing (Storing), the terminal itself (the command line).
import Lexicography
import Messaging
import TextModel

/// What a reviewer decides of a question.
public enum ReviewChoice: String, Sendable, CaseIterable {
  /// Of two: one thing, two things, or not to be said.
  case same, different, unsure
  /// A draft or claim is right; two entries become one.
  case accept
  /// A draft or claim is wrong.
  case reject

  /// Reasons that a digit gives, the commonest first.
  func reasons(of kind: ReviewItem.Kind) -> [Message] {
    switch (self, kind) {
    case (.same, _), (.accept, .duplicate), (.accept, .unsure):
      [
        Message("names of one thing in two languages", ko: "한 대상의 다른 언어 이름"),
        Message("another spelling or a short form", ko: "다른 표기나 줄인 이름"),
        Message("an earlier name of it", ko: "예전 이름"),
      ]
    case (.different, _):
      [
        Message("namesakes", ko: "이름만 같음"),
        Message("one belongs to the other", ko: "하나가 다른 것에 속함"),
        Message("one came after the other", ko: "하나가 다른 것의 후신"),
        Message("things of two kinds", ko: "종류가 다름"),
      ]
    case (.unsure, _): [Message("needs a source", ko: "자료가 더 있어야 함")]
    case (.accept, _): [Message("checked in the source", ko: "출처에서 확인함")]
    case (.reject, .claim): [Message("a better source says otherwise", ko: "더 나은 자료가 다르게 말함")]
    case (.reject, _): [Message("no name", ko: "이름이 아님"), Message("not worth an entry", ko: "표제어로 둘 것이 아님")]
    }
  }
}

/// What a session wants done. Nothing goes on before the answer, a ``ReviewOutcome``, is given.
public enum ReviewAction: Sendable {
  /// Write the decision.
  case record(ReviewItem, ReviewChoice, why: String)
  /// Take the last decision back, also one of an earlier session.
  case undo
  /// Let somebody edit an entry of the question.
  case edit(ReviewItem, EntryID)
  /// End; `isInterrupted` where the reviewer broke off.
  case quit(isInterrupted: Bool)
}

/// What came of an action.
public enum ReviewOutcome: Sendable {
  /// The decision is on the disk; `gone` is no entry of its own any more.
  case recorded(gone: EntryID?)
  /// The decision on this question was taken back.
  case undone(ReviewItem)
  /// The entry was edited; `item` shows it as it now is.
  case edited(ReviewItem)
  /// Nothing was done, for a reason.
  case failed(Message)
}
