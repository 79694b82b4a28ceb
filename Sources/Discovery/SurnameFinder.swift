import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people by their surname and title where the text names them in full: 뤄 부주임 after 뤄즈헝, 冯总 after 冯羽慈.
struct SurnameFinder {
  let text: DiscoveryText
  private let titles = Titles.shared
  /// Words that are a surname too and stand before titles as themselves: 이 교수, 전 장관, 한 위원.
  private static let words: Set<UInt32> = [0xC774, 0xC804, 0xD55C, 0xADF8, 0xC2E0, 0xD604]
  /// 전 of 박 전 장관.
  private static let former: UInt32 = 0xC804
  private static let hanTitles = [
    "总", "处长", "主任", "院长", "教授", "博士", "局长", "司长", "所长", "部长", "老师", "先生", "女士", "经理",
  ].map {
    $0.unicodeScalars.map(\.value)
  }

  init(_ text: DiscoveryText) { self.text = text }

  /// The surnames that stand for one of `people`, where only one of them has it.
  func candidates(_ people: [Range<Int>]) -> [UnknownName] {
    var byFirst: [UInt32: [[UInt32]: Range<Int>]] = [:]
    for range in people where range.count > 1 && text.classes[range.lowerBound] != .latin {
      let form = Array(text.letters[range])
      if byFirst[form[0]]?[form] == nil { byFirst[form[0], default: [:]][form] = range }
    }
    var latin: [[UInt32]: [[UInt32]: Range<Int>]] = [:]
    for range in people where text.classes[range.lowerBound] == .latin {
      guard let first = text.word(startingAt: range.lowerBound),
        let last = text.word(endingAt: range.upperBound), first.range != last.range
      else { continue }
      for word in [first, last] {
        latin[Array(text.letters[word.range]), default: [:]][Array(text.letters[range])] = range
      }
    }
    var found: [UnknownName] = []
    for word in text.words {
      let start = word.range.lowerBound
      switch word.letterClass {
      case .hangul where word.range.count == 1 && !Self.words.contains(text.letters[start]):
        guard text.isFree(word.range), let fulls = byFirst[text.letters[start]], fulls.count == 1,
          let full = fulls.first?.value,
          isBeforeTitle(word.range.upperBound)
        else { continue }
        found.append(item(word.range, full))
      // 차오 처장 after 차오러톈, 서문 소장 after 서문결.
      case .hangul where word.range.count == 2:
        guard text.isFree(word.range), isBeforeTitle(word.range.upperBound) else { continue }
        let fulls = byFirst[text.letters[start], default: [:]].filter { form, _ in
          form.count > 2 && form.starts(with: text.letters[word.range])
        }
        if fulls.count == 1, let full = fulls.first?.value { found.append(item(word.range, full)) }
      case .han:
        for index in word.range where text.known(at: index) == nil {
          guard let fulls = byFirst[text.letters[index]], fulls.count == 1, let full = fulls.first?.value,
            !full.overlaps(index..<index + 1),
            Self.hanTitles.contains(where: {
              text.letters[(index + 1)..<word.range.upperBound].starts(with: $0)
            }),
            index == word.range.lowerBound
              || HanFinder.isStop(endOf: text.letters[word.range.lowerBound..<index])
          else { continue }
          found.append(item(index..<index + 1, full))
        }
      case .latin:
        guard text.isFree(word.range), let fulls = latin[Array(text.letters[word.range])], fulls.count == 1,
          let full = fulls.first?.value,
          !full.overlaps(word.range), text.capitals(word.range).isFirst, isAfterAddress(start)
        else { continue }
        found.append(item(word.range, full))
      default: continue
      }
    }
    return found
  }

  private func item(_ range: Range<Int>, _ full: Range<Int>) -> UnknownName {
    UnknownName(
      letters: range, type: .person,
      evidence: [
        Clue.person.item(text.original(range), -2.6, "shape"),
        Clue.surname.item(text.original(full), 4, "document"),
      ], full: full)
  }

  private func isBeforeTitle(_ index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .space, var word = text.word(startingAt: index) else {
      return false
    }
    if word.range.count == 1, text.letters[index] == Self.former,
      let next = text.word(startingAt: word.range.upperBound)
    {
      word = next
    }
    let length = titles.length(after: text.letters[word.range])
    guard length > 1 || (length == 1 && word.range.count < 3) else {
      return titles.hasTitleEnd(text.letters[word.range])
    }
    let rest = text.letters[word.range].dropFirst(length)
    return rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[word.range.lowerBound + length - 1])
  }

  private func isAfterAddress(_ start: Int) -> Bool {
    let end = text.has(start - 1, ".") ? start - 1 : start
    guard let word = text.word(endingAt: end), word.letterClass == .latin else { return false }
    return titles.length(before: text.letters[word.range]) == word.range.count
  }
}
