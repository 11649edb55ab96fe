/// What is measured of help between households.
struct SupportMeasures {
  let world: World

  /// Writes the values of a household at their places.
  static func fill(_ value: inout InlineArray<64, Double>, _ row: UInt32, _ world: World) {
    let columns = world.households.support
    let week = world.week
    let gave = week - Int(columns.lastGave[row]) <= Support.year
    let received = week - Int(columns.lastReceived[row]) <= Support.year
    value[HouseholdMeasure.givesHelp.rawValue] = gave ? 1 : 0
    value[HouseholdMeasure.receivesSupport.rawValue] = received ? 1 : 0
    value[HouseholdMeasure.asksLate.rawValue] =
      world.rules.support.asksLate(row, world.households, week: week) ? 1 : 0
    value[HouseholdMeasure.overloaded.rawValue] = columns.load[row] > 4096 ? 1 : 0
    value[HouseholdMeasure.emotionalSupport.rawValue] = Double(columns.emotional[row]) / 65_535
    value[HouseholdMeasure.practicalSupport.rawValue] = Double(columns.practical[row]) / 65_535
  }

  /// Every measure of help in the network as a whole, in one pass over households and ties.
  func network() -> [NetworkMeasure: Double] {
    var counts = SupportTally()
    for tally in world.tallies { counts.add(tally.support) }
    let occasions = Double(HelpGate.allCases.reduce(0) { $0 + counts.gates[$1.rawValue] })
    func share(_ gate: HelpGate) -> Double {
      occasions > 0 ? Double(counts.gates[gate.rawValue]) / occasions : .nan
    }
    var found: [NetworkMeasure: Double] = [
      .help: Double(counts.gates[HelpGate.helped.rawValue]), .favours: Double(counts.favours),
      .unmetNoTie: share(.noTie), .unmetNotAsked: share(.notAsked), .unmetNotOffered: share(.notOffered),
      .unmetNotAccepted: share(.notAccepted), .unmetNoCapacity: share(.noCapacity),
      .weeksToHelp: counts.firstHelps > 0
        ? Double(counts.firstHelpWeeks) / Double(counts.firstHelps) : .nan,
    ]
    households(&found)
    ties(&found)
    return found
  }

  /// Needs without help, and overload among those who give much.
  private func households(_ found: inout [NetworkMeasure: Double]) {
    let h = world.households
    let intensive = Float(world.input.parameters.giving.intensive.value) * 4096
    var needs = 0
    var alone = 0
    var givers = 0
    var overloaded = 0
    for row in 0..<UInt32(world.layout.rows) where h.lived(row) {
      if h.need[row] >= world.rules.needThreshold {
        needs += 1
        if h.support.waiting[row] != SupportColumns.helped { alone += 1 }
      }
      if Float(h.support.load[row]) >= intensive {
        givers += 1
        if h.support.load[row] > 4096 { overloaded += 1 }
      }
    }
    found[.needsWithoutHelp] = needs > 0 ? Double(alone) / Double(needs) : .nan
    found[.overloadedGivers] = givers > 0 ? Double(overloaded) / Double(givers) : .nan
  }

  /// Imbalance, roles and strain of ties from zwak up; whole sums, so that shards do not show.
  private func ties(_ found: inout [NetworkMeasure: Double]) {
    let zwak = Float(world.input.parameters.rungs.zwak.value)
    let strained = world.rules.support.ledger.strained
    var ties = 0
    var imbalance = 0
    var roles = 0
    var hurt = 0
    for shard in 0..<world.shards {
      let table = world.ties[shard]
      for index in 0..<table.count where table.strength(index) >= zwak && table.holds(table.ends(index).low) {
        ties += 1
        imbalance += abs(Int(table.balance(index)))
        roles += (table.roles(index) & TieRoles.all).nonzeroBitCount
        if table.scar(index) >= strained { hurt += 1 }
      }
    }
    let count = Double(ties)
    found[.imbalance] = ties > 0 ? Double(imbalance) / 127 / count : .nan
    found[.rolesPerTie] = ties > 0 ? Double(roles) / count : .nan
    found[.strained] = ties > 0 ? Double(hurt) / count : .nan
  }
}

extension SupportTally {
  /// Adds what another shard has counted.
  mutating func add(_ other: SupportTally) {
    for gate in HelpGate.allCases { gates[gate.rawValue] += other.gates[gate.rawValue] }
    given += other.given
    received += other.received
    favours += other.favours
    firstHelps += other.firstHelps
    firstHelpWeeks += other.firstHelpWeeks
  }
}

