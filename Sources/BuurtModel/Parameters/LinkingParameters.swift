/// Trust in institutions, and the way to them.
public struct LinkingParameters: Sendable {
  /// Mean trust of households in the institutions of a cluster.
  public var trust = Share(.nan)
  /// Mean degree to which households know the way to the institutions of a cluster.
  public var wayfinding = Share(.nan)
  /// Trust and way-finding at the top of education and income minus those at the bottom.
  public var gradient = Weight(.nan)
  /// Half the width of what else makes households differ in trust and in way-finding.
  public var spread = Weight(.nan)
  /// Way-finding that a household from outside the world lacks.
  public var newcomer = Share(.nan)
  /// Part of a tied household's linking that it lends over a tie of strength 1.
  public var pin = Share(.nan)
  /// Ties that are looked at for a linking pin when help is sought.
  public var looks = Count(.nan)
  /// Part of a pin's lead in way-finding that asking through it teaches.
  public var learning = Share(.nan)
  /// Part of trust that a week of waiting for help takes.
  public var waiting = Share(.nan)
  /// Part of what is missing in trust and way-finding that a week of help adds.
  public var helped = Share(.nan)
  /// Part of trust that being sent away takes.
  public var refusal = Share(.nan)

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      \.linking.trust,
      "linking.trust",
      0.6,
      in: 0...1,
      .assumption,
      "level of trust in institutions recalled from surveys, no source for this scale",
      "Mean trust of households in the institutions of a cluster."
    ),
    ParameterDefinition(
      \.linking.wayfinding,
      "linking.wayfinding",
      0.55,
      in: 0...1,
      .assumption,
      "no source",
      "Mean degree to which households know the way to the institutions of a cluster."
    ),
    ParameterDefinition(
      \.linking.gradient,
      "linking.gradient",
      0.3,
      in: 0...1,
      .assumption,
      "RVS 2024, M-21 (sign; P16c); size without source",
      "Trust and way-finding at the top of education and income minus those at the bottom."
    ),
    ParameterDefinition(
      \.linking.spread,
      "linking.spread",
      0.25,
      in: 0...0.5,
      .assumption,
      "no source",
      "Half the width of what else makes households differ in trust and in way-finding."
    ),
    ParameterDefinition(
      \.linking.newcomer,
      "linking.newcomer",
      0.2,
      in: 0...1,
      .assumption,
      "no source",
      "Way-finding that a household from outside the world lacks."
    ),
    ParameterDefinition(
      \.linking.pin,
      "linking.pin",
      0.8,
      in: 0...1,
      .assumption,
      "RVS 2024, M-47 (sign)",
      "Part of a tied household's linking that it lends over a tie of strength 1."
    ),
    ParameterDefinition(
      \.linking.looks,
      "linking.looks",
      3,
      in: 0...8,
      .assumption,
      "no source",
      "Ties that are looked at for a linking pin when help is sought."
    ),
    ParameterDefinition(
      \.linking.learning,
      "linking.learning",
      0.3,
      in: 0...1,
      .assumption,
      "RVS 2024, M-24 and M-38 (sign)",
      "Part of a pin's lead in way-finding that asking through it teaches."
    ),
    ParameterDefinition(
      \.linking.waiting,
      "linking.waiting",
      0.005,
      in: 0...0.1,
      .assumption,
      "no source",
      "Part of trust that a week of waiting for help takes."
    ),
    ParameterDefinition(
      \.linking.helped,
      "linking.helped",
      0.01,
      in: 0...0.2,
      .assumption,
      "no source",
      "Part of what is missing in trust and way-finding that a week of help adds."
    ),
    ParameterDefinition(
      \.linking.refusal,
      "linking.refusal",
      0.2,
      in: 0...1,
      .assumption,
      "no source",
      "Part of trust that being sent away takes."
    ),
  ]
}
