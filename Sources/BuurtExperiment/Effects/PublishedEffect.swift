/// What a published study or review found for a programme, as a standardised difference, positive where it is
/// better for those who took part.
public struct PublishedEffect: Sendable {
  /// What is compared.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Loneliness, turned round: less is better.
    case loneliness
    /// Stress, turned round: the nearest that the model has to low spirits.
    case stress
    /// Perceived support.
    case support
    /// Support and stress together, their mean: patient-reported outcomes.
    case reported
  }

  /// The preset, also the name of its arm.
  public let preset: String
  /// What is compared.
  public let outcome: Outcome
  /// The published size; nil where a study gives a direction only.
  public let size: Double?
  /// The published 95 % interval, or the range of reviews; nil where none is given.
  public let interval: ClosedRange<Double>?
  /// Week after the start at which the model is compared.
  public let week: Int
  /// What was measured, in whom.
  public let measure: String
  /// Author and year.
  public let source: String

  /// The largest effect that the defaults may show without saying more than is known: the upper end of the
  /// published interval, else the published size; for a published null, which is a size below `negligible` or none,
  /// it is `negligible`, the margin of a test of equivalence.
  public var cap: Double { interval?.upperBound ?? max(size ?? 0, Self.negligible) }

  /// The smallest effect that is called one, in standard deviations: half of what is usually called small.
  ///
  /// The margin is an assumption: the list gives no precision of the nulls.
  public static let negligible = 0.1

  /// Programmes with published effects, each compared with the preset of its name.
  public static let all: [PublishedEffect] = [
    PublishedEffect(
      preset: "maatjesproject",
      outcome: .reported,
      size: 0.18,
      interval: -0.002...0.36,
      week: 52,
      measure: "patient-reported outcomes of befriending, 14 trials",
      source: "Siette et al. 2017"
    ),
    PublishedEffect(
      preset: "maatjesproject",
      outcome: .stress,
      size: 0.18,
      interval: 0.18...0.27,
      week: 104,
      measure: "depressive symptoms after befriending: .27 in the short, .18 in the long run",
      source: "Mead et al. 2010"
    ),
    PublishedEffect(
      preset: "maatjesproject",
      outcome: .loneliness,
      size: nil,
      interval: nil,
      week: 52,
      measure: "loneliness after befriending: not significant",
      source: "Siette et al. 2017"
    ),
    PublishedEffect(
      preset: "mentorproject",
      outcome: .reported,
      size: 0.21,
      interval: nil,
      week: 52,
      measure: "all outcomes of one-to-one mentoring of young people, 70 studies",
      source: "Raposa et al. 2019"
    ),
    PublishedEffect(
      preset: "centering_zwangerschap",
      outcome: .reported,
      size: 0,
      interval: nil,
      week: 52,
      measure: "psychosocial outcomes of group care, 1,047 women: no average effect",
      source: "Ickovics et al. 2011"
    ),
    PublishedEffect(
      preset: "eigen_kracht_conferentie",
      outcome: .support,
      size: nil,
      interval: nil,
      week: 52,
      measure: "perceived support after a family conference, 328 families: more, size not given; safety n.s.",
      source: "randomised trial in Amsterdam (crimesolutions.gov, programme 670)"
    ),
    PublishedEffect(
      preset: "ontmoetingsplek_in_de_wijk",
      outcome: .loneliness,
      size: 0.06,
      interval: nil,
      week: 52,
      measure: "loneliness after more opportunities for contact: not significant",
      source: "Masi et al. 2011"
    ),
    PublishedEffect(
      preset: "warme_doorverwijzing",
      outcome: .loneliness,
      size: 0,
      interval: nil,
      week: 52,
      measure: "social prescribing: gains largely not seen in controlled settings and longer follow-up",
      source: "systematic review, PMC9389950"
    ),
    PublishedEffect(
      preset: "netwerk_verbreden_leren",
      outcome: .loneliness,
      size: -0.02,
      interval: nil,
      week: 52,
      measure: "loneliness after training of social skills: none",
      source: "Masi et al. 2011"
    ),
    PublishedEffect(
      preset: "sociale_netwerk_versterking",
      outcome: .loneliness,
      size: 0.16,
      interval: nil,
      week: 52,
      measure: "loneliness after programmes that strengthen support",
      source: "Masi et al. 2011"
    ),
  ]
}
