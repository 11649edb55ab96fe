/// The state of one run and what it is a function of.
///
/// Hot state lies in columns and tie tables; what is small (places, buurten) in arrays. Between barriers a
/// phase reads what it declares and writes its own rows (see `Schedule`).
final class World {
  let input: SimulationInput
  let layout: Layout
  let pool: WorkerPool
  let key: RandomKey
  private let memory: ColumnMemory
  let households: Households
  /// The profile that each dwelling had at the start: where newcomers' profiles come from.
  let donors: Column<HouseholdProfile>
  let ties: TieShards
  let rosters: Rosters
  /// Norm, initiatives and clubs.
  let civic: CivicState
  let institutions: Institutions
  let rules: Rules
  /// Which buurten lie in the same wijk and gemeente.
  let neighbours: Neighbours
  var places: Places
  /// Share of households of each buurt that its workers know.
  var known: [Float]
  /// How each buurt is governed this week.
  var policy: [PolicyStance]
  /// Whether a regime has acted this week, and whether one had in the week before.
  var isSteered = false
  var wasSteered = false
  /// What runs in this arm.
  var interventions: [ActiveIntervention]
  /// The week that is being computed.
  var week: Int

  let tieMail: Mailbox<TieMessage>
  let rosterMail: Mailbox<RosterMessage>
  /// Answers to requests: a mailbox of its own, because requests are read while they are written.
  let rosterAnswers: Mailbox<RosterMessage>
  let visitMail: Mailbox<VisitMessage>
  let transferMail: Mailbox<TransferMessage>
  let helpRequests: Mailbox<HelpMessage>
  let helpAnswers: Mailbox<HelpMessage>
  /// Scratch lists of each thread.
  let scratch: [Scratch]
  /// Counts of each shard since the last observation; see `Tally`.
  let tallies: [Tally]
  /// Where movers of this week go; see `Moving`.
  let destination: Column<UInt32>
  /// The moves of this week.
  let moves: Moves
  /// Whether a rule eases need of any household; see `Easing`.
  var eased = false
  /// Meetings that interventions arrange this week, by shard.
  var sessions: [[Session]]
  /// Dwellings that interventions let this week, by buurt; empty where none does.
  var placements: [[Placement]] = []
  /// Clubs that interventions aid this week; see `CivicState.aid`.
  var aided: [Int] = []

  /// The layout of an empty world.
  init(_ input: SimulationInput, pool: WorkerPool) throws(SimulationError) {
    guard input.table.households > 0 else { throw .emptyWorld }
    self.input = input
    self.pool = pool
    let layout = try Layout(sizes: input.table.buurten.map(\.households))
    self.layout = layout
    key = RandomKey(seed: input.seed, replicate: input.replicate)
    memory = ColumnMemory()
    households = Households(rows: layout.rows, in: memory)
    donors = Column(layout.rows, in: memory, repeating: .placeholder)
    let share = input.parameters.rosters.perHousehold.value / input.parameters.rosters.size.value
    rosters = Rosters(
      // At least one roster where anybody lives.
      perBuurt: layout.buurtSize.map { $0 == 0 ? 0 : max(1, Int((Double($0) * share).rounded(.up))) },
      codes: input.table.buurten.map(\.code),
      in: memory
    )
    destination = Column(layout.rows, in: memory, repeating: Moving.stays)
    civic = CivicState(
      buurten: layout.buurtStart.count,
      rosters: rosters.identity.count,
      input.parameters,
      in: memory
    )
    ties = TieShards(layout)
    rules = Rules(input)
    neighbours = Neighbours(input.table, layout, across: input.switches[.tiesAcross])
    institutions = Institutions(input.parameters, neighbours, layout, in: memory)
    let shards = layout.shardRows.count
    places = Places(buurten: layout.buurtStart.count, shards: shards)
    known = Array(
      repeating: Float(input.parameters.facilitation.knownStart.value),
      count: layout.buurtStart.count
    )
    policy = Array(repeating: .neutral, count: layout.buurtStart.count)
    interventions = []
    week = -input.burnIn
    tieMail = Mailbox(shards: shards)
    rosterMail = Mailbox(shards: shards)
    rosterAnswers = Mailbox(shards: shards)
    visitMail = Mailbox(shards: shards)
    transferMail = Mailbox(shards: shards)
    helpRequests = Mailbox(shards: shards)
    helpAnswers = Mailbox(shards: shards)
    scratch = (0..<pool.threads).map { _ in Scratch() }
    tallies = (0..<shards).map { _ in Tally() }
    moves = Moves(like: households)
    sessions = Array(repeating: [], count: shards)
  }

