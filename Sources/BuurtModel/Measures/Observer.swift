/// Makes an observation of a world: one pass over households, their ties included.
///
/// Sums are in Double per buurt and then over buurten in table order, so they depend neither on threads
/// nor on the cut into shards.
struct Observer {
  let world: World
  let history: TieHistory

  private static let measures = HouseholdMeasure.allCases.count
  /// Measures that do not live in 0...1: their squares are added up too.
  private static let unbounded = MeasureCatalogue.household.indices.filter {
    MeasureCatalogue.household[$0].range != 0...1
  }

  /// The levels of every breakdown, after the world at 0.
  private struct Levels {
    var codes: [(by: String, level: String)] = []
    var first: [String: Int] = [:]

    init(_ breakdowns: [String]) {
      add("composition", Composition.allCases.dropFirst().map(\.code), breakdowns)
      add("life_stage", LifeStage.allCases.map(\.code), breakdowns)
      add("income", (1...5).map { "quintile_\($0)" }, breakdowns)
      add("newcomer", ["no", "yes"], breakdowns)
      add("initial_decile", (1...10).map(String.init), breakdowns)
    }

    private mutating func add(_ by: String, _ levels: [String], _ wanted: [String]) {
      guard wanted.contains(by) else { return }
      first[by] = codes.count + 1
      codes += levels.map { (by, $0) }
    }
  }

  /// Everything about the present state.
  func observe(snapshot: Bool, buurten: Bool) -> Observation {
    let levels = Levels(world.input.breakdowns)
    let width = (levels.codes.count + 1) * (Self.measures + 1)
    let number = world.layout.buurtStart.count
    let memory = ColumnMemory()
    defer { withExtendedLifetime(memory) {} }
    // One row a buurt: for each level the number of households, then one sum a measure.
    let sums = Column<Double>(max(number * width, 1), in: memory, repeating: 0)
    let squares = Column<Double>(max(number * Self.unbounded.count, 1), in: memory, repeating: 0)
    let degrees = Column<Int64>(world.shards * Self.degreeBins, in: memory, repeating: 0)
    world.pool.run(world.shards) { shard in
      for buurt in world.layout.shardBuurten[shard] {
        add(buurt, shard, to: sums, at: buurt * width, levels, degrees, squares)
      }
    }
    var totals = Array(repeating: 0.0, count: width)
    for buurt in 0..<number {
      for k in 0..<width { totals[k] += sums[buurt * width + k] }
    }
    let groups = levels.codes.enumerated().map { k, code in
      GroupValues(
        by: code.by,
        level: code.level,
        values: Self.values(totals[(k + 1) * (Self.measures + 1)..<(k + 2) * (Self.measures + 1)])
      )
    }
    return Observation(
      week: world.week,
      world: Self.values(totals[0...Self.measures]),
      network: network(snapshot, degrees),
      buurten: buurten
        ? (0..<number).map { buurt in
          Self.values((0...Self.measures).map { sums[buurt * width + $0] }[...])
        } : [],
      groups: groups,
      interventions: world.interventions.map {
        InterventionValues(
          name: $0.plan.name,
          kind: $0.plan.kind,
          values: $0.funnel.values + $0.account.values
        )
      },
      deviations: Self.deviations(totals, squares, buurten: number)
    )
  }

  /// Standard deviations between households of the measures that do not live in 0...1; NaN for the others.
  private static func deviations(_ totals: [Double], _ squares: Column<Double>, buurten: Int) -> [Double] {
    var found = Array(repeating: Double.nan, count: measures)
    let count = totals[0]
    guard count > 1 else { return found }
    for (place, measure) in unbounded.enumerated() {
      var sum = 0.0
      for buurt in 0..<buurten { sum += squares[buurt * unbounded.count + place] }
      let total = totals[1 + measure]
      found[measure] = (max(0, sum - total * total / count) / (count - 1)).squareRoot()
    }
    return found
  }

  private static func values(_ sums: ArraySlice<Double>) -> HouseholdValues {
    let count = sums[sums.startIndex]
    return HouseholdValues(
      households: Int(count),
      values: sums.dropFirst().map { count > 0 ? $0 / count : .nan }
    )
  }

  private static let degreeBins = 1024

