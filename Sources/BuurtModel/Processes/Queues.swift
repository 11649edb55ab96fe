/// Queues of institutions: who waits is served in the order (priority, draw, identity) as far as there are
/// places.
///
/// A household whose turn comes is sent away with chance `refusal`, because it does not fit, or begins help;
/// its network takes part with chance `network` where there is one: contact with a tie zwak or stronger this
/// week, or weekly contact outside the world.
///
/// - Properties: help begins only where a place is free: a caseload exceeds the capacity only by removals.
///   An order of distinct keys: the same households whatever the cut into shards.
/// - Limits: a programme serves a household by its own regime from the week after it was noted; see
///   `Channels.serve`.
/// - Complexity: O(requests) and a sort of the priorities that are served; serial.
struct Queues: Sendable {
  private let linking: Linking

  /// Constants from the registry.
  init(_ linking: Linking) {
    self.linking = linking
  }

  /// Serves the week's requests of the whole world.
  func serve(_ world: World) {
    let own = world.institutions
    for queue in own.queues.indices { own.queues[queue].removeAll(keepingCapacity: true) }
    for intake in own.intakes {
      for request in intake.requests {
        if request.learned > 0 { learn(request, world) }
        own.queues[Int(request.institution)].append(request)
      }
    }
    for institution in own.all.indices where !own.queues[institution].isEmpty {
      var line: [HelpRequest] = []
      swap(&line, &own.queues[institution])
      let places = Governance.places(own.all[institution], own.capacity(institution), world)
      let free = places - own.inHelp(institution, world.neighbours)
      if own.supply[institution].source > 0 {
        serveReserved(&line, free: free, institution, world)
      } else {
        serve(&line, free: free, institution, world)
      }
      swap(&line, &own.queues[institution])
    }
  }

  /// Serves one queue; who is not served waits on.
  private func serve(_ line: inout [HelpRequest], free: Int, _ institution: Int, _ world: World) {
    guard free > 0 else { return }
    var left = free
    var start = 0
    while left > 0, start < line.count {
      // Only the priorities that the free places reach are put in order.
      let last = Self.reach(line[start...], places: left)
      let end = line[start...].partition { $0.order >> 56 > last }
      line[start..<end].sort { $0.order < $1.order }
      while left > 0, start < end {
        if begin(line[start], institution, world) { left -= 1 }
        start += 1
      }
    }
  }

  /// Serves one queue of which places are kept for the households of a programme: others take no more than the
  /// rest, however long they wait.
  private func serveReserved(_ line: inout [HelpRequest], free: Int, _ institution: Int, _ world: World) {
    let own = world.institutions
    let supply = own.supply[institution]
    let lane = institution % HelpCluster.allCases.count
    let help = world.households.help
    let catchment = own.all[institution].catchment
    var others = 0
    for intake in own.intakes {
      for row in intake.busy where help.state[row][lane] == HelpState.inHelp {
        guard world.neighbours.catchmentOf[world.layout.buurt(of: row)] == catchment else { continue }
        if help.programme[row][lane] != supply.source { others += 1 }
      }
    }
    var left = free
    var open = own.capacity(institution) - Int(supply.reserved.rounded()) - others
    line.sort { $0.order < $1.order }
    for request in line where left > 0 {
      let member = help.programme[request.row][lane] == supply.source
      guard member || open > 0, begin(request, institution, world) else { continue }
      left -= 1
      if !member { open -= 1 }
    }
  }

  /// The lowest first byte of the order up to which there are as many requests as places, or all are.
  private static func reach(_ line: ArraySlice<HelpRequest>, places: Int) -> UInt64 {
    var counts = [256 of Int](repeating: 0)
    for request in line { counts[Int(request.order >> 56)] += 1 }
    var sum = 0
    for byte in 0..<256 {
      sum += counts[byte]
      if sum >= places { return UInt64(byte) }
    }
    return 255
  }

  /// Help begins, or the household is sent away.
  ///
  /// - Returns: whether a place is taken.
  private func begin(_ request: HelpRequest, _ institution: Int, _ world: World) -> Bool {
    let h = world.households
    let own = world.institutions
    let row = request.row
    let lane = institution % HelpCluster.allCases.count
    let weeks = h.help.weeks[row][lane]
    h.help.weeks[row][lane] = 0
    let stance = world.policy[world.layout.buurt(of: row)]
    let regime = own.regime(institution, h.help.programme[row][lane])
    if uniform(mixed(request.word &+ 4)) < regime.refusal * stance.refusal {
      h.help.state[row][lane] = HelpState.none
      linking.refuse(row, lane, mixed(request.word &+ 5), h.help)
      own.events.refused += 1
      return false
    }
    h.help.state[row][lane] = HelpState.inHelp
    let reachable = TieSum.support(h.tieSums[row]) > 0 || h.outside[row] > 0
    if reachable, uniform(mixed(request.word &+ 6)) < regime.network + stance.networkInHelp {
      h.help.marks[row] |= HelpMarks.network(lane)
    } else {
      h.help.marks[row] &= ~HelpMarks.network(lane)
    }
    own.caseload[world.layout.buurt(of: row)][lane] += 1
    own.events.began += 1
    own.events.weeksWaited += Int(weeks)
    if h.hasMinor(row, week: world.week) {
      own.events.beganFamilies += 1
      own.events.weeksWaitedFamilies += Int(weeks)
    }
    return true
  }

  /// What a pin taught the household that asked.
  private func learn(_ request: HelpRequest, _ world: World) {
    let lane = Int(request.institution) % HelpCluster.allCases.count
    world.households.help.wayfinding[request.row][lane] = request.learned
  }
}
