import Glibc

/// Looks up names as they are written, without folding more than their first letters.
extension NameTables {
  /// The place of the first name whose text is `text`.
  func place(ofExactly text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard let base = text.baseAddress, text.count > 0, count > 0 else { return nil }
    var codes: (UInt16, UInt16, UInt16) = (0, 0, 0)
    var letters = 0
    var at = 0
    while at < text.count, letters < 3 {
      guard let code = code(base, &at, text.count) else { return complex(text) }
      if code == 0 { return complex(text) }
      if code == Self.noLetter { continue }
      if letters == 0 { codes.0 = code } else if letters == 1 { codes.1 = code } else { codes.2 = code }
      letters += 1
    }
    var found: UInt32?
    directory.forEach(IndexHash.triple(IndexHash.pack(codes.0, codes.1, codes.2))) { range in
      prefetch(range)
      found = place(of: text, base, range, at, letters)
      return found != nil
    }
    // A name that only the normalizer can read may begin with letters that the table reads.
    return found ?? complex(text)
  }

  private func code(_ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int) -> UInt16? {
    var scalar: UInt32 = 0
    let length = LetterReader.decode(base, at, end, &scalar)
    guard length > 0 else { return nil }
    at += length
    let code = plainCode(scalar)
    return code == Self.isUnknown ? nil : code
  }

  private func place(
    of text: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ range: NameRange, _ at: Int,
    _ count: Int
  ) -> UInt32? {
    var (range, at, count) = (range, at, count)
    var code: UInt16 = 0
    var depth = -1
    while range.count == NameRange.isNode {
      guard let node = NameNode(nodes, at: range.offset), node.depth > depth else { return nil }
      depth = node.depth
      while count <= depth {
        guard at < text.count else { return self.place(of: text, node.ending) }
        guard let next = self.code(base, &at, text.count), next != 0 else { return nil }
        if next != Self.noLetter {
          code = next
          count += 1
        }
      }
      guard let child = node.child(code) else { return nil }
      range = child
      prefetch(range)
    }
    return place(of: text, range)
  }

  private func place(of text: UnsafeBufferPointer<UInt8>, _ range: NameRange) -> UInt32? {
    guard let bytes = names.baseAddress, let base = text.baseAddress else { return nil }
    var offset = range.offset
    for _ in 0..<range.count {
      guard let record = NameRecord(names, at: offset) else { return nil }
      if record.textEnd - record.textStart == text.count,
        memcmp(bytes + record.textStart, base, text.count) == 0, hasCounting(record, at: offset)
      {
        return UInt32(truncatingIfNeeded: offset)
      }
      offset = record.textEnd
    }
    return nil
  }

  /// The same for a name that only the normalizer can read.
  private func complex(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard hasOthers, let base = text.baseAddress else { return nil }
    var found: UInt32?
    others.forEach(otherHash(base, 0, text.count)) { range in
      found = complex(text, range)
      return found != nil
    }
    return found
  }

  private func complex(_ text: UnsafeBufferPointer<UInt8>, _ range: NameRange) -> UInt32? {
    var range = range
    var depth = -1
    while range.count == NameRange.isNode {
      guard let node = NameNode(nodes, at: range.offset), node.depth > depth, node.depth <= text.count
      else {
        return nil
      }
      depth = node.depth
      if depth == text.count { return place(of: text, node.ending) }
      guard let child = node.child(UInt16(text[depth])) else { return nil }
      range = child
    }
    return place(of: text, range)
  }
}
