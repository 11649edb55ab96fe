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
      .share(
        "no_tie",
        -1,
        "without a tie in the buurt",
        "zonder binding in de buurt",
        "Share of households without any tie in the buurt that is not dormant."
      )
    case .noBridging:
      .share(
        "no_bridging",
        -1,
        "without bridging",
        "zonder overbruggende binding",
        "Share of households without a bridging tie."
      )
    case .noBonding:
      .share(
        "no_bonding",
        -1,
        "without bonding",
        "zonder hechte binding",
        "Share of households without a bonding tie in the world."
      )
    case .isolated:
      .share(
        "isolated",
        -1,
        "isolated",
        "geisoleerd",
        "Share of households without a tie zwak or stronger in the world and without weekly contact outside it."
      )
    case .needMean:
      .share(
        "need_mean",
        -1,
        "severity of need",
        "ernst van problemen",
        "Mean severity of need, households without need included as 0."
      )
    case .inNeed:
      .share(
        "in_need",
        -1,
        "in need",
        "met problemen",
        "Share of households with need at or above the threshold."
      )
    case .stress: .share("stress", -1, "stress", "stress", "Mean stress.")
    case .visits:
      .share(
        "visits",
        1,
        "visited a place",
        "bezocht een plek",
        "Share of households that went to a place in the week before."
      )
    case .contactWeekly:
      .share(
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
      .share(
        "problematic_debt",
        -1,
        "in problematic debt",
        "met problematische schulden",
        "Share of households whose need in money is at least the threshold of problematic debt."
      )
    case .noContact:
      .share(
        "no_contact",
        -1,
        "without weekly contact",
        "zonder wekelijks contact",
        "Share of households without contact this week with a tie in the world and without weekly contact outside it."
      )
    case .stronglyLonely:
      .share(
        "strongly_lonely",
        -1,
        "strongly lonely",
        "sterk eenzaam",
        "Share of households with loneliness from the registered threshold up."
      )
    case .loneliness:
      .share(
        "loneliness",
        -1,
        "loneliness",
        "eenzaamheid",
        "Mean loneliness, 0 to 1."
      )
    case .satisfaction:
      .share(
        "satisfaction",
        1,
        "satisfaction with contacts",
        "tevredenheid met contacten",
        "Mean satisfaction with contacts, 0 to 1."
      )
    case .perceivedSupport:
      .share(
        "perceived_support",
        1,
        "perceived support",
        "ervaren steun",
        "Mean perceived support, 0 to 1."
      )
    case .thuisgevoel:
      .share(
        "thuisgevoel",
        1,
        "feeling at home in the buurt",
        "thuisgevoel",
        "Mean thuisgevoel, 0 to 1."
      )
    case .selfEsteem:
      .share(
        "self_esteem",
        1,
        "self-esteem",
        "eigenwaarde",
        "Mean self-esteem, 0 to 1."
      )
    case .stigma:
      .share(
        "stigma",
        -1,
        "felt stigma",
        "ervaren stigma",
        "Mean felt stigma, 0 to 1."
      )
    case .volunteers:
      .share(
        "volunteers",
        1,
        "volunteers",
        "vrijwilligers",
        "Share of households that volunteered in the last 52 weeks, once or regularly."
      )
    case .noticed:
      .share(
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
}
