/// A language of messages and reports.
public enum Language: String, CaseIterable, Sendable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// The language that the environment asks for: Dutch where the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
  /// that is set begins with `nl`, else English.
  public init(environment: [String: String]) {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = asked?.hasPrefix("nl") ?? false ? .dutch : .english
  }
}
