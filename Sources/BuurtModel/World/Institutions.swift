/// How an institution works: the order of its queue and the course of its help.
///
/// That of the registry for all, or that of a programme for the households that it serves.
struct HelpRegime: Sendable {
  /// Weight of severity against time waited in the order of the queue, 0...1.
  var triage: Float
  /// Chance that a household whose turn it is does not fit and is sent away.
  var refusal: Float
  /// Chance that help ends by tapering.
  var gradual: Float
  /// Weeks of tapering.
  var taper: UInt8
  /// Longest help, tapering aside, in weeks.
  var longest: UInt8
  /// Chance that the network takes part, where there is a network.
  var network: Float
  /// Weight of children at home in the order of the queue, times the severity.
  var children: Float = 0
  /// Factor of what a week of help takes away.
  var relief: Float = 1
  /// Part of that which the domains of other clusters get.
  var breadth: Float = 0
  /// Whether who is in help asks no other cluster: one family, one plan.
  var onePlan = false
  /// Weeks for which who asks is sent to its own network before it stands in line.
  var ladder: UInt8 = 0
}

/// One institution: a cluster in a gemeente, or in a buurt where ties across are off.
struct Institution: Sendable {
  let cluster: HelpCluster
  /// Number of the catchment in `Neighbours.catchment`: the gemeente, or one buurt where nothing reaches across.
  let catchment: Int
  /// Households that it can help at a time, of itself.
  let capacity: Int
  /// How it works unless a programme serves a household.
  let regime: HelpRegime
}

/// What interventions change of an institution this week.
struct HelpSupply: Sendable {
  /// Places more or fewer.
  var extra = 0.0
  /// Places that only households of one programme can take, and the intervention plus 1 whose it is.
  var reserved = 0.0
  var source: UInt8 = 0
}

/// The hours of the wijkteam in one buurt and week.
///
/// crises = min(budget + lent, asked by crises); cases = min(what is left, asked by cases).
struct BuurtHours: BitwiseCopyable, Sendable {
  /// Hours a week after meetings and accounts, as regimes leave them.
  var budget: Float
  /// The same without any regime.
  var base: Float = 0
  /// Hours that workers of interventions gave up for crises and cases this week.
  var lent: Float = 0
  /// Hours that went to crises in the last week, and to cases.
  var crises: Float = 0
  var cases: Float = 0
  /// Hours that crises and cases asked for in the last week and did not get.
  var lack: Float = 0
  /// Share of the hours that cases asked for and got in the last week.
  var served: Float = 1

  /// Gives out the week's hours, crises first, and forgets what was lent.
  ///
  /// - Parameters:
  ///   - askedByCrises: hours that crises ask for.
  ///   - askedByCases: hours that cases ask for.
  mutating func serve(crises askedByCrises: Float, cases askedByCases: Float) {
    crises = min(budget + lent, askedByCrises)
    cases = min(budget + lent - crises, askedByCases)
    lack = askedByCrises + askedByCases - crises - cases
    served = askedByCases > 0 ? cases / askedByCases : 1
    lent = 0
  }
}

/// A household that waits for help, as an institution sees it this week.
struct HelpRequest: BitwiseCopyable, Sendable {
  /// The order of service: (255 - priority, draw, identity) in 8, 24 and 32 bits, so that no two are equal.
  var order: UInt64
  var row: UInt32
  /// Place in `Institutions.all`.
  var institution: UInt32
  /// The household's word of this week and cluster.
  var word: UInt32
  /// The way that it learned from a linking pin when it asked, in 255ths; 0 for none.
  var learned: UInt8
}

/// Help that was asked, begun and refused since the last observation.
struct HelpEvents: Sendable {
  /// Households that joined a queue, and the weeks that their need had lasted.
  var asked = 0
  var weeksToAsk = 0
  /// Households whose help began, and the weeks that they had waited.
  var began = 0
  var weeksWaited = 0
  /// The same, of households with children below 18.
  var beganFamilies = 0
  var weeksWaitedFamilies = 0
  var refused = 0
  var relapsed = 0

  /// The sum of two counts.
  static func + (a: HelpEvents, b: HelpEvents) -> HelpEvents {
    HelpEvents(
      asked: a.asked + b.asked,
      weeksToAsk: a.weeksToAsk + b.weeksToAsk,
      began: a.began + b.began,
      weeksWaited: a.weeksWaited + b.weeksWaited,
      beganFamilies: a.beganFamilies + b.beganFamilies,
      weeksWaitedFamilies: a.weeksWaitedFamilies + b.weeksWaitedFamilies,
      refused: a.refused + b.refused,
      relapsed: a.relapsed + b.relapsed
    )
  }
}

/// What the thread of one shard hands to the institutions.
final class Intake {
  /// Rows of a buurt that have need for help, or help, while the buurt is worked on.
  var active: [UInt32] = []
  var requests: [HelpRequest] = []
  /// Rows that wait or are in help, in row order.
  var busy: [UInt32] = []
  var events = HelpEvents()
}

/// The institutions of the world: four in each gemeente, and the hours of the wijkteam in each buurt.
///
/// - Properties: between barriers the thread of a shard writes the numbers of its own buurten and its own
///   intake; queues are served between phases.
/// - Limits: a table without gemeenten has one gemeente. A household belongs to the institutions of the
///   gemeente where it lives; help goes on after a move, so that removals can lift a caseload above the
///   capacity.
final class Institutions {
  /// Four a gemeente, in the order of `HelpCluster`.
  let all: [Institution]
  /// Households in help per buurt and cluster.
  let caseload: Column<SIMD4<UInt32>>
  /// The wijkteam's hours per buurt.
  let hours: Column<BuurtHours>
  /// One a shard.
  let intakes: [Intake]
  /// Requests of this week by institution, between two phases only.
  var queues: [[HelpRequest]]
  /// What happened when queues were served.
  var events = HelpEvents()
  /// What interventions change this week, by institution.
  private(set) var supply: [HelpSupply]
  /// Regimes of programmes, four an intervention, by intervention plus 1.
  private(set) var programmes: [HelpRegime] = []
  private var changed = false

