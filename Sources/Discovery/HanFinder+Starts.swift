import Lexicography
import Matching

/// Where the names of bodies begin.
extension HanFinder {
  /// Where the name begins: after the last stop, title or known name's end that is no part of it.
  func start(of head: Int, from: Int, _ type: EntryType) -> Int {
    var start = head
    while start > from, head - start < Self.longest {
      // Inside two letters that are left before it, a stop of one may be a part of a word; it ends the name anyway.
      if isStop(at: start, from: from) {
        // 社科院|城市与竞争力研究中心: and is a part of the name after a body.
        if start < head, let begin = body(beforeAnd: start - 1, from) { return begin }
        break
      }
      // 企业来开发区: 来 alone is a verb.
      if text.letters[start - 1] == Self.come, start - 1 > from,
        text.letters[start - 2] != Self.yet, text.letters[start] != Self.guest
      {
        break
      }
      // 2018年|中非合作论坛: what is left of a date.
      if Self.dates.contains(text.letters[start - 1]), start > 1,
        (0x30...0x39).contains(text.letters[start - 2])
      {
        break
      }
      // 第十八届|中韩传统医学研讨会: which one in a row it is.
      if Self.rows.contains(text.letters[start - 1]), start - 2 >= from,
        Self.numerals.contains(text.letters[start - 2])
      {
        break
      }
      // 科学技术信息通信部光州本部: a body that is known goes before.
      if start < head, let known = text.known(at: start - 1), known.range.upperBound == start,
        known.types == [.organization], text.letters[start] != Self.stationed
      {
        break
      }
      // 在威海设联络处: 设 alone is a verb.
      if start - 1 > from, text.letters[start - 1] == Self.set, !Self.afterSet.contains(text.letters[start]) {
        break
      }
      // 德国施泰格基金会: the country is no part of a coined name.
      if let known = text.known(at: start - 1), known.types == [.country], start < head, start + 2 <= head,
        !Self.home.contains(where: { text.letters[known.range].starts(with: $0) }),
        HanWordList.isCoined(text.letters[start..<start + 2])
      {
        break
      }
      // 青年学者交流会: those who meet are no title.
      if titles.length(endingIn: text.letters[from..<start]) > 1, type != .event || start < head { break }
      start -= 1
    }
    return start
  }

  /// 来, and 未来 and 来宾, which have it in them.
  private static let (come, yet, guest): (UInt32, UInt32, UInt32) = (0x6765, 0x672A, 0x5BBE)
  /// Countries whose common events are named by them: 中韩机器人企业对接会.
  static let pairs = ["中韩", "韩中", "中日韩", "韩中日"].map { $0.unicodeScalars.map(\.value) }
  static let nations = ["中国", "韩国", "全国", "国家", "日本"].map { $0.unicodeScalars.map(\.value) }
  private static let stationed: UInt32 = 0x9A7B  // 驻
  private static let rows = Set("届次回".unicodeScalars.map(\.value))
  private static let numerals = Set("一二三四五六七八九十百首两".unicodeScalars.map(\.value))
  private static let dates = Set("年月日号届次第".unicodeScalars.map(\.value))

  /// The end of the known body before a short word and 与 or 和 at `index`.
  private func body(beforeAnd index: Int, _ from: Int) -> Int? {
    guard Self.with.contains(text.letters[index]) else { return nil }
    for length in 2...4 where index - length > from {
      let begin = index - length
      if let known = text.known(at: begin - 1), known.range.upperBound == begin,
        known.types.contains(.organization), text.isFree(begin..<index), !hasStop(in: begin..<index)
      {
        return begin
      }
    }
    return nil
  }

  /// 设, and what makes it a part of a word: 设计, 设备.
  private static let (set, afterSet): (UInt32, Set<UInt32>) = (
    0x8BBE, Set("计备施置立想定".unicodeScalars.map(\.value))
  )
  /// Countries with which the names of their bodies begin.
  static let home = ["中", "韩", "日", "朝"].map { $0.unicodeScalars.map(\.value) }
}
