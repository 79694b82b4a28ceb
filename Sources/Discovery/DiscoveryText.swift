import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// A text as the finders see it: letters with their classes, words, and what the lexicon's names take.
struct DiscoveryText {
  /// A run of letters without gaps and symbols, of one class; digits stand with Latin letters.
  struct Word {
    let range: Range<Int>
    let letterClass: LetterClass
  }

  /// What the lexicon found at some letters.
  struct Known {
    let range: Range<Int>
    let types: Set<EntryType>
  }

  let text: MatchText
  /// The letters of the skeleton, characters in their simplified form where some are traditional.
  let letters: [UInt32]
  let gaps: [Gap]
  let classes: [LetterClass]
  let words: [Word]
  /// The word of each letter; -1 for symbols.
  let wordAt: [Int32]
  let known: [Known]
  /// The known name of each letter; -1 for none.
  private let knownAt: [Int32]
  /// Names of the lexicon that are only parts of longer ones, in the order of the text.
  let parts: [Known]
  /// Those by their ends, the longest.
  private let partEnds: [Int: Known]

  /// Common characters that have another form in simplified texts, of which a traditional one has some.
  ///
  /// They are looked for first, because the table of all takes longer to read than a short text. Source: Unihan's
  /// kSimplifiedVariant, the commoner of them as the editors know them.
  private static let traditional = Set(
    """
    國學會業東車開關經濟對發現實際點應過說這們個來時長門問間後為與員機電氣無產題體種類級組織議論設計證認識讀書寫語 \
    話請課調談變讓區廠廳處縣鄉島灣廣總統務農漁財貿進運輸動園團圖標導術華聯創製質藥醫療衛環義戰爭軍龍鳳馬魚鳥麗風飛 \
    館飯節約終結緊給繼續線綠網練縮績絕絲維綜編緣縱職聲聽臺舉舊藝蘇蘭號蟲補裝複見規視親覺觀觸訂訊討訓記許訴註評詞試 \
    詩該詳誌誠誤諒諾謀謝譜譯護讚豐貝負貢貨販貫責貴買費賀資賓賞賢賣賴購贈贊贏軌軟較載輕輛輝輪輯轉辦辭迴連達違遠適選 \
    遺還邊邏郵鄰釋針銀銅銷鋼錄錢錦鍵鎮鏡鐵鑑閃閉閱隊階陸陳陽隨險隱雙雜離難雲靈靜響頁頂項順須預領頭頻額願顧顯駐駕騎 \
    驗驚髮鬥鬧鳴黨齊齡韓兩單嚴參吳呂喬圍執堅場塊壓壞夢奮婦孫寧審寶層屬岡崗幣幾庫廢張彈徑從恆愛態慶憲懷戲戶掃換揚損 \
    搖搶擁擇擊擔據擬擴攝攜敗敘數斷於暢曆曉條樓樂樣樞樹橋檔檢櫃權歐歡歲歷殘殺殼毀氫決沒況淚淺減湯溝滅滬滿漢潔潤濱濕 \
    瀏灘災烏煉煙煩熱燈營爐爾牆獎獨獲琺瑪瑋畝畫異當疊瘋監盤盧矚礎礙禍禪稅穀穩窮競筆築簡簽籃籌紀紅納純紙紛細紹絡綁綱 \
    綿緒緬縫繩繪羅聖聞聰肅腦腫臉臨艦艱莊葉葦蓋蒼薦薩虛蝦衝襲訪託詠詢諧諸謂謙講譽豬貓賈賽趙趨跡踐躍軒輔輩轄遞遷遲鄒 \
    鄭鄧鋒錶鎖鑒鑽閣閥闊闆陣陰隸霧韋韌頗頒顆顛飾飽養餘駁駛騰骯鬆魯鮑鯉鹽麥黃
    """.unicodeScalars.lazy.filter { $0 != " " }.map(\.value))

  init(_ text: MatchText, known: [Known], parts: [Known] = []) {
    self.parts = parts
    partEnds = Dictionary(parts.map { ($0.range.upperBound, $0) }) { first, second in
      first.range.count >= second.range.count ? first : second
    }
    self.text = text
    self.known = known
    letters =
      text.skeleton.letters.contains(where: Self.traditional.contains)
      ? text.skeleton.letters.map { $0 < 0x3400 || $0 >= 0xAC00 ? $0 : HanForms.simplified($0) }
      : text.skeleton.letters
    gaps = text.skeleton.gaps
    classes = letters.map(LetterClass.init)
    var words: [Word] = []
    var wordAt = [Int32](repeating: -1, count: letters.count)
    for index in letters.indices where classes[index] != .symbol {
      if index > 0, gaps[index] == .none, classes[index] == classes[index - 1], let last = words.last,
        last.range.upperBound == index
      {
        words[words.count - 1] = Word(range: last.range.lowerBound..<index + 1, letterClass: last.letterClass)
      } else {
        words.append(Word(range: index..<index + 1, letterClass: classes[index]))
      }
      wordAt[index] = Int32(words.count - 1)
    }
    (self.words, self.wordAt) = (words, wordAt)
    var knownAt = [Int32](repeating: -1, count: letters.count)
    for (number, name) in known.enumerated() {
      for index in name.range { knownAt[index] = Int32(number) }
    }
    self.knownAt = knownAt
  }

  var count: Int { letters.count }

