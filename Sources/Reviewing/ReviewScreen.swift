import Lexicography
import Messaging
import Normalization
import TextModel

/// A line of a screen, of one kind throughout.
public struct ScreenLine: Sendable, Hashable {
  /// How it is to look.
  public enum Look: Sendable { case plain, title, dim, warning }
  /// The text; it fits the width that was asked for.
  public let text: String
  /// How it is to look.
  public let look: Look

  init(_ text: String, _ look: Look = .plain) { (self.text, self.look) = (text, look) }
}

extension ReviewSession {
  /// Returns the screen of `height` lines of at most `width` columns: what is asked above, the keys at the bottom.
  public func screen(width: Int, height: Int) -> [ScreenLine] {
    ReviewScreen(session: self, width: max(width, 20), height: max(height, 4)).lines
  }
}

/// The screen of a session.
private struct ReviewScreen {
  let session: ReviewSession
  let width: Int
  let height: Int

  private func said(_ en: String, ko: String) -> String { Message(en, ko: ko).text(in: session.language) }

  var lines: [ScreenLine] {
    let bottom = Array(bottom.suffix(height - 1))
    let room = height - bottom.count
    var top = Array(body(room).prefix(room))
    while top.count < room { top.append(ScreenLine("")) }
    return (top + bottom).map { ScreenLine(ReviewLayout.cut($0.text, width), $0.look) }
  }

  private func body(_ room: Int) -> [ScreenLine] {
    if session.mode == .help { return help }
    guard let item = session.current else { return end }
    if case .why(let scrolled) = session.mode {
      let grounds = grounds(of: item)
      return [title(item)] + grounds.dropFirst(min(scrolled, max(0, grounds.count - (room - 1))))
    }
    return [title(item), ScreenLine(String(repeating: "─", count: width), .dim)] + table(item) + [
      ScreenLine("")
    ]
      + wrapped("\(said("evidence", ko: "근거")): \(item.reason.text(in: session.language))") + [ScreenLine("")]
      + places(item)
  }

  // MARK: The question

  private func title(_ item: ReviewItem) -> ScreenLine {
    let kind =
      switch item.kind {
      case .draft: said("draft: a new entry?", ko: "초안: 새 표제어로 할까요?")
      case .duplicate: said("one thing or two?", ko: "하나입니까, 둘입니까?")
      case .claim: said("claim: is it right?", ko: "주장: 맞습니까?")
      case .unsure: said("undecided: one thing or two?", ko: "미정: 하나입니까, 둘입니까?")
      }
    let score = item.score.map { "  \(Self.shown($0))" } ?? ""
    let mentions =
      item.mentions > 0
      ? "  " + said(Message.count(item.mentions, "mention"), ko: "언급 \(item.mentions)") : ""
    let counts = session.counts
    return ScreenLine(
      ReviewLayout.ends(
        "\(session.place + 1)/\(session.items.count)  \(kind)\(score)\(mentions)",
        said("decided \(counts.decided)", ko: "판정 \(counts.decided)"), width), .title)
  }

