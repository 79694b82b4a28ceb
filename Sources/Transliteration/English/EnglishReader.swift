/// Reads names in Latin letters as English words: their Hangul by sound, approximately.
///
/// - Bounded: at most the given number of readings, best first; names of more than ``longest`` letters have none.
/// - Words of Tables/english/words.tsv, and compounds of two, are written as there; runs of two to four capitals are
///   spelled out or spoken; everything else goes by rules of spelling (Tables/english/spellings.tsv) and the clauses of
///   외래어 표기법.
struct EnglishReader: Sendable {
  static let shared = EnglishReader()

  /// The longest name that is read, in letters.
  static let longest = 128
  /// Most forms of one word.
  private static let formsOfWord = 4

  private struct Form {
    var text: String
    var weight: Double
    var reasons: [Reason]
  }

  private var words: [[UInt8]: [String]] = [:]

  private init() {
    Table("english/words.tsv").forEachRow { cells in words[Array(cells[0])] = cells[1].parts("|").map(\.text)
    }
  }

  /// Returns the readings of a name given as code points, at most `limit`; none where it has no letters.
  func readings(_ scalars: [UInt32], limit: Int) -> [Reading] {
    let name = LatinWords(scalars)
    guard name.letters.count <= Self.longest else { return [] }
    var whole = [Form(text: "", weight: 1, reasons: [])]
    var end = 0
    for (index, word) in name.words.enumerated() {
      let start = Int(name.origins[word.range.lowerBound])
      let gap = index > 0 && scalars[end..<start].contains(0x20) ? " " : ""
      end = Int(name.origins[word.range.upperBound - 1]) + 1
      let forms = forms(of: word, in: name)
      var next: [Form] = []
      for head in whole {
        for form in forms {
          next.append(
            Form(
              text: head.text + (form.text.isEmpty ? "" : gap) + form.text, weight: head.weight * form.weight,
              reasons: head.reasons + form.reasons))
        }
      }
      next.sort { $0.weight > $1.weight }
      whole = Array(next.prefix(limit))
    }
    return whole.filter { !$0.text.isEmpty }.map {
      Reading(.english, $0.text, weight: min($0.weight, 1), reasons: $0.reasons)
    }
  }

  /// The forms of one word, best first, each once.
  private func forms(of word: LatinWords.Word, in name: LatinWords) -> [Form] {
    let letters = Array(name.letters[word.range])
    if letters.count == 1 || letters[0] < UInt8(ascii: "a") { return [spelled(letters)] }
    var result: [Form] = []
    var share = 1.0
    if word.isCapitals, letters.count <= 4, words[letters] == nil {
      result.append(spelled(letters))
      guard letters.contains(where: LetterContext.isVowel) else { return result }
      share = 0.5
      result[0].weight = share
    }
    let known = known(letters)
    let spoken = known.isEmpty ? spoken(word, in: name) : known
    for form in spoken where !result.contains(where: { $0.text == form.text }) {
      result.append(Form(text: form.text, weight: form.weight * share, reasons: form.reasons))
    }
    result.sort { $0.weight > $1.weight }
    return Array(result.prefix(Self.formsOfWord))
  }

  /// The names of the letters: LG 엘지.
  private func spelled(_ letters: [UInt8]) -> Form {
    var form = Form(text: "", weight: 1, reasons: [])
    for letter in letters {
      let name = EnglishLetters.shared.names[Int(letter)].first ?? ""
      form.text += name
      form.reasons.append(Reason(String(Unicode.Scalar(letter)).uppercased(), name, .letterName))
    }
    return form
  }

  /// The forms of a word of the table, or of two that make it up (clause 10).
  private func known(_ letters: [UInt8]) -> [Form] {
    let text = String(decoding: letters, as: UTF8.self)
    if let forms = words[letters] {
      return forms.enumerated().map { index, form in
        Form(text: form, weight: 1 / Double(index + 1), reasons: [Reason(text, form, .englishWord)])
      }
    }
    guard letters.count >= 6 else { return [] }
    for cut in 3...letters.count - 3 {
      let (head, tail) = (Array(letters[..<cut]), Array(letters[cut...]))
      guard let first = words[head]?.first, let second = words[tail]?.first else { continue }
      let parts = [
        Reason(String(decoding: head, as: UTF8.self), first, .englishCompound),
        Reason(String(decoding: tail, as: UTF8.self), second, .englishCompound),
      ]
      return [Form(text: first + second, weight: 0.9, reasons: parts)]
    }
    return []
  }

  /// The forms of a word by its spelling.
  private func spoken(_ word: LatinWords.Word, in name: LatinWords) -> [Form] {
    let ways = EnglishSpelling.shared.ways(name.letters, word.range, limit: 2 * Self.formsOfWord)
    let best = ways.first?.weight ?? 1
    var result: [Form] = []
    for way in ways {
      let written = EnglishHangul(way.parts.flatMap(\.sounds))
      let text = written.pieces.map(\.syllable.text).joined()
      guard !text.isEmpty, !result.contains(where: { $0.text == text }) else { continue }
      // By spelling alone a form is never certain.
      let reasons = reasons(Array(name.letters[word.range]), way.parts, written.pieces)
      result.append(Form(text: text, weight: 0.7 * way.weight / best, reasons: reasons))
    }
    return result
  }

  /// Letters and syllables joined to the smallest parts that begin and end together.
  private func reasons(
    _ letters: [UInt8], _ parts: [EnglishSpelling.Part], _ pieces: [EnglishHangul.Piece]
  ) -> [Reason] {
    var result: [Reason] = []
    var (place, sounds, piece) = (0, 0, 0)
    var (source, target) = ("", "")
    var clause: Int?
    for (index, part) in parts.enumerated() {
      source += String(decoding: letters[place..<place + part.length], as: UTF8.self)
      place += part.length
      sounds += part.sounds.count
      while piece < pieces.count, pieces[piece].end < sounds {
        target += pieces[piece].syllable.text
        clause = pieces[piece].clause ?? clause
        piece += 1
      }
      let isWhole = piece == pieces.count || piece == 0 || pieces[piece - 1].end == sounds - 1
      guard index == parts.count - 1 || (isWhole && !target.isEmpty) else { continue }
      // Letters without a sound at the end belong to the part before.
      if index + 1 < parts.count, piece == pieces.count { continue }
      let rule = clause.map { Rule.englishClauses[$0 - 1] } ?? .englishSpelling
      result.append(Reason(source, target, rule))
      (source, target, clause) = ("", "", nil)
    }
    return result
  }
}
