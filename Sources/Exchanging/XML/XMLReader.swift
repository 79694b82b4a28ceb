internal import CXML
import Messaging

/// An element of XML, with its local name and what it holds.
struct XMLElement {
  let name: String
  /// The line on which it begins, from 1.
  let line: Int
  var attributes: [String: String] = [:]
  /// All its own text, without that of its elements.
  var text = ""
  var children: [XMLElement] = []

  /// The children that are called one of `names`.
  func children(_ names: String...) -> [XMLElement] { children.filter { names.contains($0.name) } }
}

/// Reads XML with libxml2, strictly, element by element: no entities but XML's own, nothing loaded, nothing unbounded.
final class XMLReader {
  /// How deep elements may stand in one another.
  static let deepest = 200
  /// The most bytes that are read.
  static let limit = 128_000_000

  /// Hands every element of `bytes` that is called one of `wanted`, whole, to `take`;
  /// returns the name of the outermost element.
  static func read(
    _ bytes: [UInt8], wanted: Set<String>, take: (XMLElement) -> Void
  ) throws(ExchangeFailure) -> String {
    guard bytes.count <= limit, let length = Int32(exactly: bytes.count) else {
      throw .tooLarge(limit: limit)
    }
    return try withoutActuallyEscaping(take) { take throws(ExchangeFailure) in
      let reader = XMLReader(wanted, take)
      var line: Int32 = 0
      // `reader` outlives the call, which hands its address to the functions and keeps nothing.
      let status = bytes.withUnsafeBytes { buffer in
        cxml_read_xml(
          buffer.bindMemory(to: CChar.self).baseAddress, length, Int32(deepest),
          { context, name, isStart, line in
            guard let name else { return }
            XMLReader.from(context).tag(String(cString: name), isStart: isStart == 1, line: Int(line))
          },
          { context, name, value, count in
            guard let name else { return }
            XMLReader.from(context).attribute(
              String(cString: name), UnsafeRawBufferPointer(start: value, count: Int(count)))
          },
          { context, bytes, count in
            XMLReader.from(context).text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
          }, Unmanaged.passUnretained(reader).toOpaque(), &line)
      }
      switch Int(status) {
      case Int(CXML_OK): return reader.root ?? ""
      case Int(CXML_TOO_DEEP):
        throw .refused(
          line: Int(line), Message("elements stand deeper than \(deepest)", ko: "요소가 \(deepest)단계보다 깊습니다"))
      case Int(CXML_REFUSED):
        throw .refused(
          line: Int(line),
          Message("it declares entities or attributes, or uses such", ko: "개체나 속성을 선언하거나 씁니다"))
      default: throw .damaged(line: Int(line), Message("not well-formed XML", ko: "올바른 XML이 아닙니다"))
      }
    }
  }

  private let wanted: Set<String>
  private let take: (XMLElement) -> Void
  private var root: String?
  /// The elements that are open, from a wanted one on.
  private var open: [XMLElement] = []

  private init(_ wanted: Set<String>, _ take: @escaping (XMLElement) -> Void) {
    (self.wanted, self.take) = (wanted, take)
  }

  /// The reader whose address the parser was given.
  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLReader {
    guard let context else { preconditionFailure("the parser hands on the context that it was given") }
    return Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
  }

  private func tag(_ name: String, isStart: Bool, line: Int) {
    if isStart {
      if root == nil { root = name }
      if !open.isEmpty || wanted.contains(name) { open.append(XMLElement(name: name, line: line)) }
      return
    }
    guard let element = open.popLast() else { return }
    if open.isEmpty { take(element) } else { open[open.count - 1].children.append(element) }
  }

  private func attribute(_ name: String, _ value: UnsafeRawBufferPointer) {
    guard !open.isEmpty else { return }
    open[open.count - 1].attributes[name] = String(decoding: value, as: UTF8.self)
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }
}
