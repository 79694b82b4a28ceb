import Indexing
import Lexicography
import Matching
import Normalization
import TextModel

/// What a document says for the candidates of its matches.
struct DocumentEvidence {
  /// What a round of decisions settled.
  struct Decided {
    /// The entry of each match, or nil.
    let links: [EntryID?]
    /// The entries that stand in the document.
    let entries: Set<EntryID>
    /// The entry for which the form of each match was decided before it and nowhere otherwise, or nil.
    let carried: [EntryID?]
    /// How many entries of each country stand in the document.
    let countries: [String: Int]
    /// So many entries of a country say as much as its name.
    private static let many = 3

    /// Whether the document is of the country without saying so.
    func isOften(_ country: String) -> Bool { countries[country, default: 0] >= Self.many }
  }

  let matches: [NameMatch]
  let text: MatchText
  let lexicon: Lexicon
  let sentences: Sentences
  let rows: Rows
  let wording: Wording
  let affiliations: Affiliations
  /// When the document was written, if that is known.
  let asOf: PartialDate?
  /// The country in whose language most of the document is; nil where that says nothing.
  let home: String?
  /// The letters of each match, by which its like is known.
  let forms: [[UInt32]]
  /// The forms of each entry that are names of no other.
  private(set) var ownForms: [EntryID: Set<[UInt32]>] = [:]
  /// The entries that stand under a short form that is their own.
  private(set) var shortened: Set<EntryID> = []
  /// Codes of the countries that stand in the document.
  private var countries: Set<String> = []
  /// Forms of persons of which the document names several.
  private(set) var sharedForms: Set<[UInt32]> = []
  /// Forms that stand beside themselves: 과기부와 과기부가.
  private(set) var doubledForms: Set<[UInt32]> = []
  /// When the candidates existed of those matches whose names are not of one entry only, or need context.
  private(set) var lives: [EntryID: Lifespan] = [:]
  /// The bodies that issue the document.
  private var issuers: Set<EntryID> = []
  /// The country whose paper it is, by the bodies that issue it.
  private var paper: String?
  /// Forms that the document gives to bodies of countries of which the lexicon has none so called, and the country there.
  private var foreignForms: [[UInt32]: String] = [:]
  /// The matches that are only spoken of.
  private var spokenOf: Set<Int> = []
  /// Forms that mean one of several where the document speaks of them: 어느 과기부인지.
  private var openForms: Set<[UInt32]> = []
  /// What the time says for the candidates of a match, where it says something.
  private var times: [Int: [EntryID: Evidence]] = [:]

  init(_ matches: [NameMatch], in text: MatchText, _ lexicon: Lexicon, asOf: PartialDate?) {
    (self.matches, self.text, self.lexicon, self.asOf) = (matches, text, lexicon, asOf)
    rows = Rows(text)
    sentences = Sentences(text.skeleton, rows)
    wording = Wording(skeleton: text.skeleton)
    affiliations = Affiliations(
      skeleton: text.skeleton, starts: Set(matches.map(\.letters.lowerBound)),
      ends: Set(matches.map(\.letters.upperBound)))
    home = Self.home(text.skeleton)
    forms = matches.map { Array(text.skeleton.letters[$0.letters]) }
    for (match, form) in zip(matches, forms) {
      if let only = match.onlyEntry {
        ownForms[only, default: []].insert(form)
        if match.names.contains(where: { $0.name.kind == .short || $0.name.kind == .acronym }) {
          shortened.insert(only)
        }
      }
      if let code = country(match) { countries.insert(code) }
    }
    let issuer = IssuerFinder(text)
    for match in matches where match.onlyEntry == nil && issuer.isIssuer(match.letters) {
      let own = Set(match.names.map(\.entry)).filter { id in
        guard let entry = lexicon[id], entry.country == home, home != nil else { return false }
        let life = Lifespan(entry)
        guard let asOf else { return entry.status != .inactive }
        return !life.isAfter(asOf) && !life.isBefore(asOf)
      }
      if own.count == 1 { issuers.formUnion(own) }
    }
    let countriesOfIssuers = Set(
      (matches.filter { issuer.isIssuer($0.letters) }.compactMap(\.onlyEntry)
        .filter { lexicon[$0]?.type == .organization } + issuers).map { lexicon[$0]?.country })
    if countriesOfIssuers.count == 1, let country = countriesOfIssuers.first { paper = country }
    if paper == nil, home == "CN", issuer.isChinese { paper = home }
    for (index, match) in matches.enumerated() {
      let isHomograph = match.onlyEntry == nil
      if isHomograph ? wording.isSpokenOf(match.letters) : wording.isCalledWord(match.letters) {
        spokenOf.insert(index)
        if isHomograph { openForms.insert(forms[index]) }
      }
      if isHomograph || match.names.contains(where: { $0.name.match == .context }) {
        for name in match.names where lives[name.entry] == nil {
          lives[name.entry] = lexicon[name.entry].map(Lifespan.init)
        }
        let found = timeEvidence(index)
        if !found.isEmpty { times[index] = found }
      }
      if country(match) == nil, let (code, value) = countryBefore(index),
        match.names.allSatisfy({ lexicon[$0.entry]?.country != code })
      {
        foreignForms[forms[index]] = value
      }
      if isOneOfNamesakes(index) { sharedForms.insert(forms[index]) }
      if isDoubled(index) {
        doubledForms.insert(forms[index])
        spokenOf.formUnion([index - 1, index])
      }
    }
  }

