/// Whom a place is for, where it is not for all.
enum Audience: Sendable, Hashable {
  /// Households in one of some life stages: bits by raw value of `LifeStage`.
  case stages(UInt8)
  /// Households that arrived in their dwelling less than so many weeks ago.
  case newcomers(weeks: Int)
  /// Households of one group.
  case group(UInt8)
  /// Households that meet the conditions of `who` of the intervention with this place in the arm's list.
  case who(Int)

  /// Those with a child at home, or expecting one.
  static let families: Audience = .of([.expecting, .children0to3, .children4to11, .children12to17])

  /// Households in some life stages.
  static func of(_ stages: [LifeStage]) -> Audience {
    .stages(stages.reduce(0) { $0 | 1 << UInt8($1.rawValue) })
  }

  /// Whether a household may come this week; it looks at that household alone.
  func admits(_ row: UInt32, _ world: World) -> Bool {
    let h = world.households
    switch self {
    case .stages(let bits): return bits >> UInt8(h.lifeStage(row, week: world.week).rawValue) & 1 == 1
    case .newcomers(let weeks): return world.week - Int(h.arrived[row]) < weeks
    case .group(let group): return h.group[row] == group
    case .who(let index): return Channels(world: world, index: index).fits(row)
    }
  }
}
