/// Every output column, declared once.
public enum MeasureCatalogue {
  /// Measures of any set of households: the world, a buurt, a group, in the order of `HouseholdMeasure`.
  public static let household: [MeasureDefinition] = HouseholdMeasure.allCases.map(\.definition)

  /// Measures of the network as a whole, in the order of `NetworkMeasure`.
  public static let network: [MeasureDefinition] = NetworkMeasure.allCases.map(\.definition)

  /// The funnel and account of an intervention, in the order of `Funnel.values` and `Account.values`.
  public static let intervention: [MeasureDefinition] = [
    count(
      "reached",
      "households reached",
      "bereikte huishoudens",
      "Households told of it or invited, each once."
    ),
    count("came", "households that came", "huishoudens die kwamen", "Households that came at least once."),
    count(
      "met",
      "households that met others",
      "huishoudens die anderen ontmoetten",
      "Households that met another one there."
    ),
    count("tied", "ties begun", "begonnen bindingen", "Ties that began there."),
    count(
      "kept_26",
      "ties kept 26 weeks",
      "bindingen na 26 weken",
      "Ties that began there and were not dormant after 26 weeks."
    ),
    count(
      "kept_52",
      "ties kept 52 weeks",
      "bindingen na 52 weken",
      "Ties that began there and were not dormant after 52 weeks."
    ),
    MeasureDefinition(
      key: "hours",
      unit: "hours",
      range: 0...1e9,
      decimals: 1,
      direction: 0,
      english: "hours of work",
      dutch: "uren werk",
      sentence: "Hours booked since its start."
    ),
    MeasureDefinition(
      key: "euros",
      unit: "EUR",
      range: 0...1e12,
      decimals: 0,
      direction: 0,
      english: "costs",
      dutch: "kosten",
      sentence: "Euros booked since its start."
    ),
    MeasureDefinition(
      key: "budget",
      unit: "EUR",
      range: 0...1e9,
      decimals: 2,
      direction: 0,
      english: "budget of the year",
      dutch: "budget van het jaar",
      sentence:
        "Euros that it may spend in the year of 52 weeks of the last week worked; NA without a budget."
    ),
    MeasureDefinition(
      key: "spent",
      unit: "EUR",
      range: 0...1e12,
      decimals: 2,
      direction: 0,
      english: "spent this year",
      dutch: "uitgegeven dit jaar",
      sentence: "Euros booked in that year so far, in whole cents."
    ),
  ]

  private static func count(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "count",
      range: 0...1e9,
      decimals: 0,
      direction: 0,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}

/// What is measured of every household and averaged over a set of them.
enum HouseholdMeasure: Int, CaseIterable, Sendable {
  case degree, losse, zwakWithin, bridging, bonding, noTie, noBridging, noBonding, isolated, needMean, inNeed
  case stress, visits, contactWeekly, doenvermogen, worries, problematicDebt
  case givesHelp, receivesSupport, asksLate, overloaded, emotionalSupport, practicalSupport
  case noContact, stronglyLonely, loneliness, satisfaction, perceivedSupport, thuisgevoel, selfEsteem, stigma
  case volunteers, noticed
  case linkingSchool, linkingWijkteam, linkingGeldzaken, linkingZorg, helpWaiting, helpReceived, helpUnmet

