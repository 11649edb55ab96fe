/// Income, education, group, interests and free daytime: by count within the buurt, by published odds
/// within the count.
///
/// A household draws a place in the national distribution of its like (composition, age, tenure); the
/// households of a buurt in that order fill the buurt's own quota. So margins come first and the order
/// within the buurt is the published one.
struct SocialPosition {
  /// Ages in years at which a class of the published tables begins, after the first.
  private static let ageClasses = [25, 45, 65]

  private let income: [Positions]
  private let education: [Positions]

  /// The distributions of every kind of household.
  init(parameters: PopulationParameters) {
    income = Composition.allCases.flatMap { composition in
      (0...Self.ageClasses.count).flatMap { age in
        Tenure.allCases.map { tenure in
          Positions(Self.deciles(composition, ageClass: age, tenure: tenure, parameters))
        }
      }
    }
    education = (0...Self.ageClasses.count).flatMap { age in
      (0..<10).map { decile in
        Positions(
          (0..<3).map {
            let tilt = parameters.educationIncome.value * Double($0 - 1) * (Double(decile) - 4.5)
            return HouseholdStatistics.education[age][$0] * Exponential.exp(tilt)
          }
        )
      }
    }
  }

  /// National shares per decile of one kind of household: type and age taken as independent given the
  /// decile, tilted by tenure.
  private static func deciles(
    _ composition: Composition,
    ageClass: Int,
    tenure: Tenure,
    _ parameters: PopulationParameters
  ) -> [Double] {
    typealias Table = HouseholdStatistics.Income
    let type =
      switch composition {
      case .vacant, .single: Table.single
      case .singleParent: Table.singleParent
      case .couple, .other: Table.couple
      case .coupleWithChildren: Table.coupleWithChildren
      }
    let tilt =
      switch tenure {
      case .owner: parameters.incomeOwner.value
      case .corporatie: parameters.incomeCorporatie.value
      case .privateRent: 0.0
      }
    let weights = Table.households
    return (0..<10).map { decile in
      let total =
        weights.single * Table.single[decile] + weights.singleParent * Table.singleParent[decile]
        + weights.couple * Table.couple[decile] + weights.family * Table.coupleWithChildren[decile]
      return type[decile] * Table.byAge[ageClass][decile] / total
        * Exponential.exp(tilt * (Double(decile) - 4.5))
    }
  }

  private static func ageClass(_ weeks: Int) -> Int {
    ageClasses.firstIndex { weeks < $0 * Int(weeksPerYear) } ?? ageClasses.count
  }

  /// The income decile of each household.
  func deciles(
    _ buurt: BuurtRecord,
    compositions: [Composition],
    ages: [Int],
    tenures: [Tenure],
    stream: BuurtStream
  ) -> [UInt8] {
    let latents = compositions.indices.map { household in
      let place =
        (Int(compositions[household].rawValue) * (Self.ageClasses.count + 1)
          + Self.ageClass(ages[household])) * Tenure.allCases.count + Int(tenures[household].rawValue)
      return income[place].position(uniform(stream.words(.position, household).x))
    }
    let counts = Self.decileCounts(buurt, start: stream.start(.deciles))
    return Quota.byRank(latents, counts: counts).map { UInt8($0) }
  }

  /// Households per decile: the lowest four and the highest two by count, within them as the exponential
  /// tilt of the national deciles that has the buurt's share of low incomes.
  static func decileCounts(_ buurt: BuurtRecord, start: Double) -> [Int] {
    let low = buurt[.lowIncome].value
    let high = min(buurt[.highIncome].value, max(0, 1 - low))
    let thirds = Quota.largestRemainder([low, max(0, 1 - low - high), high], total: buurt.households)
    let tilted = Tilt.weights(Array(repeating: 1, count: 10), first: 4, share: low)
    return Quota.systematic(Array(tilted[0..<4]), total: thirds[0], start: start)
      + Quota.systematic(Array(tilted[4..<8]), total: thirds[1], start: start)
      + Quota.systematic(Array(tilted[8..<10]), total: thirds[2], start: start)
  }

  /// The education of each reference person.
  ///
  /// Assumption: the shares of inhabitants of 15-75 years hold for reference persons of any age.
  func educations(_ buurt: BuurtRecord, ages: [Int], deciles: [UInt8], stream: BuurtStream) -> [Education] {
    let latents = ages.indices.map {
      education[Self.ageClass(ages[$0]) * 10 + Int(deciles[$0])]
        .position(uniform(stream.words(.position, $0).y))
    }
    let margins: [Margin] = [.educationLow, .educationMiddle, .educationHigh]
    let counts = Quota.largestRemainder(margins.map { buurt[$0].value }, total: ages.count)
    return Quota.byRank(latents, counts: counts).map { Education(rawValue: UInt8($0)) ?? .high }
  }

  /// The group of each household: the shares of inhabitants by count, independent of everything else.
  static func groups(_ buurt: BuurtRecord, stream: BuurtStream) -> [UInt8] {
    let margins: [Margin] = [.group0, .group1, .group2, .group3, .group4, .group5, .group6, .group7]
    let counts = Quota.largestRemainder(margins.map { buurt[$0].value }, total: buurt.households)
    let latents = (0..<buurt.households).map { uniform(stream.words(.position, $0).z) }
    return Quota.byRank(latents, counts: counts).map { UInt8($0) }
  }

  /// The eight interests of a household, each with the same chance.
  static func interests(_ household: Int, chance: Probability, stream: BuurtStream) -> UInt8 {
    let words = stream.words(.interests, household)
    let below = UInt32((chance.value * 65_536).rounded())
    var interests: UInt8 = 0
    for bit in 0..<8 {
      let half = bit & 1 == 0 ? words[bit / 2] & 0xFFFF : words[bit / 2] >> 16
      if half < below { interests |= 1 << UInt8(bit) }
    }
    return interests
  }
}
