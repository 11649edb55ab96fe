/// The tables of an output folder.
public enum OutputTable: String, CaseIterable, Sendable {
  /// One row per run and reported week.
  case timeseries
  /// One row per arm, week and buurt, or per run, week and buurt.
  case buurten
  /// One row per run, reported week and level of a breakdown.
  case groups
  /// One row per run, reported week and decile of initial ties.
  case deciles
  /// One row per run, reported week and intervention.
  case interventions
  /// One row per arm, measure and window.
  case summary
  /// One row per arm, measure and window, against the reference.
  case comparison
  /// One row per arm and effect: what an effect cost, against the reference.
  case effectiveness
  /// One row per arm and measure: the effect in the lowest and the highest decile of initial ties.
  case equity
  /// One row per arm, outcome and group: who is worse and who is better off than in the reference.
  case displacement

  /// The name of its file.
  public var fileName: String { "\(rawValue).csv" }

  /// The tables of which every run writes a part.
  static let recorded: [OutputTable] = [.timeseries, .buurten, .groups, .deciles, .interventions]
}
