import Lexicography

/// Writes TBX: version 3, or version 2 for older tools, which call some elements by other names.
struct TBXWriter {
  /// Whether it is version 2.
  let isOld: Bool

  private var entryTag: String { isOld ? "termEntry" : "conceptEntry" }
  private var langTag: String { isOld ? "langSet" : "langSec" }
  private var termTag: String { isOld ? "tig" : "termSec" }

  /// The file of `entries`, whose names keep their kinds.
  func write(_ entries: [Entry]) -> String {
    (head + entries.flatMap(concept) + tail).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let origin = "<sourceDesc><p>Written by ireum lexicon export</p></sourceDesc>"
    let title = "<titleStmt><title>Ireum lexicon</title></titleStmt>"
    let start = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    if isOld {
      return start + [
        "<martif type=\"TBX-Basic\" xml:lang=\"en\">",
        "<martifHeader><fileDesc>\(title)\(origin)</fileDesc>"
          + "<encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>",
        "<text><body>",
      ]
    }
    return start + [
      "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">",
      "<tbxHeader><fileDesc>\(title)\(origin)</fileDesc></tbxHeader>", "<text><body>",
    ]
  }

  private var tail: [String] { ["</body></text>", isOld ? "</martif>" : "</tbx>"] }

  private func concept(_ entry: Entry) -> [String] {
    var lines = ["<\(entryTag) id=\"\(XMLText.escaped(TBXForm.xmlID(entry.id)))\">"]
    lines.append("  " + XMLText.element("descrip", ["type": "subjectField"], entry.type.rawValue))
    lines += entry.relations.map {
      "  "
        + XMLText.element(
          "ref", ["type": "crossReference", "target": TBXForm.xmlID($0.target)], $0.kind.rawValue)
    }
    lines += entry.ids.map {
      "  "
        + XMLText.element(
          "xref", ["type": "externalCrossReference", "target": RegistryAddress.address($0)], $0.scheme)
    }
    if let note = entry.note { lines.append("  " + XMLText.element("note", [:], note)) }
    var tags: [String] = []
    for tag in entry.names.map(LanguageTag.of) where !tags.contains(tag) { tags.append(tag) }
    let byTag = Dictionary(grouping: entry.names, by: LanguageTag.of)
    for tag in tags {
      lines.append("  <\(langTag) xml:lang=\"\(tag)\">")
      lines += (byTag[tag] ?? []).flatMap(term)
      lines.append("  </\(langTag)>")
    }
    return lines + ["</\(entryTag)>"]
  }

  private func term(_ name: Name) -> [String] {
    var lines = ["    <\(termTag)>", "      " + XMLText.element("term", [:], name.text)]
    lines.append("      " + XMLText.element("termNote", ["type": "termType"], TBXForm.termType(name.kind)))
    if let status = TBXForm.status(name) {
      lines.append("      " + XMLText.element("termNote", ["type": "administrativeStatus"], status))
    }
    lines += name.sources.map { "      " + XMLText.element("admin", ["type": "source"], $0.text) }
    if let note = name.note { lines.append("      " + XMLText.element("note", [:], note)) }
    return lines + ["    </\(termTag)>"]
  }
}
