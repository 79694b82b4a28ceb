/// What a word does in the name of an organisation. The raw values are those of Tables/components.tsv.
enum ComponentRole: String, CaseIterable, Sendable {
  /// The kind of thing: 센터, 大学, ministry.
  case head
  /// What it is about: 과학, 信息, industry.
  case field
  /// A country, or a place whose forms no reading gives.
  case place
  /// 국립, 第一, international.
  case qualifier
  /// 市, 省, municipal: may be absent from one of two names.
  case admin
  /// ㈜, 有限公司, Ltd.: says nothing of the name.
  case form
  /// 및, 和, of.
  case function
  /// 주임, 部长, director.
  case title

  /// The role as a bit of a set.
  var bit: UInt8 {
    switch self {
    case .head: 1
    case .field: 2
    case .place: 4
    case .qualifier: 8
    case .admin: 16
    case .form: 32
    case .function: 64
    case .title: 128
    }
  }

  /// The bits of the roles that a name may have or lack.
  static let free: UInt8 = ComponentRole.form.bit | ComponentRole.function.bit

  /// What a word of the role and of `weight` costs where the other name has no such word, in log-odds.
  func missing(weight: Float) -> Float {
    switch self {
    // 국립, 国家, advanced come and go in translation.
    case .qualifier where weight < 0.6: -0.7
    case .head: -2
    case .field: -2.5
    case .place: -0.6
    case .qualifier: -1.5
    case .title: -0.5
    case .admin: -0.1
    case .form, .function: 0
    }
  }
}

/// The kinds of heads: 센터 and 포럼 are different things, 연구원 and 연구소 nearly the same.
enum HeadClass: String, CaseIterable, Sendable {
  case education, research, agency, center, health, government, society, company, institution, event,
    programme

  /// The kind as a bit of a set.
  var bit: UInt16 { 1 << (Self.allCases.firstIndex(of: self) ?? 0) }

  /// What it costs that two names have heads of the kinds `left` and `right`, none of them the same word.
  static func conflict(_ left: UInt16, _ right: UInt16) -> Float {
    if left & right != 0 { return -1.5 }
    return near.contains { left & $0 != 0 && right & $0 != 0 } ? -3.5 : -8
  }

  /// Kinds that translations confuse: an institute may be 연구원, 진흥원 or 센터.
  private static let near: [UInt16] = [
    research.bit | agency.bit, research.bit | center.bit, research.bit | education.bit,
    agency.bit | center.bit, agency.bit | government.bit, agency.bit | society.bit,
    company.bit | institution.bit,
  ]
}
