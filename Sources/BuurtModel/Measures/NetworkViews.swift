/// What an instrument shows of what is there: a view with its bias, measured at snapshots.
///
/// A view on ties: shown / there, over the ties of the households that it looks at, dormant ties included. A view on
/// households: shown / there, over the households that it is about. An instrument changes nothing; it says how far
/// a professional who goes by it sees the network as the model has it.
///
/// - Properties: the expected share: what is shown with a chance counts by that chance, so that no draw is made.
/// - Source: Movisie 2023, I3-20 ... I3-25, I3-86, I3-99, I3-129, I3-134; Inholland 2021, I-24, I-51, I-53; RVS 2024,
///   I-H12, I-N12, I-N14: what each shows and misses. Shares are assumptions (`views.`).
struct NetworkViews {
  /// The views, in the order of their measures.
  static let all: [NetworkMeasure] = [
    .seenByEcogram, .seenByCircles, .seenByAnalysis, .seenBySupportSurvey, .seenByCapability,
    .seenByClientSurvey, .seenByProtocol, .seenByHousingAnalysis, .seenByHomelessCount, .seenByCaseFiles,
  ]

  private let shares: [Double]

  /// Looks at every tie of a world.
  init(of world: World) {
    let width = Self.all.count * 2
    let buurten = world.layout.buurtStart.count
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    // For each buurt and view what is shown and what is there.
    let sums = Column<Double>(max(buurten * width, 1), in: memory, repeating: 0)
    let look = Look(world)
    world.pool.run(world.shards) { shard, _ in
      for buurt in world.layout.shardBuurten[shard] {
        for dwelling in world.dwellings(buurt) where world.households.composition[dwelling] != 0 {
          look.add(UInt32(truncatingIfNeeded: dwelling), shard, to: sums, at: buurt * width)
        }
      }
    }
    shares = Self.all.indices.map { view in
      var shown = 0.0
      var there = 0.0
      for buurt in 0..<buurten {
        shown += sums[buurt * width + 2 * view]
        there += sums[buurt * width + 2 * view + 1]
      }
      return there > 0 ? shown / there : .nan
    }
  }

  /// The share that a view shows; nil for a measure that is none.
  subscript(_ measure: NetworkMeasure) -> Double? {
    Self.all.firstIndex(of: measure).map { shares[$0] }
  }

  /// Looks at one household through every view.
  private struct Look {
    let world: World
    private let dormant: Float
    private let zwak: Float
    private let sterk: Float
    private let recall: Double
    private let brought: Double
    private let families: Double

    init(_ world: World) {
      self.world = world
      let p = world.input.parameters
      dormant = Float(p.rungs.dormant.value)
      zwak = Float(p.rungs.zwak.value)
      sterk = Float(p.rungs.sterk.value)
      recall = p.views.recall.value
      brought = p.views.dormant.value
      families = p.views.families.value
    }

    /// Adds what each view shows of a household, and what is there.
    func add(_ row: UInt32, _ shard: Int, to sums: Column<Double>, at base: Int) {
      let h = world.households
      let client = any(h.help.state[row] .== HelpState.inHelp)
      let joined = client && h.help.marks[row] & HelpMarks.networks != 0
      for k in 0..<world.ties[shard].degree(row) {
        let entry = world.ties[shard].entry(row, k)
        let shown = ties(entry.index, entry.partner, shard)
        for view in 0..<5 { Self.note(shown[view], view, sums, base) }
        guard client else { continue }
        // A questionnaire asks after the help, a protocol after what serves the goal of the treatment.
        Self.note(joined ? shown[0] : 0, 5, sums, base)
        Self.note(joined ? shown[5] : 0, 6, sums, base)
      }
      households(row, sums, base)
    }

    @inline(__always)
    private static func note(_ shown: Double, _ view: Int, _ sums: Column<Double>, _ base: Int) {
      sums[base + 2 * view] += shown
      sums[base + 2 * view + 1] += 1
    }

