/// What sets need in one domain.
public struct DomainParameters: Sendable {
  /// Onset a year at middle income, without stress or other needs.
  public var onset = RatePerYear(.nan)
  /// How much likelier in the lowest income decile than in the highest.
  public var incomeRatio = Weight(.nan)
  /// Recoveries a year without support.
  public var recovery = RatePerYear(.nan)
  /// Stress that full need here brings by itself.
  public var weight = Share(.nan)

  static func definitions(
    _ domain: any WritableKeyPath<Parameters, Self> & Sendable,
    _ name: String,
    _ words: String,
    onset: (value: Double, status: ParameterStatus, source: String),
    income: Double,
    recovery: Double,
    weight: Double
  ) -> [ParameterDefinition] {
    [
      ParameterDefinition(
        domain,
        \.onset,
        "needs.\(name).onset",
        onset.value,
        in: 0...2,
        onset.status,
        onset.source,
        "Onsets of need in \(words) a year for a household of middle income without stress or other needs."
      ),
      ParameterDefinition(
        domain,
        \.incomeRatio,
        "needs.\(name).income_ratio",
        income,
        in: 1...20,
        .assumption,
        "need gathers at low incomes (RVS 2024, M-21: sign)",
        "Onset of need in \(words) in the lowest income decile over that in the highest."
      ),
      ParameterDefinition(
        domain,
        \.recovery,
        "needs.\(name).recovery",
        recovery,
        in: 0.05...5,
        .assumption,
        "no source; P11 and P12 set onset over recovery only",
        "Recoveries a year from need in \(words) without any support."
      ),
      ParameterDefinition(
        domain,
        \.weight,
        "needs.\(name).weight",
        weight,
        in: 0...1,
        .assumption,
        "no source",
        "Stress that full need in \(words) brings by itself."
      ),
    ]
  }
}
