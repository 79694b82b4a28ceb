import Normalization

/// Korean ranks and posts that stand after a person's name or between a body and the name: 로보티즈 이사 김승주.
///
/// Source: the editors. Written for this project; Apache-2.0 like the rest.
public enum Ranks {
  static let korean = """
    원장 부원장 대표 교수 장관 차관 주임 부주임 회장 부회장 사장 부사장 이사 이사장 총장 의원 위원 위원장 박사 총리 주석 대통령 과장 팀장 \
    부장 차장 국장 실장 본부장 센터장 소장 단장 책임 수석 선임 사무관 서기관 주무관 연구원 대사 총괄
    """
  private static let more =
    "대표이사 부총장 부교수 조교수 연구교수 책임연구원 선임연구원 수석연구원 리더 매니저 대리 사원 고문 처장 처장보 부국장 부실장 공사 참사관 영사 변호사 기자 직원 cto ceo cso"
  /// The letters of each.
  public static let all: Set<[UInt32]> = Set(
    (korean + " " + more).split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      $0.unicodeScalars.map(\.value)
    })
}
