/// Organisatiekracht of clubs (rosters), and the extras that it allows.
///
/// k -> min(members / full, volunteers / (share * (1 + burden) * members), dues * mean income + subsidy + funds -
/// fixed costs), each at most 1; burden and funds are what interventions ask and give (`ClubAid`); a part of the way in sixteen weeks. Extras: E = logistic(steepness (k - threshold)):
/// facilitation in the club's meetings, and somebody who recognises need.
///
/// - Properties: the weakest of the three limits; a weak club has no extras whatever is asked of it, and gets
///   to them by itself when its organisatiekracht is raised. Money goes to fixed costs first.
/// - Source: Bucx, Van den Berg and Kadrouch-Outmany (SCP 2025), M-49 (form), M-55.
/// - Assumption: sizes; that a household pays by its income; knowledge and links of a club are left out.
struct Clubs: Sendable {
  /// Weeks between two looks at a club.
  private static let period = 16

  private let members: Float
  private let volunteers: Float
  private let dues: Float
  private let base: Float
  private let rate: Float
  private let threshold: Float
  private let steepness: Float
  private let facilitation: Float

  /// Constants from the registry.
  init(_ p: Parameters) {
    members = Float(1 / p.clubs.members.value)
    volunteers = Float(p.clubs.volunteers.value)
    dues = Float(p.clubs.dues.value / 9)
    base = Float(p.clubs.subsidy.value - p.clubs.fixed.value)
    rate = Float(1 - Exponential.power(0.5, Double(Self.period) / p.clubs.memory.value))
    threshold = Float(p.clubs.threshold.value)
    steepness = Float(p.clubs.steepness.value)
    facilitation = Float(p.clubs.extra.value)
  }

  /// Extras of a club, 0...1.
  @inline(__always)
  func extras(_ organisatiekracht: Float) -> Float {
    Exponential.logistic(steepness * (organisatiekracht - threshold))
  }

  /// Facilitation that its extras bring to its meetings, 0...1.
  @inline(__always)
  func extra(_ organisatiekracht: Float) -> Float { facilitation * extras(organisatiekracht) }

  /// The clubs of a shard that are due this week.
  func act(on world: World, shard: Int) {
    let turn = world.week & (Self.period - 1)
    for buurt in world.layout.shardBuurten[shard] {
      for roster in world.rosters.ofBuurt[buurt] where roster & (Self.period - 1) == turn {
        let now = world.civic.organisatiekracht[roster]
        world.civic.organisatiekracht[roster] = now + rate * (goal(roster, world) - now)
      }
    }
  }

  /// Where the organisatiekracht of a club goes, 0...1.
  func goal(_ roster: Int, _ world: World) -> Float {
    let count = Int(world.rosters.count[roster])
    guard count > 0 else { return 0 }
    var income = 0
    var helping = 0
    for k in 0..<count {
      let member = world.rosters.member(roster, k)
      income += Int(world.households.income[member])
      if world.households.civic.role[member] == VolunteerRole.club { helping += 1 }
    }
    let size = Float(count)
    let stance = world.policy[Int(world.rosters.buurt[roster])]
    let aid = world.civic.aid[roster]
    let work = max(0x1p-4, 1 + stance.clubRules + stance.clubTasks + aid.burden)
    let money = dues * Float(income) / size + base + stance.clubSubsidy + aid.funds
    return max(0, min(1, min(size * members, Float(helping) / (volunteers * size * work), money)))
  }
}
