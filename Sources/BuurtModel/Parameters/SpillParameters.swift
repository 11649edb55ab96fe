/// How need in one domain brings need in others.
public struct SpillParameters: Sendable {
  /// From any domain to each other.
  public var any = Weight(.nan)
  /// From wonen to gezondheid.
  public var wonenGezondheid = Weight(.nan)
  /// From wonen to psychisch.
  public var wonenPsychisch = Weight(.nan)
  /// From geld to psychisch.
  public var geldPsychisch = Weight(.nan)
  /// From geld to relatie.
  public var geldRelatie = Weight(.nan)
  /// From geld to opvoeden.
  public var geldOpvoeden = Weight(.nan)
  /// From psychisch to opvoeden.
  public var psychischOpvoeden = Weight(.nan)
  /// From gezondheid to werk.
  public var gezondheidWerk = Weight(.nan)
  /// From werk to geld.
  public var werkGeld = Weight(.nan)

  static let definitions: [ParameterDefinition] = [
    spill(
      \.any,
      "any",
      0.7,
      "problems spill over between domains (RVS 2024, M-49, M-51: sign)",
      "any domain to each other"
    ),
    spill(
      \.wonenGezondheid,
      "wonen_gezondheid",
      0.5,
      "housing problems reach health and wellbeing (RVS 2024, M-49: sign)",
      "wonen to gezondheid"
    ),
    spill(
      \.wonenPsychisch,
      "wonen_psychisch",
      0.5,
      "housing problems reach health and wellbeing (RVS 2024, M-49: sign)",
      "wonen to psychisch"
    ),
    spill(
      \.geldPsychisch,
      "geld_psychisch",
      1.0,
      "worries about money bring stress (RVS 2024, M-52: sign)",
      "geld to psychisch"
    ),
    spill(
      \.geldRelatie,
      "geld_relatie",
      1.0,
      "and tension and quarrels (RVS 2024, M-52: sign)",
      "geld to relatie"
    ),
    spill(
      \.geldOpvoeden,
      "geld_opvoeden",
      1.0,
      "and less view on what children need (RVS 2024, M-52: sign)",
      "geld to opvoeden"
    ),
    spill(
      \.psychischOpvoeden,
      "psychisch_opvoeden",
      0.5,
      "stacked problems lower responsivity (RVS 2024, M-51: sign)",
      "psychisch to opvoeden"
    ),
    spill(
      \.gezondheidWerk,
      "gezondheid_werk",
      1.0,
      "no source",
      "gezondheid to werk"
    ),
    spill(
      \.werkGeld,
      "werk_geld",
      1.5,
      "no source",
      "werk to geld"
    ),
  ]

  private static func spill(
    _ path: any WritableKeyPath<Self, Weight> & Sendable,
    _ name: String,
    _ value: Double,
    _ source: String,
    _ words: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      \.needs.spill,
      path,
      "needs.spill.\(name)",
      value,
      in: 0...5,
      .assumption,
      source,
      "What full need adds to onset from \(words), as a part of the onset without it."
    )
  }
}
