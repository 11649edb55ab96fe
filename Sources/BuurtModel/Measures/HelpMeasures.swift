/// What is measured of linking and formal help.
extension HouseholdMeasure {
  /// The definitions of the measures of linking and help.
  var help: MeasureDefinition {
    switch self {
    case .linkingSchool: Self.linking("school", "school and JGZ", "school en JGZ")
    case .linkingWijkteam: Self.linking("wijkteam", "wijkteam and gemeente", "wijkteam en gemeente")
    case .linkingGeldzaken: Self.linking("geldzaken", "help with money", "hulp bij geldzaken")
    case .linkingZorg: Self.linking("zorg", "care and ggz", "zorg en ggz")
    case .helpWaiting:
      .share(
        "help_waiting",
        -1,
        "waiting for help",
        "wacht op hulp",
        "Share of households that wait for formal help of any cluster."
      )
    case .helpReceived:
      .share(
        "help_received",
        0,
        "in formal help",
        "in formele hulp",
        "Share of households in formal help of any cluster."
      )
    default:
      .share(
        "help_unmet",
        -1,
        "unmet need for formal help",
        "onvervulde vraag naar formele hulp",
        "Share of households with need from the threshold of help up in a cluster whose help they do not get."
      )
    }
  }

  private static func linking(_ key: String, _ english: String, _ dutch: String) -> MeasureDefinition {
    .share(
      "linking_" + key,
      1,
      "linking to " + english,
      "verbinding met " + dutch,
      "Mean of trust times knowing the way, for \(english), without what others lend."
    )
  }
}

extension NetworkMeasure {
  /// The definitions of the measures of help in the world.
  var help: MeasureDefinition {
    switch self {
    case .debtHelp:
      Self.help(
        "debt_help",
        "share",
        0...1,
        5,
        0,
        "problematic debts in help",
        "problematische schulden in hulp",
        "Share of households with problematic debts or in debt help that are in debt help."
      )
    case .helpWithNetwork:
      Self.help(
        "help_with_network",
        "share",
        0...1,
        5,
        1,
        "help with the network",
        "hulp met het netwerk",
        "Share of running help in which the household's network takes part."
      )
    case .weeksToFormalHelp:
      Self.help(
        "weeks_to_formal_help",
        "weeks",
        0...1000,
        2,
        -1,
        "weeks from onset to formal help",
        "weken van begin tot formele hulp",
        "Mean weeks that need had lasted when help was asked, plus mean weeks waited; since the last observation."
      )
    case .weeksWaited:
      Self.help(
        "weeks_waited",
        "weeks",
        0...1000,
        2,
        -1,
        "weeks waited for help",
        "weken gewacht op hulp",
        "Mean weeks waited by households whose help began since the last observation."
      )
    case .waitedFamilies:
      Self.help(
        "waited_families",
        "weeks",
        0...1000,
        2,
        -1,
        "weeks families waited for help",
        "weken gewacht door gezinnen",
        "Mean weeks waited by households with children below 18 whose help began since the last observation."
      )
    case .waitedOthers:
      Self.help(
        "waited_others",
        "weeks",
        0...1000,
        2,
        -1,
        "weeks others waited for help",
        "weken gewacht door anderen",
        "Mean weeks waited by households without children below 18 whose help began since the last observation."
      )
    case .helpBegun:
      Self.events("help_begun", "help begun", "begonnen hulp", "Formal help begun since the last observation")
    case .helpRefused:
      Self.events(
        "help_refused",
        "help refused",
        "geweigerde hulp",
        "Households sent away by an institution since the last observation"
      )
    case .relapsed:
      Self.events(
        "relapsed",
        "relapses after help",
        "terugval na hulp",
        "Needs that returned after help since the last observation"
      )
    case .hoursCrises:
      Self.hours("hours_crises", "hours for crises", "uren voor crises", "Hours of the wijkteams for crises")
    case .hoursCases:
      Self.hours(
        "hours_cases",
        "hours for cases",
        "uren voor casussen",
        "Hours of the wijkteams for households in their help"
      )
    default:
      Self.hours(
        "hours_lacking",
        "hours lacking",
        "uren tekort",
        "Hours that crises and cases asked of the wijkteams and did not get"
      )
    }
  }

