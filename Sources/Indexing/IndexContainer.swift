import ICU

/// What the header of an index says.
public struct IndexHeader: Sendable, Hashable {
  /// What the index was made of, as a digest; equal sources have equal ones.
  public var digest: [UInt64] = [0, 0]
  /// The version of ICU by which names were folded.
  public var icu = ""
  /// The version of its Unicode data.
  public var unicode = ""
  /// The version of the keys of names; 0 where it has none.
  public var keyVersion: UInt32 = 0
  /// How many names it has.
  public var names = 0
  /// How many entries it has.
  public var entries = 0
  /// How many letters the longest name has.
  public var longest = 0
  var features: UInt32 = 0
}

/// The container of an index: header, section table, sections.
enum IndexContainer {
  private typealias Field = IndexFormat.Field

  /// Raised when the steps of matching text change, so that indexes are made anew.
  static let foldVersion: UInt32 = 1

  /// Sections up to this size are always checked: it takes no time that anybody would see.
  static let smallSection = 1 << 18

  static func write(_ header: IndexHeader, _ sections: [IndexFormat.Section: [UInt8]]) -> [UInt8] {
    let kinds = IndexFormat.Section.allCases.filter { sections[$0] != nil }
    var at = IndexFormat.headerSize + kinds.count * IndexFormat.sectionSize
    var places: [Int] = []
    for kind in kinds {
      at = aligned(at)
      places.append(at)
      at += sections[kind]?.count ?? 0
    }
    var bytes = [UInt8](repeating: 0, count: at)
    bytes.replaceSubrange(0..<8, with: IndexFormat.magic)
    put(IndexFormat.version, &bytes, Field.version)
    put(UInt32(kinds.count), &bytes, Field.sections)
    put(UInt64(at), &bytes, Field.size)
    put(header.digest[0], &bytes, Field.digest)
    put(header.digest[1], &bytes, Field.digest + 8)
    put(header.icu, &bytes, Field.icu)
    put(header.unicode, &bytes, Field.unicode)
    put(header.keyVersion, &bytes, Field.keyVersion)
    put(UInt32(header.names), &bytes, Field.names)
    put(UInt32(header.entries), &bytes, Field.entries)
    put(UInt32(header.longest), &bytes, Field.longest)
    put(foldVersion, &bytes, Field.foldVersion)
    put(header.features, &bytes, Field.features)
    for (index, kind) in kinds.enumerated() {
      let section = sections[kind] ?? []
      let row = IndexFormat.headerSize + index * IndexFormat.sectionSize
      put(kind.rawValue, &bytes, row)
      put(UInt64(places[index]), &bytes, row + 8)
      put(UInt64(section.count), &bytes, row + 16)
      put(section.withUnsafeBytes(IndexFormat.checksum), &bytes, row + 24)
      bytes.replaceSubrange(places[index]..<(places[index] + section.count), with: section)
    }
    put(headerChecksum(bytes.withUnsafeBytes { $0 }, kinds.count), &bytes, Field.checksum)
    return bytes
  }

  static func aligned(_ offset: Int) -> Int {
    (offset + IndexFormat.alignment - 1) / IndexFormat.alignment * IndexFormat.alignment
  }

