import Testing

@testable import BuurtModel

@Suite struct ScheduleTests {
  @Test func `no phase reads of others what it writes of its own`() {
    for phase in Simulation.schedule {
      #expect(Set(phase.reads).isDisjoint(with: phase.writes), "\(phase.name)")
      // A serial phase has the world to itself and declares nothing.
      #expect(!phase.serial || phase.reads.isEmpty && phase.writes.isEmpty)
    }
  }

  @Test func `every phase has a name of its own and a sentence`() {
    let phases = Simulation.schedule
    #expect(Set(phases.map(\.name)).count == phases.count)
    #expect(phases.allSatisfy { $0.sentence.count > 10 && !$0.sentence.hasSuffix(".") })
    #expect(phases.allSatisfy { $0.serial || !$0.writes.isEmpty })
  }

  @Test func `the week runs from the calendar to the closing, contact after encounters`() throws {
    let names = Simulation.schedule.map(\.name)
    #expect(names.first == "calendar")
    #expect(names.last == "closing")
    let order = [
      "life events", "departure", "arrival", "needs", "presence", "visits", "encounters", "upkeep",
      "asking", "answering", "settling",
    ]
    let places = try order.map { name in try #require(names.firstIndex(of: name), "\(name)") }
    #expect(places == places.sorted())
  }

  @Test func `a timed week is the same week, with a time for every phase`() throws {
    let plain = try Simulation(Town.input())
    let timed = try Simulation(Town.input())
    var seconds = Array(repeating: 0.0, count: Simulation.schedule.count)
    var clock = 0.0
    for _ in 0..<5 {
      plain.step()
      timed.step(
        timedBy: {
          clock += 1
          return clock
        },
        into: &seconds
      )
    }
    #expect(seconds.allSatisfy { $0 == 5 })
    #expect(
      plain.observe(snapshot: true, buurten: true).bits == timed.observe(snapshot: true, buurten: true).bits
    )
  }
}
