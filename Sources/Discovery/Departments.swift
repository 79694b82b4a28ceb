import Comparison
import Indexing
import Lexicography
import Matching

/// Joins a department to the unknown body before it: 칭화대학교 집적회로학원 is one name where the lexicon has neither.
struct Departments {
  let text: DiscoveryText
  private static let heads = Set(
    ["학원", "학부", "학과", "대학원", "연구원", "연구소", "연구센터", "의료원", "병원", "단과대학"].map {
      $0.unicodeScalars.map(\.value)
    })

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns `bodies`, and the joined ones beside them.
  func joined(_ bodies: [UnknownName]) -> [UnknownName] {
    bodies
      + bodies.compactMap { body in
        let start = body.letters.upperBound
        guard body.type == .organization, start < text.count, text.gaps[start] == .space,
          text.classes[start] == .hangul,
          let word = text.word(startingAt: start)
        else { return nil }
        for end in stride(from: word.range.upperBound, to: start + 2, by: -1) {
          let rest = text.letters[end..<word.range.upperBound]
          guard rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[end - 1]),
            text.isFree(start..<end),
            let head = Self.heads.first(where: {
              text.letters[start..<end].suffix($0.count).elementsEqual($0)
            }),
            end - start > head.count, Titles.shared.length(after: text.letters[start..<end]) < end - start
          else { continue }
          return UnknownName(
            letters: body.letters.lowerBound..<end, type: .organization,
            evidence: body.evidence + [Clue.parent.item(text.original(body.letters), 0.5)])
        }
        return nil
      }
  }
}