  private static func shown(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The two entries side by side, or the one.
  private func table(_ item: ReviewItem) -> [ScreenLine] {
    let label = 8
    let sides = [item.left] + (item.right.map { [$0] } ?? [])
    let column = max(4, (width - label - 2 * (sides.count - 1)) / sides.count)
    let cells = sides.map(cells(of:))
    var lines: [ScreenLine] = []
    for (row, name) in rowNames.enumerated() {
      let texts = cells.map { ReviewLayout.wrapped($0[row], column) }
      if texts.allSatisfy({ $0 == [""] }) { continue }
      for line in 0..<min(texts.map(\.count).max() ?? 1, 3) {
        let text = texts.map { cell in
          let part = line < cell.count ? cell[line] : ""
          return ReviewLayout.padded(
            line == 2 && cell.count > 3 ? ReviewLayout.cut(part + "…", column) : part, column)
        }
        let shown = ReviewLayout.padded(line == 0 ? name : "", label) + text.joined(separator: "  ")
        lines.append(ScreenLine(Self.trimmed(shown), (1...3).contains(row) ? .title : .plain))
      }
    }
    return lines
  }

  private var rowNames: [String] {
    [
      "", "ko", "zh", "en", said("also", ko: "다른"), said("what", ko: "무엇"), said("source", ko: "출처"),
      said("note", ko: "비고"),
    ]
  }

  private func cells(of side: ReviewItem.Side) -> [String] {
    let entry = side.entry
    let names = entry.canonicalNames
    let shown = [names.ko, names.zh, names.en]
    var others = entry.names.map(\.text).filter { !shown.contains($0) }
    if let name = side.name, let place = others.firstIndex(of: name) {
      // What was compared is not to be cut off.
      others.insert(others.remove(at: place), at: 0)
    }
    let sources = Set(entry.names.flatMap(\.sources).map(\.text)).sorted().joined(separator: ", ")
    let what = [entry.type.rawValue, entry.country, entry.status == .active ? nil : entry.status.rawValue]
    return [entry.id.rawValue] + shown.map { $0 ?? "–" }
      + [
        others.joined(separator: " · "), what.compactMap(\.self).joined(separator: ", "), sources,
        entry.note ?? "",
      ]
  }

  private func places(_ item: ReviewItem) -> [ScreenLine] {
    item.occurrences.map { place in
      let start = "\(place.document):\(place.line)  "
      let room = width - DisplayWidth.columns(ReviewLayout.cut(start, width / 3))
      let name = ReviewLayout.cut("[\(place.name)]", room)
      let rest = max(0, room - DisplayWidth.columns(name))
      let after = DisplayWidth.columns(place.after)
      let before = ReviewLayout.cutStart(place.before, max(rest / 2, rest - after))
      return ScreenLine(
        ReviewLayout.cut(start, width / 3) + before + name
          + ReviewLayout.cut(place.after, rest - DisplayWidth.columns(before)), .dim)
    }
  }

  /// All names, and every ground with what it adds.
  private func grounds(of item: ReviewItem) -> [ScreenLine] {
    var lines = wrapped(item.reason.text(in: session.language))
    for ground in item.evidence {
      let hundredths = Int((ground.contribution * 100).rounded())
      let amount = "\(hundredths < 0 ? "-" : "+")\(Self.shown(abs(ground.contribution)))"
      lines += wrapped("\(amount)  \(ground.feature): \(ground.value) (\(ground.source))")
    }
    for side in [item.left, item.right].compactMap(\.self) {
      lines.append(ScreenLine(side.entry.id.rawValue, .title))
      for name in side.entry.names {
        let dates =
          [name.from?.text, name.to?.text].contains { $0 != nil }
          ? " (\(name.from?.text ?? "")–\(name.to?.text ?? ""))" : ""
        let sources = name.sources.map(\.text).joined(separator: ", ")
        lines += wrapped("  \(name.lang.rawValue) \(name.kind.rawValue): \(name.text)\(dates)  \(sources)")
      }
      for claim in side.entry.claims {
        lines += wrapped("  \(claim.verdict.rawValue): \(claim.about): \(claim.says)")
      }
    }
    return lines
  }

  private var end: [ScreenLine] {
    let counts = session.counts
    var lines = [
      ScreenLine(said("Nothing is left to decide.", ko: "더 판정할 것이 없습니다."), .title),
      ScreenLine(
        said(
          "decided \(counts.decided), skipped \(counts.skipped)",
          ko: "판정 \(counts.decided), 건너뜀 \(counts.skipped)")),
    ]
    if counts.skipped > 0 {
      lines.append(ScreenLine(said("k goes through what was skipped.", ko: "k: 건너뛴 것을 다시 봅니다.")))
    }
    return lines
  }

  // MARK: The bottom

  private var bottom: [ScreenLine] {
    switch session.mode {
    case .reason(let choice, let typed): return prompt(choice, typed)
    case .help: return [ScreenLine(said("any key goes back", ko: "아무 키나 누르면 돌아갑니다"), .dim)]
    case .why:
      return [
        ScreenLine(
          said("space and arrows scroll, any other key goes back", ko: "스페이스와 화살표: 넘기기, 다른 키: 돌아가기"), .dim)
      ]
    case .question, .waiting:
      let message = session.message.map { wrapped($0.text(in: session.language), .warning) } ?? []
      return message + packed(keys)
    }
  }

  private func prompt(_ choice: ReviewChoice, _ typed: String) -> [ScreenLine] {
    guard let item = session.current else { return [] }
    let reasons = choice.reasons(of: item.kind).enumerated().map {
      "\($0 + 1) \($1.text(in: session.language))"
    }
    return [
      ScreenLine("\(name(of: choice, item.kind)). \(said("Why?", ko: "까닭은?")) \(typed)▏", .title)
    ] + packed(reasons)
      + packed([
        said("Enter writes", ko: "Enter: 쓰기"), said("or type a reason", ko: "까닭을 직접 입력"),
        said("Esc back", ko: "Esc: 취소"),
      ])
  }

  private func name(of choice: ReviewChoice, _ kind: ReviewItem.Kind) -> String {
    switch (choice, kind) {
    case (.same, _): said("same", ko: "같음")
    case (.different, _): said("different", ko: "다름")
    case (.unsure, _): said("unsure", ko: "모름")
    case (.accept, .duplicate), (.accept, .unsure): said("merge", ko: "합치기")
    case (.accept, _): said("accept", ko: "받아들임")
    case (.reject, _): said("reject", ko: "버림")
    }
  }

  private static let letters: [ReviewChoice: String] = [
    .same: "s", .different: "d", .unsure: "u", .accept: "a", .reject: "r",
  ]

  private var keys: [String] {
    let choices = session.current.map { item in
      item.choices.map { "\(Self.letters[$0] ?? "") \(name(of: $0, item.kind))" }
        + ["e \(said("edit", ko: "고치기"))", "k \(said("skip", ko: "건너뛰기"))", "w \(said("why", ko: "근거"))"]
    }
    return (choices ?? [])
      + ["z \(said("undo", ko: "되돌리기"))", "? \(said("help", ko: "도움말"))", "q \(said("quit", ko: "끝내기"))"]
  }

  private var help: [ScreenLine] {
    let rows = [
      ("s", said("the two are one thing; keeps both entries", ko: "둘은 하나입니다. 표제어는 그대로 둡니다")),
      ("d", said("the two are different, and are not asked of again", ko: "둘은 다릅니다. 다시 묻지 않습니다")),
      ("u", said("it cannot be said now", ko: "지금은 알 수 없습니다")),
      ("a", said("takes a draft or claim in; makes two entries one", ko: "초안이나 주장을 받아들입니다. 두 표제어는 합칩니다")),
      (
        "r",
        said(
          "rejects a draft (its file goes) or a claim (it stays, as rejected)",
          ko: "초안(파일을 지움)이나 주장(버린 것으로 남김)을 버립니다")
      ),
      ("e E", said("opens the left or the right entry in $EDITOR", ko: "왼쪽(E는 오른쪽) 표제어를 $EDITOR로 엽니다")),
      ("k", said("leaves it for later", ko: "나중으로 미룹니다")),
      (
        "w",
        said("shows all names, and what every ground adds to the score", ko: "모든 이름과, 근거마다 점수에 더한 무게를 보입니다")
      ),
      ("z", said("takes the last decision back, also of an earlier day", ko: "마지막 판정을 되돌립니다. 지난번 것도 됩니다")),
      ("q", said("ends; every decision is written already", ko: "끝냅니다. 판정은 이미 모두 저장되었습니다")),
    ]
    return rows.map { ScreenLine("\(ReviewLayout.padded($0.0, 5))\($0.1)") }
      + wrapped(
        said(
          "After an answer comes its reason: a digit, words of your own, or Enter for none. It is then on the disk. Keys work in Hangul input too.",
          ko: "답을 고르면 까닭을 묻습니다. 숫자를 누르거나, 직접 쓰거나, Enter로 비워 둡니다. 그러면 바로 저장됩니다. 한글 입력 상태에서도 눌립니다."), .dim)
  }

  // MARK: Lines

  private func wrapped(_ text: String, _ look: ScreenLine.Look = .plain) -> [ScreenLine] {
    ReviewLayout.wrapped(text, width).map { ScreenLine($0, look) }
  }

  /// `parts` in as few lines as they need.
  private func packed(_ parts: [String]) -> [ScreenLine] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, DisplayWidth.columns(last) + 3 + DisplayWidth.columns(part) <= width {
        lines[lines.count - 1] = last + "   " + part
      } else {
        lines.append(part)
      }
    }
    return lines.map { ScreenLine($0, .dim) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
