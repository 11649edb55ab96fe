/// What a draw decides.
///
/// Raw values are fixed for ever and never used twice: they are part of every
/// result. A new decision takes the next free number.
public enum Purpose: UInt16, CaseIterable, Sendable {
  // Initialisation
  case population = 1
  case traits = 2
  case kin = 3
  case firstTies = 4
  case firstRosters = 5
  case firstNeeds = 6
  case frictions = 12
  case harm = 13
  // Weekly, per household
  case lifeEvents = 16
  case moving = 17
  case needs = 18
  case visits = 19
  case presence = 20
  case rosters = 21
  case newcomer = 23
  case attendance = 24
  case support = 28
  case capacity = 29
  case civic = 25
  case initiatives = 26
  case linking = 90
  case help = 91
  // Weekly, per pair: the key of the week
  case pairs = 32
  case meetings = 33
  // Weekly, per ordered or plain pair
  case supportGates = 36
  case ledger = 37
  // Weekly, per buurt, place or intervention
  case placement = 48
  case outreach = 49
  case cohorts = 50
  case staff = 51
  case recruitment = 52
  case tieWork = 120
  // The reference model DWSN-1
  case referenceStart = 64
  case referenceTies = 65
  case referenceMeetings = 66
  case referenceFormation = 67
  // Needs and life events
  case separation = 100
  case partnering = 101
  case sharedStress = 102
  case severity = 103
  // Programmes with volunteers, housing for hours, clubs
  case companions = 123
  case placements = 121
  case clubs = 122
  // Work of interventions on linking and on initiatives
  case linkingWork = 110
  case initiativeWork = 111
  // Homes, money and the supply of help
  case homes = 125
  case money = 126
  case supply = 127
  // Beside the model: shuffles of a snapshot, and draws of parameter sets
  case shuffles = 80
  case parameterSets = 81
  // What places and groups do for those who come
  case ways = 113
  case asks = 114
  case groups = 115
}

/// Draws keyed by identity: who, when, what for and which draw, never a position or a thread.
///
/// Philox 4x32-10 with key = hash(seed, replicate) and counter =
/// (low identity, high identity or 0xFFFFFFFF, week << 16 | purpose, draw index).
///
/// - Properties: the same draw in every arm of a replicate, for any number of threads.
/// - Limits: weeks are taken modulo 2^16; the burn-in's negative weeks wrap and stay distinct from
///   those of a run of fewer than 65,000 weeks.
public struct RandomKey: Sendable, Equatable {
  /// The Philox key of this seed and replicate.
  public let words: SIMD2<UInt32>

  /// The key of one replicate of a seed.
  ///
  /// - Parameters:
  ///   - seed: the scenario's seed.
  ///   - replicate: number of the replicate, from 0.
  public init(seed: UInt64, replicate: Int) {
    let block = Philox.block4x32(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: seed),
        UInt32(truncatingIfNeeded: seed >> 32),
        UInt32(truncatingIfNeeded: replicate),
        0x6275_7572
      ),
      key: SIMD2(0x7473_696D, 0)
    )
    words = SIMD2(block.x, block.y)
  }

  /// Four words for one identity (or an ordered pair), week, purpose and draw index.
  ///
  /// - Parameters:
  ///   - purpose: what the draw decides.
  ///   - week: the week, negative in the burn-in.
  ///   - low: identity of the household, place or buurt; of a pair the lower one.
  ///   - high: of a pair the higher identity, else 0xFFFFFFFF.
  ///   - index: which block of this purpose, from 0.
  /// - Returns: four words, uniform over all 32-bit values.
  @inline(__always)
  public func block(
    _ purpose: Purpose,
    week: Int,
    low: UInt32,
    high: UInt32 = 0xFFFF_FFFF,
    index: UInt32 = 0
  ) -> SIMD4<UInt32> {
    let when = UInt32(truncatingIfNeeded: week) << 16 | UInt32(purpose.rawValue)
    return Philox.block4x32(counter: SIMD4(low, high, when, index), key: words)
  }

  /// The key of all pairs in one week, from which `PairKey` makes a pair's draw.
  ///
  /// - Parameters:
  ///   - purpose: `pairs`, `meetings` or one of the reference model's.
  ///   - week: the week, negative in the burn-in.
  /// - Returns: the week's key.
  public func pairs(_ purpose: Purpose, week: Int) -> PairKey {
    let block = block(purpose, week: week, low: 0xFFFF_FFFE)
    return PairKey(key: block.x, white0: block.y, white1: block.z)
  }

  /// The 64-bit hash of a stable name: FNV-1a over its UTF-8 bytes, folded to an identity of 32 bits.
  ///
  /// - Parameter name: the name of a place, roster or intervention.
  /// - Returns: the name's identity; equal names in two arms share draws.
  /// - Source: Fowler, Noll and Vo, FNV-1a, 64 bits (RFC 9923).
  public static func identity(of name: String) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

/// One week's draws for pairs: Philox 2x32-7 over the two identities, whitened and keyed by words that
/// Philox 4x32-10 makes for the week.
///
/// - Properties: a pair's draw is a pure function of seed, replicate, week, purpose and the two
///   identities; nothing is stored in a tie. About a third of the cost of a 4x32-10 block.
/// - Limits: two words a pair and week; a purpose that needs more takes a key of its own.
/// - Source: Salmon et al. (2011): seven rounds of 2x32 pass BigCrush.
public struct PairKey: Sendable {
  let key: UInt32
  let white0: UInt32
  let white1: UInt32

  /// The pair's two words.
  ///
  /// - Parameters:
  ///   - low: the lower identity.
  ///   - high: the higher identity.
  ///   - setting: identity of the setting where the pair meets, 0 where a pair draws once a week.
  /// - Returns: two words, uniform over all 32-bit values.
  @inline(__always)
  public func words(low: UInt32, high: UInt32, setting: UInt32 = 0) -> (UInt32, UInt32) {
    Philox.block2x32(low &+ white0, high ^ white1, key: key ^ setting)
  }
}

/// A word as a uniform number in [0, 1): its upper 24 bits, exactly representable in a `Float`.
///
/// - Parameter word: a uniform 32-bit word.
/// - Returns: k / 2^24 with k in 0 ..< 2^24.
@inline(__always)
public func uniform(_ word: UInt32) -> Float {
  Float(word >> 8) * 0x1p-24
}

/// A finishing mix of 32 bits, used to rank candidates: the choice with the lowest mix of
/// (draw, identity) is taken, so that one candidate more changes at most one choice.
///
/// - Parameter value: any word.
/// - Returns: a word in which every input bit reaches every output bit.
/// - Source: Appleby, the finaliser of MurmurHash3.
@inline(__always)
func mixed(_ value: UInt32) -> UInt32 {
  var x = value
  x = (x ^ (x >> 16)) &* 0x85EB_CA6B
  x = (x ^ (x >> 13)) &* 0xC2B2_AE35
  return x ^ (x >> 16)
}

/// A whole number below `bound`, without division.
///
/// - Parameters:
///   - word: a uniform 32-bit word.
///   - bound: 1 or more.
/// - Returns: floor(word * bound / 2^32); the bias is below bound / 2^32.
/// - Source: Lemire (2019), https://doi.org/10.1145/3230636, without the rejection step: a draw here is one word.
@inline(__always)
public func bounded(_ word: UInt32, _ bound: UInt32) -> UInt32 {
  UInt32(truncatingIfNeeded: (UInt64(word) &* UInt64(bound)) >> 32)
}