  private static func hours(
    _ key: String,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    help(key, "hours", 0...1e9, 1, 0, english, dutch, sentence + " in the week before.")
  }

  private static func help(
    _ key: String,
    _ unit: String,
    _ range: ClosedRange<Double>,
    _ decimals: Int,
    _ direction: Int,
    _ english: String,
    _ dutch: String,
    _ sentence: String
  ) -> MeasureDefinition {
    MeasureDefinition(
      key: key,
      unit: unit,
      range: range,
      decimals: decimals,
      direction: direction,
      english: english,
      dutch: dutch,
      sentence: sentence
    )
  }
}

/// Households by what they get of formal help, in the whole world.
struct HelpCounts {
  private var debts = 0
  private var inDebtHelp = 0
  private var running = 0
  private var withNetwork = 0
  private var crises = 0.0
  private var cases = 0.0
  private var lacking = 0.0
  private let events: HelpEvents

  /// Counts a world: whole numbers over households, and hours over buurten in table order.
  init(of world: World) {
    let h = world.households
    let problematic = world.rules.problematicDebt
    let geld = HelpCluster.geldzaken.rawValue
    for row in 0..<world.layout.rows where h.composition[row] != 0 {
      let state = h.help.state[row]
      let helped = state[geld] == HelpState.inHelp
      if helped { inDebtHelp += 1 }
      if helped || h.needs.severity[row][NeedDomain.geld.rawValue] >= problematic { debts += 1 }
      guard packed(state) != 0 else { continue }
      for lane in 0..<4 where state[lane] == HelpState.inHelp {
        running += 1
        if h.help.marks[row] & HelpMarks.network(lane) != 0 { withNetwork += 1 }
      }
    }
    for buurt in world.layout.buurtSize.indices {
      let hours = world.institutions.hours[buurt]
      crises += Double(hours.crises)
      cases += Double(hours.cases)
      lacking += Double(hours.lack)
    }
    events = world.institutions.eventsSinceObservation
  }

  /// The value of a measure of help; NaN where nobody counts for it.
  func value(_ measure: NetworkMeasure) -> Double {
    let waited = Self.ratio(events.weeksWaited, events.began)
    return switch measure {
    case .debtHelp: Self.ratio(inDebtHelp, debts)
    case .helpWithNetwork: Self.ratio(withNetwork, running)
    case .weeksToFormalHelp: Self.ratio(events.weeksToAsk, events.asked) + waited
    case .weeksWaited: waited
    case .waitedFamilies: Self.ratio(events.weeksWaitedFamilies, events.beganFamilies)
    case .waitedOthers:
      Self.ratio(events.weeksWaited - events.weeksWaitedFamilies, events.began - events.beganFamilies)
    case .helpBegun: Double(events.began)
    case .helpRefused: Double(events.refused)
    case .relapsed: Double(events.relapsed)
    case .hoursCrises: crises
    case .hoursCases: cases
    default: lacking
    }
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : .nan
  }
}

extension World {
  /// Writes what a household shows of linking and help into its values.
  func addHelp<let size: Int>(_ row: UInt32, to value: inout InlineArray<size, Double>) {
    let h = households
    let (trust, way) = (h.help.trust[row], h.help.wayfinding[row])
    for lane in 0..<4 {
      value[HouseholdMeasure.linkingSchool.rawValue + lane] = Double(Linking.own(trust, way, lane))
    }
    let state = h.help.state[row]
    let inHelp = state .== HelpState.inHelp
    value[HouseholdMeasure.helpWaiting.rawValue] = any(state .== HelpState.waiting) ? 1 : 0
    value[HouseholdMeasure.helpReceived.rawValue] = any(inHelp) ? 1 : 0
    value[HouseholdMeasure.helpUnmet.rawValue] = isUnmet(row) ? 1 : 0
  }

  /// Whether a household has a need for formal help in a cluster whose help it does not get.
  func isUnmet(_ row: UInt32) -> Bool {
    let worst = HelpCluster.worst(households.needs.severity[row])
    let inHelp = households.help.state[row] .== HelpState.inHelp
    return any((worst .>= rules.formalHelp.needsHelp) .& .!inHelp)
  }
}
