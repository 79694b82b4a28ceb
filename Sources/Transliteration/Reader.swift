import Lexicography

/// Reads names in Han characters, Hangul or Latin letters: the forms that they have in the other scripts.
///
///     Reader().readings(of: "吕先志", type: .person)   // Lü Xianzhi, 뤼셴즈, 여선지 …, each with its reasons
///
/// - Bounded: at most ``limit`` readings a system; names longer than 16 characters get the best one only.
/// - Within a system the readings are sorted by weight, best first; systems come in the order of ``ReadingSystem``.
/// - A name that is no name (empty, signs, mixed scripts that no rule joins) has no readings; nothing fails.
public struct Reader: Sendable {
  /// The most readings of one system.
  public static let limit = 8

  /// Returns a reader.
  public init() {}

  /// Returns the readings of `name`, a name of `type`, or of a type that the name lets guess where nil.
  public func readings(of name: String, type: EntryType? = nil) -> [Reading] {
    let text = NameText(name)
    switch text.scripts {
    case [.han]: return han(text, type)
    case [.hangul]: return hangul(text, type)
    case [.latin]: return latin(text, type)
    default: return mixed(text, type)
    }
  }

  private func han(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.runs.count == 1 else { return mixed(text, type) }
    return HanReader(HanName(text.scalars, hints: text.hints, type: type), type: type, limit: Self.limit).readings()
  }

  private func hangul(_ text: NameText, _ type: EntryType?) -> [Reading] {
    let letters = text.runs.filter { $0.script == .hangul }.flatMap { text.scalars[$0.range] }
    let isPerson = type == .person || (type == nil && (2...6).contains(letters.count))
    return HangulReader.readings(letters, isPerson: isPerson, limit: 2 * Self.limit)
  }

  private func latin(_ text: NameText, _ type: EntryType?) -> [Reading] {
    LatinReader.mandarin(text, type: type, limit: Self.limit)
  }

  /// Names of several scripts: each Han stretch by its best reading, the rest as it is (北京Robot → 베이징Robot).
  private func mixed(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.scripts.contains(.han), text.scalars.count <= 256 else { return [] }
    var forms: [ReadingSystem: (form: String, weight: Double, reasons: [Reason])] = [:]
    let systems: [ReadingSystem] = [.pinyin, .nikl, .sinoKorean]
    for run in text.runs {
      let read =
        run.script == .han
        ? HanReader(HanName(Array(text.scalars[run.range]), type: type), type: type, limit: 1).readings() : []
      for system in systems {
        let best = read.first { $0.system == system }
        forms[system, default: ("", 1, [])].form += best?.form ?? text.text(run.range)
        forms[system]?.weight *= best?.weight ?? 1
        forms[system]?.reasons += best?.reasons ?? []
      }
    }
    return systems.compactMap { system in
      forms[system].map { Reading(system, $0.form, weight: $0.weight, reasons: $0.reasons) }
    }
  }
}
