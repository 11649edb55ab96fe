/// Before help: who asks, waits, and stands in line.
extension FormalHelp {
  /// A household without help of a cluster may ask for it.
  func ask(
    _ row: UInt32,
    _ lane: Int,
    _ word: UInt32,
    _ worst: UInt8,
    _ world: World,
    _ shard: Int,
    _ intake: Intake,
    _ sums: Sums
  ) {
    let h = world.households
    guard word < mostAsking else { return }
    let need = Float(worst) * (1 / 255)
    let theta = h.visiting[row] > 0 || h.invited[row] > 0 ? sums.pointed : sums.threshold
    let u = uniform(word)
    // With full linking and neither shame nor support most still do not ask this week.
    let most = asking * (need - theta) / (1 - theta)
    guard u < most * max(1, 1 - substitution) else { return }
    var chance = most * (1 - substitution * support(row, h))
    chance *= 1 - shame * Float(h.support.shame[row]) * (1 / 255)
    if lane == HelpCluster.school.rawValue {
      chance *= 1 - fear * (1 - Float(h.help.trust[row][lane]) * (1 / 255))
    }
    guard u < chance else { return }
    let (sought, learned) = linking.sought(row, lane, mixed(word), world, shard)
    let own = max(0, min(1, sought + sums.stance.wayfinding))
    let floor = self.floor + min(1, sums.stance.simplicity) * (1 - self.floor)
    guard u < chance * (floor + (1 - floor) * own), !isCoordinated(row, world) else { return }
    intake.events.asked += 1
    intake.events.weeksToAsk += Int(h.help.weeks[row][lane])
    enter(HelpState.waiting, row, lane, h)
    h.help.marks[row] &= ~HelpMarks.ending(lane)
    guard regime(row, lane, world, sums).ladder == 0 else { return }
    request(row, lane, word, worst, learned, world, intake, sums)
  }

  /// How the institution of a cluster works for a household.
  @inline(__always)
  func regime(_ row: UInt32, _ lane: Int, _ world: World, _ sums: Sums) -> HelpRegime {
    world.institutions.regime(sums.institution + lane, world.households.help.programme[row][lane])
  }

  /// Whether one plan of a programme speaks for the whole household: it asks no other cluster then.
  private func isCoordinated(_ row: UInt32, _ world: World) -> Bool {
    let served = world.households.help.programme[row]
    guard packed(served) != 0 else { return false }
    let state = world.households.help.state[row]
    return (0..<4).contains {
      served[$0] > 0 && state[$0] == HelpState.inHelp && world.institutions.regime($0, served[$0]).onePlan
    }
  }

  /// A household that waits stands in line, unless its need is over or it gives up.
  func wait(
    _ row: UInt32,
    _ lane: Int,
    _ word: UInt32,
    _ worst: UInt8,
    _ world: World,
    _ intake: Intake,
    _ sums: Sums
  ) {
    let h = world.households
    guard worst >= endedBelow, uniform(word) >= givingUp else {
      return enter(HelpState.none, row, lane, h)
    }
    lengthen(row, lane, h)
    guard h.help.weeks[row][lane] > regime(row, lane, world, sums).ladder else { return }
    request(row, lane, word, worst, 0, world, intake, sums)
  }

  /// Stands in line this week: crises first, then by severity and time waited as the regime weighs them.
  private func request(
    _ row: UInt32,
    _ lane: Int,
    _ word: UInt32,
    _ worst: UInt8,
    _ learned: UInt8,
    _ world: World,
    _ intake: Intake,
    _ sums: Sums
  ) {
    let h = world.households
    guard worst >= crisis || !waitsForNetwork(row, lane, sums.stance, h) else { return }
    let institution = sums.institution + lane
    let regime = regime(row, lane, world, sums)
    let triage = regime.triage
    // A year of waiting counts as much as the worst severity below a crisis.
    let waited = min(254, Float(h.help.weeks[row][lane]) * Float(254 / weeksPerYear))
    var urgency = triage * Float(worst) + (1 - triage) * waited + children(row, lane, sums.stance, h)
    if regime.children > 0, h.hasMinor(row, week: world.week) { urgency += regime.children * Float(worst) }
    let priority = worst >= crisis ? 255 : UInt64(max(0, min(254, urgency)))
    let draw = UInt64(mixed(word &+ 1) >> 8)
    intake.requests.append(
      HelpRequest(
        order: (255 - priority) << 56 | draw << 32 | UInt64(h.identity[row]),
        row: row,
        institution: UInt32(truncatingIfNeeded: institution),
        word: word,
        learned: learned
      )
    )
  }

  /// Whether who has a network is sent back to it for now.
  @inline(__always)
  private func waitsForNetwork(_ row: UInt32, _ lane: Int, _ stance: PolicyStance, _ h: Households) -> Bool {
    Float(h.help.weeks[row][lane]) < stance.ladder && TieSum.support(h.tieSums[row]) > 0
  }

  /// What children add to the urgency of a request, where they are seen; in 255ths.
  @inline(__always)
  private func children(_ row: UInt32, _ lane: Int, _ stance: PolicyStance, _ h: Households) -> Float {
    guard stance.childWeight > 0, h.children[row] > 0, stance.childClusters >> UInt32(lane) & 1 == 1,
      uniform(mixed(h.identity[row] ^ 0xC41D)) < stance.childSeen
    else { return 0 }
    return 254 * stance.childWeight
  }
}