  /// Institutions of capacity in proportion to the dwellings of their gemeente.
  init(_ parameters: Parameters, _ neighbours: Neighbours, _ layout: Layout, in memory: ColumnMemory) {
    let p = parameters.institutions
    all = neighbours.catchment.enumerated().flatMap { number, buurten in
      let thousands = Double(buurten.reduce(0) { $0 + layout.buurtSize[$1] }) / 1_000
      return HelpCluster.allCases.map { cluster in
        let places =
          switch cluster {
          case .school: p.capacitySchool.value
          case .wijkteam: p.capacityWijkteam.value
          case .geldzaken: p.capacityGeldzaken.value
          case .zorg: p.capacityZorg.value
          }
        return Institution(
          cluster: cluster,
          catchment: number,
          capacity: Int((places * thousands).rounded()),
          regime: HelpRegime(
            triage: Float(p.triage.value),
            refusal: Float(p.refusal.value),
            gradual: Float(p.gradual.value),
            taper: UInt8(p.taper.value),
            longest: UInt8(cluster == .geldzaken ? p.longestGeldzaken.value : p.longest.value),
            network: Float(parameters.help.network.value)
          )
        )
      }
    }
    let buurten = layout.buurtSize.count
    caseload = Column(buurten, in: memory, repeating: SIMD4(repeating: 0))
    hours = Column(buurten, in: memory, repeating: BuurtHours(budget: 0))
    let perHousehold = p.hours.value / 1_000 * (1 - p.accountability.value)
    for buurt in 0..<buurten {
      hours[buurt].budget = Float(perHousehold * Double(layout.buurtSize[buurt]))
      hours[buurt].base = hours[buurt].budget
    }
    intakes = layout.shardRows.map { _ in Intake() }
    queues = Array(repeating: [], count: all.count)
    supply = Array(repeating: HelpSupply(), count: all.count)
  }

  /// Institutions of their own with the same contents; the columns are copied with the memory.
  init(copying other: Institutions, in memory: ColumnMemory) {
    all = other.all
    caseload = Column(other.caseload.count, in: memory, repeating: SIMD4(repeating: 0))
    hours = Column(other.hours.count, in: memory, repeating: BuurtHours(budget: 0))
    intakes = other.intakes.map {
      let intake = Intake()
      intake.events = $0.events
      intake.busy = $0.busy
      return intake
    }
    queues = Array(repeating: [], count: all.count)
    supply = Array(repeating: HelpSupply(), count: all.count)
    events = other.events
  }

  /// Everything since the last observation.
  var eventsSinceObservation: HelpEvents { intakes.reduce(events) { $0 + $1.events } }

  /// Events start again from zero.
  func clearEvents() {
    events = HelpEvents()
    for intake in intakes { intake.events = HelpEvents() }
  }

  /// Before interventions act: the institutions are as they are of themselves.
  func renew() {
    guard changed else { return }
    for institution in supply.indices { supply[institution] = HelpSupply() }
    changed = false
  }

  /// Changes what an institution can do this week.
  func change(_ institution: Int, _ body: (inout HelpSupply) -> Void) {
    body(&supply[institution])
    changed = true
  }

  /// Households that an institution can help at a time this week.
  func capacity(_ institution: Int) -> Int {
    max(0, all[institution].capacity + Int(supply[institution].extra.rounded()))
  }

  /// The regime of a cluster for the households that a programme serves.
  func set(_ regime: HelpRegime, of cluster: HelpCluster, source: UInt8) {
    let place = Int(source) * HelpCluster.allCases.count + cluster.rawValue
    while programmes.count <= place { programmes.append(regime) }
    programmes[place] = regime
  }

  /// How an institution works for a household.
  ///
  /// - Parameters:
  ///   - institution: place in `all`.
  ///   - programme: intervention plus 1 that serves the household in this cluster, or 0.
  /// - Returns: the regime of the programme, else that of the institution.
  @inline(__always)
  func regime(_ institution: Int, _ programme: UInt8) -> HelpRegime {
    guard programme > 0 else { return all[institution].regime }
    let clusters = HelpCluster.allCases.count
    return programmes[Int(programme) * clusters + institution % clusters]
  }

  /// Households in help at an institution.
  func inHelp(_ institution: Int, _ neighbours: Neighbours) -> Int {
    let own = all[institution]
    return neighbours.catchment[own.catchment].reduce(0) {
      $0 + Int(caseload[$1][own.cluster.rawValue])
    }
  }

  /// Hours of an intervention's worker that crises and cases of a buurt take before any collective work:
  /// a fixed share, and of what the wijkteam lacked last week the share `crowding`, as far as hours go.
  ///
  /// - Properties: what is taken is lent to the buurt's crises and cases of this week, to the last minute.
  /// - Returns: the hours that remain for collective work.
  func takeForCases(_ buurt: Int, of hours: Double, crises share: Double, crowding: Double) -> Double {
    let left = hours * (1 - share)
    let more = min(left, crowding * Double(self.hours[buurt].lack))
    self.hours[buurt].lack -= Float(more)
    self.hours[buurt].lent += Float(hours - left + more)
    return left - more
  }
}