  /// A copy of a world, to go on with other interventions.
  init(copying other: World, plans: [InterventionPlan]) {
    var input = other.input
    input.plans = plans
    self.input = input
    layout = other.layout
    pool = WorkerPool(threads: other.pool.threads)
    key = other.key
    memory = ColumnMemory()
    households = Households(rows: layout.rows, in: memory)
    donors = Column(layout.rows, in: memory, repeating: .placeholder)
    rosters = Rosters(copying: other.rosters, in: memory)
    destination = Column(layout.rows, in: memory, repeating: Moving.stays)
    civic = CivicState(
      buurten: layout.buurtStart.count,
      rosters: rosters.identity.count,
      input.parameters,
      in: memory
    )
    institutions = Institutions(copying: other.institutions, in: memory)
    memory.copyContents(of: other.memory)
    ties = TieShards(copying: other.ties)
    rules = other.rules
    neighbours = other.neighbours
    places = other.places
    for k in places.all.indices { places.all[k].state = PlaceState(copying: other.places.all[k].state) }
    known = other.known
    policy = Array(repeating: .neutral, count: layout.buurtStart.count)
    interventions = []
    eased = other.eased
    week = other.week
    let shards = layout.shardRows.count
    tieMail = Mailbox(shards: shards)
    rosterMail = Mailbox(shards: shards)
    rosterAnswers = Mailbox(shards: shards)
    visitMail = Mailbox(shards: shards)
    transferMail = Mailbox(shards: shards)
    helpRequests = Mailbox(shards: shards)
    helpAnswers = Mailbox(shards: shards)
    scratch = (0..<pool.threads).map { _ in Scratch() }
    tallies = other.tallies.map { Tally(copying: $0) }
    moves = Moves(like: households)
    sessions = Array(repeating: [], count: shards)
  }

  /// Shards of the world.
  var shards: Int { layout.shardRows.count }

  /// Rows of a shard, padding included.
  @inline(__always)
  func rows(_ shard: Int) -> Range<Int> { layout.shardRows[shard] }

  /// Dwellings of a buurt.
  @inline(__always)
  func dwellings(_ buurt: Int) -> Range<Int> {
    layout.buurtStart[buurt]..<layout.buurtStart[buurt] + layout.buurtSize[buurt]
  }

  /// Whether two rows are in one buurt.
  @inline(__always)
  func sameBuurt(_ a: UInt32, _ b: UInt32) -> Bool { layout.buurt(of: a) == layout.buurt(of: b) }

  /// Hours of contact make households of a buurt known to its workers.
  func learn(_ buurt: Int, hours: Float) {
    let size = Float(max(layout.buurtSize[buurt], 1))
    let share = 1 - known[buurt]
    known[buurt] += min(share, rules.knownPerHour * hours / size * share)
  }

  /// Bytes held by columns and ties.
  var byteCount: Int {
    var total = memory.byteCount
    for shard in 0..<shards { total += ties[shard].byteCount }
    return total
  }
}

/// Which buurten lie in the same wijk and gemeente.
struct Neighbours: Sendable {
  /// Other buurten of the wijk, per buurt.
  let wijk: [[Int]]
  /// Buurten of the gemeente, the own one included, as one shared list.
  let gemeente: [[Int]]
  /// Index of the gemeente, per buurt.
  let gemeenteOf: [Int]
  /// Buurten that share institutions: those of a gemeente, or each alone where nothing reaches across.
  let catchment: [[Int]]
  /// Index of the catchment, per buurt.
  let catchmentOf: [Int]
  /// Dwellings of the gemeente before each of its buurten, and in all.
  let cumulative: [[Int]]
  /// Hash of the code of each buurt: who it is in draws.
  let identity: [UInt32]

  /// Groups the buurten of a table.
  ///
  /// Where ties across are off each buurt is a catchment of its own.
  init(_ table: BuurtTable, _ layout: Layout, across: Bool) {
    var wijken: [String: [Int]] = [:]
    var gemeenten: [String: Int] = [:]
    var lists: [[Int]] = []
    var of: [Int] = []
    for (k, buurt) in table.buurten.enumerated() {
      wijken[buurt.wijk, default: []].append(k)
      let number = gemeenten[buurt.gemeente] ?? lists.count
      if number == lists.count {
        gemeenten[buurt.gemeente] = number
        lists.append([])
      }
      lists[number].append(k)
      of.append(number)
    }
    identity = table.buurten.map { RandomKey.identity(of: $0.code) }
    wijk = table.buurten.enumerated().map { k, buurt in (wijken[buurt.wijk] ?? []).filter { $0 != k } }
    gemeente = lists
    gemeenteOf = of
    catchment = across ? lists : of.indices.map { [$0] }
    catchmentOf = across ? of : Array(of.indices)
    cumulative = lists.map { list in
      var sums = [0]
      for buurt in list { sums.append((sums.last ?? 0) + layout.buurtSize[buurt]) }
      return sums
    }
  }

