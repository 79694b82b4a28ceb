import ArgumentParser
import Comparison
import Ireum

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: said(
      "Write the keys by which names are found that may be one.", ko: "같을 수 있는 이름을 찾는 열쇠를 씁니다."),
    discussion: said(
      """
      Two names that may be one have a key in common. The first letter says what a key is of: f the form, p pinyin, \
      k Korean syllables, s consonants, e sounds of a loanword, c the words of an organisation, i and j initials.
      """,
      ko: """
        같을 수 있는 두 이름에는 같은 열쇠가 있습니다. 첫 글자는 열쇠의 종류입니다: f 꼴, p 병음, k 한국어 음절, s 자음, e 외래어의 소리, c 기관 이름의 낱말, i와 j 첫 글자.
        """))

  @OptionGroup var batch: BatchOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws { try batch.check(names) }

  func run() throws {
    var known = PreparedNames()
    var writer = KeysWriter()
    let isBatch = batch.batch != nil
    try batch.answer(names) { line, asJSON in
      let (part, type) = try TypedName.split(line, nil)
      let name = known.name(part, type: type)
      if asJSON {
        Output.write(writer.line(name))
        return isBatch || !NameKeys.keys(of: name).isEmpty
      }
      let keys = NameKeys.keys(of: name)
      Output.line(keys.joined(separator: " "))
      return !keys.isEmpty
    }
  }
}
