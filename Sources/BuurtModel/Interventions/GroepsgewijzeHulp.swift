/// Help that is given in a group instead of one to one.
public struct GroepsgewijzeHulp: Intervention {
  /// Selected by `kind: groepsgewijze_hulp`.
  public static let scenarioKey = "groepsgewijze_hulp"
  /// One sentence for listings.
  public static let summary = "existing help, given to a group with a shared experience"
  /// What speaks against it.
  public static let against = "no average psychosocial effect in a trial with 1,047 women (Ickovics et al. 2011)"
  let adoption: Double
  /// Reads its fields.
  public init(reading parameters: inout ParameterReader) {
    adoption = parameters.number(
      "adoption", unit: .share, in: 0...1, default: 0.5, .assumption, "no source",
      "share of eligible households that take the group form")
  }
}
