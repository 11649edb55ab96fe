import Glibc

@testable import BuurtModel

/// A slow second writing of a week of upkeep, from the formulas of its documentation, in double precision and
/// with dictionaries; it draws the same numbers.
struct UpkeepTwin {
  /// What becomes of a tie by the rule, and which of its cases it goes through.
  struct Outcome {
    var strength: Double
    var contacted: Bool
    var own: Bool
    var held = false
    var revived = false
    /// Bound on the difference that the sweep's shorter series for exp may make.
    var tolerance: Double
  }

  /// A tie as it is before the week's upkeep, and what comes of it.
  struct Tie {
    var record: TieRecord
    var outcome: Outcome
    var exchanges: Bool
  }

  /// What a household's ties add up to.
  struct Sum {
    var load = 0.0
    var contacts = 0
    var support = 0.0
    /// Bound on the difference that its ties may make.
    var tolerance = 0.0
  }

  private(set) var ties: [UInt64: Tie] = [:]
  private(set) var sums: [UInt32: Sum] = [:]
  private(set) var formed = 0
  private(set) var lost = 0
  /// Ties begun, and kept for 26 and 52 weeks, by intervention plus 1.
  private(set) var tied: [Int: Int] = [:]
  private(set) var kept: [[Int: Int]] = [[:], [:]]

  /// Upkeep of a world as it was before its encounters, of which another twin tells.
  init(_ world: World, _ meetings: EncountersTwin) {
    let p = world.input.parameters
    let draws = world.key.pairs(.pairs, week: world.week)
    var records: [UInt64: TieRecord] = [:]
    for shard in 0..<world.shards {
      for index in 0..<world.ties[shard].count {
        let tie = world.ties[shard][index]
        records[EncountersTwin.name(tie.lowIdentity, tie.highIdentity)] = tie
      }
    }
    for (name, contact) in meetings.contacts {
      guard let tie = records[name] else { continue }
      records[name]?.meetings = UInt8(min(255, Int(tie.meetings) + contact.count))
    }
    for begins in meetings.begun {
      // Of several beginnings of one tie the first in the order counts.
      let name = EncountersTwin.name(begins.low, begins.high)
      guard records[name] == nil else { continue }
      records[name] = Self.first(begins, meetings, world)
      formed += 1
      if begins.source > 0 { tied[begins.source, default: 0] += 1 }
    }
    for (name, tie) in records {
      let words = draws.words(low: tie.lowIdentity, high: tie.highIdentity)
      let ceiling = meetings.contacts[name]?.ceiling ?? 0
      let outcome = Self.outcome(tie, ceiling: ceiling, world, draw: uniform(words.0))
      let supports = outcome.contacted && outcome.strength >= Double(Float(p.rungs.zwak.value))
      let exchanges = supports && uniform(words.1) < Float(p.giving.everyday.value)
      ties[name] = Tie(record: tie, outcome: outcome, exchanges: exchanges)
      for row in [tie.low, tie.high] {
        sums[row, default: Sum()].load += p.upkeep.requirement.value + outcome.strength
        sums[row]?.contacts += outcome.contacted ? 1 : 0
        sums[row]?.support += supports ? outcome.strength : 0
        sums[row]?.tolerance += outcome.tolerance + 3e-5
      }
      if !outcome.contacted, outcome.strength < p.rungs.lost.value { lost += 1 }
      let age = world.week - Int(tie.born)
      guard tie.source > 0, outcome.strength >= p.rungs.dormant.value, age == 26 || age == 52 else {
        continue
      }
      kept[age == 26 ? 0 : 1][Int(tie.source), default: 0] += 1
    }
  }