  /// The part of a longer name that ends right before `index`, after which that name goes on.
  func part(endingAt index: Int) -> Known? {
    guard let part = partEnds[index], index < count, [.none, .space, .lineBreak].contains(gaps[index]) else {
      return nil
    }
    return part
  }

  /// The words that begin within `range`.
  func words(beginningIn range: Range<Int>) -> ArraySlice<Word> {
    let numbers = range.lazy.map { wordAt[$0] }.filter {
      $0 >= 0 && range.contains(words[Int($0)].range.lowerBound)
    }
    guard let first = numbers.first, let last = range.reversed().first(where: { wordAt[$0] >= first }) else {
      return []
    }
    return words[Int(first)...Int(wordAt[last])]
  }

  /// The known name that takes the letter at `index`.
  func known(at index: Int) -> Known? {
    guard letters.indices.contains(index), knownAt[index] >= 0 else { return nil }
    return known[Int(knownAt[index])]
  }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { knownAt[$0] < 0 } }

  /// The word that begins at `index`, if one does.
  func word(startingAt index: Int) -> Word? {
    guard letters.indices.contains(index), wordAt[index] >= 0 else { return nil }
    let word = words[Int(wordAt[index])]
    return word.range.lowerBound == index ? word : nil
  }

  /// The word whose last letter stands before `index`.
  func word(endingAt index: Int) -> Word? {
    guard index > 0, wordAt[index - 1] >= 0 else { return nil }
    let word = words[Int(wordAt[index - 1])]
    return word.range.upperBound == index ? word : nil
  }

  /// Whether nothing but a blank, a line break or nothing stands before the letter at `index`.
  func adjoins(_ index: Int) -> Bool {
    letters.indices.contains(index) && [.none, .space, .lineBreak].contains(gaps[index])
  }

  func letter(_ index: Int) -> UInt32? { letters.indices.contains(index) ? letters[index] : nil }

  func has(_ index: Int, _ sign: Unicode.Scalar) -> Bool { letter(index) == sign.value }

  /// Whether the text has a line end, a tab or a border on this side of the letter at `index`, or ends there.
  func isLineStart(_ index: Int) -> Bool {
    index == 0 || gaps[index].breaksLine || gaps[index] == .border || Self.cells.contains(letters[index - 1])
  }
  func isLineEnd(_ index: Int) -> Bool {
    index >= count || gaps[index].breaksLine || gaps[index] == .border || Self.cells.contains(letters[index])
  }
  /// Signs between the cells of tables in plain text.
  private static let cells: Set<UInt32> = [0x7C, 0x3B]

  /// Where words begin, by their first letter.
  var wordStarts: [UInt32: [Int]] {
    words.reduce(into: [:]) { $0[letters[$1.range.lowerBound], default: []].append($1.range.lowerBound) }
  }

  /// The letters of `range` as the text has them.
  func original(_ range: Range<Int>) -> String {
    String(decoding: text.original[text.span(range).range], as: UTF8.self)
  }

  /// Whether the word at `range`, Latin letters, begins with a capital in the text, and whether it has no small letter.
  func capitals(_ range: Range<Int>) -> (isFirst: Bool, isAll: Bool) {
    var (isFirst, isAll) = (false, true)
    for (place, scalar) in original(range).unicodeScalars.enumerated() {
      if place == 0 { isFirst = scalar.properties.isUppercase }
      if scalar.properties.isLowercase { isAll = false }
    }
    return (isFirst, isAll)
  }

  /// Whether three blanks or a tab stand before the letter at `index`, as between columns.
  func isWide(_ index: Int) -> Bool {
    guard letters.indices.contains(index), index > 0, gaps[index] != .none else { return false }
    let between = text.span(index - 1..<index).end..<text.span(index..<index + 1).start
    var blanks = 0
    for byte in text.original[between.lowerBound..<max(between.lowerBound, between.upperBound)] {
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks > 2 || byte == 0x09 { return true }
    }
    return false
  }

  /// Whether a dash stands right before the letter at `index`.
  func hasDash(before index: Int) -> Bool {
    guard letters.indices.contains(index) else { return false }
    let from = index > 0 ? text.span(index - 1..<index).end : 0
    let to = text.span(index..<index + 1).start
    guard from < to else { return false }
    return String(decoding: text.original[from..<to], as: UTF8.self).contains { "—–―─".contains($0) }
  }

  /// What stands in brackets right after `index`, without them.
  func bracketed(after index: Int) -> Range<Int>? {
    guard has(index, "("), adjoins(index) else { return nil }
    var end = index + 1
    while end < count, end - index < 60, !has(end, ")"), gaps[end] != .border { end += 1 }
    return has(end, ")") && end > index + 1 ? index + 1..<end : nil
  }

  /// Quotes, as the skeleton has all of them.
  static let quotes: Set<UInt32> = [0x22, 0x27]

  /// The names that `name` sees between two quotes with at most `longest` letters between them; a quote that ends
  /// none may begin one.
  func quoted(upTo longest: Int, _ name: (Range<Int>) -> UnknownName?) -> [UnknownName] {
    var found: [UnknownName] = []
    var open: Int?
    for index in letters.indices where Self.quotes.contains(letters[index]) {
      if let start = open, index - start - 1 <= longest, let name = name(start + 1..<index) {
        found.append(name)
        open = nil
      } else {
        open = index
      }
    }
    return found
  }

  /// What an opening bracket right before `range` stands after.
  func isBracketed(_ range: Range<Int>) -> Bool {
    has(range.lowerBound - 1, "(") && has(range.upperBound, ")")
  }
}
