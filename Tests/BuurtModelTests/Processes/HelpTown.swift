@testable import BuurtModel

/// Need for tests of formal help, made up and set directly: what the process of needs does is not at issue.
extension Simulation {
  /// Gives a share of the households need in one to three domains, with some shame and some support.
  func burden(_ share: Float = 0.5) {
    let h = world.households
    for row in lived {
      let draw = mixed(h.identity[row] ^ 0x5EED)
      guard uniform(draw) < share else { continue }
      var severity = SIMD8<UInt8>(repeating: 0)
      for k in 0..<1 + bounded(mixed(draw &+ 1), 3) {
        let domain = bounded(mixed(draw &+ 2 &+ k), 7)
        severity[Int(domain)] = UInt8(40 + bounded(mixed(draw &+ 8 &+ k), 216))
      }
      h.needs.severity[row] = severity
      h.support.shame[row] = UInt8(mixed(draw &+ 20) >> 24)
      h.support.emotional[row] = UInt16(mixed(draw &+ 21) >> 16)
      h.support.practical[row] = UInt16(mixed(draw &+ 22) >> 16)
    }
  }

  /// Sets one severity of a household, 0...1.
  func set(_ row: UInt32, _ domain: NeedDomain, _ severity: Float) {
    world.households.needs.severity[row][domain.rawValue] = UInt8(severity * 255)
  }

  /// A number of weeks of formal help alone.
  func help(weeks: Int = 1) {
    let own = Schedule().phases.filter {
      ["formal help", "queues", "experience with help"].contains($0.description.name)
    }
    for _ in 0..<weeks {
      for phase in own { phase.run(world) }
      world.week += 1
    }
  }

  /// Rows in a state of a cluster.
  func rows(in state: UInt8, of cluster: HelpCluster) -> [UInt32] {
    lived.filter { world.households.help.state[$0][cluster.rawValue] == state }
  }
}

/// A made-up course of need: onset by domain, a severity that stays, an end by itself.
struct StandInNeed {
  /// Share of households with need in each domain once onset and end balance.
  var prevalence: [Double]
  /// Mean weeks that a need lasts without help.
  var duration: Double
  /// Severity at onset.
  var severity: ClosedRange<Float>

  /// One week; `balance` draws the state of the start instead.
  func act(on simulation: Simulation, balance: Bool = false) {
    let world = simulation.world
    let h = world.households
    for row in simulation.lived {
      var now = h.needs.severity[row]
      for domain in 0..<7 {
        let words = world.key.block(
          .firstNeeds,
          week: world.week,
          low: h.identity[row],
          index: 40 + UInt32(domain)
        )
        let ends = 1 / duration
        let share = prevalence[domain]
        let onset = balance ? share : ends * share / (1 - share)
        if now[domain] == 0 {
          if Double(uniform(words.x)) < onset {
            let span = severity.upperBound - severity.lowerBound
            now[domain] = byte(severity.lowerBound + span * uniform(words.y))
          }
        } else if Double(uniform(words.z)) < ends {
          now[domain] = 0
        }
      }
      h.needs.severity[row] = now
    }
  }
}
