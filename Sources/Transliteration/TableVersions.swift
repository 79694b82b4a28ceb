/// From which data the tables were generated, by their own heads.
public enum TableVersions {
  /// The version of the Unicode Han database, such as `15.0.0`; nil where the head of the readings does not say it.
  public static var unihan: String? {
    guard let table = embeddedFiles.first(where: { "\($0.path)" == "han.tsv" }) else { return nil }
    let head = table.text.withUTF8Buffer { String(decoding: $0.prefix(400), as: UTF8.self) }
    return head.firstMatch(of: /Unihan (\d+(?:\.\d+)*)/).map { String($0.1) }
  }
}
