/// The draws of one buurt: keyed by its code and by who draws, so that no other buurt has a say.
struct BuurtStream: Sendable {
  /// What is drawn; raw values are fixed, for they are part of every result.
  enum Draw: UInt32 {
    // One per household, in order of drawing
    case household = 0
    case position = 1
    case interests = 2
    case birth = 3
    case family = 4
    case siblings = 5
    case moreSiblings = 6
    // One per adult
    case partner = 8
    // One per dwelling, or block of dwellings
    case blockOwner = 16
    case blockPrivate = 17
    case dwellingOwner = 18
    case dwellingPrivate = 19
    // One per buurt
    case otherHouseholds = 32
    case singleParents = 33
    case expecting = 34
    case deciles = 35
    case ages = 64
  }

  private let key: RandomKey
  private let buurt: UInt32

  /// The draws of the buurt with a code.
  init(key: RandomKey, code: String) {
    self.key = key
    buurt = RandomKey.identity(of: code)
  }

  /// Four uniform words for one household, adult, dwelling or block.
  @inline(__always)
  func words(_ draw: Draw, _ place: Int) -> SIMD4<UInt32> {
    key.block(
      .population,
      week: 0,
      low: UInt32(truncatingIfNeeded: place),
      high: buurt,
      index: draw.rawValue
    )
  }

  /// A uniform number in 0 ..< 1 for the whole buurt, `ordinal` below 64.
  func start(_ draw: Draw, ordinal: Int = 0) -> Double {
    let block = key.block(
      .population,
      week: 0,
      low: 0xFFFF_FFFF,
      high: buurt,
      index: draw.rawValue + UInt32(truncatingIfNeeded: ordinal)
    )
    return Double(uniform(block.x))
  }

  /// A number with mean 0 and variance 1, bell-shaped within -3.5...3.5: the scaled sum of four uniform
  /// ones.
  @inline(__always)
  func bell(_ draw: Draw, _ place: Int) -> Float {
    let block = words(draw, place)
    let sum = uniform(block.x) + uniform(block.y) + uniform(block.z) + uniform(block.w)
    return (sum - 2) * 1.7320508
  }
}
