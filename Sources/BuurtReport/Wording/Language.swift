public import BuurtScenario

extension Language {
  /// All sentences of reports in this language.
  public var wording: Wording { self == .dutch ? .dutch : .english }
}
