import Testing

@testable import Matching

struct ParticlesTests {
  /// Chains as they stand in office texts, after a vowel, after ㄹ and after another consonant.
  static let rows: [(last: Unicode.Scalar, chains: String)] = [
    (
      "터",
      """
      는 가 를 의 와 로 도 만 에 에서 에서는 에서도 에서의 에서만 에서부터 에서까지 에는 에도 에만 에게 에게는 에게서 에게도 로는 로의 로도 \
      로만 로서 로서의 로서는 로써 로부터 로부터의 로부터는 까지 까지의 까지는 까지도 부터 부터의 부터는 와의 와는 와도 만이 만의 만을 만은 \
      만도 처럼 처럼도 보다 보다는 보다도 뿐 뿐만 뿐이 들 들이 들은 들의 들과 들과의 들에게 들에게는 들에서 라는 라고 라도 라면 라서 란 \
      이라는 이라고 이라도 이란 나 나마 든 든지 랑 며 이며 이고 이자 이다 입니다 였다 이었다 인 인데 하고 하고는 한테 께서 께서는 조차 조차도 \
      마저 마저도 밖에 대로 마다 마다의 커녕 는커녕 요 까지만 까지만을 에까지 에서조차 에서만큼은 만큼 만큼은 만큼도 같이
      """
    ),
    ("울", "은 이 을 과 로 로는 로부터 로서 로써 에서 에서는 과의 들이 이라는 이나 이며"),
    ("원", "은 이 을 과 으로 으로는 으로의 으로부터 으로부터의 으로서 으로서의 으로써 과의 과는 이라는 이라고 이나 이란 이며 이랑 들과의"),
  ]

  @Test("Every chain of particles is one, after the syllables that it follows", arguments: rows)
  func chains(last: Unicode.Scalar, chains: String) {
    for chain in chains.split(separator: " ") {
      #expect(isChain(String(chain), last), "\(last)\(chain)")
    }
  }

  @Test(
    "Anything else is none",
    arguments: [
      ("터", "은"), ("터", "이"), ("터", "을"), ("터", "과"), ("터", "으로"), ("원", "는"), ("원", "가"), ("원", "를"),
      ("원", "와"),
      ("원", "로"), ("울", "으로"), ("터", "는에"), ("터", "의를"), ("원", "장"), ("국", "전"), ("영", "애"), ("국", "도로"),
      ("국", "은행"),
    ] as [(Unicode.Scalar, String)])
  func others(last: Unicode.Scalar, letters: String) {
    #expect(!isChain(letters, last), "\(last)\(letters)")
  }

  private func isChain(_ letters: String, _ last: Unicode.Scalar) -> Bool {
    Particles.isChain(letters.unicodeScalars.map(\.value)[...], after: last.value, types: .organization)
  }
}