    /// How far a tie is shown: by the ecogram, circles, an analysis, a survey of support, a count of options, and
    /// as practical help.
    private func ties(_ index: Int, _ partner: UInt32, _ shard: Int) -> SIMD8<Double> {
      let ties = world.ties[shard]
      let s = ties.strength(index)
      let roles = ties.roles(index)
      let kin = TieMarks.origin(ties.marks(index)) == TieOrigin.kin.rawValue
      let named = s >= sterk ? 1 : s >= zwak ? recall : 0
      let supports = roles & (TieRoles.emotional | TieRoles.practical) != 0
      let strained = ties.scar(index) >= world.rules.support.ledger.strained
      let able = world.households.support.load[partner] < 4096
      let option = s >= zwak && roles & TieRoles.harmful == 0 && !strained && able
      var shown = SIMD8<Double>(repeating: 0)
      shown[0] = kin && s >= zwak ? 1 : named
      shown[1] = s < dormant ? brought : named
      shown[2] = s >= zwak ? 1 : 0
      shown[3] = supports ? named : 0
      shown[4] = option ? 1 : 0
      shown[5] = roles & TieRoles.practical != 0 ? named : 0
      return shown
    }

    /// Views on households: homes that are too small, no home, children behind the needs of parents.
    private func households(_ row: UInt32, _ sums: Column<Double>, _ base: Int) {
      let h = world.households
      let homes = h.needs.severity[row][NeedDomain.wonen.rawValue]
      // An analysis of cramped families does not see who lives alone.
      if homes >= world.rules.worry { Self.note(h.children[row] > 1 ? 1 : 0, 7, sums, base) }
      if Float(homes) * (1 / 255) >= world.rules.needThreshold {
        Self.note(h.children[row] > 0 ? families : 1, 8, sums, base)
      }
      guard h.children[row] > 0, h.need[row] >= world.rules.needThreshold else { return }
      let file = h.help.state[row][HelpCluster.school.rawValue]
      Self.note(file == HelpState.inHelp || file == HelpState.ended ? 1 : 0, 9, sums, base)
    }
  }
}

extension NetworkMeasure {
  /// The definitions of the views.
  var view: MeasureDefinition {
    switch self {
    case .seenByEcogram:
      Self.view(
        "ecogram",
        "an ecogram",
        "een ecogram",
        "kin from zwak up, others as named; losse and dormant ties not"
      )
    case .seenByCircles:
      Self.view(
        "circles",
        "network circles",
        "netwerkcirkels",
        "ties as named, and some dormant ones; losse not"
      )
    case .seenByAnalysis:
      Self.view(
        "analysis",
        "a network analysis",
        "een netwerkanalyse",
        "all ties from zwak up, not what they feel like"
      )
    case .seenBySupportSurvey:
      Self.view(
        "support_survey",
        "a survey of support",
        "een meting van steun",
        "named ties that gave support"
      )
    case .seenByCapability:
      Self.view(
        "capability",
        "the capability approach",
        "de capability approach",
        "options: ties from zwak up, neither harmful nor strained, with somebody who is not overloaded"
      )
    case .seenByClientSurvey:
      Self.view(
        "client_survey",
        "a survey of clients",
        "een cliëntonderzoek",
        "what an ecogram shows, of clients whose network takes part in help; of others nothing"
      )
    case .seenByProtocol:
      Self.view(
        "protocol",
        "treatment protocols",
        "behandelprotocollen",
        "named ties of clients that gave practical help, where the network takes part"
      )
    case .seenByHousingAnalysis:
      Self.view(
        "housing_analysis",
        "an analysis of housing",
        "een woonanalyse",
        "families with two children or more, of all households with worries about housing"
      )
    case .seenByHomelessCount:
      Self.view(
        "homeless_count",
        "a count of the homeless",
        "een daklozentelling",
        "of households in need of a home those without children, and some families"
      )
    default:
      Self.view(
        "case_files",
        "case files of children",
        "dossiers van kinderen",
        "of families in need those with whom school or JGZ is or was at work"
      )
    }
  }

  private static func view(_ key: String, _ english: String, _ dutch: String, _ shows: String)
    -> MeasureDefinition
  {
    .share(
      "seen_by_\(key)",
      0,
      "seen by \(english)",
      "gezien door \(dutch)",
      "Share of what is there that it shows: \(shows); at snapshots only.",
      decimals: 5
    )
  }
}