  /// What speaks for each candidate of match `index`, given what is decided so far.
  func evidence(for index: Int, _ decided: Decided) -> [EntryID: [Evidence]] {
    let candidates = Set(matches[index].names.map(\.entry))
    var evidence: [EntryID: [Evidence]] = [:]
    let places = placeEvidence(index, decided)
    let listed = listCountry(index, decided)
    let isListed = isListedBody(index, decided)
    for id in candidates {
      guard let entry = lexicon[id] else { continue }
      var found = beside(index, entry, decided)
      let isDecidedBeside = found.contains { $0.contribution > 0 }
      if let time = times[index]?[id], !found.contains(where: { $0.feature == .gloss }) { found.append(time) }
      // 과기부 after 중국 과기부 is no Korean ministry, though the lexicon has no other.
      if !isDecidedBeside, let value = foreignForms[forms[index]], entry.type == .organization {
        found.append(Evidence(.otherCountryBefore, value: value))
      }
      // What is said elsewhere decides nothing of a form that is only spoken of.
      if spokenOf.contains(index) {
        evidence[id] = found + (isDecidedBeside ? [] : [Evidence(.spokenOf, value: shown(index))])
        continue
      }
      found += row(index, entry, decided)
      if let listed, listed == entry.country { found.append(Evidence(.list, value: listed)) }
      if isListed { found.append(Evidence(.list, value: EntryType.organization.rawValue)) }
      if let place = places[id] { found.append(place) }
      if let code = setting(index, entry) { found.append(Evidence(.setting, value: code)) }
      if issuers.contains(id) { found.append(Evidence(.issuer, value: id.rawValue)) }
      if decided.carried[index] == id { found.append(Evidence(.sameForm, value: shown(index))) }
      if ownForms[id, default: []].contains(where: { $0 != forms[index] }) {
        found.append(Evidence(.fullName, value: id.rawValue))
      }
      let related = related(index, entry)
      if let related { found.append(Evidence(.related, value: related.rawValue)) }
      if entry.type == .person, !isDecidedBeside {
        found += namesake(index, entry, decided, isNearBody: related != nil)
      }
      // Of a province and its city of one name, the province does not speak for the city.
      if let parent = entry.parents.first(where: {
        decided.entries.contains($0) && !(entry.type == .place && candidates.contains($0))
      }) {
        found.append(Evidence(.parent, value: parent.rawValue))
      }
      if let paper, entry.country == paper, entry.type == .organization {
        found.append(Evidence(.paper, value: paper))
      }
      if let code = entry.country, entry.type != .country,
        countries.contains(code)
          || (candidates.count == 1 && entry.type == .place && decided.isOften(code))
          || (code == home && decided.isOften(code) && isPublicBodyOfOneCountry(index))
      {
        found.append(Evidence(.country, value: code))
        // 财政经济部 in a Chinese report on Korea's bodies and no other country's.
        if decided.isOften(code), isAloneAbroad(code), isPublicBodyOfOneCountry(index) {
          found.append(Evidence(.bodies, value: code))
        }
      } else if let code = entry.country, entry.type == .organization, decided.isOften(code),
        candidates.contains(where: { lexicon[$0]?.country.map(countries.contains) == true })
      {
        found.append(Evidence(.bodies, value: code))
      }
      // Where the document asks which one a form is, what stands somewhere in it decides nowhere.
      if openForms.contains(forms[index]),
        !found.contains(where: { $0.contribution >= Evidence.Feature.placeBeside.weight })
      {
        found.append(Evidence(.spokenOf, value: shown(index)))
      }
      evidence[id] = found
    }
    return evidence
  }

  /// Whether all candidates of match `index` are public bodies of one country by their names.
  private func isPublicBodyOfOneCountry(_ index: Int) -> Bool {
    let names = matches[index].names
    return Set(names.map { lexicon[$0.entry]?.country }).count == 1
      && names.allSatisfy { lexicon[$0.entry]?.type == .organization && Candidate.isPublicBody($0.name) }
  }

  /// Whether `code` is the one country of those named in the document that is not its own.
  private func isAloneAbroad(_ code: String) -> Bool {
    home.map { code != $0 && countries.subtracting([$0]) == [code] } ?? false
  }

  /// Korea for a text in Korean, China for one in Chinese: there the other country's body is not named without it.
  private static func home(_ text: Skeleton) -> String? {
    var hangul = 0
    var han = 0
    for letter in text.letters {
      switch LetterClass(of: letter) {
      case .hangul: hangul += 1
      case .han: han += 1
      default: break
      }
    }
    guard hangul + han > text.count / 3 else { return nil }
    return hangul >= han ? "KR" : "CN"
  }

  /// The code of the country that `match` names, or nil where it names something else or several things.
  func country(_ match: NameMatch) -> String? {
    guard let entry = match.onlyEntry.flatMap({ lexicon[$0] }), entry.type == .country else { return nil }
    return entry.country
  }

  func shown(_ index: Int) -> String {
    String(decoding: text.original[text.span(matches[index].letters).range], as: UTF8.self)
  }
}

extension NameMatch {
  /// The entry of all its names, or nil where they are of several.
  var onlyEntry: EntryID? {
    let entries = Set(names.map(\.entry))
    return entries.count == 1 ? entries.first : nil
  }
}
