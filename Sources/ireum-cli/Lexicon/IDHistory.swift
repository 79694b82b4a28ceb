import Editing
import Foundation
import Ireum
import Lexicography
import Messaging
import TextModel
import Transliteration
import Versioning

/// The ids that a lexicon folder ever had: now, in the journal, and in the history of git.
struct IDHistory {
  /// Those of the journal.
  let journaled: Set<EntryID>
  private let folder: String

  init(folder: String) {
    self.folder = folder
    journaled = LexiconWorkspace.journaledIDs(in: folder)
  }

  /// `wanted`, which must never have been used, or a new id of `slug`.
  func id(_ wanted: EntryID?, slug: String, _ draft: LexiconDraft) async throws -> EntryID {
    // Without a repository there is no history in which an id could have been used.
    let history = try? await LexiconHistory.open(folder)
    if let wanted {
      guard await history?.hasEver(wanted) == true, draft[wanted] == nil else { return wanted }
      let failure = EditFailure.idTaken(wanted)
      throw CommandFailure(failure.status, failure.explanation)
    }
    var random = SystemRandomNumberGenerator()
    while true {
      let id = EntryIDMaker.make(slug, using: &random) { draft.isTaken($0) || journaled.contains($0) }
      if await history?.hasEver(id) != true { return id }
    }
  }

  /// All of them, for those who give many ids at once.
  func all() async -> Set<EntryID> {
    journaled.union(await (try? LexiconHistory.open(folder))?.everIDs() ?? [])
  }
}

/// What the name of a new entry's file begins with.
enum NewEntry {
  /// A slug from the best Latin form of `names`, with the country before it where that is usual.
  static func slug(of names: [String], type: EntryType, country: String?) -> String {
    let latin =
      names.first { GuessedScript($0).script == .latn }
      ?? names.lazy.compactMap { Romanizer().romanize($0, nil, type: type) }.first
    let slug = latin.flatMap(EntryIDMaker.slug) ?? type.rawValue
    guard let country = country?.lowercased(), type != .person, !slug.hasPrefix("\(country)-") else {
      return slug
    }
    return "\(country)-\(slug)"
  }
}
