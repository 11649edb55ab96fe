import Testing

@testable import BuurtModel

@Suite struct SupportLedgerTests {
  /// A town in one shard whose ties carry nothing, and whose week brings a review.
  private static func town(_ changes: [String: Double] = [:], off: [Switch] = []) throws -> Simulation {
    let simulation = try Simulation(Town.input([900, 700], parameters: changes, off: off))
    #expect(simulation.world.week % SupportLedger.pause == 0)
    return simulation
  }

  private static func review(_ simulation: Simulation) {
    simulation.world.rules.support.ledger.review(simulation.world, 0)
  }

  @Test func `the ledger forgets as its horizon says, more slowly among kin`() throws {
    let simulation = try Self.town(["first.kin": 3])
    let ties = simulation.world.ties
    for index in 0..<ties[0].count { ties[0].setBalance(index, index % 2 == 0 ? 100 : -100) }
    // Two years of reviews.
    for _ in 0..<13 {
      Self.review(simulation)
      simulation.world.week += SupportLedger.pause
    }
    var sums = [0.0, 0.0]
    var counts = [0.0, 0.0]
    for index in 0..<ties[0].count {
      let kin = TieMarks.origin(ties[0].marks(index)) == TieOrigin.kin.rawValue ? 1 : 0
      let balance = Double(ties[0].balance(index))
      #expect(index % 2 == 0 ? balance >= 0 : balance <= 0)
      sums[kin] += abs(balance)
      counts[kin] += 1
    }
    let p = simulation.world.input.parameters.ledger
    for (kin, horizon) in [p.horizon.value, p.horizonKin.value].enumerated() {
      #expect(counts[kin] > 1_000)
      // Rounding is right on average; its spread is below 2 a tie.
      let expected = 100 * Exponential.exp(-104 / horizon)
      #expect(abs(sums[kin] / counts[kin] - expected) < 0.3, "\(kin)")
    }
  }

