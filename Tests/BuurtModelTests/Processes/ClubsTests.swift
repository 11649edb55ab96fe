import Testing

@testable import BuurtModel

@Suite struct ClubsTests {
  private static func town(_ parameters: [String: Double] = [:]) throws -> Simulation {
    let simulation = try Simulation(Town.input([500, 300, 260], parameters: parameters))
    simulation.step(12)
    return simulation
  }

  @Test func `organisatiekracht goes to the least of members, volunteers and money, once in sixteen weeks`()
    throws
  {
    let simulation = try Self.town()
    let world = simulation.world
    let h = world.households
    defer { withExtendedLifetime(simulation) {} }
    let p = world.input.parameters.clubs
    for row in simulation.lived where mixed(row) & 15 == 0 { h.civic.role[row] = VolunteerRole.club }
    let before = world.rosters.identity.indices.map { world.civic.organisatiekracht[$0] }
    var limits = [0, 0, 0]
    simulation.run(after: "wellbeing", through: "clubs")
    for roster in world.rosters.identity.indices {
      let now = Double(world.civic.organisatiekracht[roster])
      guard roster % 16 == world.week % 16 else {
        #expect(world.civic.organisatiekracht[roster] == before[roster])
        continue
      }
      let members = (0..<Int(world.rosters.count[roster])).map { world.rosters.member(roster, $0) }
      var goal = 0.0
      if !members.isEmpty {
        let count = Double(members.count)
        let helping = members.count { h.civic.role[$0] == VolunteerRole.club }
        let income = members.reduce(0.0) { $0 + Double(h.income[$1]) } / count / 9
        let parts = [
          count / p.members.value, Double(helping) / (p.volunteers.value * count),
          p.dues.value * income + p.subsidy.value - p.fixed.value,
        ]
        goal = max(0, min(1, parts.min() ?? 0))
        if goal < 1, let which = parts.firstIndex(of: parts.min() ?? 0) { limits[which] += 1 }
      }
      let rate = 1 - Exponential.power(0.5, 16 / p.memory.value)
      #expect(abs(now - Double(before[roster]) - rate * (goal - Double(before[roster]))) < 1e-5)
    }
    #expect(limits.reduce(0, +) > 3 && limits[1] > 0)
  }

  @Test func `a weak club has no extras, a strong one has them, and extras bring facilitation`() {
    let clubs = Clubs(Parameters())
    let p = Parameters().clubs
    #expect(clubs.extras(Float(p.threshold.value - 0.25)) < 0.01)
    #expect(clubs.extras(Float(p.threshold.value)) == 0.5)
    #expect(clubs.extras(Float(p.threshold.value + 0.25)) > 0.99)
    #expect(clubs.extra(1) <= Float(p.extra.value) && clubs.extra(1) > Float(p.extra.value) * 0.99)
  }

  @Test func `extras of clubs lift ties in them; clubs without them are as they were`() throws {
    func lifted(_ kracht: Float) throws -> Float {
      let simulation = try Self.town(["clubs.extra": 1])
      let world = simulation.world
      for roster in world.rosters.identity.indices { world.civic.organisatiekracht[roster] = kracht }
      simulation.run(through: "upkeep")
      var sum: Float = 0
      for shard in 0..<world.shards {
        for index in 0..<world.ties[shard].count { sum += world.ties[shard].strength(index) }
      }
      return sum
    }
    #expect(try lifted(1) > lifted(0))
    #expect(try lifted(0) == lifted(0.1))
  }
}
