import Indexing
import Lexicography

/// Korean particles (josa) and forms of the copula after a noun, and how they follow one another.
///
/// Source: the editors, after the lists of 조사 in Korean school grammar (격조사, 보조사, 접속조사, 서술격
/// 조사). Written for this project; Apache-2.0 like the rest.
package enum Particles {
  /// What the last syllable before a particle must be.
  enum Condition {
    case any, afterVowel, afterConsonant
    /// After a vowel or ㄹ, as 로.
    case afterVowelOrRieul
    /// After a consonant but ㄹ, as 으로.
    case afterConsonantButRieul
  }

  /// Where a particle may stand in a chain. A chain never goes back, and only ``adverbial`` and ``auxiliary``
  /// ones follow their own kind.
  enum Place: Int {
    /// 들.
    case plural
    /// Case particles that others may follow: 에서, 으로, 부터.
    case adverbial
    /// 만, 까지, 뿐: others may follow.
    case auxiliary
    /// 는, 의, 도, 이다: nothing follows.
    case final
  }

  struct Particle {
    let letters: [UInt32]
    let condition: Condition
    let place: Place
    /// The types of names that it does not follow.
    let except: TypeSet
  }

  static let table: [Particle] = {
    var table: [Particle] = []
    func add(_ place: Place, _ condition: Condition, except: Set<EntryType> = [], _ words: String) {
      for word in words.split(separator: " ") {
        table.append(
          Particle(
            letters: word.unicodeScalars.map(\.value), condition: condition, place: place,
            except: TypeSet(except)))
      }
    }
    add(.plural, .any, "들")
    add(.adverbial, .any, "에 에서 에게 에게서 한테 한테서 께 께서 서 부터 까지 보다 처럼 만큼 같이 하고 마냥 더러 에다 에다가")
    add(.adverbial, .afterVowel, "와 랑")
    add(.adverbial, .afterConsonant, "과 이랑")
    add(.adverbial, .afterVowelOrRieul, "로 로서 로써 로부터")
    add(.adverbial, .afterConsonantButRieul, "으로 으로서 으로써 으로부터")
    add(.auxiliary, .any, "만 만으로 까지 부터 마다 조차 마저 뿐 밖에 씩 치고 커녕 따라 말고")
    add(.auxiliary, .afterVowel, "나마 는커녕")
    add(.auxiliary, .afterConsonant, "이나마 은커녕")
    add(.final, .any, "의 도 야말로 요 같은 뿐만아니라 뿐아니라")
    add(
      .final, .afterVowel,
      "가 를 는 나 라도 든 든지 란 라는 라고 라며 라면 라서 라 며 다 지만 였다 였던 여서 면서 라고는 라고도 예요 였으며 였는데 니까 라든지 라든가 라야 라니 라기보다 라기보다는 야 라고만 냐 냐는 냐고 냐며 였습니다 였는지 였지만 였으나 였고 라지만 라던 랍니다 라면서"
    )
    add(.final, .afterConsonant, "이 을 은 이야말로")
    // The copula 이- is kept after consonants and may be kept after vowels.
    add(
      .final, .any,
      "이나 이라도 이든 이든지 이란 이라는 이라고 이라며 이라면 이라서 이라 이며 이고 이다 이자 이지만 이므로 이었다 이었던 이면서 인데 인지 입니다 이었으며 이었고 이라고는 이라고도 이에요 이었는데 이니까 이라든지 이라든가 이라야 이라니 이라기보다 이라기보다는 이야 이기 이기도 이어서 이니 이지 이요 인가 이었지만 이었으나 이라고만 이냐 이냐는 이냐고 이냐며 이었습니다 이었는지 이었고 이라지만 이라던 이랍니다 이라면서 인지는 인지도"
    )
    // After a country or place these make another word: 한국인, 한국일보, 광주고, 강남대로.
    add(.final, .any, except: [.country, .place], "인 일 임")
    add(.final, .afterVowel, except: [.country, .place], "고")
    add(.auxiliary, .any, except: [.country, .place], "대로")
    return table
  }()

  private static let words = WordTable(table.map(\.letters))

  /// What a look-up needs of each, without its letters.
  private struct Rule {
    let condition: Condition
    let place: Place
    let except: TypeSet
    /// The last letter.
    let end: UInt32
  }

  private static let rules = table.map {
    Rule(condition: $0.condition, place: $0.place, except: $0.except, end: $0.letters.last ?? 0)
  }

  /// Whether `letters` are one particle or a chain of them after a name of `types` that ends in `last`.
  ///
  /// A last letter that is no Hangul syllable (NIPA는, 火炬中心과) takes either form.
  package static func isChain<Text: RandomAccessCollection<UInt32>>(
    _ letters: Text, after last: UInt32, types: TypeSet
  ) -> Bool
  where Text.Index == Int, Text.SubSequence == Text {
    letters.count <= longestChain && isChain(letters, after: last, types, from: nil)
  }

  /// The most letters that a chain may have; 들에게서부터조차도 has nine.
  package static let longestChain = 12

  private static func isChain<Text: RandomAccessCollection<UInt32>>(
    _ letters: Text, after last: UInt32, _ types: TypeSet, from place: Place?
  ) -> Bool where Text.Index == Int, Text.SubSequence == Text {
    if letters.isEmpty { return true }
    return words.contains(prefixOf: letters) { number, length in
      let rule = rules[number]
      guard follows(rule.place, place), allows(rule.condition, last), !rule.except.meets(types) else {
        return false
      }
      return isChain(letters.dropFirst(length), after: rule.end, types, from: rule.place)
    }
  }

  private static func follows(_ next: Place, _ previous: Place?) -> Bool {
    guard let previous else { return true }
    if next == previous { return next == .adverbial || next == .auxiliary }
    return next.rawValue > previous.rawValue
  }

  private static func allows(_ condition: Condition, _ last: UInt32) -> Bool {
    guard (0xAC00...0xD7A3).contains(last) else { return true }
    let final = (last - 0xAC00) % 28
    let rieul: UInt32 = 8
    return switch condition {
    case .any: true
    case .afterVowel: final == 0
    case .afterConsonant: final != 0
    case .afterVowelOrRieul: final == 0 || final == rieul
    case .afterConsonantButRieul: final != 0 && final != rieul
    }
  }
}
