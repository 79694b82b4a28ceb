import Comparison

/// What may speak for or against an unknown name: the weight of each kind, and where it comes from.
///
/// The weights are log-odds, chosen by hand on texts of our own and on development data; `ireum eval tagging` and the
/// frozen results show what they give.
enum Clue: String {
  // Every candidate begins with one of these.
  case person, organization, event, place, program, product
  // The shape of a person's name.
  case surname, given = "given-name", mandarin, pinyin, korean = "korean-spelling", word = "dictionary-word"
  // What stands around it.
  case titleAfter = "title-after", titleBefore = "title-before", bodyAfter = "body-and-title-after"
  case age, label, list, cell, gloss, subject, title = "title-in-brackets", bare, same = "same-form"
  // The shape of other names.
  case head, modifier, legalForm = "legal-form", parent, acronym, capitals, personAfter = "person-after"

  func item(_ value: String, _ contribution: Double, _ source: String = "document") -> EvidenceItem {
    EvidenceItem(feature: rawValue, value: value, contribution: contribution, source: source)
  }
}
