import Transliteration

/// Divides the name of an organisation into components and the rest, by the least cost over the whole name:
/// 과학기술정보통신부 = 과학 + 기술 + 정보 + 통신 + 부, 清华大学 = 清华 (rest) + 大学.
///
/// - Rules: a word of one syllable is a head only at the end (부, 院), a function word only after a component (和),
///   an administrative suffix only after the rest or a place (杭州市); short forms stand at the end (칭화대) or are
///   longer than a syllable (社科). Latin words are components whole, but for a plural s.
struct Segmenter {
  /// How to weigh a long form against its parts.
  enum Grain: CaseIterable {
    /// 국제공항 as one component where the table has it.
    case coarse
    /// Its parts, and words of one syllable anywhere.
    case fine
  }

  struct Step {
    var cost: Float = .infinity
    var from: Int32 = -1
    var fromRest = false
    /// The form; -1 the rest; below -1 a number, -2 - value.
    var form: Int32 = -1
  }

  let text: OrganizationText
  let table: ComponentTable
  let matches: FormMatches
  let grain: Grain
  /// The best way to each place that ends with a component, and with the rest.
  var known: [Step]
  var rest: [Step]

  private init(_ text: OrganizationText, _ table: ComponentTable, _ matches: FormMatches, _ grain: Grain) {
    (self.text, self.table, self.matches, self.grain) = (text, table, matches, grain)
    known = Array(repeating: Step(), count: text.scalars.count + 1)
    rest = known
    known[0].cost = 0
  }

  /// Returns the parts of `text`, which has at least one letter and in which `matches` stand.
  static func segments(
    of text: OrganizationText, table: ComponentTable = .shared, matches: FormMatches, grain: Grain
  ) -> [OrganizationSegment] {
    var segmenter = Segmenter(text, table, matches, grain)
    for place in text.scalars.indices { segmenter.extend(place) }
    return segmenter.path()
  }

  private mutating func extend(_ place: Int) {
    let cost = min(known[place].cost, rest[place].cost)
    guard cost < .infinity else { return }
    if text.kinds[place] == .blank {
      pass(place)
      return
    }
    extendByForms(place)
    extendByRest(place)
  }

  /// A blank costs nothing and ends nothing.
  private mutating func pass(_ place: Int) {
    for fromRest in [false, true] {
      var step = fromRest ? rest[place] : known[place]
      guard step.cost < .infinity else { continue }
      step.from = Int32(place)
      step.fromRest = fromRest
      step.form = .min
      if fromRest { relaxRest(place + 1, step) } else { relaxKnown(place + 1, step) }
    }
  }

  private mutating func relaxKnown(_ place: Int, _ step: Step) {
    if step.cost < known[place].cost { known[place] = step }
  }

  private mutating func relaxRest(_ place: Int, _ step: Step) {
    if step.cost < rest[place].cost { rest[place] = step }
  }

  private mutating func extendByRest(_ place: Int) {
    var end = place + 1
    var cost: Float = 1
    if text.kinds[place].isLatin {
      while !text.isEdge(end), text.kinds[end] != .blank { end += 1 }
      cost = 1.5
    }
    let starts = known[place].cost + 0.5 + cost
    let goesOn = rest[place].cost + cost
    relaxRest(
      end, Step(cost: min(starts, goesOn), from: Int32(place), fromRest: goesOn < starts, form: -1))
  }

  private mutating func extendByForms(_ place: Int) {
    for index in matches.range(at: place) {
      let match = matches.list[index]
      if match.form < -1 {
        relaxKnown(match.end, step(place, 0.6, form: match.form))
        continue
      }
      guard var cost = cost(of: Int(match.form), place, match.end, length: match.length) else { continue }
      if match.isPlural { cost.value += 0.05 }
      relaxKnown(match.end, step(place, cost.value, form: match.form, afterRest: cost.afterRest))
    }
  }

  private func step(_ place: Int, _ cost: Float, form: Int32, afterRest: Bool? = nil) -> Step {
    let fromRest = afterRest ?? (rest[place].cost < known[place].cost)
    let before = fromRest ? rest[place].cost : known[place].cost
    return Step(cost: before + cost, from: Int32(place), fromRest: fromRest, form: form)
  }

  /// What a form costs at a place; nil where it may not stand there.
  private func cost(
    of form: Int, _ place: Int, _ end: Int, length: Int
  ) -> (value: Float, afterRest: Bool?)? {
    let form = table.forms[form]
    let isLatin = text.kinds[place].isLatin
    // 聊城市 is the city of Liaocheng.
    if place == 1, text.scalars[end - 1] == 0x5E02, length > 1 { return nil }
    var cost: Float = 1
    if grain == .fine {
      cost = 0.1 + 0.05 * Float(length * length)
      // Long English phrases stay: People's Republic of China.
      if isLatin { cost = min(cost, 1) }
    }
    if form.isShort { cost += length == 1 ? 0.5 : 0.3 }
    if isLatin || length > 1 { return (cost, nil) }
    let isLast =
      end == text.scalars.count || text.isAside[end] != text.isAside[end - 1]
      || isFollowed(end, by: ComponentRole.form.bit | (form.isShort ? ComponentRole.head.bit : 0))
    if isLast, place > 1, form.roles & ComponentRole.head.bit != 0 { return (form.isShort ? 0.9 : 0.8, nil) }
    if form.isShort {
      // 한 and 中 are countries at the start, 차 and 委 words at the end.
      let isPlace = form.roles & ComponentRole.place.bit != 0
      if isLast { return !isPlace && place > 1 ? (0.9, nil) : nil }
      return isPlace && place == 0 ? (1.5, nil) : nil
    }
    if form.roles & ComponentRole.function.bit != 0, !isLast, place > 0 {
      // 和 between two words.
      if text.kinds[place] == .han, isFollowed(end, by: .max) {
        if known[place].cost < .infinity { return (0.4, false) }
        // 协和 is no 协 and; 党史和文献 are two words.
        return (rest[place].fromRest ? 0.9 : 1.2, true)
      }
      return known[place].cost < .infinity ? (0.9, false) : nil
    }
    if form.roles & ComponentRole.admin.bit != 0, place > 1, !isLast {
      return (text.kinds[place] == .han ? 0.2 : 0.6, nil)
    }
    let isField = form.roles & (ComponentRole.field.bit | ComponentRole.qualifier.bit) != 0
    return isField && text.kinds[place] == .han ? (grain == .fine ? 0.8 : 1.7, nil) : nil
  }

  /// Whether a form of two letters or more follows that has one of `roles`.
  private func isFollowed(_ start: Int, by roles: UInt8) -> Bool {
    var node = FormTrie.root
    for place in start..<min(text.scalars.count, start + 12) {
      node = table.trie.step(node, text.scalars[place])
      if node == FormTrie.root { return false }
      let form = table.trie.value(node)
      if form >= 0, place > start, table.forms[Int(form)].roles & roles != 0 { return true }
    }
    return false
  }
}