extension HouseholdMeasure {
  /// The definitions of what is measured of help.
  var support: MeasureDefinition {
    switch self {
    case .givesHelp:
      .share(
        "gives_help",
        1,
        "gave help",
        "gaf hulp",
        "Share of households that helped a tied household in need in the year before."
      )
    case .receivesSupport:
      .share(
        "receives_support",
        1,
        "received support",
        "kreeg steun",
        "Share of households that got help or a favour from a tie in the world in the year before."
      )
    case .asksLate:
      .share(
        "asks_late",
        -1,
        "asks only if there is no other way",
        "vraagt pas als het niet anders kan",
        "Share that at the severity that counts as need would sooner not ask a sterke binding than ask it."
      )
    case .overloaded:
      .share(
        "overloaded",
        -1,
        "overloaded by giving",
        "overbelast door geven",
        "Share of households that give more help than they can keep up."
      )
    case .emotionalSupport:
      .share(
        "emotional_support",
        1,
        "emotional support",
        "emotionele steun",
        "Mean emotional support received from ties in the world, 1 for full support."
      )
    default:
      .share(
        "practical_support",
        1,
        "practical support",
        "praktische steun",
        "Mean practical support received from ties in the world, favours and new options included, 1 for full."
      )
    }
  }
}

extension NetworkMeasure {
  /// The definitions of what is measured of help.
  var support: MeasureDefinition {
    switch self {
    case .help:
      Self.events(
        "help",
        "times helped",
        "keren geholpen",
        "Times that help in need was given since the last observation"
      )
    case .favours:
      Self.events(
        "favours",
        "favours",
        "wederdiensten",
        "Favours between tied households since the last observation"
      )
    case .unmetNoTie:
      Self.unmet("no_tie", "nobody to ask", "niemand om te vragen", "no tie could carry the help")
    case .unmetNotAsked:
      Self.unmet("not_asked", "not asked", "niet gevraagd", "nobody was asked and nobody offered")
    case .unmetNotOffered:
      Self.unmet("not_offered", "not given", "niet gegeven", "who was asked did not give")
    case .unmetNotAccepted: Self.unmet("not_accepted", "refused", "niet aangenomen", "help was refused")
    case .unmetNoCapacity:
      Self.unmet("no_capacity", "no capacity", "geen ruimte", "the giver had no room left")
    case .weeksToHelp:
      MeasureDefinition(
        key: "weeks_to_help",
        unit: "weeks",
        range: 0...254,
        decimals: 2,
        direction: -1,
        english: "weeks to first help",
        dutch: "weken tot eerste hulp",
        sentence:
          "Mean weeks from onset of need to the first help, of first helps since the last observation."
      )
    case .needsWithoutHelp:
      Self.part(
        "needs_without_help",
        "needs without help",
        "problemen zonder hulp",
        "Share of households in need that no tie has helped since it began."
      )
    case .overloadedGivers:
      Self.part(
        "overloaded_givers",
        "overloaded among intensive givers",
        "overbelast onder intensieve gevers",
        "Share of the households that give intensive help that give more than they can keep up."
      )
    case .imbalance:
      Self.part("imbalance", "imbalance", "onbalans", "Mean size of the ledger of ties from zwak up.")
    case .rolesPerTie:
      MeasureDefinition(
        key: "roles_per_tie",
        unit: "roles per tie",
        range: 0...4,
        decimals: 5,
        direction: 1,
        english: "roles per tie",
        dutch: "rollen per binding",
        sentence: "Mean number of roles of ties from zwak up: emotional, practical, information, leisure."
      )
    default:
      Self.part(
        "strained",
        "strained ties",
        "gespannen bindingen",
        "Share of ties from zwak up with a scar that counts as strained."
      )
    }
  }

  private static func unmet(_ key: String, _ english: String, _ dutch: String, _ why: String)
    -> MeasureDefinition
  {
    part(
      "unmet_\(key)",
      "unmet: \(english)",
      "onvervuld: \(dutch)",
      "Share of occasions for help since the last observation in which \(why)."
    )
  }

  private static func part(_ key: String, _ english: String, _ dutch: String, _ sentence: String)
    -> MeasureDefinition
  {
    .share(key, -1, english, dutch, sentence, decimals: 5)
  }
}
