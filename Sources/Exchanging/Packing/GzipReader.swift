internal import CZlib
import Messaging

/// Unpacks gzip piece by piece, so that a file of any size needs the memory of one piece.
public final class GzipReader {
  private let state: UnsafeMutableRawPointer
  private var output = [UInt8](repeating: 0, count: 1 << 18)

  /// Returns a reader; nil where there is no memory.
  public init?() {
    guard let state = czlib_open_inflate() else { return nil }
    self.state = state
  }

  deinit { czlib_close_inflate(state) }

  /// Whether `bytes` begin as gzip does.
  public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Hands what the next piece `bytes` of the file unpacks to `body`, in pieces.
  public func take(
    _ bytes: [UInt8], _ body: (ArraySlice<UInt8>) throws(ExchangeFailure) -> Void
  ) throws(ExchangeFailure) {
    var place = 0
    while true {
      var (consumed, produced): (Int64, Int64) = (0, 0)
      let count = output.count
      // Both buffers outlive the call, which is given their lengths.
      let status = bytes.withUnsafeBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          czlib_inflate(
            state, input.baseAddress.map { $0 + place }, Int64(input.count - place), output.baseAddress,
            Int64(count),
            &consumed, &produced)
        }
      }
      guard status == Int32(CZLIB_OK) || status == Int32(CZLIB_END) else {
        throw .damaged(line: 1, Message("the gzip data is damaged", ko: "gzip 데이터가 손상되었습니다"))
      }
      place += Int(consumed)
      if produced > 0 { try body(output[..<Int(produced)]) }
      if place >= bytes.count, Int(produced) < count { return }
      if consumed == 0, produced == 0 { return }
    }
  }
}
