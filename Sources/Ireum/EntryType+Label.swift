import Lexicography
import Messaging

extension EntryType {
  /// What tables and pages for people call it.
  public var label: Message {
    switch self {
    case .organization: Message(rawValue, ko: "기관")
    case .person: Message(rawValue, ko: "인물")
    case .place: Message(rawValue, ko: "장소")
    case .event: Message(rawValue, ko: "행사")
    case .program: Message(rawValue, ko: "사업")
    case .product: Message(rawValue, ko: "제품")
    case .term: Message(rawValue, ko: "용어")
    case .country: Message(rawValue, ko: "나라")
    }
  }
}
