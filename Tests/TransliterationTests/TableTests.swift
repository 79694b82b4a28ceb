import Testing

@testable import Transliteration

/// The tables hold what the readers take for granted.
struct TableTests {
  private static func rows(_ name: StaticString) -> [[String]] {
    var rows: [[String]] = []
    Table(name).forEachRow { rows.append($0.map(\.text)) }
    return rows
  }

  private static func isHan(_ text: String) -> Bool {
    !text.isEmpty && NameText(text).scripts == .han && NameText(text).runs.count == 1
  }

  private static func isHangul(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
  }

  @Test("Mandarin readings are known syllables, one a character, and no row repeats")
  func mandarin() {
    let syllables = MandarinSyllables.shared
    var seen: Set<[String]> = []
    for row in Self.rows("mandarin.tsv") {
      #expect(
        row.count == 3 && Self.isHan(row[0]) && ["any", "surname", "given", "word"].contains(row[2]), "\(row)"
      )
      #expect(seen.insert([row[0], row[2]]).inserted, "\(row) repeats")
      for reading in row[1].split(separator: "|") {
        let parts = reading.split(separator: " ").map(String.init)
        #expect(parts.count == row[0].unicodeScalars.count, "\(row)")
        #expect(parts.allSatisfy { syllables.id(of: $0) != nil }, "\(row)")
      }
    }
    for row in Self.rows("words.tsv") {
      let parts = row[1].split(separator: " ").map(String.init)
      #expect(
        parts.count == row[0].unicodeScalars.count && parts.allSatisfy { syllables.id(of: $0) != nil },
        "\(row)")
    }
  }

  @Test("Korean readings are syllables, one a character, and no row repeats")
  func korean() {
    var seen: Set<[String]> = []
    for row in Self.rows("hanja.tsv") {
      #expect(row.count == 3 && Self.isHan(row[0]) && ["any", "surname", "word"].contains(row[2]), "\(row)")
      #expect(seen.insert([row[0], row[2]]).inserted, "\(row) repeats")
      for reading in row[1].split(separator: "|") {
        #expect(Self.isHangul(String(reading)) && reading.count == row[0].unicodeScalars.count, "\(row)")
      }
    }
  }

  @Test("Weights of characters lie in 0...1 and sum to one, best first")
  func weights() {
    for row in Self.rows("han.tsv") {
      #expect(row.count == 5, "\(row)")
      guard let value = row[0].unicodeScalars.first?.value, let found = HanTable.shared.row(value) else {
        continue
      }
      for choices in [HanTable.shared.mandarin(found), HanTable.shared.korean(found, .unihanKorean)]
      where !choices.isEmpty {
        let weights = choices.indices.map { choices[$0].weight }
        #expect(weights.allSatisfy { $0 > 0 && $0 <= 1 } && weights == weights.sorted(by: >), "\(row)")
        #expect(abs(weights.reduce(0, +) - 1) < 0.005, "\(row): \(weights)")
      }
    }
  }

  @Test(
    "Syllables and their Hangul are those of the standard; suffixes, exonyms and variants are well formed")
  func others() {
    for row in Self.rows("nikl.tsv") { #expect(Self.isHangul(row[1]), "\(row)") }
    // A hyphen: a name that only ends like a suffix.
    for row in Self.rows("suffixes.tsv") where row.count < 2 || row[1] != "-" {
      #expect(
        row.count == 3 && Self.isHan(row[0]) && Self.isHangul(row[1]) && ["1", "2"].contains(row[2]), "\(row)"
      )
    }
    for row in Self.rows("exonyms.tsv") {
      #expect(row.count == 3 && Self.isHan(row[0]) && row[0].unicodeScalars.count <= HanKey.longest, "\(row)")
    }
    for row in Self.rows("hangul-variants.tsv") {
      #expect(
        row.count == 5 && (Float(row[3]).map { (0...5).contains($0) } ?? false) && !row[4].isEmpty, "\(row)")
    }
  }

  @Test("No table holds a whole person's name: a surname that a given name of two characters follows")
  func noPeople() {
    // Words that begin with a surname's character are places and things; each is listed here, so that a name of a
    // person does not slip in unseen.
    let known: Set<String> = [
      "公主坟", "内蒙古", "初八日", "华盛顿", "南北朝", "哈尔滨", "哈萨克", "慈江道", "於靑島", "智異山", "朝阳门", "朝鲜族", "柴沟堡",
      "桑干河", "江原道", "白云观", "石嘴山", "石景山", "秘书长", "秦皇岛", "莫斯科", "董事长", "蒙古族", "蒙古国", "都江堰", "長山串", "长子县",
      "长白山", "阿克苏", "陆家嘴", "雍和宫", "马家堡", "钮祜禄", "高句丽", "高句麗", "黑龙江",
    ]
    for name in ["mandarin.tsv", "hanja.tsv", "exonyms.tsv"] as [StaticString] {
      for row in Self.rows(name) where row[0].unicodeScalars.count == 3 {
        let simplified = row[0].unicodeScalars.map { HanTable.shared.simplified($0.value) }
        if HanSurnames.shared.length(in: simplified) > 0 {
          #expect(known.contains(row[0]), "\(name): \(row)")
        }
      }
    }
  }

  @Test("Rules and forms hold no sign that JSON escapes, which the writer of records relies on")
  func plainSigns() {
    for file in embeddedFiles {
      let text = "\(file.text)"
      #expect(
        !text.utf8.contains(UInt8(ascii: "\"")) && !text.utf8.contains(UInt8(ascii: "\\")), "\(file.path)")
    }
  }
}
