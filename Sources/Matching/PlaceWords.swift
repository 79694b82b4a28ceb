/// Cities and regions by which bodies tell their branches apart: KIC 워싱턴, 우시공장. They need no entries.
///
/// Source: the editors: regions of the world, and cities where Korean and Chinese bodies often have offices or plants.
/// Written for this project; Apache-2.0.
package enum PlaceWords {
  private static let words: [[UInt32]] =
    """
    유럽 아시아 동남아 북미 남미 미주 중남미 중동 아프리카 유라시아 오세아니아 미국 일본 중국 독일 프랑스 영국 인도 베트남 인도네시아 \
    말레이시아 태국 필리핀 러시아 브라질 멕시코 캐나다 호주 이스라엘 헝가리 폴란드 체코 튀르키예 \
    워싱턴 뉴욕 로스앤젤레스 실리콘밸리 샌프란시스코 시카고 댈러스 애틀랜타 디트로이트 보스턴 시애틀 오스틴 밴쿠버 토론토 멕시코시티 상파울루 \
    런던 파리 브뤼셀 프랑크푸르트 베를린 뮌헨 취리히 제네바 밀라노 마드리드 바르샤바 빈 스톡홀름 암스테르담 헬싱키 모스크바 이스탄불 \
    두바이 아부다비 리야드 카이로 나이로비 요하네스버그 뉴델리 뭄바이 벵갈루루 방콕 하노이 호찌민 자카르타 싱가포르 쿠알라룸푸르 마닐라 \
    도쿄 오사카 나고야 후쿠오카 홍콩 타이베이 시드니 멜버른 베이징 상하이 광저우 선전 청두 시안 충칭 우한 칭다오 다롄 선양 창춘 \
    톈진 난징 쑤저우 우시 항저우 닝보 샤먼 창사 정저우 하얼빈 서울 부산 인천 대구 대전 광주 울산 세종 제주 평택 구미 창원 포항
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  package static let all = WordTable(words)
  /// Calls `body` with each until it is true; returns whether it was.
  package static func contains(where body: ([UInt32]) -> Bool) -> Bool { words.contains(where: body) }
}
