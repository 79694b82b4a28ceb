/// The letters of an organisation's name as its parts are looked for: no blanks within Han and Hangul, one blank
/// between Latin words, signs gone, `'s` gone, & as `and`; what stood in parentheses is marked.
struct OrganizationText: Sendable {
  /// What a letter is, as far as parts of names are concerned.
  enum Kind: UInt8, Sendable { case blank, latin, digit, han, hangul }

  /// The letters and the blanks between Latin words.
  private(set) var scalars: [UInt32] = []
  /// The kinds of ``scalars``.
  private(set) var kinds: [Kind] = []
  /// Whether each stood in parentheses.
  private(set) var isAside: [Bool] = []
  /// The places before which a comma stood.
  private(set) var breaks: [Int] = []

  private var pendingBlank = false
  private var pendingBreak = false

  /// Takes `name`, folded: narrow, lower case, simplified.
  init(folded name: some Sequence<UInt32>) {
    let input = Array(name)
    scalars.reserveCapacity(input.count + 8)
    kinds.reserveCapacity(input.count + 8)
    isAside.reserveCapacity(input.count + 8)
    var place = 0
    var depth = 0
    while place < input.count {
      let scalar = input[place]
      if scalar == 0x28, place + 2 < input.count, input[place + 2] == 0x29,
        let form = Self.enclosed(input[place + 1])
      {
        for letter in form { append(letter, isAside: false) }
        place += 3
        continue
      }
      switch scalar {
      case 0x28, 0x5B, 0xFF08: depth += 1; pendingBlank = true
      case 0x29, 0x5D, 0xFF09: depth = max(0, depth - 1); pendingBlank = true
      case 0x2C, 0x3B, 0xFF0C: pendingBreak = true; pendingBlank = true
      case 0x26:
        pendingBlank = true
        for letter in [0x61, 0x6E, 0x64] as [UInt32] { append(letter, isAside: depth > 0) }
        pendingBlank = true
      case 0x27, 0x2019:
        // The s of a genitive goes with its apostrophe.
        if place + 1 < input.count, input[place + 1] | 0x20 == 0x73,
          place + 2 >= input.count || Self.kind(input[place + 2]) == nil
        {
          place += 1
        }
      case 0x2E: break
      default:
        let lower = (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
        if Self.kind(lower) == nil { pendingBlank = true } else { append(lower, isAside: depth > 0) }
      }
      place += 1
    }
  }

  private mutating func append(_ scalar: UInt32, isAside aside: Bool) {
    guard let kind = Self.kind(scalar) else { return }
    if pendingBlank, let last = kinds.last, last.isLatin, kind.isLatin {
      scalars.append(0x20)
      kinds.append(.blank)
      isAside.append(aside)
    }
    if pendingBreak, !scalars.isEmpty { breaks.append(scalars.count) }
    pendingBlank = false
    pendingBreak = false
    scalars.append(scalar)
    kinds.append(kind)
    isAside.append(aside)
  }

  /// Whether a word ends before `place`, or may begin there.
  func isEdge(_ place: Int) -> Bool {
    place <= 0 || place >= kinds.count || !(kinds[place].isLatin && kinds[place - 1].isLatin)
  }

  /// Which letters the name has, but for digits.
  var script: Kind? {
    var counts = (latin: 0, han: 0, hangul: 0)
    for kind in kinds {
      switch kind {
      case .latin: counts.latin += 1
      case .han: counts.han += 3
      case .hangul: counts.hangul += 3
      case .blank, .digit: break
      }
    }
    let most = max(counts.latin, counts.han, counts.hangul)
    if most == 0 { return nil }
    return most == counts.hangul ? .hangul : most == counts.han ? .han : .latin
  }

  /// ㈜ and its like, which folding writes as (주).
  private static func enclosed(_ scalar: UInt32) -> [UInt32]? {
    let form: String? =
      switch scalar {
      case 0xC8FC: "주식회사"
      case 0xC720: "유한회사"
      case 0xC7AC: "재단법인"
      case 0xC0AC: "사단법인"
      case 0x682A: "股份有限公司"
      case 0x6709: "有限公司"
      default: nil
      }
    return form?.unicodeScalars.map(\.value)
  }

  private static func kind(_ value: UInt32) -> Kind? {
    switch value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0..<0x250, 0x1E00..<0x1F00: .latin
    case 0x3007, 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x33480, 0x3040..<0x3100: .han
    case 0xAC00...0xD7A3: .hangul
    default: nil
    }
  }
}

extension OrganizationText.Kind {
  /// Whether words of it are set apart by blanks.
  var isLatin: Bool { self == .latin || self == .digit }
}
