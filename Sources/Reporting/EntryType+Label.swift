import Lexicography

extension EntryType {
  /// What the pages call it.
  var label: String {
    switch self {
    case .organization: "기관"
    case .person: "인물"
    case .place: "장소"
    case .event: "행사"
    case .program: "사업"
    case .product: "제품"
    case .term: "용어"
    case .country: "나라"
    }
  }
}
