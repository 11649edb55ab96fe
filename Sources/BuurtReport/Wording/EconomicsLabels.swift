/// Words of the part of the summary on money and displacement.
public struct EconomicsLabels: Sendable {
  /// Above what each intervention spends.
  public let spendingHeading: String
  /// Head of the column of arms.
  public let arm: String
  /// Head of the column of interventions.
  public let intervention: String
  /// Euros a year that may be spent.
  public let budget: String
  /// Euros a year that are spent.
  public let spent: String
  /// Above what effects cost.
  public let effectHeading: String
  /// Head of the column of effects.
  public let effect: String
  /// The effects by key.
  public let effects: [String: String]
  /// What stands in the place of a ratio, by key.
  public let estimates: [String: String]
  /// Above who loses and who gains.
  public let displacementHeading: String
  /// Head of the column of outcomes.
  public let outcome: String
  /// The outcomes by key.
  public let outcomes: [String: String]
  /// What the shares do not say.
  public let displacementNote: String

  static let english = EconomicsLabels(
    spendingHeading: "Euros a year of 52 weeks",
    arm: "arm",
    intervention: "intervention",
    budget: "budget",
    spent: "spent",
    effectHeading:
      "Extra euros of the whole run for each effect of the last year, with the 95 % interval (Fieller)",
    effect: "euros per",
    effects: [
      "out_of_isolation": "household out of isolation", "bridging_ties": "bridging tie",
      "bonding_ties": "bonding tie", "unmet_need": "percentage point of unmet need",
    ],
    estimates: [
      "not_estimable": "not estimable", "harmful": "worse than the reference", "no_costs": "no extra costs",
    ],
    displacementHeading: "Households worse off / better off than themselves in the reference",
    outcome: "in",
    outcomes: [
      "perceived_support": "perceived support", "ties": "ties", "help_unmet": "unmet need for help",
      "formal_help": "weeks in formal help", "visits": "weeks with a visit",
    ],
    displacementNote: "Once arms differ, chance makes some gain and others lose: see the net per group in "
      + "displacement.csv."
  )

  static let dutch = EconomicsLabels(
    spendingHeading: "Euro per jaar van 52 weken",
    arm: "arm",
    intervention: "interventie",
    budget: "budget",
    spent: "uitgegeven",
    effectHeading:
      "Extra euro's van de hele run per effect in het laatste jaar, met het 95%-interval (Fieller)",
    effect: "euro per",
    effects: [
      "out_of_isolation": "huishouden uit isolement", "bridging_ties": "overbruggende binding",
      "bonding_ties": "hechte binding", "unmet_need": "procentpunt onvervulde vraag",
    ],
    estimates: [
      "not_estimable": "niet te schatten", "harmful": "slechter dan de referentie",
      "no_costs": "geen extra kosten",
    ],
    displacementHeading: "Huishoudens slechter / beter af dan zijzelf in de referentie",
    outcome: "in",
    outcomes: [
      "perceived_support": "ervaren steun", "ties": "bindingen", "help_unmet": "onvervulde hulpvraag",
      "formal_help": "weken in formele hulp", "visits": "weken met een bezoek",
    ],
    displacementNote:
      "Zodra armen verschillen laat ook het toeval sommigen winnen en anderen verliezen: zie het "
      + "saldo per groep in displacement.csv."
  )
}
