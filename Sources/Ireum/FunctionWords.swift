import Indexing
import Linting

/// Words of which sentences are built in Korean, Chinese and English. Lists of millions of names have them too: 위해 is
/// also a city, 이 a village and 와 another. So have they ordinary words of Korean and Chinese (일자리, 高中), which nobody
/// who reviews a lexicon lets stand for a place or a person; see ``OrdinaryWords``.
///
/// Source: the editors. Written for this project; Apache-2.0.
package enum FunctionWords {
  private static let korean = words(
    """
    그리고 그러나 그런데 그래서 그러면 그래도 하지만 또한 또는 혹은 특히 모두 다만 다시 이미 아직 바로 매우 아주 너무 가장 더욱 훨씬 역시 결국 과연 \
    다음 이후 이전 이번 지난 지금 이제 오늘 어제 내일 하나 위해 대해 통해 의해 인해 관해 따라 후에 전에 때문 동안 가운데 라고 이라고 라는 이라는 \
    어느 어떤 무슨 모든 여러 같은 다른 우리 저희 너희 그것 이것 저것 여기 거기 저기 만약 비록 보다 처럼 까지 부터 에서 으로 에게 하고 이나 이며 이고 \
    있다 없다 했다 된다 한다 이다 아니 일로 무엇 누구 언제 어디 얼마 자기 서로 혹시 아마
    """)
  private static let chinese = words(
    """
    我们 你们 他们 它们 这个 那个 这些 那些 什么 怎么 因为 所以 但是 而且 如果 虽然 以及 或者 还是 可以 能够 已经 正在 没有 不是 就是 其中 其他 \
    之后 之前 以后 以前 今天 昨天 明天 现在 目前 同时 并且 对于 关于 由于 为了 根据 按照 通过 多久 比如 留下 余下 后头
    """)
  private static let english = words(
    """
    the and of for with from that this these those which while who whom whose what when where why how about after \
    before between into onto over under upon than then there here but not nor or so as at by in is it its on to up us \
    we he she they him her his our your you my me an am are be been was were has have had do does did will would can \
    could may might must shall should if no yes
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// How a name of a pack is found in texts: not at all where it is one letter, a number or such a word, unless it is
  /// written in capitals (WHO, US) and the text does so too.
  package static func finding(of name: some Collection<UInt8>) -> IndexBuilder.Finding {
    // The longest word has twelve bytes, and so has the longest name of one letter and its marks.
    guard name.count <= 12 else { return .always }
    let text = String(decoding: name, as: UTF8.self)
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    if letters.count < 2 {
      return text.unicodeScalars.count == letters.count || isNumber(text) ? .never : .always
    }
    guard letters.allSatisfy(\.isASCII) else {
      let isWord =
        korean.contains(text) || chinese.contains(text) || OrdinaryWords.shared.contains(text, .ko)
        || OrdinaryWords.shared.contains(text, .zh)
      return isWord ? .never : .always
    }
    guard english.contains(text.lowercased()) else { return .always }
    return text == text.uppercased() ? .inUpperCase : .never
  }

  private static func isNumber(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.numericType != nil || !$0.properties.isAlphabetic }
  }
}
