import Lexicography

/// Writes Korean names in Latin letters by one scheme, from letters, published rules and a small list of morphemes.
///
///     KoreanRomanizer(.rr).romanize("신문로")                  // "Sinmunno"
///     KoreanRomanizer(.rr).romanize("삼죽면", type: .place)    // "Samjuk-myeon"
///     KoreanRomanizer(.mr).romanize("박윤규", type: .person)   // "Pak Yun'gyu"
///
/// Every word is capitalised. Words apart in the name stay apart; a person's surname is set apart; a number in a place
/// name is kept and stands before its unit, as in `Tongbok 2-dong`. What is no syllable of Hangul is copied.
public struct KoreanRomanizer: Sendable {
  /// The scheme that it writes.
  public let scheme: KoreanScheme
  private let letters: KoreanLetters

  /// Returns a writer of `scheme`.
  public init(_ scheme: KoreanScheme) {
    self.scheme = scheme
    letters = KoreanLetters(scheme)
  }

  /// Returns `name`, with precomposed Hangul, as a name of `type`; nil is a word of no known type.
  public func romanize(_ name: String, type: EntryType? = nil) -> String {
    romanize(name.unicodeScalars.map(\.value), type: type)
  }

  /// As ``romanize(_:type:)``, of code points.
  public func romanize(_ name: [UInt32], type: EntryType? = nil) -> String {
    romanize(KoreanPlan(name, type: type))
  }

  /// As ``romanize(_:type:)``, with the rule of every syllable; nil where `name` has no Hangul syllable.
  public func reading(of name: [UInt32], type: EntryType? = nil) -> Reading? {
    let plan = KoreanPlan(name, type: type)
    var output = KoreanOutput(marksSyllables: plan.pieces.count)
    var builder = ReadingBuilder(capacity: 1)
    append(plan, weight: 1, by: &output, to: &builder)
    return builder.readings.first
  }

