/// What a household is and has in one week, for comparison with another week by its identity.
///
/// Every field is read from a column of the world; what a share of 255 or 65,535 means stands at the column.
public struct PanelHousehold: Sendable {
  /// Kept for life; see `Households.identity`.
  public var identity: UInt32
  /// Place of the buurt in the table.
  public var buurt: Int
  /// The first dwelling of the block.
  public var block: Int
  /// The family setting: 0 none, 1 verloskundige, 2 consultatiebureau, 3 and up a school class.
  public var family: UInt8
  /// Rosters plus 1; 0 for none.
  public var rosters: SIMD2<UInt32>
  /// Who lives together.
  public var composition: Composition
  /// Where it stands in life.
  public var lifeStage: LifeStage
  /// Education of the reference person, 0...2.
  public var education: UInt8
  /// National income decile, 0...9.
  public var income: UInt8
  /// Category that acts as same or other only.
  public var group: UInt8
  /// Adults.
  public var adults: Int
  /// Children at home, of any age.
  public var children: Int
  /// Age of the reference person, in weeks.
  public var age: Int
  /// Age of the youngest child at home in weeks; -1 without.
  public var youngest: Int
  /// Whether it has weekly contact outside the simulated area.
  public var outside: Bool
  /// Severity of need, 0...1.
  public var need: Float
  /// Severity by domain, in 255ths.
  public var severity: SIMD8<UInt8>
  /// Emotional and practical support received, in 65,535ths.
  public var received: SIMD2<UInt16>
  /// Support being given over capacity, in 4,096ths.
  public var load: UInt16
  /// State of formal help by cluster; see `HelpColumns.state`.
  public var help: SIMD4<UInt8>
  /// Mean over clusters of trust times way-finding, 0...1.
  public var linking: Float
  /// Loneliness, in 65,535ths.
  public var loneliness: UInt16
  /// Perceived support, in 65,535ths.
  public var perceived: UInt16
  /// Stress, 0...1.
  public var stress: Float

  /// Whether a child under 18 lives at home.
  public var isParent: Bool { youngest >= 0 && youngest < 18 * 52 }
}

/// A tie in one week.
public struct PanelTie: Sendable {
  /// Lower identity (upper 32 bits) and higher identity.
  public var pair: UInt64
  /// Strength, 0...1.
  public var strength: Float
  /// Week of the first meeting.
  public var born: Int
  /// Whether it began as kin.
  public var isKin: Bool
  /// Whether the ends live in one buurt.
  public var isLocal: Bool
  /// Whether the ends differ in group, or by two bands of education or income.
  public var isAcross: Bool
  /// Bits of the roles that it carries: emotional, practical, information, leisure.
  public var roles: UInt8 = 0
  /// Ledger, -1...1, positive where the lower identity gave more.
  public var balance: Float = 0
  /// Place of the two ends in the snapshot's households.
  public var low: Int
  /// Place of the end with the higher identity.
  public var high: Int
}

/// The households and ties of one week, by identity: taken when asked for, never on the weekly path.
///
/// Two snapshots are compared by identity and pair. A household that is in one and not in the other has
/// left the world or come into it.
///
/// - Limits: O(households + ties) memory for each; a partner outside the world has no tie here.
public struct PanelSnapshot: Sendable {
  /// The week.
  public let week: Int
  /// Those who live in the world, in dwelling order.
  public let households: [PanelHousehold]
  /// Ties of any strength, by pair.
  public let ties: [PanelTie]
  /// Strength below which a tie is dormant.
  public let dormant: Float
  /// Strength from which a tie is zwak.
  public let zwak: Float
  /// Strength from which a tie is sterk.
  public let sterk: Float
  private let places: [UInt32: Int]

  /// The place of a household; nil where it does not live in the world.
  public func place(of identity: UInt32) -> Int? { places[identity] }

  /// The place of a tie in `ties`; nil where the pair is not tied.
  ///
  /// - Complexity: O(log ties).
  public func tie(_ pair: UInt64) -> Int? {
    var low = 0
    var high = ties.count
    while low < high {
      let middle = (low + high) / 2
      if ties[middle].pair < pair { low = middle + 1 } else { high = middle }
    }
    return low < ties.count && ties[low].pair == pair ? low : nil
  }

  /// The strength of a pair's tie, 0 where they are not tied.
  public func strength(_ pair: UInt64) -> Float { tie(pair).map { ties[$0].strength } ?? 0 }