  /// The households of one buurt.
  private func add(
    _ buurt: Int,
    _ shard: Int,
    to sums: Column<Double>,
    at base: Int,
    _ levels: Levels,
    _ degrees: Column<Int64>,
    _ squares: Column<Double>
  ) {
    let h = world.households
    let unbounded = Self.unbounded
    let firstSquare = buurt * unbounded.count
    let rungs = world.input.parameters.rungs
    let dormant = Float(rungs.dormant.value)
    let zwak = Float(rungs.zwak.value)
    let sterk = Float(rungs.sterk.value)
    let newcomer = Int(world.input.parameters.moving.newcomer.value)
    let (byComposition, byLifeStage) = (levels.first["composition"], levels.first["life_stage"])
    let (byIncome, byNewcomer) = (levels.first["income"], levels.first["newcomer"])
    let byDecile = levels.first["initial_decile"]
    let stride = Self.measures + 1
    var value = [64 of Double](repeating: 0)
    for dwelling in world.dwellings(buurt) {
      let row = UInt32(dwelling)
      guard h.lived(row) else { continue }
      var degree = 0
      var losse = 0
      var within = 0
      var bridging = 0
      var bonding = 0
      for k in 0..<world.ties[shard].degree(row) {
        let index = world.ties[shard].entry(row, k).index
        let s = world.ties[shard].strength(index)
        guard s >= dormant else { continue }
        let marks = world.ties[shard].marks(index)
        if marks & TieMarks.sameBuurt != 0 { degree += 1 }
        if s < zwak {
          losse += 1
        } else {
          if marks & TieMarks.across != 0 { bridging += 1 } else if s < sterk { within += 1 }
          if s >= sterk { bonding += 1 }
        }
      }
      degrees[shard * Self.degreeBins + min(degree, Self.degreeBins - 1)] += 1
      value[HouseholdMeasure.degree.rawValue] = Double(degree)
      value[HouseholdMeasure.losse.rawValue] = Double(losse)
      value[HouseholdMeasure.zwakWithin.rawValue] = Double(within)
      value[HouseholdMeasure.bridging.rawValue] = Double(bridging)
      value[HouseholdMeasure.bonding.rawValue] = Double(bonding)
      value[HouseholdMeasure.noTie.rawValue] = degree == 0 ? 1 : 0
      value[HouseholdMeasure.noBridging.rawValue] = bridging == 0 ? 1 : 0
      value[HouseholdMeasure.noBonding.rawValue] = bonding == 0 ? 1 : 0
      let alone = within + bridging + bonding == 0 && !OutsideNetwork.isWeekly(h.outside[row])
      value[HouseholdMeasure.isolated.rawValue] = alone ? 1 : 0
      value[HouseholdMeasure.needMean.rawValue] = Double(h.need[row])
      value[HouseholdMeasure.inNeed.rawValue] = h.need[row] >= world.rules.needThreshold ? 1 : 0
      value[HouseholdMeasure.stress.rawValue] = Double(h.stress[row])
      value[HouseholdMeasure.visits.rawValue] = h.visiting[row] > 0 ? 1 : 0
      value[HouseholdMeasure.contactWeekly.rawValue] = TieSum.contacts(h.tieSums[row]) > 0 ? 1 : 0
      SupportMeasures.fill(&value, row, world)
      value[HouseholdMeasure.doenvermogen.rawValue] = Double(h.needs.doenvermogen[row]) / 65_535
      value[HouseholdMeasure.worries.rawValue] = Double(h.needs.worries(row, from: world.rules.worry))
      let debt = h.needs.severity[row][NeedDomain.geld.rawValue]
      value[HouseholdMeasure.problematicDebt.rawValue] = debt >= world.rules.problematicDebt ? 1 : 0
      addWellbeing(row, to: &value)
      world.addHelp(row, to: &value)
      Self.add(&value, to: sums, base)
      for place in unbounded.indices {
        let own = value[unbounded[place]]
        squares[firstSquare + place] += own * own
      }
      if let first = byComposition {
        Self.add(&value, to: sums, base + (first + Int(h.composition[row]) - 1) * stride)
      }
      if let first = byLifeStage {
        Self.add(&value, to: sums, base + (first + Int(h.lifeStage(row, week: world.week).rawValue)) * stride)
      }
      if let first = byIncome {
        Self.add(&value, to: sums, base + (first + Int(h.income[row]) / 2) * stride)
      }
      if let first = byNewcomer {
        let fresh = world.week - Int(h.arrived[row]) < newcomer
        Self.add(&value, to: sums, base + (first + (fresh ? 1 : 0)) * stride)
      }
      if let first = byDecile, h.decile[row] < 10 {
        Self.add(&value, to: sums, base + (first + Int(h.decile[row])) * stride)
      }
    }
  }

