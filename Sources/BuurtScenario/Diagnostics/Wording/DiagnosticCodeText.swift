extension DiagnosticCode {
  /// A few words, in a language: what this code is about.
  public func title(in language: Language) -> String {
    switch language {
    case .dutch: DutchCodeTitles.title(of: self)
    case .english: title
    }
  }

  /// A few sentences, in a language: what the rule is, why it is there, and what to write instead.
  public func explanation(in language: Language) -> String {
    switch language {
    case .dutch: DutchCodeExplanations.explanation(of: self)
    case .english: explanation
    }
  }
}
