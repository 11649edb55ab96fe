/// Help and after: a week of help, how it ends, and how need returns.
extension FormalHelp {
  /// A week of help.
  func help(
    _ row: UInt32,
    _ lane: Int,
    _ word: UInt32,
    _ worst: UInt8,
    _ world: World,
    _ sums: Sums
  ) {
    let h = world.households
    lengthen(row, lane, h)
    let regime = regime(row, lane, world, sums)
    let weeks = h.help.weeks[row][lane]
    let marks = h.help.marks[row]
    let tapering = marks & HelpMarks.ending(lane) != 0
    var intensity: Float = lane == HelpCluster.wijkteam.rawValue ? sums.served : 1
    if marks & HelpMarks.network(lane) != 0 { intensity *= 1 + complement }
    if tapering {
      guard weeks < regime.taper else {
        h.help.marks[row] &= ~HelpMarks.ending(lane)
        return enter(HelpState.ended, row, lane, h)
      }
      intensity *= 1 - Float(weeks) / Float(regime.taper)
    }
    let complex = HelpCluster.domains(h.needs.severity[row], from: endedBelow) > 2
    let effect = sums.stance.helpEffect * (complex ? sums.stance.helpComplex : 1)
    relieve(row, lane, min(1, relief * intensity * effect * regime.relief), regime.breadth, word, world)
    guard !tapering, worst < endedBelow || weeks >= regime.longest else { return }
    h.help.marks[row] |= HelpMarks.ending(lane)
    if uniform(mixed(word &+ 2)) < regime.gradual + sums.stance.taper {
      h.help.weeks[row][lane] = 0
    } else {
      enter(HelpState.ended, row, lane, h)
    }
  }

  /// Takes a share of the severity in each domain of a cluster, and a part of it in the others, in whole 255ths
  /// with the right mean.
  private func relieve(
    _ row: UInt32,
    _ lane: Int,
    _ share: Float,
    _ breadth: Float,
    _ word: UInt32,
    _ world: World
  ) {
    let h = world.households
    var severity = h.needs.severity[row]
    for domain in HelpCluster.ofDomain.indices {
      let own = HelpCluster.ofDomain[domain] == lane
      guard own || breadth > 0 else { continue }
      var part = own ? share : share * breadth
      if world.eased { part *= Easing.pace(h.needs.easing[row], domain) }
      let word = mixed(word &+ 3 &+ UInt32(truncatingIfNeeded: domain))
      severity[domain] -= Linking.rounded(min(1, part) * Float(severity[domain]), word)
    }
    h.needs.severity[row] = severity
  }

  /// A week after help has ended: need may return.
  func recover(_ row: UInt32, _ lane: Int, _ word: UInt32, _ world: World, _ intake: Intake) {
    let h = world.households
    lengthen(row, lane, h)
    let sudden = h.help.marks[row] & HelpMarks.ending(lane) != 0
    let hazard = relapse * (sudden ? abrupt : 1) * (1 - relapseSupport * support(row, h))
    let severity = h.needs.severity[row]
    // A need that is gone altogether does not return as this one.
    if uniform(mixed(word &+ 16)) < hazard, let domain = HelpCluster.worstDomain(lane, severity),
      severity[domain] < relapseSeverity
    {
      h.needs.severity[row][domain] = relapseSeverity
      intake.events.relapsed += 1
    } else if h.help.weeks[row][lane] < aftercare {
      return
    }
    h.help.marks[row] &= ~HelpMarks.ending(lane)
    enter(HelpState.none, row, lane, h)
  }
}
