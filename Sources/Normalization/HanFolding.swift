import ICU

/// Traditional ideographs as simplified ones, for keys only.
enum HanFolding {
  private static let table: Result<[UInt32: UInt32], ICUError> = {
    do throws(ICUError) {
      return .success(try HanSimplification.pairs())
    } catch {
      return .failure(error)
    }
  }()

  static func simplify(_ bytes: [UInt8]) throws(ICUError) -> Rewrite {
    guard ScalarWalk(bytes).contains(where: { isIdeograph($0.value) }) else {
      return Rewrite(bytes: bytes, edits: [])
    }
    let table = try table.get()
    return Rewrite.of(bytes) { result in
      for scalar in ScalarWalk(bytes) where isIdeograph(scalar.value) {
        if let simplified = table[scalar.value] {
          result.replace(scalar.range, of: bytes, by: utf8(simplified))
        }
      }
    }
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
  }
}
