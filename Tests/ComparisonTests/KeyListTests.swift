import Testing

@testable import Comparison

struct KeyListTests {
  @Test("Keys are sorted by their letters, each once")
  func sorted() {
    var keys = KeyList()
    for text in ["b", "a", "ab", "b", ""] {
      keys.begin("k")
      keys.append(text.utf8)
      keys.end(shortest: 1)
    }
    keys.sort()
    #expect(keys.sorted.map { String(decoding: keys.bytes[$0], as: UTF8.self) } == ["ka", "kab", "kb"])
  }

  @Test(
    "Numbers are written to the base of 36, as String does", arguments: [0, 35, 36, 1_000_003, UInt64.max])
  func numbers(number: UInt64) {
    var keys = KeyList()
    keys.begin("c")
    keys.append(number: number)
    keys.end()
    keys.sort()
    #expect(
      keys.sorted.map { String(decoding: keys.bytes[$0], as: UTF8.self) } == ["c" + String(number, radix: 36)]
    )
  }

  @Test("Keys of a name do not depend on what was keyed before it")
  func scratch() {
    var scratch = NameKeys.Scratch()
    for text in [
      "吕先志", "Lyu Xianzhi", "과학기술정보통신부", "중국 과학원", "!", "청두시", "National Natural Science Foundation",
    ] {
      let name = PreparedName(text)
      var keys: [String] = []
      NameKeys.forEach(of: name, in: &scratch) { keys.append(String(decoding: $0, as: UTF8.self)) }
      #expect(keys == NameKeys.keys(of: name) && keys == Set(keys).sorted())
    }
  }

  @Test("A store of names gives equal names for equal bytes, and forgets those not asked for")
  func store() {
    var names = PreparedNames(limit: 4)
    let first = names.name(ArraySlice("박윤규".utf8), type: .person)
    #expect(names.name(ArraySlice("박윤규".utf8), type: .person) === first)
    #expect(names.name(ArraySlice("박윤규".utf8), type: nil) !== first)
    for other in ["가", "나", "다", "라", "마"] { _ = names.name(ArraySlice(other.utf8), type: nil) }
    let again = names.name(ArraySlice("박윤규".utf8), type: .person)
    #expect(again !== first && again.name == first.name)
  }
}
