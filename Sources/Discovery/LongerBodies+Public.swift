import Lexicography
import Matching
import Normalization
import TextModel

/// Public bodies of provinces and towns, and campuses and faculties of schools, which are called as others are.
extension LongerBodies {
  /// Ends of public bodies that provinces and towns have too, each with its place or unit before it.
  private static let publicEnds = words("委 委员会 部 局 厅 署 办 위 위원회 부 국 청 총국 판공실")
  /// Kinds of places that a body is of, and the letters that may stand before them in Chinese.
  private static let units = characters("省市区县州성시구현주")
  private static let beforeUnit = characters("由报向与和经到在等及、是归为请被受据按以对从")

  /// Whether `match` is a ministry of China by its name, of which a province or town before it makes its own:
  /// 省发改委, 广东省工信厅, 지린성 발개위.
  func isLocal(_ match: NameMatch) -> Bool {
    let start = match.letters.lowerBound
    guard start > 0, Self.units.contains(text.letters[start - 1]), ends[start - 1] == nil,
      Self.publicEnds.contains(where: { text.letters[match.letters].suffix($0.count).elementsEqual($0) }),
      match.names.allSatisfy({ entry($0.entry)?.country == "CN" })
    else { return false }
    if placeStarts[start] != nil { return [.none, .space].contains(text.gaps[start]) }
    guard text.classes[start - 1] == .han else {
      // 성 발개위: the unit is a word of its own.
      return text.gaps[start] == .space && text.wordAt[start - 1] >= 0
        && text.words[Int(text.wordAt[start - 1])].range.count == 1
    }
    return text.gaps[start] == .none
      && (start < 2 || text.classes[start - 2] != .han || text.gaps[start - 1] != .none
        || Self.beforeUnit.contains(text.letters[start - 2]))
  }

  private static let schoolEnds = words("大学 学院 대학교 대학 工大 北大")

  func isSchool(_ letters: Range<Int>) -> Bool {
    Self.schoolEnds.contains { text.letters[letters].suffix($0.count).elementsEqual($0) }
  }

  /// Whether a bracket after the school `match` has a place in which it does not lie: 哈尔滨工业大学（威海）.
  func isCampus(_ match: NameMatch) -> Bool {
    let end = match.letters.upperBound
    guard isSchool(match.letters), let inner = text.bracketed(after: end),
      placeEnds[inner.lowerBound] == inner.upperBound,
      text.gaps[end] == .none
    else { return false }
    let places = places[inner.lowerBound, default: []]
    return match.names.allSatisfy {
      entry($0.entry)?.type == .organization && surroundings(of: $0.entry).isDisjoint(with: places)
    }
  }

  /// The places in which `id` lies; empty where nothing is known of it.
  private func surroundings(of id: EntryID) -> Set<EntryID> {
    var found: Set<EntryID> = []
    var open = [id]
    while let next = open.popLast() {
      for relation in entry(next)?.relations ?? []
      where relation.kind == .locatedIn && found.insert(relation.target).inserted {
        open.append(relation.target)
      }
    }
    return found
  }

  /// Whether what companies do ends the word at `start`: 哈工大机器人.
  func hasCompanyHead(after start: Int) -> Bool {
    (start + 2...max(start + 2, min(text.count, start + 4))).contains { end in
      guard end <= text.count,
        (start..<end).allSatisfy({ text.classes[$0] == .han && text.gaps[$0] == .none }),
        let head = heads.chinese(endOf: text.letters[start..<end]), head.isCompany, head.length == end - start
      else { return false }
      return end == text.count || text.classes[end] != .han || text.gaps[end] != .none
    }
  }

  /// 关系, 体系 and the like, which end in 系 and are no faculty; and 系统, 系列, which begin so.
  private static let (notFaculties, goesOn) = (characters("关体联派谱嫡直干世水星山语序维"), characters("统列数于指"))
  private static let faculty: UInt32 = 0x7CFB  // 系
  private static let offices = words("国际处 国际合作处 国际交流处 外事处 科研处 科技处 科研院 人事处 教务处 党委 校友会 国际合作与交流处 附属医院 附属中学")

  /// Whether a faculty or office of the school follows at `start`: 精密仪器系, 国际处.
  func hasHanFaculty(after start: Int) -> Bool {
    if Self.offices.contains(where: { text.letters[start...].starts(with: $0) }) { return true }
    // 釜山大学的体育系: the school has the faculty, and its name has not.
    guard start < text.count, !text.text.isWordOfGrammar(start) else { return false }
    for end in start + 1..<max(start + 1, min(text.count, start + 10)) {
      guard text.classes[end] == .han, text.gaps[end] == .none, ends[end] == nil,
        text.letters[end] == Self.faculty || !text.text.isWordOfGrammar(end)
      else { return false }
      guard text.letters[end] == Self.faculty else { continue }
      return !Self.notFaculties.contains(text.letters[end - 1])
        && !(end + 1 < text.count && Self.goesOn.contains(text.letters[end + 1]))
    }
    return false
  }
}
