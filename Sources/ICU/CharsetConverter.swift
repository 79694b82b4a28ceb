internal import CICU

/// ICU's charset detection and conversion, for text that is not UTF-8.
package enum CharsetConverter {
  /// ICU's best guess of what charset `bytes` are in, with its confidence in 0...100; nil for no guess.
  package static func detect(_ bytes: ArraySlice<UInt8>) throws(ICUError) -> (name: String, confidence: Int)?
  {
    var name = [CChar](repeating: 0, count: 64)
    var confidence: Int32 = 0
    let status = bytes.withUnsafeBytes { buffer in
      cicu_detect_charset(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), &name,
        Int32(name.count),
        &confidence)
    }
    guard status <= 0 else { throw ICUError(call: "ucsdet_detect", status: status) }
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? nil : (text, Int(confidence))
  }

  /// Returns `bytes` of `charset` as UTF-8, and how many sequences of it mean nothing in that charset.
  package static func convert(
    _ bytes: [UInt8], from charset: String
  ) throws(ICUError) -> (bytes: [UInt8], bad: Int) {
    guard let length = Int32(exactly: bytes.count) else {
      throw ICUError(call: "ucnv_toUnicode (text above 2 GiB)", status: 8)  // U_INDEX_OUTOFBOUNDS_ERROR
    }
    let collector = EditCollector()
    var bad: Int32 = 0
    let status = bytes.withUnsafeBytes { buffer in
      cicu_convert_to_utf8(
        charset, buffer.bindMemory(to: CChar.self).baseAddress, length,
        { context, text, count in EditCollector.from(context).append(text, count) }, &bad,
        Unmanaged.passUnretained(collector).toOpaque())
    }
    guard status <= 0 else { throw ICUError(call: "ucnv_toUnicode from \(charset)", status: status) }
    return (collector.bytes, Int(bad))
  }
}
