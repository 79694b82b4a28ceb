import Indexing
import Lexicography
import Matching
import Normalization

/// Which body a person is said to belong to, where the text says it in the pattern of a list: 서울로보틱스 이사 신동주.
struct Affiliations {
  let skeleton: Skeleton
  /// Where names of the index begin and end in the text.
  let starts: Set<Int>
  let ends: Set<Int>

  /// Ends of Korean names of bodies, also of those that the index does not have.
  private static let heads = Wording.split(
    "대학교 대학 연구원 연구소 공사 공단 은행 그룹 전자 재단 협회 병원 센터 회사 신문 일보 방송 로펌 법인 증권 자동차 로보틱스 테크 지사 지점 사무소")
  /// Last letters of words that say nothing of a body: particles and endings of verbs.
  private static let particles = Set("은는이가을를의과와도에서로며고한인된던및등만".unicodeScalars.map(\.value))
  /// The fewest letters of an unknown body before a rank.
  private static let shortest = 3

  /// Whether an unknown body stands beside the person at `range`: 서울로보틱스 이사 X, X 서울시립대학교 교수.
  func hasUnknownBody(beside range: Range<Int>) -> Bool {
    isAfterUnknownBody(range.lowerBound) || isBeforeUnknownBody(range.upperBound)
  }

  /// Whether only ranks stand in `between`, or nothing, so that what comes before is what the person belongs to.
  func isRankOrNothing(_ between: Range<Int>) -> Bool {
    between.isEmpty || Ranks.all.contains(Array(skeleton.letters[between]))
  }

  private func isAfterUnknownBody(_ start: Int) -> Bool {
    guard start > 0, skeleton.gaps[start] == .space, let rank = word(endingAt: start),
      Ranks.all.contains(Array(skeleton.letters[rank])), skeleton.gaps[rank.lowerBound] == .space,
      let body = word(endingAt: rank.lowerBound)
    else { return false }
    return body.count >= Self.shortest && !ends.contains(body.upperBound)
      && !Self.particles.contains(skeleton.letters[body.upperBound - 1])
      && !Ranks.all.contains(Array(skeleton.letters[body]))
  }

  private func isBeforeUnknownBody(_ end: Int) -> Bool {
    guard end < skeleton.count, skeleton.gaps[end] == .space, let body = word(from: end),
      !starts.contains(end),
      body.upperBound < skeleton.count, skeleton.gaps[body.upperBound] == .space,
      Self.heads.contains(where: {
        skeleton.letters[body].count > $0.count && skeleton.letters[body].suffix($0.count).elementsEqual($0)
      }),
      !Ranks.all.contains(Array(skeleton.letters[body])), let rank = word(from: body.upperBound)
    else { return false }
    return (1...rank.count).contains { Ranks.all.contains(Array(skeleton.letters[rank].prefix($0))) }
  }

  private func word(from start: Int) -> Range<Int>? {
    var end = start
    while end < skeleton.count, end == start || skeleton.gaps[end] == .none,
      LetterClass(of: skeleton.letters[end]) == .hangul
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func word(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, start == end || skeleton.gaps[start] == .none,
      LetterClass(of: skeleton.letters[start - 1]) == .hangul
    {
      start -= 1
    }
    return start < end ? start..<end : nil
  }
}
