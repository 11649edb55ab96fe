/// Every kind of intervention, listed by hand: what is not here does not exist for a scenario.
public enum InterventionCatalogue {
  /// The kinds, in alphabetical order of their key.
  public static let kinds: [InterventionKind] = [
    InterventionKind(Bestaanszekerheid.self),
    InterventionKind(FormeleHulp.self),
    InterventionKind(GroepsgewijzeHulp.self),
    InterventionKind(Ontmoetingsplek.self),
    InterventionKind(Opbouwwerk.self),
  ]

  /// The kind with a scenario key, nil for an unknown one.
  public static func kind(_ key: String) -> InterventionKind? { kinds.first { $0.key == key } }
}
