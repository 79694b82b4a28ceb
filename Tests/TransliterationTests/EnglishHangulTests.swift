import Testing

@testable import Transliteration

struct EnglishHangulTests {
  /// Sounds in the notation of Tables/english/spellings.tsv, and their Hangul: the examples of 외래어 표기법 (notice 85-11)
  /// chapter 3 section 1, by clause.
  static let rows = [
    ("1-1", "gㅐp 갭 kㅐt 캣 bㅜk 북"),
    ("1-2", "ㅐpt 앱트 sㅔtbㅐk 셋백 ㅐkt 액트"),
    ("1-3", "stㅐmp 스탬프 kㅔㅣp 케이프 nㅔst 네스트 pㅏ:t 파트 dㅔsk 데스크 mㅔㅣk 메이크"),
    ("1-3", "ㅐpㅡl 애플 mㅐtrㅣs 매트리스 CㅣpmㅓNk 치프멍크 sㅣknㅣs 시크니스"),
    ("2", "bㅓlb 벌브 lㅐnd 랜드 zㅣgzㅐg 지그재그 lㅗbstㅓ 로브스터 kㅣdnㅐp 키드냅 sㅣgnㅓl 시그널"),
    ("3-1", "mㅏ:sk 마스크 Jㅐz 재즈 grㅐf 그래프 ㅗlㅣv 올리브 Trㅣl 스릴 bㅔㅣD 베이드"),
    ("3-2", "flㅐS 플래시 Srㅓb 슈러브 Sㅏ:k 샤크 SㅐNk 섕크 fㅐSㅓn 패션 Sㅔrㅣf 셰리프 SㅗpㅣN 쇼핑 Sㅜ: 슈 Sㅣm 심"),
    ("3-3", "mㅣrㅏ:Z 미라지 vㅣZㅓn 비전"),
    ("4-1", "kㅣ:X 키츠 swㅣC 스위치 brㅣJ 브리지 pㅣXbㅓ:g 피츠버그 hㅣChㅏㅣk 히치하이크"),
    ("4-2", "Cㅏ:t 차트 vㅓ:Jㅣn 버진"),
    ("5-1", "stㅣ:m 스팀 kㅗ:n 콘 rㅣN 링 lㅐmp 램프 hㅣnt 힌트 ㅣNk 잉크"),
    ("5-2", "hㅐNㅣN 행잉 lㅗNㅣN 롱잉"),
    ("6-1", "hㅗtㅔl 호텔 pㅓlp 펄프"),
    ("6-2", "slㅏㅣd 슬라이드 fㅣlm 필름 hㅔlm 헬름 swㅗln 스월른 hㅐmlㅣt 햄릿 hㅔnlㅣ 헨리"),
    ("7", "tㅣ:m 팀 rㅜ:t 루트"),
    ("8", "tㅏㅣm 타임 hㅏㅜs 하우스 skㅔㅣt 스케이트 ㅗㅣl 오일 bㅗ:t 보트 tㅏwㅓ 타워"),
    ("9-1", "wㅓ:d 워드 wㅗnt 원트 wㅗ: 워 wㅏndㅓ 완더 wㅐg 왜그 wㅔst 웨스트 wㅣC 위치 wㅜl 울"),
    ("9-2", "swㅣN 스윙 twㅣst 트위스트 pㅔNgwㅣn 펭귄 hwㅣsㅡl 휘슬 kwㅗ:tㅓ 쿼터"),
    ("9-3", "yㅏ:d 야드 yㅐNk 얭크 yㅓ:n 연 yㅔlㅗ 옐로 yㅗ:n 욘 yㅜ: 유 yㅣㅓ 이어 yㅜ:nㅣㅓn 유니언"),
  ]

  @Test("Sounds are written by the clauses", arguments: rows)
  func clauses(clause: String, examples: String) {
    let words = examples.split(separator: " ").map(String.init)
    for index in stride(from: 0, to: words.count, by: 2) {
      let written = EnglishHangul(EnglishSound.list(words[index])).pieces.map(\.syllable.text).joined()
      #expect(written == words[index + 1], "clause \(clause): \(words[index])")
    }
  }
}
