/// The settings that every buurt has: blocks, public space, families with the same care or class, rosters of clubs.
///
/// In each, those whose draw of the week says so are present, and stand on one ring (`Encounters.ring`).
extension Encounters {
  func blocks(_ buurt: Int, _ meetings: inout Meetings) {
    let draws = meetings.world.households.blockDraw
    let homes = meetings.world.dwellings(buurt)
    let facilitation = reach(facilitation: 0, jointTask: block.jointTask)
    for first in stride(from: homes.lowerBound, to: homes.upperBound, by: blockSize) {
      meetings.keys.removeAll()
      for row in first..<min(first + blockSize, homes.upperBound) where draws[row] < block.present {
        meetings.keys.append(Self.key(0, draws[row], UInt32(truncatingIfNeeded: row)))
      }
      let setting = Setting(
        identity: UInt32(truncatingIfNeeded: first) | 0x0100_0000,
        facilitation: facilitation,
        activity: block.activity,
        jointTask: block.jointTask,
        sharedExperience: 0,
        origin: .neighbour,
        source: 0,
        kind: .block(first)
      )
      ring(setting, &meetings)
    }
  }

  func publicSpace(_ buurt: Int, _ meetings: inout Meetings) {
    let h = meetings.world.households
    let homes = meetings.world.dwellings(buurt)
    meetings.keys.removeAll()
    for row in homes where isInPublic(UInt32(truncatingIfNeeded: row), h) {
      meetings.keys.append(Self.key(0, h.publicDraw[row], UInt32(truncatingIfNeeded: row)))
    }
    let setting = Setting(
      identity: UInt32(truncatingIfNeeded: homes.lowerBound) | 0x0200_0000,
      facilitation: reach(facilitation: 0, jointTask: publicSpace.jointTask),
      activity: publicSpace.activity,
      jointTask: publicSpace.jointTask,
      sharedExperience: 0,
      origin: .publicSpace,
      source: 0,
      kind: .publicSpace(buurt)
    )
    meetings.spread(bound: familyPublic)
    ring(setting, &meetings)
  }

  func families(_ buurt: Int, _ meetings: inout Meetings) {
    let h = meetings.world.households
    let homes = meetings.world.dwellings(buurt)
    meetings.keys.removeAll()
    for place in homes where h.children[place] > 0 || h.due[place] != Households.never {
      let row = UInt32(truncatingIfNeeded: place)
      let category = Self.familyCategory(row, h, meetings.world.week)
      guard category > 0, h.familyDraw[row] < familyRule(category).present else { continue }
      meetings.keys.append(Self.key(category, h.familyDraw[row], row))
    }
    meetings.keys.sort(by: <)
    let services = min(1, meetings.world.policy[buurt].services)
    var first = 0
    while first < meetings.keys.count {
      let category = UInt8(truncatingIfNeeded: meetings.keys[first] >> 56)
      var end = first + 1
      while end < meetings.keys.count, UInt8(truncatingIfNeeded: meetings.keys[end] >> 56) == category {
        end += 1
      }
      let rule = familyRule(category)
      let setting = Setting(
        identity: UInt32(truncatingIfNeeded: homes.lowerBound) | UInt32(category) << 28 | 0x0300_0000,
        facilitation: reach(facilitation: services, jointTask: rule.jointTask),
        activity: rule.activity,
        jointTask: rule.jointTask,
        sharedExperience: category == 1 ? 1 : 0,
        origin: category == 1 ? .verloskundige : category == 2 ? .consultatiebureau : .school,
        source: 0,
        kind: .family(buurt, category)
      )
      walk(first..<end, setting, &meetings)
      first = end
    }
  }

  func rosters(_ buurt: Int, _ meetings: inout Meetings) {
    let (rosters, civic, clubs) = (meetings.world.rosters, meetings.world.civic, meetings.world.rules.clubs)
    let draws = meetings.world.households.rosterDraw
    let asked = 1 + meetings.world.policy[buurt].clubTasks
    for number in rosters.ofBuurt[buurt] {
      let own = min(1, clubs.extra(civic.organisatiekracht[number]) * asked)
      let extra = own + (1 - own) * civic.aid[number].coaching
      let identity = rosters.identity[number]
      meetings.keys.removeAll()
      for k in 0..<Int(rosters.count[number]) {
        let row = rosters.member(number, k)
        // One draw a household and week, mixed with the roster: two rosters are independent evenings.
        let draw = mixed(draws[row] ^ identity)
        if draw < roster.present { meetings.keys.append(Self.key(0, draw, row)) }
      }
      let setting = Setting(
        identity: identity,
        facilitation: reach(facilitation: extra, jointTask: roster.jointTask),
        activity: roster.activity,
        jointTask: roster.jointTask,
        sharedExperience: 0,
        origin: .roster,
        source: 0,
        kind: .roster(number)
      )
      ring(setting, &meetings)
    }
  }
}
