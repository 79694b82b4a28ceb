internal import CICU

/// ICU's normalization forms on UTF-8, with the runs that changed.
package enum UnicodeNormalizer {
  package enum Form: Sendable {
    /// Canonical composition (UAX #15).
    case nfc
    /// Compatibility composition with case folding, default ignorables removed (UAX #44, NFKC_Casefold).
    case nfkcCasefold
  }

  /// A run of the input and the run of the output that it became, in UTF-8 bytes.
  package struct Edit: Sendable, Equatable {
    package let oldLength: Int
    package let newLength: Int
    package let isChange: Bool
  }

  /// Returns `bytes`, well-formed UTF-8, in `form`, and its edits in order; together they cover all of it.
  package static func normalize(
    _ bytes: [UInt8], to form: Form
  ) throws(ICUError) -> (bytes: [UInt8], edits: [Edit]) {
    guard let length = Int32(exactly: bytes.count) else {
      throw ICUError(call: "normalizeUTF8 (text above 2 GiB)", status: 8)  // U_INDEX_OUTOFBOUNDS_ERROR
    }
    let collector = EditCollector()
    collector.bytes.reserveCapacity(bytes.count)
    let status = bytes.withUnsafeBytes { buffer in
      // The collector outlives the call and ICU calls back only during it.
      cicu_normalize(
        form == .nfc ? Int32(CICU_NFC) : Int32(CICU_NFKC_CASEFOLD),
        buffer.bindMemory(to: CChar.self).baseAddress, length,
        { context, text, count in
          EditCollector.from(context).append(text, count)
        },
        { context, old, new, changed in
          EditCollector.from(context).edits.append(
            Edit(oldLength: Int(old), newLength: Int(new), isChange: changed != 0))
        }, Unmanaged.passUnretained(collector).toOpaque())
    }
    guard status <= 0 else { throw ICUError(call: "normalizeUTF8", status: status) }
    return (collector.bytes, collector.edits)
  }
}

/// Where the shim's callbacks put what they receive.
final class EditCollector {
  var bytes: [UInt8] = []
  var edits: [UnicodeNormalizer.Edit] = []

  /// The collector behind a callback's context, which is always one passed by this module.
  static func from(_ context: UnsafeMutableRawPointer?) -> EditCollector {
    guard let context else { preconditionFailure("ICU returned no context") }
    return Unmanaged<EditCollector>.fromOpaque(context).takeUnretainedValue()
  }

  func append(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: Int(count)))
  }
}
