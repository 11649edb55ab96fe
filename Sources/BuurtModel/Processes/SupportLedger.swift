/// The reciprocity ledger: one number a tie, what the low end has given more than it got.
///
/// Giving: b += h for the low end, -h for the high, within -1...1. Every eight weeks b loses 1 - exp(-8 / horizon)
/// of itself, with a long horizon for kin. Imbalance beyond what is tolerated leaves a scar, 8 strain
/// (|b| - tolerance); else the scar loses 1 - exp(-8 / healing) of itself. One of the four roles in turn by
/// draw is lost with four times its share of the weeks.
///
/// - Properties: whole steps in 127ths and 255ths, rounded by the pair's draw, so that the mean is exact and
///   both records of a tie between shards agree. With channel b off no scar grows and a favour comes from
///   either side.
/// - Source: Movisie 2023, M3-C1 ... M3-C7; sizes are assumptions.
struct SupportLedger: Sendable {
  /// Weeks between two reviews.
  static let pause = 8

  private let help: Float
  private let lost: Float
  private let lostKin: Float
  private let borne: Float
  private let borneKin: Float
  private let strain: Float
  private let healed: Float
  private let pull: Float
  private let roleLoss: UInt32
  /// Scar from which a tie is strained, in 255ths.
  let strained: UInt8

  /// Constants from the registry.
  init(_ p: LedgerParameters, reciprocity: Bool) {
    let pause = Double(Self.pause)
    help = Float(p.help.value)
    lost = Float(1 - Exponential.exp(-pause / p.horizon.value))
    lostKin = Float(1 - Exponential.exp(-pause / p.horizonKin.value))
    borne = Float(p.tolerance.value)
    borneKin = Float(p.toleranceKin.value)
    strain = reciprocity ? Float(p.strain.value * pause) : 0
    healed = Float(1 - Exponential.exp(-pause / p.healing.value))
    pull = reciprocity ? Float(p.returnPull.value) : 0
    // One role of four is looked at, by a draw of 14 bits.
    roleLoss = UInt32(min(1, 4 * (1 - Exponential.exp(-p.roleLoss.value / weeksPerYear * pause))) * 0x1p14)
    strained = byte(Float(p.strained.value))
  }

  /// Imbalance that a tie with these marks bears.
  @inline(__always)
  func tolerance(_ marks: UInt16) -> Float { Self.isKin(marks) ? borneKin : borne }

  private static func isKin(_ marks: UInt16) -> Bool { TieMarks.origin(marks) == TieOrigin.kin.rawValue }

  /// Chance that a favour comes from the low end.
  func lowGives(_ balance: Int8) -> Float { 0.5 - 0.5 * pull * Float(balance) * (1 / 127) }

  /// Books help of a size relative to help in need, at least one unit; the tie carries its role from now on.
  ///
  /// - Returns: the units given and received; the ledger itself ends at -1 and 1.
  func give(_ index: Int, _ ties: TieShards, _ shard: Int, lowGives: Bool, amount: Float, role: UInt8) -> Int
  {
    let units = max(1, Int(help * amount * 127 + 0.5))
    let next = Int(ties[shard].balance(index)) + (lowGives ? units : -units)
    ties[shard].setBalance(index, Int8(truncatingIfNeeded: min(127, max(-127, next))))
    ties[shard].setRoles(index, ties[shard].roles(index) | role)
    return units
  }

  /// Forgetting, scars and roles of the ties of a shard, every eight weeks.
  func review(_ world: World, _ shard: Int) {
    guard world.week % Self.pause == 0 else { return }
    let count = world.ties[shard].count
    let draws = world.key.pairs(.ledger, week: world.week)
    for first in stride(from: 0, to: count, by: 8) {
      var carried = world.ties[shard].carried8(first)
      var index = first
      while carried != 0, index < count {
        if carried & 0xFF != 0 { review(index, draws, world.ties, shard) }
        carried &>>= 8
        index += 1
      }
    }
  }

  /// One tie: the setting of the draw is 1, apart from the exchange of the week.
  private func review(_ index: Int, _ draws: PairKey, _ ties: TieShards, _ shard: Int) {
    let pair = ties[shard].identities(index)
    let words = draws.words(low: pair.low, high: pair.high, setting: 1)
    let marks = ties[shard].marks(index)
    let old = Int(ties[shard].balance(index))
    let size = abs(old)
    // Rounded by a draw, and never more than there is.
    let next = size - min(size, Int(Float(size) * (Self.isKin(marks) ? lostKin : lost) + uniform(words.0)))
    ties[shard].setBalance(index, Int8(truncatingIfNeeded: old < 0 ? -next : next))
    let scar = Int(ties[shard].scar(index))
    let excess = strain * (Float(next) * (1 / 127) - tolerance(marks))
    let step =
      excess > 0 ? Int(excess * 255 + uniform(words.1)) : -Int(Float(scar) * healed + uniform(words.1))
    ties[shard].setScar(index, UInt8(truncatingIfNeeded: min(255, max(0, scar + step))))
    // The low bytes of both words are still fresh: two bits say which role, fourteen whether it goes.
    let fresh = (words.0 & 0xFF) << 8 | words.1 & 0xFF
    guard fresh >> 2 < roleLoss else { return }
    ties[shard].setRoles(index, ties[shard].roles(index) & ~(1 << UInt8(fresh & 3)))
  }
}
