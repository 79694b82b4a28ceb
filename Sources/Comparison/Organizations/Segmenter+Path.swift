import Transliteration

/// The parts along the best way through a name.
extension Segmenter {
  func path() -> [OrganizationSegment] {
    var reversed: [OrganizationSegment] = []
    var place = text.scalars.count
    var isRest = rest[place].cost < known[place].cost
    while place > 0 {
      let step = isRest ? rest[place] : known[place]
      let start = Int(step.from)
      guard start >= 0, start < place else { break }
      if step.form == .min {
        place = start
        isRest = step.fromRest
        continue
      }
      append(step.form, start, place, to: &reversed)
      place = start
      isRest = step.fromRest
    }
    return reversed.reversed()
  }

  /// Appends the part `start..<end`; the rest grows to the left while nothing divides it.
  private func append(_ form: Int32, _ start: Int, _ end: Int, to reversed: inout [OrganizationSegment]) {
    let isAside = text.isAside[start]
    if form < -1 {
      reversed.append(OrganizationSegment(number: -2 - form, start, end, isAside: isAside))
    } else if form == -1 {
      if let last = reversed.last, last.isRest, last.isAside == isAside, joins(start, end, last) {
        reversed[reversed.count - 1].start = Int32(start)
      } else {
        reversed.append(OrganizationSegment(restFrom: start, to: end, isAside: isAside))
      }
    } else {
      let entry = table.forms[Int(form)]
      guard entry.senses.isEmpty || (grain == .fine && !entry.sequence.isEmpty) else {
        var segment = OrganizationSegment(entry.senses, table, start, end, isAside: isAside)
        segment.isShort = entry.isShort
        reversed.append(segment)
        return
      }
      let sequence = table.sequences[Int(entry.sequence.lowerBound)..<Int(entry.sequence.upperBound)]
      let places = places(of: sequence, start, end)
      for (component, place) in zip(sequence, places).reversed() {
        let sense = table.solo[Int(component)]
        reversed.append(
          OrganizationSegment(sense..<sense + 1, table, place.lowerBound, place.upperBound, isAside: isAside))
      }
    }
  }

  /// The letters of each of `components` in `start..<end`: 科学 and 院 of 科学院, 科 and 技 of 科技. Latin words, whose
  /// order may be another, all have the whole.
  private func places(of components: ArraySlice<UInt16>, _ start: Int, _ end: Int) -> [Range<Int>] {
    guard !text.kinds[start].isLatin, end - start >= components.count else {
      return components.map { _ in start..<end }
    }
    var result: [Range<Int>] = []
    var place = start
    for (number, component) in components.enumerated() {
      let left = components.count - number - 1
      let next = left == 0 ? end : place + length(of: component, place, most: end - place - left)
      result.append(place..<next)
      place = next
    }
    return result
  }

  /// How many letters from `place` are a form of `component`; one where none is.
  private func length(of component: UInt16, _ place: Int, most: Int) -> Int {
    var node = FormTrie.root
    var result = 1
    for length in 1...most {
      node = table.trie.step(node, text.scalars[place + length - 1])
      if node == FormTrie.root { break }
      let form = table.trie.value(node)
      guard form >= 0 else { continue }
      if table.forms[Int(form)].senses.contains(where: { table.senses[Int($0)].component == component }) {
        result = length
      }
    }
    return result
  }

  private func joins(_ start: Int, _ end: Int, _ last: OrganizationSegment) -> Bool {
    let next = Int(last.start)
    guard !text.breaks.contains(next) else { return false }
    return end == next || (end + 1 == next && text.kinds[end] == .blank)
  }
}
