import ArgumentParser
import Foundation
import Messaging

extension UserLanguage: Choice {}

/// In which language this run speaks. It is decided once, before the arguments are parsed, since the help depends on it.
enum Interface {
  /// The language of `--lang`, else of `IREUM_LANG`, else of the locale; English where none of them is Korean.
  static let language = named ?? ofLocale()

  /// The language of pages, which are Korean unless somebody asks for another.
  static let pageLanguage = named ?? .ko

  /// What `--lang` or `IREUM_LANG` says; nil where neither does.
  private static let named =
    ofOption(CommandLine.arguments)
    ?? Environment.value("IREUM_LANG").flatMap { UserLanguage(rawValue: $0.lowercased()) }

  private static func ofOption(_ arguments: [String]) -> UserLanguage? {
    let options = arguments.prefix { $0 != "--" }
    var found: UserLanguage?
    for (index, argument) in options.enumerated() {
      if argument == "--lang", index + 1 < options.count {
        found = UserLanguage(rawValue: options[index + 1])
      }
      if argument.hasPrefix("--lang=") { found = UserLanguage(rawValue: String(argument.dropFirst(7))) }
    }
    return found
  }

  /// The first of the variables that is set decides, as everywhere (POSIX.1-2017, XBD 8.2).
  private static func ofLocale() -> UserLanguage {
    let locale = localeVariables.lazy.compactMap(Environment.value).first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
    return language.lowercased() == "ko" ? .ko : .en
  }

  /// The variables of the locale of messages, the strongest first.
  static let localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"]
}

/// A text for people in the language of this run.
func said(_ en: String, ko: String) -> String { Message(en, ko: ko).text(in: Interface.language) }

extension ArgumentHelp {
  /// The help of an argument in the language of this run.
  static func said(_ en: String, ko: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Message(en, ko: ko).text(in: Interface.language), valueName: valueName)
  }
}

/// The option of every command that chooses its language. It is read before the arguments are parsed; here it is
/// for the help, and so that another language is refused.
struct LanguageOption: ParsableArguments {
  @Option(
    help: .said(
      "The language of messages, tables and pages: en or ko; else as the locale says, and Korean for pages.",
      ko: "메시지, 표, HTML 문서의 언어: en 또는 ko. 주지 않으면 로캘을 따르고, HTML 문서는 한국어로 만듭니다.",
      valueName: "en|ko"))
  var lang: UserLanguage?
}
