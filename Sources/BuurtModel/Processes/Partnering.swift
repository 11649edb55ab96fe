/// Two singles become one household.
///
/// Those of a gemeente and an age class of ten years who look for a partner this week stand in a line in the order
/// of their draws; two who are each other's nearest pair. The lower identity stays; the other brings itself, its
/// children and its ties into that dwelling, and its own falls free. Doubled ties become one. Who finds nobody
/// pairs with somebody from outside the world, who moves in, or it leaves to live there, as likely.
///
/// - Properties: one who looks more changes two pairs at most. Of two singles comes one couple, inside or
///   outside, so the share of couples does not depend on the size of the world.
/// - Assumption: partners are near in age and home and otherwise chance.
struct Partnering: Sendable {
  /// One who looks for a partner.
  struct Seeker: Sendable {
    var circle: Int
    var draw: UInt32
    var identity: UInt32
    var row: UInt32
  }

  /// Age classes of ten years.
  private static let ages = 16

  /// Pairs the singles of a week.
  func match(_ world: World) {
    let h = world.households
    var seekers: [Seeker] = []
    for shard in 0..<world.shards {
      for row in world.tallies[shard].pairing {
        let gemeente = world.neighbours.gemeenteOf[world.layout.buurt(of: row)]
        let age = (world.week - Int(h.referenceBorn[row])) / 520
        seekers.append(
          Seeker(
            circle: gemeente * Self.ages + min(age, Self.ages - 1),
            draw: world.key.block(.partnering, week: world.week, low: h.identity[row]).x,
            identity: h.identity[row],
            row: row
          )
        )
      }
    }
    let partners =
      world.rules.moving.across ? Self.pairs(&seekers) : Array(repeating: -1, count: seekers.count)
    for (k, seeker) in seekers.enumerated() {
      let shard = world.layout.shard(of: seeker.row)
      world.tallies[shard].paired += 1
      if partners[k] < 0 {
        outside(seeker, world)
      } else if seekers[partners[k]].identity > seeker.identity {
        let joins = seekers[partners[k]].row
        h.wish[joins] = Wish.join
        world.destination[joins] = seeker.row
        world.moves.add(Moves.Move(from: joins, to: seeker.row, kind: .join), world.layout)
      }
    }
  }

  /// Sorts seekers by circle and draw and finds for each the place of its partner, -1 without one.
  static func pairs(_ seekers: inout [Seeker]) -> [Int] {
    seekers.sort { ($0.circle, $0.draw, $0.identity) < ($1.circle, $1.draw, $1.identity) }
    let nearest = seekers.indices.map { k -> Int in
      let before = k > 0 && seekers[k - 1].circle == seekers[k].circle
      let after = k + 1 < seekers.count && seekers[k + 1].circle == seekers[k].circle
      guard before || after else { return -1 }
      guard before, after else { return before ? k - 1 : k + 1 }
      return seekers[k].draw - seekers[k - 1].draw <= seekers[k + 1].draw - seekers[k].draw ? k - 1 : k + 1
    }
    return seekers.indices.map { k in nearest[k] >= 0 && nearest[nearest[k]] == k ? nearest[k] : -1 }
  }

  /// A partner from outside moves in, or the single leaves to live with one.
  private func outside(_ seeker: Seeker, _ world: World) {
    let h = world.households
    let row = seeker.row
    let word = world.key.block(.partnering, week: world.week, low: seeker.identity).y
    guard word & 1 == 0 else {
      h.wish[row] = Wish.leave
      world.destination[row] = Moving.leaves
      world.moves.add(Moves.Move(from: row, to: Moving.leaves, kind: .move), world.layout)
      return
    }
    h.adults[row] = 2
    Self.couple(row, h, world.week)
  }

  /// What a household is called after somebody joined it.
  static func couple(_ row: UInt32, _ h: Households, _ week: Int) {
    h.composition[row] =
      h.children[row] > 0 ? Composition.coupleWithChildren.rawValue : Composition.couple.rawValue
    h.needs.note(.partnering, row, week: week)
    LifeEvents.pack(row, h, week)
  }
}
