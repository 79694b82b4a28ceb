import Transliteration

extension Table {
  /// Opens `name`, a file of this module's Tables/.
  init(_ name: StaticString) {
    guard let file = embeddedFiles.first(where: { "\($0.path)" == "\(name)" }) else {
      preconditionFailure("Tables/\(name) is not embedded")
    }
    self.init(text: file.text)
  }
}
