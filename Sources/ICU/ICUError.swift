internal import CICU

/// A call into ICU that failed: which one, and ICU's name for why.
package struct ICUError: Error, Sendable, Equatable {
  package let call: String
  package let status: Int32

  package var explanation: String {
    "ICU's \(call) failed with \(String(cString: cicu_status_name(status)))"
  }
}
