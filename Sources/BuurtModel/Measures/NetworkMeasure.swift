/// What is measured of the network as a whole.
enum NetworkMeasure: Int, CaseIterable, Sendable {
  case giniDegree, transitivity, ties, formed, lost, persistenceYoung, persistenceOld, moved, newcomers,
    births, separations, partnerings
  case help, favours, unmetNoTie, unmetNotAsked, unmetNotOffered, unmetNotAccepted, unmetNoCapacity
  case weeksToHelp, needsWithoutHelp, overloadedGivers, imbalance, rolesPerTie, strained
  case clustering, assortativityGroup, assortativityEducation, assortativityLifeStage, components,
    largestComponent
  case initiatives, ownership, funding, organisatiekracht, norm
  case debtHelp, helpWithNetwork, weeksToFormalHelp, weeksWaited, helpBegun, helpRefused, relapsed,
    hoursCrises,
    hoursCases, hoursLacking
  case seenByEcogram, seenByCircles, seenByAnalysis, seenBySupportSurvey, seenByCapability,
    seenByClientSurvey,
    seenByProtocol, seenByHousingAnalysis, seenByHomelessCount, seenByCaseFiles
  case waitedFamilies, waitedOthers

  var definition: MeasureDefinition {
    switch self {
    case .giniDegree:
      MeasureDefinition(
        key: "gini_degree",
        unit: "index",
        range: 0...1,
        decimals: 5,
        direction: -1,
        english: "inequality of ties",
        dutch: "ongelijkheid van bindingen",
        sentence: "Gini coefficient of ties in the buurt over households."
      )
    case .transitivity:
      MeasureDefinition(
        key: "transitivity",
        unit: "share",
        range: 0...1,
        decimals: 5,
        direction: 0,
        english: "transitivity",
        dutch: "transitiviteit",
        sentence: "Share of pairs of ties in the buurt with a common end that are closed; at snapshots only."
      )
    case .ties:
      MeasureDefinition(
        key: "ties",
        unit: "count",
        range: 0...1e9,
        decimals: 0,
        direction: 0,
        english: "ties",
        dutch: "bindingen",
        sentence: "Ties in the world, dormant ones included."
      )
    case .formed:
      Self.events("formed", "ties begun", "begonnen bindingen", "Ties begun since the last observation")
    case .lost:
      Self.events(
        "lost",
        "ties lost",
        "verloren bindingen",
        "Ties faded since the last observation, without those lost by moving out,"
      )
    case .persistenceYoung:
      Self.persistence(
        "persistence_young",
        "young ties kept",
        "behouden jonge bindingen",
        "Share of the ties younger than a year, a year ago, that are still there; moving out included."
      )
    case .persistenceOld:
      Self.persistence(
        "persistence_old",
        "old ties kept",
        "behouden oude bindingen",
        "Share of the ties of a year or older, a year ago, that are still there; moving out included."
      )
    case .moved:
      Self.events(
        "moved",
        "households moved",
        "verhuisde huishoudens",
        "Households that left a dwelling since the last observation"
      )
    case .newcomers:
      Self.events(
        "newcomers",
        "newcomers",
        "nieuwkomers",
        "Households that came from outside since the last observation"
      )
    case .births: Self.events("births", "births", "geboorten", "Births since the last observation")
    case .help, .favours, .unmetNoTie, .unmetNotAsked, .unmetNotOffered, .unmetNotAccepted, .unmetNoCapacity,
      .weeksToHelp, .needsWithoutHelp, .overloadedGivers, .imbalance, .rolesPerTie, .strained:
      support
    case .seenByEcogram, .seenByCircles, .seenByAnalysis, .seenBySupportSurvey, .seenByCapability,
      .seenByClientSurvey, .seenByProtocol, .seenByHousingAnalysis, .seenByHomelessCount, .seenByCaseFiles:
      view
    case .clustering, .assortativityGroup, .assortativityEducation, .assortativityLifeStage, .components,
      .largestComponent:
      structure
    case .separations:
      Self.events(
        "separations",
        "separations",
        "scheidingen",
        "Couples that parted since the last observation"
      )
    case .partnerings:
      Self.events(
        "partnerings",
        "new partners",
        "nieuwe partners",
        "Singles who found a partner since the last observation, two where both lived"
      )
    case .initiatives:
      MeasureDefinition(
        key: "initiatives",
        unit: "count",
        range: 0...1e6,
        decimals: 0,
        direction: 1,
        english: "initiatives of residents",
        dutch: "bewonersinitiatieven",
        sentence: "Initiatives of residents in the world now."
      )
    case .ownership:
      MeasureDefinition(
        key: "ownership",
        unit: "share",
        range: 0...1,
        decimals: 5,
        direction: 1,
        english: "ownership of initiatives",
        dutch: "eigenaarschap van initiatieven",
        sentence: "Mean ownership of the initiatives that are there, 0 to 1."
      )
    case .funding:
      MeasureDefinition(
        key: "funding",
        unit: "share",
        range: 0...1,
        decimals: 5,
        direction: 1,
        english: "funds of initiatives",
        dutch: "middelen van initiatieven",
        sentence: "Mean funds of the initiatives that are there, 0 to 1 of what they can use."
      )
    case .organisatiekracht:
      MeasureDefinition(
        key: "organisatiekracht",
        unit: "share",
        range: 0...1,
        decimals: 5,
        direction: 1,
        english: "organisatiekracht of clubs",
        dutch: "organisatiekracht van verenigingen",
        sentence: "Mean organisatiekracht of clubs, 0 to 1."
      )
    case .norm:
      MeasureDefinition(
        key: "norm",
        unit: "share",
        range: 0...1,
        decimals: 5,
        direction: 1,
        english: "norm of reciprocity",
        dutch: "norm van wederkerigheid",
        sentence: "Mean norm of reciprocity of buurten with households, 0 to 1."
      )
    case .debtHelp, .helpWithNetwork, .weeksToFormalHelp, .weeksWaited, .helpBegun, .helpRefused, .relapsed,
      .hoursCrises, .hoursCases, .hoursLacking, .waitedFamilies, .waitedOthers:
      help
    }
  }

  static func events(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    .count(key, english, dutch, "\(sentence) in the world.")
  }

  private static func persistence(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    .share(key, 0, english, dutch, sentence, decimals: 5)
  }
}
