import Lexicography

/// Words that together with the name of a place or company before them are an ordinary word: 小米粥 is millet
/// porridge, Peking duck a dish, 北京时间 a time zone. Also Latin letters that are a degree after a person's name.
///
/// Source: the editors. Written for this project; Apache-2.0.
package enum OrdinaryWords {
  /// Food, after a Han name without a blank.
  package static let hanFood = WordTable(split("粥 饭 烤鸭 拉面 热干面 火锅 小吃 菜 酥 白酒 啤酒"))
  /// Dialect and time, after a Han name of a place.
  package static let hanOfPlace = WordTable(split("话 方言 时间"))
  /// Dishes after a Hangul name of a place and a blank.
  package static let hangul = WordTable(split("오리 오리구이 덕"))
  /// The same after a Latin name and a blank; small letters only.
  package static let latin = WordTable(
    split("duck opera cabbage cuisine noodles dumplings dialect time beer"))
  /// Degrees and professional letters: Morgan Ash, JD.
  package static let degrees = WordTable(split("ba bs ma ms md jd llm mba phd edd dds cpa cfa pe ra rn"))

  private static func split(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }
}