  @Test func `a scar grows with imbalance beyond what is borne, and heals when it is gone`() throws {
    let simulation = try Self.town(["first.kin": 0, "ledger.horizon": 260])
    let ties = simulation.world.ties
    let p = simulation.world.input.parameters.ledger
    let borne = Int8(p.tolerance.value * 127)
    for index in 0..<ties[0].count { ties[0].setBalance(index, index % 2 == 0 ? -127 : borne) }
    Self.review(simulation)
    var grown = 0.0
    for index in 0..<ties[0].count {
      if index % 2 == 1 { #expect(ties[0].scar(index) == 0) }
      grown += Double(ties[0].scar(index))
    }
    let kept = Exponential.exp(-8 / p.horizon.value)
    let expected = 8 * p.strain.value * (kept - p.tolerance.value) * 255
    #expect(abs(grown / (Double(ties[0].count) / 2) - expected) < 1)
    for index in 0..<ties[0].count {
      ties[0].setBalance(index, 0)
      ties[0].setScar(index, 200)
    }
    for _ in 0..<13 {
      simulation.world.week += SupportLedger.pause
      Self.review(simulation)
    }
    let left = (0..<ties[0].count).reduce(0) { $0 + Double(ties[0].scar($1)) } / Double(ties[0].count)
    #expect(abs(left - 200 * Exponential.exp(-104 / p.healing.value)) < 0.5)
  }

  @Test func `with channel b off no scar grows`() throws {
    let simulation = try Self.town(off: [.matthewReciprocity])
    let ties = simulation.world.ties
    for index in 0..<ties[0].count { ties[0].setBalance(index, 127) }
    Self.review(simulation)
    #expect((0..<ties[0].count).allSatisfy { ties[0].scar($0) == 0 })
  }

  @Test func `each role is lost at its rate, whatever the others do`() throws {
    let simulation = try Self.town(["ledger.role_loss": 0.5])
    let ties = simulation.world.ties
    for index in 0..<ties[0].count { ties[0].setRoles(index, TieRoles.all | TieRoles.harmful) }
    for _ in 0..<13 {
      Self.review(simulation)
      simulation.world.week += SupportLedger.pause
    }
    let count = Double(ties[0].count)
    for role in [TieRoles.emotional, TieRoles.practical, TieRoles.information, TieRoles.leisure] {
      let kept = Double((0..<ties[0].count).count { ties[0].roles($0) & role != 0 }) / count
      // Two years at half a loss a year; some 5,000 ties.
      #expect(abs(kept - Exponential.exp(-1)) < 0.03)
    }
    #expect((0..<ties[0].count).allSatisfy { ties[0].roles($0) & TieRoles.harmful != 0 })
  }

  @Test func `the ledger ends at its bounds, and help counts for a unit at least`() throws {
    let simulation = try Self.town()
    let ties = simulation.world.ties
    let ledger = simulation.world.rules.support.ledger
    for _ in 0..<30 {
      _ = ledger.give(0, ties, 0, lowGives: true, amount: 1, role: TieRoles.practical)
      _ = ledger.give(1, ties, 0, lowGives: false, amount: 1, role: TieRoles.emotional)
    }
    #expect(ties[0].balance(0) == 127 && ties[0].balance(1) == -127)
    #expect(ties[0].roles(0) & TieRoles.all == TieRoles.practical)
    #expect(ties[0].roles(1) & TieRoles.all == TieRoles.emotional)
    #expect(ledger.give(2, ties, 0, lowGives: true, amount: 0, role: TieRoles.information) == 1)
    #expect(ties[0].balance(2) == 1)
  }

  @Test func `a favour comes sooner from who owes`() throws {
    let ledger = try Self.town().world.rules.support.ledger
    #expect(ledger.lowGives(0) == 0.5)
    #expect(ledger.lowGives(127) < 0.5 && ledger.lowGives(-127) > 0.5)
    #expect(abs(ledger.lowGives(90) + ledger.lowGives(-90) - 1) < 1e-6)
    let off = try Self.town(off: [.matthewReciprocity]).world.rules.support.ledger
    #expect(off.lowGives(127) == 0.5)
  }

  @Test func `imbalance speeds decay and a scar lowers contact, by the stated parts`() throws {
    let simulation = try Self.town(["upkeep.decay_embedded": 0])
    let world = simulation.world
    world.tieMail.exchange(world.pool)
    for row in 0..<world.layout.rows { world.households.effort[row] = 0 }
    let count = world.ties[0].count
    for index in 0..<count {
      world.ties[0].setStrength(index, 0.6)
      world.ties[0].setBalance(index, [0, 127, -127][index % 3])
    }
    let before = (0..<count).map { world.ties[0][$0] }
    simulation.run(after: "meetings", through: "upkeep")
    let pull = world.input.parameters.ledger.decay.value
    var compared = 0
    // Ties of one origin, age and place lose alike but for the balance.
    var losses: [Int: [Int: Double]] = [:]
    for (index, old) in before.enumerated() where old.marks & TieMarks.origin(0xF) == 1 {
      let kind = Int(old.marks) << 16 | max(0, world.week - Int(old.born)) / 52
      let age = max(0, world.week - Int(old.born))
      losses[kind << 16 | age, default: [:]][index % 3] =
        Double(Exponential.log(0.6 / Double(world.ties[0].strength(index))))
    }
    for group in losses.values {
      guard let even = group[0] else { continue }
      for side in [1, 2] {
        guard let uneven = group[side] else { continue }
        #expect(abs(uneven / even - (1 + pull)) < 0.02)
        compared += 1
      }
    }
    #expect(compared > 20)

    // Contact at efforts for which a chance of one half falls by the cost of a scar.
    func contacts(scar: UInt8) throws -> Double {
      let simulation = try Self.town()
      let world = simulation.world
      world.tieMail.exchange(world.pool)
      let p = world.input.parameters.upkeep
      let effort = Float((0.5 / (p.contact.value * (p.contactBase.value + 0.6))).squareRoot())
      for row in 0..<world.layout.rows { world.households.effort[row] = effort }
      for index in 0..<world.ties[0].count {
        world.ties[0].setStrength(index, 0.6)
        world.ties[0].setScar(index, scar)
        world.ties[0].setMarks(index, world.ties[0].marks(index) & ~TieMarks.far)
      }
      simulation.run(after: "meetings", through: "upkeep")
      let met = (0..<world.ties[0].count).count { world.ties[0].roles($0) & TieRoles.contact != 0 }
      return Double(met) / Double(world.ties[0].count)
    }
    // Some 4,000 ties: a standard deviation of .008.
    #expect(abs(try contacts(scar: 0) - 0.5) < 0.035)
    let cost = simulation.world.input.parameters.ledger.contactCost.value
    #expect(abs(try contacts(scar: 255) - 0.5 * (1 - cost)) < 0.035)
  }
}
