/// Heads of the names of Korean bodies. What ends in one is a name even where it stands apart after its country: 한국
/// 관광공사 is 한국관광공사, while 한국 벤처 투자 is investment in Korea.
///
/// Source: the editors. Written for this project; Apache-2.0.
package enum BodyHeads {
  package static let words: [[UInt32]] =
    """
    원 회 부 처 청 국 소 관 단 당 공사 공단 재단 조합 기금 대학 대학교 학교 병원 은행 중앙은행 증권 거래소 센터 연구소 연구원 연구센터 사무소 대사관 \
    방송국 방송사 신문사 통신사 박물관 미술관 도서관 연맹 연합 연합회 협회 학회 협의회 위원회 사업단 대표단 그룹 회사 기업집단 법인
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// Whether `letters` end in a head that has something before it; the head alone is an ordinary noun (한국 거래소).
  static func end(_ letters: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    var longest = 0
    for word in words where letters.suffix(word.count).elementsEqual(word) {
      longest = max(longest, word.count)
    }
    return longest > 0 && letters.count > longest
  }
}
