extension ScenarioFields {
  /// The keys of an observed network.
  static let network: [ScenarioField] = [
    ScenarioField(
      "network",
      .map,
      "Ties that were seen between households, in place of drawn first ties; they are never exported."
    ),
    ScenarioField(
      "network.edges",
      .path,
      required: true,
      "The ties: a CSV file with columns from and to, and weight, age_weeks and origin where known; or GraphML."
    ),
    ScenarioField(
      "network.nodes",
      .path,
      "The households, a CSV file with a column id, and buurt, dwelling, education, income_decile and group "
        + "where known; those that the ties name where nothing is said."
    ),
    ScenarioField(
      "network.format",
      .choice(NetworkFormat.allCases.map(\.rawValue)),
      default: NetworkFormat.csv.rawValue,
      "What the file of ties is; GraphML has its nodes in it."
    ),
    ScenarioField(
      "network.consent",
      .text(maximum: 2_000),
      required: true,
      "How the people in it agreed to this use, or where it was published: an observed network is about people."
    ),
    ScenarioField(
      "network.buurt",
      .label,
      "The buurt where all nodes live that name none, by name or code; needed where the world has several."
    ),
    ScenarioField(
      "network.full_weight",
      .number(1e-9...1e9),
      default: "1",
      "The weight that stands for strength 1: weights are divided by it."
    ),
    ScenarioField(
      "network.both_ways",
      .choice(BothWays.allCases.map(\.rawValue)),
      default: BothWays.refuse.rawValue,
      "What is made of a tie that stands in the file from each of its ends: an error, the strongest, the weakest "
        + "or the mean of the two; `mutual` keeps only such ties, by their mean."
    ),
  ]
}

/// What a file of ties is.
public enum NetworkFormat: String, CaseIterable, Sendable {
  /// One line per tie.
  case csv
  /// GraphML, as Gephi, networkx and igraph write it.
  case graphml
}

/// What is made of two lines on one pair, one from each end.
public enum BothWays: String, CaseIterable, Sendable {
  /// An error.
  case refuse
  /// The higher strength.
  case strongest
  /// The lower strength.
  case weakest
  /// The mean strength.
  case mean
  /// The mean strength, and no tie where only one end names the other.
  case mutual
}