  /// A dwelling of the gemeente of a buurt, each as likely.
  func dwelling(inGemeenteOf buurt: Int, _ word: UInt32, _ layout: Layout) -> UInt32 {
    let number = gemeenteOf[buurt]
    let sums = cumulative[number]
    let wanted = Int(bounded(word, UInt32(sums.last ?? 0)))
    var low = 0
    var high = sums.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle } else { high = middle }
    }
    return UInt32(layout.buurtStart[gemeente[number][low]] + wanted - sums[low])
  }
}

/// Lists that one thread reuses from shard to shard.
final class Scratch {
  let keys = ScratchList<UInt64>()
  let spare = ScratchList<UInt64>()
  let visits = ScratchList<VisitMessage>()
  let pairs = ScratchList<Meetings.Pair>()
  let settings = ScratchList<Encounters.Setting>()
  let introductions = ScratchList<SIMD2<UInt32>>()
  let friends = ScratchList<UInt32>()
  let indices = ScratchList<UInt32>()
  var messages: [TieMessage] = []
  /// Records of the shard at work that are up for something.
  var due: [UInt32] = []
  var help: [HelpMessage] = []
  /// By record of the shard at work: both ends' efforts, loss without contact, what it leaves with its ends.
  private(set) var efforts: Column<Float>
  private(set) var rates: Column<Float>
  private(set) var shares: Column<UInt64>
  private var memory: ColumnMemory

  /// Empty lists.
  init() {
    memory = ColumnMemory()
    efforts = Column(64, in: memory, repeating: 0)
    rates = Column(64, in: memory, repeating: 0)
    shares = Column(64, in: memory, repeating: 0)
  }

  /// Makes room for a number of records.
  func makeRoom(for count: Int) {
    guard count > efforts.count else { return }
    memory = ColumnMemory()
    efforts = Column(count * 5 / 4, in: memory, repeating: 0)
    rates = Column(count * 5 / 4, in: memory, repeating: 0)
    shares = Column(count * 5 / 4, in: memory, repeating: 0)
  }
}

/// What a shard has counted since the last observation.
final class Tally {
  var formed = 0
  var lost = 0
  var moved = 0
  var newcomers = 0
  var births = 0
  /// Ties younger than a year, of one to two years and older, as `TieHistory` last counted them.
  var ages = SIMD4<Int>(repeating: 0)
  /// What became of occasions for help.
  var support = SupportTally()
  /// Rows that move this week, in row order.
  var movers: [UInt32] = []
  /// Couples that part and singles who look for a partner this week, in row order.
  var parting: [UInt32] = []
  var pairing: [UInt32] = []
  /// Dwellings that stood empty after the last arrivals, in row order.
  var vacant: [UInt32] = []
  /// Dwellings let to households of a programme in the last week: (intervention plus 1, row), in row order.
  var placed: [SIMD2<UInt32>] = []
  /// Couples that parted, and singles who found a partner.
  var parted = 0
  var paired = 0
  /// Who came to and met in places of interventions this week: (intervention plus 1, row).
  var came: [SIMD2<UInt32>] = []
  var met: [SIMD2<UInt32>] = []
  /// Ties begun, and kept after 26 and 52 weeks, by intervention plus 1.
  var tied = Array(repeating: 0, count: 256)
  var kept26 = Array(repeating: 0, count: 256)
  var kept52 = Array(repeating: 0, count: 256)

  init() {}

  /// Events start again from zero.
  func clearEvents() {
    formed = 0
    lost = 0
    moved = 0
    newcomers = 0
    births = 0
    support = SupportTally()
    parted = 0
    paired = 0
  }

  /// The lists of a week start again.
  func clearWeek() {
    movers.removeAll(keepingCapacity: true)
    parting.removeAll(keepingCapacity: true)
    pairing.removeAll(keepingCapacity: true)
  }

  init(copying other: Tally) {
    formed = other.formed
    lost = other.lost
    moved = other.moved
    newcomers = other.newcomers
    births = other.births
    support = other.support
    parted = other.parted
    paired = other.paired
    vacant = other.vacant
    tied = other.tied
    kept26 = other.kept26
    kept52 = other.kept52
  }
}

extension HouseholdProfile {
  /// Fills rows where nobody lived at the start.
  static let placeholder = HouseholdProfile(
    composition: .single,
    adults: 1,
    children: 0,
    youngestAge: -1,
    eldestAge: -1,
    dueIn: -1,
    referenceAge: 40 * 52,
    tenure: .owner,
    education: .middle,
    incomeDecile: 5,
    group: 0,
    interests: 1,
    freeDaytime: false
  )
}