  /// The record of a tie that begins.
  private static func first(
    _ begins: EncountersTwin.Beginning,
    _ meetings: EncountersTwin,
    _ world: World
  ) -> TieRecord {
    let h = world.households
    let (low, high) = (meetings.row(of: begins.low), meetings.row(of: begins.high))
    var marks = UInt16(begins.origin)
    if world.sameBuurt(low, high) { marks |= TieMarks.sameBuurt }
    if PlainSimilarity.across(h.traits[low], h.traits[high]) { marks |= TieMarks.across }
    let harmful = world.rules.support.isHarmful(begins.low, begins.high, world.key)
    return TieRecord(
      low: low,
      high: high,
      lowIdentity: begins.low,
      highIdentity: begins.high,
      strength: Float(begins.strength),
      born: Int16(world.week),
      marks: marks,
      meetings: 1,
      embedded: 0,
      // In single precision: rounding down may fall on either side of a whole number.
      similarity: byte(world.rules.similarity(h.traits[low], h.traits[high])),
      source: UInt8(begins.source),
      roles: harmful ? TieRoles.harmful : 0
    )
  }

  /// One week of one tie.
  ///
  /// - Parameters:
  ///   - tie: the tie as it is.
  ///   - noted: the highest ceiling of its meetings in settings, in 255ths; 0 without.
  ///   - world: who its ends are.
  ///   - draw: the draw for contact outside settings.
  /// - Returns: what becomes of it.
  static func outcome(_ tie: TieRecord, ceiling noted: UInt8, _ world: World, draw: Float) -> Outcome {
    let p = world.input.parameters
    let reciprocity = world.input.switches[.matthewReciprocity] ? 1.0 : 0
    let s = Double(tie.strength)
    let sigma = Double(tie.similarity) / 255
    let far = tie.marks & TieMarks.far != 0
    let efforts = Double(world.households.effort[tie.low]) * Double(world.households.effort[tie.high])
    var chance = p.upkeep.contact.value * (p.upkeep.contactBase.value + s) * efforts
    if far { chance *= p.upkeep.contactFar.value }
    chance *= 1 - reciprocity * p.ledger.contactCost.value * Double(tie.scar) / 255
    let own = Double(draw) < min(1, chance)
    let met = noted > 0
    guard own || met else {
      let years = Double(min(max(0, world.week - Int(tie.born)), 40 * 52)) / 52
      var x = p.upkeep.decay.value * (1 + p.upkeep.decayWeak.value * (1 - s))
      x *= pow(1 + years, -p.upkeep.decayAge.value)
      x *= exp(-p.upkeep.decayEmbedded.value * Double(min(tie.embedded, 32)))
      if TieMarks.origin(tie.marks) == TieOrigin.kin.rawValue { x *= p.upkeep.decayKin.value }
      if far { x *= p.upkeep.decayFar.value }
      x *= 1 + reciprocity * p.ledger.decay.value * abs(Double(tie.balance)) / 127
      return Outcome(strength: s * exp(-x), contacted: false, own: false, tolerance: 0.003 * s * x + 2e-6 * s)
    }
    let revived = met && s < p.rungs.dormant.value
    let base = revived ? p.formation.revival.value : s
    var ceiling = Double(noted) / 255
    if own {
      let floor = p.upkeep.sterkFloor.value
      let reach =
        base >= Double(Float(p.upkeep.ownThreshold.value))
        ? p.rungs.ceilingSterk.value * (floor + (1 - floor) * sigma)
        : p.rungs.ceilingLos.value + p.upkeep.ownSimilarity.value * sigma
      ceiling = max(ceiling, reach)
    }
    var next = base + p.upkeep.lift.value * max(0, ceiling - base)
    // Those of this week count, in settings and outside.
    let meetings = Double(tie.meetings) + (own ? 1 : 0)
    var held = false
    for (rung, needed) in [
      (p.rungs.zwak.value, p.rungs.meetingsZwak.value), (p.rungs.sterk.value, p.rungs.meetingsSterk.value),
    ] where base < rung && next >= rung && meetings < needed {
      next = rung - 0x1p-13
      held = true
    }
    return Outcome(
      strength: next,
      contacted: true,
      own: own,
      held: held,
      revived: revived,
      // A tie that is held stays below its rung by less than this.
      tolerance: held ? 0x1p-11 : 2e-6
    )
  }
}
