/// Every kind of intervention, listed by hand: what is not here does not exist for a scenario.
public enum InterventionCatalogue {
  /// The kinds, in alphabetical order of their key.
  public static let kinds: [InterventionKind] = [
    InterventionKind(Beleidsregime.self),
    InterventionKind(Bestaanszekerheid.self),
    InterventionKind(Buurtinitiatief.self),
    InterventionKind(FormeleHulp.self),
    InterventionKind(GroepsgewijzeHulp.self),
    InterventionKind(Inplaatsing.self),
    InterventionKind(Maatje.self),
    InterventionKind(Netwerkversterking.self),
    InterventionKind(Ontmoetingsplek.self),
    InterventionKind(Opbouwwerk.self),
    InterventionKind(Verbinder.self),
    InterventionKind(Vereniging.self),
  ]

  /// The kind with a scenario key, nil for an unknown one.
  public static func kind(_ key: String) -> InterventionKind? { kinds.first { $0.key == key } }
}