  /// Adds a household's values to a row of sums, four at a time, never beyond the row.
  @inline(__always)
  private static func add(
    _ value: inout InlineArray<64, Double>,
    to sums: Column<Double>,
    _ base: Int
  ) {
    sums[base] += 1
    let all = measures
    var k = 0
    while k + 4 <= all {
      let four = SIMD4(value[k], value[k + 1], value[k + 2], value[k + 3])
      sums.store4(sums.load4(base + 1 + k) + four, base + 1 + k)
      k += 4
    }
    while k < all {
      sums[base + 1 + k] += value[k]
      k += 1
    }
  }

  /// One value per entry of `MeasureCatalogue.network`.
  private func network(_ snapshot: Bool, _ degrees: Column<Int64>) -> [Double] {
    let kept = history.persistence(world)
    let help = HelpCounts(of: world)
    var ties = 0
    for shard in 0..<world.shards { ties += world.ties[shard].ownedCount }
    let support = SupportMeasures(world: world).network()
    let structure = snapshot ? TieStructure(of: world) : nil
    let views = snapshot ? NetworkViews(of: world) : nil
    let values = NetworkMeasure.allCases.map { measure -> Double in
      switch measure {
      case .giniDegree: return Self.gini(degrees, world.shards)
      case .transitivity: return structure?.transitivity ?? .nan
      case .ties: return Double(ties)
      case .formed: return Double(world.tallies.reduce(0) { $0 + $1.formed })
      case .lost: return Double(world.tallies.reduce(0) { $0 + $1.lost })
      case .persistenceYoung: return kept.young
      case .persistenceOld: return kept.old
      case .moved: return Double(world.tallies.reduce(0) { $0 + $1.moved })
      case .newcomers: return Double(world.tallies.reduce(0) { $0 + $1.newcomers })
      case .births: return Double(world.tallies.reduce(0) { $0 + $1.births })
      case .help, .favours, .unmetNoTie, .unmetNotAsked, .unmetNotOffered, .unmetNotAccepted,
        .unmetNoCapacity, .weeksToHelp, .needsWithoutHelp, .overloadedGivers, .imbalance, .rolesPerTie,
        .strained:
        return support[measure] ?? .nan
      case .clustering: return structure?.clustering ?? .nan
      case .assortativityGroup: return structure?.assortativityGroup ?? .nan
      case .assortativityEducation: return structure?.assortativityEducation ?? .nan
      case .assortativityLifeStage: return structure?.assortativityLifeStage ?? .nan
      case .components: return structure.map { Double($0.components) } ?? .nan
      case .largestComponent: return structure?.largestComponent ?? .nan
      case .seenByEcogram, .seenByCircles, .seenByAnalysis, .seenBySupportSurvey, .seenByCapability,
        .seenByClientSurvey, .seenByProtocol, .seenByHousingAnalysis, .seenByHomelessCount, .seenByCaseFiles:
        return views?[measure] ?? .nan
      case .separations: return Double(world.tallies.reduce(0) { $0 + $1.parted })
      case .partnerings: return Double(world.tallies.reduce(0) { $0 + $1.paired })
      case .initiatives: return initiatives
      case .ownership: return mean(\.ownership)
      case .funding: return mean(\.funding)
      case .organisatiekracht: return organisatiekracht
      case .norm: return norm
      case .debtHelp, .helpWithNetwork, .weeksToFormalHelp, .weeksWaited, .helpBegun, .helpRefused, .relapsed,
        .hoursCrises, .hoursCases, .hoursLacking, .waitedFamilies, .waitedOthers:
        return help.value(measure)
      }
    }
    for tally in world.tallies { tally.clearEvents() }
    world.institutions.clearEvents()
    return values
  }

  /// Gini coefficient from the counts of degrees: sum over sorted households of (2 rank - n - 1) degree /
  /// (n sum), exact up to degree 1,022.
  private static func gini(_ degrees: Column<Int64>, _ shards: Int) -> Double {
    var rank = 0.0
    var weighted = 0.0
    var total = 0.0
    for degree in 0..<degreeBins {
      var households = 0.0
      for shard in 0..<shards { households += Double(degrees[shard * degreeBins + degree]) }
      // Ranks rank+1 ... rank+households have this degree; their mean is in the middle.
      weighted += Double(degree) * households * (2 * rank + households + 1)
      total += Double(degree) * households
      rank += households
    }
    guard total > 0, rank > 0 else { return .nan }
    return weighted / (rank * total) - (rank + 1) / rank
  }
}