  func romanize(_ plan: KoreanPlan) -> String {
    var output = KoreanOutput(capacity: plan.pieces.count * 5)
    write(plan, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Appends the reading of `plan` to `builder`, unless it has no Hangul syllable; `output` marks syllables.
  func append(
    _ plan: KoreanPlan, weight: Double, by output: inout KoreanOutput, to builder: inout ReadingBuilder
  ) {
    output.removeMarks()
    // The form is written where the builder has its forms, without a copy.
    swap(&output.bytes, &builder.form)
    write(plan, into: &output)
    output.endMark()
    swap(&output.bytes, &builder.form)
    if output.marks.isEmpty { return builder.dropForm() }
    output.writeReasons(plan, builder.form, into: &builder.reasons)
    builder.end(scheme.system, weight: weight)
  }

  private func write(_ plan: KoreanPlan, into output: inout KoreanOutput) {
    if scheme == .yale { writeLetters(plan, into: &output) } else { writeSounds(plan, into: &output) }
  }
}

// MARK: - By sound: RR and MR

extension KoreanRomanizer {
  private func writeSounds(_ plan: KoreanPlan, into output: inout KoreanOutput) {
    var last: HangulSyllable?
    for index in plan.pieces.indices {
      let piece = plan.pieces[index]
      guard let syllable = HangulSyllable(piece.scalar) else {
        if let last { output.append(letters.codas[Int(last.final)]) }
        last = nil
        output.append(scalar: piece.scalar)
        continue
      }
      if let last, piece.joint != .word {
        let meeting = meeting(of: last, syllable, piece)
        writeMeeting(meeting, syllable, piece, final: last.final, at: index, into: &output)
      } else {
        if let last { output.append(letters.codas[Int(last.final)]) }
        if piece.joint == .unit { output.appendHyphen() }
        output.mark(index, startRule(plan, index))
        if piece.joint == .word { output.capitalizesNext = true }
        // A unit after a number is written as after a vowel.
        writeOnset(syllable.initial, syllable.vowel, isVoiced: piece.joint == .unit, into: &output)
      }
      writeVowel(syllable, plan, index, into: &output)
      last = syllable
    }
    if let last { output.append(letters.codas[Int(last.final)]) }
  }

  private func meeting(
    of last: HangulSyllable, _ next: HangulSyllable, _ piece: KoreanPlan.Piece
  ) -> KoreanPhonology.Meeting {
    let coda = KoreanPhonology.closed(last.final)
    switch piece.joint {
    case .given where scheme == .rr:
      guard next.initial == 11 else { return KoreanPhonology.Meeting(coda: coda, onset: next.initial) }
      let (coda, onset) = KoreanPhonology.moved(last.final)
      return KoreanPhonology.Meeting(coda: coda, onset: onset)
    case .unit where scheme == .rr || next.initial == 11:
      return KoreanPhonology.Meeting(coda: coda, onset: next.initial)
    default: return KoreanPhonology.meet(last.final, next, piece.exception)
    }
  }

  private func writeMeeting(
    _ meeting: KoreanPhonology.Meeting, _ next: HangulSyllable, _ piece: KoreanPlan.Piece, final: UInt8,
    at index: Int, into output: inout KoreanOutput
  ) {
    let coda = meeting.coda
    let isMR = scheme == .mr
    // MR writes 발해 Parhae.
    let isOpenL = isMR && coda == KoreanPhonology.finalL && meeting.onset == 18
    output.append(isOpenL ? UInt64(UInt8(ascii: "r")) : letters.codas[Int(coda)])
    let isVoiced =
      coda == 0 || coda == KoreanPhonology.finalN || coda == KoreanPhonology.finalM
      || coda == KoreanPhonology.finalNG || coda == KoreanPhonology.finalL
    if piece.joint == .unit {
      output.appendHyphen()
    } else if isMR, coda == KoreanPhonology.finalN, meeting.onset == 0 {
      output.append(UInt64(UInt8(ascii: "'")))
    }
    let rule = rule(meeting, piece, final: final, isVoiced: isVoiced)
    if meeting.change != .none { output.markLast(rule) }
    output.mark(index, rule)
    // After a plain ㄹ Sino-Korean ㄷ and ㅈ are tense, and MR writes them voiceless: 길주 Kilchu.
    let isTense =
      isMR && coda == KoreanPhonology.finalL && final == coda && (meeting.onset == 3 || meeting.onset == 12)
    if coda == KoreanPhonology.finalL, meeting.onset == 5 {
      output.append(UInt64(UInt8(ascii: "l")))
    } else {
      writeOnset(meeting.onset, next.vowel, isVoiced: isVoiced && !isTense, into: &output)
    }
  }

  private func writeOnset(
    _ onset: UInt8, _ vowel: UInt8, isVoiced: Bool, into output: inout KoreanOutput
  ) {
    output.append(isVoiced ? letters.voicedOnsets[Int(onset)] : letters.onsets[Int(onset)])
    // MR writes sh before ㅟ alone.
    if scheme == .mr, vowel == 16, onset == 9 || onset == 10 { output.append(UInt64(UInt8(ascii: "h"))) }
  }

  private func writeVowel(
    _ syllable: HangulSyllable, _ plan: KoreanPlan, _ index: Int, into output: inout KoreanOutput
  ) {
    let isSurnameI = scheme == .mr && plan.surnameLength == 1 && index == 0 && syllable.value == 0xC774
    output.append(isSurnameI ? KoreanLetters.yi : letters.vowels[Int(syllable.vowel)])
  }

  private func startRule(_ plan: KoreanPlan, _ index: Int) -> KoreanOutput.RuleIndex {
    let isRR = scheme == .rr
    if plan.pieces[index].joint == .unit { return .unit(isRR) }
    if index < plan.surnameLength {
      return isRR ? .rrSurname : plan.pieces[index].scalar == 0xC774 ? .mrSurname : .mrLetters
    }
    return isRR ? .rrLetters : .mrLetters
  }

  private func rule(
    _ meeting: KoreanPhonology.Meeting, _ piece: KoreanPlan.Piece, final: UInt8, isVoiced: Bool
  ) -> KoreanOutput.RuleIndex {
    guard scheme == .rr else {
      if meeting.change != .none { return .mrAssimilation }
      let isPlain = meeting.onset == 0 || meeting.onset == 3 || meeting.onset == 7 || meeting.onset == 12
      return isPlain && isVoiced ? .mrVoiced : .mrLetters
    }
    if piece.joint == .unit { return .rrUnit }
    if piece.joint == .given { return .rrGiven }
    switch meeting.change {
    case .none: return .rrLetters
    case .assimilation: return .rrAssimilation
    case .insertion: return .rrInsertion
    case .palatal: return .rrPalatal
    case .aspiration: return .rrAspiration
    case .nounH: return .rrNounH
    }
  }
}

// MARK: - By letter: Yale

extension KoreanRomanizer {
  private func writeLetters(_ plan: KoreanPlan, into output: inout KoreanOutput) {
    var last: HangulSyllable?
    for index in plan.pieces.indices {
      let piece = plan.pieces[index]
      guard let syllable = HangulSyllable(piece.scalar) else {
        last = nil
        output.append(scalar: piece.scalar)
        continue
      }
      if piece.joint == .unit { output.appendHyphen() }
      if let last, piece.joint != .unit, Self.needsDot(last, syllable) {
        output.append(UInt64(UInt8(ascii: ".")))
      }
      output.mark(index, .yaleLetters)
      if piece.joint == .word { output.capitalizesNext = true }
      output.append(letters.onsets[Int(syllable.initial)])
      // After a labial ㅜ and ㅡ are one: both are written u.
      let isLabial = (6...8).contains(syllable.initial) || syllable.initial == 17
      output.append(letters.vowels[syllable.vowel == 13 && isLabial ? 18 : Int(syllable.vowel)])
      output.append(letters.codas[Int(syllable.final)])
      last = syllable
    }
  }

  /// Whether letters of two syllables would read as other syllables: a final before a vowel, vowels with a y between.
  private static func needsDot(_ last: HangulSyllable, _ next: HangulSyllable) -> Bool {
    guard next.initial == 11 else {
      return switch (last.final, next.initial) {
      // Three letters alike: 없었습니다 eps.ess.supnita.
      case (2, 0), (2, 1), (1, 1), (20, 9), (20, 10), (19, 10): true
      default: false
      }
    }
    guard last.final == 0 else { return last.final != KoreanPhonology.finalNG }
    switch last.vowel {
    // ㅐ ㅒ ㅔ ㅖ ㅙ ㅚ ㅞ ㅢ end in y.
    case 1, 3, 5, 7, 10, 11, 15, 19: return true
    // ㅏ ㅑ ㅓ ㅕ ㅗ ㅘ ㅝ ㅡ could take the y of the next.
    case 0, 2, 4, 6, 8, 9, 14, 18: return [2, 3, 6, 7, 12, 17].contains(next.vowel)
    default: return false
    }
  }
}
