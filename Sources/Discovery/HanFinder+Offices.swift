import Comparison
import Lexicography
import Matching
import Transliteration

/// The offices of provinces and cities, and the departments of bodies.
extension HanFinder {
  // MARK: Local offices

  /// What the offices of provinces and cities are for, as they are named in full and for short.
  private static let functions = """
    科学技术 科技 商务 发展和改革 发展改革 发改 工业和信息化 工信 经济和信息化 经信 教育 财政 人力资源和社会保障 人社 自然资源 生态环境 环境保护 住房和城乡建设 住建 交通运输 交通 水利 \
    农业农村 农业 文化和旅游 文旅 文化 卫生健康 卫健 卫生 应急管理 审计 市场监督管理 市场监管 统计 医疗保障 医保 国有资产监督管理 国资 民政 司法 公安 民族宗教事务 外事 体育 林业 林业和草原 海洋 \
    海洋与渔业 粮食和物资储备 能源 知识产权 地方金融监督管理 金融 数据 大数据 政务服务 口岸 招商 投资促进 经济合作 贸易促进 人才 城市管理 规划和自然资源 经济发展 经发 科技创新 科创 科学技术和信息化
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
    .sorted { $0.count > $1.count }
  private static let functionStarts = Set(functions.map { $0[0] })
  private static let offices = ["委员会", "管理局", "办公室", "厅", "局", "委", "办"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// 省, 市, 区, 县, 州: what the places are whose offices these are.
  private static let levels = Set("省市区县州".unicodeScalars.map(\.value))

  /// The offices of places: 山东省科学技术厅; 市商务局, where the text says before which city.
  func localOffices(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    var index = run.lowerBound
    while index < run.upperBound {
      defer { index += 1 }
      guard text.known(at: index) == nil, let end = office(index, run) else { continue }
      guard let start = place(before: index, run) else { continue }
      found.append(
        UnknownName(
          letters: start..<end, type: .organization,
          evidence: [
            Clue.organization.item("", -2.4, "shape"),
            Clue.head.item(text.original(index..<end), 2, "offices of provinces and cities"),
            Clue.parent.item(text.original(start..<index), 1.8),
          ]))
      index = end - 1
    }
    return found
  }

  /// The end of an office that is named from `start` on.
  private func office(_ start: Int, _ run: Range<Int>) -> Int? {
    let rest = text.letters[start..<run.upperBound]
    guard Self.functionStarts.contains(text.letters[start]) else { return nil }
    for function in Self.functions where rest.starts(with: function) {
      let tail = rest.dropFirst(function.count)
      if let office = Self.offices.first(where: { tail.starts(with: $0) }) {
        return start + function.count + office.count
      }
    }
    return nil
  }

  /// Where the place begins whose office is named at `index`.
  private func place(before index: Int, _ run: Range<Int>) -> Int? {
    guard index > run.lowerBound else { return nil }
    let isKind = Self.levels.contains(text.letters[index - 1])
    // 山东省, 南京: what the lexicon has, with its kind or without.
    for end in [index, index - 1] where end > run.lowerBound && (end == index || isKind) {
      if let part = text.part(endingAt: end), part.types.contains(.place) { return part.range.lowerBound }
    }
    // 省发改委, 市商务局: the kind of the place alone.
    if isKind, index - 1 == run.lowerBound || text.known(at: index - 2) == nil && isStart(index - 1, run) {
      return index - 1
    }
    // 临澜市: another name with its kind.
    guard isKind else { return nil }
    for length in [3, 4] where index - length >= run.lowerBound {
      let start = index - length
      if text.isFree(start..<index), isStart(start, run), !Self.isGeneric(text.letters[start..<index]),
        !HanWordList.isWord(text.letters[start..<start + 2])
      {
        return start
      }
    }
    return nil
  }

  // MARK: Departments

  /// 司, 处, 局, 部, 室, 厅, 科: ends of the names of departments.
  private static let departmentEnds = Set("司处局部室厅科".unicodeScalars.map(\.value))
  /// Words for the writer's own body, beside which its departments stand: 我部国际合作司.
  private static let own = [
    "我部", "我院", "我所", "我司", "我局", "我厅", "我校", "我中心", "本部", "本院", "本所", "本局", "本司", "本校", "贵部", "贵院", "贵所",
    "贵司", "我办", "我委", "我厅", "贵办", "贵局", "贵厅",
  ]
  .map { $0.unicodeScalars.map(\.value) }

  /// Departments right after their bodies, or after other departments of them: 国际合作司 in 科学技术部国际合作司.
  func departments(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    for index in run.dropFirst() {
      guard
        let parent = body(endingAt: index, run)
          ?? found.last(where: { $0.letters.upperBound == index })?.letters
      else { continue }
      if let name = department(index, run, parent) { found.append(name) }
    }
    return found
  }

  /// 部, 会, 院, 委, 署: ends of authorities; 司, 处, 署, 局: those of their departments.
  private static let (authorityEnds, sectionEnds) = (
    Set("部会院委署".unicodeScalars.map(\.value)), Set("司处署局".unicodeScalars.map(\.value))
  )

  private static let secretariat = "秘书处".unicodeScalars.map(\.value)

  /// Authorities that nothing but their departments show, and those: 海洋部 and 资源技术司 in 海洋部资源技术司.
  func authorities(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    for start in run where isStart(start, run) && text.known(at: start) == nil {
      for count in 3...6 where start + count + 2 < run.upperBound {
        let end = start + count
        let (authority, letters) = (start..<end, text.letters[start..<end])
        guard Self.authorityEnds.contains(text.letters[end - 1]), text.isFree(authority),
          !hasStop(in: authority), !HanWordList.isWord(letters.suffix(2)),
          heads.chinese(endOf: letters).map({ $0.length < count }) ?? true,
          let name = department(end, run, authority),
          Self.sectionEnds.contains(text.letters[name.letters.upperBound - 1])
        else { continue }
        found += [
          // 秘书处 is a word for any.
          text.letters[name.letters].elementsEqual(Self.secretariat) ? nil : name,
          UnknownName(
            letters: authority, type: .organization,
            evidence: [
              Clue.organization.item("", -2.4, "shape"), Clue.parent.item(text.original(name.letters), 3.2),
            ]),
        ].compactMap { $0 }
        break
      }
    }
    return found
  }

  /// The body, known or the writer's own, that ends at `index`.
  private func body(endingAt index: Int, _ run: Range<Int>) -> Range<Int>? {
    if let known = text.known(at: index - 1), known.range.upperBound == index,
      known.types.contains(.organization)
    {
      // 清华大学精密仪器系 is one name.
      let letters = text.letters[known.range]
      return Self.schools.contains { letters.suffix($0.count).elementsEqual($0) } ? nil : known.range
    }
    guard
      let own = Self.own.first(where: {
        text.letters[run.lowerBound..<index].suffix($0.count).elementsEqual($0)
      })
    else { return nil }
    let start = index - own.count
    let isFirst =
      start == run.lowerBound || text.known(at: start - 1) != nil
      || Self.isStop(endOf: text.letters[run.lowerBound..<start])
    return isFirst ? start..<index : nil
  }

  /// The department that begins at `start`, where the letter `parent` ends its body; a line end may cut it.
  func department(_ start: Int, after parent: Int) -> UnknownName? {
    let word = text.words[Int(text.wordAt[start])].range
    var end = word.upperBound
    if end < text.count, text.gaps[end] == .lineBreak, let next = text.word(startingAt: end),
      next.letterClass == .han
    {
      end = next.range.upperBound
    }
    return department(start, start..<end, parent..<parent + 1)
  }

  /// Longer ends of departments, which have a word more before them.
  private static let longEnds = ["办公室", "工程中心", "遥感中心", "中心"].map { $0.unicodeScalars.map(\.value) }

  /// The end of the department that begins at `start`: its last letter.
  private func departmentEnd(_ start: Int, _ run: Range<Int>) -> Int? {
    let last = min(run.upperBound, start + 14)
    guard start + 2 < last else { return nil }
    return (start + 2..<last).first { index in
      let letters = text.letters[start..<index + 1]
      // 官室: the office of an official.
      return Self.departmentEnds.contains(text.letters[index]) && mayFollowDepartment(index + 1, run)
        || Self.longEnds.contains {
          letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0)
        }
    }
  }

  private func isLong(_ department: Range<Int>) -> Bool {
    Self.longEnds.contains { text.letters[department].suffix($0.count).elementsEqual($0) }
  }

  private func department(_ start: Int, _ run: Range<Int>, _ parent: Range<Int>) -> UnknownName? {
    guard let end = departmentEnd(start, run),
      text.isFree(start..<end + 1), !hasStop(in: start..<end, but: start),
      mayFollowDepartment(end + 1, run) || isLong(start..<end + 1),
      titles.length(endingIn: text.letters[start..<end + 1]) < 2,
      // 退休干部, 各部: a word of its own at the end.
      !HanWordList.isWord(text.letters[start..<end + 1].suffix(2))
        || isLong(start..<end + 1)
    else { return nil }
    return UnknownName(
      letters: start..<end + 1, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"), Clue.parent.item(text.original(parent), 3.4),
      ])
  }

  /// Whether what stands at `index` lets a department end before it: the end of the word, a title, a word of grammar,
  /// another name, or a person.
  func mayFollowDepartment(_ index: Int, _ run: Range<Int>) -> Bool {
    let rest = text.letters[index..<run.upperBound]
    if rest.isEmpty || text.known(at: index) != nil || titles.length(after: rest) > 1
      || titles.length(before: rest) > 1 || Self.isStop(startOf: rest)
      || Self.adverbs.contains(rest[index])
    {
      return true
    }
    // 亚非处路知夏, 国际处钟离望教授; 国际合作司亚非处.
    for length in 2...4 where length <= rest.count {
      let tail = rest.dropFirst(length)
      guard tail.isEmpty || titles.length(after: tail) > 1 else { continue }
      if PersonShapes.hanSurname(Array(rest.prefix(length))) > 0 { return true }
    }
    return rest.count > 2 && rest.count < 7 && Self.departmentEnds.contains(rest[rest.endIndex - 1])
      || rest.prefix(4).dropFirst(2).contains { Self.departmentEnds.contains($0) }
  }
  private static let adverbs = Set("已将曾也均并拟就共应须可承负主联归退派牵还先另答回".unicodeScalars.map(\.value))
}
