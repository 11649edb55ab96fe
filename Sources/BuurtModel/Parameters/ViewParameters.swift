/// What professionals and researchers see of networks; see `NetworkViews`.
public struct ViewParameters: Sendable {
  /// Share of zwakke bindingen that a person names when asked.
  public var recall = Share(.nan)
  /// Share of dormant ties that drawing circles of a network brings up.
  public var dormant = Share(.nan)
  /// Share of families without a home of their own that a count finds.
  public var families = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.views.recall,
      "views.recall",
      0.5,
      in: 0...1,
      .assumption,
      "own reports name strong ties first (Movisie 2023, I3-20 ... I3-23: sign)",
      "Share of zwakke bindingen that a person names when asked."
    ),
    ParameterDefinition(
      \.views.dormant,
      "views.dormant",
      0.3,
      in: 0...1,
      .assumption,
      "reveals latent ties (Movisie 2023, I3-22: sign)",
      "Share of dormant ties that drawing circles of a network brings up."
    ),
    ParameterDefinition(
      \.views.families,
      "views.families",
      0.5,
      in: 0...1,
      .assumption,
      "families that live with others are hardly counted (RVS 2024, I-N14: sign)",
      "Share of families without a home of their own that a count finds."
    ),
  ]
}
