import ICU
import TextModel

/// One rewrite of a text that reports where each changed run was.
public enum Step: String, Sendable, CaseIterable {
  /// Malformed UTF-8 becomes U+FFFD, one for each maximal ill-formed part (Unicode 15, section 3.9).
  case repair
  /// Default ignorable code points go: zero-width characters, BOM, soft hyphen, direction marks, selectors.
  case dropInvisible
  /// The many middle dots, dashes, quotes and brackets become `·`, `-`, `'`, `"`, `(`, `)`.
  case foldPunctuation
  /// Runs of compatibility and half-width jamo, as typed letter by letter, become syllables.
  case composeJamo
  /// NFKC_Casefold (UAX #44): full-width forms, compatibility ideographs, NFD Hangul, case.
  case nfkcCasefold
  /// NFC (UAX #15).
  case nfc
  /// Diacritics of Latin letters go: ü and ǚ become u.
  case stripLatinMarks
  /// Traditional ideographs become simplified ones, character by character (ICU Traditional-Simplified).
  case simplifyHan
  /// Each run of blanks becomes one character that says what kind of gap it is; see ``BlankKind``.
  case classifyBlanks
  /// Each run of blanks and line breaks becomes one space; none is left at the ends.
  case collapseBlanks

  func rewrite(_ bytes: [UInt8]) throws(NormalizationError) -> Rewrite {
    do {
      return switch self {
      case .repair: Repair.rewrite(bytes)
      case .dropInvisible: Invisible.drop(bytes)
      case .foldPunctuation: PunctuationFolding.fold(bytes)
      case .composeJamo: HangulFolding.compose(bytes)
      case .nfkcCasefold: try Self.normalize(bytes, to: .nfkcCasefold)
      case .nfc: try Self.normalize(bytes, to: .nfc)
      case .stripLatinMarks: LatinFolding.strip(bytes)
      case .simplifyHan: try HanFolding.simplify(bytes)
      case .classifyBlanks: Blanks.classify(bytes)
      case .collapseBlanks: Blanks.collapse(bytes)
      }
    } catch {
      throw .icu(error.explanation)
    }
  }

  private static func normalize(
    _ bytes: [UInt8], to form: UnicodeNormalizer.Form
  ) throws(ICUError) -> Rewrite {
    let result = try UnicodeNormalizer.normalize(bytes, to: form)
    var edits: [OffsetMap.Edit] = []
    var source = 0
    var target = 0
    for edit in result.edits {
      if edit.isChange {
        edits.append(
          .init(
            source: TextSpan(source, source + edit.oldLength),
            target: TextSpan(target, target + edit.newLength)))
      }
      source += edit.oldLength
      target += edit.newLength
    }
    return Rewrite(bytes: result.bytes, edits: edits)
  }
}