  /// The pair of two identities.
  public static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  /// The same week with other households or ties, for controls that shuffle them.
  ///
  /// - Parameters:
  ///   - households: the same identities in the same places, with other attributes; nil keeps them.
  ///   - ties: nil keeps them.
  /// - Returns: a snapshot with ties in the order of pairs.
  public func replacing(households: [PanelHousehold]? = nil, ties: [PanelTie]? = nil) -> PanelSnapshot {
    PanelSnapshot(
      week: week,
      households: households ?? self.households,
      ties: (ties ?? self.ties).sorted { $0.pair < $1.pair },
      dormant: dormant,
      zwak: zwak,
      sterk: sterk,
      places: places
    )
  }

  private init(
    week: Int,
    households: [PanelHousehold],
    ties: [PanelTie],
    dormant: Float,
    zwak: Float,
    sterk: Float,
    places: [UInt32: Int]
  ) {
    self.week = week
    self.households = households
    self.ties = ties
    self.dormant = dormant
    self.zwak = zwak
    self.sterk = sterk
    self.places = places
  }

  /// Reads a world.
  init(_ world: World) {
    let rungs = world.input.parameters.rungs
    week = world.week
    dormant = Float(rungs.dormant.value)
    zwak = Float(rungs.zwak.value)
    sterk = Float(rungs.sterk.value)
    let blockSize = max(1, Int(world.input.parameters.settings.blockSize.value))
    var households: [PanelHousehold] = []
    var places: [UInt32: Int] = [:]
    for buurt in world.layout.buurtStart.indices {
      let homes = world.dwellings(buurt)
      for dwelling in homes where world.households.composition[dwelling] != 0 {
        let row = UInt32(truncatingIfNeeded: dwelling)
        places[world.households.identity[row]] = households.count
        households.append(
          PanelHousehold(
            row,
            buurt: buurt,
            block: homes.lowerBound + (dwelling - homes.lowerBound) / blockSize * blockSize,
            world
          )
        )
      }
    }
    var ties: [PanelTie] = []
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let record = world.ties[shard][index]
        guard world.ties[shard].holds(record.low), let low = places[record.lowIdentity],
          let high = places[record.highIdentity]
        else { continue }
        ties.append(
          PanelTie(
            pair: Self.pair(record.lowIdentity, record.highIdentity),
            strength: record.strength,
            born: Int(record.born),
            isKin: TieMarks.origin(record.marks) == TieOrigin.kin.rawValue,
            isLocal: record.marks & TieMarks.sameBuurt != 0,
            isAcross: record.marks & TieMarks.across != 0,
            roles: record.roles & TieRoles.all,
            balance: Float(record.balance) / 127,
            low: low,
            high: high
          )
        )
      }
    }
    ties.sort { $0.pair < $1.pair }
    self.households = households
    self.ties = ties
    self.places = places
  }
}

extension PanelHousehold {
  /// Reads a row.
  init(_ row: UInt32, buurt: Int, block: Int, _ world: World) {
    let h = world.households
    identity = h.identity[row]
    self.buurt = buurt
    self.block = block
    family = Encounters.familyCategory(row, h, world.week)
    rosters = SIMD2(h.roster0[row], h.roster1[row])
    composition = Composition(rawValue: h.composition[row]) ?? .other
    lifeStage = h.lifeStage(row, week: world.week)
    education = h.education[row]
    income = h.income[row]
    group = h.group[row]
    adults = Int(h.adults[row])
    children = Int(h.children[row])
    age = world.week - Int(h.referenceBorn[row])
    youngest = h.youngestBorn[row] == Households.never ? -1 : world.week - Int(h.youngestBorn[row])
    outside = h.outside[row] != 0
    need = h.need[row]
    severity = h.needs.severity[row]
    received = SIMD2(h.support.emotional[row], h.support.practical[row])
    load = h.support.load[row]
    help = h.help.state[row]
    let trust = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: h.help.trust[row]))
    let way = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: h.help.wayfinding[row]))
    linking = (trust * way).sum() / (4 * 255 * 255)
    loneliness = h.wellbeing.loneliness[row]
    perceived = h.wellbeing.perceived[row]
    stress = h.stress[row]
  }
}

extension Simulation {
  /// Everybody and every tie in the present week; draws nothing and changes nothing.
  public func panel() -> PanelSnapshot { PanelSnapshot(world) }

  /// Who ever came to an intervention and still lives here.
  ///
  /// - Parameter intervention: its place among those of the arm.
  /// - Returns: identities in ascending order.
  public func participants(of intervention: Int) -> [UInt32] {
    let funnel = world.interventions[intervention].funnel
    return (0..<UInt32(world.layout.rows)).filter { world.households.lived($0) && funnel.hasCome($0) }
      .map { world.households.identity[$0] }.sorted()
  }

  /// How many interventions are at work or still to come.
  public var interventionCount: Int { world.interventions.count }

  /// Notes the present week in a diary; draws nothing and changes nothing.
  public func note(in diary: inout PanelDiary) { diary.note(world) }
}