  var definition: MeasureDefinition {
    switch self {
    case .degree:
      Self.ties(
        "degree",
        1,
        "ties in the buurt",
        "bindingen in de buurt",
        "Ties that are not dormant with households of the own buurt."
      )
    case .losse:
      Self.ties(
        "losse",
        0,
        "losse bindingen",
        "losse bindingen",
        "Ties that are neither dormant nor zwak, anywhere in the world."
      )
    case .zwakWithin:
      Self.ties(
        "zwak_within",
        1,
        "weak ties within",
        "zwakke bindingen binnen",
        "Zwakke bindingen with similar households (not across)."
      )
    case .bridging:
      Self.ties(
        "bridging",
        1,
        "bridging ties",
        "overbruggende bindingen",
        "Ties zwak or stronger with households of another group, or two bands apart in education or income."
      )
    case .bonding:
      Self.ties("bonding", 1, "bonding ties", "hechte bindingen", "Sterke bindingen, anywhere in the world.")
    case .noTie:
      Self.share(
        "no_tie",
        -1,
        "without a tie in the buurt",
        "zonder binding in de buurt",
        "Share of households without any tie in the buurt that is not dormant."
      )
    case .noBridging:
      Self.share(
        "no_bridging",
        -1,
        "without bridging",
        "zonder overbruggende binding",
        "Share of households without a bridging tie."
      )
    case .noBonding:
      Self.share(
        "no_bonding",
        -1,
        "without bonding",
        "zonder hechte binding",
        "Share of households without a bonding tie in the world."
      )
    case .isolated:
      Self.share(
        "isolated",
        -1,
        "isolated",
        "geisoleerd",
        "Share of households without a tie zwak or stronger in the world and without weekly contact outside it."
      )
    case .needMean:
      Self.share(
        "need_mean",
        -1,
        "severity of need",
        "ernst van problemen",
        "Mean severity of need, households without need included as 0."
      )
    case .inNeed:
      Self.share(
        "in_need",
        -1,
        "in need",
        "met problemen",
        "Share of households with need at or above the threshold."
      )
    case .stress: Self.share("stress", -1, "stress", "stress", "Mean stress.")
    case .visits:
      Self.share(
        "visits",
        1,
        "visited a place",
        "bezocht een plek",
        "Share of households that went to a place in the week before."
      )
    case .contactWeekly:
      Self.share(
        "contact_weekly",
        1,
        "contact in the week",
        "contact in de week",
        "Share of households that had contact with a tie in the world in the week before."
      )
    case .givesHelp, .receivesSupport, .asksLate, .overloaded, .emotionalSupport, .practicalSupport: support
    case .doenvermogen:
      MeasureDefinition(
        key: "doenvermogen",
        unit: "index",
        range: 0...1,
        decimals: 6,
        direction: 1,
        english: "capacity to act",
        dutch: "doenvermogen",
        sentence: "Mean doenvermogen, the capacity to act, which falls under stress."
      )
    case .worries:
      MeasureDefinition(
        key: "worries",
        unit: "domains per household",
        range: 0...5,
        decimals: 6,
        direction: -1,
        english: "domains with worries",
        dutch: "domeinen met zorgen",
        sentence:
          "Domains with worries: money, health, family situation, relations and work, without housing."
      )
    case .problematicDebt:
      Self.share(
        "problematic_debt",
        -1,
        "in problematic debt",
        "met problematische schulden",
        "Share of households whose need in money is at least the threshold of problematic debt."
      )
    case .noContact:
      Self.share(
        "no_contact",
        -1,
        "without weekly contact",
        "zonder wekelijks contact",
        "Share of households without contact this week with a tie in the world and without weekly contact outside it."
      )
    case .stronglyLonely:
      Self.share(
        "strongly_lonely",
        -1,
        "strongly lonely",
        "sterk eenzaam",
        "Share of households with loneliness from the registered threshold up."
      )
    case .loneliness:
      Self.share(
        "loneliness",
        -1,
        "loneliness",
        "eenzaamheid",
        "Mean loneliness, 0 to 1."
      )
    case .satisfaction:
      Self.share(
        "satisfaction",
        1,
        "satisfaction with contacts",
        "tevredenheid met contacten",
        "Mean satisfaction with contacts, 0 to 1."
      )
    case .perceivedSupport:
      Self.share(
        "perceived_support",
        1,
        "perceived support",
        "ervaren steun",
        "Mean perceived support, 0 to 1."
      )
    case .thuisgevoel:
      Self.share(
        "thuisgevoel",
        1,
        "feeling at home in the buurt",
        "thuisgevoel",
        "Mean thuisgevoel, 0 to 1."
      )
    case .selfEsteem:
      Self.share(
        "self_esteem",
        1,
        "self-esteem",
        "eigenwaarde",
        "Mean self-esteem, 0 to 1."
      )
    case .stigma:
      Self.share(
        "stigma",
        -1,
        "felt stigma",
        "ervaren stigma",
        "Mean felt stigma, 0 to 1."
      )
    case .volunteers:
      Self.share(
        "volunteers",
        1,
        "volunteers",
        "vrijwilligers",
        "Share of households that volunteered in the last 52 weeks, once or regularly."
      )
    case .noticed:
      Self.share(
        "noticed",
        1,
        "needs noticed",
        "opgemerkte zorgen",
        "Share of households on whose need somebody acted in the last 52 weeks after noticing it where they came."
      )
    case .linkingSchool, .linkingWijkteam, .linkingGeldzaken, .linkingZorg, .helpWaiting, .helpReceived,
      .helpUnmet:
      help
    }
  }

  private static func ties(
    _ key: String,
    _ direction: Int,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "ties per household",
      range: 0...1000,
      decimals: 5,
      direction: direction,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }

  static func share(
    _ key: String,
    _ direction: Int,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "share",
      range: 0...1,
      decimals: 6,
      direction: direction,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}

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
    MeasureDefinition(
      key: key,
      unit: "count",
      range: 0...1e9,
      decimals: 0,
      direction: 0,
      english: english,
      dutch: dutch,
      sentence: "\(sentence) in the world."
    )
  }

  private static func persistence(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: "share",
      range: 0...1,
      decimals: 5,
      direction: 0,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}