  private static func put(_ value: some FixedWidthInteger, _ bytes: inout [UInt8], _ at: Int) {
    withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(at..<(at + $0.count), with: $0) }
  }

  private static func put(_ text: String, _ bytes: inout [UInt8], _ at: Int) {
    let field = Array(text.utf8.prefix(15))
    bytes.replaceSubrange(at..<(at + field.count), with: field)
  }

  /// The checksum of the header and the section table, but for the checksum itself.
  private static func headerChecksum(_ bytes: UnsafeRawBufferPointer, _ count: Int) -> UInt64 {
    var head = Array(bytes[0..<(IndexFormat.headerSize + count * IndexFormat.sectionSize)])
    head.replaceSubrange(Field.checksum..<(Field.checksum + 8), with: repeatElement(0, count: 8))
    return head.withUnsafeBytes(IndexFormat.checksum)
  }

  // MARK: Reading

  /// The checksum in the header of `bytes`, which are an index: of all that it holds.
  static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: Field.checksum, as: UInt64.self))
  }

  /// Returns what the header of `bytes` says and where its sections are; refuses what is no whole index of this
  /// version. All sections are checked where `isThorough`, else those of at most ``smallSection`` bytes; none where it is nil.
  static func read(
    _ bytes: UnsafeRawBufferPointer, isThorough: Bool?
  ) throws(IndexError) -> (header: IndexHeader, sections: [IndexFormat.Section: UnsafeRawBufferPointer]) {
    guard bytes.count >= 8, bytes[0..<8].elementsEqual(IndexFormat.magic) else { throw .notAnIndex }
    guard bytes.count >= IndexFormat.headerSize else { throw .damaged("header") }
    func number<T: FixedWidthInteger>(_ at: Int, as type: T.Type) -> T {
      T(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: T.self))
    }
    let version = number(Field.version, as: UInt32.self)
    guard version == IndexFormat.version else { throw .otherVersion(Int(version)) }
    let count = Int(number(Field.sections, as: UInt32.self))
    guard count <= 64, bytes.count >= IndexFormat.headerSize + count * IndexFormat.sectionSize,
      headerChecksum(bytes, count) == number(Field.checksum, as: UInt64.self)
    else { throw .damaged("header") }
    let size = number(Field.size, as: UInt64.self)
    guard size == bytes.count else { throw .truncated(size: Int(clamping: size), found: bytes.count) }
    var header = IndexHeader()
    header.digest = [number(Field.digest, as: UInt64.self), number(Field.digest + 8, as: UInt64.self)]
    header.icu = text(bytes, Field.icu)
    header.unicode = text(bytes, Field.unicode)
    header.keyVersion = number(Field.keyVersion, as: UInt32.self)
    header.names = Int(number(Field.names, as: UInt32.self))
    header.entries = Int(number(Field.entries, as: UInt32.self))
    header.longest = Int(number(Field.longest, as: UInt32.self))
    header.features = number(Field.features, as: UInt32.self)
    let linked = UnicodeVersion.linked
    guard header.icu == linked.icu, header.unicode == linked.unicode,
      number(Field.foldVersion, as: UInt32.self) == foldVersion
    else { throw .otherUnicode(header.icu, linked: linked.icu) }
    var sections: [IndexFormat.Section: UnsafeRawBufferPointer] = [:]
    var places: [Range<Int>] = []
    for index in 0..<count {
      let row = IndexFormat.headerSize + index * IndexFormat.sectionSize
      let place = number(row + 8, as: UInt64.self)
      let length = number(row + 16, as: UInt64.self)
      guard let kind = IndexFormat.Section(rawValue: number(row, as: UInt32.self)) else {
        throw .damaged("section table")
      }
      guard place <= UInt64(bytes.count), length <= UInt64(bytes.count) - place,
        place % UInt64(IndexFormat.alignment) == 0
      else { throw .damaged("\(kind)") }
      let section = UnsafeRawBufferPointer(rebasing: bytes[Int(place)..<Int(place + length)])
      if isThorough == true || (isThorough == false && section.count <= smallSection),
        IndexFormat.checksum(section) != number(row + 24, as: UInt64.self)
      {
        throw .damaged("\(kind)")
      }
      sections[kind] = section
      places.append(Int(place)..<Int(place + length))
    }
    if isThorough == true,
      !isPadded(bytes, from: IndexFormat.headerSize + count * IndexFormat.sectionSize, places)
    {
      throw .damaged("padding")
    }
    return (header, sections)
  }

  /// Whether nothing but zeros stands outside of `sections`, so that no byte is of which nobody asks.
  private static func isPadded(_ bytes: UnsafeRawBufferPointer, from start: Int, _ sections: [Range<Int>])
    -> Bool
  {
    var end = start
    for section in sections.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard section.lowerBound >= end, bytes[end..<section.lowerBound].allSatisfy({ $0 == 0 }) else {
        return false
      }
      end = section.upperBound
    }
    return end == bytes.count
  }

  private static func text(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> String {
    String(decoding: bytes[at..<(at + 16)].prefix { $0 != 0 }, as: UTF8.self)
  }
}
